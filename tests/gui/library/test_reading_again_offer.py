"""The window offers to read documents again that older rules have read; it can be declined, and says what changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from peelviewer import pipeline
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


@pytest.fixture
def older(library_file: Path) -> Path:
    """One document of the library was read by older rules, which found nothing in it."""
    with closing(sqlite3.connect(library_file)) as library:
        library.execute("UPDATE documents SET rules = 0 WHERE id = 1")
        library.execute("DELETE FROM claims WHERE document = 1")
        library.commit()
    return library_file


def notice(window: MainWindow) -> str:
    (label,) = window.notices.findChildren(QLabel)
    return label.text() if window.notices.isVisible() else ""


def press(window: MainWindow, words: str) -> None:
    (button,) = [each for each in window.notices.findChildren(QToolButton) if each.text() == words]
    button.click()


def outdated(path: Path) -> int:
    library = Library.open(path)
    found = len(pipeline.read_by_older_rules(library))
    library.close()
    return found


def test_it_is_offered_at_the_opening_and_done_beside_the_reading(older: Path) -> None:
    with started(older) as window:
        assert "1 document was read by older rules" in notice(window)
        press(window, "Read again")
        assert notice(window) == ""
        assert outdated(older) == 0
        said = window.import_results.findChildren(QLabel)[0].text()
        assert said.startswith("1 document read again: ")
        assert "new" in said
        window_actions.command(window, "read again").trigger()
        assert not window.status.is_busy()
    assert pipeline.backups_of(older)


def test_it_can_be_declined_and_done_from_the_menu(older: Path) -> None:
    with started(older) as window:
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert notice(window) == ""
        assert outdated(older) == 1
        window_actions.command(window, "read again").trigger()
        assert outdated(older) == 0


def test_nothing_is_offered_where_all_is_of_today(window: MainWindow) -> None:
    assert notice(window) == ""
