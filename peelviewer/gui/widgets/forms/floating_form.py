"""A small form beside what it is about: rows of a name and what is chosen or written, kept or left by key or button."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.floating_sheet import FloatingSheet
from peelviewer.gui.widgets.forms.scrolled_fields import ScrolledFields
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.screen_reader import announce

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FloatingForm(FloatingSheet):
    """Enter keeps what it says, Escape leaves it. Give it a `_fill` that gives it rows with `_lay_out`, and a `_keep`."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window, width)
        self._opened: tuple[str, ...] = ()  # what the fields said when it was opened

    def _fill(self) -> None:
        super()._fill()
        self._title = named(QLabel(), "title")
        self._title.setWordWrap(True)
        self._wrong = QLabel()
        self._wrong.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(4)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        for words, tip, name, work in (
            (tr("Cancel"), tr("Escape"), "", self.close_sheet),
            (tr("Keep"), tr("Ctrl+Enter"), "primary", self._keep),
        ):
            button = named(QPushButton(words), name)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, work=work: work())
            self._buttons.addWidget(button)

    def _lay_out(self, rows: Iterable[tuple[str, QWidget]], *above: QWidget) -> None:
        """Put the rows under the title and what stands `above` them."""
        for row, (name, field) in enumerate(rows):
            self._grid.addWidget(named(QLabel(name), "note"), row, 0)
            self._grid.addWidget(field, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._title)
        layout.addWidget(ScrolledFields(self._grid, above))
        layout.addWidget(self._wrong)
        layout.addLayout(self._buttons)

    def _say_wrong(self, sentence: str, field: QWidget) -> None:
        """Say why it cannot be kept, and go to the field that is meant."""
        self._wrong.setText(sentence)
        self._wrong.show()
        self._place()
        field.setFocus()
        announce(field, sentence)

    def _forget_wrong(self) -> None:
        """Hide the error while the user types; its room stays, so that no field moves."""
        self._keep_room(True)
        self._wrong.hide()

    def _keep_room(self, kept: bool) -> None:
        room = self._wrong.sizePolicy()
        room.setRetainSizeWhenHidden(kept)
        self._wrong.setSizePolicy(room)

    def open_sheet(self) -> None:
        self._keep_room(False)
        self._wrong.hide()
        super().open_sheet()
        self._opened = self._said()

    def unkept(self) -> str:
        """What is written and not kept yet."""
        said = self._said() if self.isVisible() else self._opened
        return " ".join(said) if said != self._opened else ""

    def _said(self) -> tuple[str, ...]:
        """What the fields say."""
        lines = (each.text() for each in self.findChildren(QLineEdit))
        texts = (each.toPlainText() for each in self.findChildren(QPlainTextEdit))
        return (*lines, *texts, *(each.currentText() for each in self.findChildren(QComboBox)))

    def _keep(self) -> None:
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        # In here Ctrl+Enter keeps the form: it is not the window's command of that key.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self.focusWidget()
        if _keeps(event):
            self._keep()
        elif event.key() in _ENTER and isinstance(pressed, QPushButton):
            pressed.click()
        elif event.key() in _ENTER:
            self._keep()
        else:
            super().keyPressEvent(event)


def _keeps(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
