"""Escape closes what is on top, wherever the keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from peelviewer.gui.library.import_results import ImportResults
    from peelviewer.gui.widgets.forms.notice_line import NoticeLine


def close_top(window: QWidget, *last: NoticeLine | ImportResults) -> bool:
    """Close the sheet, the line or the bar that stands over the rest, and `last` of all these lines; False where there is none."""
    # Not needed by a window that is painted for the first time.
    from peelviewer.gui.widgets.forms.entry_line import EntryLine
    from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
    from peelviewer.gui.widgets.text_view.find_bar import FindBar

    sheets = [sheet for sheet in window.findChildren(OverlaySheet) if sheet.isVisible()]
    if sheets:
        order = window.children()  # what was raised last is the last
        max(sheets, key=order.index).close_sheet()
        return True
    for line in window.findChildren(EntryLine):
        if line.isVisible():
            line.close_line()
            return True
    for bar in window.findChildren(FindBar):
        if bar.isVisible():
            bar.close_bar()
            return True
    for shown in last:
        if shown.isVisible():
            shown.close_line()
            return True
    return False
