"""Panes of which one is shown, in the same place."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class OneOf(QStackedWidget):
    """The first, until another is turned to. Whoever gives it the keys gives them to the one that is shown."""

    def __init__(self, *panes: QWidget) -> None:
        super().__init__()
        for pane in panes:
            self.addWidget(pane)
        self.setFocusProxy(panes[0])

    def turn_to(self, pane: QWidget) -> None:
        """Show this pane; the keys go along."""
        shown = self.currentWidget()
        if shown is pane:
            return
        had_keys = shown is not None and shown.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        if had_keys:
            pane.setFocus()
