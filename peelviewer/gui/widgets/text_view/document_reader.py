"""A text widget that shows a document, highlights and numbers words in it and goes to them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip

from peelviewer.domain.claims import Span
from peelviewer.domain.corrections import Note
from peelviewer.domain.document import Document, PassageKind
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.highlighted_marks import HighlightedMarks
from peelviewer.gui.marks.text_marks import Mark, characters, found_format, found_selections, selections, words_mark
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.text_view.document_layout import MARGIN, NOTE, PlacedNotes, TextBeside, TextSetting
from peelviewer.gui.widgets.text_view.far_places import FarPlaces, letters_in_sight
from peelviewer.gui.widgets.text_view.highlight_layers import HighlightLayers, Layer
from peelviewer.gui.widgets.text_view.margin_painting import paint_margin
from peelviewer.gui.widgets.text_view.text_positions import PlacedText, letter_at


class DocumentReader(QTextBrowser):
    """Readable text with marks, each with its number in the margin.

    Signals:
        passage_reached(int): this passage is now the first in sight.
        marks_changed(): other words are highlighted.
    """

    passage_reached = Signal(int)
    marks_changed = Signal()

    def __init__(self, look: ProgramLook, name: str) -> None:
        super().__init__()
        self._look = look
        self._document: Document | None = None
        self._setting = TextSetting(self, look)
        self._text: TextBeside | None = None
        self.text = PlacedText()
        self._notes: PlacedNotes = ()
        self._marks = HighlightedMarks()
        self._layers = HighlightLayers(self)
        self._way = FarPlaces(self)
        self._stepped: Mark | None = None  # the highlighted mark that was gone to by key
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        # Words are selected by keys too: a claim is added, a note written and a passage cited without a pointer.
        self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        look.changed.connect(self._set_again)
        look.changed.connect(self.arrive)  # nothing stays in the old colours
        self.verticalScrollBar().valueChanged.connect(self._tell_passage)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def prepare(self, document: Document, notes: PlacedNotes) -> bool:
        """Set a part of a text that is to be shown soon; until then, what is shown stays. Gives whether it is all set."""
        return self._setting.prepare(document, notes, self._look.text_font(self.font()))

    def show_document(self, document: Document, notes: PlacedNotes = ()) -> None:
        """Set a document's text, each note after the passage that it is beside."""
        self._way.keep_in_sight(sum(len(passage.text) for passage in document.passages))
        self._document, self._notes = document, notes
        self.text = PlacedText()  # until it is set, nothing has a place in it
        font = self._look.text_font(self.font())
        self._limit_lines(font)
        # Emptied, the text would lose its bar and get it again, and be laid out for each width.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        before, self._text = self._text, self._setting.take(document, notes, font)
        self._layers.clear()
        self.setDocument(self._text.text)
        self._layers.follow(self._text.text)
        if before is not None:
            before.text.deleteLater()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.text = PlacedText(self._text.places, {passage.n: passage.text for passage in document.passages})
        self.show_marks(())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_notes(self, notes: PlacedNotes) -> None:
        """Show other notes in the same text. Whoever highlighted its marks highlights them again."""
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
        """Highlight these spans and no others; their numbers follow their order in the text."""
        highlighted = selections(self.document(), marks, self.text.places, self.text.texts)
        self._layers.show(Layer.MARKS, [selection for _, selection in highlighted])
        self._marks = HighlightedMarks(
            (mark, found.cursor.selectionStart(), found.cursor.selectionEnd()) for mark, found in highlighted
        )
        claims = sum(not mark.quiet and not mark.faint for mark, _ in highlighted)
        self.setAccessibleDescription(tr("%n claims are highlighted.", "", claims) if claims else "")
        self.viewport().update()
        self.marks_changed.emit()

    def show_found(self, places: list[QTextCursor], at: int) -> None:
        """Highlight the places of words that were looked for, and go to one of them."""
        self._layers.show(Layer.FOUND, found_selections(places, at, self._look.colours))
        if places:
            cursor = QTextCursor(places[at])
            cursor.setPosition(cursor.selectionStart())  # not selected: the selection would hide its highlight
            self._lay_out_to(cursor.position())
            self.setTextCursor(cursor)
            height = self.cursorRect().top()
            if not 0 <= height <= self.viewport().height() - 40:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + height - self.viewport().height() // 4)

    def show_searched(self, spans: Sequence[Span]) -> None:
        """Light words that a search of the library has found."""
        marks = tuple(words_mark(span, self._look.colours) for span in spans)
        found = [found for _, found in selections(self.document(), marks, self.text.places, self.text.texts)]
        for selection in found:
            selection.format = found_format(self._look.colours, here=True)
        self._layers.show(Layer.SEARCHED, found)

    def show_side(self, span: Span | None) -> None:
        """Highlight words that are to be a side of a contrast, over all others; with None, no longer."""
        marks = (words_mark(span, self._look.colours),) if span else ()
        self._show_words(Layer.SIDE, marks)

    def show_asked(self, mark: Mark | None) -> None:
        """Highlight words that a person is asked about, over all others; with None, no longer."""
        marks = (replace(mark, quiet=False, faint=False),) if mark else ()
        self._show_words(Layer.ASKED, marks)

    def go_to(self, passage: int, start: int = 0) -> None:
        """Bring a passage to the upper third of the window."""
        if passage in self.text.places:
            position = self.text.position(passage, start)
            self._way.go(position, lambda: self._bring_to_upper_third(position))

    def _bring_to_upper_third(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self._lay_out_to(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 4)

    def arrive(self) -> None:
        """Be at the place that was gone to last, where its text has yet to be laid out to there."""
        self._way.arrive()

    def scroll_position(self) -> tuple[int, int] | None:
        """What is first in sight: a passage, and how far into it in letters; None on the way to another place."""
        return None if self._way.is_under_way else self.text.in_passage(self._place_of_top()[0])

    def go_to_scroll_position(self, passage: int, letters: int) -> None:
        """Have this first in sight again."""
        place = self._position(passage, letters)
        self._way.go(place, lambda: self._keep_at_top(place, 0))

    def position_at(self, point: QPoint) -> int:
        """The letter that stands there, or the last one above."""
        return letter_at(self.document(), QPointF(point) + QPointF(0, self.verticalScrollBar().value()))

    def textCursor(self) -> QTextCursor:
        """The reader's place, once the text has come to where it is to be."""
        self._way.arrive()
        return super().textCursor()

    def passage_at_cursor(self) -> int | None:
        """The passage that the reader's cursor stands in."""
        return self.text.passage_at(self.textCursor().selectionStart())

    def mark_at(self, position: int) -> Mark | None:
        """The claim whose words stand there: of several the one that the reader stepped to, or else the shortest."""
        return self._marks.at(position, self._stepped)

    def highlighted_at_cursor(self) -> Span | None:
        """The words that are highlighted where the reader's cursor stands."""
        return self._marks.span_at(self.textCursor().selectionStart())

    def step_mark(self, by: int) -> Mark | None:
        """Go to the next (1) or previous (-1) mark that is highlighted, around the ends; None where none is."""
        found = self._marks.step(self.textCursor().selectionStart(), by, self._stepped)
        if found is None:
            return None
        self._stepped, start = found
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        if not self.viewport().rect().adjusted(0, 0, 0, -60).contains(self.cursorRect(cursor)):
            self.go_to(self._stepped.span.passage, self._stepped.span.start)
        return self._stepped

    def said_beside(self, mark: Mark) -> str:
        """What is said of a claim's words besides the claim."""
        return "\n".join(self._marks.beside(mark))

    def place_of(self, mark: Mark) -> QRect:
        """Where a mark's words stand on the screen: from their first line to their last, as far as both are in sight."""
        lines = [self._line_at(position) for position in self._marks.ends(mark) or ()]
        place = (lines[0] | lines[-1] if lines else QRect()).intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def sight_of(self, span: Span) -> tuple[QRect, int] | None:
        """Where words stand on the screen, also when they are scrolled away, and the height of their first line.

        None where they stand nowhere yet, or not here.
        """
        if span.passage not in self.text.places or self._way.is_under_way:
            return None
        ends = [self.text.position(span.passage, each) for each in (span.start, max(span.start, span.end - 1))]
        if not self.document().findBlock(ends[1]).layout().lineCount():
            return None
        lines = [self._line_at(position) for position in ends]
        place = lines[0] | lines[1]
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size()), lines[0].height()

    def spans_at_cursor(self) -> tuple[Span, ...]:
        """What is selected, passage by passage; with nothing selected the highlighted words, or else the sentence at the cursor."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start < end:
            pieces = [self._piece(number, start, end) for number in self.text.places]
            return tuple(piece for piece in pieces if piece.start < piece.end)
        highlighted = self.highlighted_at_cursor()
        number = self.text.passage_at(start)
        if highlighted or number is None:
            return (highlighted,) if highlighted else ()
        from peelviewer import pipeline

        whole, text = self._whole(number), self.text.texts[number]
        at = characters(text, start - self.text.places[number])
        return (whole,) if whole else (Span(number, *pipeline.sentence_at(text, at)),)

    def _show_words(self, layer: Layer, marks: tuple[Mark, ...]) -> None:
        found = selections(self.document(), marks, self.text.places, self.text.texts)
        self._layers.show(layer, [selection for _, selection in found])

    def _piece(self, number: int, start: int, end: int) -> Span:
        """What of a passage stands between two positions; nothing is a span without length."""
        text, place = self.text.texts[number], self.text.places[number]
        first, last = (characters(text, max(0, position - place)) for position in (start, end))
        whole = self._whole(number)
        return whole if whole and place < end and start <= place else Span(number, first, last)

    def _whole(self, number: int) -> Span | None:
        """All of a passage whose letters do not stand one by one in the text: a table, the chip of a grade."""
        assert self._document is not None
        kind = self._document.passages[number].kind
        apart = kind in {PassageKind.TABLE, PassageKind.GRADE}
        return self.text.whole(number) if apart else None

    def _tell_passage(self) -> None:
        # A little beneath the edge, where the eye begins.
        self.passage_reached.emit(self.text.passage_at(self.position_at(QPoint(40, 40))) or 0)

    def numbers(self) -> list[tuple[float, str]]:
        """Where numbers stand in the margin down to what is in sight, as the middle of a line from the top, and which: "1" or "1, 2"."""
        return self._marks.numbers_beside(self._last_in_sight(), self._middle_of)

    def tags(self) -> list[tuple[float, str]]:
        """Where tags stand in the margin, as the middle of a line from the top, and their words; none where a number does."""
        return self._marks.tags_beside(self._last_in_sight(), self._middle_of)

    def _middle_of(self, position: int) -> int:
        return self._line_at(position).center().y()

    def _line_at(self, position: int) -> QRect:
        """Where a line stands in the viewport, as high as the cursor in it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _last_in_sight(self) -> int:
        return self.position_at(self.viewport().rect().bottomRight() + QPoint(0, 20))

    def _set_again(self) -> None:
        """Set the text again, at the place where it stood. Whoever highlighted its marks highlights them again."""
        if self._document is not None:
            first, distance = self._place_of_top()
            here, top = self.text.in_passage(self.textCursor().position()), self.text.in_passage(first)
            self.show_document(self._document, self._notes)
            place = self._position(*top)
            self._way.go(place, lambda: self._stand_again(self._position(*here), place, distance))

    def _stand_again(self, here: int, top: int, distance: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(here)
        self.setTextCursor(cursor)
        self._keep_at_top(top, distance)

    def _limit_lines(self, font: QFont) -> None:
        """Keep lines as long as the eye follows easily, in the middle of a wider window."""
        most = int(self._look.setting.line * QFontMetricsF(font).averageCharWidth()) + 2 * MARGIN
        beside = max(0, (self.width() - most) // 2)
        self.setViewportMargins(beside, 0, beside, 0)

    def _position(self, passage: int, distance: int) -> int:
        return min(self.text.places.get(passage, 0) + distance, self.document().characterCount() - 1)

    def _place_of_top(self) -> tuple[int, int]:
        """The first place in sight, and how far its line is from the edge."""
        first = self.position_at(QPoint(0, 0))
        return first, self._line_at(first).top()

    def _lay_out_to(self, position: int) -> None:
        """Lay out the text to this place and what is in sight with it: before, the bar does not go there."""
        in_sight = letters_in_sight(self.viewport().size(), self._look.text_font(self.font()))
        last = min(position + in_sight, self.document().characterCount() - 1)
        self._line_at(last)
        self._layers.reach(last)

    def _keep_at_top(self, place: int, distance: int) -> None:
        """Bring a place back to where it stood, in lines that break elsewhere now."""
        self._lay_out_to(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._line_at(place).top() - distance)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if event.rect().left() < MARGIN:
            colours = self._look.colours
            paint_margin(self.viewport(), self.numbers(), self.tags(), self.font(), colours, MARGIN - 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._place_of_top()
        super().resizeEvent(event)
        self._limit_lines(self._look.text_font(self.font()))
        if event.oldSize().width() != event.size().width():
            self._keep_at_top(*top)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tips = self._marks.tips(self.position_at(event.pos()))  # what the words under the pointer say of themselves
            QToolTip.showText(event.globalPos(), "\n\n".join(dict.fromkeys(tips)), self)
            return True
        return super().viewportEvent(event)
