"""Notices when another window or program has changed the library, and has everything asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.store import Library

TOPIC = "elsewhere"
_EVERY = 500  # milliseconds: what changes shows within two seconds, the reading of the library included


class OutsideChanges(QObject):
    """Asks twice a second; what an import of this window adds is shown at its end."""

    def __init__(
        self, parent: QObject, background: BackgroundWork, loader: ForceLoader, is_busy: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._loader = loader
        self._is_busy = is_busy
        self._changes: int | None = None  # the library's number when it was asked last
        loader.library_changed.connect(self._asked)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def end(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _asked(self, facts: LibrarySnapshot) -> None:
        self._changes = facts.changes

    def _ask(self) -> None:
        if self._changes is not None and not self._is_busy():
            self._background.ask(TOPIC, _changes, self._came)

    def _came(self, changes: int) -> None:
        if self._changes is not None and changes != self._changes:
            self._changes = changes
            self._loader.refresh()


def _changes(library: Library) -> int:
    from peelviewer import pipeline

    return pipeline.changes_elsewhere(library)
