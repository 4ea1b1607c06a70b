"""How cells are painted: chips with their words, gaps in muted type, documents."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import Cell
from peelviewer.domain.grades import Grade
from peelviewer.gui.chips import chip_size, paint_chip
from peelviewer.gui.item_models.contrasts_model import CONTRAST_ROLE, SIDE_ROLE, WORDS_ROLE
from peelviewer.gui.item_models.entries_model import SECOND_ROLE, TITLE_ROLE
from peelviewer.gui.item_models.grades_model import BREAK_ROLE, CELL_ROLE
from peelviewer.gui.language import marked, tr
from peelviewer.gui.look import Look
from peelviewer.gui.theme import Theme
from peelviewer.gui.wording import gap_words

Index = QModelIndex | QPersistentModelIndex
# A gap in as few letters as a column has room for; the tooltip has all of it.
_GAPS = {
    "not in this library": marked("not held"),
    "not inspected in this cycle": "–",
    "graded by the regional inspection": marked("SOC →"),
}

_BEFORE_CHIP = 3  # pixels
_STRUCK = {1, 3, 4}  # of a dismissed contrast: its kind and its claims


class ThemedDelegate(QStyledItemDelegate):
    """Paints on the theme's colours; draws the row's selection itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._look.theme

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.color("selected"))
        painter.setPen(QPen(self.theme.color("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class GradesDelegate(ThemedDelegate):
    """A chip, or why there is none; what is no cell of grades is plain words."""

    def __init__(self, look: Look, *, short: bool = True) -> None:
        """With `short`, a grade is its letters, and a gap as few words as a narrow column has room for."""
        super().__init__(look)
        self._short = short

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        rect = option.rect.adjusted(_BEFORE_CHIP, 0, -2, 0)
        cell = index.data(CELL_ROLE)
        if index.data(BREAK_ROLE):
            painter.setPen(QPen(self.theme.color("muted"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        if cell is not None and cell.best:
            at = self.chip_in(option.rect, cell.best.grade, option.font).topLeft()
            paint_chip(painter, at, cell.best.grade, cell.best.standing, self.theme, option.font, short=self._short)
        elif cell is None:
            painter.setPen(self.theme.color("text"))
            words = QFontMetrics(option.font).elidedText(
                str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - 4
            )
            painter.drawText(rect.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        else:
            font = QFont(option.font)
            font.setPointSizeF(max(7.5, option.font.pointSizeF() - 1.5))
            painter.setFont(font)
            painter.setPen(self.theme.color("muted"))
            painter.drawText(
                rect,
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
                _gap(cell) if self._short else gap_words(cell.gap),
            )
        if option.state & QStyle.StateFlag.State_HasFocus and self._short:  # Enter opens this cell, not the row
            painter.setPen(QPen(self.theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def chip_in(self, cell: QRect, grade: Grade, font: QFont) -> QRectF:
        """Where the chip of a grade is in its cell."""
        size = chip_size(grade, font, short=self._short)
        return QRectF(QPointF(cell.x() + _BEFORE_CHIP, cell.center().y() - size.height() / 2 + 0.5), size)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(option.font).height()
        cell = index.data(CELL_ROLE)
        if cell is not None and cell.best:
            return QSize(int(chip_size(cell.best.grade, option.font, short=self._short).width()) + 7, height + 12)
        words = str(index.data() or "") if cell is None else "" if self._short else gap_words(cell.gap)
        return QSize(max(36, QFontMetrics(option.font).horizontalAdvance(words) + 12), height + 12)


class SidesDelegate(ThemedDelegate):
    """A side of a contrast: its chip and where it stands, or its words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        rect = option.rect.adjusted(6, 0, -6, 0)
        painter.setClipRect(option.rect)  # a chip may be wider than its column
        side, contrast = index.data(SIDE_ROLE), index.data(CONTRAST_ROLE)
        struck = isinstance(contrast, Contrast) and contrast.is_dismissed
        font = QFont(option.font)
        font.setStrikeOut(struck and index.column() in _STRUCK)
        painter.setFont(font)
        text = str(index.data() or "")
        if isinstance(side, Side):
            text = str(index.data(WORDS_ROLE))
            if side.statements:
                first = side.statements[0]
                size = chip_size(first.grade, option.font)
                at = QPointF(rect.x(), rect.center().y() - size.height() / 2 + 0.5)
                paint_chip(painter, at, first.grade, first.standing, self.theme, option.font)
                rect.setLeft(rect.left() + int(size.width()) + 6)
        painter.setPen(self.theme.color("muted" if struck else "text"))
        shown = QFontMetrics(option.font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        side = index.data(SIDE_ROLE)
        width = QFontMetrics(option.font).horizontalAdvance(str(index.data() or "")) + 16
        if isinstance(side, Side) and side.statements:
            width = (
                int(chip_size(side.statements[0].grade, option.font).width())
                + QFontMetrics(option.font).horizontalAdvance(str(index.data(WORDS_ROLE)))
                + 20
            )
        return QSize(min(width, 330), QFontMetrics(option.font).height() + 12)


class EntriesDelegate(ThemedDelegate):
    """A document: its whole title in bold, and one to three lines in muted type."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._heights: dict[tuple[str, int], int] = {}  # of titles, by their words and room: a list may have hundreds

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(
                QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), self.theme.color("accent")
            )
        rect = option.rect.adjusted(12, 6, -8, -6)
        title = str(index.data(TITLE_ROLE))
        height = self._title_height(option.font, title, rect.width())
        painter.setFont(_bold(option.font))
        painter.setPen(self.theme.color("text"))
        painter.drawText(QRect(rect.x(), rect.y(), rect.width(), height), Qt.TextFlag.TextWordWrap, title)
        painter.setFont(option.font)
        painter.setPen(self.theme.color("muted"))
        metrics = QFontMetrics(option.font)
        beneath = QRect(rect.x(), rect.y() + height + 2, rect.width(), metrics.height())
        for text in str(index.data(SECOND_ROLE)).split("\n"):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(beneath, Qt.AlignmentFlag.AlignVCenter, shown)
            beneath.translate(0, metrics.height())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() - 20 if isinstance(view, QAbstractItemView) else 200
        title = self._title_height(option.font, str(index.data(TITLE_ROLE)), width)
        beneath = QFontMetrics(option.font).height() * len(str(index.data(SECOND_ROLE)).split("\n"))
        return QSize(200, title + beneath + 15)

    def _title_height(self, base: QFont, title: str, width: int) -> int:
        """The height of a whole title set in `width`."""
        if (title, width) not in self._heights:
            room = QRect(0, 0, width, 999)
            height = QFontMetrics(_bold(base)).boundingRect(room, Qt.TextFlag.TextWordWrap, title).height()
            self._heights[title, width] = height
        return self._heights[title, width]


def _bold(base: QFont) -> QFont:
    font = QFont(base)
    font.setBold(True)
    return font


def _gap(cell: Cell) -> str:
    return tr("joint") if cell.gap.startswith("with ") else tr(_GAPS.get(cell.gap, cell.gap))
