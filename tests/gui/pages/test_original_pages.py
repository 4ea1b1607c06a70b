"""The original pages: frames around exact words, and words that can be selected and copied."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peelviewer.gui.marks.text_marks import characters, utf16
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.page_view.page_sheet import PageSheet
from peelviewer.gui.widgets.page_view.page_view import PageView
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.ingest import drawing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def sheet(window: MainWindow) -> PageSheet:
    found = window.judgement.findChild(PageSheet)
    assert found is not None
    return found


def framed(window: MainWindow) -> str:
    """The words that stand inside the frames."""
    words = []
    shown = sheet(window)
    for frame in shown.frames:
        window.judgement.original.words_requested.emit(window.judgement.shown, frame.page)
        for word in shown.words._words[frame.page]:
            middle = (word.place.y0 + word.place.y1) / 2
            if frame.y0 < middle < frame.y1 and frame.x0 - 1 <= word.place.x0 and word.place.x1 <= frame.x1 + 1:
                words.append(word.text)
    return " ".join(words)


def test_the_frame_is_around_the_words_of_the_claim(window: MainWindow) -> None:
    highlighted = window.judgement.reading.reader.textCursor()
    window_actions.command(window, "original").trigger()
    words = framed(window)
    assert words.startswith("Cambridgeshire Constabulary is good at tackling")
    assert words.endswith("responsibilities.")
    assert window.judgement.reading.reader.textCursor().position() == highlighted.position()


def test_the_sentence_at_the_cursor_is_framed(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    found = reader.document().find("year to compare it with")
    cursor = reader.textCursor()
    cursor.setPosition(found.selectionStart())
    reader.setTextCursor(cursor)
    window_actions.command(window, "original").trigger()
    assert framed(window).startswith("It is the first year")
    assert framed(window).endswith("compare it with.")


def test_selected_words_are_framed_over_passages(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    cursor = reader.document().find("in the words of this sample")
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 4)
    reader.setTextCursor(cursor)
    window_actions.command(window, "original").trigger()
    assert framed(window).startswith("in the words of this sample:")
    assert "outstanding" in framed(window)


def test_words_over_a_page_break_have_two_frames(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    assert window.judgement._document is not None
    broken = next(p for p in window.judgement._document.passages if len({rect.page for rect in p.rects}) == 2)
    found = reader.document().find(broken.text[:60])
    found.select(QTextCursor.SelectionType.BlockUnderCursor)
    reader.setTextCursor(found)
    window_actions.command(window, "original").trigger()
    pages = [frame.page for frame in sheet(window).frames]
    assert len(set(pages)) == 2
    assert pages == sorted(pages)


def test_a_step_to_another_contrast_moves_the_frame(window: MainWindow) -> None:
    window_actions.command(window, "original").trigger()
    before = sheet(window).frames
    for _ in range(8):
        window_actions.command(window, "next_contrast").trigger()
        if window.judgement.switch.isEnabled() and sheet(window).frames not in {before, ()}:
            break
    assert sheet(window).frames != before


def drag(window: MainWindow, start: QPointF, end: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = sheet(window)
    for kind, at, button, buttons in (
        (QEvent.Type.MouseMove, start, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton, left),
        (QEvent.Type.MouseButtonRelease, end, left, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(target, QMouseEvent(kind, at, target.mapToGlobal(at), button, buttons, none))


def test_words_of_the_page_are_selected_and_copied(window: MainWindow) -> None:
    window_actions.command(window, "original").trigger()
    shown = sheet(window)
    frame = shown.frames[0]
    top = shown.top_of(frame) + (frame.y1 - frame.y0) / 2 * shown.scale
    drag(window, QPointF(frame.x0 * shown.scale + 3, top), QPointF(frame.x1 * shown.scale - 3, top))
    window_actions.command(window, "copy").trigger()
    assert QGuiApplication.clipboard().text().startswith("Cambridgeshire Constabulary is good")
    drag(window, QPointF(5, top), QPointF(5, top))
    assert len(window.judgement.selected_words() or "") < 20


def test_positions_are_turned_back_into_pythons() -> None:
    text = "a 😀 b"
    assert [characters(text, utf16(text, n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


def test_the_original_stands_beside_the_text(window: MainWindow) -> None:
    judgement = window.judgement
    window_actions.command(window, "beside").trigger()
    pages, reader = sheet(window), judgement.reading.reader
    assert pages.isVisible()
    assert reader.isVisible()
    before = pages.frames
    window.resize(1300, 700)
    assert pages.visibleRegion().boundingRect().contains(20, int(pages.top_of(before[0])))  # stays in sight
    window_actions.command(window, "next_contrast").trigger()
    window_actions.command(window, "previous_contrast").trigger()
    assert before == pages.frames != ()
    # Where the keys are says what grows.
    points, width = window.look.setting.size, pages.width()
    reader.setFocus()
    window_actions.command(window, "larger").trigger()
    assert (window.look.setting.size, pages.width()) == (points + 1, width)
    window_actions.command(window, "usual size").trigger()
    window_actions.command(window, "beside").trigger()
    assert reader.isVisible()
    assert not pages.isVisible()


def test_the_outline_and_find_lead_back_to_the_text(window: MainWindow) -> None:
    for name in ("outline", "find"):
        window_actions.command(window, "original").trigger()
        assert sheet(window).isVisible()
        window_actions.command(window, name).trigger()
        assert window.judgement.reading.reader.isVisible()


Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    pages = window.judgement.findChild(PageView)
    assert pages is not None
    QTest.keyClick(pages, key, modifier)


def copied(window: MainWindow, command: str = "copy") -> str:
    window_actions.command(window, command).trigger()
    return QGuiApplication.clipboard().text()


@pytest.fixture
def pages(window: MainWindow) -> MainWindow:
    """The original pages, with the keys and so with a caret at the frame."""
    window_actions.command(window, "judgement").trigger()
    window_actions.command(window, "original").trigger()
    shown = window.judgement.findChild(PageView)
    assert shown is not None
    assert window.focusWidget() is shown
    # Without a screen no window is active: the pages hear of the keys as they would.
    QApplication.sendEvent(shown, QFocusEvent(QEvent.Type.FocusIn))
    assert sheet(window).words.caret is not None
    return window


def test_words_are_selected_by_key_from_the_frame_on(pages: MainWindow) -> None:
    for _ in range(2):
        press(pages, Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    assert copied(pages) == "Cambridgeshire Constabulary"
    press(pages, Key.Key_Left, Mod.ShiftModifier)  # the blank before the third word
    press(pages, Key.Key_Left, Mod.ShiftModifier)
    assert copied(pages) == "Cambridgeshire Constabular"
    press(pages, Key.Key_Home)
    press(pages, Key.Key_End, Mod.ShiftModifier)
    assert copied(pages).startswith("Cambridgeshire Constabulary is good at tackling")
    press(pages, Key.Key_Down, Mod.ShiftModifier)
    assert "\n" in copied(pages)
    assert copied(pages, "cite").endswith("cambridgeshire-effectiveness-2015.pdf)")
    assert "p. 14" in copied(pages, "cite")


def test_the_caret_goes_letter_by_letter_and_stands_where_the_letter_is(pages: MainWindow) -> None:
    words = sheet(pages).words
    assert words.caret is not None
    start = words.place_of(words.caret)
    for _ in range(14):  # “Cambridgeshire” has fourteen letters
        press(pages, Key.Key_Right)
    assert words.letter_at(words.caret) == " "
    end = words.place_of(words.caret)
    assert (end.page, end.y0) == (start.page, start.y0)
    assert end.x0 == words._words[end.page][words.caret.word].place.x1
    press(pages, Key.Key_Right)
    assert words.letter_at(words.caret) == "C"
    caret = sheet(pages).caret_place()
    assert caret is not None
    image = sheet(pages).grab(caret.toRect()).toImage()
    ink = pages.look.colours.color("on_paper")
    assert any(image.pixelColor(x, image.height() // 2) == ink for x in range(image.width()))


def test_the_caret_goes_over_pages_and_to_the_ends(pages: MainWindow) -> None:
    words = sheet(pages).words
    press(pages, Key.Key_Home, Mod.ControlModifier)
    assert words.caret == (1, 0, 0)
    seen = set()
    for _ in range(200):
        press(pages, Key.Key_Down)
        assert words.caret is not None
        seen.add(words.caret.page)
    assert len(seen) > 1
    press(pages, Key.Key_End, Mod.ControlModifier)
    assert words.caret.page == sheet(pages).last_page
    press(pages, Key.Key_Right)
    assert words.caret.page == sheet(pages).last_page
    press(pages, Key.Key_PageUp)
    press(pages, Key.Key_Home, Mod.ControlModifier | Mod.ShiftModifier)
    assert len(copied(pages).split()) > 300
    caret = sheet(pages).caret_place()
    assert caret is not None
    assert sheet(pages).visibleRegion().contains(caret.center().toPoint())
    press(pages, Key.Key_A, Mod.ControlModifier)
    assert copied(pages).startswith(words._words[1][0].text)


def test_the_caret_comes_along_to_another_frame(pages: MainWindow) -> None:
    before = sheet(pages).words.caret
    for _ in range(8):
        window_actions.command(pages, "next_contrast").trigger()
        if pages.judgement.switch.isEnabled() and sheet(pages).frames:
            break
    assert sheet(pages).words.caret != before


def test_what_draws_pages_is_ready_before_the_first_of_a_report_that_is_read_is_wanted(window: MainWindow) -> None:
    soon = window.judgement.original.findChild(QTimer, "drawing")
    assert soon is not None
    assert soon.isActive()
    drawing._drawing_worker.close()
    soon.timeout.emit()
    assert drawing._drawing_worker._is_alive()
    worker = drawing._drawing_worker._worker
    window_actions.command(window, "original").trigger()
    assert sheet(window).frames
    assert drawing._drawing_worker._worker is worker  # the same draws them


def test_nothing_is_made_ready_for_a_report_without_pages(window: MainWindow) -> None:
    soon = window.judgement.original.findChild(QTimer, "drawing")
    assert soon is not None
    chooser = window.judgement.findChild(Chooser)
    assert chooser is not None
    for row in range(chooser.count()):
        chooser.activated.emit(row)
        assert soon.isActive() is window.judgement.switch.isEnabled()
        if not soon.isActive():
            return
    pytest.fail("every report of the sample has pages")
