"""Panes side by side: three columns, or two of them in a window that is too narrow for all."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import has_keys
from peelviewer.gui.widgets.pane_header import HEIGHT

_NARROW = 730  # pixels of width: below this three columns have no room for their words
_LEAST = QSize(500, HEIGHT + 12)  # pixels: two columns, and a line of what they show


class PaneColumns(QSplitter):
    """Has the proportions of the sketch until the reader moves an edge.

    In a narrow window two columns are shown: those that were gone to last, and the one that has the keys.

    Signals:
        column_hidden(str): the column of this name has no room; "" where all have.
    """

    column_hidden = Signal(str)

    def __init__(self, *columns: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        for column in columns:
            self.addWidget(column)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self._last = [1, 2, 0]  # the columns, the one that was gone to last first
        self._told = ""  # the column that was said to be hidden
        self._own_widths = False  # whether the reader has moved the edges
        self.splitterMoved.connect(self._keep_widths)

    def put(self, place: int, column: QWidget) -> None:
        """Put a column where another one stood, which is gone."""
        other = self.replaceWidget(place, column)
        assert other is not None
        other.deleteLater()
        self.setStretchFactor(1, 1)

    def reveal(self, *panes: QWidget) -> None:
        """Bring the columns of these panes into sight, the last of them before all; one that has the keys stays."""
        for pane in panes:
            self._take(next((n for n in range(self.count()) if self._holds(n, pane)), -1))
        self._share()

    def reveal_next(self) -> None:
        """Bring the column into sight that has no room."""
        self._last.insert(0, self._last.pop())
        self._share(keys_stay=False)

    def state(self) -> QByteArray:
        """The widths, where the reader has chosen them."""
        return self.saveState() if self._own_widths and not self._is_narrow() else QByteArray()

    def set_state(self, state: QByteArray) -> None:
        """As `state` gave it."""
        self._own_widths = self.restoreState(state)

    def lay_out(self) -> None:
        """Give the columns the proportions of the sketch; two of them one half each."""
        width = self.width()
        left = max(300, min(590, int(width * 0.36)))
        right = max(240, int(width * 0.26))
        half = width // 2
        self.setSizes([half] * self.count() if self._is_narrow() else [left, width - left - right, right])

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share()
        super().resizeEvent(event)
        if not self._own_widths:
            self.lay_out()

    def _keep_widths(self) -> None:
        self._own_widths = not self._is_narrow()

    def _is_narrow(self) -> bool:
        return self.width() < _NARROW

    def _holds(self, number: int, pane: QWidget) -> bool:
        column = self._column(number)
        return column is pane or column.isAncestorOf(pane)

    def _column(self, number: int) -> QWidget:
        column = self.widget(number)
        assert column is not None
        return column

    def _take(self, number: int) -> None:
        if number >= 0:
            self._last.remove(number)
            self._last.insert(0, number)

    def _share(self, *, keys_stay: bool = True) -> None:
        """Show all columns, or the two that are wanted most."""
        hidden = self._last[-1]
        if self._is_narrow() and keys_stay and has_keys(self._column(hidden)):
            hidden = self._last[1]
            self._last.remove(hidden)
            self._last.append(hidden)
        was = [self._column(number).isHidden() for number in range(self.count())]
        now = [self._is_narrow() and number == hidden for number in range(self.count())]
        for number, is_hidden in enumerate(now):
            self._column(number).setHidden(is_hidden)
        if was != now:
            self.lay_out()
        told, self._told = self._told, self._column(hidden).accessibleName() if self._is_narrow() else ""
        if told != self._told:
            self.column_hidden.emit(self._told)


class HiddenColumn(QToolButton):
    """Names the column that has no room, and brings it into sight; hidden where all have."""

    def __init__(self, columns: PaneColumns) -> None:
        super().__init__()
        self.clicked.connect(columns.reveal_next)
        columns.column_hidden.connect(self._name)
        self.hide()

    def _name(self, column: str) -> None:
        self.setText(tr("Show: {pane}").format(pane=column))
        self.setToolTip(tr("There is no room for all columns: show this one"))
        self.setAccessibleName(self.text())
        self.setVisible(bool(column))
