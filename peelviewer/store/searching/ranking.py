"""Orders candidates by how well they answer: how many of the words they have, how rare these are, how near they stand."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from peelviewer.domain.words import Way, folded_words, places
from peelviewer.reference.search_words import Cue
from peelviewer.store.searching.widening import Group

# What a passage is counts too: the sentence under a heading is what a reader looks for.
_OF_KIND = {"heading": 0.72, "footnote": 0.85, "caption": 0.85, "table": 0.85, "box": 1.04, "grade": 1.04}
_ABOVE = 0.45  # of a word that stands in a heading over the passage, or in the title
_ABOUT = 0.55  # of the name of a force in a document about it
_NEAR, _NEAR_WORDS = 0.3, 4  # for words of the query that stand together
_ANSWERS = 0.12  # for what a question asks for: a number, a time
_USUAL = 60  # words of a passage
_SHORT = 6  # words: a passage with fewer says little


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage as ranking sees it; `above` are the headings over it and the title."""

    id: int
    text: str
    kind: str
    above: str
    forces: tuple[str, ...]
    published: str
    rank: float  # the index's own: the lower, the better


Row = TypeVar("Row", bound=Candidate)


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Row]):
    """A candidate with its score and the words that it lacks."""

    candidate: Row
    score: float
    lacks: tuple[str, ...]


def ranked(
    candidates: Sequence[Row],
    groups: Sequence[Group],
    strict: Sequence[Way],
    cues: Sequence[Cue],
    rarity: Callable[[Group], float],
) -> list[Ranked[Row]]:
    """The candidates, the best first; of equals the newest."""
    weights = [rarity(group) for group in groups]
    scored = [_scored(candidate, groups, weights, strict, cues) for candidate in candidates]
    return sorted(
        scored, key=lambda each: (round(each.score, 4), each.candidate.published, -each.candidate.rank), reverse=True
    )


def _scored(
    candidate: Row, groups: Sequence[Group], weights: Sequence[float], strict: Sequence[Way], cues: Sequence[Cue]
) -> Ranked[Row]:
    found = folded_words(candidate.text)
    values, stands, lacks = [], [], []
    for group in groups:
        at = places(found, group.ways)
        value = _value(found, at, group.ways)
        if not at:
            lacks.append(group.typed)
            if places(folded_words(candidate.above), group.ways):
                value = _ABOVE
            if group.force and group.force in candidate.forces:  # of a document on several, a heading tells more
                value = max(value, _ABOUT / max(1, len(candidate.forces) - 1))
        values.append(value)
        stands.append([first for first, _ in at])
    whole = sum(weights) or 1.0
    score = sum(weight * value for weight, value in zip(weights, values, strict=True)) / whole
    score += _NEAR * _nearness(stands)
    if strict:
        score += 0.1 * len(places(found, strict)) / (len(found) + 1)
    if cues and score > 0.3:
        score += _ANSWERS * sum(1 for cue in cues if cue.pattern.search(candidate.text)) / len(cues)
    length = len(found)
    score *= 1.0 - 0.08 * math.log(max(length, _USUAL) / _USUAL)
    if length < _SHORT:
        score *= 0.85
    return Ranked(candidate, score * _OF_KIND.get(candidate.kind, 1.0), tuple(lacks))


def _value(found: Sequence[str], at: Sequence[tuple[int, int]], ways: Sequence[Way]) -> float:
    """How well a group is answered: by its best way, a little more where it is said again."""
    if not at:
        return 0.0
    best = max(_weight(found, first, last, ways) for first, last in at)
    return best * (0.9 + 0.05 * min(len(at), 2))


def _weight(found: Sequence[str], first: int, last: int, ways: Sequence[Way]) -> float:
    words = tuple(found[first : last + 1])
    whole = (way.weight for way in ways if way.words == words)
    begun = (way.weight for way in ways if way.prefix)
    return max((*whole, *begun), default=0.0)


def _nearness(stands: Sequence[Sequence[int]]) -> float:
    """From 0 to 1: how many neighbouring words of the query stand near each other in the passage."""
    pairs = list(pairwise(stands))
    if not pairs:
        return 0.0
    near = 0.0
    for before, after in pairs:
        gap = min((abs(b - a) for a in before for b in after), default=99)
        near += 1.0 if gap <= 2 else 0.6 if gap <= _NEAR_WORDS else 0.0
    return near / len(pairs)
