"""Two inspections that speak of one matter in other words, where it goes well in one and badly in the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.contrast_text import steps_lower
from peelviewer.analysis.crosswalk import joint_with, questions_under
from peelviewer.analysis.findings import FoundSentence, theme_of_aspects
from peelviewer.analysis.opposite_odds import (
    BOTH_FIGURES,
    LEAST_SHARED,
    Toned,
    matter_of,
    opposite_odds,
    shared_weight,
    signs_of_pair,
    weight_of,
)
from peelviewer.analysis.same_matter import words_against
from peelviewer.analysis.timeline import in_time
from peelviewer.analysis.tone import tone
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Scale
from peelviewer.reference import reference

LIKELY = 0.68
_SURE = 0.8
_APART = 0.7  # between the tones of two sentences at least
_AS_NEAR = 0.9  # of what two sentences share that a third one has
_TELLING = 0.4  # what a word weighs that is looked for under other themes
_MANY = 30  # sentences of an inspection that have a word: with more it tells nothing there
_LEAST_ACROSS = 1.0  # of such words that two sentences under two themes share
_WELL = -0.9  # a tone below this does not say that something goes well: reports dwell on what does not

Times = Mapping[str, Sequence[FoundSentence]]  # by inspection
Place = tuple[int, int, int]  # of a sentence: its document, its passage, where it begins
Side = tuple[Place, str]  # with an inspection that a sentence is compared with


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, the earlier first, with their tones, and whether the grade rose between them, where it moved.

    `theme` is that under which both stand, or else the one of the two that their matter belongs to.
    """

    before: FoundSentence
    after: FoundSentence
    toned: tuple[Toned, Toned]
    theme: str
    one_theme: bool
    better: bool | None

    @property
    def shared(self) -> float:
        """How much of the matter both have."""
        return shared_weight(self.toned[0].words & self.toned[1].words)

    def signs(self, toned: tuple[Toned, Toned] | None = None, *, at_most: bool = False) -> dict[str, float]:
        """What they say for being opposites; `toned`: with other tones."""
        before, after = toned or self.toned
        return signs_of_pair(before, after, self.theme, self.better, one_theme=self.one_theme, at_most=at_most)

    @property
    def odds(self) -> float:
        """How likely they are opposites; 0 where their tones are not apart, as the grade moved if it did, or none is good.

        What both deny or criticise in the same word makes no difference between them.
        """
        before, after = self.toned
        apart = after.tone - before.tone
        if self.better is not None and (apart > 0) is not self.better:
            return 0.0
        if abs(apart) < _APART or max(before.tone, after.tone) < _WELL:
            return 0.0
        if words_against(before.text) & words_against(after.text) or opposite_odds(self.signs(at_most=True)) < LIKELY:
            return 0.0
        signs = self.signs()
        odds = opposite_odds(signs)
        return odds if odds >= _SURE or not signs[BOTH_FIGURES] else 0.0  # else it is one measure, taken twice


def likely_opposites(times: Times, grades: Mapping[str, Mapping[str, Grade]]) -> Iterator[tuple[float, Pair]]:
    """The pairs that are likely opposites, the likeliest first: no sentence is in two, and no inspection is of two minds on it."""
    all_pairs = tuple(pairs(times, grades))
    found = [(odds, number, pair) for number, pair in enumerate(all_pairs) if (odds := pair.odds) >= LIKELY]
    asked = {key for _, _, pair in found for key in _sides(pair)}
    beside: defaultdict[Side, list[tuple[float, float]]] = defaultdict(list)
    for pair in all_pairs if found else ():
        before, after = pair.toned
        for side, there in zip(_sides(pair), (after, before), strict=True):
            if side in asked:
                beside[side].append((pair.shared, there.tone))
    used: set[Place] = set()
    for odds, _, pair in sorted(found, key=lambda each: (-each[0], each[1])):
        places = {_place(pair.before), _place(pair.after)}
        if not places & used and not _of_two_minds(pair, beside):
            used |= places
            yield odds, pair


def _of_two_minds(pair: Pair, beside: Mapping[Side, Sequence[tuple[float, float]]]) -> bool:
    """Whether one of the two inspections says the same as the other one, too, in a sentence as near."""
    tones = [each.tone for each in pair.toned]
    middle = sum(tones) / 2
    return any(
        shared >= _AS_NEAR * pair.shared and (tone_there - middle) * (own - middle) > 0
        for own, side in zip(tones, _sides(pair), strict=True)
        for shared, tone_there in beside[side]
    )


def _sides(pair: Pair) -> tuple[Side, Side]:
    """Each sentence with the other one's inspection."""
    return (_place(pair.before), pair.after.inspection), (_place(pair.after), pair.before.inspection)


def _place(one: FoundSentence) -> Place:
    return one.words.document.id, one.words.span.passage, one.words.span.start


def pairs(times: Times, grades: Mapping[str, Mapping[str, Grade]]) -> Iterator[Pair]:
    """Each two sentences of two inspections that share enough of what they are about; of papers alone none.

    The sentences are those on one force by inspection, the grades those of each theme by inspection.
    """
    ordered = sorted(filter(None, times), key=in_time)
    placed = {at: [_Placed.of(one) for one in times[at]] for at in ordered}
    indexes = {at: _Index(placed[at]) for at in ordered[:-1]}
    for first, last in combinations(ordered, 2):
        for after in placed[last]:
            for number in indexes[first].near(after):
                before = placed[first][number]
                if _may_differ(before, after):
                    theme, one_theme = _theme_of(before, after)
                    known = grades.get(theme, {}) if one_theme else {}
                    better = _better(known.get(first), known.get(last))
                    yield Pair(before.one, after.one, (before.toned, after.toned), theme, one_theme, better)


def _may_differ(before: "_Placed", after: "_Placed") -> bool:
    kinds = {each.one.words.document.kind for each in (before, after)}
    return DocumentKind.REPORT in kinds and shared_weight(before.toned.words & after.toned.words) >= LEAST_SHARED


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sentence with its tone and the themes that it is on."""

    one: FoundSentence
    toned: Toned
    themes: tuple[str, ...]

    @classmethod
    def of(cls, one: FoundSentence) -> "_Placed":
        quote = one.words.quote
        themes = (*themes_of(one.theme, one.inspection), *questions_under(one.theme, one.inspection))
        return cls(one, Toned(quote, matter_of(quote, one.force), tone(quote)), themes)


class _Index:
    """Where the sentences of an inspection have their words, so that not all are compared with all."""

    def __init__(self, sentences: Sequence[_Placed]) -> None:
        self._under: defaultdict[tuple[str, str], list[int]] = defaultdict(list)  # by theme and word
        self._telling: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(sentences):
            for word in each.toned.words:
                for theme in each.themes:
                    self._under[theme, word].append(number)
                if weight_of(word) >= _TELLING:
                    self._telling[word].append(number)

    def near(self, sentence: _Placed) -> list[int]:
        """The sentences with a word of this one, under its theme; and of all others the one that shares most telling words."""
        words, themes = sentence.toned.words, {*sentence.themes}
        near = {n for theme in themes for word in words for n in self._under.get((theme, word), ())}
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(words):
            places = self._telling.get(word, ())
            for number in places if len(places) <= _MANY else ():
                shared[number] += weight_of(word)
        across = [(weight, -n) for n, weight in shared.items() if weight >= _LEAST_ACROSS and n not in near]
        return sorted(near | {-n for _, n in sorted(across)[-1:]})


def themes_of(theme: str, inspection: str) -> tuple[str, ...]:
    """The theme of a finding, and the one that its inspection asked about under the same title.

    Up to 2018/19 a joint question names two subjects; a sentence under it is on one of them.
    """
    cycle = reference().cycle(inspection)
    other = joint_with(theme, inspection) if cycle and cycle.scale is Scale.FIVE_TIER else None
    return (theme, other) if other else (theme,)


def _theme_of(before: _Placed, after: _Placed) -> tuple[str, bool]:
    """The theme that two sentences are on, and whether both stand under it."""
    common = next((theme for theme in after.themes if theme in before.themes), None)
    if common:
        return common, True
    told = (theme_of_aspects(each.one.words.quote) for each in (after, before))
    themes = {*before.themes, *after.themes}
    return next((theme for theme in told if theme in themes), None) or after.one.theme, False


def _better(before: Grade | None, after: Grade | None) -> bool | None:
    """Whether the grade rose; None where it did not move, or is not known."""
    if before is None or after is None or before is after:
        return None
    return steps_lower(before, after) < 0
