"""How cells are painted: chips with their words, gaps in muted type, documents."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.look.program_look import ProgramLook

Index = QModelIndex | QPersistentModelIndex
_BAR = 3  # pixels
# As a number: a table asks for each of its cells at each painting, and to join flags as such takes longer than to draw a line.
_SELECTED = QStyle.StateFlag.State_Selected.value


class ThemedDelegate(QStyledItemDelegate):
    """Paints in the colours of the window; draws the row's selection itself."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look

    @property
    def colours(self) -> ColourScheme:
        """The theme in use."""
        return self._look.colours

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.paint_row(painter, option.rect, selected=bool(option.state.value & _SELECTED))

    def paint_row(self, painter: QPainter, rect: QRect, *, selected: bool) -> None:
        """Paint what stands behind the words of a row, or of one of its cells."""
        if selected:
            painter.fillRect(rect, self.colours.color("selected"))
        # Filled, for a pen's line stands between two rows of points where a pixel is not a whole number of them.
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self.colours.color("line"))

    def _bar(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The bar at the left of a chosen row."""
        if option.state.value & _SELECTED:
            bar = QRect(option.rect.x(), option.rect.y(), _BAR, option.rect.height())
            painter.fillRect(bar, self.colours.color("accent"))

    def _line(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        """Words on one line, cut with an ellipsis where they do not fit."""
        painter.setFont(font)
        painter.setPen(self.colours.color(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitted(words, QFontMetrics(font), room.width()))


def fitted(words: str, metrics: QFontMetrics, width: int) -> str:
    """As much of a line as has room: a long first part ("publisher · 19 May 2023") gives way to the one after it."""
    first, dot, rest = words.partition(" · ")
    second = dot + rest.partition(" · ")[0]
    left = width - metrics.horizontalAdvance(second) - 2  # pixels by which the widths of parts are rounded
    is_cut = metrics.horizontalAdvance(words) > width and metrics.horizontalAdvance(f"{first}{second}…") > width
    if dot and left > width // 3 and is_cut:
        words = metrics.elidedText(first, Qt.TextElideMode.ElideRight, left) + second
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))


def semi_bold(font: QFont) -> QFont:
    """The font in the weight of titles."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
