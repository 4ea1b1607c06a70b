"""Starts the desk, on a screen or into a picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from peelviewer.gui.look import Look
from peelviewer.gui.main_window import MainWindow
from peelviewer.gui.navigation import Locator

if TYPE_CHECKING:
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.messages import Messages
    from peelviewer.gui.operations import Operations
    from peelviewer.gui.session import Session
    from peelviewer.store import Library

_SMALLEST = 0  # Qt's word for a PNG that is packed as far as it goes


def run(library: Path | None) -> int:
    """Open the window and stay until it is closed."""
    app = _application()
    from peelviewer.gui.session import Session

    session = Session()
    window = _window(Look(app, session.scheme, session.text_size))
    window.resize(1400, 880)
    window.lay_out()
    session.restore(window)
    window.show()
    app.processEvents()  # the first paint: what works on the library is loaded after it
    path = library or next(iter(session.libraries), None)
    from peelviewer.gui.operations import Operations

    operations = Operations(lambda: _open(path))
    controller, messages = _controller(window, operations, session)
    messages.catch_the_unforeseen()
    controller.desk.library_changed.connect(lambda facts: session.keep_library(facts.path))
    window.closing.connect(lambda: _leave(window, operations, session))
    controller.start(session.place(path))
    return app.exec()


def screenshot(
    out: Path, library: Path | None, force: str | None, theme: str | None, size: tuple[int, int], scheme: str
) -> None:
    """Draw the window, with everything loaded, into a picture."""
    window, operations, app = desk(library, Locator(force or "", theme or ""), size, scheme)
    try:
        save_picture(window, out)
    finally:
        window.close()
        operations.close()
        app.processEvents()


def save_picture(window: MainWindow, out: Path) -> None:
    """Save what the window shows, with the results of a search over it; raises PictureError."""
    picture = window.grab()
    popup = window.top.search.popup()
    if popup.isVisible():
        painter = QPainter(picture)
        popup.render(painter, window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))))
        painter.end()
    if not picture.save(str(out), None, _SMALLEST):
        from peelviewer.gui.errors import PictureError

        raise PictureError(out)


def desk(
    library: Path | None, place: Locator, size: tuple[int, int], scheme: str
) -> tuple[MainWindow, Operations, QApplication]:
    """A window on which everything has happened at once: for pictures and tests."""
    app = _application()
    window = _window(Look(app, scheme))
    from peelviewer.gui.operations import Operations
    from peelviewer.gui.session import Session

    operations = Operations(lambda: _open(library), at_once=True)
    controller, _ = _controller(window, operations, Session())
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.show()
    window.lay_out()
    app.processEvents()
    controller.start(place)
    for _ in range(3):
        app.processEvents()
    return window, operations, app


def first_paint() -> None:
    """Show an empty desk, as far as the first paint: what `make bench` measures."""
    window = _window(Look(_application(), "light"))
    window.resize(1600, 1000)
    window.show()
    window.grab()


def _application() -> QApplication:
    qInstallMessageHandler(_report)
    app = QApplication.instance() or QApplication(["peelviewer"])
    assert isinstance(app, QApplication)
    app.setApplicationName("PeelViewer")
    app.setDesktopFileName("peelviewer")
    return app


def _window(look: Look) -> MainWindow:
    window = MainWindow(look)
    look.put_on()
    return window


def _controller(window: MainWindow, operations: Operations, session: Session) -> tuple[Controller, Messages]:
    from peelviewer.gui.claims_by_hand import ClaimsByHand
    from peelviewer.gui.commands import Commands
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.deciding import Deciding
    from peelviewer.gui.deeds import Deeds
    from peelviewer.gui.messages import Messages
    from peelviewer.gui.noting import Noting
    from peelviewer.gui.picking import Picking

    controller = Controller(window, operations)
    Commands(window, operations, controller, session)
    deeds = Deeds(window, operations, controller.desk)
    claims = ClaimsByHand(window, controller.desk, deeds)
    Deciding(window, controller, deeds)
    Noting(window, controller, claims, deeds)
    Picking(window, controller, claims, deeds)
    return controller, Messages(window, operations, controller)


def _report(_kind: object, _context: object, message: str) -> None:
    """Pass on what Qt reports, but for what the platform without a screen says it cannot do."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _open(path: Path | None) -> Library:
    from peelviewer import pipeline

    return pipeline.open_library(path)


def _leave(window: MainWindow, operations: Operations, session: Session) -> None:
    session.keep(window)
    operations.close()
