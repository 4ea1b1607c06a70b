"""What tests measure on a window and its colours."""

from functools import cache

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QTabBar, QToolButton, QWidget

from peelviewer.gui.headline.side_card import SideCard
from peelviewer.gui.widgets.fitted_text import FittedSentence, FittedText
from peelviewer.gui.window.main_window import MainWindow

SMALLEST = (1024, 640)
_ARROW = 30  # pixels of a list to choose from, beside its words
# The longest names of a force, and of any body that is graded.
HAMPSHIRE = "Hampshire and Isle of Wight Constabulary"
YORKSHIRE = "Yorkshire and the Humber Regional Organised Crime Unit"


def cut(window: MainWindow) -> list[str]:
    """Words that have no room, and no “…” with a tooltip to say so."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            found += _cut_in(widget)
    return found


def _cut_in(widget: QWidget) -> list[str]:
    if isinstance(widget, FittedText | FittedSentence | SideCard):  # ends in “…” by itself
        return []
    if isinstance(widget, QLabel) and widget.wordWrap():
        return [widget.text()] if widget.text() and widget.heightForWidth(widget.width()) > widget.height() else []
    if isinstance(widget, QLabel | QAbstractButton):
        is_sign = len(widget.text()) == 1  # its edges may be nearer than those of words
        return [] if is_sign or _room_of(widget) >= _advance(widget, widget.text()) else [widget.text()]
    if isinstance(widget, QTabBar):
        # Where arrows lead to those out of sight, the one that is shown is whole.
        tabs = [widget.currentIndex()] if widget.usesScrollButtons() else range(widget.count())
        return [widget.tabText(number) for number in tabs if not _is_whole(widget, number)]
    if isinstance(widget, QComboBox) and not widget.isEditable():
        words = widget.currentText()
        room = widget.width() - _ARROW
        is_told = widget.toolTip() not in {"", widget.accessibleName()}
        return [words] if _advance(widget, words) > room and not is_told else []
    return []


def _room_of(widget: QLabel | QAbstractButton) -> int:
    """The pixels that its words have: what is around them, it asks for beside them."""
    if isinstance(widget, QLabel):
        return widget.contentsRect().width()
    spaces = 2 * widget.fontMetrics().horizontalAdvance(" ") if isinstance(widget, QToolButton) else 0
    around = widget.sizeHint().width() - _advance(widget, widget.text()) - spaces
    return widget.width() - (around if widget.text() else 0)


def _is_whole(tabs: QTabBar, number: int) -> bool:
    place = tabs.tabRect(number)
    return tabs.rect().contains(place) and _advance(tabs, tabs.tabText(number)) <= place.width()


def _advance(widget: QWidget, words: str) -> int:
    """How many pixels words need: the widest of their lines; “&” underlines a letter."""
    return max(widget.fontMetrics().horizontalAdvance(line.replace("&", "")) for line in words.split("\n"))


@cache  # the same few colours stand in every picture
def luminance(color: str) -> float:
    """As WCAG 2 has it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
