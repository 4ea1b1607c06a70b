"""A pinned pane keeps what it shows while the others move; back and forward go through the others as ever."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QTableView

from peelviewer import pipeline
from peelviewer.domain.corrections import Decision
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NORFOLK = Locator("Norfolk Constabulary", "soc")


def report(window: MainWindow) -> str:
    chooser = window.judgement.findChild(QComboBox)
    assert chooser is not None
    return chooser.currentText()


def text(window: MainWindow) -> str:
    return window.judgement.reading.reader.toPlainText()


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.statusBar().findChildren(QLabel)]


def test_a_pinned_report_stays_while_the_others_move(window: MainWindow) -> None:
    before, article = (report(window), text(window)), window.news.shown
    window.judgement.pin.click()
    window.navigator.go_to(NORFOLK)
    assert (report(window), text(window)) == before
    assert window.news.shown != article
    assert window.grades.force == "Norfolk Constabulary"
    window.navigator.back()
    assert window.navigator.here == HERE
    assert window.news.shown == article
    window.navigator.forward()
    window.judgement.pin.click()  # and follows at once when it is let go
    assert text(window) != before[1]


def test_a_pinned_article_stays_where_a_theme_has_none(window: MainWindow) -> None:
    kept = window.news.shown
    window.news.pin.click()
    window.navigator.go_to(Locator("Hampshire and Isle of Wight Constabulary"))
    assert window.news.shown == kept
    assert window.news.reading.isVisible()
    window.news.pin.click()
    assert not window.news.reading.isVisible()


def test_what_is_chosen_in_a_pinned_pane_is_pinned_from_then_on(window: MainWindow) -> None:
    window.news.pin.click()
    articles = window.news.findChild(QListView)
    assert articles is not None
    articles.setCurrentIndex(articles.model().index((articles.currentIndex().row() + 1) % 3, 0))
    chosen = window.news.shown
    window.navigator.go_to(NORFOLK)
    assert window.news.shown == chosen
    assert window.news.kept == chosen


def test_what_a_pinned_pane_cannot_show_is_said(window: MainWindow) -> None:
    other = next(n for n in (1, 2, 3) if n != window.judgement.shown)
    kept = window.judgement.shown
    window_actions.command(window, "pin").trigger()
    window.navigator.go_to(Locator(HERE.force, HERE.theme, document=other, passage=0))
    assert window.judgement.shown == kept
    assert any("pinned" in words for words in said(window))


def test_pinned_grades_open_evidence_of_their_own_force(window: MainWindow) -> None:
    window.grades.pin.click()
    window.navigator.go_to(NORFOLK)
    assert window.grades.force == HERE.force
    cells = [cell for cell in _cells(window) if cell.best and cell.best.document]
    window.grades.cell_requested.emit(cells[0])
    assert window.navigator.here.force == HERE.force


def keys(window: MainWindow) -> list[str]:
    table = window.contrasts.findChild(QListView)
    assert table is not None
    model = table.model()
    return [model.index(row, 0).data(CONTRAST_ROLE).key for row in range(model.rowCount())]


def test_pinned_contrasts_stay_while_the_others_move_and_are_stepped_through(window: MainWindow) -> None:
    before = keys(window)
    window.contrasts.pin.click()
    window.navigator.go_to(Locator(HERE.force, "investigating_crime"))
    assert keys(window) == before  # also in their order, in which those of the theme come first
    window.navigator.go_to(NORFOLK)
    assert keys(window) == before
    assert window.grades.force == NORFOLK.force
    window_actions.command(window, "next_contrast").trigger()
    assert (window.navigator.here.force, window.navigator.here.contrast) == (HERE.force, before[0])
    window_actions.command(window, "next_contrast").trigger()
    assert window.navigator.here.contrast == before[1]
    table = window.contrasts.findChild(QListView)
    assert table is not None
    assert table.currentIndex().row() == 1
    window.navigator.go_to(NORFOLK)
    table.setCurrentIndex(table.model().index(2, 0))  # and is chosen from as ever
    assert (window.navigator.here.force, window.navigator.here.contrast) == (HERE.force, before[2])
    window.navigator.go_to(NORFOLK)
    window.contrasts.pin.click()
    assert keys(window) != before
    assert all(key.split(":")[1] == "norfolk-constabulary" for key in keys(window) if key.startswith("changed"))


def test_what_is_said_of_a_pinned_contrast_is_shown_at_once(window: MainWindow, library_file: Path) -> None:
    before = keys(window)
    window.contrasts.pin.click()
    window.navigator.go_to(NORFOLK)
    library = Library.open(library_file)
    pipeline.decide(library, before[0], Decision.DISMISSED, "two scales")
    library.close()
    window.show_side(window.contrasts)
    window_actions.command(window, "confirm").trigger()  # of Norfolk's contrast: everything is asked again
    assert keys(window) == [*before[1:], before[0]]


def test_the_key_pins_the_contrasts_where_the_keys_are_in_them(window: MainWindow) -> None:
    window.activateWindow()
    window.show_side(window.contrasts)
    window_actions.command(window, "pin").trigger()
    assert window.contrasts.pin.isChecked()
    assert not window.judgement.pin.isChecked()
    window.navigator.go_to(NORFOLK)
    (note,) = [label.toolTip() for label in window.contrasts.findChildren(QLabel) if "contrasts" in label.toolTip()]
    assert note.startswith(f"{HERE.force} · {len(keys(window))} contrasts")


def _cells(window: MainWindow) -> list:  # type: ignore[type-arg]

    from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE

    table = window.grades.findChild(QTableView)
    assert table is not None
    model = table.model()
    return [
        model.index(row, column).data(CELL_ROLE)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


@pytest.mark.usefixtures("qapp")
def test_pins_come_back_after_a_restart(library_file: Path) -> None:
    with started(library_file) as window:
        before, kept, listed = text(window), window.news.shown, keys(window)
        for pane in (window.grades, window.judgement, window.news, window.contrasts):
            pane.pin.click()
        window.navigator.go_to(NORFOLK)
        Settings().keep_library(library_file)
        Settings().keep(window)
    settings = Settings()
    assert settings.kept(library_file.with_name("other.peel")) == {}
    with started(library_file, Locator()) as window:
        window.keep(settings.kept(library_file))
        window.navigator.go_to(settings.place(library_file))
        assert window.navigator.here.force == "Norfolk Constabulary"
        assert text(window) == before
        assert window.news.shown == kept
        assert window.grades.force == HERE.force
        assert keys(window) == listed
