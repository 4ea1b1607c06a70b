"""Has the library backed up once a day, beside all that a person does: whoever only writes notes has backups too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from peelviewer.gui.state.background_work import Answer, BackgroundWork, Cancelled
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot

_SOON = 10_000  # milliseconds after a library was opened, when the window has come to rest
_EVERY = 3_600_000  # milliseconds between two looks at whether a day has gone by


class DailyBackup(QObject):
    """Looks a while after a library was opened, and then each hour, whether its backup is due."""

    def __init__(
        self, parent: QObject, background: BackgroundWork, loader: ForceLoader, is_busy: Callable[[], bool]
    ) -> None:
        """`is_busy` says that an import runs: it makes the backup itself."""
        super().__init__(parent)
        self._background = background
        self._is_busy = is_busy
        self._path: Path | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        loader.library_changed.connect(self._library_changed)

    def look(self) -> None:
        """Make a backup where one is due."""
        self._timer.start(_EVERY)
        if self._path is not None and not self._is_busy():
            self._background.tell(_backing_up(self._path), lambda _report: None, lambda _backup: None)

    def end(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        path = None if facts.read_only else facts.path
        if path != self._path:
            self._path = path
            self._timer.start(_SOON)


def _backing_up(path: Path) -> Callable[[Answer, Cancelled], Any]:
    def work(_report: Answer, cancelled: Cancelled) -> Any:
        from peelviewer import pipeline

        return pipeline.back_up_if_due(path, cancelled)

    return work
