"""Judgement: the report as readable text, or its original pages with the evidence framed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSplitter

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, Rect
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.buttons import switch
from peelviewer.gui.citation import citation
from peelviewer.gui.lanes import Sight
from peelviewer.gui.language import tr
from peelviewer.gui.look import Look
from peelviewer.gui.marks import Mark
from peelviewer.gui.named import has_keys
from peelviewer.gui.panes.choosers import Chooser
from peelviewer.gui.panes.outline import Outline
from peelviewer.gui.panes.page_area import PageArea
from peelviewer.gui.panes.pane import Pane
from peelviewer.gui.panes.reading_area import ReadingArea
from peelviewer.gui.reading import PlacedNotes
from peelviewer.gui.states import NO_PAGES_OF_TEXT
from peelviewer.gui.wording import by_hand_facts, date_of, publisher_of, short_title

if TYPE_CHECKING:
    from peelviewer.ingest.places import PageWord

_OUTLINE = 190  # pixels
_BOTH = 480  # pixels of width for text and original side by side
_TIP = Qt.ItemDataRole.ToolTipRole


class JudgementPane(Pane):
    """One report at a time.

    Signals:
        document_requested(int): another report was chosen.
        pages_requested(int): the original of a document is wanted, and its pages are not known yet.
        picture_requested(int, int, float): a document, a page of its original, and the scale it is needed at.
        words_requested(int, int): the words of a page of a document's original are wanted.
        places_requested(int, tuple[Span, ...]): these words of a document are to be framed on its original.
    """

    document_requested = Signal(int)
    pages_requested = Signal(int)
    picture_requested = Signal(int, int, float)
    words_requested = Signal(int, int)
    places_requested = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Judgement"))
        self._document: Document | None = None
        self._entry: DocumentEntry | None = None
        self._has_pages = False
        self._spans: tuple[Span, ...] = ()  # the words to frame on the original
        self._has_frames = False
        self._chooser = Chooser(tr("Report"))
        self._chooser.setPlaceholderText(tr("No report here"))
        self._chooser.setMinimumContentsLength(9)
        tip = tr("Show the original page with the evidence framed (F4)")
        self.switch = switch(tr("Original"), tip, name=tr("Original page"))
        self._head.add_first(self._chooser, wide=True)
        self.headings = switch(tr("Outline"), tr("Show the headings beside the text (F9)"))
        self._head.row.addWidget(self.headings)
        self._head.row.addWidget(self.switch)
        self._head.row.addWidget(self.pin)
        self.reading = ReadingArea(look, tr("Judgement text"), NO_PAGES_OF_TEXT)
        self._outline = Outline(look)
        self._outline.hide()
        self._text = QSplitter(Qt.Orientation.Horizontal)
        self._text.setHandleWidth(1)
        self._text.setChildrenCollapsible(False)
        self._text.addWidget(self._outline)
        self._text.addWidget(self.reading)
        self._text.setStretchFactor(1, 1)
        self._text.setSizes([_OUTLINE, 400])
        self._area = PageArea(look)
        self._pages = self._area.view
        self.beside = self._area.beside
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setHandleWidth(1)
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self._text)
        self._sides.addWidget(self._area)
        self._area.hide()
        self.setFocusProxy(self.reading)
        self._lay_out(self._sides)
        self.headings.toggled.connect(self._show_outline)
        self._outline.passage_requested.connect(self.reading.reader.go_to)
        self.reading.reader.passage_reached.connect(self._outline.follow)
        self._chooser.activated.connect(lambda row: self.document_requested.emit(self._chooser.itemData(row)))
        self.switch.toggled.connect(self._show_side)
        self.beside.toggled.connect(self._show_side)
        self._pages.words_requested.connect(lambda page: self.words_requested.emit(self.shown, page))
        self._pages.picture_requested.connect(lambda page, scale: self.picture_requested.emit(self.shown, page, scale))

    def show_reports(self, entries: tuple[DocumentEntry, ...]) -> None:
        """Offer these reports; the one that is pinned stays chosen."""
        self._chooser.clear()
        for entry in entries:
            self._offer(entry)
        self._chooser.setEnabled(bool(entries))
        if self._entry is not None and (self.kept or self._entry in entries):
            self._choose(self._entry)
        else:
            self._chooser.setCurrentIndex(-1)

    def show_document(self, entry: DocumentEntry, document: Document, notes: PlacedNotes = ()) -> None:
        """Show a report, with the notes beside its words."""
        self._document = document
        self.shown = entry.id
        self._has_pages = False
        self._spans = ()
        self._entry = entry
        self._choose(entry)
        self._say_facts(entry)
        self.switch.setEnabled(bool(document.pages) and entry.media_type == "application/pdf")
        self.reading.show_document(entry, document, notes)
        self._outline.show_document(document)
        self.headings.setEnabled(True)
        self._show_side()

    def show_facts(self, entry: DocumentEntry, document: Document) -> None:
        """Say other facts of the report that is read."""
        self._entry = entry
        self._choose(entry)
        self._say_facts(entry)
        self.reading.show_facts(entry, document)

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no report to read, and what to do."""
        self._document = None
        self.shown = 0
        self._state.setText(sentence)
        self._chooser.setCurrentIndex(-1)
        self.switch.setEnabled(False)
        self.headings.setEnabled(False)
        self._stack.setCurrentWidget(self._state)

    def light(self, marks: tuple[Mark, ...]) -> None:
        """Light these words, and stay."""
        self.reading.reader.show_marks(marks)

    def show_evidence(self, marks: tuple[Mark, ...]) -> None:
        """Light these words, and go to the first of them."""
        self.reading.show_marks(marks)
        if marks:
            self._frame((marks[0].span,))

    def scrolling(self) -> tuple[QAbstractScrollArea, ...]:
        """What shows evidence here."""
        return self.reading.reader, self._pages

    def sights_of(self, document: int, span: Span) -> Iterator[Sight]:
        """Where words of a document are in the text, and framed on the original; nothing where they are not shown here."""
        if document != self.shown:
            return
        reader = self.reading.reader
        found = reader.sight_of(span) if reader.isVisible() else None
        if found is not None:
            yield self._sight(reader, self.reading, *found)
        frame = self._pages.sight_of_frames() if self._spans == (span,) else None
        if frame is not None:
            yield self._sight(self._pages, self._area, *frame)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """The sizes of the original's pages have come."""
        self._has_pages = True
        self._pages.show_pages(sizes)

    def show_picture(self, document: int, page: int, image: QImage) -> None:
        """The picture of a page has come; it is dropped where another document is shown by now."""
        if document == self.shown:
            self._pages.show_picture(page, image)

    def show_words(self, document: int, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come."""
        if document == self.shown:
            self._pages.show_words(page, words)

    def show_places(self, document: int, places: tuple[Rect, ...]) -> None:
        """Frame these places on the original; they are dropped where another document is shown by now."""
        if document == self.shown:
            self._pages.show_frames(places)

    def selected_words(self) -> str | None:
        """What is selected on the original pages; None where the reader is in the text."""
        return self._pages.selected_words() if self._reads_pages() else None

    def cited(self) -> str:
        """What is selected on the original pages, with document, page, date and address; "" where nothing is."""
        words = self.selected_words()
        if not words or self._document is None or self._entry is None:
            return ""
        page = self._pages.selected_page()
        labels = (passage.page_label for passage in self._document.passages if passage.page == page)
        return citation(words, self._entry, next(filter(None, labels), str(page)))

    def enlarge(self, steps: int) -> bool:
        """Make the original pages larger, smaller or (0) as wide as the pane; False where the reader is in the text."""
        if not self._reads_pages():
            return False
        if steps:
            self._pages.zoom(steps)
        else:
            self._pages.fit_width()
        return True

    def switch_side(self) -> None:
        """Text to original page, or back; the place stays."""
        if self.switch.isEnabled():
            if not self.switch.isChecked():
                self._frame(self.reading.reader.spans_at_cursor())
            self.switch.toggle()

    def switch_beside(self) -> None:
        """The original page beside the text, or the text alone."""
        if self.switch.isChecked() and self.beside.isChecked():
            self.switch.setChecked(False)
        elif self.switch.isEnabled():
            self.beside.setChecked(True)
            if not self.switch.isChecked():
                self.switch_side()

    def turn_to_text(self) -> None:
        """Show the text, where only the original pages are shown."""
        if self._shows_pages() and self._text.isHidden():
            self.switch.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is no width for both, the original stands under the text.
        wide = self.width() >= _BOTH
        self._sides.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _say_facts(self, entry: DocumentEntry) -> None:
        lines = (
            entry.title,
            f"{publisher_of(entry)} · {date_of(entry)}",
            entry.address or entry.file_name,
            by_hand_facts(entry),
        )
        self._chooser.setToolTip("\n".join(filter(None, lines)))

    def _offer(self, entry: DocumentEntry) -> None:
        self._chooser.addItem(short_title(entry.title), entry.id)
        self._chooser.setItemData(self._chooser.count() - 1, f"{entry.title}\n{date_of(entry)}", _TIP)

    def _choose(self, entry: DocumentEntry) -> None:
        """Show the name of the report that is read: a pinned one, or one that a search found, is none of the force's."""
        if self._chooser.findData(entry.id) < 0:
            self._offer(entry)
        self._chooser.setCurrentIndex(self._chooser.findData(entry.id))

    def _show_outline(self, shown: bool) -> None:
        self._outline.setVisible(shown)
        self._outline.follow(self.reading.reader.passage_at_cursor() or 0)

    def _frame(self, spans: tuple[Span, ...]) -> None:
        """Frame these words on the original: at once where it is shown, otherwise when it is."""
        self._spans, self._has_frames = spans, False
        if self._shows_pages():
            self._ask_frames()

    def _shows_pages(self) -> bool:
        return self._stack.currentWidget() is self._sides and not self._area.isHidden()

    def _reads_pages(self) -> bool:
        """Whether the original is shown, and the keys are not in a text beside it."""
        return self._shows_pages() and (self._text.isHidden() or not has_keys(self._text))

    def _ask_frames(self) -> None:
        if not self._has_frames:
            self._has_frames = True
            self.places_requested.emit(self.shown, self._spans)

    def _show_side(self) -> None:
        if self._document is None:
            return
        original = self.switch.isChecked() and self.switch.isEnabled()
        self._stack.setCurrentWidget(self._sides)
        had_keys = has_keys(self._sides)
        self._area.setVisible(original)
        self._text.setVisible(not original or self.beside.isChecked())
        self.setFocusProxy(self._area if original else self.reading)
        if had_keys:  # they go along: a widget that is hidden gives them to anybody
            self.setFocus()
        if original and not self._has_pages:
            self.pages_requested.emit(self.shown)
        if original:
            self._ask_frames()
