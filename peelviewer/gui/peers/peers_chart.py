"""Peers as dots: a row for each grade, a dot for each force. Counted by the eye, never averaged."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from peelviewer.domain.evidence import Peer
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr

_ROW = 19  # pixels
_SIDE = 12  # pixels left and right
_STEP = 13.0  # pixels from dot to dot, where there is room
_DOT, _OWN = 4.0, 6.0  # radii: of any force, and of the one that is read


class PeersChart(QWidget):
    """Dots by the word of their grade.

    Signals:
        peer_requested(Peer): a force's dot was clicked.
    """

    peer_requested = Signal(object)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        self._force = ""
        self._rows: list[tuple[Grade | None, list[Peer]]] = []
        self.setAccessibleName(tr("Forces by grade, a dot each"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_peers(self, force: str, peers: list[Peer]) -> None:
        """Show these forces, the one that is read larger than the others."""
        self._force = force
        grades: list[Grade | None] = [*Grade, None]
        rows = [(grade, [peer for peer in peers if _grade(peer) is grade]) for grade in grades]
        self._rows = [(grade, sorted(some, key=lambda peer: peer.force)) for grade, some in rows if some]
        self.setAccessibleDescription("; ".join(self._in_words(grade, some) for grade, some in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW * len(self._rows) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def dots(self) -> list[tuple[QPointF, Peer]]:
        """Where each force's dot stands."""
        left = self._left()
        most = max((len(some) for _, some in self._rows), default=1)
        step = min(_STEP, (self.width() - left - _SIDE - _OWN) / max(most - 1, 1))
        return [
            (QPointF(left + number * step, _ROW * row + _ROW / 2), peer)
            for row, (_, some) in enumerate(self._rows)
            for number, peer in enumerate(some)
        ]

    def _left(self) -> float:
        """Where dots begin: right of the longest word."""
        widths = [self.fontMetrics().horizontalAdvance(_word(grade)) for grade, _ in self._rows]
        return _SIDE + max(widths, default=0) + 16

    def _in_words(self, grade: Grade | None, some: list[Peer]) -> str:
        own = any(peer.force == self._force for peer in some)
        words = tr("{grade}: {number}, with the force that is read") if own else tr("{grade}: {number}")
        return words.format(grade=_word(grade), number=len(some))

    def _peer_at(self, point: QPointF) -> Peer | None:
        row = [(abs(at.x() - point.x()), peer) for at, peer in self.dots() if abs(at.y() - point.y()) <= _ROW / 2]
        distance, peer = min(row, key=lambda found: found[0], default=(_OWN + 1, None))
        return peer if distance <= _OWN else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        metrics = QFontMetrics(self.font())
        for row, (grade, _) in enumerate(self._rows):
            painter.setPen(colours.color("text" if grade else "muted"))
            place = QRectF(_SIDE, _ROW * row, metrics.horizontalAdvance(_word(grade)) + 4, _ROW)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _word(grade))
        for at, peer in self.dots():
            best = peer.cell.best
            color = colours.grade_color(best.grade) if best else colours.color("muted")
            pen = QPen(color, 1.4)
            solid = best is not None and best.standing is Standing.GRADED
            if best is not None and best.standing in {Standing.RECALLED, Standing.REPORTED}:
                pen.setDashPattern([2, 1.4])
            painter.setPen(pen)
            painter.setBrush(color if solid else colours.color("surface"))
            painter.drawEllipse(at, _DOT, _DOT)
            if peer.force == self._force:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colours.color("text"), 1.6))
                painter.drawEllipse(at, _OWN, _OWN)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        peer = self._peer_at(event.position())
        if peer is not None:
            self.peer_requested.emit(peer)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            peer = self._peer_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), f"{peer.force}: {_word(_grade(peer))}" if peer else "", self)
            return True
        return super().event(event)


def _grade(peer: Peer) -> Grade | None:
    return peer.cell.best.grade if peer.cell.best else None


def _word(grade: Grade | None) -> str:
    return tr(grade).capitalize() if grade else tr("not known here")
