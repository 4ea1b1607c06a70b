"""Where the points of grade lines stand across the page: under one another where they are of one inspection."""

from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.brief.page import GradeLine, Point
from peelviewer.reference import reference

ROOM = 100  # characters across the page, in the smallest type of the chips


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line as it is drawn: its points, None where it has no inspection that another line has, and how wide each is.

    `stacked`: grades of two words stand in two lines, as there is no room for them in one.
    """

    points: tuple[Point | None, ...]
    widths: tuple[int, ...]
    stacked: bool


def in_time(cycle: str) -> tuple[int, str]:
    """What inspections are sorted by, to be in the order of time."""
    return (reference().cycle_order(cycle), cycle)


def width(point: Point | None, *, stacked: bool) -> int:
    """About how many characters a point takes: no reference is broken in two, and a chip only where it is `stacked`."""
    if point is None:
        return 0
    chip = 5 + _word(point.chip.grade, stacked=stacked) if point.chip else 10
    return max(chip, len(point.year) + 3 * len(point.marks) + 1, 13)


def drawn(lines: Sequence[GradeLine], room: float = ROOM) -> tuple[Drawn, ...]:
    """The lines with their points below one another; where there are too many inspections for that, each line for itself."""
    columns = sorted({point.cycle for line in lines for point in line.points}, key=in_time)
    found = [{point.cycle: point for point in line.points} for line in lines]
    rows = [tuple(points.get(cycle) for cycle in columns) for points in found]
    if sum(_widest(rows, stacked=True)) <= room:
        stacked = sum(_widest(rows, stacked=False)) > room
        shared = _shared(_widest(rows, stacked=stacked), room)
        return tuple(Drawn(row, shared, stacked) for row in rows)
    return tuple(_alone(line, room) for line in lines)


def _alone(line: GradeLine, room: float) -> Drawn:
    stacked = sum(width(point, stacked=False) for point in line.points) > room
    return Drawn(line.points, _shared([width(point, stacked=stacked) for point in line.points], room), stacked)


def _widest(rows: Sequence[tuple[Point | None, ...]], *, stacked: bool) -> list[int]:
    return [max(width(point, stacked=stacked) for point in column) for column in zip(*rows, strict=True)]


def _shared(needed: Sequence[int], room: float) -> tuple[int, ...]:
    """How columns share the width: equally where that is enough for each, else in proportion to what they hold."""
    return tuple(needed) if max(needed, default=0) * len(needed) > room else (1,) * len(needed)


def _word(grade: str, *, stacked: bool) -> int:
    return max(map(len, grade.split())) if stacked else len(grade)
