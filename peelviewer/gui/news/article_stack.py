"""Articles under one another: the one that is read, and beneath it others that are compared with it."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from peelviewer.domain.document import Document
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.text.short_wording import date_of, publisher_of
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.rich_labels import rich
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea

MOST = 3  # articles beneath the one that is read: more have no room


class ArticleStack(QSplitter):
    """The article that is read, always there, and those beneath it."""

    def __init__(self, look: ProgramLook, first: ReadingArea) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self._beneath: dict[int, _Compared] = {}
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(first)

    def keep(self, articles: tuple[int, ...]) -> None:
        """Take away those beneath that are none of these."""
        for number in [number for number in self._beneath if number not in articles]:
            gone = self._beneath.pop(number)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()

    def show_article(self, entry: DocumentEntry, document: Document, marks: tuple[Mark, ...]) -> None:
        """Show an article beneath."""
        if entry.id not in self._beneath:
            self._beneath[entry.id] = _Compared(self._look, entry, document)
            self.addWidget(self._beneath[entry.id])
            self.setSizes([1] * self.count())  # equal shares
        self._beneath[entry.id].reading.show_marks(marks)

    def highlight(self, article: int, marks: tuple[Mark, ...]) -> None:
        """Highlight these words of an article beneath, and stay."""
        self._beneath[article].reading.reader.show_marks(marks)

    def shown(self) -> tuple[tuple[DocumentEntry, Document], ...]:
        """What is shown beneath."""
        return tuple((each.entry, each.document) for each in self._beneath.values())


class _Compared(QWidget):
    """An article under its name."""

    def __init__(self, look: ProgramLook, entry: DocumentEntry, document: Document) -> None:
        super().__init__()
        self.entry, self.document = entry, document
        name = self._name = named(rich(QLabel()), "note")
        beneath = escape(f"{publisher_of(entry)} · {date_of(entry)}")
        name.setText(f"<b>{escape(entry.title)}</b><br>{beneath}")
        name.setWordWrap(True)
        name.setContentsMargins(12, 6, 8, 4)
        self.reading = ReadingArea(look, tr("Article: {title}").format(title=entry.title))
        self.reading.show_document(entry, document)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(name)
        layout.addWidget(self.reading, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name.setMinimumHeight(self._name.heightForWidth(self.width()))  # a splitter asks no height for a width
