"""A contrast added by the reader, by keys alone: two sides set, kind and reason said, stepped to, undone, done again, removed."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QMenu, QPushButton, QWidget

from peelviewer import pipeline
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE
from peelviewer.gui.headline.reasons_text import ReasonsText
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
Key, NONE, CTRL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def set_side() -> None:
    press(Key.Key_S, CTRL | SHIFT)


def line(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.pair.findChildren(QLabel))


def form(window: MainWindow) -> QWidget:
    found = window.pair.findChild(QComboBox)
    assert found is not None
    return found


def table(window: MainWindow) -> QListView:
    found = window.contrasts.findChild(QListView)
    assert found is not None
    return found


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))


def added(library_file: Path) -> list[Contrast]:
    library = Library.open(library_file)
    found = [contrast for contrast in pipeline.contrasts(library, HERE.force) if contrast.added]
    library.close()
    return found


def add_by_keys(window: MainWindow, reason: str = "") -> None:
    """The highlighted claim of the report against words selected in the article."""
    press(Key.Key_2, CTRL)
    press(Key.Key_F6)
    set_side()
    press(Key.Key_3, CTRL)
    press(Key.Key_Tab)
    press(Key.Key_F6)
    for _ in range(4):
        press(Key.Key_Right, CTRL | SHIFT)
    set_side()
    assert form(window).hasFocus()
    press(Key.Key_G)  # of the kinds the one that begins so
    press(Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), reason)
    press(Key.Key_Return)


def test_by_keys_alone_a_claim_is_set_against_selected_words(shown: MainWindow, library_file: Path) -> None:
    add_by_keys(shown, "The response leaves the theme out")
    (contrast,) = added(library_file)
    assert contrast.kind is ContrastKind.GRADE_AND_TEXT
    assert contrast.reason == "The response leaves the theme out."
    assert contrast.a.statements[0].quote.startswith("Cambridgeshire Constabulary is good at tackling")
    assert contrast.b.words[0].quote == "Cambridgeshire Constabulary was graded"
    assert shown.pair.isHidden()
    assert shown.navigator.here.contrast == contrast.key  # and it is what is highlighted now
    reasons = shown.findChild(ReasonsText)
    assert reasons is not None
    assert "The response leaves the theme out." in reasons.toPlainText()
    assert "Rule: entered by you" in reasons.toPlainText()
    row = table(shown).currentIndex().row()
    assert table(shown).model().index(row).data(ANNOTATIONS_ROLE) == "entered by you"
    highlighted = shown.news.reading.reader.step_mark(1)
    assert highlighted is not None
    assert shown.news.reading.reader.text.words(highlighted.span) == contrast.b.words[0].quote
    press(Key.Key_F8)
    assert shown.navigator.here.contrast != contrast.key
    press(Key.Key_F8, SHIFT)
    assert shown.navigator.here.contrast == contrast.key


def test_it_is_undone_done_again_removed_and_undone(shown: MainWindow, library_file: Path) -> None:
    add_by_keys(shown)
    (contrast,) = added(library_file)
    press(Key.Key_Z, CTRL)
    assert added(library_file) == []
    press(Key.Key_Z, CTRL | SHIFT)
    assert added(library_file) == [contrast]
    shown.navigator.back()
    shown.navigator.forward()
    assert shown.navigator.here.contrast == contrast.key
    shown.show_side(shown.contrasts)
    press(Key.Key_Delete)
    assert added(library_file) == []
    press(Key.Key_Z, CTRL)
    assert added(library_file) == [contrast]


def test_escape_goes_back_step_by_step_and_keeps_nothing(shown: MainWindow, library_file: Path) -> None:
    press(Key.Key_2, CTRL)
    press(Key.Key_F6)
    set_side()
    assert "First side:" in line(shown)
    assert "good at tackling serious and organised crime" in line(shown)
    set_side()  # the same words again
    assert "are the first side already" in said(shown)
    press(Key.Key_Right, CTRL | SHIFT)
    set_side()
    assert "against" in line(shown)
    press(Key.Key_Escape)
    assert "First side:" in line(shown)
    assert shown.judgement.reading.reader.hasFocus()
    press(Key.Key_Escape)
    assert shown.pair.isHidden()
    assert added(library_file) == []
    assert window_actions.command(shown, "set side").text() == "Set as the first &side of a contrast"


def test_the_first_side_stays_highlighted_in_its_text_until_there_is_a_second(shown: MainWindow) -> None:
    reader = shown.judgement.reading.reader

    def highlighted() -> list[str]:
        color = shown.look.colours.mark_color("neutral")
        found = [each for each in reader.extraSelections() if each.format.background().color() == color]
        return [each.cursor.selectedText() for each in found]

    press(Key.Key_2, CTRL)
    press(Key.Key_F6)
    before = highlighted()
    set_side()
    first = shown.judgement.reading.reader.text.words(shown.judgement.reading.reader.highlighted_at_cursor())
    assert highlighted() == [*before, first]
    shown.look.choose("dark")
    assert highlighted() == [*before, first]
    shown.navigator.go_to(Locator("Norfolk Constabulary", "soc"))
    assert first not in highlighted()
    shown.navigator.back()
    assert highlighted() == [*before, first]
    press(Key.Key_Escape)
    assert highlighted() == before


def test_without_words_the_reader_is_told_what_a_side_is(shown: MainWindow) -> None:
    press(Key.Key_2, CTRL)
    press(Key.Key_End, CTRL)
    set_side()
    assert shown.pair.isHidden()
    assert "Select words in a text" in said(shown)
    shown.judgement.switch_side()
    window_actions.command(shown, "set side").trigger()
    assert "open a report or article" in said(shown)


def test_two_picked_pieces_of_evidence_are_set_against_each_other(shown: MainWindow, library_file: Path) -> None:
    for area in (shown.judgement.reading, shown.news.reading):
        area.reader.setFocus()
        press(Key.Key_F6)
        press(Key.Key_D, CTRL)
    press(Key.Key_5, CTRL)
    picked = shown.tray.findChild(QListView)
    assert picked is not None
    assert picked.hasFocus()
    set_side()
    press(Key.Key_Down)
    set_side()
    (add,) = shown.pair.findChildren(QPushButton)
    add.click()
    (contrast,) = added(library_file)
    assert contrast.kind is ContrastKind.CHANGED_OVER_TIME  # what two grades of one theme most likely are
    assert contrast.comparability is not None
    assert contrast.direction == "lower"


def test_a_contrast_that_a_rule_has_found_is_not_removed(shown: MainWindow) -> None:
    shown.show_side(shown.contrasts)
    press(Key.Key_Delete)
    assert "A rule has found this contrast" in said(shown)
    assert window_actions.command(shown, "undo").isEnabled() is False


def test_it_is_there_at_the_next_start_and_stands_under_its_filter(shown: MainWindow, library_file: Path) -> None:
    add_by_keys(shown, "Kept")
    with started(library_file, HERE, (1024, 640), "dark") as window:
        choices = [action for menu in window.contrasts.findChildren(QMenu) for action in menu.actions()]
        next(action for action in choices if action.text().startswith("Grade and text part ways")).trigger()
        model = table(window).model()
        assert "entered by you" in [model.index(row).data(ANNOTATIONS_ROLE) for row in range(model.rowCount())]
