"""How a side of a contrast is painted: its chip and where it stands, or its words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE, SIDE_ROLE, WORDS_ROLE
from peelviewer.gui.look.grade_chips import chip_size, paint_chip
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_STRUCK = {1, 3, 4}  # of a dismissed contrast: its kind and its claims


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
                paint_chip(painter, at, first.grade, first.standing, self.colours, option.font)
                rect.setLeft(rect.left() + int(size.width()) + 6)
        painter.setPen(self.colours.color("muted" if struck else "text"))
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
