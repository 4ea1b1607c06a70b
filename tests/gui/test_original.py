"""The original pages: frames around exact words, and words that can be selected and copied."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from peelviewer.gui import actions
from peelviewer.gui.main_window import MainWindow
from peelviewer.gui.marks import characters, utf16
from peelviewer.gui.panes.page_sheet import PageSheet

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
        window.judgement.words_requested.emit(window.judgement.shown, frame.page)
        for word in shown.words._words[frame.page]:
            middle = (word.place.y0 + word.place.y1) / 2
            if frame.y0 < middle < frame.y1 and frame.x0 - 1 <= word.place.x0 and word.place.x1 <= frame.x1 + 1:
                words.append(word.text)
    return " ".join(words)


def test_the_frame_is_around_the_words_of_the_claim(window: MainWindow) -> None:
    lit = window.judgement.reading.reader.textCursor()
    actions.command(window, "original").trigger()
    words = framed(window)
    assert words.startswith("Cambridgeshire Constabulary is good at tackling")
    assert words.endswith("responsibilities.")
    assert window.judgement.reading.reader.textCursor().position() == lit.position()


def test_the_sentence_at_the_cursor_is_framed(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    found = reader.document().find("year to compare it with")
    cursor = reader.textCursor()
    cursor.setPosition(found.selectionStart())
    reader.setTextCursor(cursor)
    actions.command(window, "original").trigger()
    assert framed(window).startswith("It is the first year")
    assert framed(window).endswith("compare it with.")


def test_selected_words_are_framed_over_passages(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    cursor = reader.document().find("in the words of this sample")
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 4)
    reader.setTextCursor(cursor)
    actions.command(window, "original").trigger()
    assert framed(window).startswith("in the words of this sample:")
    assert "outstanding" in framed(window)


def test_words_over_a_page_break_have_two_frames(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    assert window.judgement._document is not None
    broken = next(p for p in window.judgement._document.passages if len({rect.page for rect in p.rects}) == 2)
    found = reader.document().find(broken.text[:60])
    found.select(QTextCursor.SelectionType.BlockUnderCursor)
    reader.setTextCursor(found)
    actions.command(window, "original").trigger()
    pages = [frame.page for frame in sheet(window).frames]
    assert len(set(pages)) == 2
    assert pages == sorted(pages)


def test_a_step_to_another_contrast_moves_the_frame(window: MainWindow) -> None:
    actions.command(window, "original").trigger()
    before = sheet(window).frames
    for _ in range(8):
        actions.command(window, "next_contrast").trigger()
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
    actions.command(window, "original").trigger()
    shown = sheet(window)
    frame = shown.frames[0]
    top = shown.top_of(frame) + (frame.y1 - frame.y0) / 2 * shown.scale
    drag(window, QPointF(frame.x0 * shown.scale + 3, top), QPointF(frame.x1 * shown.scale - 3, top))
    actions.command(window, "copy").trigger()
    assert QGuiApplication.clipboard().text().startswith("Cambridgeshire Constabulary is good")
    drag(window, QPointF(5, top), QPointF(5, top))
    assert len(window.judgement.selected_words() or "") < 20


def test_positions_are_turned_back_into_pythons() -> None:
    text = "a 😀 b"
    assert [characters(text, utf16(text, n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


def test_the_original_stands_beside_the_text(window: MainWindow) -> None:
    judgement = window.judgement
    actions.command(window, "beside").trigger()
    pages, reader = sheet(window), judgement.reading.reader
    assert pages.isVisible()
    assert reader.isVisible()
    before = pages.frames
    window.resize(1300, 700)
    assert pages.visibleRegion().boundingRect().contains(20, int(pages.top_of(before[0])))  # stays in sight
    actions.command(window, "next_contrast").trigger()
    actions.command(window, "previous_contrast").trigger()
    assert before == pages.frames != ()
    # Where the keys are says what grows.
    points, width = window.look.setting.size, pages.width()
    reader.setFocus()
    actions.command(window, "larger").trigger()
    assert (window.look.setting.size, pages.width()) == (points + 1, width)
    actions.command(window, "usual size").trigger()
    actions.command(window, "beside").trigger()
    assert not reader.isVisible()
    actions.command(window, "original").trigger()
    assert reader.isVisible()
    assert not pages.isVisible()
