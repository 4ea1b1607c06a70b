"""The one door where errors become sentences in the window. Rooms raise; nothing else here catches or words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.text.empty_states import NO_LIBRARY
from peelviewer.gui.text.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.state.background import Background
    from peelviewer.gui.window.main_window import MainWindow

_WITHOUT_LIBRARY = {"library", "reopen"}  # what fails where there is no library to ask


class ErrorMessages(QObject):
    """Says in the window what went wrong: in the panes where they have nothing to show, in the line of import results otherwise."""

    def __init__(self, window: MainWindow, background: Background, show_state: Callable[[str, str], None]) -> None:
        """`show_state` says in the panes why they have nothing to show: in short, and in a whole sentence."""
        super().__init__(window)
        self._window = window
        self._show_state = show_state
        background.failed.connect(self._failed)

    def _failed(self, topic: str, sentence: str) -> None:
        self._window.show_progress(0, 0)
        if topic in _WITHOUT_LIBRARY:
            self._window.say(tr(NO_LIBRARY))
            another = tr("Open another library (Ctrl+O), or make a new one (Ctrl+Shift+N).")
            self._show_state(tr(NO_LIBRARY), f"{sentence} {another}")
        else:
            self._window.say(tr("Not done."))
            self._window.import_results.show_lines([ImportResult(sentence)])
