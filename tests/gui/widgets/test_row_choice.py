"""What a gesture in a list asks for."""

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peelviewer.gui.widgets.row_choice import RowChoice

Key = Qt.Key


class Asked(QWidget):
    """A field and a list under it, and the rows of it that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.list = QLineEdit(), QListView()
        self.list.setModel(QStringListModel(["a", "b", "c"], self.list))
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.rows: list[int] = []
        choice = RowChoice(self.list)
        for signal in (choice.clicked, choice.moved, choice.stepped):
            signal.connect(lambda index: self.rows.append(index.row()))


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    made = Asked()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.field.setFocus()
    return made


def test_keys_that_come_into_a_list_choose_nothing(asked: Asked) -> None:
    QTest.keyClick(asked.field, Key.Key_Tab)
    assert asked.list.hasFocus()
    assert asked.rows == []
    QTest.keyClick(asked.list, Key.Key_Down)
    assert asked.rows == [0]
    QTest.keyClick(asked.list, Key.Key_Down)
    assert asked.rows == [0, 1]
    asked.field.setFocus()
    asked.list.setFocus()
    QTest.keyClick(asked.list, Key.Key_Down)  # where they were, they go on
    assert asked.rows == [0, 1, 2]


def test_a_click_into_a_list_that_had_no_keys_asks_for_its_row_alone(asked: Asked) -> None:
    asked.list.setCurrentIndex(QModelIndex())
    place = asked.list.visualRect(asked.list.model().index(2, 0)).center()
    QTest.mouseClick(asked.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.rows == [2]
