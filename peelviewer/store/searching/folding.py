"""Folds passages that say nearly the same into the best of them: two papers print one agency's words."""

from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.domain.words import folded_words
from peelviewer.store.searching.ranking import Ranked

_LEAST = 8  # words: shorter passages are alike by chance
_SHARED = 0.85  # of the words of both


@dataclass(slots=True)
class _Kept:
    best: Ranked
    words: frozenset[str]
    alike: int = 0


def folded_together(best: Sequence[Ranked], limit: int) -> list[tuple[Ranked, int]]:
    """The first `limit` that differ, each with the number of those that say the same."""
    kept: list[_Kept] = []
    for each in best:
        words = frozenset(folded_words(each.candidate.text))
        same = next((other for other in kept if _are_alike(words, other.words)), None)
        if same is not None:
            same.alike += 1
        elif len(kept) < limit:
            kept.append(_Kept(each, words))
    return [(each.best, each.alike) for each in kept]


def _are_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    shorter, longer = sorted((len(a), len(b)))
    if shorter < _LEAST or shorter < _SHARED * longer:
        return False
    return len(a & b) >= _SHARED * len(a | b)
