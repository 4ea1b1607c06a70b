"""Only what has changed is asked for again, and what comes of it is the same as if everything had been."""

from contextlib import closing
from pathlib import Path

import pytest
from made_desk import HERE
from PySide6.QtCore import QTimer

from peelviewer import pipeline
from peelviewer.domain.evidence import GradesTable
from peelviewer.gui.state.force_loader import ForceLoader
from peelviewer.gui.state.force_snapshot import ForceSnapshot, snapshot_of_force
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.state.undo_stack import UndoStack
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.pipeline import gathering

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NORFOLK = "Norfolk Constabulary"


def loader(window: MainWindow) -> ForceLoader:
    stack = window.findChild(UndoStack)
    assert stack is not None
    return stack._loader


def known(window: MainWindow) -> ForceSnapshot:
    snapshot = loader(window).snapshot
    assert snapshot is not None
    return snapshot


def read_whole(file: Path, force: str) -> ForceSnapshot:
    library = pipeline.open_library(file)
    found = snapshot_of_force(library, force)
    library.close()
    return found


@pytest.mark.parametrize("commands", [("confirm",), ("pick",), ("confirm", "undo"), ("pick", "undo", "redo")])
def test_what_a_person_says_is_taken_in_as_a_whole_reading_would(
    window: MainWindow, library_file: Path, commands: tuple[str, ...]
) -> None:
    window_actions.command(window, "next_contrast").trigger()
    before = known(window)
    for name in commands:
        window_actions.command(window, name).trigger()
    after, whole = known(window), read_whole(library_file, HERE.force)
    assert after.contrasts == whole.contrasts
    assert (after.notes, after.picked, after.answers) == (whole.notes, whole.picked, whole.answers)
    assert after.table is before.table  # nothing was read again


def test_a_force_that_was_seen_is_there_at_once_until_anything_changes(window: MainWindow) -> None:
    first = known(window)
    window.navigator.go_to(Locator(NORFOLK, "soc"))
    second = known(window)
    assert second.force == NORFOLK
    window.navigator.back()
    assert known(window) is first
    assert window.grades.force == HERE.force
    window.navigator.forward()
    assert known(window) is second
    window_actions.command(window, "next_contrast").trigger()
    window_actions.command(window, "confirm").trigger()
    window.navigator.go_to(Locator(HERE.force, "soc"))
    assert known(window) is not first
    assert known(window).force == HERE.force


def test_the_grades_of_a_force_come_before_what_takes_long_to_find(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))  # nothing is kept of any force
    shown: list[tuple[str, str, int]] = []

    def look(_table: GradesTable) -> None:
        shown.append((window.grades.force, window.contrasts._state.text(), window.contrasts._model.rowCount()))

    loader(window).grades_came.connect(look)
    window.navigator.go_to(Locator(NORFOLK, "soc"))
    assert shown == [(NORFOLK, "Looking for contrasts…", 0)]
    assert known(window).force == NORFOLK
    assert window.contrasts._model.rowCount() == len(known(window).contrasts) > 0
    loader(window).forget()  # from here on it is kept
    window.navigator.go_to(Locator(HERE.force, "soc"))
    window.navigator.go_to(Locator(NORFOLK, "soc"))
    assert [force for force, _, _ in shown] == [NORFOLK, HERE.force]


def test_only_some_forces_are_kept(window: MainWindow) -> None:
    first = known(window)
    forces = [force for force in pipeline.forces_listed() if "Police" in force]
    for force in sorted(forces)[:7]:
        window.navigator.go_to(Locator(force, "soc"))
    window.navigator.go_to(Locator(HERE.force, "soc"))
    assert known(window) is not first
    assert len(loader(window)._seen) <= 6


def test_a_force_that_takes_long_is_found_beside_and_shown(
    window: MainWindow, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another cache"))  # in which nothing is kept
    monkeypatch.setattr(gathering, "_MANY", 9)  # documents on a force: no other has so many
    staying = loader(window).findChild(QTimer, "staying")
    assert staying is not None
    with closing(pipeline.open_library(library_file)) as library:
        assert pipeline.takes_long(library, HERE.force)
        staying.timeout.emit()  # the reader reads: what takes long is found meanwhile
        assert not pipeline.takes_long(library, HERE.force)
    monkeypatch.setattr(gathering, "_MANY", 1)
    window.navigator.go_to(Locator(NORFOLK, "soc"))  # of which nothing is kept either
    assert known(window).force == NORFOLK
