"""Two inspections that speak of one matter in much the same words, where one affirms what the other denies."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from peelviewer.analysis.contrast_text import steps_lower
from peelviewer.analysis.findings import Finding, FoundSentence
from peelviewer.analysis.same_matter import are_alike, begin_alike, on_one_matter, telling, words_in_a_row
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade

_IN_A_ROW = 2  # telling words that stand in one row in both sentences
_FEWEST = 2  # words that two sentences share at least
_MANY = 4  # words that they share, wherever these stand
_MOST = 0.75  # of the words of the shorter one, which these must be
_ENOUGH = 0.6  # so much of it is enough where the grade moved as they say


@dataclass(frozen=True, slots=True)
class OppositeSentences:
    """Two sentences, the earlier first, with the longest row of words that they share and how many telling ones in all."""

    before: Finding
    after: Finding
    row: str
    shared: int


def opposite_sentences(
    theme: str, times: Mapping[str, Sequence[FoundSentence]], grades: Mapping[str, Grade]
) -> Iterator[OppositeSentences]:
    """Of each two inspections of one force and theme the sentences that speak of one matter in opposite senses.

    `grades` are those of the inspections, as far as they are known.
    """
    ordered = sorted(filter(None, times), key=in_time)
    read = {time: [_Read.of(one) for one in times[time]] for time in ordered}
    indexes = {time: _Index(read[time]) for time in ordered[:-1]}
    for first, last in combinations(ordered, 2):
        better = _better(grades.get(first), grades.get(last))
        for later in read[last]:
            for number in indexes[first].near(later):
                if found := _opposite(theme, times[first][number], later.sentence, better):
                    yield found


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with what is asked of it for each other inspection: whether no clause of it denies or criticises, and its words."""

    sentence: FoundSentence
    affirms: bool
    stems: frozenset[str]
    beginnings: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, sentence: FoundSentence) -> "_Read":
        told = sentence.tells
        stems: frozenset[str] = frozenset().union(*(each.stems for each in told))
        return cls(sentence, all(each.affirms for each in told), stems, tuple(each.beginning for each in told))


class _Index:
    """The sentences of an inspection by their words, and by how they begin."""

    def __init__(self, sentences: Sequence[_Read]) -> None:
        self._by_word: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
        self._by_beginning: defaultdict[tuple[bool, tuple[str, ...]], list[int]] = defaultdict(list)
        for number, one in enumerate(sentences):
            for stem in one.stems:
                self._by_word[one.affirms, stem].append(number)
            for beginning in one.beginnings:
                self._by_beginning[one.affirms, beginning].append(number)

    def near(self, later: _Read) -> list[int]:
        """The numbers of those that may say the opposite of a later one: they share words with it, or begin like it."""
        against = (False,) if later.affirms else (False, True)  # two that only affirm are no opposites
        words = ((affirms, stem) for affirms in against for stem in later.stems)
        common = Counter(chain.from_iterable(self._by_word[each] for each in words if each in self._by_word))
        found = {number for number, count in common.items() if count >= _FEWEST}
        for beginning in later.beginnings:
            for affirms in against:
                found.update(self._by_beginning.get((affirms, beginning), ()))
        return sorted(found)


def _better(before: Grade | None, after: Grade | None) -> bool | None:
    """Whether the grade rose; None where it did not change, or is not known."""
    if before is None or after is None or before is after:
        return None
    return steps_lower(before, after) < 0


def _opposite(
    theme: str, earlier: FoundSentence, later: FoundSentence, better: bool | None
) -> OppositeSentences | None:
    if DocumentKind.REPORT not in {earlier.words.document.kind, later.words.document.kind}:
        return None  # papers tell too little of what inspectors found
    for before, after in product(earlier.tells, later.tells):
        expected = better is not None and bool(before.against - after.against) is better
        if shared := on_one_matter(before, after, theme, expected=expected):
            row = words_in_a_row(earlier.words.quote, later.words.quote, theme)
            shorter = min(len(before.stems), len(after.stems))
            most = shared >= (max(_FEWEST, _ENOUGH * shorter) if expected else max(_MANY, _MOST * shorter))
            alike = are_alike(before, after) or begin_alike(before, after) or most
            if row and (alike or (shared > _FEWEST and telling(row, theme) >= _IN_A_ROW)):
                return OppositeSentences(
                    _finding(earlier, affirms=before.affirms), _finding(later, affirms=after.affirms), row, shared
                )
    return None


def _finding(one: FoundSentence, *, affirms: bool) -> Finding:
    return Finding(one.force, one.theme, "", one.inspection, affirms, 1.0, one.words)
