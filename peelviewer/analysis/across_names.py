"""One theme under two names: grades that the crosswalk joins, though inspections file them under different themes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from peelviewer.analysis.crosswalk import joint_with
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.evidence import Statement

Point = tuple[Statement, ...]  # what is known of one inspection, the best statement first
Places = Mapping[str, Mapping[str, Point]]  # by theme and inspection


def across_names(places: Places) -> Iterator[tuple[Point, Point]]:
    """Two inspections next to each other whose grades stand under different themes, the earlier first, each pair once.

    A joint question and its parts, or a theme that was given another name: "police powers" of 2023-25 are part of
    "treating the public" in 2021/22.
    """
    seen: set[tuple[str | None, ...]] = set()
    for theme, own in places.items():
        line = {cycle: point for cycle, point in own.items() if point}
        for cycle, other in _joined(theme, places):
            line.setdefault(cycle, places[other][cycle])
        for first, last in pairwise(sorted(line, key=in_time)):
            before, after = line[first], line[last]
            if before[0].theme == after[0].theme:
                continue
            pair = (before[0].theme, first, after[0].theme, last)
            if pair not in seen:
                seen.add(pair)
                yield before, after


def _joined(theme: str, places: Places) -> Sequence[tuple[str, str]]:
    """The inspections whose grade on `theme` stands under another theme, with that theme."""
    cycles = {cycle for cells in places.values() for cycle in cells}
    joined = ((cycle, joint_with(theme, cycle)) for cycle in sorted(cycles))
    return [(cycle, other) for cycle, other in joined if other and cycle in places.get(other, {})]
