"""The latest inspection of a force as a whole: each area with its grade, and what it was the time before."""

from collections.abc import Iterator, Mapping

from peelviewer.analysis.across_names import Point, across_names
from peelviewer.analysis.cautions import cautions, with_caution
from peelviewer.analysis.comparability import compare
from peelviewer.analysis.timeline import by_place, in_time, questions_differ
from peelviewer.domain.evidence import Evidence, LatestGrade
from peelviewer.domain.grades import Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference


def latest_grades(evidence: Evidence, force: str) -> tuple[LatestGrade, ...]:
    """The areas that the latest PEEL inspection graded, and those that other inspections graded since the one before it.

    Only what is certain counts. An older grade, of what is not inspected any more, is none of the latest.
    """
    certain = (known for known in evidence.statements if known.is_certain)
    places = {
        theme: {cycle: known for cycle, known in cells.items() if not questions_differ(known)}
        for theme, cells in by_place(certain, force).items()
    }
    joined = {(after[0].theme, after[0].cycle): before for before, after in across_names(places)}
    warned = cautions(evidence)
    found = []
    for cycle, last, before in _recent(places, joined):
        verdict = with_caution(compare(before[0], last[0]), before[0], last[0], warned) if before else None
        found.append((in_time(cycle), LatestGrade(last[0], before[0] if before else None, verdict)))
    return tuple(grade for _, grade in found)


def _recent(
    places: Mapping[str, Mapping[str, Point]], joined: Mapping[tuple[str, str | None], Point]
) -> Iterator[tuple[str, Point, Point | None]]:
    """Each area that was graded lately: its latest inspection, what is known of that, and of the one before."""
    places = {
        theme: {cycle: known for cycle, known in cells.items() if not _is_peel(cycle) or _is_asked(theme, cycle, known)}
        for theme, cells in places.items()
    }
    peel = sorted({cycle for cells in places.values() for cycle in cells if _is_peel(cycle)}, key=in_time)
    before_last = [cycle for cycle in reference().peel_cycles if peel and in_time(cycle) < in_time(peel[-1])]
    since = in_time(before_last[-1]) if before_last else None
    for theme, cells in places.items():
        if not cells:
            continue
        *earlier, cycle = cells
        if _is_peel(cycle) and cycle != peel[-1]:
            continue
        if since is not None and in_time(cycle) <= since:
            continue
        before = cells[earlier[-1]] if earlier else None
        other = joined.get((theme, cycle))
        if other and (before is None or in_time(before[0].cycle or "") < in_time(other[0].cycle or "")):
            before = other
        yield cycle, cells[cycle], before


def _is_asked(theme: str, cycle: str, known: Point) -> bool:
    """Whether an inspection graded an area, by its questions, or by a report on it where not all its questions are known yet.

    What has inspections of its own, as vetting has, is no area of one that does not ask about it.
    """
    if reference().question(theme, cycle) is not None:
        return True
    own = {inspected.theme for inspected in reference().cycles if inspected.theme}
    return known[0].standing is Standing.GRADED and theme not in own


def _is_peel(cycle: str) -> bool:
    return Inspection.of(cycle).programme is Programme.PEEL
