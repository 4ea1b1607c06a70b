"""The commands of a window, found by their names: its menus make them, features answer them."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class WindowActions:
    """The commands of one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def command(self, name: str) -> QAction:
        """The command of that name."""
        return command(self._window, name)

    def answer(self, works: Mapping[str, Callable[[], object]]) -> None:
        """Have commands, by their names, do this work."""
        for name, work in works.items():
            self.command(name).triggered.connect(lambda _checked=False, work=work: work())


def command(window: QWidget, name: str) -> QAction:
    """The command of that name in a window."""
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action
