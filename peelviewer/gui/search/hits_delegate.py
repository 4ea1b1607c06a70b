"""How what a search found is painted: a document's name over its passages, and the words that were looked for in bold."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Hit, Snippet
from peelviewer.gui.marks.text_marks import utf16
from peelviewer.gui.search.hits_model import ROW_ROLE, of_document, where
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_LINES = 2  # of a passage
_BEFORE = 90  # letters before the first word that was looked for: it must not fall out of sight


class HitsDelegate(ThemedDelegate):
    """A row of a HitsModel."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, DocumentEntry):
            self._paint_document(painter, option, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, self.colours.color("selected"))
                bar = QRect(option.rect.x(), option.rect.y(), 3, option.rect.height())
                painter.fillRect(bar, self.colours.color("accent"))
            self._paint_hit(painter, option, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, metrics = index.data(ROW_ROLE), QFontMetrics(option.font)
        if isinstance(row, DocumentEntry):
            return QSize(200, metrics.height() + 12)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        lines = _layout(row, option.font, _room(QRect(0, 0, width, 0), row, metrics).width()).lineCount()
        return QSize(200, min(lines, _LINES) * metrics.height() + 8)

    def _paint_document(self, painter: QPainter, option: QStyleOptionViewItem, entry: DocumentEntry) -> None:
        rect = option.rect.adjusted(8, 0, -8, 0)
        metrics = QFontMetrics(option.font)
        note = metrics.elidedText(of_document(entry), Qt.TextElideMode.ElideRight, rect.width() // 2)
        painter.setPen(self.colours.color("line"))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setPen(self.colours.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self.colours.color("text"))
        room = rect.width() - metrics.horizontalAdvance(note) - 16
        title = QFontMetrics(bold).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        metrics = QFontMetrics(option.font)
        room = _room(option.rect, hit, metrics)
        layout = _layout(hit, option.font, room.width())
        painter.setPen(self.colours.color("text"))
        for number in range(min(layout.lineCount(), _LINES)):
            layout.lineAt(number).draw(painter, QPointF(room.x(), option.rect.y() + 4))
        painter.setPen(self.colours.color("muted"))
        right = option.rect.adjusted(0, 4, -8, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, where(hit))


def _room(rect: QRect, hit: Hit, metrics: QFontMetrics) -> QRect:
    """Where a passage's words stand: left of its page."""
    page = where(hit)
    return rect.adjusted(20, 4, -(metrics.horizontalAdvance(page) + 24 if page else 12), -4)


def _layout(hit: Hit, font: QFont, width: int) -> QTextLayout:
    """A passage's words, in lines."""
    text, formats = "", []
    for part in _in_sight(hit.snippet):
        words = part.text.replace("\n", " ").replace("\t", " ")
        if part.lit:
            lit = QTextLayout.FormatRange()
            lit.start, lit.length = utf16(text, len(text)), utf16(words, len(words))
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.Bold)
            lit.format = form
            formats.append(lit)
        text += words
    layout = QTextLayout(text, font)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 60))
        line.setPosition(QPointF(0, y))
        y += QFontMetrics(font).height()
    layout.endLayout()
    return layout


def _in_sight(snippet: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
    """The snippet from a little before the first word that was looked for."""
    first, *rest = snippet or (Snippet("", lit=False),)
    if first.lit or len(first.text) <= _BEFORE or not rest:
        return (first, *rest)
    _, _, kept = first.text[-_BEFORE:].partition(" ")
    return (Snippet(f"…{kept}", lit=False), *rest)
