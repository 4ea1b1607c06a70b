"""The grade over time: the best statement of each inspection, the gaps, and where the scale or method changes."""

from collections.abc import Iterable
from itertools import pairwise

from peelviewer.brief.line_layout import ROOM, in_time, width
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Chip, GradeLine, Mark, Point
from peelviewer.brief.sources import mark
from peelviewer.brief.wording import year
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Scale, Standing
from peelviewer.domain.inspection import Programme
from peelviewer.reference import reference

_ENTERED = "◆ by the reader"  # entered or put right by whoever made the page
_INFERRED = "inferred"  # by the grade book: no source states it in words
_NOT_HERE = "not in this library"


def inspections(statements: Iterable[Statement], force: str, theme: str) -> dict[str, tuple[Statement, ...]]:
    """Per inspection, in time order, what is known: the best statement first."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.force == force and statement.theme == theme and (cycle := _cycle(statement)):
            found.setdefault(cycle, []).append(statement)
    return {cycle: tuple(sorted(found[cycle], key=_best_first)) for cycle in sorted(found, key=in_time)}


def standing(statement: Statement) -> Standing:
    """A report that looks back recalls; it does not grade."""
    looks_back = statement.past and statement.standing is Standing.GRADED
    return Standing.RECALLED if looks_back else statement.standing


def is_inferred(statement: Statement) -> bool:
    """Whether no source states a grade in words: the grade book infers it, from a count or from what is said of it."""
    return standing(statement) is Standing.LISTED and statement.confidence not in {"", "verified"}


def grade_line(material: BriefMaterial, theme: str) -> GradeLine:
    """The line of one theme; its latest inspections where there are too many to draw."""
    known = inspections(material.statements, material.force, theme)
    cycles = sorted({*known, *missing(material, theme)}, key=in_time)
    label = reference().theme_label(theme)
    points = [_point(cycle, known.get(cycle, ())) for cycle in cycles]
    for at, (before, after) in enumerate(pairwise(cycles), start=1):
        points[at] = _after_break(points[at], break_between(before, after))
    drawn = _latest(points)
    key = f"line:{material.force}:{theme}"
    return GradeLine(key, theme, label, drawn, material.force, len(points) - len(drawn))


def _latest(points: list[Point]) -> tuple[Point, ...]:
    """As many of the latest points as fit."""
    first, taken = len(points), 0
    while first and taken + width(points[first - 1], stacked=True) <= ROOM:
        first -= 1
        taken += width(points[first], stacked=True)
    return tuple(points[first:])


def missing(material: BriefMaterial, theme: str) -> tuple[str, ...]:
    """The PEEL inspections between the first and last known whose grade was not found."""
    known = inspections(material.statements, material.force, theme)
    if not known:
        return ()
    times = [in_time(cycle) for cycle in known]
    reasons = _reasons(material, theme)
    return tuple(
        cycle.id
        for cycle in reference().cycles
        if cycle.is_peel
        and cycle.id not in known
        and min(times) < in_time(cycle.id) < max(times)
        and reasons.get(cycle.id, _NOT_HERE if cycle.scale is Scale.FOUR_TIER else "") == _NOT_HERE
    )


def break_between(before: str, after: str) -> str:
    """What changes from one inspection to the next; "" where scale and method stay."""
    old, new = reference().cycle(before), reference().cycle(after)
    if old is None or new is None:
        return ""
    changes = []
    if old.scale and new.scale and old.scale is not new.scale:
        since = next(cycle.id for cycle in reference().cycles if cycle.is_peel and cycle.scale is new.scale)
        steps = "five" if new.scale is Scale.FIVE_TIER else "four"
        changes.append(f"{steps}-step scale from {since}")
    regional = [each.inspection.programme is Programme.REGIONAL_SOC for each in (old, new)]
    if regional == [False, True]:
        changes.append(f"the regional method from {new.report_years[0]}")
    elif regional == [True, False]:
        changes.append("another method")
    elif not changes and any(
        position.from_cycle == before and position.to_cycle == after and not position.compares and not position.theme
        for position in reference().positions
    ):
        changes.append(f"another method from {after}")
    return "; ".join(changes)


def _point(cycle: str, known: tuple[Statement, ...]) -> Point:
    if not known:
        return Point(cycle, year(cycle), None)
    best = known[0]
    how = standing(best)
    carried = any(statement.carried_over_from for statement in known)
    note = "carried over" if carried else {Standing.GRADED: ""}.get(how, str(how))
    note = _INFERRED if is_inferred(best) and not carried else note
    note = _ENTERED if best.is_entered else note
    alike = [s for s in known if s.grade is best.grade and standing(s) is how and (s is best or s.document)]
    marks: dict[object, Mark] = {}
    for statement in alike:
        marks.setdefault(mark(statement).source, mark(statement))
    return Point(cycle, year(cycle), Chip(best.grade, how), note, tuple(marks.values())[:2], quote=best.quote)


def _after_break(point: Point, words: str) -> Point:
    return Point(point.cycle, point.year, point.chip, point.note, point.marks, words, point.quote)


def _reasons(material: BriefMaterial, theme: str) -> dict[str, str]:
    gaps = [gap for contrast in material.contrasts if contrast.theme == theme for gap in contrast.gaps]
    return {cycle.removeprefix("PEEL "): reason for cycle, _, reason in (gap.partition(": ") for gap in gaps)}


def _cycle(statement: Statement) -> str | None:
    if statement.cycle is None and statement.document is not None and not statement.past:
        return statement.document.cycle
    return statement.cycle


def _best_first(statement: Statement) -> tuple[int, int, int]:
    day = int(statement.published.replace("-", "").ljust(8, "0") or 0) if statement.published else 0
    return (standing(statement).rank, -day, statement.document.id if statement.document else 0)
