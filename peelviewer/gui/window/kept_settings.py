"""What is kept from one start to the next: the place, the look, the proportions of the window, the libraries opened last."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QSettings

from peelviewer import paths, whole_files
from peelviewer.gui.look.program_look import TypeSetting
from peelviewer.gui.state.reader_navigation import Locator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QToolButton

    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.scroll_positions import ScrollPosition

_RECENT = 8  # libraries


class _Remembered(Protocol):
    """What is remembered of a window."""

    navigator: Navigator
    look: ProgramLook

    def scroll_positions(self) -> dict[int, ScrollPosition]: ...
    def kept(self) -> dict[str, int | str]: ...
    def proportions(self) -> dict[str, QByteArray]: ...
    def set_proportions(self, kept: dict[str, QByteArray]) -> None: ...
    def switches(self) -> dict[str, QToolButton]: ...


class Settings:
    """The settings' file, in the words of the window."""

    def __init__(self) -> None:
        self._settings = QSettings(str(paths.settings()), QSettings.Format.IniFormat)
        self._adding: set[Path] = set()  # the libraries to which a window is adding files

    def _set(self, name: str, value: object) -> None:
        with contextlib.suppress(OSError):  # where nothing can be written, nothing is kept
            whole_files.private(paths.settings())  # Qt gives a new file the rights of the one before
        self._settings.setValue(name, value)

    @property
    def scheme(self) -> str:
        """The theme that the reader chose; empty to follow the system."""
        return str(self._settings.value("scheme", ""))

    @property
    def language(self) -> str:
        """The code of the language that the reader chose; empty to follow the system. It is spoken from the next start."""
        return str(self._settings.value("language", ""))

    @property
    def setting(self) -> TypeSetting:
        """How documents are set."""
        usual = TypeSetting()
        try:
            size = float(str(self._settings.value("text size", usual.size)))
            line = int(str(self._settings.value("line", usual.line)))
        except ValueError:  # edited
            return usual
        return TypeSetting(size, line, serif=self._settings.value("typeface") == "serif")

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
        except (TypeError, ValueError):  # written by another version, or edited
            return Locator()
        return kept if self._is_last(library) else Locator(kept.force, kept.theme)

    def kept(self, library: Path | None) -> dict[str, int | str]:
        """What was pinned in the panes; nothing in another library."""
        if not self._is_last(library):
            return {}
        try:
            kept = json.loads(str(self._settings.value("pinned", "{}")))
            return {str(pane): what if isinstance(what, int) else str(what) for pane, what in kept.items()}
        except (AttributeError, ValueError):  # written by another version, or edited
            return {}

    def scroll_positions(self, library: Path | None) -> dict[int, ScrollPosition]:
        """Where the documents stood that were read; nothing in another library."""
        try:
            kept = json.loads(str(self._settings.value("scroll_positions", "{}"))) if self._is_last(library) else {}
            return {int(document): (int(passage), int(letters)) for document, (passage, letters) in kept.items()}
        except (AttributeError, TypeError, ValueError):  # written by another version, or edited
            return {}

    def _is_last(self, library: Path | None) -> bool:
        return library is not None and self.libraries[:1] == (library.absolute(),)

    def unfinished(self, library: Path) -> tuple[Path, ...]:
        """The files that were being added to a library when that was ended, and are still there."""
        try:
            kept = json.loads(str(self._settings.value("unfinished", "{}"))).get(str(library), [])
            files = tuple(map(Path, kept)) if library not in self._adding else ()
        except (AttributeError, TypeError, ValueError):  # edited
            return ()
        return tuple(file for file in files if file.exists())

    def keep_unfinished(self, library: Path, files: Sequence[Path]) -> None:
        """Files are being added to a library; without any, that is done."""
        try:
            kept = dict(json.loads(str(self._settings.value("unfinished", "{}"))))
        except (TypeError, ValueError):  # edited
            kept = {}
        kept.pop(str(library), None)
        self._adding.discard(library)
        if files:
            kept[str(library)] = [str(file.absolute()) for file in files]
            self._adding.add(library)
        self._set("unfinished", json.dumps(kept))
        self._settings.sync()

    def let_go_of_unfinished(self, library: Path) -> None:
        """The window that was adding files is closed."""
        self._adding.discard(library)

    def choose_language(self, chosen: str) -> None:
        """Keep the language to speak from the next start."""
        self._set("language", chosen)
        self._settings.sync()

    def keep_library(self, library: Path) -> None:
        """A library was opened."""
        opened = library.absolute()
        others = [str(path) for path in self.libraries if path != opened]
        self._set("libraries", [str(opened), *others][:_RECENT])

    def keep(self, window: _Remembered) -> None:
        """Keep the place, the look and the proportions of a window."""
        self._set("place", json.dumps(asdict(window.navigator.here)))
        self._set("scroll_positions", json.dumps(window.scroll_positions()))
        self._set("pinned", json.dumps(window.kept()))
        self._set("scheme", window.look.chosen)
        setting = window.look.setting
        self._set("text size", setting.size)
        self._set("line", setting.line)
        self._set("typeface", "serif" if setting.serif else "sans")
        for name, state in window.proportions().items():
            self._set(name, state)
        for name, button in window.switches().items():
            self._set(name, "shown" if button.isChecked() else "")
        self._settings.sync()

    def restore(self, window: _Remembered) -> None:
        """Give a window the proportions that were kept."""
        kept = {name: self._settings.value(name) for name in window.proportions()}
        window.set_proportions({name: state for name, state in kept.items() if isinstance(state, QByteArray)})

    def restore_switches(self, window: _Remembered) -> None:
        """Have its panes show what they show in the way that was kept."""
        for name, button in window.switches().items():
            button.setChecked(self._settings.value(name) == "shown")
