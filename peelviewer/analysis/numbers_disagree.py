"""Sources disagree on a number: two texts on one inspection tell one thing, and their numbers differ."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from peelviewer.analysis.bodies_meant import BodiesMeant, theme_of_unit
from peelviewer.analysis.contrast_text import and_list, have, key, publisher
from peelviewer.analysis.inspection_told import first_day, inspection_told
from peelviewer.analysis.numbers_alike import differ, miscopied_in_other_words
from peelviewer.analysis.numbers_told import LAST_YEAR, Number, numbers_in
from peelviewer.analysis.observed import of_document, passages_with
from peelviewer.analysis.passage_context import (
    ChapterThemes,
    Told,
    common_force,
    the_only,
    theme_named,
    told_by_documents,
)
from peelviewer.analysis.themes_by_matter import ThemesByMatter
from peelviewer.analysis.timeline import by_force
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind, Published
from peelviewer.domain.evidence import DocumentEntry, Evidence
from peelviewer.reference.known_measures import theme_of_measure

RULE = (
    "Two texts on one inspection of a force, or of the same months, tell one thing in much the same words, with the same unit, "
    "and their numbers differ; where the numbers look alike, fewer words are enough, or other words that mean the same. Rounded "
    "numbers, targets and those of another year are not compared."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_INSPECTED = re.compile(r"inspect|\bHMI|\bPEEL\b|watchdog|\b(?:grad(?:e|ed|ing)s?|rated|ratings?)\b", re.IGNORECASE)
_NEAR = 100  # days between two texts on the same
_MANY = 12  # numbers beside one word: a word that so many have says nothing of the matter


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in a document, the inspection that the document tells of, and the theme of the chapter it stands in."""

    document: DocumentEntry
    passage: Passage
    number: Number
    inspection: str
    theme: str
    themes: frozenset[str]  # that the document tells grades of
    inspects: bool  # whether the document tells of inspections

    @property
    def words(self) -> Words:
        """Its sentence."""
        return Words.at(self.document, self.passage, self.number.start, self.number.end)


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force one contrast for each two numbers, with all the texts that have them, the first that came first."""
    forces = by_force(evidence.statements)
    documents = told_by_documents(evidence)
    by_matter = ThemesByMatter(documents)
    common = common_force(documents)
    places: dict[str, list[_Place]] = {}
    for told in documents:
        inspects = bool(told.statements) or _is_on_inspections(told)
        for named, at, theme, number in _numbers(told):
            force = named or ("" if told.document.forces else common)
            if force and evidence.force in {None, force}:
                passage = told.passages[at]
                cycle = inspection_told(told, force, forces.get(force, ()))
                themes = frozenset(known.theme for known in told.statements if known.force == force)
                dated = _dated(number, told.document)
                places.setdefault(force, []).append(
                    _Place(told.document, passage, dated, cycle, theme, themes, inspects)
                )
    for force in sorted(places):
        yield from _of_force(force, places[force], by_matter)


def _dated(number: Number, document: DocumentEntry) -> Number:
    """The number with the year that "last year" means in a text of that date; with none where it has no date.

    What something has come to is of a later day in an answer only: a report, and who tells of it, mean the inspection.
    """
    number = replace(number, moved=number.moved and document.kind is DocumentKind.RESPONSE)
    if LAST_YEAR not in number.years:
        return number
    published = document.published
    last = {str(int(published.iso[:4]) - 1)} if published else set()
    return replace(number, years=number.years - {LAST_YEAR} | last)


def _is_on_inspections(told: Told) -> bool:
    return any(passages_with(told, "inspected", _INSPECTED.search))


@of_document
def _numbers(told: Told) -> Iterator[tuple[str, int, str, Number]]:
    """The numbers of a document, each with the force that its text names, the place of its passage, and the theme of its chapter."""
    bodies = BodiesMeant(told, units=True)
    chapters = ChapterThemes(told)
    for at, passage in enumerate(told.passages):
        for number in numbers_in(passage.text) if passage.kind in _READ else ():
            yield bodies.at(passage, number.start, number.end), at, chapters.at(passage, number.start) or "", number


def _of_force(force: str, places: Sequence[_Place], by_matter: ThemesByMatter) -> Iterator[Contrast]:
    given: dict[int, set[tuple[float, str]]] = defaultdict(set)
    beside: dict[tuple[str, str], dict[int, _Place]] = defaultdict(dict)
    for number, place in enumerate(places):
        given[place.document.id].add((place.number.value, place.number.unit))
        measure = (f"measure: {place.number.measure}",) if place.number.measure else ()
        for matter in (*place.number.stems, *place.number.counted, "".join(sorted(place.number.digits)), *measure):
            beside[place.number.unit, matter][number] = place
    found: dict[tuple[float, float, str], tuple[dict[int, _Place], dict[int, _Place]]] = {}
    seen: set[tuple[int, int]] = set()
    for together in beside.values():
        for first, second in combinations(sorted(together), 2) if len(together) <= _MANY else ():
            one, other = together[first], together[second]
            if (first, second) in seen:
                continue
            seen.add((first, second))
            told = ((one.number.value, one.number.unit), (other.number.value, other.number.unit))
            both = told[1] in given[one.document.id] or told[0] in given[other.document.id]
            if not both and _of_one_time(one, other) and _differ(one, other):
                low, high = sorted((one, other), key=lambda place: place.number.value)
                sides = found.setdefault((low.number.value, high.number.value, low.number.unit), ({}, {}))
                sides[0].setdefault(low.document.id, low)
                sides[1].setdefault(high.document.id, high)
    for pair in found.values():
        yield _contrast(force, by_matter, *sorted(pair, key=min))


def _differ(one: _Place, other: _Place) -> bool:
    sentences = (one.words.quote, other.words.quote)
    if differ(one.number, other.number) or miscopied_in_other_words(one.number, other.number, sentences):
        return True
    return one.number.measure != "" and differ(_of_its_year(one), _of_its_year(other))


def _of_its_year(place: _Place) -> Number:
    """The number without the year in which its report came out: of a measure that is no earlier time."""
    published = place.document.published
    if place.document.kind is not DocumentKind.REPORT or not published:
        return place.number
    return replace(place.number, years=place.number.years - {published.iso[:4]})


def _of_one_time(one: _Place, other: _Place) -> bool:
    """Whether two texts came out within a few months, or tell of one inspection: two reports only where they say so."""
    documents = (one.document, other.document)
    with_report = any(each.kind is DocumentKind.REPORT for each in documents)
    if one.document.id == other.document.id or not (with_report or (one.inspects and other.inspects)):
        return False  # what papers count on other days is not the same
    if any(
        mine.number.months - others.number.months and others.document.kind is DocumentKind.REPORT
        for mine, others in ((one, other), (other, one))
    ):
        return False  # of a month that the report does not speak of
    if all(each.kind is DocumentKind.REPORT for each in documents):
        return one.inspection == other.inspection != ""
    dates = [each.published.iso for each in documents if each.published]
    days = [first_day(iso) for iso in dates if len(iso) >= len("2016-02")]
    if len(days) > 1 and abs((days[0] - days[1]).days) <= _NEAR:
        return True
    if any(told.iso[:4] in each.number.years for each, told in _crossed(one, other)):
        return True  # the later text looks back to the year of the earlier one
    if one.inspection and other.inspection:
        return one.inspection == other.inspection
    one_undated = len(dates) < len(documents)
    return one_undated and (bool(one.inspection or other.inspection) or _tell_another_alike(one.number, other.number))


def _tell_another_alike(one: Number, other: Number) -> bool:
    """Whether the sentences of two numbers tell another number alike: then they are of one event."""
    return any(value > 1 for value in (one.beside - {one.value}) & (other.beside - {other.value}))


def _crossed(one: _Place, other: _Place) -> Iterator[tuple[_Place, Published]]:
    """Each of two places with the date of the other's document."""
    for mine, others in ((one, other), (other, one)):
        if others.document.published:
            yield mine, others.document.published


def _contrast(force: str, by_matter: ThemesByMatter, a: dict[int, _Place], b: dict[int, _Place]) -> Contrast:
    sides = [[places[number] for number in sorted(places)] for places in (a, b)]
    names = [[publisher(place.document) for place in side] for side in sides]
    who = [and_list(each) for each in names]
    first, second = (side[0].number for side in sides)
    every = [place for side in sides for place in side]
    chapter = next((place.theme for place in every if place.theme), "")
    told = [place.themes for place in every if place.themes]
    measured = theme_of_measure(first.measure) if first.measure == second.measure else ""
    theme = theme_of_unit(force) or measured or chapter or by_matter.of(force, *(place.words.quote for place in every))
    titled = (theme_named(place.document.title) for place in every)  # of an inspection of one subject
    theme = theme or (the_only(frozenset.intersection(*told)) if told else None) or the_only(filter(None, titled)) or ""
    hashes = [side[0].document.sha256[:12] for side in sides]
    return Contrast(
        key=key("alike", force, *hashes, first.digits, second.digits),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme=theme,
        a=Side(f"{who[0]}: {first.text}", words=tuple(place.words for place in sides[0])),
        b=Side(f"{who[1]}: {second.text}", words=tuple(place.words for place in sides[1])),
        reason=(
            f"{who[0]} {have(names[0])} “{first.text}”, {who[1]} “{second.text}”: the same is counted, and the numbers differ."
        ),
        rule=RULE,
        detail=FiguresDiffer(first.text, second.text),
        strength=0.54,
    )
