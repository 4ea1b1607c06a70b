"""Small buttons as panes have them in their heads and bars."""

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton


def tool_button(words: str, tip: str, work: Callable[[], object] | None = None, *, name: str = "") -> QToolButton:
    """A button that says `words`; one that shows only a sign needs a `name` for those who do not see it."""
    button = QToolButton()
    button.setText(words)
    button.setToolTip(tip)
    if name:
        button.setAccessibleName(name)
    if work is not None:
        button.clicked.connect(lambda _checked=False: work())
    return button


def sign_button(sign: str, name: str, work: Callable[[], object]) -> QToolButton:
    """A button with a sign on it, under the name that its tooltip shows."""
    return tool_button(sign, name, work, name=name)


def switch(words: str, tip: str, *, name: str = "") -> QToolButton:
    """A button that stays down until it is pressed again."""
    button = tool_button(words, tip, name=name)
    button.setCheckable(True)
    return button
