"""Judgement: the report as readable text, or its original pages with the evidence framed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QSplitter

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.reader.report_outline import ReportOutline
from peelviewer.gui.text.empty_states import NO_PAGES_OF_TEXT
from peelviewer.gui.text.short_wording import date_of, entered_facts, publisher_of, short_title
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.connector_geometry import Sight
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.page_view.original_view import OriginalView, has_pages
from peelviewer.gui.widgets.text_view.document_layout import PlacedNotes
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane
from peelviewer.gui.widgets.tool_buttons import switch

if TYPE_CHECKING:
    pass

_OUTLINE = 190  # pixels
_LEAST_HEAD = 200  # pixels
_WHOLE_HEAD = 460  # pixels of width for all controls of the head, where it is that of the narrower pane
_BOTH = 480  # pixels of width for text and original side by side
_TIP = Qt.ItemDataRole.ToolTipRole


class JudgementPane(ReadingPane):
    """One report at a time.

    Signals:
        document_requested(int): another report was chosen.
    """

    document_requested = Signal(int)

    def __init__(self, look: ProgramLook, original: OriginalView, title: str, name: str) -> None:
        """`original` shows the original pages, beside the text, whose name is `name`, or in its place."""
        super().__init__(title, ReadingArea(look, name, NO_PAGES_OF_TEXT))
        self._document: Document | None = None
        self._has_narrow_head = False
        self._entry: DocumentEntry | None = None
        self._chooser = Chooser(tr("Report") if title == tr("Judgement") else title)
        self._chooser.setPlaceholderText(tr("No report here"))
        self._chooser.setMinimumContentsLength(7)
        tip = tr("Show the original page with the evidence framed (F4)")
        self.switch = switch(tr("Original"), tip, name=tr("Original page"))
        self._head.add_first(self._chooser, wide=True)
        self.headings = switch(tr("Outline"), tr("Show the headings beside the text (F9)"))
        self._head.row.addWidget(self.headings)
        self._head.give_way(self.headings, "☰")
        self._head.row.addWidget(self.switch)
        self._head.row.addWidget(self.pin)
        self._outline = ReportOutline(look)
        self._outline.hide()
        self._text = QSplitter(Qt.Orientation.Horizontal)
        self._text.setHandleWidth(1)
        self._text.setChildrenCollapsible(False)
        self._text.addWidget(self._outline)
        self._text.addWidget(self.reading)
        self._text.setStretchFactor(1, 1)
        self._text.setSizes([_OUTLINE, 400])
        self.original = original
        self._pages = original.view
        self.beside = original.beside
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setHandleWidth(1)
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self._text)
        self._sides.addWidget(self.original)
        self.original.hide()
        self.setFocusProxy(self.reading)
        self._lay_out(self._sides)
        self.headings.toggled.connect(self._show_outline)
        self._outline.passage_requested.connect(self.reading.reader.go_to)
        self.reading.reader.passage_reached.connect(self._outline.follow)
        self._chooser.activated.connect(lambda row: self.document_requested.emit(self._chooser.itemData(row)))
        self.switch.toggled.connect(self._show_side)
        self.beside.toggled.connect(self._show_side)

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
        self._entry = entry
        self.original.show_document(entry, document)
        self._choose(entry)
        self._say_facts(entry)
        self.switch.setEnabled(has_pages(entry, document))
        self._show_side()  # first: what is hidden would be laid out again for the width that it gets
        self.reading.show_document(entry, document, notes)
        self._outline.show_document(document)
        self.headings.setEnabled(True)

    def show_facts(self, entry: DocumentEntry, document: Document) -> None:
        """Say other facts of the report that is read."""
        self._entry = entry
        self._choose(entry)
        self._say_facts(entry)
        self.original.show_facts(entry)
        self.reading.show_facts(entry, document)

    def stand_beside(self, back: QAbstractButton) -> None:
        """Be the narrower pane of two, with a control for the way `back`; what has no room in the head has a key."""
        self._head.row.insertWidget(self._head.row.indexOf(self.pin), back)
        self._head.give_way(back, "⇄")
        self._chooser.setMinimumContentsLength(5)
        self._has_narrow_head = True
        # Its controls go where there is no room: the room that all of them take must not keep the pane from growing narrower.
        self._head.setMinimumWidth(_LEAST_HEAD)
        self._fit_head(0)

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no report to read, and what to do."""
        self._document = None
        self.shown = 0
        self.original.show_nothing()
        self._state.setText(sentence)
        self._chooser.setCurrentIndex(-1)
        self.switch.setEnabled(False)
        self.headings.setEnabled(False)
        self._stack.setCurrentWidget(self._state)

    def show_evidence(self, marks: tuple[Mark, ...]) -> None:
        """Highlight these words, and go to the first of them."""
        self.reading.show_marks(marks)
        if marks:
            self._frame((marks[0].span,))

    def scrolling(self) -> tuple[QAbstractScrollArea, ...]:
        return *super().scrolling(), self._pages

    def sights_of(self, document: int, span: Span) -> Iterator[Sight]:
        """Where words of a document are in the text, and framed on the original; nothing where they are not shown here."""
        yield from super().sights_of(document, span)
        frame = self._pages.sight_of_frames() if self.original.frames(document, span) else None
        if frame is not None:
            yield self._sight(self._pages, self.original, *frame)

    def _text_part(self) -> ReadingArea:
        return self.reading

    def selected_words(self) -> str | None:
        """What is selected on the original pages; None where the reader is in the text."""
        return self._pages.selected_words() if self._reads_pages() else None

    def cited(self) -> str:
        """What is selected on the original pages, with document, page, date and address; "" where nothing is."""
        return self.original.cited() if self._reads_pages() else ""

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
        self._fit_head(self.width())
        # Where there is no width for both, the original stands under the text.
        wide = self.width() >= _BOTH
        across = Qt.Orientation.Horizontal if self.width() >= 2 * _OUTLINE else Qt.Orientation.Vertical
        self._text.setOrientation(across)  # and the text under the headings
        self._sides.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _fit_head(self, width: int) -> None:
        for control in (self.headings, self.switch, self.pin) if self._has_narrow_head else ():
            control.setVisible(width >= _WHOLE_HEAD)

    def _say_facts(self, entry: DocumentEntry) -> None:
        lines = (
            entry.title,
            f"{publisher_of(entry)} · {date_of(entry)}",
            entry.address or entry.file_name,
            entered_facts(entry),
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
        self.original.frame(spans)
        if self._shows_pages():
            self.original.ask_frames()

    def _shows_pages(self) -> bool:
        return self._stack.currentWidget() is self._sides and not self.original.isHidden()

    def _reads_pages(self) -> bool:
        """Whether the original is shown, and the keys are not in a text beside it."""
        return self._shows_pages() and (self._text.isHidden() or not has_keys(self._text))

    def _show_side(self) -> None:
        if self._document is None:
            return
        original = self.switch.isChecked() and self.switch.isEnabled()
        self._stack.setCurrentWidget(self._sides)
        had_keys = has_keys(self._sides)
        self.original.setVisible(original)
        self._text.setVisible(not original or self.beside.isChecked())
        self.setFocusProxy(self.original if original else self.reading)
        if had_keys:  # they go along: a widget that is hidden gives them to anybody
            self.setFocus()
        if original:
            self.original.ask_pages()
            self.original.ask_frames()
