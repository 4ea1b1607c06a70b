"""Peers: this inspection, force beside force, as dots by grade and in a table that can be sorted."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from peelviewer.domain.evidence import Peer
from peelviewer.domain.grades import Grade
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.peers.peers_chart import PeersChart
from peelviewer.gui.peers.peers_model import PEER_ROLE, PeersModel, PeersProxy
from peelviewer.gui.text.short_wording import inspection_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.grade_cell_delegate import GradesDelegate
from peelviewer.gui.widgets.made_when_wanted import MadeWhenWanted
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.tool_buttons import switch

_SHORTEST = 130  # pixels that are always left to the names of forces
_EVIDENCE = 2  # the column of how a grade is known, which gives way to those after it
_LEAST = 70  # pixels that are left to it
_LOW, _LOWEST = 260, 130  # pixels of height: below these the table has the room of the chart, and of the counts


class PeersView(QWidget, MadeWhenWanted):
    """The forces of one inspection.

    Signals:
        cycle_requested(str): another inspection is wanted.
        peer_requested(Peer): a force was opened, by double click or Enter.
    """

    cycle_requested = Signal(str)
    peer_requested = Signal(object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look

    def _fill(self) -> None:
        look = self._look
        self._model, self._proxy = PeersModel(), PeersProxy()
        self._proxy.setSourceModel(self._model)
        self._delegate = GradesDelegate(look, short=False)
        self._cycles = Chooser(tr("Inspection"))
        self._cycles.setMinimumContentsLength(6)
        self._country = switch(tr("Whole country"), tr("All forces, not only those of the region"))
        self._counts = named(QLabel(), "note")
        self._counts.setWordWrap(True)
        self._counts.setContentsMargins(12, 2, 8, 6)
        self._chart = PeersChart(look)
        self._force = ""
        self._table = QTableView()
        self._table.setModel(self._proxy)
        self._table.setItemDelegate(self._delegate)
        self._table.setAccessibleName(tr("Forces of this inspection, and their grades"))
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_EVIDENCE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 8, 4)
        bar.addWidget(self._cycles, 1)
        bar.addWidget(self._country)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._chart)
        layout.addWidget(self._counts)
        layout.addWidget(self._table, 1)
        self.setFocusProxy(self._table)
        # The force that is read stays in sight, however low the pane.
        self._table.verticalScrollBar().rangeChanged.connect(self._reveal, Qt.ConnectionType.QueuedConnection)
        self._cycles.activated.connect(lambda row: self.cycle_requested.emit(self._cycles.itemData(row)))
        self._country.toggled.connect(self._show_scope)
        self._table.activated.connect(self._open)
        self._chart.peer_requested.connect(self.peer_requested)

    def show_peers(self, force: str, cycles: tuple[str, ...], cycle: str, peers: tuple[Peer, ...]) -> None:
        """Show one of the inspections that graded the theme, with the force that is read selected."""
        self._cycles.clear()
        for each in cycles:
            self._cycles.addItem(inspection_name(each), each)
        self._cycles.setCurrentIndex(self._cycles.findData(cycle))
        self._force = force
        self._model.show_peers(peers)
        row = self._proxy.mapFromSource(self._model.index(self._model.row_of(force), 0))
        self._table.setCurrentIndex(row)
        self._show_counts()

    def chosen_rows(self) -> tuple[tuple[str, ...], ...]:
        """The selected forces as words, after the names of the columns; none where nothing is selected."""
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return (
            self._model.copied([self._proxy.mapToSource(self._proxy.index(row, 0)).row() for row in rows])
            if rows
            else ()
        )

    def _fit(self) -> None:
        """Cut a long name short rather than have no room for its grade; of the other columns, show those that have room."""
        grade = self._table.horizontalHeader().sectionSize(1)
        room = max(_SHORTEST, self._table.viewport().width() - grade)
        names = min(self._table.sizeHintForColumn(0), room)
        self._table.horizontalHeader().resizeSection(0, names)
        left = self._table.viewport().width() - grade - names
        for column in range(_EVIDENCE, self._model.columnCount()):  # what has no room is in the tooltip
            words = max(self._table.sizeHintForColumn(column), self._table.horizontalHeader().sectionSizeHint(column))
            left -= _LEAST if column == _EVIDENCE else words
            self._table.setColumnHidden(column, left < 0)

    def _reveal(self) -> None:
        self._table.scrollTo(self._table.currentIndex())

    def _show_scope(self, country: bool) -> None:
        self._proxy.show_near_only(not country)
        self._show_counts()

    def _show_counts(self) -> None:
        """How many have which grade: counted, never averaged."""
        shown = [self._proxy.index(row, 0).data(PEER_ROLE) for row in range(self._proxy.rowCount())]
        counts = Counter(peer.cell.best.grade if peer.cell.best else None for peer in shown)
        words = [f"{counts[grade]} {tr(grade)}" for grade in Grade if counts[grade]]
        if counts[None]:
            words.append(tr("{number} not known here").format(number=counts[None]))
        self._counts.setText(" · ".join(words))
        self._fit()
        self._chart.show_peers(self._force, shown)

    def _open(self, index: QModelIndex) -> None:
        peer = index.data(PEER_ROLE)
        if isinstance(peer, Peer):
            self.peer_requested.emit(peer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_furnished:
            self._chart.setVisible(self.height() >= _LOW)  # the table tells the same
            self._counts.setVisible(self.height() >= _LOWEST)
            self._fit()
