"""The one door where errors become sentences in the window. Rooms raise; nothing else here catches or words them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from peelviewer.domain.errors import PeelViewerError
from peelviewer.gui.language import tr
from peelviewer.gui.panes.inbox import InboxLine
from peelviewer.gui.states import NO_LIBRARY

if TYPE_CHECKING:
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations

_WITHOUT_LIBRARY = {"library", "reopen"}  # what fails where there is no library to ask


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, as a sentence with its hint."""

    sentence: str


def attempted(work: Callable[[], Any]) -> Any:
    """What `work` gives, or the Failure that it ended in."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # a door: what nobody foresaw is a sentence too, and the window lives on
        logging.getLogger(__name__).warning("a question ended in %s", type(error).__name__)  # its words may be personal
        return Failure(sentence_of(error))


def sentence_of(error: Exception) -> str:
    """The error's own words, where it was foreseen."""
    if isinstance(error, PeelViewerError):
        return str(error)
    unforeseen = tr("Something went wrong that nobody foresaw ({error}). Please report it.")
    return unforeseen.format(error=f"{type(error).__name__}: {error}")


class Messages(QObject):
    """Says in the window what went wrong: in the panes where they have nothing to show, in the inbox line otherwise."""

    def __init__(self, window: MainWindow, operations: Operations, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        operations.failed.connect(self._failed)

    def _failed(self, topic: str, sentence: str) -> None:
        self._window.show_progress(0, 0)
        if topic in _WITHOUT_LIBRARY:
            self._window.say(tr(NO_LIBRARY))
            another = tr("Open another library (Ctrl+O), or make a new one (Ctrl+Shift+N).")
            self._controller.show_state(tr(NO_LIBRARY), f"{sentence} {another}")
        else:
            self._window.say(tr("Not done."))
            self._window.inbox.show_lines([InboxLine(sentence)])
