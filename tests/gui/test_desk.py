"""The whole desk on the sample library, by its commands and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peelviewer.gui import actions
from peelviewer.gui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FORCE = "Cambridgeshire Constabulary"


def test_the_desk_by_its_commands(window: MainWindow) -> None:
    here = window.navigator.here
    assert (here.force, here.theme) == (FORCE, "soc")
    actions.command(window, "next_contrast").trigger()
    second = window.navigator.here.contrast
    actions.command(window, "next_contrast").trigger()
    assert window.navigator.here.contrast != second
    actions.command(window, "back").trigger()
    assert window.navigator.here.contrast == second
    for name in ("original", "original", "grades", "judgement", "news", "contrasts", "search"):
        actions.command(window, name).trigger()
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and type(widget).__name__ not in {"QHeaderView", "QSplitterHandle", "QMenuBar"}
    ]
    assert nameless == []
