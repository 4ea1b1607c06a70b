"""Every command of the menus: what it writes to the library stands on the undo stack, and is taken back from there."""

from pathlib import Path

import pytest
from kept_work import kept
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window import window_menus
from peelviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
# They end the window, open another or turn to another library; the stack itself is what is tested.
_LEFT_OUT = {"close", "quit", "window", "new", "open", "undo", "redo"}
# Those that write, with words typed, where a claim, a contrast and a report are shown: a walk that misses one has tested too little.
_WRITE = {"take out", "reject claim", "confirm", "dismiss", "note", "pick"}
KEYS, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def write_and_keep() -> None:
    """In the form or line that has come up: change it, and keep it."""
    focus = QApplication.focusWidget()
    if focus is not None:
        QTest.keyClicks(focus, "words")
        QTest.keyClick(focus, KEYS.Key_Return, CTRL)
    still = QApplication.focusWidget()
    if still is not None and still.inherits("QLineEdit"):
        QTest.keyClick(still, KEYS.Key_Return)


def leave(window: MainWindow) -> None:
    for _ in range(3):
        within: QWidget = QApplication.activePopupWidget() or QApplication.focusWidget() or window
        QTest.keyClick(within, KEYS.Key_Escape)


def test_what_a_command_writes_is_on_the_undo_stack(
    shown: MainWindow, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asked in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_, **__: ("", ""))
    undo = window_actions.command(shown, "undo")
    wrote: set[str] = set()
    before = kept(library_file)
    for name in (name for _, name, _, _ in window_menus.COMMANDS if name not in _LEFT_OUT):
        window_actions.command(shown, "judgement").trigger()
        window_actions.command(shown, "next claim").trigger()
        window_actions.command(shown, name).trigger()
        if kept(library_file) == before:
            write_and_keep()
        if kept(library_file) != before:
            wrote.add(name)
            assert undo.isEnabled(), name
        leave(shown)
        for _ in range(9):  # what was written in two steps is undone in two
            if not undo.isEnabled():
                break
            undo.trigger()
        assert kept(library_file) == before, name
    assert wrote >= _WRITE
