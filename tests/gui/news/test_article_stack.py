"""Several articles under one another, for comparison."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.text_view.reading_area import ReadingArea
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def articles(window: MainWindow) -> QListView:
    found = window.news.findChild(QListView)
    assert found is not None
    return found


def click(window: MainWindow, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    rows = articles(window)
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def texts(window: MainWindow) -> list[str]:
    return [area.reader.toPlainText()[:30] for area in window.news.findChildren(ReadingArea) if area.isVisible()]


def test_ctrl_and_click_puts_articles_under_one_another(window: MainWindow) -> None:
    click(window, 0)
    (first,) = texts(window)
    click(window, 1, Qt.KeyboardModifier.ControlModifier)
    both = texts(window)
    assert len(both) == 2
    assert first in both
    highlighted = [area.reader.extraSelections() for area in window.news.findChildren(ReadingArea)]
    assert all(highlighted)
    window_actions.command(window, "scheme dark").trigger()
    window_actions.command(window, "scheme light").trigger()
    QApplication.processEvents()
    assert all(area.reader.extraSelections() for area in window.news.findChildren(ReadingArea))
    click(window, 1)
    assert len(texts(window)) == 1


def test_shift_and_arrows_do_too_and_another_theme_ends_it(window: MainWindow) -> None:
    click(window, 0)
    QTest.keyClick(articles(window), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(articles(window), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(texts(window)) == 3
    window.navigator.go_to(Locator("Cambridgeshire Constabulary", "investigating_crime"))
    assert len(texts(window)) == 1


def test_words_are_copied_from_the_article_that_has_the_keys(window: MainWindow) -> None:
    click(window, 0)
    rows = articles(window)
    second = rows.model().index(1, 0)
    rows.selectionModel().select(second, QItemSelectionModel.SelectionFlag.Select)
    beneath = window.news.article_stack.shown()
    assert len(beneath) == 1
    area = window.news.article_stack.widget(1).findChild(ReadingArea)
    assert area is not None
    window.activateWindow()
    area.reader.setFocus()
    window_actions.command(window, "find").trigger()
    assert not area.finding.isHidden()
    assert window.news.reading.finding.isHidden()


def test_rows_are_as_high_as_their_words_need_in_any_width(window: MainWindow) -> None:
    rows = articles(window)
    long = max(range(rows.model().rowCount()), key=lambda row: len(str(rows.model().index(row, 0).data())))

    def height() -> int:
        QApplication.processEvents()
        return rows.visualRect(rows.model().index(long, 0)).height()

    narrow = [rows.setFixedWidth(240), height()][1]
    assert [rows.setFixedWidth(700), height()][1] < narrow
    assert [rows.setFixedWidth(240), height()][1] == narrow
