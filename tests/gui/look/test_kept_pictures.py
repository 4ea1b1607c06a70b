"""What looks alike is drawn once, and a picture of it is copied."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from peelviewer.gui.look.kept_pictures import KeptPictures


class Drawing:
    """Draws a line of one point at the left of a room, and counts how often."""

    def __init__(self) -> None:
        self.rooms: list[QRect] = []

    def __call__(self, painter: QPainter, room: QRect) -> None:
        self.rooms.append(QRect(room))
        painter.fillRect(room.x(), room.y(), 1, room.height(), Qt.GlobalColor.black)


def painted(pictures: KeptPictures, draw: Drawing, way: str = "light", ratio: float = 1.0, turned: float = 0) -> QImage:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.rotate(turned)
    pictures.paint(painter, QRect(5, 7, 20, 10), "good", way, draw)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
def test_it_is_drawn_once_and_looks_as_when_it_was_drawn() -> None:
    pictures, draw = KeptPictures(9), Drawing()
    first, again = painted(pictures, draw), painted(pictures, draw)
    assert draw.rooms == [QRect(0, 0, 20, 10)]
    assert first == again
    assert [first.pixelColor(x, 7).name() for x in (4, 5, 6)] == ["#ffffff", "#000000", "#ffffff"]


@pytest.mark.usefixtures("qapp")
def test_in_other_colours_or_for_a_sharper_screen_it_is_drawn_again() -> None:
    pictures, draw = KeptPictures(9), Drawing()
    painted(pictures, draw)
    painted(pictures, draw, "dark")
    sharp = painted(pictures, draw, "dark", ratio=2.0)
    assert len(draw.rooms) == 3
    assert [sharp.pixelColor(x, 14).name() for x in (9, 10, 11, 12)] == ["#ffffff", "#000000", "#000000", "#ffffff"]


@pytest.mark.usefixtures("qapp")
def test_where_a_picture_would_be_blurred_it_is_drawn_in_its_place() -> None:
    pictures, draw = KeptPictures(9), Drawing()
    painted(pictures, draw, ratio=1.5)
    painted(pictures, draw, turned=3)
    assert draw.rooms == [QRect(5, 7, 20, 10)] * 2


@pytest.mark.usefixtures("qapp")
def test_no_more_are_kept_than_wanted() -> None:
    pictures, draw = KeptPictures(2), Drawing()
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for shown in "abcab":
        pictures.paint(painter, QRect(0, 0, 5, 5), shown, "light", draw)
    painter.end()
    assert len(draw.rooms) == 5
