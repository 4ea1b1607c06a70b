"""All documents of the library as a list: each by its title, with a line beneath on what is known of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.document import DocumentKind, Fact
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.text.counted_things import words_to_settle
from peelviewer.gui.text.short_wording import cycle_label, date_of, fact_words, not_found
from peelviewer.gui.text.window_language import marked, tr

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
SECOND_ROLE = Qt.ItemDataRole.UserRole + 2  # str, the line beneath
MISSING_ROLE = (
    Qt.ItemDataRole.UserRole + 3
)  # str, what a person is asked to see to: words to settle, facts that were not found
_KINDS = {
    DocumentKind.REPORT: marked("report"),
    DocumentKind.NEWS: marked("news"),
    DocumentKind.RESPONSE: marked("response"),
}
COLUMNS = (Fact.TITLE, Fact.KIND, Fact.PUBLISHER, Fact.PUBLISHED, Fact.FORCES, Fact.CYCLE)  # of what is copied


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort documents, by its name."""

    name: str
    key: Callable[[DocumentEntry], tuple[str | bool, ...]] | None  # None: as they come, the newest first


# What has no date, or whatever it is sorted by, comes last.
ORDERS = (
    Order(marked("Newest first"), None),
    Order(marked("Oldest first"), lambda entry: (not entry.published, entry.published.iso if entry.published else "")),
    Order(marked("By title"), lambda entry: (entry.title.casefold(),)),
    Order(marked("By kind"), lambda entry: (entry.kind.value, entry.title.casefold())),
    Order(marked("By publisher"), lambda entry: (not entry.publisher, (entry.publisher or "").casefold())),
    Order(marked("By force"), lambda entry: (not entry.forces, *entry.forces[:1])),
    Order(marked("By inspection"), lambda entry: (not entry.cycle, entry.cycle or "")),
)

# Which documents are listed, by the name of the filter.
FILTERS: dict[str, Callable[[DocumentEntry], bool] | None] = {
    marked("All documents"): None,
    marked("Reports"): lambda entry: entry.kind is DocumentKind.REPORT,
    marked("News"): lambda entry: entry.kind is DocumentKind.NEWS,
    marked("Responses"): lambda entry: entry.kind is DocumentKind.RESPONSE,
    marked("Without a force"): lambda entry: not entry.forces,
    marked("Without a date"): lambda entry: entry.published is None,
    marked("With words to settle"): lambda entry: entry.unsettled > 0,
    marked("Newer versions"): lambda entry: entry.version_of is not None,
    marked("Replaced by a newer version"): lambda entry: entry.newer is not None,
}


class LibraryModel(QAbstractListModel):
    """Documents in the order they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[DocumentEntry, ...] = ()

    def show_entries(self, entries: tuple[DocumentEntry, ...]) -> None:
        """Show other documents."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, document: int) -> int:
        """The row of a document, -1 where it is not among these."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == document), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == SECOND_ROLE:
            return _second(entry)
        if role == MISSING_ROLE:
            return _missing(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, _second(entry), _missing(entry))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((entry.title, _second(entry), entry.address or entry.file_name, *entry.warnings))
        return None


def facts_in_columns(entry: DocumentEntry) -> tuple[str, ...]:
    """What is known of a document, column by column; empty where it was not found."""
    return tuple("" if _is_missing(entry, fact) else _in_column(entry, fact) for fact in COLUMNS)


def _in_column(entry: DocumentEntry, fact: Fact) -> str:
    return ", ".join(entry.forces) if fact is Fact.FORCES else fact_words(entry, fact)


def _is_missing(entry: DocumentEntry, fact: Fact) -> bool:
    missing = {
        Fact.PUBLISHER: not entry.publisher,
        Fact.PUBLISHED: entry.published is None,
        Fact.FORCES: not entry.forces,
        Fact.CYCLE: not entry.cycle,
    }
    return missing.get(fact, False)


def _second(entry: DocumentEntry) -> str:
    forces = fact_words(entry, Fact.FORCES) if entry.forces else ""
    date = date_of(entry) if entry.published else ""
    cycle = cycle_label(entry.cycle) if entry.cycle else ""
    version = tr("a newer version") if entry.version_of is not None else ""
    version = tr("replaced by a newer version") if entry.newer is not None else version
    return " · ".join(filter(None, (version, tr(_KINDS[entry.kind]), entry.publisher or "", date, cycle, forces)))


def _missing(entry: DocumentEntry) -> str:
    missing = [not_found(fact) for fact in (Fact.FORCES, Fact.PUBLISHED) if _is_missing(entry, fact)]
    return ", ".join(filter(None, (words_to_settle(entry.unsettled), *missing)))
