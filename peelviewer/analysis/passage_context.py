"""What each document tells, and where its passages belong: the theme their headings name, the force they are about."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from weakref import ref

from peelviewer.analysis.claims.themes_in_text import label_theme, themes_in
from peelviewer.analysis.timeline import settled
from peelviewer.domain.claims import Quotation
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, Statement
from peelviewer.reference.names import find_bodies

_NO_FINDINGS = re.compile(
    r"^(?:introduction|about|annex|appendix|terminology|force in numbers|how we\b|what is\b|our\b)", re.IGNORECASE
)

OWN_REPORTS = {"soc", "vetting_corruption", "crime_data_integrity"}  # themes that are inspected beside PEEL
# Headings within a chapter: any other begins what is on something else.
_OF_CHAPTER = re.compile(
    r"\b(?:causes?|areas?|recommend\w+|practice|findings?|strengths?|force|constabulary|police|service)\b",
    re.IGNORECASE,
)
# Those that open a part of a chapter, and stand beside its heading where a text does not tell levels apart.
_PART = re.compile(
    r"^\W*(?:(?:our|main|key|the|innovative|promising|good|other) )*"
    r"(?:causes? (?:of|for) concern|areas? for improvement|recommendations?|practice|findings?|strengths?|what we found)\W*(?:\d+\W*)?$",
    re.IGNORECASE,
)
# What a paragraph is on, said as it begins: "Investigations: 55 more ...", "On managing offenders we ...".
_LABEL = re.compile(r"^\W*([^.:–—]{3,60}?)(?:[:.]|\s[–—-])\s")
_ON = re.compile(r"^\W*(?:on|as (?:to|for|regards)|turning to)\s+", re.IGNORECASE)
_OF_FIRE = re.compile(r"\bfire(?:s|fight\w+)?\b", re.IGNORECASE)
_LISTED = 3  # grades in one passage, or one after the other without text between them
_CHAPTER = 6  # passages after a grade that are on its theme, where no heading says so
KEPT = 1 << 16  # passages whose findings are kept: what was read once is not read again when a document is added


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Told:
    """A document whose text is at hand, with all that was found in it; known by itself, for to compare two is long work."""

    document: DocumentEntry
    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]
    counted: tuple[CountedGrades, ...]
    quotations: tuple[Quotation, ...]


_LAST: list[tuple[ref[Evidence], tuple[Told, ...]]] = []


def told_by_documents(evidence: Evidence) -> tuple[Told, ...]:
    """The documents whose texts are at hand, in the order they were added.

    Kept for the evidence that was asked about last, while it is held: each kind of contrasts asks for them.
    """
    for known, told in _LAST:
        if known() is evidence:
            return told
    told = _told_by_documents(evidence)
    _LAST[:] = [(ref(evidence, _forget), told)]
    return told


def _forget(gone: ref[Evidence]) -> None:
    _LAST[:] = [each for each in _LAST if each[0] is not gone]


def _told_by_documents(evidence: Evidence) -> tuple[Told, ...]:
    entries = {entry.id: entry for entry in evidence.documents if entry.id in evidence.passages}
    statements: dict[int, list[Statement]] = defaultdict(list)
    counted: dict[int, list[CountedGrades]] = defaultdict(list)
    quotations: dict[int, list[Quotation]] = defaultdict(list)
    for known in evidence.statements:
        if known.document and known.document.id in evidence.passages:
            entries[known.document.id] = known.document
            statements[known.document.id].append(settled(known))
    for count in evidence.counted:
        entries[count.document.id] = count.document
        counted[count.document.id].append(count)
    for quoted in evidence.quoted:
        entries[quoted.document.id] = quoted.document
        quotations[quoted.document.id].append(quoted.quotation)
    return tuple(
        Told(
            document,
            evidence.passages.get(number, ()),
            tuple(statements[number]),
            tuple(counted[number]),
            tuple(quotations[number]),
        )
        for number, document in sorted(entries.items())
    )


def common_force(documents: Iterable[Told]) -> str:
    """The one force that all the documents name which name any: what a document without a name is about; else ""."""
    named = [frozenset(told.document.forces) for told in documents if told.document.forces]
    return (the_only(frozenset.intersection(*named)) if named else None) or ""


def holds_findings(passage: Passage) -> bool:
    """Whether a passage stands where findings do, not in an introduction or an annex."""
    return not any(_NO_FINDINGS.match(heading) for heading in passage.section)


def is_label(passage: Passage) -> bool:
    """Whether a list item is the name of a theme and nothing else: "Making good use of resources"."""
    return passage.kind is PassageKind.LIST_ITEM and _theme_of(passage.text) is not None


def theme_of_section(passage: Passage, *, fire: bool = False) -> str | None:
    """The theme of the nearest heading above that names one; of a report on a `fire` and rescue service, its own themes."""
    return next((theme for heading in reversed(passage.section) if (theme := _theme_of(heading, fire=fire))), None)


@lru_cache(maxsize=KEPT)
def opening_theme(text: str, *, fire: bool = False) -> str | None:
    """The theme that a paragraph says it is on as it begins: in a label of its own, or after "on"."""
    label = _LABEL.match(text)
    if label and (theme := label_theme(label[1], fire=fire)):
        return theme
    on = _ON.match(text)
    named = themes_in(text[on.end() :], fire=fire) if on else ()
    return named[0].theme if named and named[0].start == 0 and not named[0].is_pillar else None


class ChapterThemes:
    """The theme of each place of a report: that of the heading above, or of the grade told last under the same heading.

    Many reports are saved without their headings: the line "Investigating crime: Good" or the sentence that grades opens
    the chapter then.
    """

    def __init__(self, told: Told) -> None:
        self._fire = is_on_fire_service(told.document)
        self._sections = {passage.n: passage.section for passage in told.passages}
        places: list[tuple[int, int, str]] = []
        if told.document.kind is DocumentKind.REPORT:
            for known in told.statements:
                spans = (known.span, *known.also) if known.span and not known.past else ()
                places += [(span.passage, span.start, known.theme) for span in spans if span]
        self._graded = sorted(places)
        self._listed = _in_a_list(places)
        alone = the_only(theme for _, _, theme in places)
        self._whole = alone if alone in OWN_REPORTS else None

    def at(self, passage: Passage, start: int) -> str | None:
        """The theme at a place of a passage; None where nothing tells it."""
        before = bisect_right(self._graded, (passage.n, start, "~"))
        if before and not self._whole and self._graded[before - 1][0] == passage.n:
            return self._graded[before - 1][2]  # the paragraph begins with a grade, and is on its theme
        under = (
            self._whole or opening_theme(passage.text, fire=self._fire) or theme_of_section(passage, fire=self._fire)
        )
        if under:
            return under
        if not before:
            return None
        number, _, theme = self._graded[before - 1]
        if number in self._listed:
            return None
        section = self._sections.get(number, ())
        inner = passage.section[len(section) :]
        same = passage.section[: len(section)] == section and all(map(_OF_CHAPTER.search, inner))
        beside = passage.section[len(section) - 1 :] if section else ()
        same = same or (
            beside != () and passage.section[: -len(beside)] == section[:-1] and all(map(_PART.search, beside))
        )
        near = passage.n - number <= _CHAPTER and same
        return theme if near else None


def _in_a_list(graded: Iterable[tuple[int, int, str]]) -> frozenset[int]:
    """The passages of a list or summary of grades, which opens no chapter: they tell several, or stand one after the other."""
    themes: dict[int, set[str]] = defaultdict(set)
    for number, _, theme in graded:
        themes[number].add(theme)
    return frozenset(
        number
        for number, told in themes.items()
        if len(told) >= _LISTED
        or any({number + shift + step for step in range(_LISTED)} <= set(themes) for shift in range(1 - _LISTED, 1))
    )


def is_on_fire_service(document: DocumentEntry) -> bool:
    """Whether a document is about a fire and rescue service alone."""
    return len(document.forces) == 1 and is_fire_service(document.forces[0])


@lru_cache(maxsize=1 << 10)
def is_fire_service(body: str) -> bool:
    """Whether a body is a fire and rescue service, by its official name."""
    return any(mention.kind == "fire" and mention.name == body for mention in find_bodies(body))


@lru_cache(maxsize=KEPT)
def theme_named(text: str) -> str | None:
    """The one theme that a sentence names."""
    return the_only({mention.theme for mention in themes_in(text) if not mention.is_pillar})


def the_only(values: Iterable[str]) -> str | None:
    """The value, where there is just one."""
    each = set(values)
    return each.pop() if len(each) == 1 else None


def body_meant(text: str, passage: Passage, document: DocumentEntry) -> str | None:
    """The force that a sentence is about: the first it names, else the section's, else the document's only one.

    None where that is a regional unit, or nobody. What is told of fires is on the fire service that the document is about.
    """
    service = the_only(body for body in document.forces if is_fire_service(body))
    if service and _OF_FIRE.search(text):
        return service
    for words in (text, *reversed(passage.section)):
        named = [mention for mention in find_bodies(words) if mention.kind != "fire"]
        if named:
            return None if named[0].kind == "unit" else named[0].name
    return the_only(document.forces)


def unit_meant(text: str, passage: Passage) -> str | None:
    """The regional unit that a sentence names first, or the nearest heading above that names anybody; None where that is no unit."""
    for words in (text, *reversed(passage.section)):
        if named := find_bodies(words):
            return named[0].name if named[0].kind == "unit" else None
    return None


@lru_cache(maxsize=4096)
def _theme_of(heading: str, *, fire: bool = False) -> str | None:
    return label_theme(heading, fire=fire)
