"""Every gesture that changes something says what it did, in a sentence, and undo takes it back, in a sentence too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from kept_work import kept
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QToolButton, QWidget

from peelviewer.domain.grades import Grade
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, CTRL, NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday.
"""


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def said(window: MainWindow) -> str:
    return " ".join(label.toolTip() for label in window.statusBar().findChildren(QLabel))


def drop(window: MainWindow, data: QMimeData) -> None:
    """As from another program: Qt gives a drop to what has taken the drag."""
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(60, 300), Qt.DropAction.CopyAction, data, left, NONE))
    assert window.drop_hint.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(60, 300), Qt.DropAction.CopyAction, data, left, NONE))
    assert not window.drop_hint.isVisible()


def drop_files(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop(window, data)


def as_page(file: Path) -> Path:
    """The article as a saved page, which says more of itself."""
    head, *lines = ARTICLE.strip().split("\n\n")
    body = "".join(f"<p>{line}</p>" for line in lines)
    file.write_text(f"<title>{head}</title><article><h1>{head}</h1>{body}</article>", encoding="utf-8")
    return file


def drop_a_file(window: MainWindow, folder: Path) -> None:
    file = folder / "norfolk.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    drop_files(window, file)


def drop_words_of_another_program(window: MainWindow, _folder: Path) -> None:
    data = QMimeData()
    data.setText(ARTICLE)
    drop(window, data)
    QTest.keyClick(focus(), Key.Key_Return)  # it is offered first


def paste_an_article(window: MainWindow, _folder: Path) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    window.show_side(window.grades)
    QTest.keyClick(focus(), Key.Key_V, CTRL)
    QTest.keyClick(focus(), Key.Key_Return)


def keep_a_note(window: MainWindow, _folder: Path) -> None:
    window.headline.setFocus()
    QTest.keyClick(focus(), Key.Key_M, CTRL)
    QTest.keyClicks(focus(), "Ask for the plan")
    QTest.keyClick(focus(), Key.Key_Return, CTRL)


def dismiss_with_a_reason(window: MainWindow, _folder: Path) -> None:
    do(window, "dismiss")
    QTest.keyClicks(focus(), "Another method")
    QTest.keyClick(focus(), Key.Key_Return)


def confirm(window: MainWindow, _folder: Path) -> None:
    do(window, "confirm")


def pick_the_contrast(window: MainWindow, _folder: Path) -> None:
    window.headline.setFocus()
    QTest.keyClick(focus(), Key.Key_D, CTRL)


def remove_two_documents(window: MainWindow, _folder: Path) -> None:
    window.show_side(window.documents)
    rows = window.documents.findChild(QListView)
    assert rows is not None
    for row in (0, 1):
        rows.selectionModel().select(rows.model().index(row, 0), rows.selectionModel().SelectionFlag.Select)
    QTest.keyClick(rows, Key.Key_Delete)


def put_a_title_right(window: MainWindow, _folder: Path) -> None:
    window.news.setFocus()
    do(window, "correct document")
    form = window.findChild(DocumentFactsForm)
    assert form is not None
    next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Title of the document").setText("A")
    QTest.keyClick(form, Key.Key_Return, CTRL)


def correct_a_grade(window: MainWindow, _folder: Path) -> None:
    window.judgement.setFocus()
    do(window, "next claim")
    do(window, "correct claim")
    form = window.findChild(ClaimForm)
    assert form is not None
    (grades,) = [each for each in form.findChildren(QComboBox) if each.findData(Grade.OUTSTANDING.value) >= 0]
    grades.setCurrentIndex(grades.findData(Grade.OUTSTANDING.value))
    QTest.keyClick(form, Key.Key_Return, CTRL)


def reject_a_claim(window: MainWindow, _folder: Path) -> None:
    window.judgement.setFocus()
    do(window, "next claim")
    do(window, "reject claim")


def save_a_recipe(window: MainWindow, _folder: Path) -> None:
    do(window, "brief")
    (name,) = [each for each in window.findChildren(QLineEdit) if each.accessibleName().startswith("Name to save")]
    QTest.keyClicks(name, "For May")
    QTest.keyClick(name, Key.Key_Return)


def save_a_search(window: MainWindow, _folder: Path) -> None:
    do(window, "search")
    QTest.keyClicks(focus(), "boxing coach")
    QTest.keyClick(focus(), Key.Key_Return)
    (saved,) = [each for each in window.found.findChildren(QToolButton) if each.text() == "Saved"]
    menu = saved.menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == "Save this search").trigger()


GESTURES: dict[Callable[[MainWindow, Path], None], str] = {
    drop_a_file: "adding of “norfolk.txt”",
    drop_words_of_another_program: "adding of “Norfolk Constabulary inadequate at answ…”",
    paste_an_article: "adding of “Norfolk Constabulary inadequate at answ…”",
    keep_a_note: "note “Ask for the plan”",
    dismiss_with_a_reason: "dismissal of “",
    confirm: "confirmation of “",
    pick_the_contrast: "picking “",
    remove_two_documents: "removal of 2 documents",
    put_a_title_right: "facts of “",
    correct_a_grade: "correction of “",
    reject_a_claim: "rejection of “",
    save_a_recipe: "recipe “For May”",
    save_a_search: "saved search “boxing coach”",
}


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.__name__)
def test_a_gesture_says_what_it_changed_and_undo_takes_it_back(
    shown: MainWindow, library_file: Path, tmp_path: Path, gesture: Callable[[MainWindow, Path], None]
) -> None:
    before = kept(library_file)
    gesture(shown, tmp_path)
    after = kept(library_file)
    assert after != before
    assert f"Done: {GESTURES[gesture]}" in said(shown)
    assert "Ctrl+Z undoes it." in said(shown)
    assert GESTURES[gesture] in window_actions.command(shown, "undo").text()
    do(shown, "undo")
    assert kept(library_file) == before
    assert f"Undone: {GESTURES[gesture]}" in said(shown)
    do(shown, "redo")
    assert kept(library_file) == after
    do(shown, "undo")
    assert kept(library_file) == before
    assert not window_actions.command(shown, "undo").isEnabled()


def test_a_better_copy_gives_its_place_back(shown: MainWindow, library_file: Path, tmp_path: Path) -> None:
    drop_a_file(shown, tmp_path)
    before = kept(library_file)
    drop_files(shown, as_page(tmp_path / "norfolk.html"))
    after = kept(library_file)
    assert after != before
    assert len(after["documents"]) == len(before["documents"])
    assert "Undo better copy of “Norfolk Constabulary inadequate at answ…”" in window_actions.command(
        shown, "undo"
    ).text().replace("&", "")
    do(shown, "undo")
    assert kept(library_file) == before
    do(shown, "redo")
    assert kept(library_file) == after
    do(shown, "undo")
    do(shown, "undo")
    assert len(kept(library_file)["documents"]) == len(before["documents"]) - 1


def test_a_better_copy_and_a_new_text_in_one_drop_are_undone_in_one_step(
    shown: MainWindow, library_file: Path, tmp_path: Path
) -> None:
    drop_a_file(shown, tmp_path)
    before = kept(library_file)
    other = tmp_path / "other.txt"
    other.write_text("Kent Police outstanding\n\n5 May 2022\n\nKent Police was graded outstanding.", encoding="utf-8")
    drop_files(shown, as_page(tmp_path / "norfolk.html"), other)
    after = kept(library_file)
    assert len(after["documents"]) == len(before["documents"]) + 1
    do(shown, "undo")
    assert kept(library_file) == before
    assert "Undo adding of “norfolk.txt”" in window_actions.command(shown, "undo").text().replace("&", "")
    do(shown, "redo")
    assert kept(library_file) == after
