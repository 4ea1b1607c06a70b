"""Two inspections that speak of one matter in much the same words, where one affirms what the other denies."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from peelviewer.analysis.findings import Finding, FoundSentence
from peelviewer.analysis.same_matter import are_alike, on_one_matter, telling, told_in, words_in_a_row
from peelviewer.analysis.timeline import in_time

_IN_A_ROW = 2  # telling words that stand in one row in both sentences
Senses = frozenset[bool]

_FEWEST = 2  # words that two sentences share at least
_MANY = 4  # or so many that they share, wherever these stand,
_MOST = 0.75  # where they are so much of the shorter one


@dataclass(frozen=True, slots=True)
class OppositeSentences:
    """Two sentences, the earlier first, with the longest row of words that they share and how many telling ones in all."""

    before: Finding
    after: Finding
    row: str
    shared: int


def opposite_sentences(theme: str, times: Mapping[str, Sequence[FoundSentence]]) -> Iterator[OppositeSentences]:
    """Of each two inspections of one force and theme the sentences that speak of one matter in opposite senses."""
    for first, last in combinations(sorted(filter(None, times), key=in_time), 2):
        by_word: defaultdict[tuple[Senses, str], list[int]] = defaultdict(list)
        for number, one in enumerate(times[first]):
            for stem in _stems(one):
                by_word[_senses(one), stem].append(number)
        held = {senses for senses, _ in by_word}
        for later in times[last]:
            against = [senses for senses in held if any((not sense) in senses for sense in _senses(later))]
            common = Counter(
                number for stem in _stems(later) for senses in against for number in by_word.get((senses, stem), ())
            )
            for number in (number for number, count in common.items() if count >= _FEWEST):
                if found := _opposite(theme, times[first][number], later):
                    yield found


def _senses(one: FoundSentence) -> Senses:
    """In which senses its clauses speak: affirming, denying."""
    return frozenset(told.affirms for told in told_in(one.words.quote))


def _stems(one: FoundSentence) -> frozenset[str]:
    return frozenset().union(*(told.stems for told in told_in(one.words.quote)))


def _opposite(theme: str, earlier: FoundSentence, later: FoundSentence) -> OppositeSentences | None:
    for before, after in product(told_in(earlier.words.quote), told_in(later.words.quote)):
        if shared := on_one_matter(before, after, theme):
            row = words_in_a_row(earlier.words.quote, later.words.quote)
            most = shared >= max(_MANY, _MOST * min(len(before.stems), len(after.stems)))
            if row and (are_alike(before, after) or most or telling(row, theme) >= _IN_A_ROW):
                return OppositeSentences(
                    _finding(earlier, affirms=before.affirms), _finding(later, affirms=after.affirms), row, shared
                )
    return None


def _finding(one: FoundSentence, *, affirms: bool) -> Finding:
    return Finding(one.force, one.theme, "", one.inspection, affirms, 1.0, one.words)
