"""One inspection, force beside force: who, where, which grade, and what says so."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from peelviewer.domain.evidence import Peer
from peelviewer.domain.grades import Grade
from peelviewer.gui.text.short_wording import date_shown, gap_words, in_full, place, region_name
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.grade_cell_delegate import CELL_ROLE

Index = QModelIndex | QPersistentModelIndex
PEER_ROLE = Qt.ItemDataRole.UserRole + 4
SORT_ROLE = Qt.ItemDataRole.UserRole + 5
COLUMNS = (marked("Force"), marked("Grade"), marked("Evidence"), marked("Published"), marked("Region"))


class PeersModel(QAbstractTableModel):
    """The forces of one inspection, by name."""

    def __init__(self) -> None:
        super().__init__()
        self._peers: tuple[Peer, ...] = ()

    def show_peers(self, peers: tuple[Peer, ...]) -> None:
        """Show another inspection."""
        self.beginResetModel()
        self._peers = peers
        self.endResetModel()

    def row_of(self, force: str) -> int:
        """The row of a force, -1 where it has none."""
        return next((row for row, peer in enumerate(self._peers) if peer.force == force), -1)

    def copied(self, rows: list[int]) -> tuple[tuple[str, ...], ...]:
        """Rows as words, under the names of the columns."""
        shown = (self._peers[row] for row in rows)
        return (tuple(map(tr, COLUMNS)), *(tuple(self._text(each, n) for n in range(len(COLUMNS))) for each in shown))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._peers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        peer, column = self._peers[index.row()], index.column()
        best = peer.cell.best
        if role == PEER_ROLE:
            return peer
        if role == CELL_ROLE:
            return peer.cell if column == 1 else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(peer, column)
        if role == SORT_ROLE:
            return self._order(peer, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return in_full(best) if best else f"{peer.force}: {gap_words(peer.cell.gap)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(COLUMNS):
            return tr(COLUMNS[section])
        return None

    def _text(self, peer: Peer, column: int) -> str:
        best = peer.cell.best
        return (
            peer.force,
            tr(best.grade) if best else gap_words(peer.cell.gap),
            f"{tr(best.standing)}, {place(best)}" if best else "",
            date_shown(best.published) if best and best.published else "",
            region_name(peer.region),
        )[column]

    def _order(self, peer: Peer, column: int) -> int | str:
        """Grades from the best down, what is not known last; dates by day; all else by its words."""
        best = peer.cell.best
        if column == 1:
            return list(Grade).index(best.grade) if best else len(Grade)
        if column == 3:
            return best.published if best else ""
        return self._text(peer, column).casefold()


class PeersProxy(QSortFilterProxyModel):
    """The same, sorted, and only the region's where that is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._near_only = True
        self.setSortRole(SORT_ROLE)

    def show_near_only(self, near_only: bool) -> None:
        """Keep to the region of the force that is read, or show the country."""
        self._near_only = near_only
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        peer = self.sourceModel().index(row, 0, parent).data(PEER_ROLE)
        return not self._near_only or bool(peer.near)
