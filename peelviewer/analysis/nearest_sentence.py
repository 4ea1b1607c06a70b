"""The sentence of a report that a quotation is nearest to which the report does not have."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from peelviewer.analysis.bodies_meant import BodiesMeant
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.analysis.folded_words import words_of
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.held_reports import NEWS
from peelviewer.analysis.inspection_told import first_day
from peelviewer.analysis.opposite_odds import shared_weight
from peelviewer.analysis.passage_context import ChapterThemes, Told, is_label
from peelviewer.analysis.same_matter import stems_of
from peelviewer.analysis.word_meanings import likeness
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, PassageKind

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")  # what else the sentence quotes is on another matter
_BESIDE = 0.5  # what a word beside the quotation counts, where one of its own counts 1
_ON_THEME = 0.3  # what it counts that the sentence's chapter is on the theme which the quoting sentence names
_SAME = 0.05  # what each word counts that is the same in both, though it says little
_ENOUGH = 0.4  # of the weight of its own words that a sentence has
_FEW = 2  # long words that are the same, which are enough without them
_LONG = 4  # letters
_ALIKE = 0.38  # in meaning, which is enough without any words
_SOME_ALIKE = 0.2  # which is enough where one of its own words is there too
# Who is told to be something as a whole, and where and how inspectors say what they think of a whole force.
_THE_FORCE = re.compile(r"\b(?:force|constabulary|police)\b", re.IGNORECASE)
_SUMMARY = re.compile(r"\b(?:summary|overview|observations|overall|HMI|inspector)\b", re.IGNORECASE)
_IN_THEIR_NAME = re.compile(
    r"\W*I\b|[^.;,]{0,40}\b(?:force|constabulary|police) (?:has|is|was|continues|needs)\b", re.IGNORECASE
)
_ON_ALL = 0.5  # what it counts that both speak of a force as a whole
_MEANT = 1.5  # what it counts that a sentence means the same as the quotation


@dataclass(frozen=True, slots=True)
class Nearest:
    """A sentence of a report, the body it is about, the theme of its chapter, how near it is, and how much of the matter it has."""

    words: Words
    body: str
    theme: str
    score: float = 0.0
    share: float = 0.0
    has_words: bool = True  # whether it has words that tell the quotation's matter
    on_all: bool = False  # whether it says what inspectors think of the whole force


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for: the words that tell the matter, of a quotation itself and beside it, and the themes these name."""

    own: frozenset[str]
    beside: frozenset[str]
    themes: frozenset[str]
    written: frozenset[str]
    quotation: str
    on_all: bool

    @classmethod
    def of(cls, quotation: str, sentence: str, force: str) -> "_Sought":
        own = topic(quotation) - topic(force)
        own = own or stems_of(quotation)  # no word of "a cause for concern" tells a matter
        beside = _QUOTED.sub(" ", sentence)
        whole = f"{beside} {quotation}"
        return cls(
            own,
            topic(beside) - topic(force) - own,
            frozenset(mention.theme for mention in themes_in(beside)),
            frozenset(words_of(quotation)),
            quotation,
            _THE_FORCE.search(whole) is not None and not themes_in(whole),
        )

    def score(self, sentence: Nearest) -> float:
        """How near a sentence is: by its words, where it has enough of the matter, and by what it means."""
        text = sentence.words.quote
        alike = max(0.0, likeness(self.quotation, text))
        words = topic(text) | stems_of(text)
        beside = words & self.beside
        on_theme = sentence.theme in self.themes
        own, same = shared_weight(words & self.own), self.written & set(words_of(text))
        meant = _MEANT * alike + _ON_ALL * (self.on_all and sentence.on_all)
        if not (beside or self.has_words(text)):
            enough = alike >= (_SOME_ALIKE if own or meant > _MEANT * alike else _ALIKE)
            return meant + own if enough else 0.0
        return meant + own + _BESIDE * shared_weight(beside) + _ON_THEME * on_theme + _SAME * len(same)

    def has_words(self, text: str) -> bool:
        """Whether a sentence has enough of the words of the quotation itself."""
        own = shared_weight((topic(text) | stems_of(text)) & self.own)
        same = self.written & set(words_of(text))
        return own >= _ENOUGH * shared_weight(self.own) or sum(len(word) >= _LONG for word in same) >= _FEW

    def share(self, text: str) -> float:
        """How much of the matter, of all that the quoting sentence tells, a sentence has."""
        whole = shared_weight(self.own | self.beside)
        return shared_weight((topic(text) | stems_of(text)) & (self.own | self.beside)) / whole if whole else 0.0


class NearestSentences:
    """The sentences of the reports of a library."""

    def __init__(self, documents: Iterable[Told]) -> None:
        self._reports = {told.document.id: told for told in documents if told.document.kind is DocumentKind.REPORT}
        self._read: dict[int, tuple[Nearest, ...]] = {}

    def of(self, force: str, cycle: str, quotation: str, sentence: str, news: str = "") -> Nearest | None:
        """The one nearest to a quotation and to the `sentence` that has it: of the newest report on the force and inspection.

        `news`: of any report that came out shortly before that day.
        """
        sought = _Sought.of(quotation, sentence, force)
        for told in self._newest_first(force, cycle, news):
            on_force = (each for each in self._sentences(told.document.id) if each.body in {force, ""})
            scored = ((sought.score(each), each) for each in on_force)
            score, best = max(scored, key=lambda each: each[0], default=(0.0, None))
            if best and score:
                text = best.words.quote
                return replace(best, score=score, share=sought.share(text), has_words=sought.has_words(text))
        return None

    def theme_of(self, words: Words) -> str:
        """The theme of the chapter of a report in which words stand; "" where nothing tells it."""
        told = self._reports.get(words.document.id)
        sentences = self._sentences(words.document.id) if told else ()
        place = (words.span.passage, words.span.start)
        return next((each.theme for each in sentences if (each.words.span.passage, each.words.span.start) == place), "")

    def _newest_first(self, force: str, cycle: str, news: str) -> Sequence[Told]:
        on_it = [
            told
            for told in self._reports.values()
            if force in told.document.forces
            and (_is_news(told, news) if news else not cycle or cycle in _inspections(told) or not _inspections(told))
        ]
        return sorted(
            on_it, key=lambda told: told.document.published.iso if told.document.published else "", reverse=True
        )

    def _sentences(self, document: int) -> tuple[Nearest, ...]:
        if document not in self._read:
            self._read[document] = tuple(_read(self._reports[document]))
        return self._read[document]


def _read(told: Told) -> Iterator[Nearest]:
    chapters, bodies = ChapterThemes(told), BodiesMeant(told, units=True)
    for passage in told.passages:
        summary = any(map(_SUMMARY.search, passage.section[-1:]))
        for start, end in sentence_spans(passage.text) if passage.kind in _READ and not is_label(passage) else ():
            body, theme = bodies.at(passage, start, end), chapters.at(passage, start) or ""
            words = Words.at(told.document, passage, start, end)
            on_all = summary and _IN_THEIR_NAME.match(words.quote) is not None
            yield Nearest(words, body, theme, on_all=on_all)


def _is_news(told: Told, day: str) -> bool:
    """Whether a report came out in the months before a day."""
    published = told.document.published
    return published is not None and 0 <= (first_day(day) - first_day(published.iso)).days <= NEWS


def _inspections(told: Told) -> frozenset[str]:
    """The inspections that a report is of."""
    own = {told.document.cycle} if told.document.cycle else set()
    return frozenset(own | {known.cycle for known in told.statements if known.cycle and not known.past})
