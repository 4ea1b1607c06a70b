"""Words that are written somewhere in a window and not kept yet: a window that is closed does not lose them without a word."""

from PySide6.QtWidgets import QWidget

from peelviewer.gui.widgets.forms.entry_line import EntryLine
from peelviewer.gui.widgets.forms.floating_form import FloatingForm


def unkept(window: QWidget) -> tuple[QWidget, str] | None:
    """The line or form in which something is written, and what; None where there is nothing."""
    parts: list[EntryLine | FloatingForm] = [*window.findChildren(EntryLine), *window.findChildren(FloatingForm)]
    for part in parts:
        if words := part.unkept():
            return part, words
    return None
