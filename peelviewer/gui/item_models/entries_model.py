"""Documents and search hits as lists of two to four lines: what it is, and the rest beneath."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Hit, Snippet
from peelviewer.gui.language import marked, tr
from peelviewer.gui.wording import by_hand_facts, date_of, page_words, publisher_of

Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
FIRST_ROLE = Qt.ItemDataRole.UserRole + 2  # tuple[Snippet, ...]
SECOND_ROLE = Qt.ItemDataRole.UserRole + 3  # str, a line to three
_KIND = {
    "report": marked("inspection report"),
    "news": marked("news"),
    "response": marked("force or commissioner responds"),
}


class EntriesModel(QAbstractListModel):
    """Documents or hits, in the order they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[DocumentEntry | Hit, ...] = ()
        self._notes: dict[int, str] = {}

    def show_entries(self, entries: tuple[DocumentEntry | Hit, ...], notes: dict[int, str] | None = None) -> None:
        """Show other entries; `notes` are third lines of documents, by their ids."""
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
        first, second = self._lines(entry)
        if role == VALUE_ROLE:
            return entry
        if role == FIRST_ROLE:
            return first
        if role == SECOND_ROLE:
            return second
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{''.join(part.text for part in first)}, {second}".replace("\n", ", ")
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, DocumentEntry):
            return "\n".join((entry.title, second, *entry.warnings))
        return None

    def _lines(self, entry: DocumentEntry | Hit) -> tuple[tuple[Snippet, ...], str]:
        if isinstance(entry, Hit):
            document, page = entry.document, page_words(entry.page_label or entry.page)
            known = (document.publisher or document.file_name, date_of(document), page)
            return entry.snippet, " · ".join(filter(None, known))
        note = self._notes.get(entry.id) or tr(_KIND[entry.kind])
        lines = (f"{publisher_of(entry)} · {date_of(entry)}", note, by_hand_facts(entry))
        return (Snippet(entry.title, lit=True),), "\n".join(filter(None, lines))
