"""The sheet of shortcuts: stands over the window while one works on, until Escape or F1."""

from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet


class ShortcutsSheet(OverlaySheet):
    """Keys and what they do, menu by menu."""

    def __init__(self, window: QWidget, sheet: str) -> None:
        super().__init__(window, 760, 540)
        self._sheet = sheet
        self.setAccessibleName(tr("Shortcuts"))

    def _fill(self) -> None:
        super()._fill()
        text = QTextBrowser()
        text.setAccessibleName(tr("Shortcuts"))
        text.setHtml(self._sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(text)
        self.setFocusProxy(text)

    def toggle(self) -> None:
        """Show it, or hide it where it is shown."""
        if self.isVisible():
            self.close_sheet()
        else:
            self.open_sheet()
