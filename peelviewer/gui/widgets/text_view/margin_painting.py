"""Paints the margin of a text: the numbers of what is highlighted, and the tags of words that no rule is certain of."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from peelviewer.gui.look.colour_scheme import ColourScheme

_SIZE = 7.5  # points
_HEIGHT = 14  # pixels of a number or tag
Placed = Iterable[tuple[float, str]]  # the middle of a line from the top, and what stands beside it


def paint_margin(
    viewport: QWidget, numbers: Placed, tags: Placed, font: QFont, colours: ColourScheme, widest: int
) -> None:
    """Numbers and tags; none of these is wider than `widest`."""
    painter = QPainter(viewport)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_numbers(painter, numbers, font, colours)
    _paint_tags(painter, tags, font, colours, widest)
    painter.end()


def _paint_numbers(painter: QPainter, numbers: Placed, font: QFont, colours: ColourScheme) -> None:
    """Numbers, each in a pill."""
    metrics = _set_font(painter, font, bold=True)
    for middle, words in numbers:
        if not -20 <= middle <= painter.device().height() + 20:
            continue
        pill = QRectF(3, middle - _HEIGHT / 2, max(15.0, metrics.horizontalAdvance(words) + 7), _HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("text"))
        painter.drawRoundedRect(pill, 7, 7)
        painter.setPen(colours.color("surface"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _paint_tags(painter: QPainter, tags: Placed, font: QFont, colours: ColourScheme, widest: int) -> None:
    """Tags, in another shape than the numbers."""
    metrics = _set_font(painter, font, bold=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for middle, words in tags:
        box = QRectF(1.5, middle - _HEIGHT / 2, min(metrics.horizontalAdvance(words) + 6, widest), _HEIGHT)
        painter.setPen(QPen(colours.color("warning"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(box)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _set_font(painter: QPainter, font: QFont, *, bold: bool) -> QFontMetricsF:
    small = QFont(font)
    small.setPointSizeF(_SIZE)
    small.setBold(bold)
    painter.setFont(small)
    return QFontMetricsF(small)
