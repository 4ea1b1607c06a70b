"""A later document as statements, each of which may speak of an earlier finding: how far it shares its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum, log

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.going_back import goes_back
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.follow_up.points_back import kinds_named, of_then, points_back
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.analysis.passage_context import is_on_fire_service, theme_of_section
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference.common_words import rarity

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX, PassageKind.TABLE}
# It sets how things are beside how they were then: "no better than when we inspected", "since 2015 we have been asking".
_SINCE_THEN = re.compile(
    r"\b(?:than|against|compared\s+with|since|as)\b[^.;]{0,40}\b(?:when\s+we\s+(?:last\s+|first\s+|re-?)?(?:inspected|visited|came|looked)|(?:our|the)\s+(?:last|previous|earlier|first)\s+(?:inspection|report|visit))"
    r"|\bsince\s+(?:19|20)\d\d\s+(?:we|HMIC)\b|\bour\s+(?:\w+\s+)?reports?\b[^.;]{0,40}\bsince\s+(?:19|20)\d\d|\bfor\s+(?:a|the)\s+(?:second|third|fourth)\s+time\b|\bwith\s+us\s+since\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 1, 3  # sentences that may say that a statement looks back
_AROUND = 2  # sentences before and after, which are on the same matter
_HEADINGS = 2  # over a statement, that may say what it is about
_OFTEN = 2  # sentences of a document that have a word before it tells less there
_MOST = 4.0  # what the words shared can weigh
# What a score has by chance: the more statements there are, the better fits the best of them.
_BY_CHANCE, _SHORT = 0.4, 30
# What each sign of one matter adds: chosen on three rounds of chains together; the nearest round figures serve as well.
_WORTH_A_LOOK = 0.7  # to see whether it has a status: that takes longer than all the rest
_NEAR, _WIDE, _RAREST, _THEME, _STATUS = 0.8, 0.8, 0.5, 0.3, 0.5


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence at its place, with the words of its own, with the next one's, and with those of the sentences around it."""

    passage: Passage
    start: int
    end: int
    theme: str | None
    own: frozenset[str]
    pair: frozenset[str]
    around: frozenset[str]

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[self.start : self.end]

    @property
    def headings(self) -> frozenset[str]:
        """The words of the headings over it."""
        return topic(" ".join(self.passage.section[-_HEADINGS:]))

    @property
    def looks_back(self) -> tuple[str, ...]:
        """The sentences on its matter that speak of an earlier inspection, of what it found or of what it asked for."""
        spans = sentence_spans(self.passage.text)
        at = max((number for number, (start, _) in enumerate(spans) if start <= self.start), default=0)
        near = (self.passage.text[start:end] for start, end in spans[max(0, at - _BEFORE) : at + _AFTER + 1])
        return tuple(
            text for text in near if of_then(text) or kinds_named(text) or _SINCE_THEN.search(text) or points_back(text)
        )


@dataclass(frozen=True, slots=True)
class Matter:
    """What a finding is about: its words, and its themes."""

    words: frozenset[str]
    themes: frozenset[str | None]


class Statements:
    """The statements of a document, and where each word stands."""

    def __init__(self, entry: DocumentEntry, passages: Sequence[Passage], *, headed: bool = False) -> None:
        """`headed`: the words of a heading are those of the first statement beneath it, too."""
        fire = is_on_fire_service(entry)
        self._names = frozenset(chain.from_iterable(map(topic, entry.forces)))
        self.all = tuple(
            each
            for passage in passages
            if passage.kind in _READ
            for each in _of(passage, theme_of_section(passage, fire=fire), self._names, headed=headed)
        )
        self.goes_back = goes_back(entry.title, entry.title, passages)
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self.all):
            for word in each.own:
                self._places[word].append(number)
        self._weights: dict[str, float] = {}
        self._says: dict[int, bool] = {}
        self.by_chance = _BY_CHANCE * log(max(1, len(self.all) / _SHORT))

    def scored(self, matter: Matter) -> Iterator[tuple[int, float]]:
        """The numbers of the statements that share a word with a matter, each with how much speaks for its being on it."""
        words = self.without_names(matter.words)
        whole = self.weight(words)
        found = Counter(
            number for word in words for at in self._places.get(word, ()) for number in (at - 1, at) if number >= 0
        )
        for number in found:
            each = self.all[number]
            if whole and words & each.pair:
                score = self._score(words, whole, matter, each)
                yield number, score + _STATUS * (score >= _WORTH_A_LOOK and self._has_status(number))

    def telling(self, number: int, matter: Matter) -> Statement:
        """The statement of that number, or the next one where only that has words of a matter."""
        first, *following = self.all[number : number + 2]
        shared = self.without_names(matter.words)
        is_next = following and following[0].passage is first.passage and following[0].own & shared
        return following[0] if is_next and not first.own & shared else first

    def _has_status(self, number: int) -> bool:
        """Whether a statement says what became of something."""
        if number not in self._says:
            self._says[number] = bool(steps_in(self.all[number].text))
        return self._says[number]

    def _score(self, words: frozenset[str], whole: float, matter: Matter, each: Statement) -> float:
        near, wide = self.weight(words & each.pair), self.weight(words & each.around)
        rarest = max((self._weight(word) for word in words & each.own), default=0.0)
        on_theme = each.theme is not None and each.theme in matter.themes
        return (_NEAR * near + _WIDE * wide) / whole + min(wide, _MOST) + _RAREST * rarest + _THEME * on_theme

    def without_names(self, words: frozenset[str]) -> frozenset[str]:
        """Words without those of the names of whom the document is about: all of it has them."""
        return words - self._names

    def weight(self, words: Iterable[str]) -> float:
        """How much words tell together."""
        return fsum(map(self._weight, words))  # exact: a set has no order

    def _weight(self, word: str) -> float:
        """How much a word tells: the rarer it is in such texts and in this one, the more."""
        if word not in self._weights:
            often = max(0, len(self._places.get(word, ())) - _OFTEN)
            here = 1 - log(1 + often) / log(2 + len(self.all))
            self._weights[word] = rarity(word) * here
        return self._weights[word]


def _of(passage: Passage, theme: str | None, names: frozenset[str], *, headed: bool) -> Iterator[Statement]:
    spans = _lines(passage.text) if passage.kind is PassageKind.TABLE else sentence_spans(passage.text)
    texts = [passage.text[start:end] for start, end in spans]
    words = [topic(text) - names for text in texts]
    if headed and len(passage.section) > 1 and words:  # the first heading is the title
        words[0] |= topic(passage.section[-1]) - names
    for number, (start, end) in enumerate(spans):
        yield Statement(
            passage,
            start,
            end,
            theme,
            words[number],
            _union(words[number : number + 2]),
            _union(words[max(0, number - _AROUND) : number + _AROUND + 1]),
        )


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each row of a table stands."""
    return [found.span() for found in re.finditer(r"[^\n]+", text)]


def _union(words: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*words)
