"""The tray: evidence picked for the brief, in the order of picking."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from peelviewer.domain.corrections import Picked
from peelviewer.gui.brief.tray_delegate import TrayDelegate
from peelviewer.gui.look.grade_chips import ENTERED_SIGN
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import ENTERED_BY_YOU
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.basic_pane import Pane
from peelviewer.gui.widgets.choices_model import CHOICE_ROLE, Choice, ChoicesModel
from peelviewer.gui.widgets.tool_buttons import tool_button


class BriefTray(Pane):
    """What was picked, of all forces.

    Signals:
        pick_requested(Picked): its place is to be gone to.
        unpick_requested(Picked): it is to be put back.
    """

    pick_requested = Signal(object)
    unpick_requested = Signal(object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(tr("Picked"))
        self._head.hide_title()
        self._picked: tuple[Picked, ...] = ()
        self._model = ChoicesModel()
        self._delegate = TrayDelegate(look)
        self._list = QListView()
        self._list.setWordWrap(True)  # its rows are as high as their words at this width need: Qt asks again
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: one that came and went would wrap words again after their room was measured.
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setAccessibleName(tr("Evidence picked for the brief"))
        self._away = tool_button(tr("Remove"), tr("Take this out of what is picked (Delete)"), self._put_back)
        self._head.row.addWidget(self._away)
        self.setFocusProxy(self._list)
        none = tr("Nothing is picked yet. Go to a claim (F6) or a contrast (F8), and press Ctrl+D.")
        self._state.setText(none)
        self._lay_out(self._list)
        self._list.activated.connect(self._open)

    def show_picked(self, picked: tuple[Picked, ...]) -> None:
        """Show other evidence; the row stays."""
        row = self._list.currentIndex().row()
        self._picked = picked
        self._model.show_choices(tuple(map(self._choice, picked)))
        self._list.setCurrentIndex(self._model.index(max(0, min(row, len(picked) - 1))))
        self._head.set_note(tr("%n picked", "", len(picked)) if picked else "")
        self._away.setEnabled(bool(picked))
        self._stack.setCurrentWidget(self._list if picked else self._state)

    def chosen(self) -> Picked | None:
        """What is chosen in the list."""
        index = self._list.currentIndex()
        return self._picked[index.row()] if index.isValid() else None

    def _choice(self, picked: Picked) -> Choice:
        kind = tr("contrast") if picked.pick.contrast else tr("claim")
        entered = f"{ENTERED_SIGN} {tr(ENTERED_BY_YOU)}: " if picked.entered else ""
        return Choice(f"{entered}{picked.pick.words}", kind, partial(self.pick_requested.emit, picked))

    def _open(self, index: QModelIndex) -> None:
        index.data(CHOICE_ROLE).act()

    def _put_back(self) -> None:
        picked = self.chosen()
        if picked is not None:
            self.unpick_requested.emit(picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._put_back()
        else:
            super().keyPressEvent(event)
