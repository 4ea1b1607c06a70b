"""Nothing by accident: what each gesture changes, what it says, and that what it changed is undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from peelviewer.gui.headline.reasons_sheet import ReasonsSheet
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.program.open_windows import size_on
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.combo_boxes import NameChooser
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, CTRL, NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday.
"""


def count(library_file: Path) -> int:
    library = Library.open(library_file)
    found = len(library.documents())
    library.close()
    return found


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def offered(window: MainWindow) -> str:
    lines = window.import_results.findChildren(QLabel)
    return lines[0].text() if window.import_results.isVisible() else ""


def wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, turn)


class OwnDrop(QDropEvent):
    """A drop of what was dragged in a window of ours."""

    own: QObject

    def source(self) -> QObject:
        return self.own


class OwnEnter(QDragEnterEvent):
    """The same drag, as it comes over the window."""

    own: QObject

    def source(self) -> QObject:
        return self.own


def test_words_dragged_in_the_window_are_no_document(window: MainWindow, library_file: Path) -> None:
    data = QMimeData()
    data.setText(ARTICLE)
    before = count(library_file)
    enter = OwnEnter(QPoint(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    enter.own = window.judgement.reading.reader
    enter.setAccepted(False)
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()
    drop = OwnDrop(QPointF(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    drop.own = window.judgement.reading.reader
    window.dropEvent(drop)
    assert count(library_file) == before
    assert not window_actions.command(window, "undo").isEnabled()


def test_the_window_shows_where_a_drop_is_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setText(ARTICLE)

    def come() -> None:
        over = QDragEnterEvent(QPoint(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(window, over)
        assert over.isAccepted()
        assert window.drop_hint.isVisible()
        assert window.drop_hint.size() == window.size()

    come()
    window.grab()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drop_hint.isVisible()
    come()
    drop = QDropEvent(QPointF(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(window, drop)
    assert not window.drop_hint.isVisible()


def test_what_was_added_is_undone_and_done_again(window: MainWindow, library_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "norfolk.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    before = count(library_file)
    window.dropped.emit(data)
    assert count(library_file) == before + 1
    assert window_actions.command(window, "undo").text() == "&Undo adding of “norfolk.txt”"
    window_actions.command(window, "undo").trigger()
    assert count(library_file) == before
    window_actions.command(window, "redo").trigger()
    assert count(library_file) == before + 1


@pytest.mark.parametrize("place", ["grades", "contrasts", "documents", "tray", "judgement", "news", "headline"])
def test_ctrl_v_offers_to_add_wherever_the_keys_are(shown: MainWindow, library_file: Path, place: str) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    before = count(library_file)
    shown.show_side(getattr(shown, place))
    QTest.keyClick(focus(), Key.Key_V, CTRL)
    assert offered(shown).startswith("On the clipboard: “Norfolk Constabulary inadequate")
    assert count(library_file) == before
    QTest.keyClick(focus(), Key.Key_Escape)
    assert offered(shown) == ""
    assert count(library_file) == before


def test_ctrl_v_in_the_forces_field_offers_an_article_and_writes_a_name(shown: MainWindow, library_file: Path) -> None:
    chooser = shown.top.findChildren(NameChooser)[0]
    before = count(library_file)
    chooser.setFocus()
    QGuiApplication.clipboard().setText(ARTICLE)
    QTest.keyClick(focus(), Key.Key_V, CTRL)
    assert chooser.currentText() == "Cambridgeshire Constabulary"
    assert offered(shown).startswith("On the clipboard:")
    QTest.keyClick(focus(), Key.Key_Return)
    assert count(library_file) == before + 1
    chooser.setFocus()
    line = chooser.lineEdit()
    assert line is not None
    line.selectAll()
    QGuiApplication.clipboard().setText("Norfolk")
    QTest.keyClick(focus(), Key.Key_V, CTRL)
    assert line.text() == "Norfolk"
    assert count(library_file) == before + 1


def test_the_wheel_and_stray_arrows_change_neither_force_nor_theme(shown: MainWindow) -> None:
    before = shown.navigator.here
    for chooser in shown.top.findChildren(NameChooser):
        wheel(chooser)
        chooser.setFocus()
        for key in (Key.Key_Up, Key.Key_Down, Key.Key_PageDown):
            QTest.keyClick(chooser, key)
            assert chooser.view().isVisible()
            chooser.hidePopup()
    for chooser in shown.findChildren(QComboBox):
        wheel(chooser)
        assert not chooser.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus  # nor the keys
    for view in shown.places.findChildren(QTableView):
        wheel(view.viewport())
    wheel(shown.places.findChildren(QWidget, "places")[0])
    assert shown.navigator.here == before
    assert shown.places.current() == 0


def test_a_force_is_chosen_by_a_click_in_the_list(shown: MainWindow) -> None:
    chooser = shown.top.findChildren(NameChooser)[0]
    chooser.setFocus()
    QTest.keyClick(chooser, Key.Key_Down)
    row = chooser.findText("Norfolk Constabulary")
    view = chooser.view()
    index = chooser.model().index(row, 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert shown.navigator.here.force == "Norfolk Constabulary"


def test_a_name_is_taken_by_its_beginning_and_what_is_none_is_not_left_standing(shown: MainWindow) -> None:
    force, theme = shown.top.findChildren(NameChooser)
    before = shown.navigator.here

    def write(chooser: NameChooser, words: str, *keys: Qt.Key) -> str:
        chooser.setFocus()
        QTest.keyClick(focus(), Key.Key_A, CTRL)
        QTest.keyClicks(focus(), words)
        for key in keys:
            QTest.keyClick(QApplication.activePopupWidget() or focus(), key)
        return chooser.currentText()

    assert write(force, "Atlantis", Key.Key_Return) == "Cambridgeshire Constabulary"
    assert "No force is known as “Atlantis”." in status(shown)
    assert write(force, "norf", Key.Key_Tab) == "Cambridgeshire Constabulary"
    assert write(theme, "no such", Key.Key_Escape) == "Serious and organised crime"
    assert shown.navigator.here == before
    assert write(force, "norf", Key.Key_Return) == "Norfolk Constabulary"
    assert shown.navigator.here.force == "Norfolk Constabulary"
    assert write(theme, "vulnerable", Key.Key_Return) == "Protecting vulnerable people"


def test_what_is_still_searched_for_opens_nothing_once_the_box_is_left(shown: MainWindow) -> None:
    box = shown.top.search
    box.setFocus()
    QTest.keyClicks(box, "organised")
    QTest.keyClick(box, Key.Key_Escape)
    box.search_requested.emit("organised")  # as an answer that comes late
    assert not box.popup().isVisible()
    QTest.keyClick(box, Key.Key_Return)
    assert box.popup().isVisible()
    shown.news.setFocus()
    box.search_requested.emit("organised")
    assert not box.popup().isVisible()


def test_ctrl_c_copies_what_is_selected_where_the_keys_are(shown: MainWindow) -> None:
    board = QGuiApplication.clipboard()
    shown.show_side(shown.grades)
    QTest.keyClick(focus(), Key.Key_Home)
    QTest.keyClick(focus(), Key.Key_Right)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    assert board.text().startswith(
        "Cambridgeshire Constabulary, Serious and organised crime: good, 2015 (graded, report"
    )
    shown.navigator.back()
    shown.show_side(shown.contrasts)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    assert board.text().startswith("Good in 2015, inadequate in 2023 (Cambridgeshire Constabulary, Serious")
    assert "Not directly comparable: " in board.text()
    shown.show_side(shown.documents)
    rows = shown.documents.findChild(QListView)
    assert rows is not None
    rows.selectAll()
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    data = board.mimeData()
    assert data is not None
    assert len(data.text().splitlines()) == 10
    assert data.html().count("<tr>") == 10
    assert b"Fenland Courier" in data.data("text/csv").data()
    window_actions.command(shown, "why").trigger()
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    assert board.text().startswith("Good in 2015")


def test_ctrl_c_copies_an_article_a_finding_and_what_was_found(shown: MainWindow) -> None:
    board = QGuiApplication.clipboard()
    shown.news.setFocus()
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    assert "Commissioner’s response to the report" in board.text()
    assert board.mimeData().html().count("<tr>") == 2
    shown.show_side(shown.follow_up)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    first, *_, last = board.text().splitlines()
    assert first.startswith("“By 1 September 2023, the constabulary should draw up")
    assert "HMICFRS, 19 May 2023" in first
    assert last.startswith("due 1 September 2023 · recommendation")
    shown.top.search.setText("organised crime groups")
    shown.top.search.search_requested.emit("organised crime groups")
    QTest.keyClick(shown.top.search, Key.Key_Return)
    shown.show_side(shown.found)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    assert "organised crime groups" in board.text()
    assert board.text().startswith("“")


def test_ctrl_c_in_the_tray_copies_what_was_picked(shown: MainWindow) -> None:
    window_actions.command(shown, "pick").trigger()
    shown.show_side(shown.tray)
    QTest.keyClick(focus(), Key.Key_C, CTRL)
    picked = shown.tray.chosen()
    assert picked is not None
    assert QGuiApplication.clipboard().text() == picked.pick.words


def test_a_close_tells_once_of_what_is_written_and_not_kept(shown: MainWindow) -> None:
    shown.headline.setFocus()
    QTest.keyClick(focus(), Key.Key_M, CTRL)
    QTest.keyClicks(focus(), "Ask for the plan")
    assert not shown.close()
    assert shown.isVisible()
    assert "not kept yet" in status(shown)
    QTest.keyClick(focus(), Key.Key_Return)
    shown.news.setFocus()
    window_actions.command(shown, "correct document").trigger()
    form = shown.findChild(DocumentFactsForm)
    assert form is not None
    assert form.unkept() == ""  # as it was opened
    next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Title of the document").setText("A")
    assert not shown.close()
    assert shown.close()  # once more, and it is


def test_ctrl_enter_keeps_a_note(shown: MainWindow, library_file: Path) -> None:
    shown.headline.setFocus()
    QTest.keyClick(focus(), Key.Key_M, CTRL)
    QTest.keyClicks(focus(), "Ask for the plan")
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    assert not shown.headline.line.isVisible()
    assert window_actions.command(shown, "undo").text() == "&Undo note “Ask for the plan”"
    library = Library.open(library_file)
    assert library.notes
    library.close()


def test_escape_closes_what_is_on_top_wherever_the_keys_are(shown: MainWindow) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    window_actions.command(shown, "paste").trigger()
    window_actions.command(shown, "find").trigger()
    shown.headline.setFocus()
    window_actions.command(shown, "note").trigger()
    window_actions.command(shown, "why").trigger()
    shown.news.setFocus()  # away from all of them
    why, find = shown.findChild(ReasonsSheet), shown.judgement.reading.finding
    assert why is not None
    parts: list[QWidget] = [why, shown.headline.line, find, shown.import_results]
    for closed in range(len(parts)):
        assert [part.isVisible() for part in parts] == [number >= closed for number in range(len(parts))]
        QTest.keyClick(shown.news.findChildren(QListView)[0], Key.Key_Escape)
    assert not any(part.isVisible() for part in parts)


def test_a_sheet_opened_over_another_gives_the_keys_to_what_is_in_sight(shown: MainWindow) -> None:
    shown.judgement.reading.reader.setFocus()
    for name in ("palette", "shortcuts"):  # the palette closes where another sheet takes the keys
        window_actions.command(shown, name).trigger()
    QTest.keyClick(focus(), Key.Key_Escape)
    assert focus() is shown.judgement.reading.reader


def test_a_form_waits_with_what_is_written_while_the_panes_are_covered(shown: MainWindow) -> None:
    shown.news.setFocus()
    window_actions.command(shown, "correct document").trigger()
    form = shown.findChild(DocumentFactsForm)
    assert form is not None
    title = next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Title of the document")
    title.setText("A better title")
    for cover in ("brief", "guide"):
        window_actions.command(shown, cover).trigger()
        assert not form.isVisible()
    QTest.keyClick(focus(), Key.Key_Escape)
    assert form.isVisible()
    assert title.text() == "A better title"
    QTest.keyClick(focus(), Key.Key_Escape)
    assert not form.isVisible()
    assert not window_actions.command(shown, "undo").isEnabled()


def test_documents_are_removed_and_restored(shown: MainWindow, library_file: Path) -> None:
    before = count(library_file)
    shown.show_side(shown.documents)
    rows = shown.documents.findChild(QListView)
    assert rows is not None
    for row in (0, 1):
        rows.selectionModel().select(rows.model().index(row, 0), rows.selectionModel().SelectionFlag.Select)
    QTest.keyClick(rows, Key.Key_Delete)
    assert count(library_file) == before - 2
    assert window_actions.command(shown, "undo").text() == "&Undo removal of 2 documents"
    _choose(shown, "Removed since the start")
    assert rows.model().rowCount() == 2
    rows.selectAll()
    next(each for each in shown.documents.findChildren(QToolButton) if each.text() == "Restore").click()
    assert count(library_file) == before
    window_actions.command(shown, "undo").trigger()
    window_actions.command(shown, "undo").trigger()
    assert count(library_file) == before
    assert rows.model().rowCount() == before  # nothing is removed any more: all are listed again


def test_documents_are_filtered_sorted_and_found(shown: MainWindow) -> None:
    shown.show_side(shown.documents)
    rows = shown.documents.findChild(QListView)
    words = shown.documents.findChild(QLineEdit)
    assert rows is not None
    assert words is not None

    def titles() -> list[str]:
        return [str(rows.model().index(row, 0).data()) for row in range(rows.model().rowCount())]

    every = titles()
    _choose(shown, "By title")
    assert titles() == sorted(every, key=str.casefold)
    _choose(shown, "Reports")
    assert len(titles()) == 3
    _choose(shown, "Without a force")
    assert titles() == []
    _choose(shown, "All documents")
    QTest.keyClicks(words, "courier")
    assert titles() == ["County force is bottom of its region on organised crime"]
    index = rows.model().index(0, 0)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(index).center())
    assert shown.news.shown == shown.navigator.here.document
    assert rows.isVisible()


def _choose(window: MainWindow, name: str) -> None:
    buttons = window.documents.findChildren(QToolButton)
    choices = [action for button in buttons if button.menu() for action in button.menu().actions()]
    next(action for action in choices if action.text() == name).trigger()


def status(window: MainWindow) -> str:
    return " ".join(label.toolTip() for label in window.statusBar().findChildren(QLabel))


def test_what_was_said_goes_with_its_place(window: MainWindow) -> None:
    window_actions.command(window, "take back").trigger()
    assert "Nobody has decided" in status(window)
    window_actions.command(window, "next_contrast").trigger()
    assert "Nobody has decided" not in status(window)
    window_actions.command(window, "confirm").trigger()
    assert "Done: confirmation" in status(window)
    window_actions.command(window, "next_contrast").trigger()
    assert "Done: confirmation" in status(window)  # one may still want to undo it
    window.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert "Done" not in status(window)
    window_actions.command(window, "undo").trigger()
    assert "Undone" in status(window)
    window.navigator.go_to(Locator("Cambridgeshire Constabulary", "soc"))
    assert "Undone" not in status(window)  # another force: at once


def test_a_menu_greys_what_cannot_be_done_and_keys_say_why(window: MainWindow) -> None:
    menu = window.menus["E&vidence"]
    menu.aboutToShow.emit()
    assert not window_actions.command(window, "take back").isEnabled()
    assert window_actions.command(window, "confirm").isEnabled()
    menu.aboutToHide.emit()
    assert window_actions.command(window, "take back").isEnabled()
    assert any(action.isSeparator() for action in menu.actions())
    window.menus["&Go"].aboutToShow.emit()
    assert not window_actions.command(window, "back").isEnabled()
    window.menus["&Go"].aboutToHide.emit()


@pytest.mark.parametrize("whole", [(1600, 1000), (1366, 768)])
@pytest.mark.parametrize("percent", [100, 125, 150, 200, 250])
def test_the_first_window_fits_the_screen(window: MainWindow, percent: int, whole: tuple[int, int]) -> None:
    screen = QSize(*whole) * 100 / percent
    size = size_on(screen)
    assert size.width() < screen.width()
    assert size.height() < screen.height()
    for _ in range(3):  # a low one folds the headline, and then the legend of the grades
        window.resize(size)
        QApplication.processEvents()
    assert window.size() == size
    for part in (
        window.top,
        window.headline,
        window.judgement,
        window.statusBar(),
        *window.top.findChildren(QPushButton),
    ):
        assert part.isVisible()
        assert window.rect().contains(QRect(part.mapTo(window, QPoint(0, 0)), part.size())), part


def test_keys_in_the_list_of_contrasts_choose_none_of_another_force(shown: MainWindow) -> None:
    for theme in ("effectiveness", "efficiency", "legitimacy", "soc"):
        shown.navigator.go_to(Locator("Cambridgeshire Constabulary", "soc"))
        shown.show_side(shown.contrasts)
        there = Locator("Norfolk Constabulary", theme)
        shown.navigator.go_to(there)  # the list is emptied until its grades have come, and shown again
        assert shown.navigator.here == there
