"""The table of grades, which paints its cells itself: the toolkit asks its style about each, for longer than to draw it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.widgets.grade_cell_delegate import GradesDelegate

_PICTURES = 100  # rows, as they are and chosen
_Part = tuple[int, int, int]  # a row or column, where it begins and how long it is


class PaintedTable(QTableView):
    """Grades as their delegate draws them and no more: no grid, no look of the style behind the cells."""

    def __init__(self, grades: GradesModel, delegate: GradesDelegate) -> None:
        super().__init__()
        self._grades = grades
        self._delegate = delegate
        self._pictures = KeptPictures(_PICTURES)
        grades.modelReset.connect(self._pictures.forget)
        self.setModel(grades)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        grades, delegate, font, room = self._grades, self._delegate, self.font(), event.rect()
        port = self.viewport().rect()
        rows = _seen(grades.rowCount(), self.rowViewportPosition, self.rowHeight, room.top(), room.bottom())
        columns = _seen(grades.columnCount(), self.columnViewportPosition, self.columnWidth, port.left(), port.right())
        if not rows or not columns:
            return
        (_, begin, _), (_, end, wide) = columns[0], columns[-1]
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        way, ground = (delegate.colours, font.key()), delegate.colours.color("surface")
        painter = QPainter(self.viewport())
        for row, top, height in rows:
            look = row, row in chosen, tuple(columns)
            whole = QRect(begin, top, end + wide - begin, height)
            self._pictures.paint(painter, whole, look, way, partial(self._draw_row, *look), ground)
        first, last = rows[0][1], rows[-1][1] + rows[-1][2] - 1
        for column, left, _ in columns:
            if grades.break_before(column):
                delegate.paint_break(painter, left, first, last)
        for index in grades.sides():
            delegate.paint_side(painter, self.visualRect(index))
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        if current.isValid():
            delegate.paint_focus(painter, self.visualRect(current))
        painter.end()

    def _draw_row(self, row: int, selected: bool, columns: Sequence[_Part], painter: QPainter, room: QRect) -> None:
        self._delegate.paint_row(painter, room, selected=selected)
        moved, font = room.left() - columns[0][1], self.font()
        for column, left, width in columns:
            cell = QRect(left + moved, room.top(), width, room.height())
            self._delegate.paint_cell(painter, cell, font, self._grades.cell_at(row, column))


def _seen(count: int, place: Callable[[int], int], size: Callable[[int], int], first: int, last: int) -> list[_Part]:
    """The rows or columns between two points: each with where it begins and how long it is; none that is hidden."""
    found = ((each, place(each), size(each)) for each in range(count))
    return [(each, at, long) for each, at, long in found if long and at <= last and at + long > first]
