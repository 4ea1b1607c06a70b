"""Changes with the library on its own thread: none is lost, however fast they are done and undone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.gui.state.force_loader import ForceLoader
from peelviewer.gui.state.undo_stack import Change, UndoStack
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def noted(text: str) -> Change:
    return Change(
        text,
        lambda library: pipeline.add_note(library, text, contrast="a key"),
        pipeline.remove_note,
        again=lambda library, note: (pipeline.put_back_note(library, note), note.id)[1],
    )


def texts(library_file: Path) -> list[str]:
    library = Library.open(library_file)
    found = [note.text for note in library.notes.beside_contrasts().get("a key", ())]
    library.close()
    return found


Threaded = tuple[MainWindow, BackgroundWork, ForceLoader, UndoStack]


@pytest.fixture
def threaded(qtbot: QtBot, qapp: object, library_file: Path) -> Iterator[Threaded]:
    """A window whose library has a thread of its own, and has been read."""
    assert qapp
    window = MainWindow(ProgramLook(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(window)
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    loader = ForceLoader(background, window.navigator)
    undo_stack = UndoStack(window, background, loader, window_actions.WindowActions(window), window.status.say)
    changes: list[object] = []
    loader.library_changed.connect(changes.append)
    loader.refresh()
    qtbot.waitUntil(lambda: bool(changes))
    yield window, background, loader, undo_stack
    background.close()


def test_many_deeds_at_once_and_all_of_them_undone_and_done_again(
    qtbot: QtBot, threaded: Threaded, library_file: Path
) -> None:
    window, background, loader, undo_stack = threaded
    undo, redo = window_actions.command(window, "undo"), window_actions.command(window, "redo")
    names = [str(number) for number in range(20)]
    for name in names:
        undo_stack.carry_out(noted(name))
    qtbot.waitUntil(lambda: undo.text() == "&Undo 19")
    for _ in names:
        undo.trigger()
    for _ in names[:5]:
        redo.trigger()
    assert redo.text() == "&Redo 5"
    qtbot.waitUntil(lambda: texts(library_file) == names[:5])
    # Another library: what was done in the one before cannot be undone here.
    other = library_file.with_name("other.peel")
    shutil.copy(library_file, other)
    background.reopen(lambda: pipeline.open_library(other))
    loader.refresh()
    qtbot.waitUntil(lambda: not undo.isEnabled())
    assert not redo.isEnabled()


def test_what_is_still_being_done_is_undone_first(qtbot: QtBot, threaded: Threaded, library_file: Path) -> None:
    window, background, _, undo_stack = threaded
    undo = window_actions.command(window, "undo")
    undo_stack.carry_out(noted("first"))
    qtbot.waitUntil(undo.isEnabled)
    undo_stack.carry_out(noted("second"))
    undo.trigger()
    assert undo.text() == "&Undo first"
    qtbot.waitUntil(lambda: window_actions.command(window, "redo").text() == "&Redo second")
    qtbot.waitUntil(lambda: texts(library_file) == ["first"])
    # What fails has nothing to undo; what was done before it stays, until that is undone.
    failed: list[str] = []
    background.failed.connect(lambda topic, _sentence: failed.append(topic))
    undo_stack.carry_out(Change("failing", lambda library: library.entry(999), lambda _library, _left: None))
    undo.trigger()
    qtbot.waitUntil(lambda: bool(failed))
    assert undo.text() == "&Undo first"
    undo.trigger()
    qtbot.waitUntil(lambda: texts(library_file) == [])


def test_what_cannot_be_undone_is_left_with_all_before_it(window: MainWindow, qtbot: QtBot) -> None:
    undo = window_actions.command(window, "undo")
    window_actions.command(window, "confirm").trigger()
    undo_stack = window.findChild(UndoStack)
    assert undo_stack is not None
    undo_stack.carry_out(Change("failing", lambda _library: None, lambda library, _left: library.entry(999)))
    assert undo.text() == "&Undo failing"
    undo.trigger()  # within Qt’s own undo
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_the_line_says_what_was_done(window: MainWindow) -> None:
    window_actions.command(window, "confirm").trigger()
    said = [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert "Done: confirmation of “changed over time, serious and organised crime”. Ctrl+Z undoes it." in said
