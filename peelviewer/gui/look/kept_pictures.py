"""What is painted again and again alike, as the cells of a table are: drawn once, kept as a picture and copied."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


def ratio_of(painter: QPainter) -> float:
    """How many points of its device are a pixel; 0 where it turns or scales what it paints, or paints on nothing."""
    device = painter.device()
    is_turned = painter.worldTransform().isScaling()  # so Qt says of all that is more than moved
    return 0.0 if device is None or is_turned else device.devicePixelRatioF()


class KeptPictures:
    """Pictures by what they show, as long as they are drawn in the same way: colours, type, sharpness."""

    def __init__(self, most: int) -> None:
        """`most` are kept at a time."""
        self._most = most
        self._pictures: dict[Hashable, QPixmap] = {}
        self._way: object = None

    def forget(self) -> None:
        """What was shown by a name is another thing now."""
        self._pictures.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        shown: Hashable,
        way: object,
        draw: Callable[[QPainter, QRect], None],
        ground: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent,
    ) -> None:
        """Paint what is `shown` in the `way` that `draw` would draw it in `rect`.

        `ground` is the colour under it, where that is one: on it, letters are drawn as sharp as anywhere in the window. Where a
        pixel is not a whole number of points, a picture would be blurred: there it is drawn.
        """
        ratio = ratio_of(painter)
        if not ratio or not ratio.is_integer():
            draw(painter, rect)
            return
        if self._way != (way, ratio) or len(self._pictures) >= self._most:
            self._way = (way, ratio)
            self._pictures.clear()
        key = (shown, rect.width(), rect.height())
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = QPixmap(rect.size() * int(ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(ground)
            drawing = QPainter(picture)
            draw(drawing, QRect(0, 0, rect.width(), rect.height()))
            drawing.end()
        painter.drawPixmap(rect.topLeft(), picture)
