"""The card of a highlighted claim; claims put right, rejected and added in the window, undone and done again."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton, QScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.domain.claims import Certainty, Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.claims.claim_hover import ClaimHover
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.gui.widgets.text_view.document_reader import DocumentReader
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
Key = Qt.Key


def card(window: MainWindow) -> ClaimCard:
    found = window.findChild(ClaimCard)
    assert found is not None
    return found


def form(window: MainWindow) -> ClaimForm:
    found = window.findChild(ClaimForm)
    assert found is not None
    return found


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in card(window).findChildren(QLabel) if not label.isHidden())


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def text_of(window: MainWindow, name: str) -> str:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    assert action.isEnabled()
    return action.text()


def choose(window: MainWindow, name: str, value: str) -> None:
    (chooser,) = [box for box in form(window).findChildren(QComboBox) if box.accessibleName() == name]
    chooser.setCurrentIndex(chooser.findData(value))
    assert chooser.currentIndex() >= 0


def keep(window: MainWindow) -> None:
    QTest.keyClick(form(window), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form(window).isVisible()


def grade_of_2015(window: MainWindow, library_file: Path) -> tuple[Grade, str]:
    assert window
    library = Library.open(library_file)
    best = pipeline.grades(library, HERE.force).cells["soc", "2015"].best
    library.close()
    assert best is not None
    return best.grade, best.rule


def select(reader: DocumentReader, words: str) -> None:
    cursor = reader.document().find(words)
    assert not cursor.isNull()
    reader.setTextCursor(cursor)


def shown_contrasts(window: MainWindow) -> list[Contrast]:
    table = window.contrasts.findChild(QListView)
    assert table is not None
    return [table.model().index(row, 0).data(CONTRAST_ROLE) for row in range(table.model().rowCount())]


def test_a_key_steps_through_the_highlighted_claims_and_the_card_says_each_part(window: MainWindow) -> None:
    do(window, "next claim")
    assert card(window).isVisible()
    words = said(window)
    for part in (
        "The inspectorate",
        "Cambridgeshire Constabulary",
        "Serious and organised crime",
        "graded by",
        "p. 14",
    ):
        assert part in words
    assert "Good" in card(window).accessibleDescription()
    assert "by rule" in words
    assert "likely" not in words


def test_a_likely_claim_says_why_and_the_next_one_does_not_say_it_too(window: MainWindow) -> None:
    do(window, "next claim")
    certain = card(window).statement
    assert certain is not None
    likely = replace(certain, certainty=Certainty.LIKELY, doubt=Doubt.AREA_FURTHER_AWAY)
    card(window).show_claim(likely, QRect(), "", picked=False)
    assert "likely: the area is named only further away" in said(window)
    assert "likely: the area is named only further away" in card(window).accessibleDescription()
    place = {"theme": "responding_public", "cycle": "2023-25", "grade": Grade.REQUIRES_IMPROVEMENT}
    card(window).show_claim(replace(likely, doubt=Doubt.LISTED_OTHERWISE, **place), QRect(), "", picked=False)
    assert f"likely: {Doubt.LISTED_OTHERWISE} (inadequate)" in said(window)
    card(window).show_claim(certain, QRect(), "", picked=False)
    assert "likely" not in said(window)


def test_the_key_goes_around_the_ends(library_file: Path) -> None:
    with started(library_file, Locator(HERE.force, "preventing_crime", report=2)) as window:
        reader = window.judgement.reading.reader
        do(window, "next claim")
        first = reader.textCursor().position()
        places = {first}
        for _ in range(20):
            do(window, "next claim")
            places.add(reader.textCursor().position())
            if reader.textCursor().position() == first:
                break
        assert len(places) > 1
        assert reader.textCursor().position() == first  # around the end
        do(window, "previous claim")
        assert reader.textCursor().position() in places - {first}
        QTest.keyClick(reader, Key.Key_Escape)
        assert not card(window).isVisible()


def test_words_that_are_no_claim_say_why_they_are_highlighted(window: MainWindow) -> None:
    window.activateWindow()
    opposite = next(each for each in shown_contrasts(window) if each.kind is ContrastKind.OPPOSITE_FINDINGS)
    window.contrasts.contrast_requested.emit(opposite)
    reader = window.judgement.reading.reader
    reader.setFocus()
    said_so = set()
    for _ in range(4):
        do(window, "next claim")
        if not card(window).isVisible():
            said_so.add(QToolTip.text())
    QToolTip.hideText()
    assert any(opposite.reason in words for words in said_so)


def test_the_card_comes_where_the_pointer_rests_and_goes_when_it_leaves(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    do(window, "next claim")
    QTest.keyClick(reader, Key.Key_Escape)
    view, at = reader.viewport(), reader.cursorRect().center() + QPoint(12, 0)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert card(window).isVisible()
    assert window.rect().contains(card(window).geometry())
    aside = QPointF(view.width() - 3, 2)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, aside, view.mapToGlobal(aside), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, move)
    assert not card(window).isVisible()


def test_a_grade_is_put_right_by_keys_undone_and_done_again(window: MainWindow, library_file: Path) -> None:
    window.activateWindow()
    reader = window.judgement.reading.reader
    do(window, "next claim")
    place, top = reader.textCursor().position(), reader.verticalScrollBar().value()
    QTest.keyClick(reader, Key.Key_Return)
    assert card(window).has_keys()
    do(window, "correct claim")
    assert form(window).isVisible()
    assert not card(window).isVisible()
    choose(window, "Grade of the claim", "outstanding")
    keep(window)
    assert grade_of_2015(window, library_file) == (Grade.OUTSTANDING, Rule.ENTERED)
    assert (reader.textCursor().position(), reader.verticalScrollBar().value()) == (place, top)  # the reader stays
    assert text_of(window, "undo") == "&Undo correction of “Serious and organised crime, good”"
    do(window, "next claim")
    assert "entered by you" in said(window)
    do(window, "undo")
    assert grade_of_2015(window, library_file)[0] is Grade.GOOD
    assert text_of(window, "redo").startswith("&Redo correction")
    do(window, "redo")
    assert grade_of_2015(window, library_file) == (Grade.OUTSTANDING, Rule.ENTERED)
    do(window, "undo")
    assert not window_actions.command(window, "undo").isEnabled()


def test_every_part_can_be_put_right(window: MainWindow, library_file: Path) -> None:
    do(window, "next claim")
    do(window, "correct claim")
    for name, value in (
        ("Force of the claim", "Essex Police"),
        ("Theme of the claim", "leadership"),
        ("Inspection of the claim", "2016"),
        ("Which inspection the claim refers to", "earlier"),
        ("Who says the claim", "force"),
    ):
        choose(window, name, value)
    (button,) = [button for button in form(window).findChildren(QPushButton) if button.text() == "Keep"]
    button.click()
    library = Library.open(library_file)
    (now,) = [
        claim
        for entry in library.documents()
        for claim in library.findings(entry.id).claims
        if claim.rule == Rule.ENTERED
    ]
    library.close()
    told = (now.force, now.theme, now.cycle, now.past, now.speaker, now.standing)
    assert told == ("Essex Police", "leadership", "2016", True, "force", "recalled")


def test_a_name_that_was_typed_is_understood_or_asked_again(window: MainWindow, library_file: Path) -> None:
    do(window, "next claim")
    do(window, "correct claim")
    choose(window, "Inspection of the claim", "SOC 2024")
    (box,) = [box for box in form(window).findChildren(QComboBox) if box.accessibleName() == "Force of the claim"]
    box.setEditText("Nowhere Police")
    QTest.keyClick(form(window), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form(window).isVisible()
    assert any("No force is known as “Nowhere Police”" in label.text() for label in form(window).findChildren(QLabel))
    box.setEditText("norfolk")
    keep(window)
    library = Library.open(library_file)
    now = [claim for claim in library.statements(force="Norfolk Constabulary") if claim.rule == Rule.ENTERED]
    library.close()
    assert [claim.cycle for claim in now] == ["SOC 2024"]


def test_nothing_changed_is_no_change_and_escape_leaves(window: MainWindow) -> None:
    do(window, "next claim")
    do(window, "correct claim")
    keep(window)
    do(window, "next claim")
    do(window, "correct claim")
    QTest.keyClick(form(window), Key.Key_Escape)
    assert not form(window).isVisible()
    assert not window_actions.command(window, "undo").isEnabled()


def test_a_claim_is_rejected_and_comes_back(window: MainWindow) -> None:
    def highlighted() -> str:
        return window.judgement.reading.reader.accessibleDescription()

    before = highlighted()
    do(window, "next claim")
    do(window, "reject claim")
    assert highlighted() != before
    do(window, "undo")
    assert highlighted() == before


def test_a_claim_is_added_from_the_selection(window: MainWindow, library_file: Path) -> None:
    reader = window.judgement.reading.reader
    before = len(reader.extraSelections())
    do(window, "add claim")
    assert not form(window).isVisible()  # nothing is selected
    select(reader, "first year in which this question has a grade")
    do(window, "add claim")
    choose(window, "Grade of the claim", "inadequate")
    keep(window)
    library = Library.open(library_file)
    entry = window.judgement.reading.entry
    assert entry is not None
    (claim,) = [claim for claim in library.findings(entry.id).claims if claim.rule == Rule.ENTERED]
    assert claim.quote == "first year in which this question has a grade"
    assert (
        library.document(entry.id).passages[claim.span.passage].text[claim.span.start : claim.span.end] == claim.quote
    )
    assert (claim.grade, claim.theme, claim.force, claim.speaker) == ("inadequate", "soc", HERE.force, "inspectorate")
    library.close()
    assert len(reader.extraSelections()) == before + 1
    do(window, "undo")
    assert len(reader.extraSelections()) == before


def test_the_grade_in_the_selected_words_is_offered(window: MainWindow) -> None:
    reader = window.news.reading.reader
    window.activateWindow()
    reader.setFocus()
    select(reader, "inadequate at tackling")
    do(window, "add claim")
    (grade,) = [box for box in form(window).findChildren(QComboBox) if box.accessibleName() == "Grade of the claim"]
    assert grade.currentText() == "Inadequate"


def test_what_is_selected_over_an_emoji_or_two_paragraphs_is_one_passage(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    cursor = reader.document().find("Summary of findings")
    cursor.movePosition(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor, 4)
    reader.setTextCursor(cursor)
    span = reader.text.selected(reader.textCursor())
    assert span is not None
    assert reader.text.words(span) == "Summary of findings"


def test_the_card_says_how_a_quotation_in_the_claim_stands(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    do(window, "next claim")
    claim = reader.step_mark(1)
    assert claim is not None
    assert claim.statement is not None
    words = replace(claim, span=Span(claim.span.passage, 3, 9), statement=None, tip="Quotation, altered.", quiet=True)
    reader.show_marks((claim, words))
    do(window, "next claim")
    assert "Quotation, altered." in said(window)
    assert "Quotation, altered." in card(window).accessibleDescription()


def test_a_right_click_means_the_words_under_the_pointer(window: MainWindow) -> None:
    reader = window.judgement.reading.reader
    do(window, "next claim")
    claim, at = reader.textCursor().position(), reader.cursorRect().center()
    reader.moveCursor(QTextCursor.MoveOperation.Start)
    reader.go_to(127)  # the passage of the claim
    reader.moveCursor(QTextCursor.MoveOperation.Down)
    names = [action.objectName() for action in reader.actions()]
    assert names[2:6] == ["add claim", "accept claim", "correct claim", "reject claim"]
    view = reader.viewport()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    for pointing in reader.findChildren(ClaimHover):
        pointing.eventFilter(view, menu)  # the event itself would open a menu that waits for an answer
    assert reader.textCursor().position() == claim


def test_the_card_and_the_form_have_room_in_the_smallest_window(library_file: Path) -> None:
    with started(library_file, HERE, (1024, 640), "dark") as window:
        window.activateWindow()
        window.judgement.reading.reader.setFocus()
        do(window, "next claim")
        window.news.reading.reader.setFocus()
        do(window, "next claim")
        assert "Regional inspections of serious and organised crime (2023)" in said(window)
        QApplication.processEvents()
        assert window.rect().contains(card(window).geometry())
        for label in card(window).findChildren(QLabel):
            assert not label.wordWrap() or label.heightForWidth(label.width()) <= label.height()
        assert "Cambridgeshire Police and Crime Commissioner" in said(window)
        do(window, "correct claim")
        QApplication.processEvents()
        assert window.rect().contains(form(window).geometry())
        for label in form(window).findChildren(QLabel):
            if label.wordWrap():
                assert label.heightForWidth(label.width()) <= label.height()


def test_a_claim_that_is_gone_is_told_of_and_nothing_is_to_be_undone(window: MainWindow, library_file: Path) -> None:
    do(window, "next claim")
    library = Library.open(library_file)
    best = pipeline.grades(library, HERE.force).cells["soc", "2015"].best
    assert best is not None
    assert best.document is not None
    pipeline.put_right(library, best.document.id, pipeline.claim_of(library, best), None)
    library.close()
    do(window, "reject claim")
    assert window.import_results.isVisible()
    assert not window_actions.command(window, "undo").isEnabled()


@pytest.mark.parametrize("name", ["correct claim", "correct document"])
def test_a_form_shows_all_its_fields_where_the_window_has_room(shown: MainWindow, qtbot: QtBot, name: str) -> None:
    do(shown, name)
    opened = [each for each in shown.findChildren(FloatingForm) if each.isVisible()]
    (fields,) = [area for each in opened for area in each.findChildren(QScrollArea) if area.isVisible()]
    qtbot.waitUntil(lambda: fields.viewport().height() > 100)  # laid out
    assert fields.widget().height() == fields.viewport().height()
    assert fields.verticalScrollBar().maximum() == 0
