"""Judgement: the report as readable text, or its original pages with the evidence framed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QToolButton

from peelviewer.domain.document import Document, Rect
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.look import Look
from peelviewer.gui.marks import Mark
from peelviewer.gui.panes.page_view import PageView
from peelviewer.gui.panes.pane import Pane
from peelviewer.gui.reader import Reader
from peelviewer.gui.wording import date_of, short_title

_TIP = Qt.ItemDataRole.ToolTipRole


class JudgementPane(Pane):
    """One report at a time.

    Signals:
        document_requested(int): another report was chosen.
        pages_requested(int): the original of a document is wanted, and its pages are not known yet.
        picture_requested(int, int, float): a document, a page of its original, and the scale it is needed at.
    """

    document_requested = Signal(int)
    pages_requested = Signal(int)
    picture_requested = Signal(int, int, float)

    def __init__(self, look: Look) -> None:
        super().__init__("Judgement")
        self._document: Document | None = None
        self._id = 0
        self._has_pages = False
        self._frames: tuple[Rect, ...] = ()
        self._chooser = QComboBox()
        self._chooser.setAccessibleName("Report")
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._chooser.setMinimumContentsLength(14)
        self._switch = QToolButton()
        self._switch.setText("Original")
        self._switch.setAccessibleName("Original page")
        self._switch.setCheckable(True)
        self._switch.setToolTip("Show the original page with the evidence framed (F4)")
        self._head.row.insertWidget(1, self._chooser, 1)
        self._head.row.addWidget(self._switch)
        self._reader = Reader(look, "Judgement text")
        self._pages = PageView(look)
        self.setFocusProxy(self._reader)
        self._lay_out(self._reader, self._pages)
        self._chooser.activated.connect(lambda row: self.document_requested.emit(self._chooser.itemData(row)))
        self._switch.toggled.connect(self._show_side)
        self._pages.picture_requested.connect(lambda page, scale: self.picture_requested.emit(self._id, page, scale))

    def show_reports(self, entries: tuple[DocumentEntry, ...]) -> None:
        """Offer these reports; the one that is read stays chosen."""
        chosen = self._chooser.currentData()
        self._chooser.clear()
        for entry in entries:
            self._chooser.addItem(short_title(entry.title), entry.id)
            self._chooser.setItemData(self._chooser.count() - 1, f"{entry.title}\n{date_of(entry)}", _TIP)
        self._chooser.setCurrentIndex(self._chooser.findData(chosen))
        self._chooser.setEnabled(bool(entries))

    def show_document(self, entry: DocumentEntry, document: Document) -> None:
        """Show a report."""
        self._document = document
        self._id = entry.id
        self._has_pages = False
        self._frames = ()
        self._chooser.setCurrentIndex(self._chooser.findData(entry.id))
        self._chooser.setToolTip(
            f"{entry.title}\n{entry.publisher} · {date_of(entry)}\n{entry.address or entry.file_name}"
        )
        self._switch.setEnabled(bool(document.pages) and any(passage.rects for passage in document.passages))
        self._reader.show_document(document)
        self._show_side()

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no report to read, and what to do."""
        self._document = None
        self._state.setText(sentence)
        self._switch.setEnabled(False)
        self._stack.setCurrentWidget(self._state)

    def light(self, marks: tuple[Mark, ...]) -> None:
        """Light these words, and stay."""
        self._reader.show_marks(marks)

    def show_evidence(self, marks: tuple[Mark, ...]) -> None:
        """Light these words, and go to the first of them."""
        self._reader.show_marks(marks)
        if self._document is None or not marks:
            return
        first = marks[0].span
        self._reader.go_to(first.passage, first.start)
        self._frame(first.passage)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """The sizes of the original's pages have come."""
        self._has_pages = True
        self._pages.show_pages(sizes, self._frames)

    def show_picture(self, document: int, page: int, image: QImage) -> None:
        """The picture of a page has come; it is dropped where another document is shown by now."""
        if document == self._id:
            self._pages.show_picture(page, image)

    def switch_side(self) -> None:
        """Text to original page, or back; the place stays."""
        if self._switch.isEnabled():
            passage = self._reader.passage_at_cursor()
            if passage is not None and not self._switch.isChecked():
                self._frame(passage)
            self._switch.toggle()

    def _frame(self, passage: int) -> None:
        if self._document is not None and passage < len(self._document.passages):
            self._frames = self._document.passages[passage].rects
            self._pages.show_frames(self._frames)

    def _show_side(self) -> None:
        if self._document is None:
            return
        original = self._switch.isChecked() and self._switch.isEnabled()
        self._stack.setCurrentWidget(self._pages if original else self._reader)
        if original and not self._has_pages:
            self.pages_requested.emit(self._id)
