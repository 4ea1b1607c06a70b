"""How an article or an answer is painted in its list: its whole title, and one to three lines about it."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.news.articles_model import SECOND_ROLE, TITLE_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_PICTURES = 60  # of articles: more than stand in a list at once


class ArticlesDelegate(ThemedDelegate):
    """A document: its whole title in bold, and one to three lines in muted type."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(look)
        self._pictures = KeptPictures(_PICTURES)
        self._heights: dict[tuple[str, int], int] = {}  # of titles, by their words and room: a list may have hundreds

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words = str(index.data(TITLE_ROLE)), str(index.data(SECOND_ROLE))
        shown, way = (words, option.state & _SELECTED), (self.colours, option.font.key())
        self._pictures.paint(painter, option.rect, shown, way, partial(self._draw, option, words))

    def _draw(self, option: QStyleOptionViewItem, words: tuple[str, str], painter: QPainter, room: QRect) -> None:
        painter.save()
        option = QStyleOptionViewItem(option)
        option.rect = room
        self._background(painter, option)
        self._bar(painter, option)
        rect = room.adjusted(12, 6, -8, -6)
        title, second = words
        height = self._title_height(option.font, title, rect.width())
        painter.setFont(_bold(option.font))
        painter.setPen(self.colours.color("text"))
        painter.drawText(QRect(rect.x(), rect.y(), rect.width(), height), Qt.TextFlag.TextWordWrap, title)
        metrics = QFontMetrics(option.font)
        beneath = QRect(rect.x(), rect.y() + height + 2, rect.width(), metrics.height())
        for text in second.split("\n"):
            self._line(painter, beneath, text, option.font, "muted")
            beneath.translate(0, metrics.height())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() - 20 if isinstance(view, QAbstractItemView) else 200
        title = self._title_height(option.font, str(index.data(TITLE_ROLE)), width)
        beneath = QFontMetrics(option.font).height() * len(str(index.data(SECOND_ROLE)).split("\n"))
        return QSize(200, title + beneath + 15)

    def _title_height(self, base: QFont, title: str, width: int) -> int:
        """The height of a whole title set in `width`."""
        if (title, width) not in self._heights:
            room = QRect(0, 0, width, 999)
            height = QFontMetrics(_bold(base)).boundingRect(room, Qt.TextFlag.TextWordWrap, title).height()
            self._heights[title, width] = height
        return self._heights[title, width]


def _bold(base: QFont) -> QFont:
    font = QFont(base)
    font.setBold(True)
    return font
