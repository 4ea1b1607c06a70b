"""What a search found, document by document: a row that names the document, and its passages under it."""

from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Hit
from peelviewer.gui.text.wording import date_of, page_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # a Hit, or the DocumentEntry that stands over its hits


class HitsModel(QAbstractListModel):
    """Documents in the order of their best passages, each with its passages in the order they were found."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Hit | DocumentEntry, ...] = ()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show other passages."""
        first = {hit.document.id: -number for number, hit in enumerate(reversed(hits))}
        together = sorted(hits, key=lambda hit: first[hit.document.id])
        rows: list[Hit | DocumentEntry] = []
        for _, found in groupby(together, lambda hit: hit.document.id):
            of_document = list(found)
            rows += [of_document[0].document, *of_document]
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def hit_from(self, row: int, by: int) -> QModelIndex:
        """The next passage `by` (1 or -1) from a row, over the rows that name documents; invalid beyond the ends."""
        row += by
        while 0 <= row < len(self._rows) and not isinstance(self._rows[row], Hit):
            row += by
        return self.index(row) if 0 <= row < len(self._rows) else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        hit = index.isValid() and isinstance(self._rows[index.row()], Hit)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if hit else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(row, DocumentEntry):
                return f"{row.title}, {of_document(row)}"
            place = where(row)
            return f"{''.join(part.text for part in row.snippet)}{f', {place}' if place else ''}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Hit):
            return " › ".join(row.section) or None
        return None


def of_document(entry: DocumentEntry) -> str:
    """Who published a document and when."""
    return f"{entry.publisher or entry.file_name} · {date_of(entry)}"


def where(hit: Hit) -> str:
    """The page of a passage; "" where the document has none."""
    return page_words(hit.page_label or hit.page)
