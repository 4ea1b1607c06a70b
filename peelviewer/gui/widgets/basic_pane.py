"""What every pane is made of: a head, what it shows, and the sentence that stands there when there is nothing to show."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QVBoxLayout, QWidget

from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.connector_geometry import Sight
from peelviewer.gui.widgets.fitted_text import FittedSentence
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.pane_header import PaneHeader
from peelviewer.gui.widgets.tool_buttons import switch

_LOW = 150  # pixels of height: below this a sentence has no room to spare around it


class Pane(QWidget):
    """A part of the window under its own head. With a pin, it keeps what it shows while the others move."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAccessibleName(title)
        self._head = PaneHeader(title)
        self._state = named(_Sentence(), "state")
        self._state.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self.shown = 0  # the id of the document that is read here
        tip = tr("Keep this here while the other panes move (Ctrl+Shift+P)")
        self.pin = switch(tr("Pin"), tip, name=tr("Pin: {pane}").format(pane=title))

    @property
    def kept(self) -> int:
        """The id of the document that is pinned here; 0 where the pane moves with the others."""
        return self.shown if self.pin.isChecked() else 0

    def keep(self, document: int) -> None:
        """Pin a document that has yet to come; with 0, let the pane move again."""
        self.shown = document or self.shown
        self.pin.setChecked(bool(document))

    def _sight(
        self, area: QAbstractScrollArea, part: QWidget, words: QRect, line: int, floor: int | None = None
    ) -> Sight:
        """Words that stand there on the screen, in an area that fills a part of this pane from side to side."""
        port = area.viewport()
        window = QRect(port.mapToGlobal(QPoint(0, 0)), port.size())
        pane = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        pane.setLeft(part.mapToGlobal(QPoint(0, 0)).x())
        pane.setWidth(part.width())
        return Sight(words, window, pane, line, floor)

    def _lay_out(self, *shown: QWidget, below: tuple[QWidget, ...] = ()) -> None:
        """Put one of `shown`, or the sentence, under the head, and `below` beneath."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)
        self._add(*shown, self._state, below=below)

    def _add(self, *shown: QWidget, below: tuple[QWidget, ...] = ()) -> None:
        """Put more of what may be shown into a pane that is laid out, and more beneath."""
        for widget in shown:
            self._stack.addWidget(widget)
        layout = self.layout()
        assert layout is not None
        for widget in below:
            layout.addWidget(widget)


class _Sentence(FittedSentence):
    """Stands close to the edges where the pane is low: there it has room for all of itself."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = str(self.height() < _LOW).lower()
        if self.property("tight") != tight:
            self.setProperty("tight", tight)
            self.style().unpolish(self)  # a style sheet looks at properties only then
            self.style().polish(self)
            self.changeEvent(QEvent(QEvent.Type.StyleChange))  # and a label at its edges only then


class EmptyPane(Pane):
    """What stands in the place of a pane until there is a library."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._lay_out()
        self._state.setText(tr("Opening the library…"))
