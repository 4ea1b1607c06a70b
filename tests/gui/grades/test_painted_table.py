"""The table of grades paints its cells itself: as their delegate does one by one, with the lines and frames over them."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from peelviewer.gui.grades.grades_model import GradesModel
from peelviewer.gui.grades.painted_table import PaintedTable
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def table(window: MainWindow) -> PaintedTable:
    found = window.grades.findChild(PaintedTable)
    assert found is not None
    return found


def picture(table: PaintedTable) -> QImage:
    return table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def grades(table: PaintedTable) -> GradesModel:
    model = table.model()
    assert isinstance(model, GradesModel)
    return model


def one_by_one(table: PaintedTable, ground: QImage) -> QImage:
    """What the delegate paints in each cell over an empty table."""
    model, selected = table.model(), table.selectionModel()
    painted = ground.copy()
    painter = QPainter(painted)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    for row in range(model.rowCount()):
        option.state = QStyle.StateFlag.State_Enabled
        if selected.isRowSelected(row):
            option.state |= QStyle.StateFlag.State_Selected
        for column in range(model.columnCount()):
            index = model.index(row, column)
            option.rect = table.visualRect(index)
            if not table.isColumnHidden(column):
                table.itemDelegate().paint(painter, option, index)
    painter.end()
    return painted


def differing(first: QImage, second: QImage) -> set[tuple[int, int]]:
    assert first.size() == second.size()
    every = ((x, y) for x in range(first.width()) for y in range(first.height()))
    return {(x, y) for x, y in every if first.pixel(x, y) != second.pixel(x, y)}


def test_it_is_painted_as_its_cells_one_by_one_but_for_the_lines_between_scales(table: PaintedTable) -> None:
    model = grades(table)
    model.show_sides("", frozenset())
    own = picture(table)
    ground = own.copy()
    ground.fill(own.pixel(own.width() - 2, own.height() - 2))
    breaks = {table.columnViewportPosition(at) for at in range(model.columnCount()) if model.break_before(at)}
    found = {x for x, _ in differing(own, one_by_one(table, ground))}
    assert found
    assert found <= breaks
    assert len(set(differing(own, ground))) > 10_000  # there are chips and words in it


def test_the_sides_of_the_contrast_and_the_cell_with_the_keys_are_framed(shown: MainWindow, qtbot: QtBot) -> None:
    table = shown.grades.findChild(PaintedTable)
    assert table is not None
    framed = picture(table)
    sides = [table.visualRect(index) for index in grades(table).sides()]
    grades(table).show_sides("", frozenset())
    changed = differing(framed, picture(table))
    assert len(sides) == 2
    assert all(any(side.contains(x, y) for side in sides) for x, y in changed)
    assert all(any(side.contains(x, y) for x, y in changed) for side in sides)
    here = grades(table).index(table.currentIndex().row(), table.columnAt(100))
    table.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
    before = picture(table)
    shown.activateWindow()
    qtbot.waitActive(shown)
    table.setFocus()
    assert table.hasFocus()
    assert table.currentIndex() == here
    cell = table.visualRect(here)
    focused = differing(before, picture(table))
    assert focused
    assert all(cell.contains(x, y) for x, y in focused)
