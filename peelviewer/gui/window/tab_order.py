"""The order in which Tab goes through a window: as one reads, from what is there at that moment."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLineEdit, QScrollArea, QSplitter, QWidget

from peelviewer.gui.widgets.overlay_sheet import OverlaySheet

_LINE = 10  # pixels: what begins within so many is beside one another, not beneath
_WHOLE = (QAbstractScrollArea, QComboBox, QLineEdit)  # their parts are no stops of their own


def tab_stops(part: QWidget) -> list[QWidget]:
    """Everything in a part of a window that takes the keys, in the order of reading."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None:
        return [part]
    if (
        isinstance(part, QScrollArea) and (within := part.widget()) is not None
    ):  # a form that may be higher than its room
        return tab_stops(within)
    if isinstance(part, _WHOLE):
        return [part] if isinstance(part, QComboBox) and part.isEnabled() else []
    return [stop for child in _children(part) for stop in tab_stops(child)]


def next_stop(whole: QWidget, by: int) -> QWidget | None:
    """What has the keys after Tab, or (-1) before it, around the ends; None where nothing takes them.

    A sheet that has them keeps them: it stands over all else.
    """
    focus = whole.focusWidget()
    sheet = next((sheet for sheet in whole.findChildren(OverlaySheet) if focus and sheet.isAncestorOf(focus)), whole)
    stops = tab_stops(sheet)
    here = next((n for n, stop in enumerate(stops) if focus is not None and _holds(stop, focus)), None)
    if not stops:
        return None
    return stops[(here + by) % len(stops)] if here is not None else stops[0 if by > 0 else -1]


def bring_into_sight(stop: QWidget) -> None:
    """Scroll the form that it is in, where that is higher than its room."""
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _holds(stop: QWidget, focus: QWidget) -> bool:
    return stop is focus or stop.isAncestorOf(focus)


def _children(part: QWidget) -> list[QWidget]:
    """The parts of a part that are there, in the order of reading."""
    if isinstance(part, QSplitter):  # a column, or a row, after another
        found = [part.widget(number) for number in range(part.count())]
        return [child for child in found if child is not None and child.isVisible()]
    shown = [child for child in part.children() if isinstance(child, QWidget) and child.isVisible()]
    lines: list[list[QWidget]] = []
    for child in sorted(shown, key=QWidget.y):
        if child.isWindow() or isinstance(child, OverlaySheet):
            continue
        if not lines or child.y() - lines[-1][0].y() > _LINE:
            lines.append([])
        lines[-1].append(child)
    return [child for line in lines for child in sorted(line, key=QWidget.x)]
