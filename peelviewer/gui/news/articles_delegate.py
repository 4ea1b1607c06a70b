"""How an article or an answer is painted in its list: its whole title, and one to three lines about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.news.articles_model import SECOND_ROLE, TITLE_ROLE
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex


class ArticlesDelegate(ThemedDelegate):
    """A document: its whole title in bold, and one to three lines in muted type."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(look)
        self._heights: dict[tuple[str, int], int] = {}  # of titles, by their words and room: a list may have hundreds

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._background(painter, option)
        self._bar(painter, option)
        rect = option.rect.adjusted(12, 6, -8, -6)
        title = str(index.data(TITLE_ROLE))
        height = self._title_height(option.font, title, rect.width())
        painter.setFont(_bold(option.font))
        painter.setPen(self.colours.color("text"))
        painter.drawText(QRect(rect.x(), rect.y(), rect.width(), height), Qt.TextFlag.TextWordWrap, title)
        metrics = QFontMetrics(option.font)
        beneath = QRect(rect.x(), rect.y() + height + 2, rect.width(), metrics.height())
        for text in str(index.data(SECOND_ROLE)).split("\n"):
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
