"""All documents in a list: sorted, found by words, and listed again only where they have changed."""

import pytest
from pytestqt.qtbot import QtBot

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.library.library_model import ENTRY_ROLE, ORDERS
from peelviewer.gui.state.undo_stack import UndoStack
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
