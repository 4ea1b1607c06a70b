"""One side of the contrast over the panes: its grade, where it stands, and its words; a click leads to them."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Side
from peelviewer.gui.look.colour_scheme import serif_typeface
from peelviewer.gui.look.grade_chips import chip_size, paint_chip, word
from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.contrast_words import differing, one_grade, side_place, side_says
from peelviewer.gui.text.short_wording import answer_words, in_full
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.fitted_text import fitting
from peelviewer.gui.widgets.themed_delegate import semi_bold

_EDGE = 5  # pixels of the bar in the colour of the grade
_ACROSS, _DOWN = 14, 9  # pixels around what is written
_PICTURES = 4  # as it is, under the pointer, with the keys


class SideCard(QAbstractButton):
    """A card. Enter or a click goes to the words, or says where a grade is listed."""

    def __init__(self, look: ProgramLook, *, second: bool) -> None:
        super().__init__()
        self._look = look
        self._second = second
        self._differing: tuple[tuple[int, int], ...] = ()
        self.side: Side | None = None
        self._says = ""
        self._where = ""  # it stands, and what is answered to it
        self._pictures = KeptPictures(_PICTURES)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(150)

    def show_side(
        self, side: Side, other: Side, answers: tuple[GradeAnswer, ...] = (), says: str = "", at_issue: str = ""
    ) -> None:
        """Show a side with what is answered to its grade; the words `at_issue` are marked, or what differs from the `other`.

        `says` is written in the place of what the side says by itself.
        """
        self.side = side
        answered = tr("%n answers", "", len(answers)) if answers else ""
        self._where = " · ".join(filter(None, (side_place(side), answered)))
        self._says = says = says or side_says(side)
        begins = says.casefold().find(at_issue.casefold()) if at_issue else -1
        if begins >= 0:
            self._differing = ((begins, begins + len(at_issue)),)
        else:
            self._differing = differing(says, side_says(other)) if side.words and other.words else ()
        first = one_grade(side)
        grade = word(first.grade, short=False) if first else ""
        name = tr("Second side: {words}") if self._second else tr("First side: {words}")
        told = ", ".join(filter(None, (grade, self._where, says)))
        self.setText(told)
        self.setAccessibleName(name.format(words=told))
        said = [in_full(each) for each in side.statements[:4]] or [f"{says}\n{side_place(side)}"]
        self.setToolTip("\n\n".join((*said, *map(answer_words, answers))))
        self._pictures.forget()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 2 * _DOWN + self.fontMetrics().height() + 8 + 2 * self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.side is None:
            return
        painter, colours = QPainter(self), self._look.colours
        state, way = (self.hasFocus(), self.underMouse()), (colours, self.font().key())
        self._pictures.paint(painter, self.rect(), state, way, self._draw, colours.color("surface"))
        painter.end()

    def _draw(self, painter: QPainter, card: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._paint_frame(painter)
        room = QRectF(card).adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        chip = self._paint_chip(painter, room)
        metrics = QFontMetricsF(self.font())
        head = room.y() + max(chip.height(), metrics.height() + 4 if self._where else 0)
        font = QFont(self.font())
        font.setFamilies([serif_typeface(), *font.families()])
        font.setPointSizeF(self.font().pointSizeF() + 0.75)
        below = QRectF(room.x(), head + 5, room.width(), room.bottom() - head - 5)
        painter.setPen(self._look.colours.color("text"))
        said = fitting(self._says, font, below, self._differing)
        said.draw(painter, below.topLeft())
        beside = QRectF(chip.right(), room.y(), room.right() - chip.right(), head - room.y())
        where, rest = self._where, ""
        if sum(said.lineAt(number).height() for number in range(said.lineCount())) + metrics.height() < below.height():
            where, rest = self._in_two_lines(beside.width())
        self._paint_where(painter, beside, where)
        painter.drawText(below, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, rest)

    def _paint_frame(self, painter: QPainter) -> None:
        """The card in a shade of its sense, and the bar at the edge of the window in the colour of its grade."""
        assert self.side is not None
        colours, first = self._look.colours, one_grade(self.side)
        sense = "neutral" if first is None else "bad" if first.grade.is_low else "good"
        color = colours.grade_color(first.grade) if first else colours.color("focus")
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(colours.color("focus" if self.hasFocus() else "muted" if marked else "line"), 1))
        painter.setBrush(_between(colours.mark_color(sense), colours.color("surface")))
        painter.drawRoundedRect(frame, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        left = self.width() - _EDGE if self._second else 0
        painter.drawRoundedRect(QRectF(left, 0, _EDGE, self.height()), 2.5, 2.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_chip(self, painter: QPainter, room: QRectF) -> QRectF:
        """The chip of a side with one grade; gives its place, with what keeps words away from it."""
        first = one_grade(self.side) if self.side else None
        if first is None:
            return QRectF(room.topLeft(), QSizeF())
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() + 1.25)
        size = chip_size(first.grade, font)
        paint_chip(
            *(painter, room.topLeft(), first.grade, first.standing, self._look.colours, font),
            entered=first.is_entered,
        )
        return QRectF(room.x(), room.y(), size.width() + 9, size.height())

    def _in_two_lines(self, width: float) -> tuple[str, str]:
        """Where the side stands, as far as it has room in one line, and the rest for another line."""
        bold = QFontMetricsF(semi_bold(self.font()))
        parts = self._where.split(" · ")
        count = len(parts)
        while count > 1 and bold.horizontalAdvance(" · ".join(parts[:count])) > width:
            count -= 1
        return " · ".join(parts[:count]), " · ".join(parts[count:])

    def _paint_where(self, painter: QPainter, beside: QRectF, words: str) -> None:
        """The inspection or the source, and what is said of it."""
        when, dot, rest = words.partition(" · ")
        for part, font, role in ((when, semi_bold(self.font()), "text"), (dot + rest, self.font(), "muted")):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(self._look.colours.color(role))
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, beside.width())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            beside.setLeft(min(beside.right(), beside.left() + metrics.horizontalAdvance(part)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


def _between(one: QColor, other: QColor) -> QColor:
    """The colour between two, nearer to the `other`."""
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*((2 * first + 3 * second) // 5 for first, second in parts))
