"""The controls over the contrasts: which of them are shown, and what a person makes of the one that is lit."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QToolButton, QWidget

from peelviewer.domain.contrasts import Contrast, ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.gui.buttons import switch, tool_button
from peelviewer.gui.contrast_filter import ContrastFilter
from peelviewer.gui.language import marked, tr
from peelviewer.gui.panes.choosers import Chooser

# the command's name, what the button says, and its tooltip
_DEEDS = (
    ("confirm", marked("Confirm"), marked("This contrast holds (Ctrl+Shift+Y)")),
    ("dismiss", marked("Dismiss…"), marked("This contrast does not hold, with a reason (Ctrl+Shift+X)")),
    ("take back", marked("Take back"), marked("Neither confirmed nor dismissed (Ctrl+Shift+B)")),
    ("remove contrast", marked("Remove"), marked("Take away this contrast, which was added by hand (Delete)")),
    ("note", marked("Note…"), marked("A note beside this contrast (Ctrl+M)")),
    ("pick", marked("Pick"), marked("Into the tray for the brief, or out of it (Ctrl+D)")),
)


class ContrastsBar(QWidget):
    """Puts its controls into the row of a head.

    Signals:
        filter_changed(ContrastFilter): other contrasts are wanted.
        command_requested(str): one of the commands for a contrast.
    """

    filter_changed = Signal(object)
    command_requested = Signal(str)

    def __init__(self, row: QBoxLayout) -> None:
        super().__init__()
        self._kinds = Chooser(tr("Kind of contrast"))
        self._kinds.setMinimumContentsLength(7)
        self._kinds.addItem(tr("All kinds"), "")
        for kind in ContrastKind:
            self._kinds.addItem(tr(kind).capitalize(), kind.value)
        self._theme = switch(tr("This theme"), tr("Only contrasts of the theme that is read"))
        self._telling = switch(tr("Telling"), tr("Only the strongest contrasts"))
        self._dismissed = switch(tr("Dismissed"), tr("Dismissed contrasts too, at the end"))
        self._dismissed.setChecked(True)
        self._deeds: dict[str, QToolButton] = {}
        for name, words, tip in _DEEDS:
            self._deeds[name] = tool_button(tr(words), tr(tip), partial(self.command_requested.emit, name))
        self.tray = switch(tr("Tray"), tr("The evidence picked for the brief (Ctrl+5)"))
        for widget in (self._kinds, self._theme, self._telling, self._dismissed, *self._deeds.values(), self.tray):
            row.addWidget(widget)
        self._kinds.currentIndexChanged.connect(self._changed)
        for each in (self._theme, self._telling, self._dismissed):
            each.toggled.connect(self._changed)
        self.show_lit(None)

    def show_lit(self, contrast: Contrast | None, *, picked: bool = False) -> None:
        """Offer what can be made of this contrast; `picked`: it is in the tray."""
        decision = contrast.decided.decision if contrast and contrast.decided else None
        is_added = contrast is not None and contrast.added is not None
        self._deeds["confirm"].setVisible(decision is not Decision.CONFIRMED and not is_added)
        self._deeds["remove contrast"].setVisible(is_added)
        self._deeds["dismiss"].setVisible(decision is not Decision.DISMISSED)
        self._deeds["take back"].setVisible(decision is not None)
        self._deeds["pick"].setText(tr("Unpick") if picked else tr("Pick"))
        for button in self._deeds.values():
            button.setEnabled(contrast is not None)

    def _changed(self) -> None:
        kind = str(self._kinds.currentData())
        self.filter_changed.emit(
            ContrastFilter(
                ContrastKind(kind) if kind else None,
                self._theme.isChecked(),
                self._telling.isChecked(),
                self._dismissed.isChecked(),
            )
        )
