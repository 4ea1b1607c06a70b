"""The words of a text, as search compares them: without capitals and accents, as FTS5 makes them out too."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-zA-Z0-9]+")  # the same in a text without other letters, in half the time


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say what a search asks for: these folded words, one after the other.

    `weight` is how well it answers: 1 as it was typed, less for another form. With `prefix` the last word may go on.
    """

    words: tuple[str, ...]
    weight: float = 1.0
    prefix: bool = False


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """A word without capitals and accents."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


@lru_cache(maxsize=256)  # a search looks at its candidates several times
def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in their order, folded."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple(folded(word) for word in _WORD.findall(text))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where each of these words begins and ends."""
    return [match.span() for match in (_ASCII_WORD if text.isascii() else _WORD).finditer(text)]


def places(words: Sequence[str], ways: Iterable[Way]) -> list[tuple[int, int]]:
    """Where among the words of a text one of the ways stands: the numbers of its first and last word, in order."""
    held = set(words)
    first: dict[str, list[Way]] = {}
    begun: list[str] = []
    for way in ways:
        if way.prefix and len(way.words) == 1:
            begun.append(way.words[0])
        elif way.words and way.words[0] in held:
            first.setdefault(way.words[0], []).append(way)
    if not (first or begun):
        return []
    beginnings = tuple(begun)
    if begun:
        here = [number for number, word in enumerate(words) if word in first or word.startswith(beginnings)]
    else:
        here = [number for number, word in enumerate(words) if word in first]
    stands: list[tuple[int, int]] = []
    for number in here:  # most words of a text are none that is looked for
        word = words[number]
        longest = 1 if begun and word.startswith(beginnings) else 0
        for way in first.get(word, ()):
            if len(way.words) > longest and (len(way.words) == 1 or stands_at(words, number, way)):
                longest = len(way.words)
        if longest and (not stands or stands[-1][1] < number + longest - 1):
            stands.append((number, number + longest - 1))
    return stands


def stands_at(words: Sequence[str], number: int, way: Way) -> bool:
    """Whether the words of a way stand at this word of a text."""
    after = number + len(way.words)
    if not way.prefix:
        return tuple(words[number:after]) == way.words
    here = tuple(words[number:after])
    return here[:-1] == way.words[:-1] and len(here) == len(way.words) and here[-1].startswith(way.words[-1])


def highlights(text: str, ways: Iterable[Way]) -> list[tuple[int, int]]:
    """The stretches of a text that a search has found in it: where each begins and ends."""
    spans = word_spans(text)
    return [(spans[first][0], spans[last][1]) for first, last in places(folded_words(text), ways)]
