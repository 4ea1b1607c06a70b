"""What a search found: claims, findings, notes, and passages by document, each group under a row that names it."""

import datetime
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.follow_up import History
from peelviewer.domain.search import FoundNote, Hit, SearchResult
from peelviewer.gui.text.counted_things import claims
from peelviewer.gui.text.short_wording import (
    KINDS,
    cycle_label,
    date_of,
    due_words,
    in_full,
    page_words,
    status_words,
    words_of,
)
from peelviewer.gui.text.window_language import tr

Index = QModelIndex | QPersistentModelIndex
Found = Hit | Statement | FoundNote | History
Row = Found | DocumentEntry | str  # a document or words that stand over what was found
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST = 200  # claims or findings: nobody reads further, and a field more finds the rest


class HitsModel(QAbstractListModel):
    """Documents in the order of their best passages or of their dates, each with its passages as they were found."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_result(self, result: SearchResult, *, newest_first: bool = False) -> None:
        """Show what another search found."""
        self.beginResetModel()
        self._rows = tuple(_rows(result, newest_first=newest_first))
        self.endResetModel()

    def hit_from(self, row: int, by: int) -> QModelIndex:
        """The next that was found `by` (1 or -1) from a row, over the rows that name groups; invalid beyond the ends."""
        row += by
        while 0 <= row < len(self._rows) and not is_chosen_from(self._rows[row]):
            row += by
        return self.index(row) if 0 <= row < len(self._rows) else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = index.isValid() and is_chosen_from(self._rows[index.row()])
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if found else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return in_words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            if isinstance(row, Statement):
                return in_full(row)
            if isinstance(row, History):
                return "\n".join((words_of(row.latest), facts(row), row.latest.document.title))
            return " › ".join(row.section) or None if isinstance(row, Hit) else None
        return None


def is_chosen_from(row: object) -> bool:
    """Whether a row can be opened: all but those that stand over others."""
    return isinstance(row, Found)


def in_words(row: Row) -> str:
    """All that a row shows, for who hears it."""
    if isinstance(row, str):
        return row
    if isinstance(row, DocumentEntry):
        return f"{row.title}, {of_document(row)}"
    if isinstance(row, Statement):
        return in_full(row).partition("\n")[0]
    if isinstance(row, History):
        return ", ".join(filter(None, (words_of(row.latest), facts(row), where(row))))
    if isinstance(row, FoundNote):
        return f"{row.note.text}, {row.document.title}" if row.document else row.note.text
    words = "".join(part.text for part in row.snippet)
    return ", ".join(filter(None, (words, where(row), alike(row))))


def of_document(entry: DocumentEntry) -> str:
    """Who published a document and when."""
    return f"{entry.publisher or entry.file_name} · {date_of(entry)}"


def where(found: Hit | History) -> str:
    """The page of a passage or finding; "" where the document has none."""
    placed = found.latest if isinstance(found, History) else found
    return page_words(placed.page_label or placed.page)


def facts(history: History) -> str:
    """Of a finding its status, by when it is to be done, its kind, whose it is, and the inspection."""
    latest = history.latest
    parts = (
        status_words(history, datetime.datetime.now().astimezone().date()),
        due_words(history),
        tr(KINDS[latest.finding.kind]),
        latest.finding.force.removeprefix("other:"),
        cycle_label(latest.finding.cycle or latest.document.cycle),
    )
    return " · ".join(filter(None, parts))


def alike(hit: Hit) -> str:
    """How many other passages say nearly the same; "" where none does."""
    return tr("%n more say nearly the same", "", hit.alike) if hit.alike else ""


def _rows(result: SearchResult, *, newest_first: bool) -> Iterator[Row]:
    if result.claims:
        yield claims(len(result.claims))
        yield from result.claims[:_MOST]
    findings = list(result.findings)
    if newest_first:
        findings.sort(key=lambda history: _published(history.latest.document), reverse=True)
    yield from findings[:_MOST]
    if result.notes:
        yield tr("Your notes")
        yield from result.notes
    first = {hit.document.id: -number for number, hit in enumerate(reversed(result.hits))}
    together = sorted(result.hits, key=lambda hit: first[hit.document.id])
    if newest_first:
        together.sort(key=lambda hit: _published(hit.document), reverse=True)
    for _, found in groupby(together, lambda hit: hit.document.id):
        of_one = list(found)
        yield of_one[0].document
        yield from of_one


def _published(entry: DocumentEntry) -> tuple[str, int]:
    return entry.published.iso if entry.published else "", entry.id
