"""Two reports side by side: the right pane shows the other one where only reports say the second side of a contrast."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from peelviewer.gui.state.current_view import CurrentView
from peelviewer.gui.state.view_state import ViewState
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def state(window: MainWindow) -> ViewState:
    view = window.findChild(CurrentView)
    assert view is not None
    assert view.view_state is not None
    return view.view_state


def open_kind(window: MainWindow, beginning: str) -> None:
    window.contrasts.contrast_requested.emit(
        next(each for each in state(window).contrasts if each.key.startswith(beginning))
    )


def button(window: MainWindow, words: str) -> QToolButton:
    return next(b for b in window.right.findChildren(QToolButton) if b.text() == words)


def test_where_only_reports_say_it_the_other_one_is_shown_and_named(window: MainWindow) -> None:
    assert window.news.isVisible()  # of the first contrast the news tell too
    open_kind(window, "opposite:")
    assert window.other.isVisible()
    assert not window.news.isVisible()
    assert "Other report" in [label.text() for label in window.other.findChildren(QLabel)]
    first, second = state(window).report, state(window).other
    assert first is not None
    assert second is not None
    assert (window.judgement.shown, window.other.shown) == (first.id, second.id)
    assert "doesn’t fully understand" in window.other.reading.reader.toPlainText()
    assert window.other.reading.reader.extraSelections()
    window_actions.command(window, "next_contrast").trigger()
    assert window.news.isVisible()


def test_the_news_come_back_and_stay_until_another_contrast(window: MainWindow) -> None:
    open_kind(window, "opposite:")
    button(window, "News").click()
    assert window.news.isVisible()
    window_actions.command(window, "confirm").trigger()  # everything is asked for again
    assert window.news.isVisible()
    window_actions.command(window, "back").trigger()
    assert window.other.isVisible()


def test_the_report_of_an_article_can_stand_in_its_place(window: MainWindow) -> None:
    button(window, "Other report").click()
    assert window.other.isVisible()
    other = state(window).other
    assert other is not None
    assert other.cycle == "SOC 2023"
    assert window.other.shown == other.id
    assert window.judgement.shown != other.id
    window.news.article_requested.emit(state(window).news[1].id)  # whoever chooses an article reads it
    assert window.news.isVisible()


def test_commands_of_reading_mean_the_report_that_has_the_keys(window: MainWindow) -> None:
    button(window, "Other report").click()
    window.other.document_requested.emit(window.judgement.shown)
    window.judgement.document_requested.emit(
        next(entry.id for entry in state(window).snapshot.reports if entry.id != window.other.shown)
    )
    assert window.other.switch.isEnabled()  # the PDF stands right now
    window.other.setFocus()
    window_actions.command(window, "original").trigger()
    assert window.other.switch.isChecked()
    assert not window.judgement.switch.isChecked()
    window.judgement.setFocus()
    window_actions.command(window, "outline").trigger()
    assert window.judgement.headings.isChecked()
    assert not window.other.headings.isChecked()


def test_a_pinned_other_report_stays(window: MainWindow) -> None:
    button(window, "Other report").click()
    shown = window.other.shown
    window.other.pin.setChecked(True)
    window_actions.command(window, "next_contrast").trigger()
    assert window.other.isVisible()
    assert window.other.shown == shown
    button(window, "News").click()
    assert window.news.isVisible()
