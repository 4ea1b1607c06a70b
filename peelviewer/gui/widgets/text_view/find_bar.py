"""Find in document: a bar beneath a text, with how many there are, and next and previous."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.widgets.text_view.text_search import occurrences
from peelviewer.gui.widgets.tool_buttons import sign_button

_BUTTON = 26  # pixels: one sign wide


class FindBar(QWidget):
    """Finds words in one reader's text, and lights them there."""

    def __init__(self, reader: DocumentReader) -> None:
        super().__init__()
        self._reader = reader
        self._found: list[QTextCursor] = []
        self._at = 0
        self._origin = 0  # where the reader was: the first place found is the next one from there
        self.setObjectName("beneath")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Find in this document"))
        self._words.setAccessibleName(tr("Find in this document"))
        self._count = named(QLabel(), "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 8, 4)
        row.setSpacing(2)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        for sign, name, work in (
            ("‹", tr("Previous place (Shift+Enter)"), lambda: self.step(-1)),
            ("›", tr("Next place (Enter)"), lambda: self.step(1)),
            ("✕", tr("Close (Esc)"), self.close_bar),
        ):
            button = sign_button(sign, name, work)
            button.setMaximumWidth(_BUTTON)
            row.addWidget(button)
        self._words.textChanged.connect(self._look)
        self.hide()

    def open_bar(self) -> None:
        """Take the words that are selected in the text, or those of last time."""
        selected = self._reader.textCursor().selectedText()
        self.show()
        self._origin = self._reader.textCursor().selectionStart()
        if selected and "\u2029" not in selected:
            self._words.setText(selected)
        self._words.selectAll()
        self._words.setFocus()
        self._look(self._words.text())

    def close_bar(self) -> None:
        """Go back to the text, at the place found last."""
        self.hide()
        self._reader.show_found([], 0)
        if self._are_there():
            self._reader.setTextCursor(self._found[self._at])
        self._reader.setFocus()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place, around the ends."""
        if self.isHidden():
            self.open_bar()
            return
        if self._found and not self._are_there():
            self._found = occurrences(self._reader.document(), self._words.text())
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    def _are_there(self) -> bool:
        """Whether the places are of the text that is shown: with a note beside it, it is set anew."""
        return bool(self._found) and self._found[0].document() == self._reader.document()

    def look_again(self) -> None:
        """The text is another, or was set again."""
        if self.isVisible():
            self._look(self._words.text())

    def _look(self, words: str) -> None:
        self._found = occurrences(self._reader.document(), words)
        ahead = (number for number, place in enumerate(self._found) if place.selectionStart() >= self._origin)
        self._at = next(ahead, 0)
        self._show()

    def _show(self) -> None:
        self._reader.show_found(self._found, self._at)
        at = tr("{number} of {total}").format(number=self._at + 1, total=len(self._found))
        words = at if self._found else tr("not in this document")
        self._count.setText(words if self._words.text().strip() else "")
        self._words.setAccessibleDescription(self._count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
