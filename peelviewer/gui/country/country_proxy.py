"""The country as the reader wants it: sorted and filtered."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from peelviewer.domain.country import ForceRow
from peelviewer.domain.grades import Grade
from peelviewer.gui.country.country_model import CountryModel
from peelviewer.gui.text.short_wording import region_name

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which forces are shown: of a region, with a grade in any of the themes shown, whose names have these letters."""

    region: str = ""
    grade: Grade | None = None
    themes: tuple[str, ...] = ()
    letters: str = ""
    every: bool = False  # those too of which no grade is known

    def passes(self, row: ForceRow) -> bool:
        """Whether a force is shown."""
        # While another inspection comes, its rows are asked for the themes of the one before.
        cells = filter(None, map(row.cells.get, self.themes))
        grades = [cell.best.grade for cell in cells if cell.best]
        return (
            self.region in {"", row.region}
            and (self.grade in grades if self.grade else bool(grades) or self.every)
            and self.letters.casefold() in f"{row.force} {region_name(row.region)}".casefold()
        )


class CountryProxy(QSortFilterProxyModel):
    """Sorted and filtered."""

    def __init__(self, model: CountryModel) -> None:
        super().__init__()
        self._model = model
        self._wanted = Wanted()
        self.setSourceModel(model)

    def want(self, wanted: Wanted) -> None:
        """Show other forces."""
        self._wanted = wanted
        self.invalidate()

    def forces(self) -> list[ForceRow]:
        """Those that are shown, in their order."""
        return [self._model.table.rows[row] for row in self.rows()]

    def rows(self) -> list[int]:
        """Their rows in the model."""
        return [self.mapToSource(self.index(row, 0)).row() for row in range(self.rowCount())]

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        return self._wanted.passes(self._model.table.rows[row])

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._model.order(left.row(), left.column()) < self._model.order(right.row(), right.column())
