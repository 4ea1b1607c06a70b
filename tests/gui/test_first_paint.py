"""The frame of the window stands before anything is loaded that works on a library, and says so."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel

from peelviewer.gui.look import Look
from peelviewer.gui.main_window import MainWindow
from peelviewer.gui.panes.pane import EmptyPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LOADED_LATER = (
    "peelviewer.pipeline",
    "peelviewer.reference",
    "pdfplumber",
    "pypdfium2",
    "sqlite3",
    "sqlite_utils",
    "trafilatura",
    "typst",
)


def test_what_works_on_a_library_is_loaded_after_the_first_paint() -> None:
    code = (
        "import sys; from peelviewer import cli; from peelviewer.gui import app; app.first_paint(); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "peelviewer.gui.main_window" in loaded
    assert [name for name in LOADED_LATER if name in loaded] == []


def test_every_pane_says_that_the_library_is_being_opened_and_gives_its_place_up(qapp: QApplication) -> None:
    window = MainWindow(Look(qapp, "light"))
    window.resize(1600, 1000)
    window.lay_out()
    window.show()
    rooms = {room.accessibleName(): (room.pos(), room.size()) for room in window.findChildren(EmptyPane)}
    said = [label.text() for label in window.findChildren(QLabel, "state")]
    assert said == ["Opening the library…"] * 4
    window.furnish()
    panes = (window.grades, window.judgement, window.news, window.contrasts)
    assert {pane.accessibleName(): (pane.pos(), pane.size()) for pane in panes} == rooms
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [widget for widget in qapp.allWidgets() if isinstance(widget, EmptyPane)]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
