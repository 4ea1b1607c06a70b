"""A theme over the years, or between the sides of a contrast, drawn: a chip for each inspection, a dot for each article, the breaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from peelviewer.domain.comparability import Verdict
from peelviewer.domain.evidence import Cell, DocumentEntry, GradesTable, Statement
from peelviewer.gui.look.grade_chips import chip_size, paint_chip
from peelviewer.gui.look.kept_pictures import KeptPictures
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.counted_things import articles
from peelviewer.gui.text.short_wording import (
    ENTERED_BY_YOU,
    cycle_label,
    date_of,
    gap_words,
    in_full,
    inspection_name,
    place,
    publisher_of,
    verdict_words,
)
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.screen_reader import announce

_CHIP_SHORT = 118  # pixels for each inspection, below which its chip has a letter for its word
_DOT = 3.5  # radius
_STEP = 11  # pixels from dot to dot
_PICTURES = 4  # of the same marks: in the sizes that they come to have
# Between two grades these are worth a word, in as few letters as there is room for; the tooltip has all of it.
_TOLD_GAPS = {
    "not in this library": marked("not in library"),
    "graded by the regional inspection": marked("graded by region"),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """An inspection between two grades of which no grade is known here."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class LineMark:
    """Something on the line, and where: a grade, an article, or the verdict on a grade and the one before it."""

    what: Statement | DocumentEntry | Cell | Gap
    rect: QRectF


class ThemeTimeline(QWidget):
    """The line. Left and right go from mark to mark, Enter opens.

    Signals:
        statement_requested(Statement): a grade was chosen.
        article_requested(int): an article was chosen.
    """

    statement_requested = Signal(object)
    article_requested = Signal(int)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._look = look
        self._table: GradesTable | None = None
        self._ends: tuple[str, str] | None = None  # the inspections between which it is drawn
        self._cells: tuple[Cell, ...] = ()
        self._news: tuple[tuple[DocumentEntry, ...], ...] = ()  # after each of them
        self._read: DocumentEntry | None = None
        self._theme = ""
        self._at = 0  # the mark that the keys are on
        self._pictures = KeptPictures(_PICTURES)
        self.setAccessibleName(tr("Grades and news of this theme over the years"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumWidth(160)
        self.setMinimumHeight(50)

    def show_grades(self, table: GradesTable, theme: str) -> None:
        """Show the grades of a theme; its news comes by `show_news`."""
        self._table, self._theme, self._ends = table, theme, None
        self._cells = table.line(theme)
        self._at = 0
        self.show_news((), {}, None)

    def show_between(self, table: GradesTable, theme: str, ends: tuple[str, str]) -> None:
        """Show what lies between two inspections of a theme, and no news."""
        self._table, self._theme, self._ends = table, theme, ends
        first, last = (table.cycles.index(cycle) for cycle in ends)
        between = [table.cells[theme, cycle] for cycle in table.cycles[first + 1 : last]]
        self._cells = tuple(cell for cell in between if cell.best or cell.gap in _TOLD_GAPS)
        self._at = 0
        self.show_news((), {}, None)

    def show_news(
        self, entries: tuple[DocumentEntry, ...], told_of: dict[int, str], read: DocumentEntry | None
    ) -> None:
        """Mark articles after the grades that they tell of (inspections, by their ids), the one that is read filled."""
        self._read = read
        after = [(_after(entry, told_of.get(entry.id), self._cells), entry) for entry in reversed(entries)]
        self._news = tuple(tuple(e for told, e in after if told == number) for number in range(len(self._cells)))
        self.setAccessibleDescription("; ".join(map(_spoken, self._cells, self._news)))
        self._pictures.forget()
        self.update()

    def marks(self) -> list[LineMark]:
        """Everything that can be pointed at, from left to right."""
        found: list[LineMark] = []
        step, middle = self._step(), self._middle()
        breaks = dict(self._breaks())
        for number, cell in enumerate(self._cells):
            if number in breaks:
                found.append(self._break_at(step * number, breaks[number]))
            if cell.best is None:
                found.append(LineMark(Gap(cell), QRectF(step * number, middle - 10, step, 2 * 10 + 16)))
                continue
            size = chip_size(cell.best.grade, self.font(), short=step < _CHIP_SHORT)
            center = QPointF(step * (number + 0.5), middle)
            chip = QRectF(center.x() - size.width() / 2, middle - size.height() / 2, size.width(), size.height())
            found.append(LineMark(cell.best, chip))
            room = step * (number + 1) - chip.right() - 8
            news = self._news[number]
            # Where there is no room for all, they stand closer: each can still be reached by key.
            apart = min(_STEP, room / max(len(news), 1))
            for place_after, entry in enumerate(news):
                at = chip.right() + 4 + apart * (place_after + 0.5)
                found.append(LineMark(entry, QRectF(at - apart / 2, middle - 9, apart, 18)))
        if len(self._cells) in breaks:
            end = self.width() if self._cells else self.width() / 2
            found.append(self._break_at(end, breaks[len(self._cells)]))
        return found

    def sizeHint(self) -> QSize:
        return QSize(500, 50)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._theme:  # there is no library, or it is not open yet
            return
        painter, colours = QPainter(self), self._look.colours
        way = (colours, self.font().key())
        self._pictures.paint(painter, self.rect(), "line", way, self._draw, colours.color("surface"))
        if self.hasFocus() and (here := self._here()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.color("focus"), 2))
            painter.drawRoundedRect(here.rect.adjusted(-2, -2, 2, 2), 5, 5)
        painter.end()

    def _draw(self, painter: QPainter, _room: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        colours, middle = self._look.colours, self._middle()
        painter.setPen(QPen(colours.color("line"), 1))
        sharp = int(middle) + 0.5  # a line of one pixel stands on it
        painter.drawLine(QPointF(0, sharp), QPointF(self.width(), sharp))
        if not self._cells and self._ends is None:
            painter.setPen(colours.color("muted"))
            below = self.rect().adjusted(0, 12, 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("No grade of this theme is known."))
        small = QFont(self.font())
        small.setPointSizeF(max(7.5, self.font().pointSizeF() - 1.5))
        short = self._step() < _CHIP_SHORT
        for mark in self.marks():
            if isinstance(mark.what, Statement):
                paint_chip(
                    *(painter, mark.rect.topLeft(), mark.what.grade, mark.what.standing, colours, self.font()),
                    short=short,
                    entered=mark.what.is_entered,
                )
                painter.setFont(small)
                painter.setPen(colours.color("muted"))
                self._write_under(painter, mark.rect, *_under(mark.what, short=short))
            elif isinstance(mark.what, Cell):
                assert mark.what.verdict is not None
                broken = mark.what.verdict.verdict is Verdict.NOT_COMPARABLE
                painter.setPen(QPen(colours.color("muted"), 3 if broken else 1, Qt.PenStyle.DotLine))
                x = mark.rect.center().x()
                painter.drawLine(QPointF(x, mark.rect.top()), QPointF(x, mark.rect.bottom()))
            elif isinstance(mark.what, Gap):
                painter.setFont(small)
                self._write_gap(painter, mark)
            else:
                painter.setPen(QPen(colours.color("accent"), 1.3))
                painter.setBrush(colours.color("accent" if mark.what == self._read else "surface"))
                painter.drawEllipse(mark.rect.center(), _DOT, _DOT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        reached = self.marks()
        last = len(reached) - 1
        steps = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and reached:
            self._open(reached[self._at])
        elif event.key() in steps and reached:
            self._at = max(0, min(last, steps[Qt.Key(event.key())]))
            self._tell(reached[self._at])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if here := self._here():
            announce(self, _in_words(here))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event.position())
        opens = found is not None and not isinstance(found.what, Cell | Gap)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self._mark_at(event.position()):
            self._open(found)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), _in_words(found) if found else "", self)
            return True
        return super().event(event)

    def _step(self) -> float:
        """Pixels for each inspection."""
        return self.width() / max(len(self._cells), 1)

    def _breaks(self) -> Iterator[tuple[int, Cell]]:
        """Where grades may not be compared freely with those before: before which of the cells, and the grade that says so.

        Where an inspection without a grade changed the scale, the break stands before that one already.
        """
        graded, cells = -1, self._cells
        last = self._table.cells.get((self._theme, self._ends[1])) if self._table and self._ends else None
        for number, cell in enumerate((*cells, last) if last else cells):
            if cell.best is None:
                continue
            if cell.verdict and cell.verdict.verdict is not Verdict.COMPARABLE:
                changing = [
                    n for n in range(graded + 1, number) if self._table and cells[n].cycle in self._table.breaks
                ]
                yield next(iter(changing), number), cell
            graded = number

    def _break_at(self, x: float, cell: Cell) -> LineMark:
        inside = x if self._ends is None else max(6.0, min(x, self.width() - 6.0))
        return LineMark(cell, QRectF(inside - 5, 2, 10, self.height() - 4))

    def _write_gap(self, painter: QPainter, mark: LineMark) -> None:
        """The inspection, and under it why no grade of it stands there; the line is interrupted."""
        assert isinstance(mark.what, Gap)
        rect, colours, metrics = mark.rect, self._look.colours, QFontMetricsF(painter.font())
        label = cycle_label(mark.what.cell.cycle)
        width = metrics.horizontalAdvance(label) + 10
        middle = self._middle()
        painter.fillRect(QRectF(rect.center().x() - width / 2, middle - 8, width, 16), colours.color("surface"))
        painter.setPen(colours.color("muted"))
        over = QRectF(rect.x(), middle - 9, rect.width(), 18)
        painter.drawText(over, Qt.AlignmentFlag.AlignCenter, label)
        chip = QRectF(rect.center().x(), middle - 9, 0, 19)
        self._write_under(painter, chip, tr(_TOLD_GAPS[mark.what.cell.gap]))

    def _middle(self) -> float:
        return self.height() / 2 - 9

    def _here(self) -> LineMark | None:
        return next(iter(self.marks()[self._at :]), None)

    def _tell(self, mark: LineMark) -> None:
        self.update()
        words = _in_words(mark)
        QToolTip.showText(self.mapToGlobal(mark.rect.bottomLeft().toPoint()), words, self)
        announce(self, words)

    def _open(self, mark: LineMark) -> None:
        if isinstance(mark.what, Statement):
            self.statement_requested.emit(mark.what)
        elif isinstance(mark.what, DocumentEntry):
            self.article_requested.emit(mark.what.id)

    def _mark_at(self, point: QPointF) -> LineMark | None:
        return next((mark for mark in self.marks() if mark.rect.contains(point)), None)

    def _write_under(self, painter: QPainter, chip: QRectF, *forms: str) -> None:
        """Write the longest of these forms that has room."""
        step, metrics = self._step(), QFontMetricsF(painter.font())
        under = QRectF(chip.center().x() - step / 2, chip.bottom() + 1, step, metrics.height())
        words = next((each for each in forms if metrics.horizontalAdvance(each) <= step - 4), forms[-1])
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, step - 4)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, shown)


def _after(entry: DocumentEntry, cycle: str | None, cells: tuple[Cell, ...]) -> int | None:
    """The grade that an article stands after: of the inspection it tells of, or else the last before its date."""
    for number, cell in enumerate(cells):
        if cell.cycle == cycle:
            return number
    date = entry.published.iso if entry.published else ""
    before = [number for number, cell in enumerate(cells) if cell.best and "" < cell.best.published <= date]
    return before[-1] if before else None


def _spoken(cell: Cell, news: tuple[DocumentEntry, ...]) -> str:
    if cell.best is None:
        return f"{cell.cycle}: {gap_words(cell.gap)}"
    said = [tr(cell.best.grade)]
    if cell.verdict:
        beside = tr("{verdict} with {inspection}")
        said.append(beside.format(verdict=tr(cell.verdict.verdict), inspection=cell.earlier))
    if news:
        said.append(articles(len(news)))
    return f"{cell.cycle}: {', '.join(said)}"


def _under(statement: Statement, *, short: bool) -> tuple[str, ...]:
    """The inspection, with how its grade is known; and shorter forms of that."""
    cycle = cycle_label(statement.cycle)
    if short:
        return (cycle,)
    known = tr(ENTERED_BY_YOU) if statement.is_entered else place(statement)
    is_carried = statement.document is None and statement.carried_over_from is not None
    carried = tr("carried over")
    less = f"{cycle} · {carried}" if is_carried else cycle
    return f"{cycle} · {known}", less, cycle


def _in_words(mark: LineMark) -> str:
    if isinstance(mark.what, Cell):
        return verdict_words(mark.what)
    if isinstance(mark.what, Gap):
        return f"{inspection_name(mark.what.cell.cycle)}: {gap_words(mark.what.cell.gap)}"
    if isinstance(mark.what, Statement):
        return in_full(mark.what)
    return f"{mark.what.title}\n{publisher_of(mark.what)} · {date_of(mark.what)}"
