"""Names for the style sheet."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """`widget` under the name by which the style sheet knows it."""
    widget.setObjectName(name)
    return widget
