"""What was still being added when its window was closed is offered at the next start."""

from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from peelviewer.gui.program.open_windows import OpenWindows
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
PATIENCE = 20_000  # milliseconds, on a busy machine
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, as {number} callers had said.
"""


def offered(window: MainWindow) -> str:
    (label,) = window.notices.findChildren(QLabel)
    return label.text() if window.notices.isVisible() else ""


def press(window: MainWindow, words: str) -> None:
    next(each for each in window.notices.findChildren(QToolButton) if each.text() == words).click()


def count(file: Path) -> int:
    library = Library.open(file)
    found = len(library.documents())
    library.close()
    return found


def written(folder: Path, many: int) -> list[Path]:
    files = [folder / f"{number}.txt" for number in range(many)]
    for number, file in enumerate(files):
        file.write_text(ARTICLE.format(number=number), encoding="utf-8")
    return files


def test_files_that_were_being_added_at_the_close_are_offered_at_the_next_start(
    qapp: QApplication, qtbot: QtBot, library_file: Path, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in written(tmp_path, 60)])
    windows = OpenWindows(qapp, Settings())
    window = windows.open(library_file)
    window.dropped.emit(data)
    qtbot.waitUntil(lambda: Settings().unfinished(library_file) != (), timeout=PATIENCE)
    window.close()
    window = windows.open(library_file)
    qtbot.waitUntil(lambda: offered(window) != "", timeout=PATIENCE)
    assert offered(window).startswith("60 files were still being added when this was closed.")
    press(window, "Not now")
    assert Settings().unfinished(library_file) == ()
    window.close()


def test_they_are_added_and_then_forgotten(library_file: Path, tmp_path: Path) -> None:
    file, gone = written(tmp_path, 2)
    Settings().keep_unfinished(library_file, [file, gone])
    gone.unlink()
    before = count(library_file)
    with started(library_file) as window:
        assert offered(window).startswith("1 file was still being added")
        press(window, "Add them")
        assert offered(window) == ""
        assert count(library_file) == before + 1
    assert Settings().unfinished(library_file) == ()


def test_another_window_does_not_take_for_unfinished_what_is_being_added(tmp_path: Path) -> None:
    settings, library, files = Settings(), tmp_path / "library.peel", written(tmp_path, 1)
    settings.keep_unfinished(library, files)
    assert settings.unfinished(library) == ()
    settings.let_go_of_unfinished(library)  # its window is closed
    assert settings.unfinished(library) == tuple(files)
    settings.keep_unfinished(library, ())
    assert settings.unfinished(library) == ()
