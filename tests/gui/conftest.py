"""The window on the sample library, everything at once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from peelviewer.gui.text import window_language
from peelviewer.gui.window.main_window import MainWindow


@pytest.fixture(scope="session")
def own_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one library after another: what is kept of a library is good for its file at one place only."""
    return tmp_path_factory.mktemp("library")


@pytest.fixture
def library_file(made_sample: Path, own_place: Path) -> Path:
    """A sample library of the test's own."""
    shutil.rmtree(own_place)
    own_place.mkdir()
    return Path(shutil.copy(made_sample, own_place / "library.peel"))


@pytest.fixture(autouse=True)
def _in_english(qapp: QCoreApplication) -> None:
    """With the forms of its numbers, also where a test opens no window."""
    window_language.speak(qapp, window_language.ENGLISH)


@pytest.fixture
def window(qapp: object, library_file: Path) -> Iterator[MainWindow]:
    assert qapp
    """It paints itself where a test has it shown, or takes a picture of it: to paint takes a quarter of its start."""
    with started(library_file, painted=False) as window:
        yield window


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window as on a screen: only an active one has keys."""
    window.hide()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    window.setUpdatesEnabled(True)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window
