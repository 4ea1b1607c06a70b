"""What has to be followed up, in the window: found, filtered, read, kept beside, decided on, handed over."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from made_desk import HERE, started
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QListView, QPushButton, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.follow_up import FindingEntry, History, OwnEntry
from peelviewer.gui.follow_up.finding_form import FindingForm
from peelviewer.gui.follow_up.follow_up_filter import ORDERS, SHOWN, THEMES, WHOSE, FollowUpFilter, passing
from peelviewer.gui.follow_up.follow_up_model import (
    CARD_ROLE,
    HISTORY_ROLE,
    OVERDUE_ROLE,
    SECOND_ROLE,
    STATUS_ROLE,
    FollowUpModel,
    HistoryModel,
)
from peelviewer.gui.follow_up.follow_up_words import cards
from peelviewer.gui.follow_up.own_form import OwnForm
from peelviewer.gui.program import program_start
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.pipeline.importing import add
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
_TODAY = datetime.date(2026, 6, 1)
LONG = 60_000  # milliseconds, on a busy machine
_AGAIN = """<html><head><title>PEEL 2025–27: An inspection of Cambridgeshire Constabulary</title></head><body><main>
<h1>PEEL 2025–27: An inspection of Cambridgeshire Constabulary</h1><p>Published 5 February 2026</p>
<h2>Responding to the public</h2><p class="grade">Adequate</p>
<p>We have closed the cause of concern of our 2023–25 report that callers wait too long for an answer and for an officer.</p>
<h2>Investigating crime</h2><p class="grade">Good</p>
<div><h3>Area for improvement</h3><p>The constabulary should tell victims of crime more often what is happening to their case</p></div>
</main></body></html>"""


@pytest.fixture
def longer(library_file: Path, tmp_path: Path) -> Path:
    """The sample library with a later report."""
    library = Library.open(library_file)
    path = tmp_path / "2026.html"
    path.write_text(_AGAIN, encoding="utf-8")
    add(library, path, pipeline.read_file(path))
    library.close()
    return library_file


@pytest.fixture
def window(qapp: object, longer: Path) -> Iterator[MainWindow]:
    assert qapp
    with started(longer) as window:
        window_actions.command(window, "follow up").trigger()
        yield window


def lists(window: MainWindow) -> tuple[QListView, QListView]:
    views = window.follow_up.findChildren(QListView)
    findings, history = [view for view in views if isinstance(view.model(), FollowUpModel | HistoryModel)]
    return findings, history


def rows(window: MainWindow) -> list[History]:
    model = lists(window)[0].model()
    return [model.index(row, 0).data(HISTORY_ROLE) for row in range(model.rowCount())]


def choose(window: MainWindow, words: str) -> History:
    findings, _ = lists(window)
    row = next(row for row, each in enumerate(rows(window)) if words in each.raised.finding.quote)
    findings.setCurrentIndex(findings.model().index(row, 0))
    return rows(window)[row]


def button(window: MainWindow, words: str) -> QToolButton:
    return next(each for each in window.follow_up.findChildren(QToolButton) if each.text() == words)


def pick(window: MainWindow, name: str) -> None:
    """Choose something by its name, in whichever list it is."""
    choosers = window.follow_up.findChildren(QComboBox)
    chooser = next(each for each in choosers if each.findText(name) >= 0)
    chooser.setCurrentIndex(chooser.findText(name))


def kept(library_file: Path, words: str) -> OwnEntry:
    library = Library.open(library_file)
    found = next(each for each in pipeline.findings(library) if words in each.raised.finding.quote)
    library.close()
    return found.own


def found_of(library_file: Path, words: str) -> FindingEntry:
    library = Library.open(library_file)
    found = next(each for each in pipeline.findings(library) if words in each.raised.finding.quote)
    library.close()
    return found.raised


def test_what_is_shown_is_of_this_force_or_still_looked_for(longer: Path, qtbot: QtBot) -> None:
    window, background, _ = program_start.opened_window(longer, HERE, (1600, 1000), "light", at_once=False)
    state = next(each for each in window.follow_up.findChildren(QLabel) if each.objectName() == "state")
    try:
        qtbot.waitUntil(lambda: window.grades.force == HERE.force, timeout=LONG)
        window.places.turn_to(window.follow_up)
        assert "Looking for" in state.text()
        qtbot.waitUntil(lambda: len(rows(window)) > 0, timeout=LONG)
        window.navigator.go_to(Locator("Norfolk Constabulary"))
        assert rows(window) == []
        assert "Looking for" in state.text()
        qtbot.waitUntil(lambda: "Looking for" not in state.text(), timeout=LONG)
    finally:
        window.close()
        background.close()


def test_how_many_there_are_is_not_said_of_another_force(window: MainWindow) -> None:
    names = window.places.findChild(QTabBar)
    assert names is not None
    shown = [names.tabText(number) for number in range(names.count())]
    assert any(name.startswith("To follow up ") for name in shown)
    window.places.turn_to(window.grades)
    window.navigator.go_to(Locator("Norfolk Constabulary"))
    shown = [names.tabText(number) for number in range(names.count())]
    assert "To follow up" in shown


def test_open_ones_come_first_overdue_by_word_and_shape(window: MainWindow) -> None:
    found = rows(window)
    assert len(found) > 20
    assert [each.is_open for each in found] == sorted((each.is_open for each in found), reverse=True)
    first = lists(window)[0].model().index(0, 0)
    assert (first.data(STATUS_ROLE), first.data(OVERDUE_ROLE)) == ("⚠ overdue", True)
    assert "overdue, By 1 September 2023, the constabulary" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_filters_and_orders(window: MainWindow) -> None:
    whole = len(rows(window))
    pick(window, SHOWN[3])
    assert {each.status for each in rows(window)} == {Step.CLOSED}
    pick(window, SHOWN[2])
    assert 0 < len(rows(window)) < whole
    pick(window, SHOWN[0])
    pick(window, THEMES[1])
    assert {each.latest.finding.theme for each in rows(window)} == {"soc"}
    pick(window, WHOSE[1])
    assert len({each.raised.finding.force for each in rows(window)}) > 1


def test_orders_put_open_ones_first(longer: Path) -> None:
    library = Library.open(longer)
    found = pipeline.findings(library)
    library.close()
    for order in ORDERS:
        is_open = [each.is_open for each in passing(found, FollowUpFilter(order=order), "", _TODAY)]
        assert is_open == sorted(is_open, reverse=True)


def test_a_walk_by_keyboard_to_the_page_and_to_what_was_said_later(window: MainWindow) -> None:
    findings, history = lists(window)
    assert window.focusWidget() is findings
    raised = choose(window, "Callers wait too long")
    QTest.keyClick(findings, Qt.Key.Key_Return)
    assert window.navigator.here.document == raised.raised.document.id
    assert window.navigator.here.passage == raised.raised.finding.span.passage
    window_actions.command(window, "follow up").trigger()
    history.setFocus()
    model = history.model()
    assert [model.index(row, 0).data(CARD_ROLE).head for row in range(model.rowCount())] == ["○ raised", "✓ closed"]
    history.selectionModel().setCurrentIndex(model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.keyClick(history, Qt.Key.Key_Return)
    assert window.navigator.here.document == raised.steps[0].words.document.id


_BEFORE = """<html><head><title>PEEL 2021/22 – An inspection of Surrey Police</title></head><body><main>
<h1>PEEL 2021/22 – An inspection of Surrey Police</h1><p>Published 3 February 2022</p>
<h2>Investigating crime</h2><p class="grade">Inadequate</p><p>Surrey Police is inadequate at investigating crime.</p>
<div><h3>Area for improvement</h3><p>The force should count every exhibit in its stores</p></div></main></body></html>"""
_AFTER = """<html><head><title>PEEL 2023–25: An inspection of Surrey Police</title></head><body><main>
<h1>PEEL 2023–25: An inspection of Surrey Police</h1><p>Published 6 June 2024</p>
<h2>Investigating crime</h2><p class="grade">Adequate</p>
<div><h3>Area for improvement</h3><p>The force should count the exhibits in all its stores</p>
<p>This was an area for improvement in our last report, and it remains one.</p></div></main></body></html>"""
_ANSWER = """Office of the Police and Crime Commissioner for Surrey

Section 55 response to HMICFRS: PEEL 2023–25, an inspection of Surrey Police

Published: 11 July 2024

This is my response under section 55 of the Police Act 1996 to the report that was published on 6 June 2024.

Area for improvement: The force should count the exhibits in all its stores

The chief constable has hired a contractor, who will have counted all exhibits by the end of March 2025.
"""


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a finding of two reports, and the answer to it."""
    folder = tmp_path_factory.mktemp("answered")
    library = pipeline.open_or_create(folder / "answered.peel")
    for name, text in (("2022.html", _BEFORE), ("2024.html", _AFTER), ("answer.txt", _ANSWER)):
        (folder / name).write_text(text, encoding="utf-8")
        add(library, folder / name, pipeline.read_file(folder / name))
    library.close()
    return folder / "answered.peel"


def test_a_walk_by_keyboard_from_a_finding_to_the_exported_response(
    qapp: object, answered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "out.docx"), "(*.docx)"))
    with started(answered, Locator("Surrey Police", "investigating_crime")) as window:
        window_actions.command(window, "follow up").trigger()
        findings, history = lists(window)
        assert window.focusWidget() is findings
        (one,) = rows(window)
        here = window.navigator.here
        QTest.keyClick(findings, Qt.Key.Key_Return)  # to its page, in the last report that raises it
        here = window.navigator.here
        assert (here.document, here.passage) == (one.latest.document.id, one.latest.finding.span.passage)
        window_actions.command(window, "follow up").trigger()
        QTest.keyClick(findings, Qt.Key.Key_Tab)
        assert window.focusWidget() is history
        heads = [history.model().index(row, 0).data(CARD_ROLE).head for row in range(history.model().rowCount())]
        assert heads == ["○ raised", "● repeated", "answer"]
        places = []
        for _ in heads:
            QTest.keyClick(history, Qt.Key.Key_Right)
            QTest.keyClick(history, Qt.Key.Key_Return)
            places.append(window.navigator.here.document)
            window_actions.command(window, "follow up").trigger()
            QTest.keyClick(findings, Qt.Key.Key_Tab)
        (answer,) = one.answers
        assert places == [one.raised.document.id, one.latest.document.id, answer.words.document.id]
        menu = button(window, "Export…").menu()
        menu.popup(menu.pos())
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):  # the last of the menu
            QTest.keyClick(menu, key)
    assert "count the exhibits in all its stores" in "\n".join(
        p.text for p in docx.Document(str(tmp_path / "out.docx")).paragraphs
    )


def test_what_a_person_keeps_is_marked_undone_and_done_again(window: MainWindow, longer: Path) -> None:
    findings, _ = lists(window)
    choose(window, "Registered sex offenders")
    QTest.keyClick(findings, Qt.Key.Key_Space)
    form = window.findChild(OwnForm)
    assert form is not None
    fields = form.findChildren(QLineEdit)
    for field, words in zip(fields, ("ACC", "in hand", "next week", "Ask the team."), strict=True):
        field.setText(words)
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert form.isVisible()  # that is no day
    fields[2].setText("3 March 2027")
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert kept(longer, "Registered sex") == OwnEntry("ACC", "in hand", "2027-03-03", "Ask the team.")
    own = choose(window, "Registered sex offenders")
    assert cards(own)[-1].head == "entered by you"
    assert "due 3 March 2027 (entered by you)" in findings.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    window_actions.command(window, "undo").trigger()
    assert kept(longer, "Registered sex").is_empty
    window_actions.command(window, "redo").trigger()
    assert kept(longer, "Registered sex").owner == "ACC"


def test_a_likely_link_is_decided_on_and_that_is_undone(window: MainWindow) -> None:
    findings, history = lists(window)
    choose(window, "The constabulary should tell victims more often what is happening")
    assert "likely repeated" in findings.currentIndex().data(
        SECOND_ROLE
    )  # the list says that there is something to decide
    history.setCurrentIndex(history.model().index(1, 0))
    assert history.currentIndex().data(CARD_ROLE).is_likely
    button(window, "Same").click()
    assert choose(window, "The constabulary should tell victims more often").status is Step.REPEATED
    assert "likely" not in findings.currentIndex().data(SECOND_ROLE)
    window_actions.command(window, "undo").trigger()
    assert choose(window, "The constabulary should tell victims more often").status is Step.RAISED
    history.setCurrentIndex(history.model().index(1, 0))
    button(window, "Not the same").click()
    assert choose(window, "The constabulary should tell victims more often").steps == ()


def test_a_finding_is_put_right_by_keyboard_and_that_is_undone(window: MainWindow, longer: Path) -> None:
    findings, _ = lists(window)
    choose(window, "Registered sex offenders")
    findings.setFocus()
    QTest.keyClick(findings, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = window.findChild(FindingForm)
    assert form is not None
    assert form.isVisible()
    words, due = form._words, form._due
    words.setPlainText("Words that stand nowhere")
    QTest.keyClick(due, Qt.Key.Key_Return)
    assert form._wrong.text().startswith("These words do not stand in the paragraph.")
    words.setPlainText("Registered sex   offenders")
    due.setText("soon")
    QTest.keyClick(due, Qt.Key.Key_Return)
    assert "is not a day" in form._wrong.text()
    due.setText("3 March 2027")
    form._kind.setCurrentIndex(form._kind.findData(FindingKind.IMPROVEMENT.value))
    QTest.keyClick(due, Qt.Key.Key_Return)
    put_right = found_of(longer, "Registered sex")
    assert put_right.is_entered
    assert (put_right.finding.kind, put_right.finding.due) == (FindingKind.IMPROVEMENT, "2027-03-03")
    assert put_right.finding.quote == "Registered sex offenders"
    choose(window, "Registered sex offenders")
    assert "entered by you" in findings.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    window_actions.command(window, "undo").trigger()
    assert not found_of(longer, "Registered sex").is_entered


def test_a_finding_that_is_none_is_taken_out_and_back(window: MainWindow) -> None:
    whole = len(rows(window))
    choose(window, "Registered sex offenders")
    button(window, "Correct…").click()
    form = window.findChild(FindingForm)
    assert form is not None
    next(each for each in form.findChildren(QPushButton) if each.text() == "No finding").click()
    assert len(rows(window)) == whole - 1
    window_actions.command(window, "undo").trigger()
    assert len(rows(window)) == whole


@pytest.mark.parametrize(("what", "name"), [("table", "t.xlsx"), ("calendar", "c.ics"), ("response", "r.docx")])
def test_it_is_handed_over(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, name: str
) -> None:
    out = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), f"(*{out.suffix})"))
    window.follow_up.export_requested.emit(what)
    assert out.stat().st_size > 500


def test_nothing_to_follow_up_is_said(qapp: object, tmp_path: Path) -> None:
    assert qapp
    library = pipeline.open_or_create(tmp_path / "empty.peel")
    library.close()
    with started(tmp_path / "empty.peel", Locator("Kent Police", "soc")) as window:
        window_actions.command(window, "follow up").trigger()
        assert not lists(window)[0].isVisible()
        assert "Nothing is to be followed up here." in window.follow_up._state.text()


def test_the_models_are_sound(longer: Path) -> None:
    library = Library.open(longer)
    found = pipeline.findings(library)
    library.close()
    for model, show in ((FollowUpModel(), True), (HistoryModel(), False)):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        if isinstance(model, FollowUpModel):
            model.show_histories(found, _TODAY, with_force=show)
        else:
            model.show_cards(cards(found[0]))
        assert tester.model() is model
        assert model.rowCount()
        assert model.index(0).data(Qt.ItemDataRole.ToolTipRole)
