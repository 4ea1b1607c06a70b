"""A window as a test wants it, and its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from peelviewer.gui.program import program_start
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.window.main_window import MainWindow

HERE = Locator("Cambridgeshire Constabulary", "soc")


@contextmanager
def started(
    library: Path | None, place: Locator = HERE, size: tuple[int, int] = (1600, 1000), scheme: str = "light"
) -> Iterator[MainWindow]:
    """A window, and its end: nothing of it is left that another one's style would have to be given to."""
    window, background, _ = program_start.opened_window(library, place, size, scheme)
    try:
        yield window
    finally:
        if not window.close():  # something was being written: it said so
            window.close()
        background.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # and what it has put away
