"""The articles and answers of the news pane as a list of two to four lines: the title, and the rest beneath."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.text.short_wording import date_of, entered_facts, publisher_of
from peelviewer.gui.text.window_language import marked, tr

Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
TITLE_ROLE = Qt.ItemDataRole.UserRole + 2
SECOND_ROLE = Qt.ItemDataRole.UserRole + 3  # str, a line to three
_KIND = {
    "report": marked("inspection report"),
    "news": marked("news"),
    "response": marked("force or commissioner responds"),
}


class ArticlesModel(QAbstractListModel):
    """Documents, in the order they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[DocumentEntry, ...] = ()
        self._notes: dict[int, str] = {}

    def show_entries(self, entries: tuple[DocumentEntry, ...], notes: dict[int, str] | None = None) -> None:
        """Show other documents; `notes` are third lines, by their ids."""
        self.beginResetModel()
        self._entries, self._notes = entries, notes or {}
        self.endResetModel()

    def show_notes(self, notes: dict[int, str]) -> None:
        """Other third lines of the same documents."""
        if notes != self._notes and self._entries:
            self._notes = notes
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == VALUE_ROLE:
            return entry
        if role == TITLE_ROLE:
            return entry.title
        if role == SECOND_ROLE:
            return self._second(entry)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{entry.title}, {self._second(entry)}".replace("\n", ", ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((entry.title, self._second(entry), *entry.warnings))
        return None

    def _second(self, entry: DocumentEntry) -> str:
        note = self._notes.get(entry.id) or tr(_KIND[entry.kind])
        lines = (f"{publisher_of(entry)} · {date_of(entry)}", note, entered_facts(entry))
        return "\n".join(filter(None, lines))
