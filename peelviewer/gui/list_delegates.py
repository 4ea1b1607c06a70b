"""How rows of lists without grades are painted: headings of an outline, picks of the tray, choices of the palette."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peelviewer.gui.delegates import ThemedDelegate
from peelviewer.gui.item_models.choices_model import NOTE_ROLE
from peelviewer.gui.item_models.outline_model import LEVEL_ROLE

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(ThemedDelegate):
    """A heading, whole, indented by its level."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.color("selected"))
        painter.setFont(option.font)
        painter.setPen(self.theme.color("text"))
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


class PicksDelegate(ThemedDelegate):
    """Words, whole, in as many lines as they need."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        painter.setFont(option.font)
        painter.setPen(self.theme.color("text"))
        painter.drawText(option.rect.adjusted(10, 4, -8, -4), Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        room = QRect(0, 0, (view.viewport().width() if isinstance(view, QAbstractItemView) else 200) - 18, 999)
        text = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(60, text.height() + 8)


class ChoicesDelegate(ThemedDelegate):
    """A name, and at the end of its row what it is or its key."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.color("selected"))
        metrics = QFontMetrics(option.font)
        rect = option.rect.adjusted(8, 0, -8, 0)
        note = str(index.data(NOTE_ROLE))
        painter.setFont(option.font)
        painter.setPen(self.theme.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        room = rect.adjusted(0, 0, -metrics.horizontalAdvance(note) - 16, 0)
        painter.setPen(self.theme.color("text"))
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 11)
