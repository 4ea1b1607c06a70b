"""What could go on the page: a part a row, ticked where the reader wants it, with what became of it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from peelviewer.brief.page import Part, PartStanding
from peelviewer.gui.text.window_language import marked, tr

Index = QModelIndex | QPersistentModelIndex
PART_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2  # what became of it, at the end of the row
_NOTES = {
    PartStanding.PRINTED: marked("on the page"),
    PartStanding.NO_ROOM: marked("no room"),
    PartStanding.DROPPED: marked("left out"),
}


class PartsModel(QAbstractListModel):
    """The parts of a brief in the order of their weight.

    Signals:
        ticked(str, bool): the reader wants the part with this key, or does not.
    """

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self._pinned: frozenset[str] = frozenset()

    def show_parts(self, parts: tuple[Part, ...], pinned: tuple[str, ...]) -> None:
        """Show the parts of another page; rows stay where the same parts come in the same order."""
        alike = [part.key for part in parts] == [part.key for part in self._parts]
        if not alike:
            self.beginResetModel()
        self._parts, self._pinned = parts, frozenset(pinned)
        if not alike:
            self.endResetModel()
        elif parts:
            self.dataChanged.emit(self.index(0), self.index(len(parts) - 1))

    def row_of(self, key: str) -> int:
        """The row of a part; -1 where it is not there."""
        return next((row for row, part in enumerate(self._parts) if part.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._parts)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        part = self._parts[index.row()]
        note = tr(_NOTES[part.standing])
        if part.key in self._pinned:
            note = tr("{standing}, pinned").format(standing=note)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return part.label
        if role == Qt.ItemDataRole.CheckStateRole:
            wanted = part.standing is not PartStanding.DROPPED
            return (Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked).value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{part.label}, {note}"
        if role == NOTE_ROLE:
            return note
        return part if role == PART_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self._parts[index.row()].key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
