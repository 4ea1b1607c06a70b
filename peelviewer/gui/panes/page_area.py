"""The original pages with the controls of their size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peelviewer.gui.buttons import sign_button, switch
from peelviewer.gui.language import tr
from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.panes.page_view import PageView


class PageArea(QWidget):
    """Pages, and beneath them smaller, larger, as wide as the pane, and whether the text stands beside them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.view = PageView(look)
        bar = QWidget()
        bar.setObjectName("beneath")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scale = named(QLabel(), "note")
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self._scale, 1)
        for sign, name, work in (
            ("−", tr("Smaller (Ctrl+-)"), lambda: self.view.zoom(-1)),
            ("+", tr("Larger (Ctrl++)"), lambda: self.view.zoom(1)),
            (tr("Fit width"), tr("As wide as the pane (Ctrl+0)"), self.view.fit_width),
        ):
            row.addWidget(sign_button(sign, name, work))
        self.beside = switch(tr("Beside text"), tr("The original page beside the text, or alone (Shift+F4)"))
        row.addWidget(self.beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(bar)
        self.setFocusProxy(self.view)
        self.view.scaled.connect(lambda scale: self._scale.setText(f"{scale * 100:.0f} %"))
