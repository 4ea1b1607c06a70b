"""Contrasts confirmed, dismissed and taken back in the window; filters, and steps that follow them."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMenu, QToolButton

from peelviewer import pipeline
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decision
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE, CONTRAST_ROLE
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def do(window: MainWindow, name: str) -> None:
    window_actions.command(window, name).trigger()


def table(window: MainWindow) -> QListView:
    found = window.contrasts.findChild(QListView)
    assert found is not None
    return found


def listed(window: MainWindow) -> list[Contrast]:
    model = table(window).model()
    return [model.index(row, 0).data(CONTRAST_ROLE) for row in range(model.rowCount())]


def button(window: MainWindow, words: str) -> QToolButton:
    within = (window.headline, window.contrasts)
    (found,) = [each for part in within for each in part.findChildren(QToolButton) if each.text().endswith(words)]
    return found


def narrow(window: MainWindow, words: str) -> None:
    """Tick or untick what the filter's menu calls so."""
    (menu,) = [menu for menu in window.contrasts.findChildren(QMenu) if menu.actions()]
    next(action for action in menu.actions() if action.text().partition("\t")[0] == words).trigger()


def write(window: MainWindow, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    line = window.headline.line.findChild(QLineEdit)
    assert line is not None
    assert line.isVisible()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, key)
    assert not window.headline.line.isVisible()


def decided(library_file: Path, key: str) -> tuple[str, str] | None:
    library = Library.open(library_file)
    found = library.decisions.all().get(key)
    library.close()
    return (found.decision.value, found.reason) if found else None


def last_cell(window: MainWindow, row: int) -> str:
    return str(table(window).model().index(row).data(ANNOTATIONS_ROLE))


def test_confirmed_by_key_and_taken_back_and_undone(window: MainWindow, library_file: Path) -> None:
    first = listed(window)[0]
    do(window, "confirm")
    assert decided(library_file, first.key) == ("confirmed", "")
    assert (listed(window)[0].key, last_cell(window, 0)) == (first.key, "confirmed by you")
    assert not button(window, "Confirm").isVisible()
    button(window, "Take back").click()
    assert decided(library_file, first.key) is None
    do(window, "undo")
    assert decided(library_file, first.key) == ("confirmed", "")
    do(window, "undo")
    assert decided(library_file, first.key) is None
    do(window, "take back")  # nothing to take back: said, and no change
    assert not window_actions.command(window, "undo").isEnabled()


def test_dismissed_with_a_reason_comes_last_struck_and_in_words(window: MainWindow, library_file: Path) -> None:
    first, second, *_ = listed(window)
    do(window, "dismiss")
    write(window, "two questions")
    assert decided(library_file, first.key) == ("dismissed", "two questions")
    last = len(listed(window)) - 1
    assert (listed(window)[last].key, last_cell(window, last)) == (first.key, "dismissed by you: two questions")
    assert window.navigator.here.contrast == second.key  # the next one is at hand
    assert "Dismissed by you: two questions" in str(
        table(window).model().index(last, 0).data(Qt.ItemDataRole.ToolTipRole)
    )
    narrow(window, "Dismissed ones too, at the end")
    assert first.key not in [contrast.key for contrast in listed(window)]
    do(window, "undo")
    assert first.key in [contrast.key for contrast in listed(window)]
    do(window, "redo")
    assert decided(library_file, first.key) == ("dismissed", "two questions")


def test_escape_dismisses_nothing(window: MainWindow, library_file: Path) -> None:
    button(window, "Dismiss…").click()
    write(window, "not at all", Qt.Key.Key_Escape)
    assert decided(library_file, listed(window)[0].key) is None


def test_a_dismissed_row_is_struck_out(window: MainWindow) -> None:
    window.show_side(window.contrasts)

    def picture() -> QImage:
        view = table(window)
        return view.viewport().grab(view.visualRect(view.model().index(0))).toImage()

    narrow(window, "This theme only")
    narrow(window, "Misquoted")
    assert len(listed(window)) == 1
    window.contrasts.contrast_requested.emit(listed(window)[0])
    before = picture()
    do(window, "dismiss")
    write(window, "")
    assert picture() != before
    assert last_cell(window, 0) == "dismissed by you"
    assert not QFont(table(window).font()).strikeOut()


def test_filters_and_steps_follow_them(window: MainWindow) -> None:
    total = len(listed(window))
    narrow(window, "This theme only")
    of_theme = listed(window)
    assert {contrast.theme for contrast in of_theme} <= {"soc", ""}
    narrow(window, "The strongest only")
    assert all(contrast.strength >= 0.5 for contrast in listed(window))
    narrow(window, "The strongest only")
    narrow(window, "Sources disagree")
    shown = listed(window)
    assert {contrast.kind for contrast in shown} == {ContrastKind.SOURCES_DISAGREE}
    assert f"{len(shown)} of {total} contrasts" in [label.text() for label in window.contrasts.findChildren(QLabel)]
    assert button(window, "Sources disagree · this theme").accessibleName().endswith("Sources disagree · this theme")
    reached = []
    for _ in shown:
        do(window, "next_contrast")
        reached.append(window.navigator.here.contrast)
    assert set(reached) == {contrast.key for contrast in shown}
    narrow(window, "Grade and text part ways")
    assert listed(window) == []
    assert any("passes the filter" in label.text() for label in window.contrasts.findChildren(QLabel, "state"))
    narrow(window, "All kinds")
    narrow(window, "This theme only")
    assert len(listed(window)) == total


def test_the_filter_says_how_many_of_each_kind_are_worth_reading(window: MainWindow) -> None:
    (menu,) = [menu for menu in window.contrasts.findChildren(QMenu) if menu.actions()]

    def told(kind: str) -> str:
        return next(a.text().partition("\t")[2] for a in menu.actions() if a.text().startswith(f"{kind}\t"))

    every = listed(window)
    changed = [each for each in every if each.kind is ContrastKind.CHANGED_OVER_TIME]
    worth = [each for each in changed if not each.rests_on_book]
    assert 0 < len(worth) < len(changed)
    assert told("Changed over time") == f"{len(worth)} of {len(changed)} worth reading"
    assert told("Grade and text part ways") == "1 of 1 worth reading"
    narrow(window, "This theme only")
    assert told("Grade and text part ways") == "none"
    narrow(window, "This theme only")
    whole = told("All kinds")
    assert any(whole in label.text() for label in window.headline.findChildren(QLabel))
    do(window, "dismiss")
    write(window, "")
    assert told("Changed over time") == f"{len(worth) - 1} of {len(changed)} worth reading"
    assert told("All kinds") != whole
    narrow(window, "Dismissed ones too, at the end")
    assert told("Changed over time") == f"{len(worth) - 1} of {len(changed) - 1} worth reading"
    narrow(window, "Misquoted")
    assert told("Changed over time") == f"{len(worth) - 1} of {len(changed) - 1} worth reading"


def test_a_filter_moves_nobody_who_reads(window: MainWindow) -> None:
    bar = window.judgement.reading.reader.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    before = bar.value()
    narrow(window, "The strongest only")
    assert bar.value() == before


def test_what_was_dismissed_before_is_not_highlighted_at_the_start(library_file: Path) -> None:
    library = Library.open(library_file)
    for contrast in pipeline.contrasts(library, HERE.force, "soc"):
        pipeline.decide(library, contrast.key, Decision.DISMISSED)
    library.close()
    with started(library_file) as window:
        assert not button(window, "Take back").isVisible()


def test_the_controls_have_room_in_the_smallest_window(library_file: Path) -> None:
    with started(library_file, HERE, (1024, 640)) as window:
        do(window, "confirm")
        do(window, "dismiss")
        window.show_side(window.contrasts)
        for each in (*window.headline.findChildren(QToolButton), *window.contrasts.findChildren(QToolButton)):
            if each.isVisible():
                assert each.fontMetrics().horizontalAdvance(each.text()) <= each.width() - 8
        for words in ("Good in 2015, inadequate in 2023", "⚠ lower · not directly comparable"):
            (label,) = [label for label in window.headline.findChildren(QLabel) if label.text() == words]
            assert label.isVisible()
        assert window.width() == 1024


def test_the_contrast_that_is_read_is_in_sight_when_the_list_is_turned_to(window: MainWindow) -> None:
    window.resize(1024, 640)
    window.places.turn_to(window.grades)
    for _ in listed(window)[2:]:
        do(window, "next_contrast")
    rows = table(window)
    assert not rows.isVisible()
    window.places.turn_to(window.contrasts)
    assert rows.currentIndex().data(CONTRAST_ROLE).key == window.navigator.here.contrast
    assert rows.currentIndex().row() > rows.viewport().height() // rows.sizeHintForRow(0)  # beyond those seen at first
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
