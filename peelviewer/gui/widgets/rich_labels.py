"""Labels with words in bold: the exception. All others show plain text, by a rule of the style sheet."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel

L = TypeVar("L", bound=QLabel)


def rich(label: L) -> L:
    """`label` as one that shows markup: whoever sets its text escapes what is not the program's own."""
    label.setProperty("rich", True)
    return label
