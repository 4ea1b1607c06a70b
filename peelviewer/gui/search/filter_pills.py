"""Short words in rounded frames, one after the other over as many lines as they need."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.widgets.screen_reader import announce

_PAD, _GAP = 7.0, 5.0  # pixels within a pill at its sides, and between pills


@dataclass(frozen=True, slots=True)
class Pill:
    """What a pill says, in muted type before it of what it is, its tooltip, and what is asked for by choosing it."""

    words: str
    of: str = ""
    tip: str = ""
    asks: str = ""


class FilterPills(QWidget):
    """Pills to read and, where they ask for something, to choose.

    Signals:
        asked(str): a pill was chosen that asks for this.
    """

    asked = Signal(str)

    def __init__(self, look: ProgramLook, name: str) -> None:
        super().__init__()
        self._look = look
        self._pills: tuple[Pill, ...] = ()
        self.chosen = -1  # by key; -1 where the keys are elsewhere
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pills(self, pills: tuple[Pill, ...]) -> None:
        """Show other pills, none of them chosen; without any, nothing."""
        self._pills = pills
        self.setAccessibleDescription(", ".join(f"{pill.of} {pill.words}".strip() for pill in pills))
        self.setVisible(bool(pills))
        self.updateGeometry()
        self.choose(-1)

    def choose(self, number: int) -> None:
        """Choose a pill, the first or last where there are not so many; -1 for none."""
        self.chosen = min(number, len(self._pills) - 1)
        if self.chosen >= 0:
            announce(self, self._pills[self.chosen].tip)
        self.update()

    def ask(self) -> None:
        """Ask for what the chosen pill asks for."""
        if self.chosen >= 0:
            self.asked.emit(self._pills[self.chosen].asks)

    def places(self) -> list[tuple[QRectF, Pill]]:
        """Where each pill stands."""
        return self._places(self.width())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1][0].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, metrics = self._look.colours, QFontMetricsF(self.font())
        for number, (rect, pill) in enumerate(self.places()):
            chosen = number == self.chosen
            painter.setPen(QPen(colours.color("focus" if chosen else "line"), 2 if chosen else 1))
            painter.setBrush(colours.color("surface" if pill.asks else "bar"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
            room = rect.adjusted(_PAD, 0, -_PAD, 0)
            if pill.of:
                painter.setPen(colours.color("muted"))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, pill.of)
                room.setLeft(room.left() + metrics.horizontalAdvance(f"{pill.of} "))
            painter.setPen(colours.color("text"))
            words = metrics.elidedText(pill.words, Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found and found.asks else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found and found.asks:
            self.asked.emit(found.asks)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found.tip if found else "", self)
            return True
        return super().event(event)

    def _places(self, width: int) -> list[tuple[QRectF, Pill]]:
        metrics = QFontMetricsF(self.font())
        height = metrics.height() + 5
        found: list[tuple[QRectF, Pill]] = []
        x = y = 0.0
        for pill in self._pills:
            wide = min(metrics.horizontalAdvance(f"{pill.of} {pill.words}".strip()) + 2 * _PAD + 1, float(width))
            if x and x + wide > width:
                x, y = 0.0, y + height + _GAP
            found.append((QRectF(x, y, wide, height), pill))
            x += wide + _GAP
        return found

    def _at(self, point: QPointF) -> Pill | None:
        return next((pill for rect, pill in self.places() if rect.contains(point)), None)
