"""How a finding is painted in its list, and how the cards of its history are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from peelviewer.gui.follow_up.follow_up_model import CARD_ROLE, OVERDUE_ROLE, SECOND_ROLE, STATUS_ROLE
from peelviewer.gui.follow_up.follow_up_words import Card
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate, semi_bold

Index = QModelIndex | QPersistentModelIndex
_DOWN = 6  # pixels over and under the lines
_WIDE, _GAP = 26, 8  # letters of a card's line; pixels around a card's words
_LINES = 7  # of a card


class FollowUpDelegate(ThemedDelegate):
    """Three lines: status and kind of facts, then the words in two."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        self._bar(painter, option)
        metrics = QFontMetrics(option.font)
        rect = option.rect.adjusted(12, _DOWN, -8, -_DOWN)
        line = QRect(rect.x(), rect.y(), rect.width(), metrics.height())
        status = str(index.data(STATUS_ROLE))
        bold = semi_bold(option.font)
        if status:
            painter.setFont(bold)
            painter.setPen(self.colours.color("warning" if index.data(OVERDUE_ROLE) else "text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, status)
            line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(f"{status}  "))
        self._line(painter, line, str(index.data(SECOND_ROLE)), option.font, "muted")
        painter.setPen(self.colours.color("text"))
        words = QRect(rect.x(), rect.y() + metrics.height() + 2, rect.width(), 2 * metrics.height())
        painter.drawText(words, Qt.TextFlag.TextWordWrap, _in_lines(str(index.data()), metrics, rect.width(), 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 3 * QFontMetrics(option.font).height() + 2 + 2 * _DOWN)


class CardDelegate(ThemedDelegate):
    """A card: what it is, who says it, the words; the edge of a likely one is dashed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        assert isinstance(card, Card)
        painter.save()
        metrics = QFontMetrics(option.font)
        edge = option.rect.adjusted(3, 3, -4, -4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(edge, self.colours.color("selected" if chosen else "surface"))
        style = Qt.PenStyle.DashLine if card.is_likely else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self.colours.color("accent" if chosen else "line"), 1, style))
        painter.drawRect(edge)
        rect = edge.adjusted(_GAP, _GAP // 2, -_GAP, -_GAP // 2)
        line = QRect(rect.x(), rect.y(), rect.width(), metrics.height())
        self._line(painter, line, card.head, semi_bold(option.font), "text")
        line.translate(0, metrics.height())
        self._line(painter, line, card.source, option.font, "muted")
        line.translate(0, metrics.height())
        painter.setFont(option.font)
        painter.setPen(self.colours.color("text"))
        room = QRect(rect.x(), line.y() + 2, rect.width(), rect.bottom() - line.y())
        lines = max(1, room.height() // metrics.lineSpacing())
        painter.drawText(room, Qt.TextFlag.TextWordWrap, _in_lines(card.text, metrics, room.width(), lines))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return card_size(QFontMetrics(option.font))


def card_size(metrics: QFontMetrics) -> QSize:
    """The size of a card in letters of that size."""
    return QSize(_WIDE * metrics.averageCharWidth() + 2 * _GAP, _LINES * metrics.lineSpacing() + 2 * _GAP)


def _in_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """As much of a text as so many lines hold, with a sign where it goes on."""
    if (
        metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, text).height()
        <= lines * metrics.lineSpacing()
    ):
        return text
    low, high = 0, len(text)
    while low < high:
        half = (low + high + 1) // 2
        shown = f"{text[:half].rstrip()}…"
        fits = metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, shown).height()
        low, high = (half, high) if fits <= lines * metrics.lineSpacing() else (low, half - 1)
    return f"{text[:low].rstrip()}…"
