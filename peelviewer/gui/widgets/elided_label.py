"""Words on one line that push nothing aside: what has no room is left out, and the tooltip has it whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

_LEAST = 12  # letters: fewer of them, and “…”, say nothing


class ElidedLabel(QLabel):
    """Takes the room that is left; or all that it needs, and gives way where others need it more."""

    def __init__(self, least: int = 0) -> None:
        """With `least`, the words ask for their room and keep so many pixels of it."""
        super().__init__()
        self._words = ""
        self._least = least
        across = QSizePolicy.Policy.Maximum if least else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        if not least:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: str, more: str = "") -> None:
        """Show other words; the tooltip says `more`."""
        self._words = words
        self.setToolTip("\n".join(filter(None, (words, more))))
        self._set_words()
        self.updateGeometry()  # also where no more of them can be seen

    def _set_words(self) -> None:
        """As many whole parts ("15 themes · 9 inspections") as there is room for, or the beginning of the first one."""
        metrics, shown = self.fontMetrics(), self._words
        while not self._least and " · " in shown and metrics.horizontalAdvance(shown) > self.width():
            shown = shown.rpartition(" · ")[0]
        cut = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width())
        self.setText(cut if self._least or cut == shown or len(cut) > _LEAST else "")

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        # One pixel for the rounding of either: a word less would be a pity.
        hint.setWidth(
            hint.width() + 2 + metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())
        )
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        hint.setWidth(min(hint.width(), self._least))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_words()
