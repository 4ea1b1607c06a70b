"""The original pages of one document: asked for as they come into sight, with the words of evidence framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.widgets.text_view.source_citation import citation
from peelviewer.gui.widgets.tool_buttons import switch

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from peelviewer.domain.claims import Span
    from peelviewer.domain.document import Document, Rect
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.ingest.places import PageWord


class OriginalView(QWidget):
    """What is known of a document's pages; what is laid around them is up to who shows them.

    Signals:
        turned_to(bool): another document is shown; whether it has original pages.
        pages_requested(int): the original of a document is wanted, and its pages are not known yet.
        picture_requested(int, int, float): a document, a page of its original, and the scale it is needed at.
        thumbnail_requested(int, int, float): the same, for a small picture of the page.
        words_requested(int, int): the words of a page of a document's original are wanted.
        places_requested(int, tuple[Span, ...]): these words of a document are to be framed on its original.
    """

    turned_to = Signal(bool)
    pages_requested = Signal(int)
    picture_requested = Signal(int, int, float)
    thumbnail_requested = Signal(int, int, float)
    words_requested = Signal(int, int)
    places_requested = Signal(int, object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._shown: tuple[DocumentEntry, Document] | None = None
        self._labels: dict[int, str] = {}
        self._has_pages = False
        self._spans: tuple[Span, ...] = ()  # the words to frame
        self._has_frames = False
        self.view = PageView(look)
        self.beside = switch(tr("Beside text"), tr("The original page beside the text, or alone (Shift+F4)"))
        self.setFocusProxy(self.view)
        self.view.words_requested.connect(lambda page: self.words_requested.emit(self.document, page))
        self.view.picture_requested.connect(lambda page, scale: self.picture_requested.emit(self.document, page, scale))

    @property
    def document(self) -> int:
        """The id of the document; 0 where there is none."""
        return self._shown[0].id if self._shown else 0

    def show_document(self, entry: DocumentEntry, document: Document) -> None:
        """Turn to another document; its pages are asked for when they are wanted."""
        self._shown = (entry, document)
        self._labels = {each.page: each.page_label for each in document.passages if each.page and each.page_label}
        self._has_pages = False
        self._spans = ()
        self.turned_to.emit(has_pages(entry, document))

    def label_of(self, page: int) -> str:
        """What is printed on a page, as far as its text is known; its number in the file otherwise."""
        return self._labels.get(page) or str(page)

    def show_facts(self, entry: DocumentEntry) -> None:
        """Other facts of the same document are known."""
        if self._shown is not None:
            self._shown = (entry, self._shown[1])

    def show_nothing(self) -> None:
        """There is no document."""
        self._shown = None

    def frame(self, spans: tuple[Span, ...]) -> None:
        """Frame these words when the pages are asked for, and not those before."""
        self._spans, self._has_frames = spans, False

    def ask_pages(self) -> None:
        """Ask for the pages, where they are not known yet."""
        if not self._has_pages:
            self.pages_requested.emit(self.document)

    def ask_frames(self) -> None:
        """Ask where the words to frame are, where that is not known yet."""
        if not self._has_frames:
            self._has_frames = True
            self.places_requested.emit(self.document, self._spans)

    def frames(self, document: int, span: Span) -> bool:
        """Whether these words of a document are what is framed."""
        return document == self.document and self._spans == (span,)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """The sizes of the pages have come."""
        self._has_pages = True
        self.view.show_pages(sizes)

    def show_picture(self, document: int, page: int, image: QImage) -> None:
        """The picture of a page has come; it is dropped where another document is shown by now."""
        if document == self.document:
            self.view.show_picture(page, image)

    def show_thumbnail(self, document: int, page: int, image: QImage) -> None:
        """The small picture of a page has come: for whoever shows some beside the pages."""

    def show_words(self, document: int, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come."""
        if document == self.document:
            self.view.show_words(page, words)

    def show_places(self, document: int, places: tuple[Rect, ...]) -> None:
        """Frame these places; they are dropped where another document is shown by now."""
        if document == self.document:
            self.view.show_frames(places)

    def cited(self) -> str:
        """What is selected, with document, page, date and address; "" where nothing is."""
        words = self.view.selected_words()
        if not words or self._shown is None:
            return ""
        entry, _ = self._shown
        page = self.view.selected_page()
        return citation(words, entry, self.label_of(page))


def has_pages(entry: DocumentEntry, document: Document) -> bool:
    """Whether the original can be shown page by page."""
    return bool(document.pages) and entry.media_type == "application/pdf"
