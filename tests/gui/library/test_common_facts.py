"""Facts put right of several documents at once, in the list of documents; undone as one change."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from peelviewer.domain.document import Document, Fact
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.facts import CommonFacts
from peelviewer.gui.library.common_facts_form import CommonFactsForm
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.forms.form_fields import ForcesEdit
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.pipeline import facts
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
INSPECTION = "Inspection of all of them"


def held(library_file: Path, ids: list[int]) -> list[Document]:
    library = Library.open(library_file)
    found = [library.document(number) for number in ids]
    library.close()
    return found


def test_several_documents_are_put_right_at_once_and_undone_as_one(shown: MainWindow, library_file: Path) -> None:
    window = shown
    window.show_side(window.documents)
    (view,) = window.documents.findChildren(QListView)
    some = QItemSelection(view.model().index(0, 0), view.model().index(3, 0))
    view.selectionModel().select(some, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    ids = [entry.id for entry in window.documents.chosen()]
    assert len(ids) == 4
    before = held(library_file, ids)
    window.documents.ask_facts()
    form = window.findChild(CommonFactsForm)
    assert form is not None
    assert form.isVisible()
    (forces,) = form.findChildren(ForcesEdit)
    forces.setText("kentt")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()  # no force is called so
    forces.clear()
    (inspection,) = [each for each in form.findChildren(Chooser) if each.accessibleName() == INSPECTION]
    inspection.setCurrentIndex(inspection.findData("2021/22"))
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()
    now = held(library_file, ids)
    assert {document.cycle for document in now} == {"2021/22"}
    assert [(each.kind, each.title, each.forces) for each in now] == [(e.kind, e.title, e.forces) for e in before]
    assert {document.entered for document in now} == {(Fact.CYCLE,)}
    window_actions.command(window, "undo").trigger()
    assert held(library_file, ids) == before
    window_actions.command(window, "redo").trigger()
    assert held(library_file, ids) == now


def test_where_one_cannot_be_put_right_none_is(library_file: Path) -> None:
    library = Library.open(library_file)
    number = library.documents()[0].id
    before = library.document(number)
    with pytest.raises(PeelViewerError):
        facts.put_common_facts_right(library, [number, 999], CommonFacts(forces=("Kent Police",)))
    assert library.document(number) == before
    library.close()
