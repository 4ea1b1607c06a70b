"""How the cell of a grade is painted: its chip with its words, or in muted type why there is none."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from peelviewer.domain.evidence import Cell
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.grade_chips import chip_size, paint_chip
from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import gap_words
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1

# A gap in as few letters as a column has room for; the tooltip has all of it.
_GAPS = {
    "not in this library": marked("not in library"),
    "not inspected in this cycle": "–",
    "graded by the regional inspection": marked("SOC →"),
}


_PICTURES = 500
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_BEFORE_CHIP, _AROUND_CHIP = 3, 10  # pixels left of it, and on both sides


class GradesDelegate(ThemedDelegate):
    """A chip, or why there is none; what is no cell of grades is plain words."""

    def __init__(self, look: ProgramLook, *, short: bool = True) -> None:
        """With `short`, a grade is its letters, and a gap as few words as a narrow column has room for."""
        super().__init__(look)
        self._short = short
        self._pictures = KeptPictures(_PICTURES)
        self._chip_widths: dict[tuple[Grade, str], int] = {}  # by the grade and the type
        self._smaller: tuple[QFont, QFont] | None = None  # a font and the one of gaps beside it: each cell asks
        self._type: tuple[QFont, str] | None = (
            None  # a font and its key, which takes longer to make than a cell to paint
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if cell is None:
            self._paint_words(painter, option, str(index.data()))
            return
        self._background(painter, option)
        self.paint_cell(painter, option.rect, option.font, cell)
        if self._short and option.state.value & _HAS_FOCUS:
            self.paint_focus(painter, option.rect)

    def paint_break(self, painter: QPainter, x: int, top: int, bottom: int) -> None:
        """Paint the line before an inspection that is graded on another scale or by another method."""
        painter.setPen(QPen(self.colours.color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(x, top, x, bottom)

    def paint_side(self, painter: QPainter, rect: QRect) -> None:
        """Paint the frame of a cell that is a side of the contrast that is read."""
        painter.setPen(QPen(self.colours.color("accent"), 1.5))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 2.5, -1.5, -3.5), 4, 4)

    def paint_focus(self, painter: QPainter, rect: QRect) -> None:
        """Paint the frame of the cell that the keys are on: Enter opens it, not the row."""
        painter.save()
        painter.setPen(QPen(self.colours.color("focus"), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def paint_cell(self, painter: QPainter, rect: QRect, font: QFont, cell: Cell) -> None:
        """Paint a chip, or why there is none."""
        best, type_key = cell.best, self._key_of(font)
        way = (self.colours, type_key)
        if best is None:
            gap = _gap(cell) if self._short else gap_words(cell.gap)
            self._pictures.paint(painter, rect, gap, way, partial(self._draw_gap, font, gap))
            return
        wide = self._chip_widths.get((best.grade, type_key))
        if wide is None:
            wide = int(chip_size(best.grade, font, short=self._short).width()) + _AROUND_CHIP
            self._chip_widths[best.grade, type_key] = wide
        chip = best.grade, best.standing, best.is_entered
        room = QRect(rect.x(), rect.y(), wide, rect.height())
        self._pictures.paint(painter, room, chip, way, partial(self._draw_chip, font, *chip))

    def _draw_chip(
        self, font: QFont, grade: Grade, standing: Standing, entered: bool, painter: QPainter, cell: QRect
    ) -> None:
        at = self.chip_in(cell, grade, font).topLeft()
        paint_chip(painter, at, grade, standing, self.colours, font, short=self._short, entered=entered)

    def _draw_gap(self, font: QFont, words: str, painter: QPainter, cell: QRect) -> None:
        painter.setFont(self._font_of_gaps(font))
        painter.setPen(self.colours.color("muted"))
        room = cell.adjusted(_BEFORE_CHIP, 0, -2, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        painter.save()
        self._background(painter, option)
        rect = option.rect.adjusted(_BEFORE_CHIP, 0, -2, 0)
        painter.setPen(self.colours.color("text"))
        words = QFontMetrics(option.font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 4)
        painter.drawText(rect.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def chip_in(self, cell: QRect, grade: Grade, font: QFont) -> QRectF:
        """Where the chip of a grade is in its cell."""
        size = chip_size(grade, font, short=self._short)
        return QRectF(QPointF(cell.x() + _BEFORE_CHIP, cell.center().y() - size.height() / 2 + 0.5), size)

    def width_of(self, cells: Iterable[Cell], font: QFont) -> int:
        """How many pixels the widest of these cells takes."""
        known = {(cell.best.grade, "") if cell.best else (None, self._long_gap(cell)) for cell in cells}
        return max((self._width(grade, words, font) for grade, words in known), default=0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL_ROLE)
        if cell is None:
            wide = self._width(None, str(index.data() or ""), option.font)
        else:
            wide = self.width_of((cell,), option.font)
        return QSize(wide, QFontMetrics(option.font).height() + 12)

    def _key_of(self, font: QFont) -> str:
        if self._type is None or self._type[0] != font:
            self._type = QFont(font), font.key()
        return self._type[1]

    def _font_of_gaps(self, font: QFont) -> QFont:
        if self._smaller is None or self._smaller[0] != font:
            smaller = QFont(font)
            smaller.setPointSizeF(max(7.5, font.pointSizeF() - 1.5))
            self._smaller = QFont(font), smaller
        return self._smaller[1]

    def _long_gap(self, cell: Cell) -> str:
        return "" if self._short else gap_words(cell.gap)

    def _width(self, grade: Grade | None, words: str, font: QFont) -> int:
        if grade is not None:
            return int(chip_size(grade, font, short=self._short).width()) + 7
        return max(36, QFontMetrics(font).horizontalAdvance(words) + 12)


def _gap(cell: Cell) -> str:
    return tr("joint") if cell.gap.startswith("with ") else tr(_GAPS.get(cell.gap, cell.gap))
