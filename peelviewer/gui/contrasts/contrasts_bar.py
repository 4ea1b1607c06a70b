"""The controls over the contrasts: which of them are shown, and what a person makes of the one that is highlighted."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decision
from peelviewer.gui.state.contrast_filter import ContrastFilter
from peelviewer.gui.text.language import marked, tr
from peelviewer.gui.widgets.buttons import switch, tool_button
from peelviewer.gui.widgets.pane_header import PaneHeader

# the command's name, what the button says, and its tooltip
_DEEDS = (
    ("confirm", marked("Confirm"), marked("This contrast holds (Ctrl+Shift+Y)")),
    ("dismiss", marked("Dismiss…"), marked("This contrast does not hold, with a reason (Ctrl+Shift+X)")),
    ("take back", marked("Take back"), marked("Neither confirmed nor dismissed (Ctrl+Shift+B)")),
    ("remove contrast", marked("Remove"), marked("Remove this contrast, which was entered by you (Delete)")),
    ("note", marked("Note…"), marked("A note beside this contrast (Ctrl+M)")),
    ("pick", marked("Pick"), marked("Into the tray for the brief, or out of it (Ctrl+D)")),
)


class ContrastsBar(QObject):
    """Puts its controls into a head.

    Signals:
        filter_changed(ContrastFilter): other contrasts are wanted.
        command_requested(str): one of the commands for a contrast.
    """

    filter_changed = Signal(object)
    command_requested = Signal(str)

    def __init__(self, head: PaneHeader) -> None:
        super().__init__(head)
        self._filter = tool_button("", tr("Which contrasts are shown, and stepped through"))
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._filter)
        self._filter.setMenu(menu)
        group = QActionGroup(menu)
        self._kinds = {kind: self._choice(menu, _kind_words(kind), group) for kind in (None, *ContrastKind)}
        self._kinds[None].setChecked(True)
        menu.addSeparator()
        self._theme = self._choice(menu, tr("This theme only"))
        self._telling = self._choice(menu, tr("The strongest only"))
        self._dismissed = self._choice(menu, tr("Dismissed ones too, at the end"))
        self._dismissed.setChecked(True)
        head.add_first(self._filter)
        self._undo_stack: dict[str, QToolButton] = {}
        for name, words, tip in _DEEDS:
            self._undo_stack[name] = tool_button(tr(words), tr(tip), partial(self.command_requested.emit, name))
        self.tray = switch(tr("Tray"), tr("The evidence picked for the brief (Ctrl+5)"))
        for widget in (*self._undo_stack.values(), self.tray):
            head.row.addWidget(widget)
        menu.triggered.connect(self._changed)
        self._show_filter(ContrastFilter())
        self.show_highlighted(None)

    def show_highlighted(self, contrast: Contrast | None, *, picked: bool = False) -> None:
        """Offer what can be made of this contrast; `picked`: it is in the tray."""
        decision = contrast.decided.decision if contrast and contrast.decided else None
        is_added = contrast is not None and contrast.added is not None
        self._undo_stack["confirm"].setVisible(decision is not Decision.CONFIRMED and not is_added)
        self._undo_stack["remove contrast"].setVisible(is_added)
        self._undo_stack["dismiss"].setVisible(decision is not Decision.DISMISSED)
        self._undo_stack["take back"].setVisible(decision is not None)
        self._undo_stack["pick"].setText(tr("Unpick") if picked else tr("Pick"))
        for button in self._undo_stack.values():
            button.setEnabled(contrast is not None)

    def _choice(self, menu: QMenu, words: str, group: QActionGroup | None = None) -> QAction:
        """A line of the menu that can be ticked; in a group, one of them is."""
        action = menu.addAction(words)
        action.setCheckable(True)
        if group is not None:
            group.addAction(action)
        return action

    def _changed(self) -> None:
        wanted = ContrastFilter(
            next(kind for kind, action in self._kinds.items() if action.isChecked()),
            self._theme.isChecked(),
            self._telling.isChecked(),
            self._dismissed.isChecked(),
        )
        self._show_filter(wanted)
        self.filter_changed.emit(wanted)

    def _show_filter(self, wanted: ContrastFilter) -> None:
        """Say on the button what passes."""
        narrower = {
            tr("this theme"): wanted.this_theme,
            tr("strongest"): wanted.telling,
            tr("without dismissed"): not wanted.dismissed,
        }
        words = " · ".join((_kind_words(wanted.kind), *(name for name, on in narrower.items() if on)))
        self._filter.setText(words)
        self._filter.setAccessibleName(tr("Contrasts shown: {which}").format(which=words))


def _kind_words(kind: ContrastKind | None) -> str:
    return tr(kind).capitalize() if kind else tr("All kinds")
