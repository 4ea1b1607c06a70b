"""Fields of forms: an inspection to choose, several names to write."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from peelviewer.domain.inspection import Cycle, Inspection, Programme
from peelviewer.gui.text.short_wording import inspection_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameEdit
from peelviewer.reference import reference

_NOT_NAMED = ""  # stands for an inspection that is not named: a chooser's value is text


class InspectionChooser(Chooser):
    """A list of inspections, the newest first."""

    def offer(self, cycles: Iterable[Cycle], *named: str | None, none: str = "") -> None:
        """Offer the inspections of these cycles and those that are `named`, and that none is; choose the first named.

        `none` are the words for none, where they are not "Not named".
        """
        known = {inspection for cycle in cycles for inspection in _inspections(cycle)}
        self.clear()
        self.addItem(none or tr("not named").capitalize(), _NOT_NAMED)
        for cycle in sorted(known.union(filter(None, named)), key=_in_time, reverse=True):
            name = inspection_name(cycle)
            # What tells inspections apart comes first: the end of a long name may have no room.
            is_told_apart = cycle.partition("-")[0] in name or not re.search(r"\d", cycle)
            self.addItem(name if is_told_apart else f"{cycle}: {name}", cycle)
        self.choose(named[0])

    def choose(self, cycle: str | None) -> None:
        """Choose the inspection with this id, or that none is named."""
        self.setCurrentIndex(self.findData(cycle or _NOT_NAMED))

    def chosen(self) -> str | None:
        """The id of the inspection that is chosen; None where none is named."""
        return str(self.currentData()) or None


def _inspections(cycle: Cycle) -> tuple[str, ...]:
    """The ids of a cycle's inspections: the regional ones are told apart by the year of their report."""
    programme = cycle.inspection.programme
    if programme is not Programme.REGIONAL_SOC:
        return (cycle.id,)
    return tuple(Inspection(programme, str(year)).id for year in cycle.report_years)


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


class ForcesEdit(NamesEdit):
    """Forces, fire and rescue services and regional units, as a person writes them."""

    def __init__(self, name: str) -> None:
        known = reference()
        bodies = [force.name for force in known.forces] + [service.name for service in known.fire_services]
        super().__init__([*bodies, *(unit.name for unit in known.regional_units)])
        self.setAccessibleName(name)
        self.setToolTip(tr("One or several, separated by commas; also fire and rescue services, or none"))
        self.also: set[str] = set()  # names that a document has, of bodies that are known no more

    def forces(self) -> tuple[str, ...]:
        """Their canonical names; one that is not known is as written."""
        return tuple(dict.fromkeys(self._force(name) or name for name in self.names()))

    def wrong(self) -> str | None:
        """The error in what was entered, as a sentence."""
        unknown = next((name for name in self.names() if self._force(name) is None), None)
        if unknown is None:
            return None
        if meant := reference().force_like(unknown):
            return tr("No force is known as “{words}”. Is {force} meant?").format(words=unknown, force=meant)
        return tr("No force is known as “{words}”. Leave it out, or write its name.").format(words=unknown)

    def _force(self, words: str) -> str | None:
        return words if words in self.also else reference().find_force(words)


class _NamesCompleter(QCompleter):
    """Completes the last of the names."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        widget = self.widget()
        before = widget.text().rpartition(",")[0].strip() if isinstance(widget, QLineEdit) else ""
        return ", ".join(filter(None, (before, super().pathFromIndex(index))))
