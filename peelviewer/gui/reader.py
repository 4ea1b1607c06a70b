"""A text widget that shows a document, lights spans in it and goes to them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QTextBrowser

from peelviewer.domain.document import Document
from peelviewer.gui.marks import Mark, selections, utf16
from peelviewer.gui.reading import lay_out
from peelviewer.gui.theme import Theme


class Reader(QTextBrowser):
    """Readable text with marks."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._places: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_document(self, document: Document) -> None:
        """Set a document's text."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        self._places = lay_out(self.document(), document, self._theme, font, self.devicePixelRatioF())
        self._texts = {passage.n: passage.text for passage in document.passages}
        self.setExtraSelections([])
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Light these spans and no others."""
        self.setExtraSelections(selections(self.document(), marks, self._places, self._texts))

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
        here = self.textCursor().position()
        passed = [number for number, place in self._places.items() if place <= here]
        return passed[-1] if passed else None
