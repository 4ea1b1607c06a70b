"""The inbox line: what became of the files that came in, one at a time, until the reader has seen them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.buttons import sign_button
from peelviewer.gui.language import tr
from peelviewer.gui.named import named


class Inbox(QWidget):
    """A line beneath the bar; hidden while there is nothing to say.

    Signals:
        document_requested(DocumentEntry): the document of the line is to be opened.
    """

    document_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, DocumentEntry | None]] = []
        self._at = 0
        self.setObjectName("inbox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count = named(QLabel(), "note")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        self._previous = self._button("‹", tr("Previous file that came in"), lambda: self._step(-1))
        self._next = self._button("›", tr("Next file that came in"), lambda: self._step(1))
        self._open = self._button(tr("Open"), tr("Open this document"), self._open_document)
        self._button("✕", tr("Close the inbox line"), self.hide)
        self.hide()

    def show_lines(self, lines: list[tuple[str, DocumentEntry | None]]) -> None:
        """Show what became of each file, and the document that it is now; refused files, which need a hand, first."""
        self._lines = sorted(lines, key=lambda line: line[1] is not None)
        self._at = 0
        self.setVisible(bool(lines))
        if lines:
            self._step(0)

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._lines)
        words, entry = self._lines[self._at]
        self._words.setText(words)
        several = len(self._lines) > 1
        at = tr("{number} of {total}").format(number=self._at + 1, total=len(self._lines))
        self._count.setText(at if several else "")
        for button in (self._previous, self._next):
            button.setVisible(several)
        self._open.setVisible(entry is not None)

    def _open_document(self) -> None:
        entry = self._lines[self._at][1]
        if entry is not None:
            self.document_requested.emit(entry)

    def _button(self, sign: str, name: str, work: Callable[[], object]) -> QToolButton:
        button = sign_button(sign, name, work)
        self._row.addWidget(button)
        return button
