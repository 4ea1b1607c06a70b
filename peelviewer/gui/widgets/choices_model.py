"""What the palette offers: a name a row, with what it is or its key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2  # what stands at the end of the row


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing by its name: a force, theme, document, contrast or command; `act` goes there or does it."""

    words: str
    kind: str
    act: Callable[[], object]
    key: str = ""  # its shortcut
    also: tuple[str, ...] = ()  # other names by which it is found


class ChoicesModel(QAbstractListModel):
    """The choices that match what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show other choices."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        note = choice.key or choice.kind
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words}, {note}"
        if role == NOTE_ROLE:
            return note
        return choice if role == CHOICE_ROLE else None
