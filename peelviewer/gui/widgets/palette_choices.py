"""What can be chosen by its name."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing by its name: a force, theme, document, contrast or command; `act` goes there or does it."""

    words: str
    kind: str
    act: Callable[[], object]
    key: str = ""  # its shortcut
    also: tuple[str, ...] = ()  # other names by which it is found
