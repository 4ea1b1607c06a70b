"""The grades of one force as a table: themes down, inspections across, and why a cell is empty."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from peelviewer.analysis.comparability import compare
from peelviewer.analysis.crosswalk import joint_with, warning_against
from peelviewer.analysis.timeline import by_place, in_time
from peelviewer.domain.evidence import Cell, GradesTable, Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.inspection import Cycle, ListedGrade, Programme
from peelviewer.domain.rules import Rule
from peelviewer.reference import reference

_NOT_HERE = "not in this library"
_NOT_INSPECTED = "not inspected in this cycle"
_NOT_GRADED = "not graded"
_REGIONAL = "graded by the regional inspection"


@cache
def listed_statements(force: str | None) -> tuple[Statement, ...]:
    """The grade book of one force, or of all, as statements. What was not graded states no grade."""
    book = reference().grade_book if force is None else reference().listed(force)
    return tuple(_statement(listed) for listed in book if listed.grade)


def grades_table(statements: Iterable[Statement], force: str) -> GradesTable:
    """All that `statements` say of `force`: in each cell the best statement, the others, or why there is none."""
    places = by_place(statements, force)
    themes = tuple(sorted(places, key=theme_order))
    cycles = _columns({cycle for cells in places.values() for cycle in cells})
    cells = {(cell.theme, cell.cycle): cell for theme in themes for cell in _row(force, theme, cycles, places)}
    return GradesTable(force, themes, cycles, cells, _breaks(cycles))


def gap(force: str, theme: str, cycle: str) -> str:
    """Why nothing is known of a theme in an inspection."""
    question = reference().question(theme, cycle)
    if any(listed.grade is None for listed in _listed(force, theme, cycle)):
        return _NOT_GRADED
    if question is None:
        return _NOT_INSPECTED
    if question.graded == "part" and (other := joint_with(theme, cycle)):
        return f"with {reference().theme_label(other)}"
    if question.graded != "yes":
        return _NOT_GRADED
    if _is_graded_by_region(theme, cycle):
        # The page of the cycle shows the grade of the regional inspection, which has its own column.
        return _REGIONAL
    return _NOT_HERE


def peel_cycles_between(first: str, last: str) -> tuple[str, ...]:
    """The PEEL cycles after `first` and before `last`, in time order."""
    return tuple(cycle for cycle in reference().peel_cycles if in_time(first) < in_time(cycle) < in_time(last))


def _row(
    force: str, theme: str, cycles: tuple[str, ...], places: dict[str, dict[str, tuple[Statement, ...]]]
) -> Iterator[Cell]:
    """The cells of a theme, each grade with the verdict on comparing it with the one before."""
    before: Statement | None = None
    for cycle in cycles:
        cell = _cell(force, theme, cycle, places)
        if cell.best and before:
            cell = replace(cell, earlier=before.cycle, verdict=compare(before, cell.best))
        before = cell.best or before
        yield cell


def _cell(force: str, theme: str, cycle: str, places: dict[str, dict[str, tuple[Statement, ...]]]) -> Cell:
    known = places[theme].get(cycle)
    if known:
        return Cell(theme, cycle, known[0], known[1:])
    other = joint_with(theme, cycle)
    if other and cycle in places.get(other, {}):  # one question, filed under the other theme
        return Cell(theme, cycle, None, gap=f"with {reference().theme_label(other)}")
    return Cell(theme, cycle, None, gap=gap(force, theme, cycle))


def _columns(named: set[str]) -> tuple[str, ...]:
    """The inspections that are named, and the PEEL cycles between them: a gap is shown, not skipped."""
    peel = sorted((cycle for cycle in named if (known := reference().cycle(cycle)) and known.is_peel), key=in_time)
    between = peel_cycles_between(peel[0], peel[-1]) if peel else ()
    return tuple(sorted({*named, *between}, key=in_time))


def _breaks(cycles: tuple[str, ...]) -> dict[str, str]:
    """What changes before a column, against the column before it."""
    breaks: dict[str, str] = {}
    peel: Cycle | None = None  # the PEEL cycle before, whatever stands between
    for before, after in pairwise(("", *cycles)):
        old, new = reference().cycle(before), reference().cycle(after)
        if new is None:
            continue
        if new.is_peel:
            if peel and peel.scale is not new.scale:
                breaks[after] = "the scale and the method change"
            elif peel and warning_against(after):
                breaks[after] = "the method changes"
            peel = new
        elif old and reference().programme_of(before) != reference().programme_of(after):
            rescaled = " and scale" if old.scale is not new.scale else ""
            breaks[after] = f"another inspection, with its own method{rescaled}"
    return breaks


def _is_graded_by_region(theme: str, cycle: str) -> bool:
    """Whether the regional inspections graded a theme while the reports of a PEEL cycle came out."""
    inspected = reference().cycle(cycle)
    return inspected is not None and any(
        regional.theme == theme and set(regional.report_years) & set(inspected.report_years)
        for regional in reference().calendar.of_programme(Programme.REGIONAL_SOC)
    )


def theme_order(theme: str) -> tuple[int, str]:
    """A sort key that puts themes in the order of the framework, those it does not have last."""
    ids = [known.id for known in reference().themes]
    return (ids.index(theme) if theme in ids else len(ids), theme)


@cache
def _listed(force: str, theme: str, cycle: str) -> tuple[ListedGrade, ...]:
    return tuple(listed for listed in reference().listed(force) if (listed.theme, listed.cycle) == (theme, cycle))


def _statement(listed: ListedGrade) -> Statement:
    assert listed.grade is not None
    return Statement(
        force=listed.force,
        theme=listed.theme,
        grade=listed.grade,
        cycle=listed.cycle,
        standing=Standing.LISTED,
        rule=Rule.IN_GRADE_BOOK,
        published=listed.published,
        question=listed.question,
        source=listed.source,
        note=listed.remarks,
        confidence=listed.confidence,
        carried_over_from=listed.carried_over_from,
    )
