"""How a heading of the outline is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peelviewer.gui.reader.outline_model import LEVEL_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(ThemedDelegate):
    """A heading, whole, indented by its level."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.colours.color("selected"))
        painter.setFont(option.font)
        painter.setPen(self.colours.color("text"))
        room = option.rect.adjusted(self._indent(index), 3, -6, -3)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 200
        room = QRect(0, 0, width - self._indent(index) - 6, 999)
        text = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(60, text.height() + 6)

    def _indent(self, index: Index) -> int:
        return 10 + 12 * (int(index.data(LEVEL_ROLE)) - 1)
