"""A pinned pane keeps what it shows while the others move; back and forward go through the others as ever."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtWidgets import QComboBox, QLabel, QListView

from peelviewer.gui import actions
from peelviewer.gui.main_window import MainWindow
from peelviewer.gui.navigation import Locator
from peelviewer.gui.session import Session

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
    actions.command(window, "pin").trigger()
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


def _cells(window: MainWindow) -> list:  # type: ignore[type-arg]
    from PySide6.QtWidgets import QTableView

    from peelviewer.gui.item_models.grades_model import CELL_ROLE

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
        before, kept = text(window), window.news.shown
        for pane in (window.grades, window.judgement, window.news):
            pane.pin.click()
        window.navigator.go_to(NORFOLK)
        Session().keep_library(library_file)
        Session().keep(window)
    session = Session()
    assert session.kept(library_file.with_name("other.peel")) == {}
    with started(library_file, Locator()) as window:
        window.keep(session.kept(library_file))
        window.navigator.go_to(session.place(library_file))
        assert window.navigator.here.force == "Norfolk Constabulary"
        assert text(window) == before
        assert window.news.shown == kept
        assert window.grades.force == HERE.force
