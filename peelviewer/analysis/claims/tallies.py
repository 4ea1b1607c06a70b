"""Counts of grades in a sentence by its words alone: "good in two areas", "three 'inadequate' grades", "none was outstanding"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from peelviewer.analysis.claims.count_features import CountingSentence
from peelviewer.analysis.claims.counted_words import CountedWords, CountKind
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.learned_weights import learned_weights, likeliest_in_place
from peelviewer.domain.grades import Grade

WEIGHTS = "count_odds.json"  # by the words of a sentence alone
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
    weights = learned_weights(WEIGHTS)
    weighed = ((weights.likelihood(features), (number, mention)) for number, mention, features in sentence.pairs)
    return {
        mention.start: Count(
            mention.grade, number.value, min(number.start, mention.start), max(number.end, mention.end)
        )
        for number, mention in likeliest_in_place(weighed, _places, _LEAST)
        if not _is_of_named(sentence.text, number, mention)
    }


def _places(pair: tuple[CountedWords, GradeMention]) -> frozenset[tuple[str, int]]:
    """What only one count may have: a grade's words, and a number; "none" counts several grades."""
    number, mention = pair
    places = [("grade", mention.start), ("number", number.start)]
    return frozenset(places if number.value else places[:1])


def _is_of_named(sentence: str, number: CountedWords, mention: GradeMention) -> bool:
    """Whether who or what is counted is named: "the only force", "those three"."""
    apart = number.kind is CountKind.ONE and mention.start - number.end > _BESIDE
    return apart or _THOSE.search(sentence[: number.start]) is not None
