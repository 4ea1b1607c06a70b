"""The original pages of a report, continuous, with the evidence framed."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from peelviewer.domain.document import Rect
from peelviewer.gui.look import Look
from peelviewer.gui.page_cache import PageCache

_GAP = 12
_STEP = 1.2  # how much larger one step is
_LEAST, _MOST = 0.25, 4.0  # scales: 1 is 72 dots an inch
_SHARPEST = 5.0  # a picture of a larger scale would take 50 MB; it is drawn larger instead


class PageView(QScrollArea):
    """Pages under one another; a page is asked for when it comes into sight.

    Signals:
        picture_requested(int, float): a page (from 1), and the scale it is needed at.
        scaled(float): the pages have another size.
    """

    picture_requested = Signal(int, float)
    scaled = Signal(float)

    def __init__(self, look: Look, widest: float = _MOST) -> None:
        """`widest` is the scale beyond which pages do not grow with the pane."""
        super().__init__()
        self._widest = widest
        self._scale: float | None = None  # chosen by the reader; without one, pages are as wide as the pane
        self._sheet = _Sheet(look, self)
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName("Original pages")
        self.verticalScrollBar().valueChanged.connect(self._sheet.update)

    def show_pages(self, sizes: tuple[tuple[float, float], ...], frames: tuple[Rect, ...] = ()) -> None:
        """Show the pages of another document; `frames` are drawn on them."""
        self._sheet.show_pages(sizes)
        self._sheet.frames = frames
        self._fit()
        self.show_frames(frames)

    def show_frames(self, frames: tuple[Rect, ...]) -> None:
        """Frame these places, and go to the first."""
        self._sheet.frames = frames
        self._sheet.update()
        if frames:
            self.verticalScrollBar().setValue(int(self._sheet.top_of(frames[0]) - self.viewport().height() / 3))

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        self._sheet.pictures.keep(page, image)
        self._sheet.update()

    def zoom(self, steps: float, around: QPointF | None = None) -> None:
        """Make pages larger or, with negative `steps`, smaller; what is at `around` (or the middle) stays there."""
        self._scale = max(_LEAST, min(_MOST, self._sheet.scale * _STEP**steps))
        self._fit(around)

    def fit_width(self) -> None:
        """Make pages as wide as the pane, and keep them so."""
        self._scale = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() / 120, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

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


class _Sheet(QWidget):
    """What scrolls: all pages, painted as far as they are there."""

    def __init__(self, look: Look, view: PageView) -> None:
        super().__init__()
        self._look = look
        self._view = view
        self._sizes: tuple[tuple[float, float], ...] = ()
        self.scale = 1.0
        self.frames: tuple[Rect, ...] = ()
        self.pictures = PageCache()

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Other pages: nothing of the ones before is kept."""
        self._sizes = sizes
        self.pictures.clear()

    def scale_for(self, width: int) -> float:
        """The scale at which the widest page is so wide."""
        return width / max((page[0] for page in self._sizes), default=float(width))

    def set_scale(self, scale: float) -> None:
        """Give all pages this scale; pictures of another one are asked for again."""
        self.scale = scale
        width = max((page[0] for page in self._sizes), default=0.0)
        self.resize(int(width * scale), int(sum(page[1] * scale + _GAP for page in self._sizes)))
        self.update()

    def top_of(self, rect: Rect) -> float:
        """Where a place on a page stands on the sheet."""
        return self._top(rect.page) + rect.y0 * self.scale

    def _top(self, page: int) -> float:
        return sum(size[1] * self.scale + _GAP for size in self._sizes[: page - 1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.theme.color("bar"))
        for page, (width, height) in enumerate(self._sizes, 1):
            place = QRectF(0, self._top(page), width * self.scale, height * self.scale)
            if not place.intersects(QRectF(event.rect())):
                continue
            picture = self.pictures.picture(page)
            if picture is None:
                painter.fillRect(place, Qt.GlobalColor.white)
            else:
                painter.drawImage(place, picture)
            wanted = min(self.scale * self.devicePixelRatioF(), _SHARPEST)
            if self.pictures.should_ask(page, wanted):
                self._view.picture_requested.emit(page, wanted)
            painter.setPen(QPen(self._look.theme.color("focus"), 2))
            for frame in self.frames:
                if frame.page == page:
                    painter.drawRoundedRect(self._on_sheet(frame, place), 3, 3)
        painter.end()

    def _on_sheet(self, frame: Rect, place: QRectF) -> QRectF:
        scale = self.scale
        return QRectF(
            frame.x0 * scale - 4,
            place.y() + frame.y0 * scale - 3,
            (frame.x1 - frame.x0) * scale + 8,
            (frame.y1 - frame.y0) * scale + 6,
        )
