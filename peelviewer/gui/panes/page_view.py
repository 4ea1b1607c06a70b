"""The original pages of a report, continuous, with the evidence framed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from peelviewer.domain.document import Rect
from peelviewer.gui.look import Look

_GAP = 12


class PageView(QScrollArea):
    """Pages under one another, as wide as the pane; a page is asked for when it comes into sight.

    Signals:
        picture_requested(int, float): a page (from 1), and the scale it is needed at.
    """

    picture_requested = Signal(int, float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sheet = _Sheet(look, self)
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName("Original pages")
        self.verticalScrollBar().valueChanged.connect(self._sheet.update)

    def show_pages(self, sizes: tuple[tuple[float, float], ...], frames: tuple[Rect, ...] = ()) -> None:
        """Show the pages of another document; `frames` are drawn on them."""
        self._sheet.show_pages(sizes)
        self.show_frames(frames)
        self._fit()

    def show_frames(self, frames: tuple[Rect, ...]) -> None:
        """Frame these places, and go to the first."""
        self._sheet.frames = frames
        self._sheet.update()
        if frames:
            self.verticalScrollBar().setValue(int(self._sheet.top_of(frames[0]) - self.viewport().height() / 3))

    def show_picture(self, page: int, image: QImage) -> None:
        """The picture of a page has come."""
        self._sheet.pictures[page] = image
        self._sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._sheet.fit(max(200, self.viewport().width() - 4))
        if self._sheet.frames:
            self.show_frames(self._sheet.frames)


class _Sheet(QWidget):
    """What scrolls: all pages, painted as far as they are there."""

    def __init__(self, look: Look, view: PageView) -> None:
        super().__init__()
        self._look = look
        self._view = view
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._scale = 1.0
        self._asked: set[int] = set()
        self.frames: tuple[Rect, ...] = ()
        self.pictures: dict[int, QImage] = {}

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Other pages: nothing of the ones before is kept."""
        self._sizes = sizes
        self.pictures.clear()
        self._asked.clear()

    def fit(self, width: int) -> None:
        """Scale the widest page to `width`; pictures of another scale are asked for again."""
        if not self._sizes:
            return
        scale = width / max(page[0] for page in self._sizes)
        if abs(scale - self._scale) > 0.001:
            self._scale = scale
            self._asked.clear()
        self.resize(width, int(sum(page[1] * scale + _GAP for page in self._sizes)))

    def top_of(self, rect: Rect) -> float:
        """Where a place on a page stands on the sheet."""
        return self._top(rect.page) + rect.y0 * self._scale

    def _top(self, page: int) -> float:
        return sum(size[1] * self._scale + _GAP for size in self._sizes[: page - 1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.theme.color("bar"))
        for page, (width, height) in enumerate(self._sizes, 1):
            place = QRectF(0, self._top(page), width * self._scale, height * self._scale)
            if not place.intersects(QRectF(event.rect())):
                continue
            if page in self.pictures:
                painter.drawImage(place, self.pictures[page])
            else:
                painter.fillRect(place, Qt.GlobalColor.white)
            if page not in self._asked:
                self._asked.add(page)
                self._view.picture_requested.emit(page, self._scale * self.devicePixelRatioF())
            painter.setPen(QPen(self._look.theme.color("focus"), 2))
            for frame in self.frames:
                if frame.page == page:
                    painter.drawRoundedRect(self._on_sheet(frame, place), 3, 3)
        painter.end()

    def _on_sheet(self, frame: Rect, place: QRectF) -> QRectF:
        scale = self._scale
        return QRectF(
            frame.x0 * scale - 4,
            place.y() + frame.y0 * scale - 3,
            (frame.x1 - frame.x0) * scale + 8,
            (frame.y1 - frame.y0) * scale + 6,
        )
