"""What any widget can be given or asked: a name for the style sheet, whether the keys are in it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """`widget` under the name by which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def has_keys(widget: QWidget) -> bool:
    """Whether the keyboard is in a part of it."""
    focus = widget.window().focusWidget()
    return focus is not None and widget.isAncestorOf(focus)
