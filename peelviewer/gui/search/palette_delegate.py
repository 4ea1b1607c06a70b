"""How a choice of the palette is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from peelviewer.gui.widgets.choices_model import NOTE_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(ThemedDelegate):
    """A name, and at the end of its row what it is or its key."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.colours.color("selected"))
        metrics = QFontMetrics(option.font)
        rect = option.rect.adjusted(8, 0, -8, 0)
        note = str(index.data(NOTE_ROLE))
        painter.setFont(option.font)
        painter.setPen(self.colours.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        room = rect.adjusted(0, 0, -metrics.horizontalAdvance(note) - 16, 0)
        self._line(painter, room, str(index.data()), option.font, "text")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 11)
