"""The bar beneath a pane's list: where the pane is low, the list has its room, and a button in the head brings it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QToolButton, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.pane_header import HEIGHT
from peelviewer.gui.widgets.tool_buttons import switch

_ROWS = 120  # pixels: two rows of a list and a little more, which tells that it goes on


class LowBar(QObject):
    """Shows what has room: all of it; or the list, and in its place the bar as long as the button is down."""

    def __init__(
        self, pane: QWidget, bar: QWidget, *, by_list: QWidget | None = None, by_bar: QWidget | None = None
    ) -> None:
        """Where the pane is low, `by_list` is shown without the bar only, and `by_bar` with it only."""
        super().__init__(pane)
        self._pane, self._bar, self._by_list, self._by_bar = pane, bar, by_list, by_bar
        self.button: QToolButton = switch("⋯", tr("Show what can be done with these"), name=tr("What can be done"))
        self.button.toggled.connect(self.fit)
        pane.installEventFilter(self)

    def fit(self) -> None:
        """Show what has room in the pane as high as it is."""
        beside = self._by_bar.minimumHeight() if self._by_bar else 0
        is_low = self._pane.height() < HEIGHT + _ROWS + beside + self._bar.sizeHint().height()
        brought = self.button.isChecked()
        self.button.setVisible(is_low)
        self._bar.setVisible(not is_low or brought)
        for part, shown in ((self._by_list, not brought), (self._by_bar, brought)):
            if part is not None:
                part.setVisible(not is_low or shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
