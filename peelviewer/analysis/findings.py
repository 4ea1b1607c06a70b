"""What inspectors found, in words: the sentences of a document that praise or criticise an aspect of a theme."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Any

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.observations import observations
from peelviewer.analysis.observed import observed, of_document
from peelviewer.analysis.passage_context import (
    KEPT,
    ChapterThemes,
    Told,
    body_meant,
    holds_findings,
    is_label,
    is_on_fire_service,
    the_only,
    theme_named,
    unit_meant,
)
from peelviewer.analysis.same_matter import told_in
from peelviewer.analysis.voices import inspectors_named, is_found
from peelviewer.domain.claims import Quotation, Span
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects
from peelviewer.reference.names import find_bodies

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_DEMANDS = re.compile(r"\bareas? for improvement|\bcauses? of concern|\brecommendation", re.IGNORECASE)
_ASKED = re.compile(r"\bareas? for improvement|\brecommendation", re.IGNORECASE)
_SHOULD = re.compile(
    r"\b(?:should|must|needs? to|ought to|ha(?:s|ve) to|is to|are to|make sure|makes sure|ensure|ensures|improve|improves)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bletter\b|\bre-?visit|\bre-?inspection\b", re.IGNORECASE)
Tells = Callable[[str], tuple[Any, ...]]
_MARKS = '"“”‘’'


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that praises or criticises an aspect of a theme, of one force in one inspection."""

    force: str
    theme: str
    aspect: str
    inspection: str
    praise: bool
    weight: float
    words: Words


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence that inspectors are told to have found, of one force and theme in one inspection; `tells` is what it tells."""

    force: str
    theme: str
    inspection: str
    words: Words
    tells: tuple[Any, ...] = ()


@of_document
def findings_in(told: Told) -> Iterator[Finding]:
    """What a report or an article tells as found: nothing that the police or others say of themselves."""
    reading = _Reading(told)
    for passage in reading.passages:
        demanded = _is_demanded(passage)
        for seen in observations(passage.text, demanded=demanded):
            if one := reading.sentence(passage, seen.start, seen.end, _home(seen.aspect)):
                yield Finding(one.force, one.theme, seen.aspect, one.inspection, seen.praise, seen.weight, one.words)


def sentences_in(told: Told, tells: Tells = told_in, *, units: bool = False) -> tuple[FoundSentence, ...]:
    """The sentences that tell what was found, whatever they are about; what is demanded is not found.

    `tells` gives what a sentence tells; `units`: those on regional units too.
    """
    name = f"sentences {tells.__name__}{' units' if units else ''}"
    return observed(told, name, lambda: _sentences_in(told, tells, units=units))


def _sentences_in(told: Told, tells: Tells, *, units: bool) -> Iterator[FoundSentence]:
    reading = _Reading(told, units=units)
    for passage in reading.passages:
        asked = _is_asked(passage)
        for start, end in sentence_spans(passage.text):
            if asked and _SHOULD.search(passage.text[start:end]):
                continue
            # Most sentences name no theme; what a sentence tells takes longer to find.
            if (one := reading.sentence(passage, start, end)) and tells(passage.text[start:end]):
                yield replace(one, tells=tells(one.words.quote))


class _Reading:
    """What a document's passages are about, and who speaks in them."""

    def __init__(self, told: Told, *, units: bool = False) -> None:
        document = told.document
        self._told = told
        self._units = units
        self._fire = is_on_fire_service(document)
        self._is_report = document.kind is DocumentKind.REPORT
        self._themes = ChapterThemes(told)
        self._quoted: dict[int, list[Quotation]] = {}
        for quotation in told.quotations:
            self._quoted.setdefault(quotation.span.passage, []).append(quotation)
        self._inspectors: frozenset[str] = frozenset()
        if not self._is_report:
            self._inspectors = frozenset().union(*(inspectors_named(passage.text) for passage in told.passages))
        sole = the_only(known.theme for known in told.statements if not known.past)
        if sole is None and _BETWEEN.search(document.title):
            sole = theme_named("\n".join(passage.text for passage in told.passages))
        self._sole = sole
        self._graded = [
            (span, known.past) for known in told.statements for span in (known.span, *known.also) if span is not None
        ]
        inspected = reference().cycle(document.cycle or "")
        self._whole = inspected.theme if inspected else ""

    @property
    def passages(self) -> Iterator[Passage]:
        """Those in which findings stand."""
        for passage in self._told.passages:
            if passage.kind in _READ and holds_findings(passage) and not is_label(passage):
                yield passage

    def sentence(self, passage: Passage, start: int, end: int, home: str = "") -> FoundSentence | None:
        """A sentence of a passage, where it tells what inspectors found of a force; `home` is where its aspect belongs."""
        span = _unquoted(passage, start, end)
        text = passage.text[span.start : span.end]
        if not self._is_report and not is_found(passage.text, span, self._quoted.get(passage.n, ()), self._inspectors):
            return None
        if not self._is_report and self._looks_back(span):
            return None
        own = self._themes.at(passage, span.start) or (self._whole if self._is_report else "")
        theme = home or own or self._sole or theme_named(text) or theme_of_aspects(text)
        body = body_meant(text, passage, self._told.document) or self._named_before(passage, span.start)
        body = (self._units and unit_meant(text, passage)) or body
        if not theme or not body or not (reference().force(body) or self._fire or self._units):  # a regional unit
            return None
        words = Words.at(self._told.document, passage, span.start, span.end)
        return FoundSentence(body, theme, _inspection(self._told, theme), words)

    def _looks_back(self, sentence: Span) -> bool:
        """Whether a sentence tells grades, and all of them of an earlier inspection."""
        here = [
            past
            for span, past in self._graded
            if span.passage == sentence.passage and sentence.start <= span.start < sentence.end
        ]
        return bool(here) and all(here)

    def _named_before(self, passage: Passage, start: int) -> str | None:
        """The force that a passage names last before a sentence; else the one whose chapter it stands in."""
        if self._is_report:
            named = [mention for mention in find_bodies(passage.text[:start]) if mention.kind == "force"]
            return named[-1].name if named else self._chapters.get(passage.n)
        return None

    @cached_property
    def _chapters(self) -> dict[int, str]:
        """By passage, the force whose name is the last heading before it that is one: regional reports have such chapters."""
        found: dict[int, str] = {}
        force = ""
        for passage in self._told.passages:
            if passage.kind is PassageKind.HEADING and reference().force(passage.text.strip()):
                force = passage.text.strip()
            if force:
                found[passage.n] = force
        return found


def _is_demanded(passage: Passage) -> bool:
    """Whether a passage says what should be done, and not what was found."""
    return passage.kind is PassageKind.BOX or any(_DEMANDS.search(heading) for heading in passage.section[-1:])


def _is_asked(passage: Passage) -> bool:
    """Whether a passage stands where it is only said what should be done: a cause of concern tells what was found."""
    return any(_ASKED.search(heading) for heading in passage.section[-1:])


def _unquoted(passage: Passage, start: int, end: int) -> Span:
    """A sentence that is quoted whole, without its marks."""
    text = passage.text[start:end]
    bare = text.strip(_MARKS) if text[0] in _MARKS and text[-1] in _MARKS else text
    start += text.index(bare)
    return Span(passage.n, start, start + len(bare))


def _home(aspect: str) -> str:
    """The theme to which an aspect belongs."""
    return next(known.theme for known in aspects().aspects if known.id == aspect)


def _inspection(told: Told, theme: str) -> str:
    """The inspection a document tells of, or the letter or revisit that it is itself; "" where nothing says."""
    now = [known for known in told.statements if known.cycle and not known.past]
    of_theme = [known for known in now if known.theme == theme]
    cycles = [known.cycle for known in of_theme or now if known.cycle]
    if cycles:
        return max(cycles, key=cycles.count)
    between = _BETWEEN.search(told.document.title)
    published = told.document.published
    if between and published:
        programme = Programme.LETTER if between[0].lower() == Programme.LETTER else Programme.REVISIT
        return Inspection(programme, published.iso[:4]).id
    return told.document.cycle or ""


@lru_cache(maxsize=KEPT)
def theme_of_aspects(text: str) -> str | None:
    """The one theme to which the aspects that a sentence speaks of belong."""
    return the_only(theme for theme, pattern in _homes() if pattern.search(text))


@cache
def _homes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (aspect.theme, re.compile(rf"\b(?:{'|'.join(aspect.patterns)})\b", re.IGNORECASE))
        for aspect in aspects().aspects
        if aspect.theme
    )
