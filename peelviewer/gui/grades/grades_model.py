"""The grades table: themes down, inspections across."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.evidence import Cell, GradesTable
from peelviewer.gui.text.short_wording import (
    ENTERED_BY_YOU,
    answer_short,
    answer_words,
    cycle_label,
    gap_words,
    in_full,
    inspection_name,
    place,
    theme_name,
    verdict_words,
)
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE

Index = QModelIndex | QPersistentModelIndex
THEME_ROLE = Qt.ItemDataRole.UserRole + 2
_TOLD_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # of what stands over and beside the table
_TOLD = 3  # statements beside the best one that a tooltip has room for


class GradesModel(QAbstractTableModel):
    """One force's grades: a row a theme, a column an inspection; the headers name both."""

    def __init__(self) -> None:
        super().__init__()
        self.table: GradesTable | None = None
        self._sides: tuple[str, frozenset[str]] = ("", frozenset())  # a theme and its inspections
        self.answers: dict[tuple[str, str], tuple[GradeAnswer, ...]] = {}  # to grades, by theme and inspection

    def show_sides(self, theme: str, cycles: frozenset[str]) -> None:
        """Mark the inspections of a theme that are the sides of the contrast that is read."""
        before, self._sides = self._sides, (theme, cycles)
        for row in {self.row_of(before[0]), self.row_of(theme)} - {-1}:
            self.dataChanged.emit(
                self.index(row, 0), self.index(row, self.columnCount() - 1), [Qt.ItemDataRole.DecorationRole]
            )

    def sides(self) -> list[QModelIndex]:
        """The cells that are marked so, from the first inspection to the last."""
        theme, cycles = self._sides
        found = (self.index_of(theme, cycle) for cycle in cycles)
        return sorted((index for index in found if index.isValid()), key=QModelIndex.column)

    def cell_at(self, row: int, column: int) -> Cell:
        """The cell there, which is known to be one."""
        assert self.table is not None
        return self.table.cells[self.table.themes[row], self.table.cycles[column]]

    def break_before(self, column: int) -> str:
        """What of the scale or the method changes before an inspection; "" where nothing does."""
        return self.table.breaks.get(self.table.cycles[column], "") if self.table else ""

    def show_answers(self, answers: tuple[GradeAnswer, ...]) -> None:
        """Show answers beside the grades that they answer, when the table is shown."""
        self.answers = {}
        for answer in answers:
            for theme in dict.fromkeys((answer.theme, *(to.theme for to in answer.to))):
                place = (theme, answer.cycle)
                self.answers[place] = (*self.answers.get(place, ()), answer)

    def show_table(self, table: GradesTable | None) -> None:
        """Show another force."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def columns(self) -> list[list[Cell]]:
        """The cells of each inspection, from the first theme to the last."""
        table = self.table
        return [[table.cells[theme, cycle] for theme in table.themes] for cycle in table.cycles] if table else []

    def row_of(self, theme: str) -> int:
        """The row of a theme, -1 where it has none."""
        return self.table.themes.index(theme) if self.table and theme in self.table.themes else -1

    def index_of(self, theme: str, cycle: str) -> QModelIndex:
        """The cell of a theme in an inspection; none where the table has no such row or column."""
        row = self.row_of(theme)
        if self.table is None or row < 0 or cycle not in self.table.cycles:
            return QModelIndex()
        return self.index(row, self.table.cycles.index(cycle))

    def theme_at(self, row: int) -> str:
        """The theme of a row."""
        return self.table.themes[row] if self.table else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() or self.table is None else len(self.table.themes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() or self.table is None else len(self.table.cycles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.table is None or not index.isValid():
            return None
        theme = self.table.themes[index.row()]
        if role == THEME_ROLE:
            return theme
        cycle = self.table.cycles[index.column()]
        cell = self.table.cells[theme, cycle]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            answers = (answer_short(each) for each in self.answers.get((theme, cycle), ()))
            return ", ".join((f"{theme_name(theme)}, {cycle}: {_spoken(cell)}", *answers))
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(cell, self.answers.get((theme, cycle), ()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.table is None or role not in _TOLD_ROLES:  # the toolkit asks for many others at each painting
            return None
        if orientation is Qt.Orientation.Vertical:
            return theme_name(self.table.themes[section]) if section < len(self.table.themes) else ""
        if section >= len(self.table.cycles):
            return None
        cycle = self.table.cycles[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return cycle_label(cycle).removeprefix("20" if "/" in cycle else "").replace(" ", "\n")
        return "\n".join(filter(None, (inspection_name(cycle), tr(self.table.breaks.get(cycle, "")))))


def _spoken(cell: Cell) -> str:
    """A cell as a screen reader says it: what others see by the shape and frame of its chip too."""
    if cell.best is None:
        return gap_words(cell.gap) if cell.gap else tr("nothing known")
    entered = tr(ENTERED_BY_YOU) if cell.best.is_entered else ""
    return ", ".join(filter(None, (tr(cell.best.grade), entered, tr(cell.best.standing), place(cell.best))))


def _tip(cell: Cell, answers: tuple[GradeAnswer, ...]) -> str:
    if cell.best is None:
        return gap_words(cell.gap)
    said = [in_full(statement) for statement in (cell.best, *cell.others[:_TOLD])]
    rest = len(cell.others) - _TOLD
    more = tr("%n more: right-click, or Space.", "", rest) if rest > 0 else ""
    answered = (answer_words(each) for each in answers[:_TOLD])
    return "\n\n".join(part for part in (*said, more, *answered, verdict_words(cell)) if part)
