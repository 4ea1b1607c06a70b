"""Why two claims are set against each other, as a sheet beside the headline."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peelviewer.gui.headline.reasons import Reasons
from peelviewer.gui.look.appearance import Look
from peelviewer.gui.text.language import tr
from peelviewer.gui.widgets.floating import Floating

_LEAST, _MOST = 120, 320  # pixels of height


class Why(Floating):
    """The reasons, which can be selected and copied; Escape closes it."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, 560)
        self.setAccessibleName(tr("Why"))
        self.reasons = Reasons(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.reasons)
        self.setFocusProxy(self.reasons)

    def fit(self) -> None:
        """Take the height that the words need, within bounds."""
        document = self.reasons.document()
        document.setTextWidth(self._wanted[0] - 20)
        self.reasons.setFixedHeight(int(max(_LEAST, min(_MOST, document.size().height() + 6))))
