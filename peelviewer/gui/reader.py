"""A text widget that shows a document, lights and numbers spans in it and goes to them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QToolTip

from peelviewer.domain.claims import Span
from peelviewer.domain.corrections import Note
from peelviewer.domain.document import Document
from peelviewer.gui.look import Look
from peelviewer.gui.marks import Mark, characters, found_format, selections, utf16
from peelviewer.gui.reading import NOTE, PlacedNotes, lay_out


class Reader(QTextBrowser):
    """Readable text with marks, each with its number in the margin.

    Signals:
        passage_reached(int): this passage is now the first in sight.
        marks_changed(): other words are lit.
    """

    passage_reached = Signal(int)
    marks_changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._document: Document | None = None
        self._places: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self._notes: PlacedNotes = ()
        self._marks: list[tuple[Mark, int, int]] = []
        self._lit: list[QTextEdit.ExtraSelection] = []
        self._found: list[QTextEdit.ExtraSelection] = []
        self._stepped: Mark | None = None  # the lit claim that was gone to by key
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        # Words are selected by keys too: a claim is added, a note written and a passage cited without a pointer.
        self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        look.changed.connect(self._set_again)
        self.verticalScrollBar().valueChanged.connect(self._tell_passage)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_document(self, document: Document, notes: PlacedNotes = ()) -> None:
        """Set a document's text, each note after the passage that it is beside."""
        self._document, self._notes = document, notes
        font = self.font()
        font.setPointSizeF(self._look.text_size)
        self._places = lay_out(self.document(), document, notes, self._look.theme, font, self.devicePixelRatioF())
        self._texts = {passage.n: passage.text for passage in document.passages}
        self._found = []
        self.show_marks(())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_notes(self, notes: PlacedNotes) -> None:
        """Show other notes in the same text. Whoever lit its marks lights them anew."""
        if notes != self._notes:
            self._notes = notes
            self._set_again()

    def note_at_cursor(self, span: Span) -> Note | None:
        """The note that the reader's cursor stands in, or else one beside these very words."""
        here = self.textCursor().blockFormat().property(NOTE)
        inside = [note for note, _ in self._notes if note.id == here]
        beside = [note for note, place in self._notes if place == span]
        return next(iter([*inside, *beside]), None)

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
        self.marks_changed.emit()

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

    def selected_span(self) -> Span | None:
        """The selected words, as far as they stand in one passage."""
        cursor = self.textCursor()
        passage = self._passage_at(cursor.selectionStart())
        words = cursor.selectedText().partition("\u2029")[0].strip()  # Qt's own sign for the end of a paragraph
        if passage is None or not words:
            return None
        text, begin = self._texts[passage], max(0, cursor.selectionStart() - self._places[passage])
        start = text.find(words, max(0, characters(text, begin) - 1))  # a table's first cell begins one further
        return Span(passage, start, start + len(words)) if start >= 0 else None

    def whole(self, passage: int) -> Span:
        """The span of a whole passage."""
        return Span(passage, 0, len(self._texts[passage]))

    def words(self, span: Span) -> str:
        """The words of a span of this document."""
        return self._texts[span.passage][span.start : span.end]

    def mark_at(self, position: int) -> Mark | None:
        """The claim whose words stand there: of several the one that the reader stepped to, or else the shortest."""
        around = [found for found in self._marks if found[0].statement and found[1] <= position < found[2]]
        stepped = [mark for mark, _, _ in around if mark == self._stepped]
        shortest = [mark for mark, _, _ in sorted(around, key=lambda found: found[2] - found[1])]
        return next(iter([*stepped, *shortest]), None)

    def step_mark(self, by: int) -> Mark | None:
        """Go to the next (1) or previous (-1) lit claim, around the ends; None where none is lit."""
        claims = [(mark, start) for mark, start, _ in self._marks if mark.statement]
        if not claims:
            return None
        here, marks = self.textCursor().selectionStart(), [mark for mark, _ in claims]
        if self._stepped in marks and self.mark_at(here) == self._stepped:
            at = marks.index(self._stepped) + by
        else:
            before = sum(start <= here if by < 0 else start < here for _, start in claims)
            at = before if by > 0 else before - 1
        mark, start = claims[at % len(claims)]
        self._stepped = mark
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        if not self.viewport().rect().adjusted(0, 0, 0, -60).contains(self.cursorRect(cursor)):
            self.go_to(mark.span.passage, mark.span.start)
        return mark

    def place_of(self, mark: Mark) -> QRect:
        """Where a mark's words stand on the screen: from their first line to their last, as far as both are in sight."""
        ends = [(start, end) for found, start, end in self._marks if found == mark]
        lines = []
        for position in ends[0] if ends else ():
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            lines.append(self.cursorRect(cursor))
        place = (lines[0] | lines[-1] if lines else QRect()).intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

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
        """Set the text anew, at the place where it stood. Whoever lit its marks lights them anew."""
        if self._document is not None:
            first, distance = self._top()
            here, top = self._in_passage(self.textCursor().position()), self._in_passage(first)
            self.show_document(self._document, self._notes)
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._position(*here))
            self.setTextCursor(cursor)
            self._keep_top(self._position(*top), distance)

    def _in_passage(self, position: int) -> tuple[int, int]:
        """A place as its passage and how far it is from its beginning: notes may come and go before it."""
        passage = self._passage_at(position)
        return (passage, position - self._places[passage]) if passage is not None else (-1, position)

    def _position(self, passage: int, distance: int) -> int:
        return min(self._places.get(passage, 0) + distance, self.document().characterCount() - 1)

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
