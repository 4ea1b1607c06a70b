"""In a window as small as on a screen at 200 % and more, everything can be reached and read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.brief.brief_composer import BriefComposer
from peelviewer.gui.country.country_view import CountryView
from peelviewer.gui.library.document_facts_form import DocumentFactsForm
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.library.library_model import ENTRY_ROLE
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.notice_line import Notice
from peelviewer.gui.widgets.panes.pane_columns import HiddenColumn
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.preferences_sheet import PreferencesSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SMALL = (642, 360)  # pixels: the first window on a screen of 1366 by 768 at 200 %


@pytest.fixture
def small(qtbot: QtBot, library_file: Path) -> Iterator[MainWindow]:
    with started(library_file, HERE, SMALL) as window:
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        assert (window.width(), window.height()) == SMALL
        yield window


def columns(window: MainWindow) -> list[str]:
    """The columns that are in sight, from the left."""
    parts = {"places": window.places, "judgement": window.judgement, "right": window.right}
    return [name for name, part in parts.items() if part.isVisible()]


def hidden(window: MainWindow) -> HiddenColumn:
    found = window.findChild(HiddenColumn)
    assert found is not None
    return found


def in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def test_both_sides_of_the_contrast_are_in_sight_and_a_button_brings_the_grades(small: MainWindow) -> None:
    assert columns(small) == ["judgement", "right"]
    assert hidden(small).text() == "Show: Grades"
    QTest.mouseClick(hidden(small), Qt.MouseButton.LeftButton)
    assert columns(small) == ["places", "right"]
    assert hidden(small).text() == "Show: Judgement"
    QTest.mouseClick(hidden(small), Qt.MouseButton.LeftButton)
    assert columns(small) == ["places", "judgement"]
    assert hidden(small).accessibleName() == "Show: News coverage"
    small.resize(1200, 700)
    QApplication.processEvents()
    assert columns(small) == ["places", "judgement", "right"]
    assert not hidden(small).isVisible()


def test_a_key_brings_its_pane_and_the_one_that_has_the_keys_stays(small: MainWindow) -> None:
    for name, part in (("grades", small.grades), ("news", small.news), ("judgement", small.judgement)):
        window_actions.command(small, name).trigger()
        assert part.isVisible()
        assert part.isAncestorOf(small.focusWidget())
    small.show_side(small.documents)
    rows = small.documents.findChild(QListView)
    assert rows is not None
    for kind, column in ((DocumentKind.NEWS, "right"), (DocumentKind.REPORT, "judgement")):
        indexes = [rows.model().index(row, 0) for row in range(rows.model().rowCount())]
        index = next(each for each in indexes if each.data(ENTRY_ROLE).kind is kind)
        rows.scrollTo(index)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(index).center())
        assert columns(small) == sorted(["places", column], key=["places", "judgement", "right"].index)


def test_what_was_found_comes_into_sight(small: MainWindow) -> None:
    small.top.search.setFocus()
    QTest.keyClicks(small.top.search, "organised crime")
    small.top.search.search_requested.emit("organised crime")
    QTest.keyClick(small.top.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert small.found.isVisible()


def test_no_form_is_higher_than_the_window_and_tab_brings_its_fields_into_sight(small: MainWindow) -> None:
    small.resize(SMALL[0], 300)
    QApplication.processEvents()
    small.news.setFocus()
    window_actions.command(small, "correct document").trigger()
    form = small.findChild(DocumentFactsForm)
    assert form is not None
    QApplication.processEvents()
    assert small.rect().contains(form.geometry())
    for button in form.findChildren(QPushButton):
        assert in_sight(button)
    reached = set()
    for _ in range(12):
        QTest.keyClick(small.focusWidget(), Qt.Key.Key_Tab)
        reached.add(small.focusWidget().accessibleName())
        assert in_sight(small.focusWidget())
    assert {"Kind of the document", "Inspection of the document", "Title of the document"} <= reached


def test_tab_brings_the_fields_of_the_composer_into_sight(small: MainWindow) -> None:
    window_actions.command(small, "brief").trigger()
    composer = small.findChild(BriefComposer)
    assert composer is not None
    QApplication.processEvents()
    fields = [each for each in composer.findChildren(QLineEdit) if each.isVisible()]
    assert not all(map(in_sight, fields))  # not all have room at once
    seen = set()
    for _ in range(30):
        QTest.keyClick(small.focusWidget(), Qt.Key.Key_Tab)
        if small.focusWidget() in fields:
            seen.add(small.focusWidget())
            assert in_sight(small.focusWidget())
    assert len(seen) > 2


def test_what_came_in_takes_the_place_of_a_notice(small: MainWindow, tmp_path: Path) -> None:
    small.notices.offer(Notice("Something to do. " * 8, "Do it", bool))
    assert small.notices.isVisible()
    file = tmp_path / "norfolk.txt"
    file.write_text(
        "Norfolk Constabulary inadequate\n\n14 March 2024\n\nNorfolk was graded inadequate.", encoding="utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    small.dropped.emit(data)
    assert small.import_results.isVisible()
    assert not small.notices.isVisible()
    small.import_results.close_line()
    assert small.notices.isVisible()
    small.import_results.show_lines([ImportResult("Again")])
    assert not small.notices.isVisible()


def test_a_note_is_written_with_the_status_line_in_sight(small: MainWindow) -> None:
    small.import_results.show_lines([ImportResult("A line that takes height. " * 6)])
    small.headline.setFocus()
    window_actions.command(small, "note").trigger()
    QApplication.processEvents()
    assert small.headline.line.isVisible()
    assert small.height() == SMALL[1]
    foot = small.statusBar()
    assert small.rect().contains(QRect(foot.mapTo(small, QPoint(0, 0)), foot.size()))
    assert small.judgement.reading.height() > 20


def test_what_was_done_is_told_whole_and_the_library_gives_its_room(small: MainWindow) -> None:
    library, line, *_ = small.statusBar().findChildren(QLabel)
    assert "9 documents" in library.text()
    small.status.say("Done: note “Ask for the plan by the end of June”. Ctrl+Z undoes it.", lasting=True)
    QApplication.processEvents()
    assert line.text().endswith("Ctrl+Z undoes it.")
    assert library.text() == "library.peel"
    assert "9 documents" in library.toolTip()
    small.status.leave_place(for_another_force=True)
    assert "9 documents" in library.text()


def test_why_stands_at_the_beginning_where_there_is_no_verdict(small: MainWindow) -> None:
    (why,) = [each for each in small.headline.findChildren(QToolButton) if each.text() == "Why?" and each.isVisible()]
    assert why.x() > 100  # after the verdict
    for _ in range(2):
        window_actions.command(small, "next_contrast").trigger()
        QApplication.processEvents()
    assert any("disagree" in label.toolTip() for label in small.headline.findChildren(QLabel))
    assert why.x() == 12


def test_controls_of_the_head_are_whole(small: MainWindow) -> None:
    for pane in (small.judgement, small.news):
        for button in pane.findChildren(QToolButton):
            if button.isVisible():
                assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()


def test_a_report_in_the_place_of_the_news_grows_narrower_again(window: MainWindow) -> None:
    window.resize(2200, 1000)
    window.news.other_requested.emit()
    QApplication.processEvents()
    assert window.other.pin.isVisible()  # there is room for all controls
    window.resize(1024, 640)
    QApplication.processEvents()
    assert not window.other.pin.isVisible()
    assert window.other.width() < 300


def test_the_bar_under_original_pages_is_whole(small: MainWindow) -> None:
    window_actions.command(small, "original").trigger()
    area = small.judgement.original
    (beside,) = [each for each in area.findChildren(QToolButton) if each.accessibleName() == "Beside text"]
    QApplication.processEvents()
    assert beside.isVisible()
    assert beside.fontMetrics().horizontalAdvance(beside.text()) <= beside.width()
    small.resize(1400, 800)
    QApplication.processEvents()
    assert beside.text() == "Beside text"


def test_the_list_has_the_room_of_the_bar_until_it_is_wanted(small: MainWindow) -> None:
    small.show_side(small.documents)
    rows = small.documents.findChild(QListView)
    (more,) = [
        each for each in small.documents.findChildren(QToolButton) if each.accessibleName() == "What can be done"
    ]
    (remove,) = [each for each in small.documents.findChildren(QToolButton) if each.text() == "Remove"]
    QApplication.processEvents()
    assert rows is not None
    assert rows.visualRect(rows.model().index(1, 0)).bottom() < rows.viewport().height()  # two documents at least
    assert not remove.isVisible()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert in_sight(remove)
    small.resize(1366, 768)
    QApplication.processEvents()
    assert remove.isVisible()
    assert not more.isVisible()


def test_the_preferences_scroll(small: MainWindow) -> None:
    window_actions.command(small, "preferences").trigger()
    sheet = small.findChild(PreferencesSheet)
    assert sheet is not None
    QApplication.processEvents()
    assert small.rect().contains(sheet.geometry())
    for part in sheet.findChildren(QToolButton):
        assert part.height() >= part.fontMetrics().height() + 8
    area = sheet.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0


def test_all_of_the_country_that_has_room_is_rows(small: MainWindow) -> None:
    window_actions.command(small, "country").trigger()
    view = small.findChild(CountryView)
    assert view is not None
    QApplication.processEvents()
    table = view.findChild(QTableView)
    assert table is not None
    assert table.rowAt(table.viewport().height() - 1) - table.rowAt(0) >= 2


def test_a_note_in_a_low_pane_has_a_whole_line(small: MainWindow) -> None:
    small.notices.offer(Notice("Something to do. " * 8, "Do it", bool))
    small.news.reading.reader.setFocus()
    window_actions.command(small, "next claim").trigger()
    window_actions.command(small, "note").trigger()
    QApplication.processEvents()
    (field,) = [each for each in small.findChildren(QLineEdit) if each.accessibleName().startswith("Note")]
    assert field.isVisible()
    assert in_sight(field)
    assert field.width() > 150


def test_the_line_of_what_came_in_gives_its_room_to_the_document(small: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "norfolk.txt"
    file.write_text(
        "Norfolk inadequate\n\n14 March 2024\n\nNorfolk Constabulary was graded inadequate.", encoding="utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    small.dropped.emit(data)
    (opens,) = [
        each
        for each in small.import_results.findChildren(QToolButton)
        if each.text() == "Open" or each.toolTip() == "Open this document"
    ]
    opens.click()
    assert not small.import_results.isVisible()
    window_actions.command(small, "import results").trigger()
    assert small.import_results.isVisible()
