"""Starts the window, on a screen or into a picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from peelviewer import paths
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.program import window_system
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text import window_language
from peelviewer.gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from peelviewer.gui.state.background_work import BackgroundWork

# Seconds after which a thread that computes lets another go on. To paint the window takes some fifty turns, and with Python's
# own 5 ms for each it would stand still for a quarter of a second at a time while a force is gathered beside it.
_TURN = 0.0005
_SMALLEST = 0  # Qt's word for a PNG that is packed as far as it goes


def run(library: Path | None) -> int:
    """Open the window and stay until it is closed; where PeelViewer runs already, hand the library over to it."""
    window_system.check()
    app = _application()
    from peelviewer.gui.program import single_instance

    if single_instance.hand_over(library):
        return 0
    from peelviewer.gui.program.open_windows import OpenWindows
    from peelviewer.gui.window.kept_settings import Settings

    settings = Settings()
    window_language.speak(app, settings.language)
    windows = OpenWindows(app, settings)
    windows.open(library)
    from peelviewer.gui.program import program_log
    from peelviewer.gui.program.crash_reports import CrashReports

    program_log.begin()
    paths.clear_temporary()
    crashes = CrashReports(windows.keep, windows.say)
    crashes.watch()
    running = single_instance.SingleInstance()
    running.handed_over.connect(windows.open_or_raise)
    running.listen()
    code = app.exec()
    running.close()
    crashes.end()
    program_log.end()
    return code


def screenshot(
    out: Path, library: Path | None, force: str | None, theme: str | None, size: tuple[int, int], scheme: str
) -> str:
    """Draw the window, with everything loaded, into a picture; says where it shows another theme than was asked for."""
    window, background, app = opened_window(library, Locator(force or "", theme or ""), size, scheme)
    try:
        save_picture(window, out)
        shown = window.navigator.here.theme
        if not theme or shown in {theme, ""}:
            return ""
        from peelviewer.gui.text import empty_states
        from peelviewer.reference import reference

        return empty_states.other_theme(reference().theme_label(theme), reference().theme_label(shown))
    finally:
        window.close()
        background.close()
        app.processEvents()


def picture_of(window: MainWindow) -> QPixmap:
    """What the window shows, with the results of a search over it."""
    picture = window.grab()
    popup = window.top.search.popup()
    if popup.isVisible():
        painter = QPainter(picture)
        popup.render(painter, window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))))
        painter.end()
    return picture


def save_picture(window: MainWindow, out: Path) -> None:
    """Save what the window shows; raises PictureError."""
    from peelviewer import whole_files
    from peelviewer.gui.program.picture_errors import PictureError

    try:
        with whole_files.output(out) as beside:
            if not picture_of(window).save(str(beside), None, _SMALLEST):
                raise PictureError(out)
    except OSError as error:
        raise PictureError(out) from error


def opened_window(
    library: Path | None, place: Locator, size: tuple[int, int], scheme: str, *, at_once: bool = True
) -> tuple[MainWindow, BackgroundWork, QApplication]:
    """A window on which everything has happened at once (unless measured otherwise): for pictures and tests."""
    app = _application()
    from peelviewer.gui.program.open_windows import open_library
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.window.feature_building import build_features
    from peelviewer.gui.window.kept_settings import Settings

    settings = Settings()
    window_language.speak(app, settings.language)
    look = ProgramLook(app, scheme)
    app.setStyleSheet("")  # of a window before: each part made under a style is styled several times
    window = MainWindow(look)
    window.furnish()
    background = BackgroundWork(lambda: open_library(library), at_once=at_once)
    controller = build_features(window, background, settings)
    look.put_on()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.setUpdatesEnabled(False)  # until there is something to see
    window.show()
    window.lay_out()
    app.processEvents()
    controller.start(place)
    app.processEvents()
    window.setUpdatesEnabled(True)
    for _ in range(2):
        app.processEvents()
    return window, background, app


def first_paint() -> MainWindow:
    """Show the frame of a window, as far as the first paint: what `make bench` measures."""
    app = _application()
    window_language.speak(app, "")
    window = _window(ProgramLook(app, "light"))
    window.resize(1600, 1000)
    window.show()
    window.grab()
    return window


def _application() -> QApplication:
    qInstallMessageHandler(_report)
    sys.setswitchinterval(_TURN)
    app = QApplication.instance() or QApplication(["peelviewer"])
    assert isinstance(app, QApplication)
    app.setApplicationName("PeelViewer")
    app.setDesktopFileName("io.github.peelviewer.PeelViewer")
    return app


def _window(look: ProgramLook) -> MainWindow:
    window = MainWindow(look)
    look.put_on()
    return window


def _report(_kind: object, _context: object, message: str) -> None:
    """Pass on what Qt reports, but for what the platform without a screen says it cannot do."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")
