"""Folds passages that say nearly the same into the best of them: two papers print one agency's words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from peelviewer.domain.words import folded_words
from peelviewer.store.searching.ranking import Candidate, Ranked

Row = TypeVar("Row", bound=Candidate)

_LEAST = 8  # words: shorter passages are alike by chance
_SHARED = 0.85  # of the words of both
_LONG = 8  # letters: most texts have enough words of these, and only they need be put in order
_COMPARED, _IN_COMMON = 5, 2  # so many of its longest words are looked at, and so many must the other have too


def folded_together(best: Sequence[Ranked[Row]], limit: int) -> list[tuple[Ranked[Row], int]]:
    """The first `limit` that differ, each with the number of those that say the same."""
    kept: list[tuple[Ranked[Row], frozenset[str]]] = []
    alike: list[int] = []
    with_word: dict[str, list[int]] = {}  # the kept that have a word among their longest
    for each in best:
        in_order = dict.fromkeys(folded_words(each.candidate.text))
        words = frozenset(in_order)
        longest = _longest(in_order) if len(words) >= _LEAST else []
        having = [with_word[word] for word in longest if word in with_word]
        shared = Counter(chain.from_iterable(having)) if len(having) >= _IN_COMMON else {}
        near = sorted(number for number, count in shared.items() if count >= _IN_COMMON)
        same = next((number for number in near if _are_alike(words, kept[number][1])), None)
        if same is not None:
            alike[same] += 1
        elif len(kept) < limit:
            for word in longest:
                with_word.setdefault(word, []).append(len(kept))
            kept.append((each, words))
            alike.append(0)
    return [(each, count) for (each, _), count in zip(kept, alike, strict=True)]


def _longest(words: Iterable[str]) -> list[str]:
    """The longest words, of equals the first."""
    long = [word for word in words if len(word) >= _LONG]
    return sorted(long if len(long) >= _COMPARED else words, key=len, reverse=True)[:_COMPARED]


def _are_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    fewer, more = sorted((len(a), len(b)))
    return fewer >= _SHARED * more and len(a & b) >= _SHARED * len(
        a | b
    )  # the first is told without looking at the words
