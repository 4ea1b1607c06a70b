"""The original pages with the controls of their size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peelviewer.gui.look.appearance import Look
from peelviewer.gui.text.language import tr
from peelviewer.gui.widgets.buttons import sign_button
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.page_view.original_view import OriginalView


class PageArea(OriginalView):
    """Pages, and beneath them smaller, larger, as wide as the pane, and whether the text stands beside them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
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
        row.addWidget(self.beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(bar)
        self.view.scaled.connect(lambda scale: self._scale.setText(f"{scale * 100:.0f} %"))
