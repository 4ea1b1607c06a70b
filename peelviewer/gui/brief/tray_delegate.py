"""How evidence in the tray is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex


class TrayDelegate(ThemedDelegate):
    """Words, whole, in as many lines as they need."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        painter.setFont(option.font)
        painter.setPen(self.colours.color("text"))
        painter.drawText(option.rect.adjusted(10, 4, -8, -4), Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        room = QRect(0, 0, (view.viewport().width() if isinstance(view, QAbstractItemView) else 200) - 18, 999)
        text = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(60, text.height() + 8)
