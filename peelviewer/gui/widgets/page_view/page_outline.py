"""The frame around words on an original page: one outline around lines that follow one another."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from peelviewer.domain.document import Rect

_ACROSS, _DOWN = 2, 2  # pixels between the words and their frame


def outline(lines: list[Rect], scale: float, top: float) -> QPainterPath:
    """The outline of lines on one page that stands at `top`; lines apart have each an outline of their own."""
    ends = [(line.y0, line.y1) for line in lines]
    for number, (above, below) in enumerate(pairwise(lines)):
        gap = below.y0 - above.y1
        if abs(gap) < above.y1 - above.y0 and below.x0 < above.x1 and above.x0 < below.x1:
            middle = above.y1 + gap / 2
            ends[number] = (ends[number][0], middle)
            ends[number + 1] = (middle, below.y1)
    path = QPainterPath()
    for line, (y0, y1) in zip(lines, ends, strict=True):
        corners = QPointF(line.x0 * scale, top + y0 * scale), QPointF(line.x1 * scale, top + y1 * scale)
        one = QPainterPath()
        one.addRect(QRectF(*corners).adjusted(-_ACROSS, -_DOWN, _ACROSS, _DOWN))
        path = path.united(one)
    return path.simplified()
