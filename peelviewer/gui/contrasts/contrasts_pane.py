"""Contrasts: a list to go from, those worth reading first."""

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.gui.contrasts.contrasts_bar import ContrastsBar
from peelviewer.gui.contrasts.contrasts_delegate import ContrastsDelegate
from peelviewer.gui.contrasts.contrasts_model import CONTRAST_ROLE, ContrastsModel
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text import counted_things
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.row_choice import RowChoice


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

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("Contrasts"))
        self._head.hide_title()
        self.place = ("", "")  # the force and theme whose contrasts are shown
        self._model = ContrastsModel()
        self._delegate = ContrastsDelegate(look)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("Contrasts, worth reading first"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setUniformItemSizes(True)
        self.setFocusProxy(self._list)
        self._bar = ContrastsBar(self._head)
        self._head.row.addWidget(self.pin)
        self._lay_out(self._list)
        self._bar.filter_changed.connect(self.filter_changed)
        choice = RowChoice(self._list)
        choice.clicked.connect(lambda index: self._ask(self.contrast_requested, index))
        choice.moved.connect(lambda index: self._ask(self.contrast_requested, index))
        choice.stepped.connect(lambda index: self._ask(self.contrast_stepped_to, index))

    def show_contrasts(
        self,
        contrasts: tuple[Contrast, ...],
        total: int,
        annotations: dict[str, str],
        state: str = "",
        *,
        on_book: int = 0,
    ) -> None:
        """Show those that pass of `total` contrasts, or a sentence that says why there are none.

        So many of them rest `on_book`, the grade book. `annotations` is what a person says of contrasts, by their keys.
        """
        self._model.show_contrasts(contrasts, annotations)
        count = len(contrasts)
        of_all = tr("{number} of %n contrasts", "", total).format(number=count)
        whose = self.place[0] if self.pin.isChecked() else ""  # it may be another than the one over all panes
        parts = (
            whose,
            of_all if count < total else counted_things.contrasts(total),
            tr("%n that rest on the grade book, at the end", "", on_book) if on_book else "",
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
        self._stack.setCurrentWidget(self._list if contrasts else self._state)

    def show_counts(self, counts: dict[ContrastKind | None, tuple[int, int]]) -> None:
        """Say beside each kind of the filter how many are worth reading, of how many."""
        self._bar.show_counts(counts)

    @property
    def kept_place(self) -> tuple[str, str] | None:
        """The force and theme whose contrasts are pinned here; None where the pane moves with the others."""
        return self.place if self.pin.isChecked() and self.place[0] else None

    def keep_place(self, place: tuple[str, str] | None) -> None:
        """Pin the contrasts of a force and theme, which have yet to come; with None, let the pane move again."""
        self.place = place or self.place
        self.pin.setChecked(place is not None)

    def select_contrast(self, contrast: Contrast | None) -> None:
        """Select a contrast's row, where it has one, without asking for it again."""
        row = self._model.row_of(contrast.key) if contrast else -1
        model = self._list.selectionModel()
        model.blockSignals(True)
        if row < 0:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())
        else:
            self._list.setCurrentIndex(self._model.index(row))
            if (
                self._list.isVisible()
            ):  # to scroll, all rows of hundreds are laid out; else that is done once it is shown
                self._list.scrollTo(self._model.index(row))
        model.blockSignals(False)
        self._list.viewport().update()

    def _ask(self, signal: SignalInstance, index: QModelIndex) -> None:
        contrast = index.data(CONTRAST_ROLE)
        if isinstance(contrast, Contrast):
            signal.emit(contrast)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.scrollTo(self._list.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self.command_requested.emit("remove contrast")
        else:
            super().keyPressEvent(event)
