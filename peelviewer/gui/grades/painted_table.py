"""The table of grades, which paints its cells itself: the toolkit asks its style about each, for longer than to draw it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.widgets.grade_cell_delegate import GradesDelegate


class PaintedTable(QTableView):
    """Grades as their delegate draws them and no more: no grid, no look of the style behind the cells."""

    def __init__(self, grades: GradesModel, delegate: GradesDelegate) -> None:
        super().__init__()
        self._grades = grades
        self._delegate = delegate
        self.setModel(grades)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        grades, delegate, font, room = self._grades, self._delegate, self.font(), event.rect()
        rows = _seen(grades.rowCount(), self.rowViewportPosition, self.rowHeight, room.top(), room.bottom())
        columns = _seen(grades.columnCount(), self.columnViewportPosition, self.columnWidth, room.left(), room.right())
        if not rows or not columns:
            return
        (_, begin, _), (_, end, wide) = columns[0], columns[-1]
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        painter = QPainter(self.viewport())
        for row, top, height in rows:
            delegate.paint_row(painter, QRect(begin, top, end + wide - begin, height), selected=row in chosen)
        first, last = rows[0][1], rows[-1][1] + rows[-1][2] - 1
        for column, left, _ in columns:
            if grades.break_before(column):
                delegate.paint_break(painter, left, first, last)
        for row, top, height in rows:
            for column, left, width in columns:
                delegate.paint_cell(painter, QRect(left, top, width, height), font, grades.cell_at(row, column))
        for index in grades.sides():
            delegate.paint_side(painter, self.visualRect(index))
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        if current.isValid():
            delegate.paint_focus(painter, self.visualRect(current))
        painter.end()


def _seen(
    count: int, place: Callable[[int], int], size: Callable[[int], int], first: int, last: int
) -> list[tuple[int, int, int]]:
    """The rows or columns between two points: each with where it begins and how long it is; none that is hidden."""
    found = ((each, place(each), size(each)) for each in range(count))
    return [(each, at, long) for each, at, long in found if long and at <= last and at + long > first]
