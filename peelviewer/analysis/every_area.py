"""Sources disagree: a text says one grade of every area, or overall, where the inspectorate gave other grades, or none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peelviewer.analysis.bodies_meant import BodiesMeant
from peelviewer.analysis.claims.themes_in_text import OVERALL, PILLARS
from peelviewer.analysis.contrast_text import and_list, have, key, publisher, theme_in_words, year
from peelviewer.analysis.counts_disagree import counted_in_all
from peelviewer.analysis.grades_of_whole import words_that_deny
from peelviewer.analysis.inspection_told import inspection_then, inspection_told
from peelviewer.analysis.observed import passages_with
from peelviewer.analysis.passage_context import Told, the_only, told_by_documents
from peelviewer.analysis.timeline import by_force, by_place
from peelviewer.analysis.wide_grades import wide_grades
from peelviewer.domain.contrast_details import ScopeDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Scale
from peelviewer.reference import reference

RULE = (
    "A text gives one grade to every area of an inspection, where another source has another grade for an area of it; or "
    "gives the force a grade overall, where the inspectorate grades areas only."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.HEADING}
_RECORDING = "crime_data_integrity"
_REGION = re.compile(
    r"\bregion(?:al)?\b(?!['’]s (?:\w+ ){0,2}(?:force|constabulary|police)\b)", re.IGNORECASE
)  # and not "the region's biggest force"
_FEWEST = 2  # pillars of an early inspection that are known


@dataclass(frozen=True, slots=True)
class _Wide:
    """One grade told of a whole inspection of a force: of `every` area of it, or overall."""

    force: str
    cycle: str
    grade: str
    every: bool

    @property
    def of_pillars(self) -> bool:
        """Whether it is of one of the first inspections, which graded three pillars and their questions."""
        inspected = reference().cycle(self.cycle)
        return inspected is not None and inspected.scale is not Scale.FIVE_TIER


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each force and inspection of which it is told, with all who tell it."""
    found: dict[_Wide, dict[int, Words]] = {}
    forces = by_force(evidence.statements)
    documents = told_by_documents(evidence)
    for told in documents:
        if told.document.kind is not DocumentKind.REPORT:
            headings = {passage.n for passage in told.passages if passage.kind is PassageKind.HEADING}
            for wide, words in sorted(_told(told, forces), key=lambda each: each[1].span.passage in headings):
                found.setdefault(wide, {}).setdefault(told.document.id, words)  # a headline where no sentence tells it
    for wide, sources in found.items():
        given = _given(wide, forces.get(wide.force, ()))
        others = [known for known in given if known.grade != wide.grade]
        nobody_gave = not wide.every and (bool(others) if wide.of_pillars else bool(given))
        if (wide.every and others) or nobody_gave:
            denied = () if wide.every else _denied(wide.force, documents) or _areas_graded(wide, documents, forces)
            yield _contrast(wide, tuple(sources.values()), tuple(others if wide.every else given), denied)


def _told(told: Told, forces: Mapping[str, Sequence[Statement]]) -> Iterator[tuple[_Wide, Words]]:
    bodies = BodiesMeant(told)
    for passage in passages_with(told, "wide grades", wide_grades):
        for wide in wide_grades(passage.text) if passage.kind in _READ else ():
            if _REGION.search(passage.text, wide.start, wide.end):
                continue  # of a region it is told elsewhere
            force = bodies.at(passage, wide.start, wide.end)
            known = forces.get(force, ())
            now = inspection_told(told, force, known)
            cycle = inspection_then(told.document, known, wide.year, wide.years_ago) if wide.is_past else now
            inspected = reference().cycle(cycle)
            if force and inspected and inspected.is_peel and inspected.scale:
                told_of = _Wide(force, cycle, wide.grade, wide.every)
                if not _of_one_report(told_of, told, known):
                    yield told_of, Words.at(told.document, passage, wide.start, wide.end)


def _of_one_report(wide: _Wide, told: Told, known: Sequence[Statement]) -> bool:
    """Whether “overall” is meant of one report, on a pillar or on crime data, which the text names and which gave that grade."""
    if wide.every:
        return False
    text = " ".join(passage.text for passage in told.passages).lower()
    named = {pillar for pillar in PILLARS if pillar in text and wide.of_pillars}
    areas = {one.theme for one in told.statements if one.force == wide.force and one.theme not in {*PILLARS, OVERALL}}
    named |= areas if areas == {_RECORDING} else set()
    return any(one.grade == wide.grade for one in known if one.theme in named and one.cycle)


def _given(wide: _Wide, statements: tuple[Statement, ...]) -> list[Statement]:
    """The best known grade of each area in that inspection; of its pillars, where it is one of the first and they are known."""
    places = by_place(statements, wide.force)
    given = {theme: cells[wide.cycle][0] for theme, cells in places.items() if wide.cycle in cells and theme != OVERALL}
    if wide.of_pillars:
        pillars = [known for theme, known in given.items() if theme in PILLARS]
        return pillars if len(pillars) >= _FEWEST else []
    return [known for theme, known in given.items() if theme not in PILLARS]


def _denied(force: str, documents: Sequence[Told]) -> tuple[Words, ...]:
    """The first sentence of each text on a force which says that nothing is graded as a whole."""
    return tuple(
        words for told in documents if force in told.document.forces and (words := words_that_deny(told)) is not None
    )


def _areas_graded(
    wide: _Wide, documents: Sequence[Told], forces: Mapping[str, Sequence[Statement]]
) -> tuple[Words, ...]:
    """Where no text denies it: the sentence of each report of that inspection which says how many areas were graded."""
    return tuple(
        words
        for told in documents
        if told.document.kind is DocumentKind.REPORT
        and inspection_told(told, wide.force, forces.get(wide.force, ())) == wide.cycle
        for force, _, words in counted_in_all(told)
        if force == wide.force
    )


def _theme(others: Sequence[Statement]) -> str:
    """The one area of which a document of the library tells another grade."""
    return the_only(known.theme for known in others if known.document) or ""


def _contrast(
    wide: _Wide, words: tuple[Words, ...], given: tuple[Statement, ...], denied: tuple[Words, ...]
) -> Contrast:
    names = [publisher(one.document) for one in words]
    who = and_list(names)
    listed = and_list(f"{theme_in_words(known.theme)} {known.grade}" for known in given)
    if wide.every:
        a = f"{wide.grade} in every area"
        reason = f"{who} {have(names)} {wide.force} {a} of {year(wide.cycle)}; it was also graded: {listed}."
        summary = f"also graded: {listed}"
    else:
        a = f"{wide.grade} overall"
        reason = (
            f"{who} {have(names)} {wide.force} {a} in {year(wide.cycle)}. The inspectorate gives a force no grade as a whole; "
            f"what it graded, as far as known here: {listed}."
        )
        summary = f"no overall grade is given; graded: {listed}"
    return Contrast(
        key=key("every-area" if wide.every else "overall", wide.force, wide.cycle, wide.grade),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=wide.force,
        theme=_theme(given) if wide.every else OVERALL,
        a=Side(f"{who}: {a}", words=words),
        b=Side(summary, given, denied),
        reason=reason,
        rule=RULE,
        strength=0.62,
        detail=ScopeDiffers(wide.force),
    )
