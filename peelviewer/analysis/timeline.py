"""What is known of a force and a theme, inspection by inspection: the best statement first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference

_RECORDING = "crime_data_integrity"
_LATER = re.compile(r"\byears? (?:later|after)\b", re.IGNORECASE)  # than the year that is named
_YEAR = re.compile(r"20\d\d(?!/)")
# A grade that an inspection did not make: "The grade of good is carried forward from 2016", "that grade still stands".
_STANDS = re.compile(
    r"\bcarr(?:y|ies|ied) (?:over|forward)\b|\b(?:grade|judge?ment|rating)\b[^.]{0,30}\b(?:still )?(?:stands|remains in place|holds)\b",
    re.IGNORECASE,
)
_OVERALL = re.compile(r"\boverall\b", re.IGNORECASE)


def grades_over_time(statements: Iterable[Statement], force: str, theme: str) -> tuple[Statement, ...]:
    """The best statement of each inspection, in time order."""
    return tuple(known[0] for known in inspections(statements, force, theme).values())


def inspections(statements: Iterable[Statement], force: str, theme: str) -> dict[str, tuple[Statement, ...]]:
    """Per inspection, in time order, what is certain of `theme`: the best statement first."""
    return by_place((each for each in statements if each.is_certain), force).get(theme, {})


def by_force(statements: Iterable[Statement]) -> dict[str, tuple[Statement, ...]]:
    """The statements on each force, in the order of their names."""
    forces: dict[str, list[Statement]] = {}
    for statement in statements:
        forces.setdefault(statement.force, []).append(statement)
    return {force: tuple(forces[force]) for force in sorted(forces)}


def asked(evidence: Evidence) -> dict[str, tuple[Statement, ...]]:
    """The statements on each force that is asked about, in the order of their names."""
    if evidence.force is None:
        return by_force(evidence.statements)
    return by_force(known for known in evidence.statements if known.force == evidence.force)


def by_place(statements: Iterable[Statement], force: str) -> dict[str, dict[str, tuple[Statement, ...]]]:
    """Per theme and inspection (in time order) what is known of `force`, the best statement first.

    A statement that names no inspection has no place here. What a document repeats counts once.
    """
    places: dict[str, dict[str, dict[object, Statement]]] = {}
    mine = _shown_again([settled(statement) for statement in statements if statement.force == force])
    for statement in sorted(mine, key=best_first):
        if statement.cycle is None:
            continue
        cell = places.setdefault(statement.theme, {}).setdefault(statement.cycle, {})
        cell.setdefault(_same(statement), statement)
    for cells in places.values():
        _place_undated(cells)
    return {
        theme: {cycle: tuple(cells[cycle].values()) for cycle in sorted(cells, key=in_time)}
        for theme, cells in places.items()
    }


def _shown_again(statements: list[Statement]) -> Iterator[Statement]:
    """The statements, marked where their own document says that an earlier inspection made the judgement they show."""
    earlier: dict[object, str] = {}
    for known in statements:
        if known.past and known.document and known.cycle and _STANDS.search(known.quote):
            earlier[known.document.id, known.theme, known.grade] = known.cycle
    for known in statements:
        origin = earlier.get((known.document.id, known.theme, known.grade)) if known.document and earlier else None
        again = origin is not None and not known.past and known.carried_over_from is None and known.cycle != origin
        yield replace(known, carried_over_from=origin) if again else known


def _place_undated(cells: dict[str, dict[object, Statement]]) -> None:
    """Move what names a rolling programme and no year to the one inspection of it that is known to give its grade."""
    for cycle in filter(_is_undated, tuple(cells)):
        if dated := _dated(cycle, {each: {known.grade for known in cell.values()} for each, cell in cells.items()}):
            moved = (replace(each, cycle=dated) for each in cells.pop(cycle).values())
            every = sorted((*cells[dated].values(), *moved), key=best_first)
            cells[dated] = {_same(each): each for each in every}


def under_inspections(statements: Iterable[Statement], force: str) -> tuple[Statement, ...]:
    """The statements on a force under the inspections that `by_place` has them under, in the order in which they come."""
    mine = [settled(each) for each in statements if each.force == force]
    themes: dict[str, dict[str, set[Grade]]] = {}
    for each in mine:
        if each.cycle:
            themes.setdefault(each.theme, {}).setdefault(each.cycle, set()).add(each.grade)
    dated = {
        (theme, cycle): _dated(cycle, grades)
        for theme, grades in themes.items()
        for cycle in filter(_is_undated, grades)
    }
    return tuple(replace(each, cycle=dated.get((each.theme, each.cycle or "")) or each.cycle) for each in mine)


def _is_undated(cycle: str) -> bool:
    """Whether an inspection is only named by its programme, whose inspections have years."""
    known = reference().cycle(cycle)
    return known is not None and known.told_by_year and cycle == reference().programme_of(cycle)


def _dated(cycle: str, grades: Mapping[str, set[Grade]]) -> str:
    """The one known inspection of a programme, where it gave all the grades that are told of the programme; else ""."""
    dated = [other for other in grades if other != cycle and reference().programme_of(other) == cycle]
    return dated[0] if len(dated) == 1 and grades[cycle] <= grades[dated[0]] else ""


def settled(statement: Statement) -> Statement:
    """The statement under its inspection, and never stronger than "recalled" where it looks back."""
    cycle, theme = statement.cycle, statement.theme
    if cycle is None and statement.document is not None and not statement.past:
        cycle = statement.document.cycle
    when = cycle or ("" if statement.past else published_on(statement))
    # The years of the crime data integrity inspections are those of PEEL cycles, which did not ask about it.
    if _is_undated_crime_data(cycle or "") or (theme == _RECORDING and _crime_data_of(when[:4])):
        cycle, theme = _crime_data(statement), _RECORDING
    looks_back = statement.past and statement.standing is Standing.GRADED
    standing = Standing.RECALLED if looks_back else statement.standing
    if (cycle, theme, standing) == (statement.cycle, statement.theme, statement.standing):
        return statement
    return replace(statement, cycle=cycle, theme=theme, standing=standing)


def may_move_to(theme: str, cycle: str) -> tuple[str, ...]:
    """The themes under which a statement of this theme and inspection may stand at another place; mostly none."""
    if theme == _RECORDING or _is_undated_crime_data(cycle):
        return (_RECORDING,)
    return (theme,) if _is_undated(cycle) else ()


def _is_undated_crime_data(cycle: str) -> bool:
    inspection = Inspection.of(cycle)
    return inspection.programme is Programme.CRIME_DATA and not inspection.year.isdecimal()


def _crime_data(statement: Statement) -> str:
    """The crime data integrity inspection a statement is of: forces were inspected again, so its year belongs to it."""
    named = "" if _LATER.search(statement.quote) else next(filter(_crime_data_of, _YEAR.findall(statement.quote)), "")
    year = (statement.cycle or "") if statement.past else published_on(statement)[:4]
    year = named if named and (statement.past or not year) else year
    every = reference().calendar.of_programme(Programme.CRIME_DATA)[-1].id
    return _crime_data_of(year) or every


@cache
def _crime_data_of(year: str) -> str:
    """The crime data integrity inspection whose report came out in a year, if one did."""
    found = reference().cycles_of_year(year, programme=Programme.CRIME_DATA) if year.isdecimal() else ()
    return found[0] if found else ""


def is_overall(statement: Statement) -> bool:
    """Whether a grade is that of a whole inspection, where the inspection also graded its questions."""
    return _OVERALL.search(statement.question or statement.quote) is not None


def questions_differ(known: Sequence[Statement]) -> bool:
    """Whether the grade book alone knows an inspection, which graded several questions of the theme differently.

    No single grade then stands for the theme: none of them is set against another inspection.
    """
    best = known[0]
    if best.document or is_overall(best):
        return False
    return any(other.question != best.question and other.grade is not best.grade for other in known)


def best_first(statement: Statement) -> tuple[bool, int, int, bool, int, int, int]:
    """A sort key: what is certain, then the stronger standing, then the newer publication (grades get revised), then document order.

    Of the grades that the grade book has of one crime data inspection the overall one comes first.
    """
    day = int(published_on(statement).replace("-", "").ljust(8, "0") or 0)
    document = statement.document.id if statement.document else 0
    place = (statement.span.passage, statement.span.start) if statement.span else (0, 0)
    part = statement.document is None and statement.theme == _RECORDING and not is_overall(statement)
    return (not statement.is_certain, statement.standing.rank, -day, part, document, *place)


def published_on(statement: Statement) -> str:
    """The ISO date of the judgement, or else of the document that states it; "" where neither is known."""
    if statement.published:
        return statement.published
    if statement.document and statement.document.published:
        return statement.document.published.iso
    return ""


def in_time(cycle: str) -> tuple[int, str]:
    """A sort key that puts inspections in time order."""
    return (reference().cycle_order(cycle), cycle)


def _same(statement: Statement) -> object:
    """What makes two statements one: the document (or the question of the grade book) and the grade."""
    if statement.document is None:
        return (statement.question, statement.published, statement.grade)
    return (statement.document.id, statement.grade)
