"""The word that a misspelt one most likely stands for, of the words that a library has."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_SHORTEST = 4  # letters: a shorter word is like too many others
_MOST = 40  # words that are as near as the nearest
_SAME_START = 0.5  # of a step: few people miss the first letter


def closest(word: str, words: Sequence[tuple[str, int]]) -> str | None:
    """The commonest of the nearest words (each with how often it is there); None where none is near enough."""
    if len(word) < _SHORTEST:
        return None
    most = 1 if len(word) < 6 else 2 if len(word) < 10 else 3
    counts = dict(words)
    found = extract(word, list(counts), scorer=OSA.distance, score_cutoff=most, limit=_MOST)
    return min((each for each, *_ in found), key=lambda each: _distance(word, each, counts[each]), default=None)


def _distance(word: str, other: str, count: int) -> tuple[float, int]:
    steps = OSA.distance(word, other)
    return steps + (0 if other[:1] == word[:1] else _SAME_START), -count
