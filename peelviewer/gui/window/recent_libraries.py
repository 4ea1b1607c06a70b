"""The menu of libraries opened last."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.gui.window.kept_settings import Settings


class RecentLibraries(QMenu):
    """Libraries that are still there, the newest first.

    Signals:
        library_requested(Path): one was chosen.
    """

    library_requested = Signal(object)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._settings = settings
        self.aboutToShow.connect(self.show_libraries)
        self.show_libraries()

    def show_libraries(self) -> None:
        """List them as they are now."""
        self.clear()
        libraries = self._settings.libraries
        for path in libraries:
            action = self.addAction(_name(path))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.library_requested.emit, path))
        if not libraries:
            self.addAction(tr("None yet")).setEnabled(False)


def _name(path: Path) -> str:
    return f"{path.stem} — {path.parent}".replace("&", "&&")
