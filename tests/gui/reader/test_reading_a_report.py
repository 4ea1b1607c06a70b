"""Reading a document: outline, words found in it, size, citation, original pages."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from peelviewer.gui.look.program_look import TypeSetting
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.page_view.page_cache import PageCache
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def count_of(window: MainWindow) -> str:
    return window.judgement.reading.finding.findChildren(QLabel)[0].text()


def test_find_in_the_report_by_keys(window: MainWindow) -> None:
    reading = window.judgement.reading
    reading.reader.moveCursor(QTextCursor.MoveOperation.Start)
    window_actions.command(window, "find").trigger()
    words = reading.finding.findChild(QLineEdit)
    assert words is not None
    QTest.keyClicks(words, "organised crime")
    total = int(count_of(window).split(" of ")[1])
    assert total > 3
    before = reading.reader.textCursor().selectionStart()
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert reading.reader.textCursor().selectionStart() > before
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reading.reader.textCursor().selectionStart() == before
    highlighted = len(reading.reader.extraSelections())
    QTest.keyClicks(words, " nowhere")
    assert count_of(window) == "not in this document"
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert reading.finding.isHidden()
    assert len(reading.reader.extraSelections()) == highlighted - total


def test_what_was_found_last_is_selected_when_the_bar_closes(window: MainWindow) -> None:
    reading = window.judgement.reading
    window_actions.command(window, "find").trigger()
    words = reading.finding.findChild(QLineEdit)
    assert words is not None
    QTest.keyClicks(words, "SERIOUS and")
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert reading.reader.textCursor().selectedText().lower() == "serious and"


def test_the_find_key_means_the_article_where_the_reader_is_in_the_news(window: MainWindow) -> None:
    window.activateWindow()
    window.news.reading.reader.setFocus()
    window_actions.command(window, "find").trigger()
    assert not window.news.reading.finding.isHidden()
    assert window.judgement.reading.finding.isHidden()


def test_the_outline_goes_to_a_heading_and_follows_the_reading(window: MainWindow) -> None:
    window_actions.command(window, "outline").trigger()
    outline = window.judgement.findChild(QListView, "outline")
    assert isinstance(outline, QListView)
    assert outline.isVisible()
    model = outline.model()
    assert model.rowCount() > 5
    last = model.index(model.rowCount() - 1, 0)
    outline.setCurrentIndex(last)
    reader = window.judgement.reading.reader
    assert reader.textCursor().block().text() == last.data().strip()
    reader.verticalScrollBar().setValue(0)
    assert outline.currentIndex().row() <= 1


def test_text_grows_stays_at_its_place(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    sizes, first = [reader.document().defaultFont().pointSizeF()], reader.cursorForPosition(QPoint()).block().text()
    for name in ("larger", "larger", "smaller", "usual size"):
        window_actions.command(window, name).trigger()
        sizes.append(reader.document().defaultFont().pointSizeF())
        assert reader.cursorForPosition(QPoint()).block().text() == first
    usual = TypeSetting().size
    assert sizes == [usual, usual + 1, usual + 2, usual + 1, usual]


def test_lines_are_no_longer_than_wanted_and_the_typeface_can_be_chosen(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    window.resize(3000, 1000)
    window.lay_out()
    whole = reader.viewport().width()
    assert whole < reader.width() - 40  # in the middle of a wide window
    window_actions.command(window, "narrower").trigger()
    assert reader.viewport().width() < whole
    window_actions.command(window, "wider").trigger()
    assert reader.viewport().width() == whole
    sans = reader.document().defaultFont().families()
    window_actions.command(window, "serif").trigger()
    assert reader.document().defaultFont().families()[0].startswith("Source Serif")
    assert window_actions.command(window, "serif").isChecked()
    window_actions.command(window, "sans").trigger()
    assert reader.document().defaultFont().families() == sans


def test_words_are_copied_with_where_they_come_from(window: MainWindow) -> None:
    window_actions.command(window, "cite").trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“Cambridgeshire Constabulary is good")
    assert "p. 14" in copied
    assert "2016" in copied
    assert copied.endswith(".pdf)")


def test_pages_grow_by_key_and_wheel_and_fit_again(window: MainWindow) -> None:
    window_actions.command(window, "original").trigger()
    view = window.judgement.findChild(PageView)
    assert view is not None
    sheet = view.widget()
    fitting = sheet.width()
    window_actions.command(window, "larger").trigger()
    assert sheet.width() > fitting * 1.15
    middle = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert sheet.width() > fitting * 1.4
    window_actions.command(window, "usual size").trigger()
    assert sheet.width() == fitting
    assert window.look.setting.size == TypeSetting().size


def test_pictures_of_pages_are_kept_within_a_bound() -> None:
    one = QImage(100, 100, QImage.Format.Format_RGB32)
    cache = PageCache(room=3 * one.sizeInBytes())
    assert cache.should_ask(1, 1.0)
    assert not cache.should_ask(1, 1.0)
    assert cache.should_ask(1, 2.0)
    for page in (1, 2, 3):
        cache.keep(page, QImage(one))
    assert cache.picture(1) is not None
    cache.keep(4, QImage(one))
    assert cache.picture(2) is None  # looked at longest ago
    assert cache.picture(1) is not None
    assert cache.size() <= 3 * one.sizeInBytes()
    assert cache.should_ask(2, 1.0)


def test_the_two_pages_that_may_be_in_sight_stay_however_large_they_are() -> None:
    one = QImage(100, 100, QImage.Format.Format_RGB32)
    cache = PageCache(room=one.sizeInBytes())
    for page in (1, 2):
        cache.keep(page, QImage(one))
    assert cache.picture(1) is not None  # else each would be asked for again and again, as the other comes
    assert cache.picture(2) is not None
    cache.keep(3, QImage(one))
    assert cache.picture(1) is None
