"""A name is chosen by its letters, the space among them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from peelviewer.gui.widgets.forms.combo_boxes import Chooser

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_space_in_a_name_that_is_typed_opens_no_list(qtbot: QtBot) -> None:
    chooser = Chooser("Inspection")
    qtbot.addWidget(chooser)
    chooser.addItems(["Not named", "SOC 2025: a", "SOC 2024: b", "SOC 2023: c"])
    chooser.show()
    QTest.keyClicks(chooser, "SOC 2023")
    assert chooser.currentText() == "SOC 2023: c"
    assert not chooser.view().isVisible()


def test_a_space_before_any_letter_opens_the_list(qtbot: QtBot) -> None:
    chooser = Chooser("Inspection")
    qtbot.addWidget(chooser)
    chooser.addItems(["Not named", "SOC 2025"])
    chooser.show()
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    assert chooser.view().isVisible()
    chooser.hidePopup()
