"""No dialog that asks for a file is larger than the screen."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from peelviewer.gui.widgets.forms.file_dialogs import fit_dialog


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    screen = dialog.screen().availableGeometry()
    dialog.setGeometry(screen.adjusted(30, 30, 400, 400))
    dialog.show()
    assert QApplication.activeModalWidget() is dialog
    fit_dialog()
    assert screen.contains(dialog.frameGeometry())
    assert dialog.height() < screen.height() - 20  # its frame has room, too
    size = dialog.size() / 2
    dialog.resize(size)
    dialog.move(screen.topLeft())
    fit_dialog()
    assert dialog.size() == size  # one that fits stays as it is


@pytest.mark.usefixtures("qtbot")
def test_without_a_dialog_nothing_is_done() -> None:
    assert QApplication.activeModalWidget() is None
    fit_dialog()
