"""A text widget that shows a document, lights and numbers spans in it and goes to them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QToolTip

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, PassageKind
from peelviewer.gui.look import Look
from peelviewer.gui.marks import Mark, found_format, from_utf16, selections, utf16
from peelviewer.gui.reading import lay_out


class Reader(QTextBrowser):
    """Readable text with marks, each with its number in the margin.

    Signals:
        passage_reached(int): this passage is now the first in sight.
    """

    passage_reached = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._document: Document | None = None
        self._places: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self._marks: list[tuple[Mark, int, int]] = []
        self._lit: list[QTextEdit.ExtraSelection] = []
        self._found: list[QTextEdit.ExtraSelection] = []
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        look.changed.connect(self._set_again)
        self.verticalScrollBar().valueChanged.connect(self._tell_passage)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_document(self, document: Document) -> None:
        """Set a document's text."""
        self._document = document
        font = self.font()
        font.setPointSizeF(self._look.text_size)
        self._places = lay_out(self.document(), document, self._look.theme, font, self.devicePixelRatioF())
        self._texts = {passage.n: passage.text for passage in document.passages}
        self._found = []
        self.show_marks(())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Light these spans and no others; their numbers follow their order in the text."""
        lit = selections(self.document(), marks, self._places, self._texts)
        self._lit = [selection for _, selection in lit]
        self.setExtraSelections([*self._lit, *self._found])
        ends = [(mark, found.cursor.selectionStart(), found.cursor.selectionEnd()) for mark, found in lit]
        self._marks = sorted(ends, key=lambda found: found[1:])
        claims = sum(not mark.quiet for mark, _, _ in ends)
        self.setAccessibleDescription(f"{claims} claims are lit." if claims else "")
        self.viewport().update()

    def show_found(self, places: list[QTextCursor], at: int) -> None:
        """Light the places of words that were looked for, and go to one of them."""
        self._found = []
        for number, place in enumerate(places):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = place
            selection.format = found_format(self._look.theme, here=number == at)
            self._found.append(selection)
        self.setExtraSelections([*self._lit, *self._found])
        if places:
            cursor = QTextCursor(places[at])
            cursor.setPosition(cursor.selectionStart())  # not selected: the selection would hide its light
            self.setTextCursor(cursor)
            height = self.cursorRect().top()
            if not 0 <= height <= self.viewport().height() - 40:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + height - self.viewport().height() // 4)

    def go_to(self, passage: int, start: int = 0) -> None:
        """Bring a passage to the upper third of the window."""
        if passage not in self._places:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[passage] + utf16(self._texts[passage], start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 4)

    def passage_at_cursor(self) -> int | None:
        """The passage that the reader's cursor stands in."""
        return self._passage_at(self.textCursor().selectionStart())

    def spans_at_cursor(self) -> tuple[Span, ...]:
        """What is selected, passage by passage; with nothing selected the lit words, or else the sentence at the cursor."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start < end:
            pieces = [self._piece(number, start, end) for number in self._places]
            return tuple(piece for piece in pieces if piece.start < piece.end)
        lit = next((mark.span for mark, first, last in self._marks if not mark.quiet and first <= start < last), None)
        number = self._passage_at(start)
        if lit or number is None:
            return (lit,) if lit else ()
        from peelviewer import pipeline

        whole, text = self._whole(number), self._texts[number]
        at = from_utf16(text, start - self._places[number])
        return (whole,) if whole else (Span(number, *pipeline.sentence_at(text, at)),)

    def _piece(self, number: int, start: int, end: int) -> Span:
        """What of a passage stands between two positions; nothing is a span without length."""
        text, place = self._texts[number], self._places[number]
        first, last = (from_utf16(text, max(0, position - place)) for position in (start, end))
        whole = self._whole(number)
        return whole if whole and place < end and start <= place else Span(number, first, last)

    def _whole(self, number: int) -> Span | None:
        """All of a passage whose letters do not stand one by one in the text: a table, the chip of a grade."""
        assert self._document is not None
        kind = self._document.passages[number].kind
        apart = kind in {PassageKind.TABLE, PassageKind.GRADE}
        return Span(number, 0, len(self._texts[number])) if apart else None

    def _passage_at(self, position: int) -> int | None:
        passed = [number for number, place in self._places.items() if place <= position]
        return passed[-1] if passed else None

    def _tell_passage(self) -> None:
        # A little beneath the edge, where the eye begins.
        self.passage_reached.emit(self._passage_at(self.cursorForPosition(QPoint(40, 40)).position()) or 0)

    def numbers(self) -> list[tuple[float, str]]:
        """Where numbers stand in the margin, as the middle of a line from the top, and which: "1" or "1, 2"."""
        lines: dict[int, list[int]] = {}
        numbered = (found for found in self._marks if not found[0].quiet)
        for number, (_, start, _end) in enumerate(numbered, 1):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            lines.setdefault(self.cursorRect(cursor).center().y(), []).append(number)
        return [(float(y), "–".join({str(of[0]): "", str(of[-1]): ""})) for y, of in lines.items()]

    def _set_again(self) -> None:
        """Set the text anew in other colours, at the place where it stood. Whoever lit its marks lights them anew."""
        if self._document is not None:
            here, top = self.textCursor().position(), self._top()
            self.show_document(self._document)
            cursor = QTextCursor(self.document())
            cursor.setPosition(here)
            self.setTextCursor(cursor)
            self._keep_top(*top)

    def _top(self) -> tuple[int, int]:
        """The first place in sight, and how far its line is from the edge."""
        first = self.cursorForPosition(QPoint(0, 0))
        return first.position(), self.cursorRect(first).top()

    def _keep_top(self, place: int, distance: int) -> None:
        """Bring a place back to where it stood, in lines that break elsewhere now."""
        self.document().size()  # lays out the whole text: before, the bar has no range
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - distance)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(7.5)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for middle, words in self.numbers():
            if not -20 <= middle <= self.viewport().height() + 20:
                continue
            width = max(15.0, metrics.horizontalAdvance(words) + 7)
            pill = QRectF(3, middle - 7, width, 14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.color("text"))
            painter.drawRoundedRect(pill, 7, 7)
            painter.setPen(self._look.theme.color("surface"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._top()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._keep_top(*top)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip_at(self, point: QPointF) -> str:
        """What the words under the pointer say of themselves."""
        here = self.cursorForPosition(point.toPoint()).position()
        tips = [mark.tip for mark, start, end in self._marks if start <= here < end]
        return "\n\n".join(dict.fromkeys(tip for tip in tips if tip))
