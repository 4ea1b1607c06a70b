"""Everything that is said of a grade, listed at its cell."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow


def listed(window: MainWindow, cycle: str) -> QMenu:
    table = window.grades.findChild(QTableView)
    assert table is not None
    model = table.model()
    assert isinstance(model, GradesModel)
    headers = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    table.setCurrentIndex(model.index(model.row_of("soc"), headers.index(cycle)))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_several_documents_of_a_grade_are_listed_to_choose_from(window: MainWindow) -> None:
    menu = listed(window, "SOC\n23")
    title, _, *statements = menu.actions()
    assert title.text() == "Serious and organised crime, SOC 2023"
    assert statements[0].text() == "Inadequate · graded · report · 19 May 2023"
    assert any(action.text().startswith("Inadequate · reported · Fenland Courier") for action in statements)
    article = next(action for action in statements if "Fenland Courier" in action.text())
    article.trigger()
    menu.close()
    assert window.news.shown == window.navigator.here.document
    assert window.navigator.here.passage is not None


def test_a_gap_says_why_there_too(window: MainWindow) -> None:
    menu = listed(window, "2014")
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Serious and organised crime, 2014",
        "Not graded",
        "All forces, this theme",
    ]
    menu.close()


def test_no_name_over_a_column_is_cut_whichever_contrast_is_read(window: MainWindow) -> None:
    table = window.grades.findChild(QTableView)
    assert table is not None
    header, shown = table.horizontalHeader(), set()
    window.resize(1100, 800)
    there = window.navigator.here
    window_actions.command(window, "next_contrast").trigger()
    window.navigator.go_to(Locator("Norfolk Constabulary"))  # while columns are hidden, of which no width is known
    window.navigator.go_to(there)
    for _ in range(8):
        window_actions.command(window, "next_contrast").trigger()
        columns = [column for column in range(header.count()) if not table.isColumnHidden(column)]
        shown.add(tuple(columns))
        for column in columns:
            words = max(header.sectionSizeHint(column), table.sizeHintForColumn(column))
            assert header.sectionSize(column) == max(words, header.minimumSectionSize())
    assert len(shown) > 1  # others are left out for other contrasts


class Paints(QObject):
    """Counts how often a table's cells are painted, all of them at once."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._cells = table.viewport()
        self.whole = 0
        self._cells.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's spelling
        if isinstance(event, QPaintEvent) and event.rect() == self._cells.rect():
            self.whole += 1
        return super().eventFilter(watched, event)


def let_paint(qtbot: QtBot) -> None:
    """Until all that is to be painted is painted: Qt begins 5 ms after a change, and that may change something again."""
    for _ in range(3):
        timer = QTimer(singleShot=True, interval=20)
        with qtbot.waitSignal(timer.timeout):
            timer.start()


def test_the_table_is_painted_whole_once_where_columns_change_and_not_where_nothing_does(
    shown: MainWindow, qtbot: QtBot
) -> None:
    table = shown.grades.findChild(QTableView)
    assert table is not None
    paints = Paints(table)
    shown.navigator.go_to(Locator("Norfolk Constabulary"))
    qtbot.waitUntil(lambda: paints.whole > 0)
    let_paint(qtbot)
    assert paints.whole == 1
    window_actions.command(shown, "confirm").trigger()
    let_paint(qtbot)
    assert paints.whole == 1


def test_a_force_that_was_seen_has_the_same_columns_and_rows_again(window: MainWindow) -> None:
    table = window.grades.findChild(QTableView)
    assert table is not None
    window.resize(1100, 800)

    def sizes() -> tuple[int, list[int], list[int]]:
        across, down = table.horizontalHeader(), table.verticalHeader()
        return (
            down.width(),
            [across.sectionSize(number) for number in range(across.count())],
            [down.sectionSize(number) for number in range(down.count())],
        )

    first = sizes()
    assert 0 in first[1]  # not all have room
    window.navigator.go_to(Locator("Norfolk Constabulary"))
    assert sizes() != first
    window.navigator.back()
    assert sizes() == first
