"""The words of a text, as search compares them: without capitals and accents, as FTS5 makes them out too."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say what a search asks for: these folded words, one after the other.

    `weight` is how well it answers: 1 as it was typed, less for another form. With `prefix` the last word may go on.
    """

    words: tuple[str, ...]
    weight: float = 1.0
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, folded, and where it stands."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """A word without capitals and accents."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def tokens(text: str) -> list[Token]:
    """The words of a text in their order."""
    return [Token(folded(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


def folded_words(text: str) -> list[str]:
    """The same without their places."""
    return [folded(word) for word in _WORD.findall(text)]


def places(found: Sequence[Token], ways: Iterable[Way]) -> list[tuple[int, int]]:
    """Where in a text (by its tokens) one of the ways stands: the numbers of its first and last word, in order."""
    first: dict[str, list[Way]] = {}
    beginnings: list[Way] = []
    for way in ways:
        if way.prefix and len(way.words) == 1:
            beginnings.append(way)
        elif way.words:
            first.setdefault(way.words[0], []).append(way)
    begun = tuple(way.words[0] for way in beginnings)
    stands: list[tuple[int, int]] = []
    for number, token in enumerate(found):
        longest = 1 if begun and token.word.startswith(begun) else 0
        for way in first.get(token.word, ()):
            if len(way.words) > longest and stands_at(found, number, way):
                longest = len(way.words)
        if longest and (not stands or stands[-1][1] < number + longest - 1):
            stands.append((number, number + longest - 1))
    return stands


def stands_at(found: Sequence[Token], number: int, way: Way) -> bool:
    """Whether the words of a way stand at this word of a text."""
    if number + len(way.words) > len(found):
        return False
    *whole, last = way.words
    if any(found[number + after].word != word for after, word in enumerate(whole)):
        return False
    word = found[number + len(whole)].word
    return word.startswith(last) if way.prefix else word == last


def highlights(text: str, ways: Iterable[Way]) -> list[tuple[int, int]]:
    """The stretches of a text that a search has found in it: where each begins and ends."""
    found = tokens(text)
    return [(found[a].start, found[b].end) for a, b in places(found, ways)]
