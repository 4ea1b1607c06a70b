"""A line beneath a pane in which a person writes: why a contrast is dismissed, a note."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.tool_buttons import sign_button

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BUTTON = 28  # pixels: one sign wide
_NAME, _SHARE = 60, 40  # pixels that are left to the name, and hundredths of the line that it has at most
_LOW = 420  # pixels of height of the window: below this there is no room for a name over the line
_NARROW = 420  # pixels: below this the name stands over the line, to give it its room


class EntryLine(QWidget):
    """Hidden until something is asked; Enter keeps what was written, Escape leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("beneath")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keep: Callable[[str], object] = str
        self._remove: Callable[[], object] | None = None
        self._before: QWidget | None = None
        self._asked = ""  # the words that it was opened with
        self._name = named(ElidedLabel(_NAME), "note")
        self._words = QLineEdit()
        self._words.setAccessibleName(tr("What you say of it"))
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self._words, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(10, 4, 8, 4)
        self._both.setSpacing(6)
        self._both.addWidget(self._name)
        self._both.addLayout(self._row, 1)
        self._button("✓", tr("Keep (Enter)"), self._enter)
        self._taking_away = self._button("⌫", tr("Remove"), self._take_away)
        self._button("✕", tr("Leave it (Esc)"), self.close_line)
        self.hide()

    def ask(
        self,
        name: str,
        about: str,
        words: str,
        keep: Callable[[str], object],
        remove: Callable[[], object] | None = None,
    ) -> None:
        """Open with `words`; `keep` gets what is there at the end, `remove` is offered where there is something.

        `name` stands before the line with what it is `about`, as one may go elsewhere while one writes; what follows a “;” there
        stands in the line while it is empty.
        """
        self._keep, self._remove, self._asked = keep, remove, words
        self._before = self.window().focusWidget()
        of, _, more = about.partition("; ")
        self._name.show_words(f"{name} {of}")
        self._words.setAccessibleName(f"{name}: {about}")
        self._words.setPlaceholderText(more)
        self._words.setToolTip(about)
        self._words.setText(words)
        self._words.selectAll()
        self._taking_away.setVisible(remove is not None)
        self.show()
        self._words.setFocus()

    def unkept(self) -> str:
        """What is written and not kept yet."""
        words = self._words.text().strip()
        return words if self.isVisible() and words != self._asked else ""

    def close_line(self) -> None:
        """Close it, and give the keys back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _enter(self) -> None:
        self.close_line()
        self._keep(self._words.text().strip())

    def _take_away(self) -> None:
        self.close_line()
        if self._remove is not None:
            self._remove()

    def _button(self, sign: str, name: str, work: Callable[[], object]) -> QToolButton:
        button = sign_button(sign, name, work)
        button.setMaximumWidth(_BUTTON)
        self._row.addWidget(button)
        return button

    def event(self, event: QEvent) -> bool:
        # In here Ctrl+Enter keeps what is written: it is not the window's command of that key.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._name.setHidden(
            narrow and self.window().height() < _LOW
        )  # its words are in the tip, and read to who cannot see
        self._name.setMaximumWidth(self.width() if narrow else self.width() * _SHARE // 100)
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if narrow else way.LeftToRight)
