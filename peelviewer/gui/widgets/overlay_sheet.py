"""A sheet over the window that is not modal: Escape closes it and gives the keys back to where they were."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from peelviewer.gui.widgets.made_when_wanted import MadeWhenWanted

_MARGIN = 24  # pixels that stay free around it


class OverlaySheet(QFrame, MadeWhenWanted):
    """Stands at the top of its window, in the middle, as large as its contents and never larger than the window."""

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._wanted = (width, height)
        self.before: QWidget | None = None  # what had the keys
        self.hide()

    def _fill(self) -> None:
        self.window().installEventFilter(self)

    def open_sheet(self) -> None:
        """Show it, and take the keys."""
        self.furnish()
        self.before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        """Hide it, and give the keys back."""
        self.hide()
        if (before := self._seen_before()) is not None:
            before.setFocus()

    def _seen_before(self) -> QWidget | None:
        """What had the keys; where that is in a sheet that is closed by now, what had them before that one was opened."""
        before, sheets = self.before, self.window().findChildren(OverlaySheet)
        for _ in sheets:
            if before is None or before.isVisible():
                return before
            around = next((each for each in sheets if each.isAncestorOf(before)), None)
            before = around.before if around else None
        return None

    def _place(self) -> None:
        window = self.window()
        width = min(self._wanted[0], window.width() - 2 * _MARGIN)
        height = min(self._wanted[1], window.height() - 3 * _MARGIN)
        self.setGeometry((window.width() - width) // 2, 2 * _MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)
