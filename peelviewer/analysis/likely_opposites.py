"""Two inspections that speak of one matter in other words, where it goes well in one and badly in the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.contrast_text import steps_lower
from peelviewer.analysis.findings import FoundSentence
from peelviewer.analysis.opposite_odds import (
    BOTH_FIGURES,
    LEAST_SHARED,
    Toned,
    matter_of,
    opposite_odds,
    shared_weight,
    signs_of_pair,
)
from peelviewer.analysis.same_matter import words_against
from peelviewer.analysis.timeline import in_time
from peelviewer.analysis.tone import tone
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade

LIKELY = 0.55
_SURE = 0.75
_APART = 0.7  # between the tones of two sentences at least
_AS_NEAR = 0.9  # of what two sentences share that a third one has
_WELL = -0.9  # a tone below this does not say that something goes well: reports dwell on what does not

Place = tuple[int, int, int]  # of a sentence: its document, its passage, where it begins


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, the earlier first, with their tones, and whether the grade rose between them, where it moved."""

    before: FoundSentence
    after: FoundSentence
    toned: tuple[Toned, Toned]
    better: bool | None

    @property
    def shared(self) -> float:
        """How much of the matter both have."""
        return shared_weight(self.toned[0].words & self.toned[1].words)

    def odds(self, theme: str) -> float:
        """How likely they are opposites; 0 where their tones are not apart, as the grade moved if it did, or none is good.

        What both deny or criticise in the same word makes no difference between them.
        """
        before, after = self.toned
        if words_against(before.text) & words_against(after.text):
            return 0.0
        apart = after.tone - before.tone
        if self.better is not None and (apart > 0) is not self.better:
            return 0.0
        if abs(apart) < _APART or max(before.tone, after.tone) < _WELL:
            return 0.0
        if opposite_odds(signs_of_pair(before, after, theme, self.better, at_most=True)) < LIKELY:
            return 0.0
        signs = signs_of_pair(before, after, theme, self.better)
        odds = opposite_odds(signs)
        return odds if odds >= _SURE or not signs[BOTH_FIGURES] else 0.0  # else it is one measure, taken twice


def likely_opposites(
    theme: str, times: Mapping[str, Sequence[FoundSentence]], grades: Mapping[str, Grade]
) -> Iterator[tuple[float, Pair]]:
    """The pairs that are likely opposites, the likeliest first: no sentence is in two, and no inspection is of two minds on it."""
    all_pairs = tuple(pairs(times, grades))
    beside: defaultdict[tuple[Place, str], list[tuple[float, float]]] = defaultdict(list)
    for pair in all_pairs:
        before, after = pair.toned
        beside[_place(pair.before), pair.after.inspection].append((pair.shared, after.tone))
        beside[_place(pair.after), pair.before.inspection].append((pair.shared, before.tone))
    found = [(odds, number, pair) for number, pair in enumerate(all_pairs) if (odds := pair.odds(theme)) >= LIKELY]
    used: set[Place] = set()
    for odds, _, pair in sorted(found, key=lambda each: (-each[0], each[1])):
        places = {_place(pair.before), _place(pair.after)}
        if not places & used and not _of_two_minds(pair, beside):
            used |= places
            yield odds, pair


def _of_two_minds(pair: Pair, beside: Mapping[tuple[Place, str], Sequence[tuple[float, float]]]) -> bool:
    """Whether one of the two inspections says the same as the other one, too, in a sentence as near."""
    before, after = (each.tone for each in pair.toned)
    middle = (before + after) / 2
    return any(
        shared >= _AS_NEAR * pair.shared and (tone_there - middle) * (own - middle) > 0
        for own, key in (
            (before, (_place(pair.before), pair.after.inspection)),
            (after, (_place(pair.after), pair.before.inspection)),
        )
        for shared, tone_there in beside[key]
    )


def _place(one: FoundSentence) -> Place:
    return one.words.document.id, one.words.span.passage, one.words.span.start


def pairs(times: Mapping[str, Sequence[FoundSentence]], grades: Mapping[str, Grade]) -> Iterator[Pair]:
    """Each two sentences of two inspections that share enough of what they are about; of papers alone none."""
    ordered = sorted(filter(None, times), key=in_time)
    toned = {at: [_toned(one) for one in times[at]] for at in ordered}
    by_word = {at: _by_word(toned[at]) for at in ordered[:-1]}
    for first, last in combinations(ordered, 2):
        better = _better(grades.get(first), grades.get(last))
        for later, after in zip(toned[last], times[last], strict=True):
            near = {number for word in later.words for number in by_word[first].get(word, ())}
            for number in sorted(near):
                before = times[first][number]
                shared = shared_weight(toned[first][number].words & later.words)
                if shared >= LEAST_SHARED and DocumentKind.REPORT in {
                    before.words.document.kind,
                    after.words.document.kind,
                }:
                    yield Pair(before, after, (toned[first][number], later), better)


def _toned(one: FoundSentence) -> Toned:
    return Toned(one.words.quote, matter_of(one.words.quote, one.force), tone(one.words.quote))


def _by_word(sentences: Sequence[Toned]) -> Mapping[str, Sequence[int]]:
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(sentences):
        for word in one.words:
            by_word[word].append(number)
    return by_word


def _better(before: Grade | None, after: Grade | None) -> bool | None:
    """Whether the grade rose; None where it did not move, or is not known."""
    if before is None or after is None or before is after:
        return None
    return steps_lower(before, after) < 0
