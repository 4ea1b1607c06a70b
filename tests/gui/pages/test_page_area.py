"""Which of the original pages is read: its number, another to go to, and all of them in small."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from peelviewer.gui.pages.page_area import PageArea
from peelviewer.gui.pages.page_thumbnails import PageThumbnails
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow) -> PageArea:
    window_actions.command(window, "original").trigger()
    area = window.judgement.original
    assert isinstance(area, PageArea)
    return area


def number(area: PageArea) -> QLineEdit:
    found = area.findChild(QLineEdit)
    assert found is not None
    return found


def test_the_number_follows_the_reader_and_leads_to_a_page(window: MainWindow) -> None:
    area = opened(window)
    assert number(area).text() == "14"  # where the evidence is
    assert area._of.text() == "of 15"
    number(area).setText("3")
    QTest.keyClick(number(area), Qt.Key.Key_Return)
    assert area.view.page == 3
    area.view.verticalScrollBar().setValue(0)
    assert number(area).text() == "1"
    for words in ("99", "0", "soon", ""):
        number(area).setText(words)
        QTest.keyClick(number(area), Qt.Key.Key_Return)
        assert (area.view.page, number(area).text()) == (1, "1")


def test_what_is_printed_on_a_page_comes_before_its_place_in_the_file(window: MainWindow) -> None:
    area = opened(window)
    area._labels = {page: str(page - 2) for page in range(3, 16)} | {1: "i", 2: "ii"}
    area.show_pages(area.view._sheet._sizes)
    number(area).setText("II")
    QTest.keyClick(number(area), Qt.Key.Key_Return)
    assert (area.view.page, number(area).text(), area._of.text()) == (2, "ii", "2 of 15")
    number(area).setText("3")
    QTest.keyClick(number(area), Qt.Key.Key_Return)
    assert area.view.page == 5
    number(area).setText("15")  # printed on none: counted
    QTest.keyClick(number(area), Qt.Key.Key_Return)
    assert area.view.page == 15


def test_small_pages_come_as_they_are_seen_and_lead_to_the_large_ones(window: MainWindow) -> None:
    area = opened(window)
    strip = area.findChild(PageThumbnails)
    assert strip is not None
    assert not strip._pages._pictures
    area._small.click()
    strip.grab()
    assert 0 < len(strip._pages._pictures) < 15
    assert strip.currentIndex().data() == "14"
    strip.setCurrentIndex(strip.model().index(4, 0))
    assert area.view.page == 5
    area.show_thumbnail(area.document + 1, 1, QImage())  # of a document that is no longer shown
    assert strip._pages._pictures.get(1) != QImage()


@pytest.mark.usefixtures("qtbot")
def test_the_model_of_small_pages() -> None:
    strip = PageThumbnails()
    tester = QAbstractItemModelTester(strip.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    strip.show_pages(((595.0, 842.0), (842.0, 595.0)), ("i", "1"))
    assert tester.model().rowCount() == 2
    strip.show_picture(2, QImage(4, 4, QImage.Format.Format_RGB32))
    strip.show_picture(9, QImage())
    assert strip.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "p. 1"
