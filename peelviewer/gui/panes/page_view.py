"""The original pages of a report, continuous, with the evidence framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea

from peelviewer.domain.document import Rect
from peelviewer.gui.language import tr
from peelviewer.gui.look import Look
from peelviewer.gui.panes.page_sheet import PageSheet

if TYPE_CHECKING:
    from peelviewer.ingest.places import PageWord

_STEP = 1.2  # how much larger one step is
_LEAST, _MOST = 0.25, 4.0  # scales: 1 is 72 dots an inch


class PageView(QScrollArea):
    """Pages under one another; a page is asked for when it comes into sight.

    Signals:
        picture_requested(int, float): a page (from 1), and the scale it is needed at.
        words_requested(int): the words of a page that has come into sight.
        scaled(float): the pages have another size.
    """

    picture_requested = Signal(int, float)
    words_requested = Signal(int)
    scaled = Signal(float)

    def __init__(self, look: Look, widest: float = _MOST) -> None:
        """`widest` is the scale beyond which pages do not grow with the pane."""
        super().__init__()
        self._widest = widest
        self._scale: float | None = None  # chosen by the reader; without one, pages are as wide as the pane
        self._brought_to = (
            -1
        )  # where the bar stood with the frame in sight: it stays in sight until the reader moves on
        self._sheet = PageSheet(look)
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(tr("Original pages"))
        self._sheet.picture_requested.connect(self.picture_requested)
        self._sheet.words_requested.connect(self.words_requested)
        self.verticalScrollBar().valueChanged.connect(self._sheet.update)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show the pages of another document."""
        self._sheet.show_pages(sizes)
        self._fit()

    def show_frames(self, frames: tuple[Rect, ...]) -> None:
        """Frame these places, and go to the first."""
        self._sheet.frames = frames
        self._sheet.update()
        self._go_to_frame()

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        self._sheet.pictures.keep(page, image)
        self._sheet.update()

    def show_words(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come, and can be selected."""
        self._sheet.words.keep(page, words)

    def selected_words(self) -> str:
        """What is selected."""
        return self._sheet.words.selected_text()

    def zoom(self, steps: float, around: QPointF | None = None) -> None:
        """Make pages larger or, with negative `steps`, smaller; what is at `around` (or the middle) stays there."""
        self._scale = max(_LEAST, min(_MOST, self._sheet.scale * _STEP**steps))
        self._fit(around)

    def fit_width(self) -> None:
        """Make pages as wide as the pane, and keep them so."""
        self._scale = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_frame = self.verticalScrollBar().value() == self._brought_to
        super().resizeEvent(event)
        self._fit()
        if at_frame:
            self._go_to_frame()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() / 120, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def _go_to_frame(self) -> None:
        """Bring the first frame to the upper third."""
        if self._sheet.frames:
            bar = self.verticalScrollBar()
            bar.setValue(int(self._sheet.top_of(self._sheet.frames[0]) - self.viewport().height() / 3))
            self._brought_to = bar.value()

    def _fit(self, around: QPointF | None = None) -> None:
        point = around or QPointF(self.viewport().rect().center())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        before = self._sheet.scale
        x, y = (across.value() + point.x()) / before, (down.value() + point.y()) / before
        as_wide = self._sheet.scale_for(max(200, self.viewport().width() - 4))
        self._sheet.set_scale(self._scale or min(as_wide, self._widest))
        if self._sheet.scale != before:
            across.setValue(int(x * self._sheet.scale - point.x()))
            if around is not None or down.value():  # what is at the top stays there
                down.setValue(int(y * self._sheet.scale - point.y()))
        self.scaled.emit(self._sheet.scale)
