"""What stands under the grades: how much is only listed, and what the shapes mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from peelviewer.domain.evidence import GradesTable
from peelviewer.gui.look.grade_chips import ENTERED_SIGN
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.short_wording import ENTERED_BY_YOU
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.object_names import named

_LOW, _LOWEST = 480, 290  # pixels of height of the pane: below the one only what is to be done, below the other nothing
LEGEND = marked(
    "Solid: graded here. Dashed: recalled or reported. Hollow: listed in the grade book. Dotted rule: scale or method changes."
)
_SHAPE = QSize(15, 11)  # pixels
_BESIDE, _APART, _BETWEEN = 5, 14, 4  # pixels from a shape to its words, from these to the next shape, between lines
# What each shape means; the pen that draws it, and whether it is filled. The rule is a line.
_SHAPES = (
    (marked("graded here"), Qt.PenStyle.SolidLine, True),
    (marked("recalled or reported"), Qt.PenStyle.DashLine, False),
    (marked("grade book only"), Qt.PenStyle.SolidLine, False),
    (marked("scale or method changes"), Qt.PenStyle.DotLine, False),
)


class GradeLegend(QWidget):
    """Gives its room to the rows where the pane is low: first what the shapes mean, then all of it."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._words = named(QLabel(), "note")
        self._words.setWordWrap(True)
        self._key = _Key(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 10)
        column.setSpacing(_BETWEEN)
        column.addWidget(self._words)
        column.addWidget(self._key)

    def show_table(self, table: GradesTable | None, height: int) -> None:
        """What is to be said under a table, in a pane so many pixels high; None where no table is shown."""
        words = " ".join(filter(None, (_listed(table), _entered(table) if height >= _LOW else "")))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._key.setVisible(height >= _LOW)
        self.setVisible(table is not None and height >= (_LOWEST if words else _LOW))


class _Key(QWidget):
    """The shapes with what they mean, on as many lines as they need."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr(LEGEND))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].y()) + self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def _places(self, width: int) -> list[QPointF]:
        """The top left corner of each shape with its meaning."""
        x, y, places, metrics = 0, 0, [], self.fontMetrics()
        for words, _, _ in _SHAPES:
            wide = _SHAPE.width() + _BESIDE + metrics.horizontalAdvance(tr(words))
            if x and x + wide > width:
                x, y = 0, y + metrics.height() + _BETWEEN
            places.append(QPointF(x, y))
            x += wide + _APART
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, metrics, muted = QPainter(self), self.fontMetrics(), self._look.colours.color("muted")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (words, style, is_filled), at in zip(_SHAPES, self._places(self.width()), strict=True):
            box = QRectF(at.x(), at.y() + (metrics.height() - _SHAPE.height()) / 2, _SHAPE.width(), _SHAPE.height())
            painter.setPen(QPen(muted, 1.3, style))
            painter.setBrush(muted if is_filled else Qt.BrushStyle.NoBrush)
            if style is Qt.PenStyle.DotLine:
                painter.drawLine(
                    QPointF(box.center().x(), at.y()), QPointF(box.center().x(), at.y() + metrics.height())
                )
            else:
                painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
            painter.setPen(muted)
            painter.drawText(QPointF(box.right() + _BESIDE, at.y() + metrics.ascent()), tr(words))


def legend_of(table: GradesTable | None) -> str:
    """All that is said under a table, in words."""
    return " ".join(filter(None, (_listed(table), tr(LEGEND), _entered(table))))


def _listed(table: GradesTable | None) -> str:
    """How much of a force's record no document here states, and what to do about it; "" where there is nothing of that."""
    best = [cell.best for cell in table.cells.values() if cell.best] if table else []
    listed = sum(each.document is None for each in best)
    if not listed:
        return ""
    words = (
        tr("All {number} grades are listed, from published sources: add the reports to read the words.")
        if listed == len(best)
        else tr("{listed} of {number} grades are listed, from published sources: add the reports to read the words.")
    )
    return words.format(listed=listed, number=len(best))


def _entered(table: GradesTable | None) -> str:
    """What the sign of what a person entered means, where any grade has it."""
    cells = table.cells.values() if table else ()
    return f"{ENTERED_SIGN} {tr(ENTERED_BY_YOU)}." if any(c.best and c.best.is_entered for c in cells) else ""
