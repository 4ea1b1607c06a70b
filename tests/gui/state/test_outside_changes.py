"""What another program does to the library: it shows by itself, and a lock that lasts is told of and tried again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from made_desk import HERE
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.gui.program import program_start
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library, opening

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


@contextmanager
def as_it_runs(path: Path) -> Iterator[MainWindow]:
    """A window with its threads."""
    window, background, _ = program_start.opened_window(path, HERE, (1200, 800), "light", at_once=False)
    try:
        yield window
    finally:
        window.close()
        background.close()
        window.deleteLater()


def test_an_import_from_a_terminal_shows_by_itself(qtbot: QtBot, library_file: Path, tmp_path: Path) -> None:
    with as_it_runs(library_file) as window:

        def listed() -> str:
            return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))

        qtbot.waitUntil(lambda: "9 documents" in listed())
        file = tmp_path / "kent.txt"
        file.write_text("Kent Police was graded good at investigating crime in 2023-25.\n", encoding="utf-8")
        other = Library.open(library_file)
        read = pipeline.read_file(file)
        other.add(read.source, read.document, read.findings, rules=pipeline.RULES)
        other.close()
        qtbot.waitUntil(lambda: "10 documents" in listed())


def test_a_lock_that_lasts_is_a_sentence_and_tried_again(
    qtbot: QtBot, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    with as_it_runs(library_file) as window:
        qtbot.waitUntil(lambda: window.judgement.reading.entry is not None)
        with closing(sqlite3.connect(library_file)) as other:
            other.execute("BEGIN EXCLUSIVE")
            window_actions.command(window, "confirm").trigger()
            qtbot.waitUntil(window.notices.isVisible)
            (label,) = window.notices.findChildren(QLabel)
            assert label.text() == (
                "library.peel is being used by another program. Nothing was changed. Try again in a moment."
            )
            other.rollback()
        (again,) = [each for each in window.notices.findChildren(QToolButton) if each.text() == "Try again"]
        again.click()
        qtbot.waitUntil(window_actions.command(window, "undo").isEnabled)


def test_what_may_not_pass_is_not_offered_again(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    with qtbot.assertNotEmitted(background.blocked), qtbot.waitSignal(background.failed):
        background.ask("document", lambda library: library.entry(999), lambda _entry: None)
    background.close()
