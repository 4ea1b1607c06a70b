"""The facts of a document put right, and documents taken out of the library: by keys, undone and done again."""

import shutil
from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peelviewer.domain.document import DocumentKind, Fact
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.news.articles_model import SECOND_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.form_fields import NamesEdit
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.recent_libraries import RecentLibraries
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ARTICLE = """Inspectors praise the force on the coast

The force is good at preventing crime, the inspectorate said on Thursday. It requires improvement at investigating crime.
"""


def form(window: MainWindow) -> DocumentFactsForm:
    found = window.findChild(DocumentFactsForm)
    assert found is not None
    return found


def field(window: MainWindow, name: str) -> QWidget:
    (found,) = [
        widget
        for kind in (QLineEdit, QComboBox)
        for widget in form(window).findChildren(kind)
        if widget.accessibleName() == name
    ]
    return found


def line(window: MainWindow, name: str) -> QLineEdit:
    found = field(window, name)
    assert isinstance(found, QLineEdit)
    return found


def choose(window: MainWindow, name: str, value: str) -> None:
    chooser = field(window, name)
    assert isinstance(chooser, QComboBox)
    chooser.setCurrentIndex(chooser.findData(value))
    assert chooser.currentData() == value


def marked(window: MainWindow) -> list[str]:
    """What the form says is entered."""
    return [mark.accessibleName() for mark in form(window).findChildren(QToolButton) if mark.isVisible()]


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def write(window: MainWindow, name: str, words: str) -> None:
    line(window, name).setFocus()
    line(window, name).selectAll()
    QTest.keyClicks(line(window, name), words)


def keep(window: MainWindow) -> None:
    QTest.keyClick(form(window), Key.Key_Return, CTRL)
    assert not form(window).isVisible()


def held(library_file: Path, document: int) -> DocumentEntry:
    library = Library.open(library_file)
    entry = library.entry(document)
    library.close()
    return entry


def text_of(window: MainWindow, name: str) -> str:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action.text()


def status(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))


def result_words(window: MainWindow) -> str:
    return window.import_results.accessibleDescription() if window.import_results.isVisible() else ""


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window.dropped.emit(data)


def articles(window: MainWindow) -> list[str]:
    (view,) = [view for view in window.news.findChildren(QListView) if view.accessibleName().startswith("Articles")]
    model = view.model()
    return [str(model.index(row, 0).data(SECOND_ROLE)) for row in range(model.rowCount())]


def test_facts_of_an_article_are_put_right_by_keys_undone_and_done_again(shown: MainWindow, library_file: Path) -> None:
    window = shown
    reader = window.news.reading.reader
    reader.setFocus()
    entry = window.news.reading.entry
    assert entry is not None
    place, top = reader.textCursor().position(), reader.verticalScrollBar().value()
    press(Key.Key_F2)
    assert form(window).isVisible()
    assert form(window).isAncestorOf(window.focusWidget())
    assert line(window, "Title of the document").text() == entry.title
    assert marked(window) == []
    write(window, "Date of publication", "June 2023")
    write(window, "Publisher of the document", "Office of the commissioner")
    choose(window, "Inspection of the document", "2021/22")
    assert [name.partition(".")[0] for name in marked(window)] == [
        "Publisher (entered by you)",
        "Date (entered by you)",
        "Inspection (entered by you)",
    ]
    keep(window)
    now = held(library_file, entry.id)
    assert now.published is not None
    assert (now.published.iso, now.publisher, now.cycle) == ("2023-06", "Office of the commissioner", "2021/22")
    assert any(
        "June 2023 (entered by you)" in second and "entered by you: publisher" in second for second in articles(window)
    )
    shown = window.news.reading.entry
    assert shown == now  # what is cited has them too
    assert (reader.textCursor().position(), reader.verticalScrollBar().value()) == (place, top)  # the reader stays
    assert text_of(window, "undo").startswith("&Undo facts of “Commissioner’s response")
    do(window, "undo")
    assert held(library_file, entry.id) == entry
    assert window.news.reading.entry == entry
    do(window, "redo")
    assert held(library_file, entry.id) == now
    do(window, "correct document")
    choose(window, "Kind of the document", "news")
    (mark,) = [mark for mark in form(window).findChildren(QToolButton) if "Inspection" in mark.accessibleName()]
    assert mark.isVisible()
    mark.click()
    assert not mark.isVisible()
    keep(window)
    assert held(library_file, entry.id).entered == (Fact.KIND, Fact.PUBLISHER, Fact.PUBLISHED)


def test_the_report_is_meant_where_the_keys_are_elsewhere_and_its_head_says_what_was_entered_by_you(
    window: MainWindow, library_file: Path
) -> None:
    window.show_side(window.contrasts)
    do(window, "correct document")
    entry = window.judgement.reading.entry
    assert entry is not None
    assert line(window, "Title of the document").text() == entry.title
    choose(window, "Inspection of the document", "2016")
    keep(window)
    (chooser,) = [box for box in window.judgement.findChildren(QComboBox) if box.accessibleName() == "Report"]
    assert "entered by you: inspection" in chooser.toolTip()
    library = Library.open(library_file)
    cycles = {claim.cycle for claim in library.findings(entry.id).claims if not claim.past}
    library.close()
    assert cycles == {"2016"}


def test_a_form_says_what_it_does_not_understand(window: MainWindow, library_file: Path) -> None:
    do(window, "correct document")
    before = window.judgement.reading.entry
    assert before is not None

    def said() -> str:
        return " ".join(label.text() for label in form(window).findChildren(QLabel) if label.isVisible())

    for words in ("last spring", "31 February 2016", "2016/17"):
        write(window, "Date of publication", words)
        QTest.keyClick(form(window), Key.Key_Return, CTRL)
        assert f"“{words}” is not a date. Write 18 February 2016, February 2016 or 2016." in said()
        assert window.focusWidget() is line(window, "Date of publication")
    QTest.keyClick(line(window, "Date of publication"), Key.Key_Backspace)
    assert "is not a date" not in said()  # what is being mended is not called wrong any more
    write(window, "Date of publication", "18/2/2016")
    write(window, "Forces that the document is about, separated by commas", "norfolk, Cambridgshire Constabulary")
    QTest.keyClick(form(window), Key.Key_Return, CTRL)
    assert "No force is known as “Cambridgshire Constabulary”. Is Cambridgeshire Constabulary meant?" in said()
    assert held(library_file, before.id) == before
    write(window, "Forces that the document is about, separated by commas", "norfolk, Cambs Police, kent fire")
    keep(window)
    assert held(library_file, before.id).forces == (
        "Norfolk Constabulary", "Cambridgeshire Constabulary", "Kent Fire and Rescue Service",
    )  # fmt: skip


def test_nothing_changed_is_no_change_and_escape_leaves(window: MainWindow) -> None:
    do(window, "correct document")
    keep(window)
    do(window, "correct document")
    write(window, "Title of the document", "Another")
    QTest.keyClick(line(window, "Title of the document"), Key.Key_Escape)
    assert not form(window).isVisible()
    assert not window_actions.command(window, "undo").isEnabled()


def test_names_are_completed_one_by_one(qtbot: QtBot) -> None:
    edit = NamesEdit(["Essex Police", "Norfolk Constabulary", "North Wales Police"])
    qtbot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "Essex Police, constab")
    popup = edit.completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 1
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert edit.names() == ("Essex Police", "Norfolk Constabulary")
    edit.setText(" , Kent Police,, Kent Police ")
    assert edit.names() == ("Kent Police",)


def test_the_import_results_are_reached_and_worked_by_keys(
    shown: MainWindow, tmp_path: Path, library_file: Path
) -> None:
    window = shown
    do(window, "import results")
    assert "Nothing has come in yet" in status(window)
    good, bad, whole = tmp_path / "article.txt", tmp_path / "bad.pdf", tmp_path / "whole.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.write_text("no pdf", encoding="utf-8")
    whole.write_text("Kent Police praised\n\n14 March 2024\n\nKent Police is good at leadership.", encoding="utf-8")
    window.judgement.reading.reader.setFocus()
    drop(window, good, whole, bad)
    assert "bad.pdf is named as a PDF but is not one. Give it its right ending" in result_words(window)
    press(Key.Key_7, CTRL)
    press(Key.Key_Down)
    words = result_words(window)
    assert words.startswith("Added: Inspectors praise the force on the coast. News · no force found")
    assert "inspection not named · date not found" in words
    press(Key.Key_Return)  # one key to the form, at the first fact that is missing
    assert window.focusWidget() is line(window, "Date of publication")
    assert any(label.text() == "No date of publication was found." for label in form(window).findChildren(QLabel))
    QTest.keyClicks(window.focusWidget(), "14 March 2024")
    write(window, "Forces that the document is about, separated by commas", "norfolk")
    keep(window)
    assert result_words(window).endswith(
        "News · Norfolk Constabulary (entered by you) · inspection not named · 14 March 2024 (entered by you)."
    )
    assert window.import_results.isAncestorOf(window.focusWidget())
    press(Key.Key_Down)
    assert "Kent Police" in result_words(window)
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert "bad.pdf" in result_words(window)
    assert window.import_results.isAncestorOf(window.focusWidget())  # though the button that had the keys is gone
    press(Key.Key_Escape)
    assert not window.import_results.isVisible()
    assert window.focusWidget() is window.judgement.reading.reader
    do(window, "import results")  # and can be looked at again
    assert "bad.pdf" in result_words(window)
    library = Library.open(library_file)
    assert {claim.force for claim in library.findings(10).claims} == {"Norfolk Constabulary"}
    library.close()


def test_lines_of_another_library_are_left_behind(window: MainWindow, tmp_path: Path, library_file: Path) -> None:
    article, other = tmp_path / "article.txt", tmp_path / "other.peel"
    article.write_text(ARTICLE, encoding="utf-8")
    drop(window, article)
    assert "Inspectors praise" in result_words(window)
    shutil.copy(library_file, other)
    recent = window.findChild(RecentLibraries)
    assert recent is not None
    recent.library_requested.emit(other)
    assert other.stem in window.windowTitle()
    assert not window.import_results.isVisible()


def test_a_document_of_the_import_results_is_taken_out_where_the_keys_are_in_it(
    shown: MainWindow, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    drop(shown, article)
    press(Key.Key_7, CTRL)
    do(shown, "take out")
    assert "Done: removal of “Inspectors praise the force on the coast”" in status(shown)
    assert not shown.import_results.isVisible()


def test_what_was_left_out_of_a_folder_and_what_is_there_already_say_why(shown: MainWindow, tmp_path: Path) -> None:
    window = shown
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "again.txt").write_text(f"{ARTICLE} ", encoding="utf-8")
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    drop(window, tmp_path / "in")
    do(window, "import results")
    found = [result_words(window)]
    for _ in range(2):
        press(Key.Key_Down)
        found.append(result_words(window))
    assert found[0] == "picture.png was left out: it is not a PDF, web page, office document, mail or text."
    assert any("(the same text as" in words for words in found)


def test_a_document_is_taken_out_and_comes_back(window: MainWindow, library_file: Path) -> None:
    window.news.reading.reader.setFocus()
    entry = window.news.reading.entry
    assert entry is not None
    before = articles(window)
    window.news.pin.setChecked(True)
    do(window, "take out")
    library = Library.open(library_file)
    assert entry.id not in {each.id for each in library.documents()}
    library.close()
    assert "Done: removal of “Commissioner’s response" in status(window)
    assert "Ctrl+Z undoes it." in status(window)
    assert not window.import_results.isVisible()  # nothing went wrong
    assert not window.news.pin.isChecked()
    assert len(articles(window)) == len(before) - 1
    assert window.news.reading.entry != entry
    do(window, "undo")
    assert held(library_file, entry.id) == entry
    assert articles(window) == before
    do(window, "redo")
    assert len(articles(window)) == len(before) - 1
    do(window, "undo")
    assert articles(window) == before


def test_the_report_that_is_read_is_taken_out_and_the_place_follows(library_file: Path) -> None:
    library = Library.open(library_file)
    report = next(entry for entry in library.documents() if entry.kind is DocumentKind.REPORT)
    library.close()
    with started(library_file, Locator(HERE.force, HERE.theme, document=report.id, passage=5)) as window:
        assert window.judgement.shown == report.id
        do(window, "take out")
        assert not window.import_results.isVisible()
        assert window.navigator.here.document is None
        assert window.judgement.shown != report.id
        do(window, "undo")
        assert held(library_file, report.id) == report


def test_an_article_that_is_a_report_moves_to_the_other_pane(window: MainWindow) -> None:
    window.news.reading.reader.setFocus()
    entry = window.news.reading.entry
    assert entry is not None
    window.navigator.go_to(Locator(HERE.force, HERE.theme, article=entry.id))
    window.news.pin.setChecked(True)
    do(window, "correct document")
    choose(window, "Kind of the document", "report")
    keep(window)
    assert window.judgement.shown == entry.id
    assert not window.news.pin.isChecked()
    assert window.news.shown != entry.id


def test_without_a_document_the_commands_say_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "empty.peel"
    Library.create(file).close()
    with started(file) as window:
        for name in ("correct document", "take out"):
            do(window, name)
            assert "There is no document here." in status(window)
        assert not form(window).isVisible()


@pytest.mark.parametrize("size", [(1024, 640), (1600, 1000)])
def test_the_form_has_room_in_every_window(library_file: Path, size: tuple[int, int]) -> None:
    with started(library_file, HERE, size, "dark") as window:
        window.activateWindow()
        window.news.reading.reader.setFocus()
        do(window, "correct document")
        write(window, "Date of publication", "no date at all")
        QTest.keyClick(form(window), Key.Key_Return, CTRL)
        QApplication.processEvents()
        assert window.rect().contains(form(window).geometry())
        for label in form(window).findChildren(QLabel):
            if label.wordWrap() and label.isVisible():
                assert label.heightForWidth(label.width()) <= label.height()


def test_enter_keeps_what_is_written_and_says_what_is_no_date(window: MainWindow, library_file: Path) -> None:
    window.activateWindow()
    do(window, "correct document")
    write(window, "Date of publication", "32 May 2023")
    QTest.keyClick(line(window, "Date of publication"), Key.Key_Return)
    assert form(window).isVisible()
    write(window, "Date of publication", "May 2022")
    button = next(each for each in form(window).findChildren(QPushButton) if each.objectName() == "primary")
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)
    assert not form(window).isVisible()
    published = held(library_file, window.judgement.shown).published
    assert published is not None
    assert published.iso == "2022-05"


def test_what_is_taken_out_is_the_document_of_the_open_form(window: MainWindow, library_file: Path) -> None:
    article = window.news.shown
    window.news.reading.setFocus()
    do(window, "correct document")
    assert form(window).isVisible()
    do(window, "take out")
    library = Library.open(library_file)
    left = {entry.id for entry in library.documents()}
    library.close()
    assert article not in left
    assert not form(window).isVisible()
