"""All documents in a list: sorted, found by words, and listed again only where they have changed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from kept_work import kept
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.library.library_model import ENTRY_ROLE, ORDERS
from peelviewer.gui.state.undo_stack import UndoStack
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def listed(window: MainWindow) -> list[DocumentEntry]:
    model = window.documents._model
    return [model.index(row).data(ENTRY_ROLE) for row in range(model.rowCount())]


def test_documents_are_sorted_and_found_by_their_words(window: MainWindow) -> None:
    pane, every = window.documents, listed(window)
    dates = [entry.published.iso if entry.published else "" for entry in every]
    assert dates == sorted(dates, reverse=True)
    assert len(set(dates)) > 2
    pane._choose_order(ORDERS[2].name)
    titles = [entry.title.casefold() for entry in listed(window)]
    assert titles == sorted(titles)
    pane._choose_order(ORDERS[0].name)
    pane._words.setText("Fenland cour")
    assert {entry.publisher for entry in listed(window)} == {"Fenland Courier (sample)"}
    pane._words.setText("fenland harbour")
    assert listed(window) == []
    pane._words.clear()
    assert listed(window) == every


def test_what_has_not_changed_is_not_listed_again(window: MainWindow, qtbot: QtBot) -> None:
    stack = window.findChild(UndoStack)
    assert stack is not None
    with qtbot.assertNotEmitted(window.documents._model.modelReset):
        stack._loader.refresh()
    assert listed(window)


ARTICLE = """A force was praised

1 May 2024

The force is good at preventing crime, the inspectorate said on Wednesday.
"""


def add(window: MainWindow) -> DocumentEntry:
    """Drop an article as text; gives what came of it."""
    before = {entry.id for entry in listed(window)}
    data = QMimeData()
    data.setText(ARTICLE)
    window.dropped.emit(data)
    (added,) = (entry for entry in listed(window) if entry.id not in before)
    return added


def undo_all(window: MainWindow) -> None:
    undo = window_actions.command(window, "undo")
    while undo.isEnabled():
        undo.trigger()


def failing(window: MainWindow) -> list[str]:
    """The sentences of what fails from now on."""
    found: list[str] = []
    stack = window.findChild(UndoStack)
    assert stack is not None
    stack._background.failed.connect(lambda _topic, sentence: found.append(sentence))
    return found


def add_and_undo(window: MainWindow) -> DocumentEntry:
    added = add(window)
    window_actions.command(window, "undo").trigger()
    return added


def remove_and_undo(window: MainWindow) -> DocumentEntry:
    entry = listed(window)[0]
    window.documents.removal_requested.emit((entry,))
    window_actions.command(window, "undo").trigger()
    return entry


@pytest.mark.parametrize(
    ("deeds", "signal", "sentence"),
    [
        (add_and_undo, "removal_requested", "is not in this library. It may have been removed."),
        (remove_and_undo, "restoring_requested", "is in this library already. It may have been restored"),
    ],
)
def test_what_is_gone_or_back_already_is_not_removed_or_restored_once_more(
    window: MainWindow, library_file: Path, deeds: Callable[[MainWindow], DocumentEntry], signal: str, sentence: str
) -> None:
    before, said = kept(library_file), failing(window)
    entry = deeds(window)
    assert kept(library_file) == before
    getattr(window.documents, signal).emit((entry,))
    assert [sentence in each for each in said] == [True]
    undo_all(window)
    assert kept(library_file) == before


def test_of_several_only_those_that_are_there_are_removed_and_come_back(window: MainWindow, library_file: Path) -> None:
    before, said = kept(library_file), failing(window)
    gone = add_and_undo(window)
    window.documents.removal_requested.emit((gone, listed(window)[0]))
    assert len(kept(library_file)["documents"]) == len(before["documents"]) - 1
    undo_all(window)
    assert (kept(library_file), said) == (before, [])


def test_a_file_that_another_window_has_added_again_stops_no_undoing(
    window: MainWindow, library_file: Path, tmp_path: Path
) -> None:
    before, said = kept(library_file), failing(window)
    window.documents.removal_requested.emit((listed(window)[0],))
    window.documents.removal_requested.emit((add(window),))
    file = tmp_path / "again.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    other = pipeline.open_library(library_file)
    (outcome,) = pipeline.import_files(other, [file])
    other.close()
    assert outcome.status == "added"
    undo_all(window)
    assert said == []
    assert set(before["documents"]) < set(kept(library_file)["documents"])  # what this window removed is back
    assert len(kept(library_file)["documents"]) == len(before["documents"]) + 1  # what the other added is its own
