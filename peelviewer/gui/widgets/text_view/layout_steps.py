"""Lays out what is out of sight of a text in steps that nobody notices: Qt's own become twice as long each time."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject, QTimerEvent, Signal
from PySide6.QtGui import QTextDocument

_OWN = 1  # step of Qt’s: what is painted makes the next ones longer too
STEP = 8_000  # letters: some 3 ms, where somebody waits for them
_UNSEEN = 2_000  # others, which nobody waits for


class LayoutSteps(QObject):
    """Takes the place of Qt's later steps, which lay out up to 200,000 letters at a time.

    Signals:
        went_on(): more is laid out than before, or all of it.
    """

    went_on = Signal()

    def __init__(self, text: QTextDocument) -> None:
        super().__init__(text)
        self._text = text
        self._steps: Counter[int] = Counter()  # by their timers: another one only says how high the text has become
        text.documentLayout().installEventFilter(self)
        text.documentLayout().documentSizeChanged.connect(self.went_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTimerEvent) and not self._text.lastBlock().layout().lineCount():
            self._steps[event.timerId()] += 1
            if self._steps[event.timerId()] > _OWN:
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        lay_out_to(self._text, laid_out_to(self._text) + _UNSEEN)
        self.went_on.emit()


def lay_out_to(text: QTextDocument, position: int) -> None:
    """Lay out all down to there."""
    target = text.findBlock(min(position, text.characterCount() - 1))
    text.documentLayout().blockBoundingRect(target)  # lays out all that is above it


def laid_out_to(text: QTextDocument) -> int:
    """How many letters are laid out."""
    first, last = 0, text.blockCount() - 1  # of the blocks that may be the first that is not
    while first < last:
        middle = (first + last) // 2
        if text.findBlockByNumber(middle).layout().lineCount():
            first = middle + 1
        else:
            last = middle
    return text.findBlockByNumber(first).position()
