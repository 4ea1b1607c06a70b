"""Contrasts: a list beneath the panes."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from peelviewer.domain.contrasts import Contrast
from peelviewer.gui.delegates import SidesDelegate
from peelviewer.gui.item_models.contrasts_model import CONTRAST_ROLE, ContrastsModel
from peelviewer.gui.look import Look
from peelviewer.gui.panes.pane import Pane
from peelviewer.gui.panes.reasons import Reasons
from peelviewer.gui.wording import counted

_NARROW = 1300  # pixels: below this the reasons give way to the claims (a tooltip has them), and themes are cut short


class ContrastsPane(Pane):
    """The contrasts of the force, those of its theme first.

    Signals:
        contrast_requested(Contrast): one was chosen.
    """

    contrast_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__("Contrasts")
        self._model = ContrastsModel()
        self._delegate = SidesDelegate(look)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setItemDelegate(self._delegate)
        self._table.setAccessibleName("Contrasts, strongest first")
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setFocusProxy(self._table)
        self._reasons = Reasons(look)
        self._both = QWidget()
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._table, 7)
        both.addWidget(self._reasons, 2)
        self._lay_out(self._both)
        self._table.selectionModel().currentChanged.connect(self._row_changed)
        self._table.clicked.connect(lambda index: self._row_changed(index, QModelIndex()))

    def show_contrasts(self, contrasts: tuple[Contrast, ...], state: str = "") -> None:
        """Show contrasts, or a sentence that says why there are none."""
        self._model.show_contrasts(contrasts)
        self._head.set_note(counted(len(contrasts), "contrast") if contrasts else "")
        self._state.setText(
            state
            or "No contrasts were found for this force yet. Add a report of another year, or an article about one: what they "
            "say differently stands here."
        )
        self._stack.setCurrentWidget(self._both if contrasts else self._state)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(0)  # by the rows in sight: a force may have hundreds
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(420)
        for column in (3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(2, 150 if self.width() < _NARROW else 195)

    def select_contrast(self, key: str) -> None:
        """Select a contrast's row and explain it, without asking for it again."""
        row = self._model.row_of(key)
        self._reasons.show_contrast(self._model.index(row, 0).data(CONTRAST_ROLE) if row >= 0 else None)
        model = self._table.selectionModel()
        model.blockSignals(True)
        if row < 0:
            self._table.clearSelection()
            self._table.setCurrentIndex(QModelIndex())
        else:
            self._table.selectRow(row)
            self._table.scrollTo(self._model.index(row, 0))
        model.blockSignals(False)
        self._table.viewport().update()

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        contrast = current.data(CONTRAST_ROLE)
        if isinstance(contrast, Contrast):
            self.contrast_requested.emit(contrast)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reasons.setVisible(self.width() >= _NARROW)
