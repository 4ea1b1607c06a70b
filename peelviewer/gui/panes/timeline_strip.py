"""The theme over the years: a drawn line with a chip for each inspection, and the stepper through the contrasts."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Statement
from peelviewer.gui.buttons import tool_button
from peelviewer.gui.chips import chip_size, paint_chip
from peelviewer.gui.look import Look
from peelviewer.gui.named import named
from peelviewer.gui.wording import counted, cycle_label, in_full, place
from peelviewer.reference import reference


class TimelineStrip(QWidget):
    """One theme's grades in time order.

    Signals:
        statement_requested(Statement): a chip was chosen.
        step_requested(int): the next (1) or previous (-1) contrast is wanted.
    """

    statement_requested = Signal(object)
    step_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = named(QLabel(), "strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line = _Line(look)
        self._verdict = named(QLabel(), "note")
        self._count = QLabel()
        step = self.step_requested.emit
        self._previous = tool_button("‹", "Previous contrast (Shift+F8)", partial(step, -1), name="Previous contrast")
        self._next = tool_button("›", "Next contrast (F8)", partial(step, 1), name="Next contrast")
        stepper = named(QFrame(), "stepper")
        steps = QHBoxLayout(stepper)
        steps.setContentsMargins(1, 1, 1, 1)
        steps.setSpacing(2)
        for widget in (self._previous, self._count, self._next):
            steps.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 12, 5)
        row.setSpacing(12)
        for part in (self._title, self._line, self._verdict, stepper):
            row.addWidget(part, 1 if part is self._line else 0)
        row.setAlignment(stepper, Qt.AlignmentFlag.AlignVCenter)
        self._line.statement_requested.connect(self.statement_requested)
        self.show_step(0, 0)

    def show_theme(self, theme: str, statements: tuple[Statement, ...]) -> None:
        """Show a theme's grades."""
        self._title.setText(reference().theme_label(theme) if theme else "")
        self._line.show_statements(statements, "No grade of this theme is known." if theme else "")

    def show_contrast(self, contrast: Contrast | None) -> None:
        """Say whether the grades of a contrast may be compared."""
        verdict = contrast.comparability if contrast else None
        direction = f"{contrast.direction} · " if contrast and contrast.direction else ""
        self._verdict.setText(
            f"⚠ {direction}{verdict.verdict}"
            if verdict and verdict.verdict != "comparable"
            else (f"{direction}{verdict.verdict}" if verdict else "")
        )
        self._verdict.setToolTip(f"{verdict.reason}\n{verdict.source}" if verdict else "")

    def show_step(self, number: int, total: int) -> None:
        """Which contrast of how many is lit."""
        self._count.setText(f"{number} of {counted(total, 'contrast')}" if number else counted(total, "contrast"))
        self._previous.setEnabled(bool(total))
        self._next.setEnabled(bool(total))


class _Line(QWidget):
    """The line itself. By keyboard its grades are reached in the grades table, row by row."""

    statement_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._statements: tuple[Statement, ...] = ()
        self._none = ""
        self._places: list[tuple[QRectF, Statement]] = []
        self.setAccessibleName("Grades of this theme over the years")
        self.setMouseTracking(True)
        self.setMinimumWidth(160)
        self.setMinimumHeight(50)

    def show_statements(self, statements: tuple[Statement, ...], none: str) -> None:
        """Show other grades; `none` is said where there are none."""
        self._statements, self._none = statements, none
        spoken = "; ".join(f"{statement.cycle}: {statement.grade.value}" for statement in statements)
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(500, 50)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2 - 9
        self._places.clear()
        if self._statements or self._none:
            painter.setPen(QPen(self._look.theme.color("line"), 1.5))
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        if not self._statements:
            painter.setPen(self._look.theme.color("muted"))
            painter.drawText(self.rect().adjusted(0, 12, 0, 0), Qt.AlignmentFlag.AlignCenter, self._none)
            return
        small = QFont(self.font())
        small.setPointSizeF(max(7.5, self.font().pointSizeF() - 1.5))
        metrics = QFontMetricsF(small)
        step = self.width() / len(self._statements)
        short = step < 118
        scale = None
        for number, statement in enumerate(self._statements):
            size = chip_size(statement.grade, self.font(), short=short)
            center = step * (number + 0.5)
            cycle = reference().cycle(statement.cycle) if statement.cycle else None
            if cycle and cycle.scale and scale and cycle.scale is not scale:
                painter.setPen(QPen(self._look.theme.color("muted"), 3, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(step * number, 2), QPointF(step * number, self.height() - 2))
            scale = cycle.scale if cycle and cycle.scale else scale
            rect = paint_chip(
                painter,
                QPointF(center - size.width() / 2, middle - size.height() / 2),
                statement.grade,
                statement.standing,
                self._look.theme,
                self.font(),
                short=short,
            )
            self._places.append((rect, statement))
            painter.setFont(small)
            painter.setPen(self._look.theme.color("muted"))
            words = cycle_label(statement.cycle) if short else f"{cycle_label(statement.cycle)} · {place(statement)}"
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, step - 4)
            under = QRectF(center - step / 2, rect.bottom() + 1, step, metrics.height())
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setToolTip(in_full(found) if found else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self._at(event.position()):
            self.statement_requested.emit(found)

    def _at(self, point: QPointF) -> Statement | None:
        return next((statement for rect, statement in self._places if rect.contains(point)), None)
