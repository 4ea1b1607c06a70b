"""A sheet beside the words that it is about, over the panes and never out of the window."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from peelviewer.gui.widgets.overlay_sheet import OverlaySheet

_GAP = 2  # pixels between the words and the sheet: the pointer must be able to cross them
_EDGE = 6  # pixels that stay free at the window's edges


class FloatingSheet(OverlaySheet):
    """As wide as it was made, and as high as its contents need and the window allows."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window, width, 0)
        self._beside = QRect()

    def show_beside(self, words: QRect) -> None:
        """Show it at words that stand there on the screen, and leave the keys where they are."""
        self.furnish()
        self._beside = words
        self._place()
        self.show()
        self.raise_()

    def open_beside(self, words: QRect) -> None:
        """Show it there, and take the keys."""
        self._beside = words
        self.open_sheet()

    def _place(self) -> None:
        window, layout = self.window(), self.layout()
        assert layout is not None
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # before it is shown for the first time, it has no edges yet
        layout.invalidate()  # what it shows may have another height than before
        wanted = max(self._wanted[0], layout.totalMinimumSize().width())  # buttons of another language may need more
        width = min(wanted, window.width() - 2 * _EDGE)
        needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        height = min(needed, window.height() - 2 * _EDGE)
        corner = window.mapFromGlobal(self._beside.topLeft())
        below = corner.y() + self._beside.height() + _GAP
        above = corner.y() - height - _GAP
        lowest = window.height() - height - _EDGE
        top = below if below <= lowest else above if above >= _EDGE else max(_EDGE, lowest)
        left = max(_EDGE, min(corner.x(), window.width() - width - _EDGE))
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
