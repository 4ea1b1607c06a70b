"""Grade words that no rule is certain of, in the window: said, stepped through, answered by one key, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPushButton, QToolButton

from peelviewer import pipeline
from peelviewer.domain.claims import Mention, Reading, Span
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Rule
from peelviewer.gui.claims.claim_card import ClaimCard
from peelviewer.gui.claims.claim_form import ClaimForm
from peelviewer.gui.claims.claim_hover import ClaimHover
from peelviewer.gui.claims.settle_card import SettleCard
from peelviewer.gui.library.library_model import FILTERS, MISSING_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
Key = Qt.Key
NORFOLK = "Norfolk Constabulary"
TEXT = """Panel asks why two answers on the force differ

21 March 2026

In 2025-27 Norfolk Constabulary was rated good at investigating crime, a member said. In 2025-27 it was rated adequate at investigating crime, said another.

Adequate, adequate. That was all that the panel heard of it.
"""


@pytest.fixture
def unsure(library_file: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on an article with two likely claims and two grade words that were not understood."""
    file = tmp_path / "panel.txt"
    file.write_text(TEXT, encoding="utf-8")
    read = pipeline.read_file(file)
    (last,) = [each.n for each in read.document.passages if each.text.startswith("Adequate, adequate")]
    odd = tuple(
        Mention(Span(last, at, at + 8), Grade.ADEQUATE, Reading.NOT_UNDERSTOOD, "nothing says what is adequate")
        for at in (0, 10)
    )
    others = tuple(each for each in read.findings.mentions if each.span.passage != last)
    held = Library.open(library_file)
    number, _ = held.add(read.source, read.document, replace(read.findings, mentions=(*others, *odd)))
    held.close()
    with started(library_file, Locator(NORFOLK, "investigating_crime", article=number)) as window:
        window.activateWindow()
        window.news.reading.reader.setFocus()
        yield window


def card(window: MainWindow) -> SettleCard:
    found = window.findChild(SettleCard)
    assert found is not None
    return found


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in card(window).findChildren(QLabel) if not label.isHidden())


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def head(window: MainWindow) -> QPushButton:
    (button,) = window.news.reading.findChildren(QPushButton, "settling")
    return button


def rules(window: MainWindow, library_file: Path) -> list[str]:
    assert window.news.reading.entry is not None
    library = Library.open(library_file)
    found = [claim.rule for claim in library.findings(window.news.reading.entry.id).claims]
    library.close()
    return found


def test_the_document_says_how_many_in_its_head_the_list_and_the_status(unsure: MainWindow, library_file: Path) -> None:
    assert head(unsure).isVisibleTo(unsure)
    assert head(unsure).text() == "? 4 grade words to settle"
    library = Library.open(library_file)
    entries = library.documents()
    library.close()
    labels = [label.text() for label in unsure.statusBar().findChildren(QLabel)]
    assert any(words.endswith(f"{sum(entry.unsettled for entry in entries)} grade words to settle") for words in labels)
    rows = unsure.documents.findChild(QListView)
    assert rows is not None
    model = rows.model()
    told = [model.index(row, 0).data(MISSING_ROLE) for row in range(model.rowCount())]
    assert "4 grade words to settle" in told
    asked = sum("to settle" in words for words in told)
    assert sum(map(FILTERS["With words to settle"], entries)) == asked
    assert not unsure.judgement.reading.findChildren(QPushButton, "settling")[0].isVisibleTo(unsure)


def test_likely_words_have_a_shape_and_a_word_of_their_own(unsure: MainWindow) -> None:
    reader = unsure.news.reading.reader
    assert {words for _, words in reader.tags()} == {"likely", "?"}
    dashed = [
        each
        for each in reader.extraSelections()
        if each.format.underlineStyle() == each.format.UnderlineStyle.DashUnderline
    ]
    assert len(dashed) == 4
    do(unsure, "next claim")
    shown = unsure.findChild(ClaimCard)
    assert shown is not None
    (label,) = shown.findChildren(QLabel, "likely")
    assert not label.isHidden()
    assert label.text() == "likely"


def test_a_key_steps_through_them_and_around_the_ends(unsure: MainWindow) -> None:
    do(unsure, "settle")
    assert "1 of 4" in said(unsure)
    assert "the document gives two grades for the same" in said(unsure)
    QTest.keyClick(card(unsure), Key.Key_Down)
    assert "2 of 4" in said(unsure)
    do(unsure, "settle")
    assert "not understood" in said(unsure)
    assert "nothing says what is adequate" in card(unsure).accessibleDescription()
    do(unsure, "settle back")
    QTest.keyClick(card(unsure), Key.Key_Up)
    QTest.keyClick(card(unsure), Key.Key_Up)
    assert "4 of 4" in said(unsure)
    QTest.keyClick(card(unsure), Key.Key_Escape)
    assert not card(unsure).isVisible()
    head(unsure).click()
    assert "1 of 4" in said(unsure)


def test_the_key_goes_on_to_the_document_that_has_some(unsure: MainWindow) -> None:
    article = unsure.news.shown
    unsure.navigator.go_to(Locator("Cambridgeshire Constabulary", "soc"))
    assert unsure.news.shown != article
    do(unsure, "settle")
    assert unsure.navigator.here.force == NORFOLK
    assert unsure.news.shown == article
    assert card(unsure).isVisible()
    assert "1 of 4" in said(unsure)
    for _ in range(4):
        QTest.keyClick(card(unsure), Key.Key_N)
    QTest.keyClick(card(unsure), Key.Key_Escape)
    do(unsure, "settle")  # none anywhere
    assert not card(unsure).isVisible()
    line = unsure.statusBar().findChildren(QLabel)
    assert any("Every grade word of this library is settled." in each.text() for each in line)


def test_one_key_accepts_another_says_no_grade_and_all_is_undone(unsure: MainWindow, library_file: Path) -> None:
    do(unsure, "settle")
    QTest.keyClick(card(unsure), Key.Key_A)
    assert rules(unsure, library_file).count(Rule.CONFIRMED) == 1
    assert "1 of 3" in said(unsure)  # on to the next
    QTest.keyClick(card(unsure), Key.Key_N)
    assert "1 of 2" in said(unsure)
    QTest.keyClick(card(unsure), Key.Key_A)  # of words that make no claim
    assert "1 of 2" in said(unsure)
    QTest.keyClick(card(unsure), Key.Key_N)
    QTest.keyClick(card(unsure), Key.Key_N)
    assert not card(unsure).isVisible()
    assert not head(unsure).isVisibleTo(unsure)
    do(unsure, "settle")
    assert not card(unsure).isVisible()
    for _ in range(4):
        do(unsure, "undo")
    assert head(unsure).text() == "? 4 grade words to settle"
    assert Rule.CONFIRMED not in rules(unsure, library_file)
    do(unsure, "redo")
    assert rules(unsure, library_file).count(Rule.CONFIRMED) == 1


def test_the_form_is_filled_in_and_what_it_says_is_entered(unsure: MainWindow, library_file: Path) -> None:
    do(unsure, "settle back")
    do(unsure, "settle back")  # the first that was not understood
    QTest.keyClick(card(unsure), Key.Key_P)
    form = unsure.findChild(ClaimForm)
    assert form is not None
    assert form.isVisible()
    shown = {box.accessibleName(): box.currentText() for box in form.findChildren(QComboBox)}
    assert shown["Grade of the claim"] == "Adequate"
    assert shown["Force of the claim"] == NORFOLK
    assert shown["Theme of the claim"] == "Investigating crime"
    QTest.keyClick(form, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rules(unsure, library_file).count(Rule.ENTERED) == 1
    do(unsure, "undo")
    do(unsure, "settle")
    QTest.keyClick(card(unsure), Key.Key_P)
    QTest.keyClick(form, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # as it is: accepted
    assert rules(unsure, library_file).count(Rule.CONFIRMED) == 1


def test_the_pointer_alone_is_enough(unsure: MainWindow, library_file: Path) -> None:
    head(unsure).click()
    buttons = {button.text(): button for button in card(unsure).findChildren(QToolButton)}
    buttons["›"].click()
    assert "2 of 4" in said(unsure)
    buttons["Accept (A)"].click()
    assert rules(unsure, library_file).count(Rule.CONFIRMED) == 1


def test_a_likely_claim_is_accepted_on_its_card(unsure: MainWindow, library_file: Path) -> None:
    do(unsure, "next claim")
    do(unsure, "accept claim")
    assert rules(unsure, library_file).count(Rule.CONFIRMED) == 1
    do(unsure, "next claim")
    shown = unsure.findChild(ClaimCard)
    assert shown is not None
    assert any(label.text() == "confirmed by you" for label in shown.findChildren(QLabel) if not label.isHidden())


def test_no_claims_card_lies_over_the_one_that_asks(unsure: MainWindow) -> None:
    claims = unsure.findChild(ClaimCard)
    assert claims is not None
    reader = unsure.news.reading.reader
    do(unsure, "next claim")
    assert claims.isVisibleTo(unsure)
    mark = reader.mark_at(reader.textCursor().selectionStart())
    assert mark is not None
    do(unsure, "settle")
    assert card(unsure).isVisibleTo(unsure)
    assert not claims.isVisibleTo(unsure)
    (hover,) = reader.findChildren(ClaimHover)
    hover.pointed.emit(mark)  # the pointer rests on a claim
    assert not claims.isVisibleTo(unsure)
    # A key asks for the claim.
    do(unsure, "next claim")
    assert claims.isVisibleTo(unsure)
    assert not card(unsure).isVisibleTo(unsure)


def test_the_card_goes_with_its_document(unsure: MainWindow) -> None:
    do(unsure, "settle")
    assert card(unsure).isVisible()
    unsure.navigator.go_to(Locator("Cambridgeshire Constabulary", "soc"))
    assert not card(unsure).isVisible()
    card(unsure).put_right.emit()  # a click that was already on its way
    form = unsure.findChild(ClaimForm)
    assert form is None or not form.isVisible()


def test_where_only_words_to_settle_are_marked_the_key_for_highlighted_ones_says_which_leads_there(
    unsure: MainWindow,
) -> None:
    unsure.navigator.go_to(replace(unsure.navigator.here, theme="leadership"))
    unsure.news.reading.reader.setFocus()
    do(unsure, "next claim")
    told = [label.text() for label in unsure.statusBar().findChildren(QLabel)]
    assert "Nothing is highlighted in this text; F12 goes to the words in it that are to be settled." in told
    do(unsure, "settle")
    assert card(unsure).isVisible()
