"""Things found by the beginnings of words of their names; a word that begins none may be misspelt."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from peelviewer.domain.places import Name

_BETWEEN = re.compile(r"[\W_]+")
_SHORTEST = 4  # letters of a word that may be misspelt
_NEAR = 0.76  # of the letters of a misspelt word that must agree with what was meant


class Match(IntEnum):
    """How well a thing is found, the best first."""

    BEGINS = 0  # it begins with what was typed, or that is another of its names
    WORDS = 1  # each typed word begins a word of its names
    KIND = 2  # or of what it is
    NEAR = 3  # a typed word is misspelt


class NameIndex:
    """Names, their words taken apart once."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = [tuple(map(folded, (name.words, *name.also))) for name in names]
        self._words = [frozenset(word for each in names for word in each.split()) for names in self._names]
        self._kinds = [frozenset(folded(name.kind).split()) for name in names]
        self._vocabulary = sorted({word for words in self._words for word in words})

    def matching(self, typed: str) -> tuple[tuple[int, Match], ...]:
        """The places of what is found in the list of names, in their order, each with how well."""
        words = folded(typed).split()
        whole = " ".join(words)
        options = [self._options(word) for word in words]
        found = []
        for place, own in enumerate(self._words):
            if self._names[place][0].startswith(whole) or whole in self._names[place]:
                found.append((place, Match.BEGINS))
            elif self._all_begin(words, own):
                found.append((place, Match.WORDS))
            elif self._all_begin(words, own | self._kinds[place]):
                found.append((place, Match.KIND))
            elif all(own & near for near in options):
                found.append((place, Match.NEAR))
        return tuple(found)

    def has(self, word: str) -> bool:
        """Whether a name has this very word."""
        return any(word in own for own in self._words)

    def hits(self, word: str) -> frozenset[int]:
        """The places of the names that have this word; or one that begins so, where none has; or else one near it."""
        exact = frozenset(place for place, own in enumerate(self._words) if word in own)
        if exact:
            return exact
        near = self._options(folded(word))
        return frozenset(place for place, own in enumerate(self._words) if own & near)

    @staticmethod
    def _all_begin(typed: list[str], words: frozenset[str]) -> bool:
        return all(any(word.startswith(begin) for word in words) for begin in typed)

    def _options(self, typed: str) -> frozenset[str]:
        """The words that a typed one may stand for."""
        begun = frozenset(word for word in self._vocabulary if word.startswith(typed))
        if begun or len(typed) < _SHORTEST:
            return begun
        beginnings = [
            word[: len(typed) + 1] for word in self._vocabulary
        ]  # who types is not at the end of the word yet
        near = process.extract(typed, beginnings, scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=None)
        best = max((score for _, score, _ in near), default=0.0)
        return frozenset(self._vocabulary[place] for _, score, place in near if score == best)


class TitleIndex:
    """Many titles, looked through at once: fifty thousand of them in a few milliseconds."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._lines = [folded(title) for title in titles]
        self._all = "\n".join(f" {line}" for line in self._lines)
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + len(line) + 2)
        self._starts = starts

    def matching(self, typed: str, most: int) -> tuple[int, ...]:
        """The places of the first `most` titles in which each typed word begins a word."""
        # The rarest word first: of the others only the titles that have it are looked through.
        words = sorted(folded(typed).split(), key=lambda word: self._all.count(f" {word}"))
        found: list[int] = []
        if not words:
            return ()
        at = self._all.find(f" {words[0]}")
        while at >= 0 and len(found) < most:
            place = bisect_right(self._starts, at) - 1
            if all(f" {word}" in f" {self._lines[place]}" for word in words[1:]):
                found.append(place)
            at = self._all.find(f" {words[0]}", self._starts[place + 1])
        return tuple(found)


def folded(words: str) -> str:
    """Words in small letters, with nothing but spaces between them."""
    return _BETWEEN.sub(" ", words.casefold()).strip()
