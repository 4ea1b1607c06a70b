"""What is kept from one start to the next: the place, the look, the proportions of the window, the libraries opened last."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from peelviewer import paths
from peelviewer.gui.look import TEXT_SIZE
from peelviewer.gui.navigation import Locator

if TYPE_CHECKING:
    from peelviewer.gui.main_window import MainWindow

_RECENT = 8  # libraries


class Session:
    """The settings' file, in the desk's own terms."""

    def __init__(self) -> None:
        self._settings = QSettings(str(paths.settings()), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> str:
        """The theme that the reader chose; empty to follow the system."""
        return str(self._settings.value("scheme", ""))

    @property
    def text_size(self) -> float:
        """The size of documents, in points."""
        try:
            return float(str(self._settings.value("text size", TEXT_SIZE)))
        except ValueError:
            return TEXT_SIZE

    @property
    def libraries(self) -> tuple[Path, ...]:
        """The libraries opened last that are still there, the newest first."""
        return tuple(path for path in self._named() if path.exists())

    def _named(self) -> tuple[Path, ...]:
        kept = self._settings.value("libraries", [])
        named = [kept] if isinstance(kept, str) else list(kept) if isinstance(kept, list) else []
        return tuple(map(Path, named))

    @property
    def missing(self) -> Path | None:
        """The library opened last, where it is no longer there."""
        last = next(iter(self._named()), None)
        return last if last is not None and not last.exists() else None

    def place(self, library: Path | None) -> Locator:
        """Where the reader was; in another library, whose documents have other numbers, the force and theme only."""
        try:
            kept = Locator(**json.loads(str(self._settings.value("place", "{}"))))
        except (TypeError, ValueError):  # written by another version, or by hand
            return Locator()
        return kept if self._is_last(library) else Locator(kept.force, kept.theme)

    def kept(self, library: Path | None) -> dict[str, int | str]:
        """What was pinned in the panes; nothing in another library."""
        if not self._is_last(library):
            return {}
        try:
            kept = json.loads(str(self._settings.value("pinned", "{}")))
            return {str(pane): what if isinstance(what, int) else str(what) for pane, what in kept.items()}
        except (AttributeError, ValueError):  # written by another version, or by hand
            return {}

    def _is_last(self, library: Path | None) -> bool:
        return library is not None and self.libraries[:1] == (library.absolute(),)

    def keep_library(self, library: Path) -> None:
        """A library was opened."""
        opened = library.absolute()
        others = [str(path) for path in self.libraries if path != opened]
        self._settings.setValue("libraries", [str(opened), *others][:_RECENT])

    def keep(self, window: MainWindow) -> None:
        """Keep the place, the look and the proportions of a window."""
        self._settings.setValue("place", json.dumps(asdict(window.navigator.here)))
        self._settings.setValue("pinned", json.dumps(window.kept()))
        self._settings.setValue("scheme", window.look.chosen)
        self._settings.setValue("text size", window.look.text_size)
        for name, state in window.proportions().items():
            self._settings.setValue(name, state)
        for name, button in window.switches().items():
            self._settings.setValue(name, "shown" if button.isChecked() else "")
        self._settings.sync()

    def restore(self, window: MainWindow) -> None:
        """Give a window the proportions that were kept."""
        kept = {name: self._settings.value(name) for name in window.proportions()}
        window.set_proportions({name: state for name, state in kept.items() if isinstance(state, QByteArray)})
        for name, button in window.switches().items():
            button.setChecked(self._settings.value(name) == "shown")
