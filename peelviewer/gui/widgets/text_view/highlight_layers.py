"""The words that are highlighted in a text, in layers, each over those before it."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

from peelviewer.gui.widgets.text_view.layout_steps import LayoutSteps

IN_SIGHT = 10_000  # letters: more than a window shows at once


class Layer(Enum):
    """From the lowest to the uppermost."""

    MARKS = auto()
    SEARCHED = auto()
    FOUND = auto()
    SIDE = auto()
    ASKED = auto()


class HighlightLayers:
    """Highlights what is laid out of a text, and the rest once that is.

    To highlight words, the toolkit lays out all that stands above them: of a long report, nearly all.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._of: dict[Layer, Sequence[QTextEdit.ExtraSelection]] = {}
        self._reach = 0  # letters from the beginning that are laid out in any case
        self._ready = 0  # of the words to highlight, how many are highlighted
        self._some_wait = False

    def clear(self) -> None:
        """Highlight nothing: another text is about to be set, in which what was highlighted here would be looked for."""
        self._of, self._reach, self._some_wait = {}, IN_SIGHT, False
        self._edit.setExtraSelections([])

    def follow(self, text: QTextDocument) -> None:
        """Another text is set."""
        LayoutSteps(text).went_on.connect(self._go_on)

    def show(self, layer: Layer, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Highlight these words and no others of a layer."""
        if selections or self._of.get(layer):
            self._of[layer] = selections
            self._highlight()

    def of(self, layer: Layer) -> Sequence[QTextEdit.ExtraSelection]:
        """What a layer highlights, or is going to."""
        return self._of.get(layer, ())

    def reach(self, position: int) -> None:
        """The text is laid out to there."""
        self._reach = max(self._reach, position)
        self._go_on()

    def _go_on(self) -> None:
        if self._some_wait:
            self._highlight(same=True)

    def _highlight(self, *, same: bool = False) -> None:
        every = [each for layer in Layer for each in self.of(layer)]
        ready = [each for each in every if self._is_laid_out(each)]
        self._some_wait = len(ready) < len(every)
        if not same or len(ready) > self._ready:  # else the text would be painted again for nothing
            self._ready = len(ready)
            self._edit.setExtraSelections(ready)

    def _is_laid_out(self, selection: QTextEdit.ExtraSelection) -> bool:
        cursor = selection.cursor
        return cursor.selectionEnd() <= self._reach or cursor.block().layout().lineCount() > 0
