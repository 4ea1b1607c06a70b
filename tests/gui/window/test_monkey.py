"""A monkey at the window: whatever it does can be undone, nothing is said of another place, and nothing falls over.

A few hundred events in each run of the tests; `make soak` has it make 5,000 (`PEELVIEWER_MONKEY`). A run that fails names
its seed, which repeats it (`PEELVIEWER_SEED`).
"""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kept_work import kept
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QWidget
from shiboken6 import isValid

from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window import window_menus
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.reference import reference

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EVENTS = int(os.environ.get("PEELVIEWER_MONKEY", "100"))
SEED = int(os.environ.get("PEELVIEWER_SEED", "2023"))
# Not for a monkey: they end the window, open another, or turn to another library.
_ENDING = {"close", "quit", "window", "new", "open"}
_KEYS = (
    *(
        "Tab",
        "Backtab",
        "Up",
        "Down",
        "Left",
        "Right",
        "Home",
        "End",
        "PageUp",
        "PageDown",
        "Return",
        "Escape",
        "Space",
    ),
    *("Delete", "Backspace", "Menu"),
)
_NO, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday.
"""
_PATIENCE = 2000  # milliseconds that a menu may hold everything up
_TEXTS = ("norfolk", "The force was graded inadequate.", _ARTICLE, "<img src=file:///etc/passwd>", "– é ‘ 🚓 \u202e")


class Stays(QObject):
    """Keeps a window open, whatever a click in an open menu asks for: what the monkey does goes on in it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's spelling
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Monkey:
    """Does what comes into its head, always the same for the same seed."""

    def __init__(self, window: MainWindow, folder: Path, seed: int) -> None:
        self.window = window
        self.chance = random.Random(seed)
        self.file = folder / "dropped.txt"
        self.file.write_text(_ARTICLE, encoding="utf-8")
        self.done: list[str] = []
        self.places = 0  # where the reader has gone to since something was said last
        # The menu of a button holds the program up until it is left; other menus stay for what comes next.
        self.waiting = QTimer(window, interval=_PATIENCE)
        self.waiting.timeout.connect(self.leave_menu)
        self.names = [name for _, name, _, _ in window_menus.COMMANDS if name not in _ENDING]

    def act(self) -> None:
        """One event."""
        ways: list[tuple[Callable[[], str], int]] = [
            (self.press, 30),
            (self.write, 8),
            (self.command, 22),
            (self.click, 26),
            (self.wheel, 6),
            (self.drag, 4),
            (self.drop, 2),
            (self.paste, 2),
        ]
        way = self.chance.choices([each for each, _ in ways], [weight for _, weight in ways])[0]
        self.waiting.start()
        self.done.append(way())
        QApplication.processEvents()
        self.waiting.stop()
        self.leave_dialogs()

    def widget(self) -> QWidget:
        """Anything that can be seen."""
        popup = QApplication.activePopupWidget()
        within = popup if popup is not None and self.chance.random() < 0.8 else self.window
        parts = (each for each in within.findChildren(QWidget) if isValid(each))  # one may just be gone
        seen = [each for each in parts if each.isVisible() and not isinstance(each, QMenu)]
        return self.chance.choice([each for each in (within, *seen) if isValid(each)])

    def focus(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self) -> str:
        key = self.chance.choice(_KEYS)
        modifiers = self.chance.choices([_NO, _SHIFT, _CTRL], [8, 2, 1])[0]
        QTest.keyClick(self.focus(), getattr(Qt.Key, f"Key_{key}"), modifiers)
        return f"press {key} {modifiers.name}"

    def write(self) -> str:
        letters = self.chance.choice(["soc", "inadequate", "2015", "zz", "p", "a b", "NEAR(", '"'])
        QTest.keyClicks(self.focus(), letters)
        return f"write {letters}"

    def command(self) -> str:
        name = self.chance.choice(self.names)
        window_actions.command(self.window, name).trigger()
        return f"command {name}"

    def click(self) -> str:
        widget = self.widget()
        at = QPoint(self.chance.randrange(max(1, widget.width())), self.chance.randrange(max(1, widget.height())))
        button = self.chance.choices([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton], [9, 1])[0]
        twice = self.chance.random() < 0.15
        name = f"{'double ' if twice else ''}click {type(widget).__name__} {widget.accessibleName()!r} {button.name}"
        (QTest.mouseDClick if twice else QTest.mouseClick)(widget, button, _NO, at)
        return name

    def wheel(self) -> str:
        widget = self.widget()
        middle = QPointF(widget.rect().center())
        by = QPoint(0, self.chance.choice([-240, -120, 120]))
        modifiers = self.chance.choices([_NO, _CTRL], [4, 1])[0]
        turn = QWheelEvent(
            *(middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(), by, Qt.MouseButton.NoButton, modifiers),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(widget, turn)
        return f"wheel {type(widget).__name__}"

    def drag(self) -> str:
        widget = self.widget()
        start, end = (
            QPoint(self.chance.randrange(max(1, widget.width())), self.chance.randrange(max(1, widget.height())))
            for _ in range(2)
        )
        name = f"drag {type(widget).__name__}"
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, _NO, start)
        QTest.mouseMove(widget, end)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, _NO, end)
        return name

    def drop(self) -> str:
        data = QMimeData()
        if self.chance.random() < 0.5:
            data.setUrls([QUrl.fromLocalFile(str(self.file))])
        else:
            data.setText(self.chance.choice(_TEXTS))
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        # Qt gives a drop to what has taken the drag, and to nothing else.
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(60, 300), copy, data, left, _NO))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(60, 300), copy, data, left, _NO))
        return "drop"

    def paste(self) -> str:
        QGuiApplication.clipboard().setText(self.chance.choice(_TEXTS))
        QTest.keyClick(self.focus(), Qt.Key.Key_V, _CTRL)
        return "paste"

    @staticmethod
    def leave_menu() -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def leave_dialogs(self) -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                each.reject()


def said(window: MainWindow) -> str:
    return window.status._line.toolTip().partition("\n")[0] or window.status._line.text()


def steps_back(window: MainWindow) -> Iterator[None]:
    """Undo, for as long as there is anything to undo."""
    undo = window_actions.command(window, "undo")
    while undo.isEnabled():
        yield undo.trigger()
        QApplication.processEvents()


def test_whatever_a_monkey_does_is_undone_and_nothing_is_said_of_another_place(
    shown: MainWindow, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    before = kept(library_file)
    stays = Stays()
    shown.installEventFilter(stays)
    monkey = Monkey(shown, tmp_path, SEED)
    forces = {force.name for force in reference().forces}
    heard = {"line": "", "force": ""}
    for number in range(EVENTS):
        monkey.act()
        line, force = said(shown), shown.navigator.here.force
        if line != heard["line"]:
            heard = {"line": line, "force": force}
        told = f"seed {SEED}, event {number}: {monkey.done[-12:]}, said {line!r}"
        # What was done is told for one more place; what is of a force is not told at another one's.
        others = {name for name in forces if name in line and name != force}
        assert not others or heard["force"] == force, told
        assert shown.isVisible(), told
    shown.removeEventFilter(stays)
    for overlay in (QApplication.activePopupWidget(),):
        if overlay is not None:
            overlay.close()
    for _ in steps_back(shown):
        pass
    assert kept(library_file) == before, f"seed {SEED}: {monkey.done}"
    assert [
        label
        for label in shown.findChildren(QLabel)
        if "<img" in label.text() and label.textFormat().name != "PlainText"
    ] == []
