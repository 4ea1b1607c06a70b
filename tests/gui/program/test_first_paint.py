"""The frame of the window stands before anything is loaded that works on a library, and says so."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets.basic_pane import EmptyPane
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIRST_PAINT = (
    "from peelviewer import cli; from peelviewer.gui.program import program_start; program_start.first_paint()"
)
# What reads new files, and what writes Word: neither is needed to open a library.
READING_AND_WRITING = ("docx", "pdfplumber", "trafilatura")
OF_A_LIBRARY = ("peelviewer.pipeline", "peelviewer.reference", "pypdfium2", "sqlite3", "sqlite_utils", "typst")


@pytest.mark.parametrize(
    ("work", "loaded", "later"),
    [
        (FIRST_PAINT, "peelviewer.gui.window.main_window", (*OF_A_LIBRARY, *READING_AND_WRITING)),
        ("from peelviewer import pipeline; pipeline.load()", "sqlite3", READING_AND_WRITING),
    ],
    ids=["the first paint", "opening a library"],
)
def test_nothing_waits_for_what_is_needed_later(work: str, loaded: str, later: tuple[str, ...]) -> None:
    code = f"import sys; {work}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = run.stdout.split()
    assert loaded in modules
    assert [name for name in later if name in modules] == []


def test_every_pane_says_that_the_library_is_being_opened_and_gives_its_place_up(qapp: QApplication) -> None:
    window = MainWindow(ProgramLook(qapp, "light"))
    window.resize(1600, 1000)
    window.lay_out()
    window.show()
    rooms = {room.accessibleName(): (room.pos(), room.size()) for room in window.findChildren(EmptyPane)}
    said = [label.text() for label in window.findChildren(QLabel, "state")]
    assert said == ["Opening the library…"] * 3
    window.furnish()
    panes = {"Grades": window.places, "Judgement": window.judgement, "News coverage": window.right}
    assert {name: (pane.pos(), pane.size()) for name, pane in panes.items()} == rooms
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [widget for widget in qapp.allWidgets() if isinstance(widget, EmptyPane)]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
