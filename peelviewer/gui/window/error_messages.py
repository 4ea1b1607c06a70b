"""The one door where errors become sentences in the window. Other folders raise them; nothing else in `gui` catches them or puts them into words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.state.force_loader import FIRST_GRADES
from peelviewer.gui.state.outside_changes import TOPIC
from peelviewer.gui.text.empty_states import NO_LIBRARY
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.notice_line import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.window.main_window import MainWindow

_UNTOLD = {TOPIC, FIRST_GRADES}  # nobody waits for it: it is asked again in a second, or another question tells why
_WITHOUT_LIBRARY = {"library", "reopen"}  # what fails where there is no library to ask


class ErrorMessages(QObject):
    """Says in the window what went wrong: in the panes where they have nothing to show, in the line of import results otherwise."""

    def __init__(self, window: MainWindow, background: BackgroundWork, show_state: Callable[[str, str], None]) -> None:
        """`show_state` says in the panes why they have nothing to show: in short, and in a whole sentence."""
        super().__init__(window)
        self._window = window
        self._show_state = show_state
        self._background = background
        self._is_open = False  # while no library is, what it cannot answer of a force is told with it
        background.failed.connect(self._failed)
        background.blocked.connect(self._blocked)

    def library_came(self) -> None:
        """A library is open: what fails from now on is told for itself."""
        self._is_open = True

    def _blocked(self, topic: str, sentence: str, again: Callable[[], None]) -> None:
        """Offer to try again; declined, it has failed."""
        if topic in _UNTOLD:
            return
        self._window.status.show_progress(0, 0)
        if topic in _WITHOUT_LIBRARY:
            self._failed(topic, sentence)
            self._window.notices.offer(Notice(tr(NO_LIBRARY), tr("Try again"), again))
        else:
            give_up = partial(self._background.failed.emit, topic, sentence)
            self._window.notices.offer(Notice(sentence, tr("Try again"), again, give_up))

    def _failed(self, topic: str, sentence: str) -> None:
        if topic in _UNTOLD:
            return
        self._window.status.show_progress(0, 0)
        if topic in _WITHOUT_LIBRARY:
            self._is_open = False
            self._window.status.say(tr(NO_LIBRARY))
            another = tr("Open another library (Ctrl+O), or make a new one (Ctrl+Shift+N).")
            self._show_state(tr(NO_LIBRARY), f"{sentence} {another}")
        elif self._is_open or topic != "force":
            self._window.status.say(tr("Not done."))
            self._window.import_results.show_lines([ImportResult(sentence)])
