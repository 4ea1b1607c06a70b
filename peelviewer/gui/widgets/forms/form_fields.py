"""Fields of forms: an inspection to choose, several names to write."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from peelviewer.gui.text.language import tr
from peelviewer.gui.text.wording import inspection_name
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameEdit
from peelviewer.reference import reference

_SOC_YEARS = range(2022, 2026)  # the regional inspections are told apart by the year of their report
_NOT_NAMED = ""  # stands for an inspection that is not named: a chooser's value is text


class InspectionChooser(Chooser):
    """A list of inspections, the newest first."""

    def offer(self, cycles: Iterable[str], *named: str | None) -> None:
        """Offer the inspections with these ids and those that are `named`, and that none is; choose the first named."""
        known = {cycle for cycle in cycles if not cycle.startswith("SOC")} | {f"SOC {year}" for year in _SOC_YEARS}
        self.clear()
        self.addItem(tr("not named").capitalize(), _NOT_NAMED)
        for cycle in sorted(known.union(filter(None, named)), key=_in_time, reverse=True):
            name = inspection_name(cycle)
            # What tells inspections apart comes first: the end of a long name may have no room.
            is_told_apart = cycle in name or not re.search(r"\d", cycle)
            self.addItem(name if is_told_apart else f"{cycle}: {name}", cycle)
        self.choose(named[0])

    def choose(self, cycle: str | None) -> None:
        """Choose the inspection with this id, or that none is named."""
        self.setCurrentIndex(self.findData(cycle or _NOT_NAMED))

    def chosen(self) -> str | None:
        """The id of the inspection that is chosen; None where none is named."""
        return str(self.currentData()) or None


def _in_time(cycle: str) -> tuple[int, str]:
    return reference().cycle_order(cycle), cycle


class NamesEdit(NameEdit):
    """Several names, separated by commas; what is typed of one is found anywhere in those that are known."""

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
