"""One gesture of the reader is one request: one move, one entry of the history, each document fetched once."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListView, QTableView

from peelviewer.domain.evidence import Cell
from peelviewer.gui.news.articles_model import VALUE_ROLE
from peelviewer.gui.state.force_loader import ForceLoader
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.gui.window.window_controller import WindowController

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


@dataclass
class Counted:
    """What a gesture has caused."""

    window: MainWindow
    moves: list[Locator] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    refreshed: int = 0
    begun: int = 0

    def refresh(self) -> None:
        self.refreshed += 1

    @property
    def entries(self) -> int:
        return len(self.window.navigator._past) - self.begun

    def forget(self) -> None:
        self.moves.clear()
        self.fetched.clear()
        self.refreshed, self.begun = 0, len(self.window.navigator._past)

    def says(self) -> tuple[int, int, int, list[str]]:
        """Moves, entries of the history, times that the panes were refreshed, and documents fetched, by their panes."""
        return len(self.moves), self.entries, self.refreshed, sorted(self.fetched)


ONE = (1, 1, 1, ["article", "report"])


@pytest.fixture
def counted(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Counted:
    found = Counted(window)
    fetch = ForceLoader.fetch_document

    def fetch_and_count(loader: ForceLoader, document: int, topic: str) -> None:
        found.fetched.append(topic)
        fetch(loader, document, topic)

    monkeypatch.setattr(ForceLoader, "fetch_document", fetch_and_count)
    window.navigator.moved.connect(lambda _before, here: found.moves.append(here))
    window.findChild(WindowController).view.changed.connect(found.refresh)
    found.forget()
    return found


def table_of(pane: Pane) -> QTableView:
    table = pane.findChild(QTableView)
    assert table is not None
    return table


def click(view: QAbstractItemView, index: QModelIndex) -> None:
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def cell_in_another_row(table: QTableView, wanted: Callable[[Cell], bool]) -> QModelIndex:
    model, here = table.model(), table.currentIndex().row()
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return next(index for index in cells if index.row() != here and wanted(index.data(CELL_ROLE)))


def test_a_click_on_a_grade_in_another_row(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    index = cell_in_another_row(table, lambda cell: bool(cell.best and cell.best.document))
    click(table, index)
    assert counted.says() == ONE
    best = index.data(CELL_ROLE).best
    assert (window.navigator.here.theme, window.navigator.here.document) == (best.theme, best.document.id)
    click(table, index)  # and again: the reader is there
    assert counted.says() == ONE


def test_a_double_click_on_a_grade(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    index = cell_in_another_row(table, lambda cell: bool(cell.best and cell.best.document))
    click(table, index)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert counted.says() == ONE


def test_a_click_on_a_gap_in_another_row(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    index = cell_in_another_row(table, lambda cell: cell.best is None)
    click(table, index)
    assert counted.says() == ONE
    assert window.navigator.here == Locator(window.navigator.here.force, index.data(CELL_ROLE).theme)


def test_a_click_on_a_grade_that_is_only_listed(window: MainWindow, counted: Counted) -> None:
    window.navigator.go_to(Locator("Norfolk Constabulary", window.navigator.here.theme))
    counted.forget()
    table = table_of(window.grades)
    index = cell_in_another_row(table, lambda cell: bool(cell.best and not cell.best.document))
    click(table, index)
    assert counted.says()[:3] == ONE[:3]
    assert window.navigator.here == Locator("Norfolk Constabulary", index.data(CELL_ROLE).theme)


def test_the_button_let_go_in_another_row_than_it_was_pressed_in(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    start = cell_in_another_row(table, lambda cell: bool(cell.best))
    end = table.visualRect(table.model().index(start.row() + 1, start.column())).center()
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(start).center())
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert counted.says() == ONE
    assert window.navigator.here.theme == start.data(CELL_ROLE).theme


def test_a_click_on_the_name_of_a_theme(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    names, row = table.verticalHeader(), (table.currentIndex().row() + 1) % table.model().rowCount()
    table.scrollTo(table.model().index(row, 0))
    place = QPoint(10, names.sectionViewportPosition(row) + 5)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    *numbers, fetched = counted.says()
    assert tuple(numbers) == ONE[:3]
    assert fetched in (ONE[3], ["report"])  # the theme below may have the same article


def test_a_click_after_keys_is_an_entry_of_its_own(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    QTest.keyClick(table, Key.Key_Up)
    QTest.keyClick(table, Key.Key_Up)
    assert counted.entries == 1
    names, row = table.verticalHeader(), table.currentIndex().row() + 1
    table.scrollTo(table.model().index(row, 0))
    place = QPoint(10, names.sectionViewportPosition(row) + 5)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (len(counted.moves), counted.entries) == (3, 2)


def test_arrows_in_the_grades_are_one_entry_however_many(window: MainWindow, counted: Counted) -> None:
    began, table = window.navigator.here, table_of(window.grades)
    for number in range(1, 5):
        QTest.keyClick(table, Key.Key_Up)
        assert (len(counted.moves), counted.entries, counted.refreshed) == (number, 1, number)
    window.navigator.back()
    assert window.navigator.here == began


def test_steps_after_another_way_are_an_entry_of_their_own(window: MainWindow, counted: Counted) -> None:
    table = table_of(window.grades)
    QTest.keyClick(table, Key.Key_Up)
    window_actions.command(window, "next_contrast").trigger()
    QTest.keyClick(table, Key.Key_Up)
    QTest.keyClick(table, Key.Key_Up)
    assert (len(counted.moves), counted.entries) == (4, 3)


def test_contrasts_by_click_and_by_arrows(window: MainWindow, counted: Counted) -> None:
    window.show_side(window.contrasts)
    table = window.contrasts.findChild(QListView)
    assert table is not None
    click(table, table.model().index(3, 0))
    assert counted.says() == ONE
    counted.forget()
    for _ in range(4):
        QTest.keyClick(table, Key.Key_Down)
    assert (len(counted.moves), counted.entries, counted.refreshed) == (4, 1, 4)
    # One of them stands between two reports: the other one comes too.
    assert sorted(counted.fetched) == ["article"] * 4 + ["other"] + ["report"] * 4


def test_articles_by_click_and_by_arrows(window: MainWindow, counted: Counted) -> None:
    articles = window.news.findChild(QListView)
    assert articles is not None
    row = next(row for row in (0, 1) if row != articles.currentIndex().row())
    click(articles, articles.model().index(row, 0))
    assert counted.says() == ONE
    assert window.news.shown == articles.model().index(row, 0).data(VALUE_ROLE).id
    counted.forget()
    for key in (Key.Key_End, Key.Key_Up, Key.Key_Up):
        QTest.keyClick(articles, key)
    assert (len(counted.moves), counted.entries) == (3, 1)


@pytest.mark.parametrize("name", ["next_contrast", "previous_contrast"])
def test_a_step_through_the_contrasts(window: MainWindow, counted: Counted, name: str) -> None:
    window_actions.command(window, name).trigger()
    assert counted.says() == ONE


def test_back_and_forward(window: MainWindow, counted: Counted) -> None:
    window_actions.command(window, "next_contrast").trigger()
    window_actions.command(window, "back").trigger()
    assert (len(counted.moves), counted.entries, counted.refreshed) == (2, 0, 2)
    window_actions.command(window, "forward").trigger()
    assert (len(counted.moves), counted.entries, counted.refreshed) == (3, 1, 3)
    assert sorted(counted.fetched) == ["article"] * 3 + ["report"] * 3


def test_another_report_another_theme_another_force(window: MainWindow, counted: Counted) -> None:
    reports = window.judgement.findChild(QComboBox)
    assert reports is not None
    reports.activated.emit(next(row for row in range(reports.count()) if row != reports.currentIndex()))
    assert counted.says() == ONE
    counted.forget()
    window.top.theme_requested.emit("investigating_crime")
    assert counted.says() == ONE
    counted.forget()
    window.top.force_requested.emit("Norfolk Constabulary")
    assert counted.says()[:3] == ONE[:3]
