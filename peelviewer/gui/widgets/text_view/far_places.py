"""Goes to a place far down in a text when it is laid out to there, in steps; what was shown before stays in sight meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QTextEdit

from peelviewer.gui.widgets.text_view.layout_steps import STEP, laid_out_to, lay_out_to

_NEAR = 2 * STEP  # letters that are laid out at once
_MORE = 1.5  # times the letters of average width: some words have narrow ones
_BY_HAND = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class FarPlaces(QObject):
    """Where a text is on its way to; nowhere, once it has come there."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._then: Callable[[], None] | None = None
        self._place = self._reached = 0  # letters from the beginning
        self._is_new = False  # the text was set in this turn: what was shown before it is still in sight
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether the text is not yet where it is to be."""
        return self._then is not None

    def keep_in_sight(self, letters: int) -> None:
        """Another text of so many letters is about to be set: keep what is in sight until it is at its place."""
        self._stop()
        if letters > _NEAR and self._edit.isVisible():
            self._is_new = True
            self._edit.viewport().setUpdatesEnabled(False)
            self._timer.start(0)  # where nobody goes to a place of it, it is in sight from the next turn on

    def go(self, place: int, then: Callable[[], None]) -> None:
        """Do this as soon as the text is laid out to a place, with what is in sight there: at once where that is near.

        A long text that was set in this turn is gone to in the next.
        """
        text = self._edit.document()
        wanted = place + letters_in_sight(self._edit.viewport().size(), text.defaultFont())
        self._place = min(wanted, text.characterCount() - 1)
        self._then, self._reached = then, laid_out_to(text)
        if self._is_new or self._place - self._reached > _NEAR:
            self._timer.start(0)
            self._edit.installEventFilter(self)
            self._edit.viewport().installEventFilter(self)
        else:
            self.arrive()

    def arrive(self) -> None:
        """Be there now, however long it takes: somebody wants to know what stands there."""
        then = self._then
        self._stop()
        if then is not None:
            then()

    def _stop(self) -> None:
        self._timer.stop()
        self._then = None
        if self._is_new:
            self._is_new = False
            self._edit.viewport().setUpdatesEnabled(True)
        self._edit.removeEventFilter(self)
        self._edit.viewport().removeEventFilter(self)

    def _go_on(self) -> None:
        self._reached += STEP
        if self._then is None:
            self._stop()
        elif self._reached < self._place:
            lay_out_to(self._edit.document(), self._reached)
        else:
            self.arrive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody who reads on goes on from the place."""
        if event.type() in _BY_HAND:
            self.arrive()
        return super().eventFilter(watched, event)


def letters_in_sight(room: QSize, font: QFont) -> int:
    """More letters than have room there."""
    metrics = QFontMetricsF(font)
    return int(_MORE * room.width() * room.height() / (metrics.averageCharWidth() * metrics.lineSpacing()))
