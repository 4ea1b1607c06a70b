"""How cells are painted: chips with their words, gaps in muted type, documents."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peelviewer.gui.look.appearance import Look
from peelviewer.gui.look.colour_scheme import ColourScheme

Index = QModelIndex | QPersistentModelIndex


class ThemedDelegate(QStyledItemDelegate):
    """Paints in the colours of the window; draws the row's selection itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @property
    def colours(self) -> ColourScheme:
        """The theme in use."""
        return self._look.colours

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.colours.color("selected"))
        painter.setPen(QPen(self.colours.color("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
