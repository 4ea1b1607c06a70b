"""What can be chosen by its name, and how a few typed letters find it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing by its name: a force, theme, document, contrast or command; `act` goes there or does it."""

    words: str
    kind: str
    act: Callable[[], object]
    key: str = ""  # its shortcut


def matching(typed: str, choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """The choices of which every typed word begins a word.

    Those that begin with what was typed come first, those found only by what they are ("force") last.
    """
    wanted = typed.casefold().split()
    start = " ".join(wanted)
    ranked: tuple[list[Choice], ...] = ([], [], [])
    for choice in choices:
        name = choice.words.casefold()
        if name.startswith(start):
            ranked[0].append(choice)
        elif _begins_words(wanted, name):
            ranked[1].append(choice)
        elif _begins_words(wanted, f"{name} {choice.kind.casefold()}"):
            ranked[2].append(choice)
    return (*ranked[0], *ranked[1], *ranked[2])


def _begins_words(wanted: list[str], text: str) -> bool:
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return all(any(word.startswith(begin) for word in words) for begin in wanted)
