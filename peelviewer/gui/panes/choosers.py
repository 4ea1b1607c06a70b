"""Lists to choose from that never cut a name without a sign: what has no room ends in “…”, and the tooltip has it whole."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
)

from peelviewer.gui.language import tr
from peelviewer.gui.wording import inspection_name
from peelviewer.reference import reference

_WHOLE = 330  # pixels: room for “Hampshire and Isle of Wight Constabulary”; longer names may be cut short
_INSIDE = 4  # pixels between the words and their field
_AROUND = 44  # pixels of a chooser that are not its words
_SOC_YEARS = range(2022, 2026)  # the regional inspections are told apart by the year of their report
_NOT_NAMED = ""  # stands for an inspection that is not named: a chooser's value is text


class Chooser(QComboBox):
    """A list of documents."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        words = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - _INSIDE
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class InspectionChooser(Chooser):
    """A list of inspections, the newest first."""

    def offer(self, cycles: Iterable[str], chosen: str | None) -> None:
        """Offer the inspections with these ids and the chosen one, and that none is named."""
        known = {cycle for cycle in cycles if not cycle.startswith("SOC")} | {f"SOC {year}" for year in _SOC_YEARS}
        self.clear()
        self.addItem(tr("not named").capitalize(), _NOT_NAMED)
        for cycle in sorted(known | {chosen or _NOT_NAMED} - {_NOT_NAMED}, key=_in_time, reverse=True):
            name = inspection_name(cycle)
            # What tells inspections apart comes first: the end of a long name may have no room.
            self.addItem(name if cycle in name else f"{cycle}: {name}", cycle)
        self.choose(chosen)

    def choose(self, cycle: str | None) -> None:
        """Choose the inspection with this id, or that none is named."""
        self.setCurrentIndex(self.findData(cycle or _NOT_NAMED))

    def chosen(self) -> str | None:
        """The id of the inspection that is chosen; None where none is named."""
        return str(self.currentData()) or None


def _in_time(cycle: str) -> tuple[int, str]:
    return reference().cycle_order(cycle), cycle


class NameChooser(QComboBox):
    """A list one can type into: what is typed is found anywhere in the names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self._edit = NameEdit()
        self._edit.setAccessibleName(name)
        self._edit.setPlaceholderText(name)
        self.setLineEdit(self._edit)
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(self, items: list[tuple[str, str]], parted: int) -> None:
        """Offer these labels and values, a line after the first `parted`."""
        chosen = self.currentData()
        self.clear()
        for label, value in items:
            self.addItem(label, value)
        if 0 < parted < len(items):
            self.insertSeparator(parted)
        self.choose(chosen or "")

    def choose(self, value: str) -> None:
        """Show this value, whole where it is not uncommonly long."""
        row = self.findData(value)
        self.setCurrentIndex(row)
        words = self.currentText() if row >= 0 else ""
        self.setMinimumWidth(min(_WHOLE, self.fontMetrics().horizontalAdvance(words) + _AROUND))
        self.setToolTip(f"{self._name}: {words}" if words else self._name)
        if row >= 0:
            self._edit.setCursorPosition(0)


class NameEdit(QLineEdit):
    """Shows words that have no room with “…” while nobody types in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or words == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class NamesEdit(NameEdit):
    """Several names, parted by commas; what is typed of one is found anywhere in those that are known."""

    def __init__(self, known: list[str]) -> None:
        super().__init__()
        completer = _NamesCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def names(self) -> tuple[str, ...]:
        """The names as they are written."""
        return tuple(dict.fromkeys(name for part in self.text().split(",") if (name := part.strip())))


class _NamesCompleter(QCompleter):
    """Completes the last of the names."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        widget = self.widget()
        before = widget.text().rpartition(",")[0].strip() if isinstance(widget, QLineEdit) else ""
        return ", ".join(filter(None, (before, super().pathFromIndex(index))))
