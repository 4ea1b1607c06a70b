"""What tests measure on a window and its colours."""

from functools import cache

from PySide6.QtWidgets import QAbstractButton, QLabel

from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.widgets.fitted_text import FittedText
from peelviewer.gui.window.main_window import MainWindow

SMALLEST = (1024, 640)
# The longest names of a force, and of any body that is graded.
HAMPSHIRE = "Hampshire and Isle of Wight Constabulary"
YORKSHIRE = "Yorkshire and the Humber Regional Organised Crime Unit"


def cut(window: MainWindow) -> list[str]:
    """Words that have no room, and no “…” to say so."""
    found = []
    for widget in [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]:
        if not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, FittedText | SideCard):  # ends in “…” by itself
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.heightForWidth(widget.width()) <= widget.height()
        else:
            fits = widget.fontMetrics().horizontalAdvance(widget.text()) <= widget.width()
        if not fits:
            found.append(widget.text())
    return found


@cache  # the same few colours stand in every picture
def luminance(color: str) -> float:
    """As WCAG 2 has it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
