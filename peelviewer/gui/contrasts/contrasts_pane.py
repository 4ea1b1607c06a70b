"""Contrasts: a list beneath the panes."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from peelviewer.domain.contrasts import Contrast
from peelviewer.gui.contrasts.contrasts_bar import ContrastsBar
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE, ContrastsModel
from peelviewer.gui.contrasts.pair_form import PairForm
from peelviewer.gui.contrasts.reasons import Reasons
from peelviewer.gui.contrasts.sides_delegate import SidesDelegate
from peelviewer.gui.look.appearance import Look
from peelviewer.gui.text import counts
from peelviewer.gui.text.language import tr
from peelviewer.gui.widgets.forms.entry_line import EntryLine
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.pane import Pane
from peelviewer.gui.widgets.row_choice import RowChoice

_THEME, _DIRECTION, _COMPARABLE, _BY_HAND = 2, 5, 6, 7  # columns
_SMALL = 900  # pixels: below this direction and verdict give way too; the line over the panes says them
_NARROW = 1300  # pixels: below this the reasons give way to the claims (a tooltip has them), and themes are cut short
_WIDE = 1700  # pixels: below this what a person says is cut short


class ContrastsPane(Pane):
    """The contrasts of the force, those of its theme first.

    Signals:
        contrast_requested(Contrast): one was chosen.
        contrast_stepped_to(Contrast): one was come to by a key.
        filter_changed(ContrastFilter): other contrasts are wanted.
        command_requested(str): one of the commands for a contrast.
    """

    contrast_requested = Signal(object)
    contrast_stepped_to = Signal(object)
    filter_changed = Signal(object)
    command_requested = Signal(str)

    def __init__(self, look: Look, tray: QWidget) -> None:
        """`tray` is shown at the end of the contrasts when its switch is on."""
        super().__init__(tr("Contrasts"))
        self._by_hand: dict[str, str] = {}
        self.place = ("", "")  # the force and theme whose contrasts are shown
        self._model = ContrastsModel()
        self._delegate = SidesDelegate(look)
        self._table = named(QTableView(), "contrasts")
        self._table.setModel(self._model)
        self._table.setItemDelegate(self._delegate)
        self._table.setAccessibleName(tr("Contrasts, strongest first"))
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
        self._bar = ContrastsBar(self._head)
        self.tray_switch = self._bar.tray
        self._head.row.addWidget(self.pin)
        self.pair = PairForm()
        self.line = EntryLine()
        self._lay_out(self._both, below=(self.pair, self.line), beside=tray)
        self._tray = tray
        tray.hide()
        self.tray_switch.toggled.connect(self._show_tray)
        self._bar.filter_changed.connect(self.filter_changed)
        self._bar.command_requested.connect(self.command_requested)
        choice = RowChoice(self._table)
        choice.clicked.connect(lambda index: self._ask(self.contrast_requested, index))
        choice.moved.connect(lambda index: self._ask(self.contrast_requested, index))
        choice.stepped.connect(lambda index: self._ask(self.contrast_stepped_to, index))

    def show_contrasts(
        self, contrasts: tuple[Contrast, ...], total: int, by_hand: dict[str, str], state: str = ""
    ) -> None:
        """Show those that pass of `total` contrasts, or a sentence that says why there are none.

        `by_hand` is what a person says of contrasts, by their keys.
        """
        self._by_hand = by_hand
        self._model.show_contrasts(contrasts, by_hand)
        count = len(contrasts)
        of_all = tr("{number} of %n contrasts", "", total).format(number=count)
        kinds = Counter(contrast.kind for contrast in contrasts).most_common()
        whose = self.place[0] if self.pin.isChecked() else ""  # it may be another than the one over all panes
        parts = (
            whose,
            of_all if count < total else counts.contrasts(total),
            *(f"{tr(kind)} {many}" for kind, many in kinds),
        )
        self._head.set_note(" · ".join(filter(None, parts)) if total else "")
        none = (
            tr(
                "None of %n contrasts passes the filter above. Choose all kinds there, or untick what narrows them.",
                "",
                total,
            )
            if total
            else tr(
                "No contrasts were found for this force yet. Add a report of another year, or an article about one: what "
                "they say differently stands here."
            )
        )
        self._state.setText(state or none)
        self._stack.setCurrentWidget(self._both if contrasts else self._state)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(0)  # by the rows in sight: a force may have hundreds
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(420)
        for column in (3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_THEME, QHeaderView.ResizeMode.Interactive)
        self._fit()

    @property
    def kept_place(self) -> tuple[str, str] | None:
        """The force and theme whose contrasts are pinned here; None where the pane moves with the others."""
        return self.place if self.pin.isChecked() and self.place[0] else None

    def keep_place(self, place: tuple[str, str] | None) -> None:
        """Pin the contrasts of a force and theme, which have yet to come; with None, let the pane move again."""
        self.place = place or self.place
        self.pin.setChecked(place is not None)

    def select_contrast(self, contrast: Contrast | None, *, picked: bool = False) -> None:
        """Select a contrast's row, where it has one, and explain it, without asking for it again.

        `picked`: it is in the tray.
        """
        row = self._model.row_of(contrast.key) if contrast else -1
        self._reasons.show_contrast(contrast, self._by_hand.get(contrast.key, "") if contrast else "")
        self._bar.show_highlighted(contrast, picked=picked)
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

    def _room(self) -> int:
        return self.width() - (self._tray.width() if self.tray_switch.isChecked() else 0)

    def _fit(self) -> None:
        """Give what a person says the room that it needs, up to a bound; none where nobody says anything."""
        room = self._room()
        self._reasons.setVisible(room >= _NARROW)
        for column in (_DIRECTION, _COMPARABLE):
            self._table.setColumnHidden(column, room < _SMALL)
        wanted = self._table.sizeHintForColumn(_BY_HAND) if self._model.says_by_hand() else 0
        self._table.setColumnHidden(_BY_HAND, not wanted)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(_BY_HAND, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_BY_HAND, max(70, min(wanted + 12, 150 if room < _WIDE else 300)))
        header.resizeSection(_THEME, 150 if wanted or room < _NARROW else 195)

    def _show_tray(self, shown: bool) -> None:
        self._tray.setVisible(shown)
        self._fit()

    def _ask(self, signal: SignalInstance, index: QModelIndex) -> None:
        contrast = index.data(CONTRAST_ROLE)
        if isinstance(contrast, Contrast):
            signal.emit(contrast)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self.command_requested.emit("remove contrast")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
