"""Several windows, one program: a second start hands its library over; what breaks is told of, and nothing is lost."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from peelviewer import paths
from peelviewer.gui.program import program_log, single_instance
from peelviewer.gui.program.crash_reports import CrashReports
from peelviewer.gui.program.open_windows import OpenWindows
from peelviewer.gui.program.single_instance import SingleInstance
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.forms.file_dialogs import LAST
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def windows(qapp: QApplication, library_file: Path) -> Iterator[OpenWindows]:
    windows = OpenWindows(qapp, Settings(), at_once=True)
    windows.open(library_file)
    yield windows
    for each in list(windows._open):
        each.window.close()


def titles(windows: OpenWindows) -> list[str]:
    return [each.window.windowTitle() for each in windows._open]


def newest(windows: OpenWindows) -> MainWindow:
    assert windows.newest is not None
    return windows.newest


def states(pane: Pane) -> list[QLabel]:
    """The sentence that stands in the place of what a pane shows, where there is one."""
    return [label for label in pane.findChildren(QLabel, "state") if label.isVisible()]


def said(window: MainWindow) -> str:
    return window.import_results.findChildren(QLabel)[0].text()


def test_a_library_that_was_moved_away_is_told_of_where_another_is_opened(
    qapp: QApplication, library_file: Path, tmp_path: Path
) -> None:
    settings, moved = Settings(), tmp_path / "moved.peel"
    shutil.copy(library_file, moved)
    for library in (library_file, moved):
        settings.keep_library(library)
    moved.unlink()
    windows = OpenWindows(qapp, settings, at_once=True)
    window = windows.open(None)
    assert window.news.shown > 0
    assert said(window).startswith("moved.peel is no longer in ")
    assert said(window).endswith(f"What you see is {library_file.name}.")
    window.close()
    again = windows.open(None)
    assert again.news.shown > 0
    assert not again.import_results.isVisible()
    again.close()


def test_every_pane_shows_its_place_after_a_start_and_at_another_force(windows: OpenWindows) -> None:
    window = newest(windows)
    panes = (window.grades, window.judgement, window.news, window.contrasts)
    assert [state.text() for pane in panes for state in states(pane)] == []
    window.navigator.go_to(Locator("Hampshire and Isle of Wight Constabulary", "soc"))
    assert window.news.shown == 0
    window.places.turn_to(window.contrasts)
    assert [len(states(pane)) for pane in panes] == [0, 1, 1, 1]
    window.places.turn_to(window.grades)
    window.navigator.back()
    assert window.news.shown > 0
    assert [state.text() for pane in panes for state in states(pane)] == []


@pytest.mark.usefixtures("windows")
def test_the_program_has_its_icon(qapp: QApplication) -> None:
    assert not qapp.windowIcon().pixmap(64).isNull()


def test_a_start_names_force_and_theme_over_the_panes(windows: OpenWindows) -> None:
    window = newest(windows)
    place = Locator("Cambridgeshire Constabulary", "soc")
    windows.open(None, place)
    second = windows._open[-1].window
    assert second.news.shown > 0
    for each in (window, second):
        assert [box.currentText() for box in each.top.findChildren(QComboBox)] == [
            "Cambridgeshire Constabulary",
            "Serious and organised crime",
        ]


def test_a_second_window_goes_its_own_way(windows: OpenWindows) -> None:
    first = newest(windows)
    window_actions.command(first, "window").trigger()
    second = windows._open[-1].window
    assert second is not first
    assert second.news.shown > 0
    assert second.navigator.here == first.navigator.here
    second.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert first.navigator.here.force == "Cambridgeshire Constabulary"
    window_actions.command(first, "scheme dark").trigger()
    assert window_actions.command(second, "scheme dark").isChecked()
    second.close()
    assert [each.window for each in windows._open] == [first]
    first.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert first.grades.force == "Norfolk Constabulary"
    assert Settings().scheme == "dark"
    window_actions.command(first, "scheme").trigger()


def test_the_first_start_says_what_is_shown_and_what_is_next(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    qapp.setProperty(LAST, None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (asked.append(given[2]) or "", ""))
    file = tmp_path / "panel.txt"
    file.write_text("Norfolk Constabulary was graded good at preventing crime.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    for first in (True, False):
        windows = OpenWindows(qapp, Settings())
        window = windows.open(None)
        qtbot.waitUntil(lambda window=window: window.news.shown > 0, timeout=20_000)
        assert window.windowTitle().startswith("sample")
        assert window.notices.isVisible() is first
        if first:
            assert "sample library" in window.notices.accessibleDescription()
            window.dropped.emit(data)
            qtbot.waitUntil(partial(_is_added_to_the_sample, window), timeout=20_000)
            assert window.notices.isVisible()  # still
            (new,) = [b for b in window.notices.findChildren(QToolButton) if b.text() == "New library…"]
            new.click()
            assert asked == [str(documents / "library.peel")]  # nothing was asked for before
        window.close()


def _is_added_to_the_sample(window: MainWindow) -> bool:
    return said(window).startswith("Added to the sample library: ")


def second_start(*words: str) -> subprocess.Popen[str]:
    """Another start of the program, as a file manager makes it."""
    command = [sys.executable, "-m", "peelviewer", "open", *words]
    return subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_second_start_hands_its_library_over(windows: OpenWindows, qtbot: QtBot, library_file: Path) -> None:
    other = Path(shutil.copy(library_file, library_file.with_name("county.peel")))
    running = SingleInstance()
    running.handed_over.connect(windows.open_or_raise)
    assert running.listen()
    for words, expected in (([str(other)], 2), ([str(other)], 2), ([], 2)):
        start = second_start(*words)
        qtbot.waitUntil(lambda start=start: start.poll() is not None, timeout=20_000)
        assert start.communicate() == ("", "")
        assert start.returncode == 0
        qtbot.waitUntil(lambda expected=expected: len(windows._open) == expected)
        qtbot.waitUntil(lambda: any(title.startswith("county") for title in titles(windows)))
    running.close()


@pytest.mark.usefixtures("qapp")
def test_where_nobody_runs_a_start_goes_on_by_itself() -> None:
    assert not single_instance.hand_over(None)
    paths.state().mkdir(parents=True)
    (paths.state() / "desk.socket").write_text("left behind", encoding="utf-8")
    assert not single_instance.hand_over(None)
    running = SingleInstance()
    assert running.listen()
    running.close()


def fails() -> None:
    raise ValueError("the secret words of a document")


def test_an_unexpected_error_keeps_the_place_and_says_where_its_report_is(
    windows: OpenWindows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # given back afterwards
    crashes = CrashReports(windows.keep, windows.say)
    crashes.watch()
    newest(windows).navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    try:
        fails()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    (report,) = paths.state().glob("crash-*.txt")
    assert str(report) in said(newest(windows))
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert Path(__file__).name in text
    assert "secret" not in text
    assert capsys.readouterr() == ("", "")
    assert Settings().place(None).force == "Norfolk Constabulary"
    crashes.end()


def test_an_abrupt_end_is_told_of_at_the_next_start(windows: OpenWindows) -> None:
    paths.state().mkdir(parents=True, exist_ok=True)
    (paths.state() / "fault.txt").write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    crashes = CrashReports(windows.keep, windows.say)
    crashes.watch()
    crashes.end()
    (report,) = paths.state().glob("crash-*.txt")
    assert "ended abruptly" in said(newest(windows))
    assert str(report) in said(newest(windows))


@pytest.mark.usefixtures("qapp")
def test_the_log_says_what_ran_and_what_failed_without_anybodys_words() -> None:
    from peelviewer.gui.state.failure_sentences import attempted

    program_log.begin()
    attempted(fails)
    program_log.end()
    text = (paths.state() / "peelviewer.log").read_text(encoding="utf-8")
    assert "Qt" in text
    assert "ValueError" in text
    assert "secret" not in text
    assert not logging.getLogger("peelviewer").handlers
