"""A chip is kept as a picture: it looks as when it was drawn, and one of another look is another."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.colour_scheme import ColourScheme, colour_scheme_named
from peelviewer.gui.look.grade_chips import paint_chip

LIGHT = colour_scheme_named("light")
MOST = 3  # of 255: how far a colour may be off


def painted(colours: ColourScheme = LIGHT, standing: Standing = Standing.GRADED, turned: float = 0.0) -> QImage:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.rotate(turned)
    paint_chip(painter, QPointF(4, 6.5), Grade.GOOD, standing, colours, QFont())
    painter.end()
    return image


def colours_of(image: QImage) -> list[int]:
    return list(bytes(image.constBits()))


@pytest.mark.usefixtures("qapp")
def test_it_looks_as_when_it_was_drawn() -> None:
    turned_a_little = painted(turned=1e-4)  # no picture is taken for what is turned
    kept, again = painted(), painted()
    assert kept == again
    assert kept != QImage(120, 40, QImage.Format.Format_RGB32)
    drawn = colours_of(turned_a_little)
    assert max(abs(a - b) for a, b in zip(colours_of(kept), drawn, strict=True)) <= MOST


@pytest.mark.usefixtures("qapp")
def test_one_of_another_look_is_another() -> None:
    assert painted() != painted(colour_scheme_named("dark"))
    assert painted() != painted(standing=Standing.RECALLED)
