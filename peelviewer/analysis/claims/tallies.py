"""Counts of grades in a sentence by its words alone: "good in two areas", "three 'inadequate' grades", "none was outstanding"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from peelviewer.analysis.claims.count_features import CountingSentence
from peelviewer.analysis.claims.counted_words import CountKind
from peelviewer.analysis.claims.learned_weights import learned_weights
from peelviewer.domain.grades import Grade

MOST_AREAS = 11  # that one inspection has graded: a higher count is of forces
_LEAST = 0.5  # likelihood of a count
_THOSE = re.compile(r"\b(?:those|these)\s+$", re.IGNORECASE)
_BESIDE = 2  # characters between a number and a grade that it stands beside


@dataclass(frozen=True, slots=True)
class Count:
    """A count of one grade in a sentence."""

    grade: Grade
    count: int
    start: int
    end: int


def counts_of(sentence: CountingSentence) -> Mapping[int, Count]:
    """The counts of a sentence's grades, by where the grade's words begin.

    "The only force" is no count here, nor "those three": who or what they are stands beside or before, and has the
    grade. "Its only good" is one.
    """
    weights = learned_weights("count_odds.json")
    weighed = [(weights.likelihood(features), number, mention) for number, mention, features in sentence.pairs()]
    counts: dict[int, Count] = {}
    taken: set[int] = set()
    named: set[int] = set()
    for likelihood, number, mention in sorted(weighed, key=lambda each: -each[0]):
        if likelihood < _LEAST:
            break
        if mention.start in counts or number.start in taken:
            continue
        if number.value:
            taken.add(number.start)
        start, end = min(number.start, mention.start), max(number.end, mention.end)
        counts[mention.start] = Count(mention.grade, number.value, start, end)
        if number.kind is CountKind.ONE and mention.start - number.end > _BESIDE:
            named.add(mention.start)
        if _THOSE.search(sentence.text[: number.start]):
            named.add(mention.start)
    return {start: count for start, count in counts.items() if start not in named}
