"""Changed over time: one force and theme, graded differently in different inspections."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from types import MappingProxyType

from peelviewer.analysis.across_names import across_names
from peelviewer.analysis.cautions import Cautions, cautions, with_caution
from peelviewer.analysis.comparability import compare
from peelviewer.analysis.contrast_text import (
    agreeing,
    graded,
    held,
    key,
    sentence,
    side,
    steps_lower,
    theme_in_words,
    year,
)
from peelviewer.analysis.table import gap, peel_cycles_between
from peelviewer.analysis.timeline import asked, by_place, in_time, questions_differ
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import GradeChange
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.inspection import Continuity, Inspection, Programme
from peelviewer.reference import reference

RULE = "The grades of one force and theme, set in time order, where an inspection gives another grade than one before."

# The newer, the more telling: so much for the newest PEEL cycle that is graded, and so much less for each before it.
_RECENT, _LESS_RECENT = 0.08, 0.03
_WIDE = 2  # steps of a change that tells something though the question has become another, larger one

Point = tuple[Statement, ...]  # what is known of one inspection, the best statement first


def find(evidence: Evidence) -> Iterator[Contrast]:
    """Per force and theme each change of grade, and the most telling one over a longer time.

    What only the grade book knows is set against itself only for a force that a document of the library is about, and
    never across the names of a theme: with nothing to read, that says least.
    """
    about = {force for known in evidence.statements if known.document for force in known.document.forces}
    warned = cautions(evidence)
    for force, statements in asked(evidence).items():
        themes = by_place(statements, force)
        for theme, places in themes.items():
            points = list(places.values())
            for first, last in _changes(points):
                if force in about or held(first[0]) or held(last[0]):
                    yield contrast(force, theme, first, last, points, warned)
        for first, last in across_names(themes):
            changed = len(_changes([first, last])) > 0
            if changed and _tells_across(first[0], last[0]) and (held(first[0]) or held(last[0])):
                yield contrast(force, last[0].theme, first, last, [first, last], warned)


def _tells_across(before: Statement, after: Statement) -> bool:
    """Whether a change across names tells of the theme: the question goes on closely, or the step is wide on one scale.

    Of two grades without an order it tells nothing.
    """
    goes_on = reference().question(before.theme, after.cycle or "")
    close = goes_on is not None and goes_on.continuity in {Continuity.SAME, Continuity.CLOSE}
    steps, scale = _steps_in_scale(before, after)
    return _direction(before, after) != "" and (close or (scale is not None and abs(steps) >= _WIDE))


def _runs(points: list[Point]) -> list[list[Point]]:
    """The inspections that stand for the theme, those with one grade after the other together.

    One that only shows an earlier judgement again is no change; where a document tells it, it stands for that judgement.
    """
    runs: list[list[Point]] = []
    for point in points:
        same = bool(runs) and runs[-1][0][0].grade is point[0].grade
        if questions_differ(point) or (_is_carried_over(point) and not (same and held(point[0]))):
            continue
        if same:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _is_carried_over(point: Point) -> bool:
    """Whether any source, the grade book too, says that the inspection only shows an earlier judgement again."""
    return any(known.carried_over_from and known.grade is point[0].grade for known in point)


def _changes(points: list[Point]) -> list[tuple[Point, Point]]:
    """The pairs worth setting side by side."""
    runs = _runs(points)
    changes = [(_best(before, nearest=-1), _best(after, nearest=0)) for before, after in pairwise(runs)]
    far = [
        (_best(before, nearest=-1), _best(after, nearest=0))
        for (i, before), (j, after) in combinations(enumerate(runs), 2)
        if j - i > 1 and before[0][0].grade is not after[0][0].grade
    ]
    telling = [
        (first, last) for first, last in far if held(first[0]) and held(last[0]) and _direction(first[0], last[0])
    ]
    if telling:
        changes.append(max(telling, key=lambda pair: (abs(_steps(*pair)), in_time(pair[1][0].cycle or ""))))
    return changes


def _best(run: list[Point], nearest: int) -> Point:
    """Of inspections with the same grade the one nearest to the change that a document tells; else the nearest.

    What a report recalls of the one before, whose grade it has kept, is told beside its own grade.
    """
    own = {known.document for point in run for known in point if known.document and not known.past}
    told = [point for point in run if held(point[0])]
    fresh = [point for point in told if not (point[0].past and point[0].document in own)]
    best = (fresh or told or run)[nearest]
    documents = {known.document for known in best if known.document}
    recalled = (known for point in told if point not in fresh for known in point if known.document in documents)
    return (*best, *recalled)


def contrast(
    force: str,
    theme: str,
    first: Point,
    last: Point,
    points: list[Point],
    warned: Cautions = MappingProxyType({}),
) -> Contrast:
    """Two inspections of one theme set against each other; `points` are all of them, for what lies between."""
    a, b = first[0], last[0]
    assert a.cycle
    assert b.cycle
    between = [point[0] for point in points if in_time(a.cycle) < in_time(point[0].cycle or "") < in_time(b.cycle)]
    known = {statement.cycle for statement in between}
    crime_data = any(Inspection.of(cycle).programme is Programme.CRIME_DATA for cycle in (a.cycle, b.cycle))
    peel = "PEEL " if crime_data else ""  # the years of both programmes are the same
    across = a.theme != b.theme
    if across:
        reason = (
            f"{a.grade.capitalize()} in {year(a.cycle)} at {theme_in_words(a.theme)}, {b.grade} in {year(b.cycle)} at "
            f"{theme_in_words(b.theme)}: one question of the inspectorate covers both in one of the two."
        )
    else:
        reason = sentence(f"{a.grade} in {year(a.cycle)}, {b.grade} in {year(b.cycle)}")
    if between:
        reason += f" In between: {'; '.join(graded(statement) for statement in between)}."
    return Contrast(
        key=key("changed", force, theme, a.cycle, b.cycle, *([a.theme] if across else [])),
        kind=ContrastKind.CHANGED_OVER_TIME,
        force=force,
        theme=theme,
        a=side(agreeing(first)),
        b=side(agreeing(last)),
        reason=reason,
        rule=RULE,
        strength=_strength(a, b),
        detail=GradeChange(a.grade, b.grade, across),
        direction=_direction(a, b),
        comparability=with_caution(compare(a, b), a, b, warned),
        between=tuple(between),
        gaps=tuple(
            f"{peel}{cycle}: {gap(force, theme, cycle)}"
            for cycle in peel_cycles_between(a.cycle, b.cycle)
            if cycle not in known and not across
        ),
    )


def _direction(a: Statement, b: Statement) -> str:
    """Give "lower" or "higher", with the number of steps within one scale; "" where it makes no sense to say."""
    if a.grade is b.grade:
        return "same"
    steps, scale = _steps_in_scale(a, b)
    way = "lower" if steps > 0 else "higher"
    if scale is None:
        # Across scales good and adequate have no order: the new grade lies inside what was good before.
        return "" if {a.grade, b.grade} == {Grade.GOOD, Grade.ADEQUATE} else way
    if compare(a, b).verdict is Verdict.NOT_COMPARABLE:
        return way
    count = abs(steps)
    return f"{count} {'step' if count == 1 else 'steps'} {way}"


def _steps_in_scale(a: Statement, b: Statement) -> tuple[int, Scale | None]:
    """The steps from one grade to the other, and the scale both are on, if it is one."""
    old, new = reference().cycle(a.cycle or ""), reference().cycle(b.cycle or "")
    if old and new and old.scale and old.scale is new.scale:
        grades = old.scale.grades
        if a.grade in grades and b.grade in grades:
            return grades.index(b.grade) - grades.index(a.grade), old.scale
    return steps_lower(a.grade, b.grade), None


def _steps(first: Point, last: Point) -> int:
    return steps_lower(first[0].grade, last[0].grade)


@cache
def _graded_cycles() -> tuple[str, ...]:
    """The PEEL cycles of which the grade book has grades."""
    graded = {listed.cycle for listed in reference().grade_book}
    return tuple(cycle for cycle in reference().peel_cycles if cycle in graded)


def _strength(a: Statement, b: Statement) -> float:
    """More for what documents of the library say, for a wide step and for a recent one; less for no step at all."""
    if a.grade is b.grade:
        return 0.4
    evidence = 0.25 * (held(a) + held(b)) - (0 if _direction(a, b) else 0.1)
    newer = sum(in_time(b.cycle or "") < in_time(cycle) for cycle in _graded_cycles())
    recent = max(_RECENT - newer * _LESS_RECENT, 0.0)
    return round(0.2 + evidence + 0.05 * abs(_steps_in_scale(a, b)[0]) + recent, 3)
