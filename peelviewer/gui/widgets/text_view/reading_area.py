"""A document's text with what one does while reading it: find words in it, copy them with where they come from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from peelviewer.domain.document import Document
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.text.counted_things import words_to_settle
from peelviewer.gui.text.empty_states import NO_TEXT
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.fitted_text import FittedSentence
from peelviewer.gui.widgets.forms.entry_line import EntryLine
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.text_view.document_layout import PlacedNotes
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.widgets.text_view.find_bar import FindBar
from peelviewer.gui.widgets.text_view.source_citation import citation

_LEAST = 26  # pixels of the text, where what is asked under it has no other room


class ReadingArea(QWidget):
    """The text of one document.

    Signals:
        settling_requested(): the words to settle are to be stepped through.
        unsettled_changed(): other words are to be settled, or none.
    """

    settling_requested = Signal()
    unsettled_changed = Signal()

    def __init__(self, look: ProgramLook, name: str, no_text: str = NO_TEXT) -> None:
        """`no_text` stands there for a document without any."""
        super().__init__()
        self._shown: tuple[DocumentEntry, Document] | None = None
        self.unsettled: tuple[UnsettledWords, ...] = ()
        tip = tr("Step through the grade words that no rule is certain of (F12)")
        self._settling = named(QPushButton(), "settling")
        self._settling.setToolTip(tip)
        self._settling.setAccessibleName(tip)
        self._settling.clicked.connect(lambda _checked=False: self.settling_requested.emit())
        self._settling.hide()
        self.reader = DocumentReader(look, name)
        self.reader.setMinimumHeight(_LEAST)
        self.finding = FindBar(self.reader)
        self.line = EntryLine()
        self._no_text = named(QLabel(tr(no_text)), "state")
        self._no_text.setWordWrap(True)
        self._no_text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._no_text.hide()
        self._remark = named(FittedSentence(), "remark")
        self._remark.hide()
        look.changed.connect(self.finding.look_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._settling)
        layout.addWidget(self._remark)
        layout.addWidget(self.reader, 1)
        layout.addWidget(self._no_text, 1)
        layout.addWidget(self.finding)
        layout.addWidget(self.line)
        self.setFocusProxy(self.reader)

    @property
    def entry(self) -> DocumentEntry | None:
        """The document that is shown."""
        return self._shown[0] if self._shown else None

    def show_document(self, entry: DocumentEntry, document: Document, notes: PlacedNotes = ()) -> None:
        """Show a document's text, with the notes beside its words."""
        self._shown = (entry, document)
        self.reader.show_document(document, notes)
        self.finding.look_again()
        self.reader.setVisible(bool(document.passages))
        self._no_text.setVisible(not document.passages)

    def remark(self, sentence: str) -> None:
        """Say why this document is shown, where that is not plain; nothing with ""."""
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def show_unsettled(self, words: tuple[UnsettledWords, ...]) -> None:
        """Say how many words of this document are to be settled."""
        self.unsettled = words
        self._settling.setText(f"? {words_to_settle(len(words))}")
        self._settling.setVisible(bool(words))
        self.unsettled_changed.emit()

    def show_facts(self, entry: DocumentEntry, document: Document) -> None:
        """Other facts of the document that is shown; its text stays as it is."""
        self._shown = (entry, document)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Highlight these words, and go to the first of them."""
        self.reader.show_marks(marks)
        if marks:
            self.reader.go_to(marks[0].span.passage, marks[0].span.start)

    def cited(self) -> str:
        """The selected words, or else the passage that is read, with document, page, date and address."""
        if self._shown is None:
            return ""
        entry, document = self._shown
        number = self.reader.passage_at_cursor()
        if number is None:
            return ""
        passage = document.passages[number]
        page = passage.page_label or str(passage.page or "")
        return citation(self.reader.textCursor().selectedText() or passage.text, entry, page)
