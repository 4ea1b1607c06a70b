"""About: where things are kept, and the works of others with their licences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

from peelviewer import paths
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.about_box import LicencesSheet
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_licences_of_all_libraries_are_shown(window: MainWindow) -> None:
    window_actions.command(window, "about").trigger()
    (box,) = window.findChildren(QMessageBox)
    assert str(paths.libraries()) in box.text()
    (works,) = [button for button in box.buttons() if "Works of others" in button.text()]
    works.click()
    QApplication.processEvents()
    (sheet,) = window.findChildren(LicencesSheet)
    assert sheet.isVisible()
    (text,) = sheet.findChildren(QPlainTextEdit)
    lines = text.toPlainText().splitlines()
    assert any(line.startswith("PySide6_Essentials ") and "LGPL" in line for line in lines)
    assert any(line.startswith("trafilatura ") and line.endswith("Apache-2.0") for line in lines)
    assert any(line.startswith("Inter: SIL Open Font License") for line in lines)
    assert all(": " in line for line in lines[2:])
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
