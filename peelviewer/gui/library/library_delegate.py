"""How a document is painted in the list of all: its title on one line, and what is known of it beneath."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from peelviewer.gui.library.library_model import MISSING_ROLE, SECOND_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate, semi_bold

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
        self._line(painter, line, str(index.data()), semi_bold(option.font), "text")
        line.translate(0, metrics.height() + 2)
        painter.setFont(option.font)
        missing = str(index.data(MISSING_ROLE))
        if missing:
            painter.setPen(self.colours.color("warning"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, f"⚠ {missing}")
            line.setLeft(line.left() + metrics.horizontalAdvance(f"⚠ {missing}  "))
        self._line(painter, line, str(index.data(SECOND_ROLE)), option.font, "muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).height() + 2 + 2 * _DOWN)
