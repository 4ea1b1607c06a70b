"""One inspection over the whole country: forces down, themes across; of one theme, what says so beside each grade."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.country import CountryTable, ForceRow
from peelviewer.domain.evidence import Cell
from peelviewer.domain.wording import capital
from peelviewer.gui.text.short_wording import (
    date_shown,
    gap_words,
    in_full,
    known_words,
    place,
    region_name,
    theme_name,
)
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 4
REGION, GRADE, KNOWN, PUBLISHED, SOURCE = (
    *(marked("Region"), marked("Grade"), marked("How it is known")),
    *(marked("Published"), marked("Source")),
)
_NOTHING = CountryTable((), "", (), ())


@dataclass(frozen=True, slots=True)
class _Column:
    """What stands in a column, and of which theme."""

    kind: str
    theme: str = ""

    @property
    def name(self) -> str:
        """What stands over it."""
        return theme_name(self.theme) if self.kind == GRADE else tr(self.kind)


class CountryModel(QAbstractTableModel):
    """A row a force, whose name is its header; a column a theme, or of one theme all that is known of its grade."""

    def __init__(self) -> None:
        super().__init__()
        self.table = _NOTHING
        self._columns: tuple[_Column, ...] = ()

    def show_table(self, table: CountryTable, theme: str) -> None:
        """Show another inspection: all its themes, or one."""
        self.beginResetModel()
        self.table = table
        shown = (theme,) if theme else table.themes
        grades = tuple(_Column(GRADE, each) for each in shown)
        details = tuple(_Column(kind, theme) for kind in (KNOWN, PUBLISHED, SOURCE)) if theme else ()
        self._columns = (_Column(REGION), *grades, *details)
        self.endResetModel()

    def row_of(self, force: str) -> int:
        """The row of a force, -1 where it has none."""
        return next((row for row, each in enumerate(self.table.rows) if each.force == force), -1)

    def column_of(self, theme: str) -> int:
        """The column of a theme's grades, -1 where it has none."""
        wanted = _Column(GRADE, theme)
        return self._columns.index(wanted) if wanted in self._columns else -1

    def theme_at(self, column: int) -> str:
        """The theme of a column; "" of the regions'."""
        return self._columns[column].theme if 0 <= column < len(self._columns) else ""

    def order(self, row: int, column: int) -> tuple[int | str, ...]:
        """A sort key: grades from the best down, what is not known last; dates by day; all else by its words; then by name."""
        force, at = self.table.rows[row], self._columns[column]
        best = force.cells[at.theme].best if at.theme else None
        if at.kind == GRADE:
            return (0 if best else 1, list(type(best.grade)).index(best.grade) if best else 0, force.force)
        if at.kind == PUBLISHED:
            return (best.published if best else "", force.force)
        return (self._words(force, at).casefold(), force.force)

    def copied(self, rows: list[int]) -> tuple[tuple[str, ...], ...]:
        """Rows as words, under the names of the columns: each grade with its standing, unless it is that of a report."""
        head = (tr("Force"), *(column.name for column in self._columns))
        forces = (self.table.rows[row] for row in rows)
        return (head, *((each.force, *(self._words(each, column) for column in self._columns)) for each in forces))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.table.rows[index.row()], self._columns[index.column()]
        if role == ROW_ROLE:
            return row
        cell = row.cells.get(column.theme)
        if role == CELL_ROLE:
            return cell if column.kind == GRADE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.force}, {column.name}: {self._words(row, column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return told(row.force, cell) if cell else region_name(row.region)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.table.rows[section].force if section < len(self.table.rows) else None
        return self._columns[section].name if section < len(self._columns) else None

    @staticmethod
    def _words(row: ForceRow, column: _Column) -> str:
        if column.kind == REGION:
            words = region_name(row.region)
            return capital(words)
        cell = row.cells[column.theme]
        best = cell.best
        if best is None:
            return gap_words(cell.gap) if column.kind == GRADE else ""
        if column.kind == GRADE:
            return known_words(best)
        if column.kind == PUBLISHED:
            return date_shown(best.published) if best.published else ""
        source = best.source if best.document is None else best.document.title
        return source if column.kind == SOURCE else f"{tr(best.standing)}, {place(best)}"


def told(force: str, cell: Cell) -> str:
    """All that is known of a grade, with where it stands; or why nothing is."""
    return in_full(cell.best) if cell.best else f"{force}, {theme_name(cell.theme)}: {gap_words(cell.gap)}"
