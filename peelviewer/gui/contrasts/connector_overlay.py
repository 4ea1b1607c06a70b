"""Draws the lane of the lit contrast over the panes; the pointer goes through it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from peelviewer.gui.look.appearance import Look
from peelviewer.gui.widgets.connector_geometry import BAR, Lane

_THICK, _CLEAR = 2.0, 5.0  # pixels: the lane, and what it clears of rules under it


class LaneView(QWidget):
    """As large as all panes together, and empty but for the lane."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lane: Lane | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lane(self, lane: Lane | None) -> None:
        """Draw this lane and no other; only what changes is painted anew."""
        before, self.lane = self.lane, lane
        if before is None and lane is None:
            return
        if (
            before is not None
            and lane is not None
            and (before.way, before.colors, before.bars) == (lane.way, lane.colors, lane.bars)
        ):
            return
        self.update((before.region if before else QRegion()) + (lane.region if lane else QRegion()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        lane = self.lane
        if lane is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, color in lane.bars:
            painter.setBrush(color)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colors = QLinearGradient(*lane.ends)
        colors.setColorAt(0, lane.colors[0])
        colors.setColorAt(1, lane.colors[1])
        pen = QPen(colors, _THICK)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(self._look.theme.color("surface"), _CLEAR, c=Qt.PenCapStyle.FlatCap))
        painter.drawPath(lane.way)
        painter.setPen(pen)
        painter.drawPath(lane.way)
        for arrow, color in lane.arrows:
            pen.setColor(color)
            painter.setPen(pen)
            painter.drawPolyline(arrow)
        painter.end()
