"""The original pages of a report, continuous, with the evidence framed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea

from peelviewer.domain.document import Rect
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.page_view.page_sheet import PageSheet
from peelviewer.gui.widgets.page_view.page_words import Step
from peelviewer.gui.widgets.screen_reader import announce

if TYPE_CHECKING:
    from peelviewer.ingest.places import PageWord

Key = QKeySequence.StandardKey
_STEPS = (  # a key, and the one that selects on the way
    (Key.MoveToPreviousChar, Key.SelectPreviousChar, Step.LETTER_BACK),
    (Key.MoveToNextChar, Key.SelectNextChar, Step.LETTER_ON),
    (Key.MoveToPreviousWord, Key.SelectPreviousWord, Step.WORD_BACK),
    (Key.MoveToNextWord, Key.SelectNextWord, Step.WORD_ON),
    (Key.MoveToPreviousLine, Key.SelectPreviousLine, Step.LINE_UP),
    (Key.MoveToNextLine, Key.SelectNextLine, Step.LINE_DOWN),
    (Key.MoveToStartOfLine, Key.SelectStartOfLine, Step.LINE_START),
    (Key.MoveToEndOfLine, Key.SelectEndOfLine, Step.LINE_END),
)
_ENDS = (
    (Key.MoveToStartOfDocument, Key.SelectStartOfDocument, -1),
    (Key.MoveToEndOfDocument, Key.SelectEndOfDocument, 1),
)
_PAGES = ((Key.MoveToPreviousPage, Key.SelectPreviousPage, -1), (Key.MoveToNextPage, Key.SelectNextPage, 1))
_STEP = 1.2  # how much larger one step is
_MARGIN = 12  # pixels of the ground beside a page that is as wide as the pane
_LEAST, _MOST = 0.25, 4.0  # scales: 1 is 72 dots an inch


class PageView(QScrollArea):
    """Pages under one another; a page is asked for when it comes into sight. A caret goes among the words by key.

    Signals:
        picture_requested(int, float): a page (from 1), and the scale it is needed at.
        words_requested(int): the words of a page that has come into sight.
        scaled(float): the pages have another size.
        page_reached(int): the reader has come to another page.
    """

    picture_requested = Signal(int, float)
    words_requested = Signal(int)
    scaled = Signal(float)
    page_reached = Signal(int)

    def __init__(self, look: ProgramLook, widest: float = _MOST) -> None:
        """`widest` is the scale beyond which pages do not grow with the pane."""
        super().__init__()
        self._widest = widest
        self._scale: float | None = None  # chosen by the reader; without one, pages are as wide as the pane
        self._brought_to = (
            -1
        )  # where the bar stood with the frame in sight: it stays in sight until the reader moves on
        self._sheet = PageSheet(look)
        self._wanted: tuple[int, int, bool] | None = None  # the end of a page to go to once its words are there
        self.setObjectName("pages")
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(tr("Original pages"))
        self._sheet.picture_requested.connect(self.picture_requested)
        self._sheet.words_requested.connect(self.words_requested)
        self.page = 1  # that is read
        self.verticalScrollBar().valueChanged.connect(self._sheet.update)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show the pages of another document."""
        self._sheet.show_pages(sizes)
        self.page = 1
        self._fit()

    @property
    def last_page(self) -> int:
        """How many pages there are."""
        return self._sheet.last_page

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page into sight; a page that is short, at the end, counts as reached too."""
        self.verticalScrollBar().setValue(int(self._sheet.top_of_page(page)) - _MARGIN)
        if self.page != page:
            self.page = page
            self.page_reached.emit(page)

    def _tell_page(self, top: int) -> None:
        """The page in the upper third is the one that is read."""
        page = self._sheet.place_at(QPointF(0, top + self.viewport().height() / 3))[0]
        if page != self.page:
            self.page = page
            self.page_reached.emit(page)

    def show_frames(self, frames: tuple[Rect, ...]) -> None:
        """Frame these places, and go to the first."""
        self._sheet.frames = frames
        self._sheet.words.caret = None  # it comes along
        if self.hasFocus():
            self._place_caret()
        self._sheet.update()
        self._go_to_frame()

    def sight_of_frames(self) -> tuple[QRect, int] | None:
        """Where the framed words stand on the screen, as far as they are on one page, and the height of the first line."""
        if not self.isVisible() or not self._sheet.frames:
            return None
        frame = self._sheet.outline_of_first().toAlignedRect()
        line = self._sheet.frames[0]
        return QRect(self._sheet.mapToGlobal(frame.topLeft()), frame.size()), int(
            (line.y1 - line.y0) * self._sheet.scale
        )

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        self._sheet.pictures.keep(page, image)
        self._sheet.update()

    def show_words(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come, and can be selected."""
        self._sheet.words.keep(page, words)
        if self._wanted is not None and self._wanted[0] == page:
            self._go_to_end(*self._wanted)
        elif self._sheet.words.caret is None and self.hasFocus():
            self._place_caret()
        elif not words and self._sheet.words.caret is not None:  # a picture: the caret goes over it
            self._sheet.want_words(page + (1 if page > self._sheet.words.caret.page else -1))

    def selected_page(self) -> int:
        """The page on which the selection begins."""
        return self._sheet.words.first_page_selected()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._sheet.words.caret is None or not self._move(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._sheet.shows_caret = True
        self._place_caret()
        self._sheet.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sheet.shows_caret = False
        self._sheet.update()

    def _place_caret(self) -> None:
        """Put a caret where there is none yet: at the frame, or else at the first words in sight."""
        words, frames = self._sheet.words, self._sheet.frames
        if words.caret is not None:
            return
        corner = QPointF(0, self.verticalScrollBar().value())
        place = (frames[0].page, frames[0].x0, frames[0].y0 + 1) if frames else self._sheet.place_at(corner)
        self._sheet.want_words(place[0])
        words.put(place)
        self._want_neighbours()
        self._sheet.update()

    def _move(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the caret; False where it asks nothing."""
        ways: list[tuple[Key, Key, Callable[[bool], None]]] = [
            *((key, selecting, partial(self._step, step)) for key, selecting, step in _STEPS),
            *((key, selecting, partial(self._to_end, by)) for key, selecting, by in _ENDS),
            *((key, selecting, partial(self._turn, by)) for key, selecting, by in _PAGES),
        ]
        for key, selecting, way in ways:
            if event.matches(key) or event.matches(selecting):
                way(event.matches(selecting))
                return True
        if event.matches(Key.SelectAll):
            self._sheet.words.select_page()
            self._show_caret(tr("The page"), selecting=True)
            return True
        return False

    def _step(self, step: Step, selecting: bool) -> None:
        words = self._sheet.words
        words.move(step, selecting=selecting)
        assert words.caret is not None
        unit = step.value[1]
        ways = {"word": words.word_at, "line": words.line_at}
        self._show_caret(ways.get(unit, words.letter_at)(words.caret), selecting=selecting)

    def _to_end(self, by: int, selecting: bool) -> None:
        self._go_to_end(self._sheet.last_page if by > 0 else 1, by, selecting)

    def _go_to_end(self, page: int, by: int, selecting: bool) -> None:
        """Go before the first word of a page, or after its last, now or when its words have come."""
        words = self._sheet.words
        self._wanted = (page, by, selecting)
        self._sheet.want_words(page)
        if self._wanted is not None and words.go_to_end(page, by, selecting=selecting):
            self._wanted = None
            if words.caret is not None:
                self._show_caret(words.line_at(words.caret), selecting=selecting)

    def _turn(self, by: int, selecting: bool) -> None:
        """Take the caret as far as is in sight."""
        caret = self._sheet.caret_place()
        assert caret is not None
        there = caret.center() + QPointF(0, by * self.viewport().height() * 0.9)
        place = self._sheet.place_at(QPointF(there.x(), max(0.0, there.y())))
        self._sheet.want_words(place[0])
        before, words = self._sheet.words.caret, self._sheet.words
        words.put(place, selecting=selecting)
        words.caret = words.caret or before
        assert words.caret is not None
        self._show_caret(words.line_at(words.caret), selecting=selecting)

    def _show_caret(self, said: str, *, selecting: bool = False) -> None:
        """Bring the caret into sight, and say what it has come to."""
        self._want_neighbours()
        caret = self._sheet.caret_place()
        if caret is not None:
            point = caret.center().toPoint()
            self.ensureVisible(point.x(), point.y(), 40, 60)
        self._sheet.update()
        announce(self, tr("{words}, selected").format(words=said) if selecting else said)

    def _want_neighbours(self) -> None:
        caret = self._sheet.words.caret
        if caret is not None:
            for page in (caret.page - 1, caret.page + 1):
                self._sheet.want_words(page)

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
        as_wide = self._sheet.scale_for(max(200, self.viewport().width() - 2 * _MARGIN))
        self._sheet.set_scale(self._scale or min(as_wide, self._widest))
        if self._sheet.scale != before:
            across.setValue(int(x * self._sheet.scale - point.x()))
            if around is not None or down.value():  # what is at the top stays there
                down.setValue(int(y * self._sheet.scale - point.y()))
        self.scaled.emit(self._sheet.scale)
