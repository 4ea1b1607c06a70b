"""Why two claims are set against each other, as a sheet beside the headline."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peelviewer.gui.headline.reasons_text import ReasonsText
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.floating_sheet import FloatingSheet

_LEAST, _MOST = 120, 320  # pixels of height


class ReasonsSheet(FloatingSheet):
    """The reasons, which can be selected and copied; Escape closes it."""

    def __init__(self, window: QWidget, look: ProgramLook) -> None:
        super().__init__(window, 560)
        self.setAccessibleName(tr("Why"))
        self.reasons = ReasonsText(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.reasons)
        self.setFocusProxy(self.reasons)

    def fit(self) -> None:
        """Take the height that the words need, within bounds."""
        document = self.reasons.document()
        document.setTextWidth(self._wanted[0] - 20)
        self.reasons.setFixedHeight(int(max(_LEAST, min(_MOST, document.size().height() + 6))))
