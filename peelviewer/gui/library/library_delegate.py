"""How a document is painted in the list of all: its title on one line, and what is known of it beneath."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from peelviewer.gui.library.library_model import MISSING_ROLE, SECOND_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_DOWN = 6  # pixels over and under the lines


class LibraryDelegate(ThemedDelegate):
    """Two lines; what was not found stands first in the second, in the colour of a warning."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        self._bar(painter, option)
        metrics = QFontMetrics(option.font)
        rect = option.rect.adjusted(12, _DOWN, -8, -_DOWN)
        line = QRect(rect.x(), rect.y(), rect.width(), metrics.height())
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self.colours.color("text"))
        title = QFontMetrics(bold).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        line.translate(0, metrics.height() + 2)
        painter.setFont(option.font)
        missing = str(index.data(MISSING_ROLE))
        if missing:
            painter.setPen(self.colours.color("warning"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, f"⚠ {missing}")
            line.setLeft(line.left() + metrics.horizontalAdvance(f"⚠ {missing}  "))
        painter.setPen(self.colours.color("muted"))
        words = metrics.elidedText(str(index.data(SECOND_ROLE)), Qt.TextElideMode.ElideRight, max(0, line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).height() + 2 + 2 * _DOWN)
