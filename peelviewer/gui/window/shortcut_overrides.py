"""Keys of commands that a field in which one writes would take for itself: on some systems Ctrl+E is the end of its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from peelviewer.gui.widgets.forms.combo_boxes import NameChooser
from peelviewer.gui.widgets.window_actions import command

if TYPE_CHECKING:
    from peelviewer.gui.window.main_window import MainWindow

_TAKEN = ("brief", "palette", "pick")  # Ctrl+E, Ctrl+K, Ctrl+D: end of the line, cut to it, delete
_NAME = 80  # letters of the longest name
_FIELDS = (QLineEdit, QTextEdit, QComboBox)


class ShortcutOverrides(QObject):
    """Leaves them to their commands, wherever the reader writes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keys = {key for name in _TAKEN for key in command(window, name).shortcuts()}
        self._paste = set(command(window, "paste").shortcuts())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)
        self._watch(None, window.focusWidget())

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        # Only the field that has the keys: a filter on everything would see each event of the program.
        if isinstance(before, _FIELDS):
            before.removeEventFilter(self)
        if isinstance(now, _FIELDS) and now.window() is self._window:
            now.installEventFilter(self)

    def _is_no_name(self, field: QObject) -> bool:
        """Whether the clipboard holds more than a name that could be meant for a list of names."""
        data = QGuiApplication.clipboard().mimeData()
        of_names = isinstance(field, NameChooser) or isinstance(field.parent(), NameChooser)
        text = data.text().strip() if data is not None else ""
        return of_names and (data is None or data.hasUrls() or "\n" in text or len(text) > _NAME)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before a key is a shortcut, the field is asked whether it wants it. It is not asked for these.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            keys = QKeySequence(event.keyCombination())
            return keys in self._keys or (keys in self._paste and self._is_no_name(watched))
        return super().eventFilter(watched, event)
