"""The control over the contrasts: which of them are shown, and stepped through."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.gui.state.contrast_filter import ContrastFilter
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.tool_buttons import tool_button


class ContrastsBar(QObject):
    """Puts its control into a head.

    Signals:
        filter_changed(ContrastFilter): other contrasts are wanted.
    """

    filter_changed = Signal(object)

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
        self._documents = self._choice(menu, tr("Only those with a document here"))
        self._dismissed = self._choice(menu, tr("Dismissed ones too, at the end"))
        self._dismissed.setChecked(True)
        head.add_first(self._filter)
        menu.triggered.connect(self._changed)
        self._show_filter(ContrastFilter())

    def show_counts(self, counts: dict[ContrastKind | None, tuple[int, int]]) -> None:
        """Say beside each kind how many are worth reading, of how many."""
        for kind, action in self._kinds.items():
            worth, every = counts[kind]
            of_all = tr("{number} of %n worth reading", "", every).format(number=worth)
            action.setText("\t".join((_kind_words(kind), of_all if every else tr("none"))))

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
            self._documents.isChecked(),
        )
        self._show_filter(wanted)
        self.filter_changed.emit(wanted)

    def _show_filter(self, wanted: ContrastFilter) -> None:
        """Say on the button what passes."""
        narrower = {
            tr("this theme"): wanted.this_theme,
            tr("strongest"): wanted.telling,
            tr("with a document"): wanted.documents,
            tr("without dismissed"): not wanted.dismissed,
        }
        words = " · ".join((_kind_words(wanted.kind), *(name for name, on in narrower.items() if on)))
        self._filter.setText(words)
        self._filter.setAccessibleName(tr("Contrasts shown: {which}").format(which=words))


def _kind_words(kind: ContrastKind | None) -> str:
    return tr(kind).capitalize() if kind else tr("All kinds")
