"""One inspection over the whole country: what is known of each force and theme, or why nothing is."""

from collections.abc import Iterable

from peelviewer.analysis.peers import region_of
from peelviewer.analysis.table import gap, theme_order
from peelviewer.analysis.timeline import by_force, by_place, in_time
from peelviewer.domain.country import CountryTable, ForceRow
from peelviewer.domain.evidence import Cell, Statement
from peelviewer.reference import reference

_Places = dict[str, dict[str, tuple[Statement, ...]]]


def country(statements: Iterable[Statement], cycle: str = "") -> CountryTable:
    """Every force by name, and the themes that the inspection graded anywhere; with no `cycle`, the newest PEEL inspection.

    Bodies that are no force stand there only where their grade is known.
    """
    places = {body: by_place(said, body) for body, said in by_force(statements).items()}
    cycles = tuple(sorted({c for of in places.values() for cells in of.values() for c in cells}, key=in_time))
    if cycle not in cycles:
        peel = [each for each in cycles if (known := reference().cycle(each)) and known.is_peel]
        cycle = next(iter(peel[-1:] or cycles[-1:]), "")
    themes = tuple(sorted({t for of in places.values() for t, cells in of.items() if cycle in cells}, key=theme_order))
    graded = {body for body, of in places.items() if any(cycle in cells for cells in of.values())}
    bodies = sorted(graded | {force.name for force in reference().forces})
    return CountryTable(
        cycles,
        cycle,
        themes,
        tuple(ForceRow(body, region_of(body), _cells(body, themes, cycle, places.get(body, {}))) for body in bodies),
    )


def _cells(body: str, themes: tuple[str, ...], cycle: str, places: _Places) -> dict[str, Cell]:
    """A body's cells, the best statement of each first."""
    known = {theme: places.get(theme, {}).get(cycle, ()) for theme in themes}
    return {
        theme: Cell(theme, cycle, said[0], said[1:]) if said else Cell(theme, cycle, None, gap=gap(body, theme, cycle))
        for theme, said in known.items()
    }
