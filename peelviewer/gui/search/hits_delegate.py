"""How what a search found is painted: a document's name over its passages, and the words that were looked for in bold."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.follow_up import History
from peelviewer.domain.search import FoundNote, Hit, Snippet
from peelviewer.gui.look.grade_chips import chip_size, paint_chip
from peelviewer.gui.marks.text_marks import utf16
from peelviewer.gui.search.hits_model import ROW_ROLE, facts, of_document, where
from peelviewer.gui.text.short_wording import place, theme_name, words_of
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_LINES = 2  # of a passage
_CHIP = 38  # pixels that the chip of a claim takes
_BEFORE = 90  # letters before the first word that was looked for: it must not fall out of sight


class HitsDelegate(ThemedDelegate):
    """A row of a HitsModel."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, str):
            self._paint_over(painter, option, row, "")
        elif isinstance(row, DocumentEntry):
            self._paint_over(painter, option, row.title, of_document(row))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, self.colours.color("selected"))
            self._bar(painter, option)
            if isinstance(row, Statement):
                self._paint_claim(painter, option, row)
            else:
                self._paint_words(painter, option, row)
                if isinstance(row, History):
                    self._paint_beneath(painter, option, facts(row))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, metrics = index.data(ROW_ROLE), QFontMetrics(option.font)
        if isinstance(row, DocumentEntry | str):
            return QSize(200, metrics.height() + 12)
        if isinstance(row, Statement):
            return QSize(200, 2 * metrics.height() + 10)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        lines = _layout(_words(row), option.font, _room(QRect(0, 0, width, 0), row, metrics).width()).lineCount()
        lines = min(lines, _LINES) + (1 if isinstance(row, History) else 0)
        return QSize(200, lines * metrics.height() + 8)

    def _paint_over(self, painter: QPainter, option: QStyleOptionViewItem, title: str, beside: str) -> None:
        """A row that names what stands under it."""
        rect = option.rect.adjusted(8, 0, -8, 0)
        metrics = QFontMetrics(option.font)
        note = metrics.elidedText(beside, Qt.TextElideMode.ElideRight, rect.width() // 2)
        painter.setPen(self.colours.color("line"))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setPen(self.colours.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self.colours.color("text"))
        room = rect.width() - metrics.horizontalAdvance(note) - 16
        shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_claim(self, painter: QPainter, option: QStyleOptionViewItem, claim: Statement) -> None:
        """The grade; of which force, theme and inspection, and beneath where it is said."""
        metrics = QFontMetrics(option.font)
        size = chip_size(claim.grade, option.font, short=True)
        at = QPointF(option.rect.x() + 20, option.rect.center().y() - size.height() / 2)
        paint_chip(painter, at, claim.grade, claim.standing, self.colours, option.font, short=True)
        room = option.rect.adjusted(20 + _CHIP, 5, -8, -5)
        inspection = claim.cycle or tr("inspection not named")
        lines = (
            ("text", f"{inspection} · {theme_name(claim.theme)} · {claim.force}"),
            ("muted", f"{tr(claim.standing)} · {place(claim)}"),
        )
        for number, (role, words) in enumerate(lines):
            painter.setPen(self.colours.color(role))
            line = QRect(room.x(), room.y() + number * metrics.height(), room.width(), metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, row: Hit | FoundNote | History) -> None:
        metrics = QFontMetrics(option.font)
        room = _room(option.rect, row, metrics)
        layout = _layout(_words(row), option.font, room.width())
        painter.setPen(self.colours.color("text"))
        for number in range(min(layout.lineCount(), _LINES)):
            layout.lineAt(number).draw(painter, QPointF(room.x(), option.rect.y() + 4))
        painter.setPen(self.colours.color("muted"))
        right = option.rect.adjusted(0, 4, -8, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, _beside(row))

    def _paint_beneath(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        """The last line of a row, in grey."""
        metrics = QFontMetrics(option.font)
        room = option.rect.adjusted(20, 0, -8, -4)
        painter.setPen(self.colours.color("muted"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)


def _words(row: Hit | FoundNote | History) -> tuple[Snippet, ...]:
    if isinstance(row, Hit):
        return row.snippet
    return (Snippet(words_of(row.latest) if isinstance(row, History) else row.note.text, highlighted=False),)


def _beside(row: Hit | FoundNote | History) -> str:
    """The page of a passage, and how many say the same."""
    more = f"+{row.alike}" if isinstance(row, Hit) and row.alike else ""
    return "  ".join(filter(None, ("" if isinstance(row, FoundNote) else where(row), more)))


def _room(rect: QRect, row: Hit | FoundNote | History, metrics: QFontMetrics) -> QRect:
    """Where a passage's words stand: left of its page."""
    page = _beside(row)
    return rect.adjusted(20, 4, -(metrics.horizontalAdvance(page) + 24 if page else 12), -4)


def _layout(words: tuple[Snippet, ...], font: QFont, width: int) -> QTextLayout:
    """A passage's words, in lines."""
    text, formats = "", []
    for part in _in_sight(words):
        piece = part.text.replace("\n", " ").replace("\t", " ")
        if part.highlighted:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = utf16(text, len(text)), utf16(piece, len(piece))
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.Bold)
            bold.format = form
            formats.append(bold)
        text += piece
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
    first, *rest = snippet or (Snippet("", highlighted=False),)
    if first.highlighted or len(first.text) <= _BEFORE or not rest:
        return (first, *rest)
    _, _, kept = first.text[-_BEFORE:].partition(" ")
    return (Snippet(f"…{kept}", highlighted=False), *rest)
