"""Draws the connector of the highlighted contrast over the panes; the pointer goes through it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets.connector_geometry import BAR, Connector

_THICK, _CLEAR = 2.0, 5.0  # pixels: the connector, and what it clears of rules under it


class ConnectorOverlay(QWidget):
    """As large as all panes together, and empty but for the connector."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        self.connector: Connector | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_connector(self, connector: Connector | None) -> None:
        """Draw this connector and no other; only what changes is painted again."""
        before, self.connector = self.connector, connector
        if before is None and connector is None:
            return
        if (
            before is not None
            and connector is not None
            and (before.way, before.colors, before.bars) == (connector.way, connector.colors, connector.bars)
        ):
            return
        self.update((before.region if before else QRegion()) + (connector.region if connector else QRegion()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        connector = self.connector
        if connector is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, color in connector.bars:
            painter.setBrush(color)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colors = QLinearGradient(*connector.ends)
        colors.setColorAt(0, connector.colors[0])
        colors.setColorAt(1, connector.colors[1])
        pen = QPen(colors, _THICK)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(self._look.colours.color("surface"), _CLEAR, c=Qt.PenCapStyle.FlatCap))
        painter.drawPath(connector.way)
        painter.setPen(pen)
        painter.drawPath(connector.way)
        for arrow, color in connector.arrows:
            pen.setColor(color)
            painter.setPen(pen)
            painter.drawPolyline(arrow)
        painter.end()
