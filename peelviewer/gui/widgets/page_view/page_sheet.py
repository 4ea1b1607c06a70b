"""The sheet of all original pages: painted as far as they are there, with frames, a caret, and words to select."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peelviewer.domain.document import Rect
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets.page_view.page_cache import PageCache
from peelviewer.gui.widgets.page_view.page_outline import outline
from peelviewer.gui.widgets.page_view.page_words import PageWords

_GAP = 12  # pixels above, between and beneath pages
_CARET = 2  # pixels of width
_SHARPEST = 5.0  # a picture of a larger scale would take 50 MB; it is drawn larger instead


class PageSheet(QWidget):
    """What scrolls: pages under one another; each is asked for when it comes into sight.

    Signals:
        picture_requested(int, float): a page (from 1), and the scale it is needed at.
        words_requested(int): the words of a page, which the pointer is over.
    """

    picture_requested = Signal(int, float)
    words_requested = Signal(int)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        self._sizes: tuple[tuple[float, float], ...] = ()
        self.scale = 1.0
        self.frames: tuple[Rect, ...] = ()
        self.shows_caret = False
        self.pictures = PageCache()
        self.words = PageWords()
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMouseTracking(True)  # words are asked for before the button is pressed

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Other pages: nothing of the ones before is kept."""
        self._sizes = sizes
        self.frames = ()
        self.pictures.clear()
        self.words = PageWords()

    @property
    def last_page(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def scale_for(self, width: int) -> float:
        """The scale at which the widest page is so wide."""
        return width / max((page[0] for page in self._sizes), default=float(width))

    def set_scale(self, scale: float) -> None:
        """Give all pages this scale; pictures of another one are asked for again."""
        self.scale = scale
        width = max((page[0] for page in self._sizes), default=0.0)
        self.resize(int(width * scale), int(_GAP + sum(page[1] * scale + _GAP for page in self._sizes)))
        self.update()

    def top_of(self, rect: Rect) -> float:
        """Where a place on a page stands on the sheet."""
        return self.top_of_page(rect.page) + rect.y0 * self.scale

    def outline_of_first(self) -> QRectF:
        """What is around the framed words of the first page that has any."""
        page = self.frames[0].page
        return outline(
            [frame for frame in self.frames if frame.page == page], self.scale, self.top_of_page(page)
        ).boundingRect()

    def caret_place(self) -> QRectF | None:
        """Where the caret stands on the sheet."""
        if self.words.caret is None:
            return None
        place = self.words.place_of(self.words.caret)
        top = self.top_of_page(place.page)
        corner = QPointF(place.x0 * self.scale - _CARET / 2, top + place.y0 * self.scale)
        return QRectF(corner, QSizeF(_CARET, (place.y1 - place.y0) * self.scale))

    def want_words(self, page: int) -> None:
        """Have the words of a page come, where there is such a page, and they are not there."""
        if 1 <= page <= len(self._sizes) and self.words.should_ask(page):
            self.words_requested.emit(page)

    def top_of_page(self, page: int) -> float:
        """Where a page (from 1) begins on the sheet."""
        return _GAP + sum(size[1] * self.scale + _GAP for size in self._sizes[: page - 1])

    def place_at(self, point: QPointF) -> tuple[int, float, float]:
        """The page at a point of the sheet, and where on it, in points."""
        page = next((n for n in range(len(self._sizes), 1, -1) if self.top_of_page(n) <= point.y()), 1)
        return page, point.x() / self.scale, (point.y() - self.top_of_page(page)) / self.scale

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.colours.color("bar"))
        for page, (width, height) in enumerate(self._sizes, 1):
            place = QRectF(0, self.top_of_page(page), width * self.scale, height * self.scale)
            if place.intersects(QRectF(event.rect())):
                self._paint_page(painter, page, place)
        caret = self.caret_place()
        if caret is not None and self.shows_caret:
            painter.fillRect(caret, self._look.colours.color("on_paper"))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, place: QRectF) -> None:
        picture = self.pictures.picture(page)
        if picture is None:
            painter.fillRect(place, Qt.GlobalColor.white)
        else:
            painter.drawImage(place, picture)
        painter.setPen(QPen(self._look.colours.color("line"), 1))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        wanted = min(self.scale * self.devicePixelRatioF(), _SHARPEST)
        if self.pictures.should_ask(page, wanted):
            self.picture_requested.emit(page, wanted)
        selected = self._look.colours.color("on_paper")
        selected.setAlphaF(0.3)
        for rect in self.words.selected_on(page):
            corner = QPointF(rect.x0 * self.scale, place.y() + rect.y0 * self.scale)
            painter.fillRect(QRectF(corner, QPointF(rect.x1 * self.scale, place.y() + rect.y1 * self.scale)), selected)
        painter.setPen(QPen(self._look.colours.color("on_paper"), 2))
        painter.drawPath(outline([frame for frame in self.frames if frame.page == page], self.scale, place.y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.words.begin(self.place_at(event.position()))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._sizes:
            return
        place = self.place_at(event.position())
        self.want_words(place[0])
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.words.extend(place)
            self.update()
