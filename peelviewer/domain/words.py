"""The words of a text, as search compares them: without capitals and accents, as FTS5 makes them out too."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_USUAL_SIGNS = "’‘“”–—…•£\u00a0"  # beside those of ASCII: with a space for each, most texts are ASCII
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)) + b" " * 128
_FEW = 2  # words: so many are looked for one by one sooner than all words of a text are gone through
_SOME = 8  # words: where so many stand is found sooner by going through the text once


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
    plain = _plain(text)
    return tuple(plain.split()) if plain is not None else tuple(folded(word) for word in _WORD.findall(text))


def word_spans(text: str, numbers: Collection[int]) -> dict[int, tuple[int, int]]:
    """Where the words with these numbers begin and end."""
    plain = _plain(text) if len(numbers) <= _SOME else None
    if plain is None:
        every = [match.span() for match in _WORD.finditer(text)]
        return {number: every[number] for number in numbers}
    from_word = {number: plain.split(None, number)[number] for number in numbers}
    begin = {number: len(text) - len(rest) for number, rest in from_word.items()}
    return {number: (begin[number], begin[number] + len(rest.split(None, 1)[0])) for number, rest in from_word.items()}


def _plain(text: str) -> str | None:
    """The text, letter by letter, in small letters with a space for each sign; None where it has others than ASCII."""
    if not text.isascii():
        for sign in _USUAL_SIGNS:
            text = text.replace(sign, " ")
        if not text.isascii():
            return None
    return text.encode("ascii").translate(_PLAIN).decode("ascii")


def places(words: Sequence[str], ways: Iterable[Way]) -> list[tuple[int, int]]:
    """Where among the words of a text one of the ways stands: the numbers of its first and last word, in order."""
    first: dict[str, list[Way]] = {}
    begun: list[str] = []
    for way in ways:
        if way.prefix and len(way.words) == 1:
            begun.append(way.words[0])
        elif way.words:
            first.setdefault(way.words[0], []).append(way)
    beginnings = tuple(begun)
    stands: list[tuple[int, int]] = []
    for number in _begun_at(words, first, beginnings):  # most words of a text are none that is looked for
        word = words[number]
        longest = 1 if word.startswith(beginnings) else 0
        for way in first.get(word, ()):
            if len(way.words) > longest and (len(way.words) == 1 or stands_at(words, number, way)):
                longest = len(way.words)
        if longest and (not stands or stands[-1][1] < number + longest - 1):
            stands.append((number, number + longest - 1))
    return stands


def _begun_at(words: Sequence[str], first: Collection[str], beginnings: tuple[str, ...]) -> Iterable[int]:
    """Where one of the `first` words stands, or one with such a beginning."""
    if beginnings:
        return [number for number, word in enumerate(words) if word in first or word.startswith(beginnings)]
    if len(first) <= _FEW:
        return sorted(number for word in first for number in _all_of(word, words))
    return [number for number, word in enumerate(words) if word in first]


def _all_of(word: str, words: Sequence[str]) -> Iterator[int]:
    """Where a word stands among others."""
    number = -1
    for _ in range(words.count(word)):
        number = words.index(word, number + 1)
        yield number


def stands_at(words: Sequence[str], number: int, way: Way) -> bool:
    """Whether the words of a way stand at this word of a text."""
    after = number + len(way.words)
    if not way.prefix:
        return tuple(words[number:after]) == way.words
    here = tuple(words[number:after])
    return here[:-1] == way.words[:-1] and len(here) == len(way.words) and here[-1].startswith(way.words[-1])


def highlights(text: str, ways: Iterable[Way]) -> list[tuple[int, int]]:
    """The stretches of a text that a search has found in it: where each begins and ends."""
    found = places(folded_words(text), ways)
    spans = word_spans(text, {number for each in found for number in each})
    return [(spans[first][0], spans[last][1]) for first, last in found]
