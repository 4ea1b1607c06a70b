"""The windows that are open: each with a library and a place of its own, all with one look and one session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from peelviewer import paths
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text import empty_states
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.forms.notice_line import Notice
from peelviewer.gui.widgets.window_actions import command
from peelviewer.gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.window.kept_settings import Settings
    from peelviewer.gui.window.window_controller import WindowController
    from peelviewer.store import Library

_SIZE = (1400, 880)
_PART = 0.94  # of the screen: a window's frame takes some of it too
WELCOME = marked(
    "This is the sample library: published grades, in texts written for PeelViewer. Keep your own reports and articles in "
    "a library of your own (Ctrl+Shift+N)."
)


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """A window with what works for it."""

    window: MainWindow
    background: BackgroundWork
    controller: WindowController


class OpenWindows(QObject):
    """Opens windows and lets go of them."""

    def __init__(self, app: QApplication, settings: Settings, *, at_once: bool = False) -> None:
        """With `at_once` all that the windows ask is answered where it is asked: for tests that wait for nothing."""
        super().__init__()
        self._at_once = at_once
        self._app = app
        self._settings = settings
        self._look = ProgramLook(app, settings.scheme, settings.setting)
        self._open: list[OpenWindow] = []

    @property
    def newest(self) -> MainWindow | None:
        """The window in front, or else the one opened last."""
        windows = [each.window for each in self._open]
        active = self._app.activeWindow()
        return active if isinstance(active, MainWindow) and active in windows else next(reversed(windows), None)

    def open(self, library: Path | None, place: Locator | None = None) -> MainWindow:
        """Open a window on a library (without one, the last or the sample), at `place` or where the reader was."""
        first = not self._open
        window = MainWindow(self._look)
        if first:
            self._look.put_on()
        screen = self._app.primaryScreen()
        window.resize(size_on(screen.availableSize()) if screen else QSize(*_SIZE))
        window.lay_out()
        if first:
            self._settings.restore(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        self._app.processEvents()  # the first paint: the panes and what works on the library are loaded after it
        window.furnish()
        if first:  # where no desktop entry is installed that says it
            self._app.setWindowIcon(QIcon(str(paths.resources() / "io.github.peelviewer.PeelViewer.svg")))
        from peelviewer.gui.state.background_work import BackgroundWork
        from peelviewer.gui.window.feature_building import build_features

        missing = None if library else self._settings.missing
        path = library or next(iter(self._settings.libraries), None)
        background = BackgroundWork(lambda: open_library(path), at_once=self._at_once)
        controller = build_features(window, background, self._settings)
        self._open.append(OpenWindow(window, background, controller))
        controller.loader.library_changed.connect(lambda facts: self._opened(window, facts.path, missing))
        window.window_requested.connect(lambda: self._open_beside(controller))
        window.closing.connect(lambda: self._let_go(window))
        if first:
            self._settings.restore_switches(window)
            window.keep(self._settings.kept(path))
        window.judgement.setFocus()  # where keys that stray there only scroll
        is_new = path is None and not any(each.exists() for each in (paths.default_library(), paths.sample_library()))
        controller.start(
            place or self._settings.place(path),
            self._settings.scroll_positions(path) if place is None else None,
            opening=tr("The sample library is being made. This takes a few seconds, at the first start only.")
            if is_new
            else "",
        )
        return window

    def open_or_raise(self, library: Path | None) -> None:
        """Bring the window with this library to the front (without one, the newest), or open one."""
        windows = [each.window for each in self._open if each.controller.shows(library)]
        window = (self.newest if library is None else next(iter(windows), None)) or self.open(library)
        window.raise_()
        window.activateWindow()

    def keep(self) -> None:
        """Keep the place and the look, as at the end."""
        if self.newest is not None:
            self._settings.keep(self.newest)

    def say(self, sentence: str) -> None:
        """Say it in the window in front, where it stays until it is closed."""
        if self.newest is not None:
            self.newest.import_results.show_lines([ImportResult(sentence)])

    def _opened(self, window: MainWindow, library: Path, missing: Path | None) -> None:
        """A library is open, perhaps in the place of one that is missing."""
        if missing is not None:
            line = empty_states.moved(missing.name, str(missing.parent), library.name)
            window.import_results.show_lines([ImportResult(line)])
        elif not self._settings.libraries and library == paths.sample_library():
            window.notices.offer(Notice(tr(WELCOME), tr("New library…"), command(window, "new").trigger))
        self._settings.keep_library(library)

    def _open_beside(self, controller: WindowController) -> None:
        """A second window on the same library, at the same place: from there each goes its own way."""
        known = next(each for each in self._open if each.controller is controller)
        self.open(controller.view.library.path if controller.view.library else None, known.window.navigator.here)

    def _let_go(self, window: MainWindow) -> None:
        known = next(each for each in self._open if each.window is window)
        self._settings.keep(window)
        known.background.close()
        self._open.remove(known)


def size_on(screen: QSize) -> QSize:
    """The size of the first window: as the sketch has it, and never larger than the screen with its frame."""
    return QSize(*_SIZE).boundedTo(QSize(int(screen.width() * _PART), int(screen.height() * _PART)))


def open_library(path: Path | None) -> Library:
    """The library at `path`, or the reader's own, or the sample."""
    from peelviewer import pipeline

    return pipeline.open_library(path)
