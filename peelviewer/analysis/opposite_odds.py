"""How likely two sentences on one force and theme tell of one matter, and one of them that it goes well, the other that it does not.

The weights stand in `data/opposite_weights.csv`; `tests/learn_opposites.py` learns them from the rounds of contrasts whose answers
people wrote.
"""

import csv
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from peelviewer import paths
from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.passage_context import KEPT
from peelviewer.analysis.same_matter import most_telling, telling, words_against, words_in_a_row
from peelviewer.analysis.word_meanings import likeness
from peelviewer.reference.common_words import rarity

ALWAYS, BOTH_FIGURES = "always", "both have figures"
LEAST_SHARED = 0.5  # weight of words that two sentences share, below which they are not on one matter
_EVERYDAY = 0.5  # what a word weighs that most reports have
_MOST_SHARED, _MOST_APART = 3.0, 5.0  # where more say no more
_VERY_ALIKE = 0.4  # likeness in meaning, above which it says more
_LINE = 100  # characters
_FIGURE = re.compile(r"\d|\b(?:percent|per cent|half|third|quarter)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Toned:
    """A sentence with the words of its matter, and its tone."""

    text: str
    words: frozenset[str]
    tone: float


@lru_cache(maxsize=KEPT)
def shared_weight(words: frozenset[str]) -> float:
    """How much words tell of what two sentences are about."""
    return sum(weight_of(word) for word in sorted(words))


@lru_cache(maxsize=KEPT)
def weight_of(word: str) -> float:
    """How much a word tells of what a sentence is about."""
    return rarity(word) * (_EVERYDAY if word in everyday() else 1)


def matter_of(sentence: str, force: str) -> frozenset[str]:
    """The words of a sentence that tell what it is about, without those of the force's name."""
    return topic(sentence) - topic(force)


def signs_of_pair(
    one: Toned, other: Toned, theme: str, better: bool | None, *, one_theme: bool = True, at_most: bool = False
) -> dict[str, float]:
    """What two sentences, the earlier first, say for their being opposites; `better`: whether the grade rose between them.

    `one_theme`: whether both stand under `theme`. With `at_most` the words in a row are as many as they can be: what is not likely so is not likely at all.
    """
    in_a_row = (
        most_telling(one.text, other.text, theme)
        if at_most
        else telling(words_in_a_row(one.text, other.text, theme), theme)
    )
    shared = one.words & other.words
    weight = shared_weight(shared)
    first, second = shared_weight(one.words), shared_weight(other.words)
    apart = max(-_MOST_APART, min(_MOST_APART, other.tone - one.tone))
    denies = [bool(words_against(each.text)) for each in (one, other)]
    against = denies[0] - denies[1]
    way = 0 if better is None else 1 if better else -1
    alike = max(0.0, likeness(one.text, other.text))
    of_both = 2 * weight / ((first + second) or 1.0)
    return {
        "alike in meaning": alike,
        "very alike in meaning": max(0.0, alike - _VERY_ALIKE),
        "under two themes": float(not one_theme),
        "shared": min(_MOST_SHARED, weight),
        "share of the shorter": weight / (min(first, second) or 1.0),
        "share of both": of_both,
        "words in a row": float(in_a_row),
        "the grade moved": float(bool(way)),
        "tone as the grade": apart * way,
        "tone apart": 0.0 if way else abs(apart),
        "denied as the grade": float(against * way),
        "one denies": 0.0 if way else float(abs(against)),
        "one denies much the same": of_both**2 * max(0.0, float(against * way if way else abs(against))),
        "both deny": float(all(denies)),
        "neither denies": float(not any(denies)),
        "the better tone": max(one.tone, other.tone),
        "the worse tone": min(one.tone, other.tone),
        "the longer": max(len(one.text), len(other.text)) / _LINE,
        "tones of two kinds": float((one.tone > 0) is not (other.tone > 0)),
        "the weaker tone": min(abs(one.tone), abs(other.tone)),
        BOTH_FIGURES: float(bool(_FIGURE.search(one.text) and _FIGURE.search(other.text))),
    }


def opposite_odds(signs: Mapping[str, float]) -> float:
    """How likely these signs say that two sentences are opposites."""
    weights = _weights()
    total = weights.get(ALWAYS, 0.0) + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> Mapping[str, float]:
    with (paths.data() / "opposite_weights.csv").open(encoding="utf-8", newline="") as stream:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(stream)}
