"""One inspection over the whole country: forces down, themes across."""

from dataclasses import dataclass

from peelviewer.domain.evidence import Cell, GradesTable


@dataclass(frozen=True, slots=True)
class ForceRow:
    """What one inspection says of a force (or of a regional unit): a cell for each theme of the table, by the theme's id."""

    force: str
    region: str
    cells: dict[str, Cell]

    @property
    def is_graded(self) -> bool:
        """Whether anything is known of its grades."""
        return any(cell.best for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class CountryTable:
    """The forces of one inspection in the order of their names, and its themes in theirs.

    `cycles` are all inspections of which any grade is known, in time order; `cycle` is "" where there are none.
    """

    cycles: tuple[str, ...]
    cycle: str
    themes: tuple[str, ...]
    rows: tuple[ForceRow, ...]

    def tables(self) -> tuple[GradesTable, ...]:
        """The same as a grades table for each force, as exports take them."""
        return tuple(
            GradesTable(row.force, self.themes, (self.cycle,), {(t, self.cycle): row.cells[t] for t in self.themes})
            for row in self.rows
        )
