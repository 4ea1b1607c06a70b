"""Joins the two sides of the lit contrast across the panes, wherever each is in sight, as these scroll and change."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

from peelviewer.gui.lanes import End, Lane, lane_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peelviewer.domain.claims import Span
    from peelviewer.domain.contrasts import Side
    from peelviewer.gui.controller import Controller
    from peelviewer.gui.lanes import Sight
    from peelviewer.gui.main_window import MainWindow

_MOST = 6  # places of a side that are tried: many reports may say the same


class Joining(QObject):
    """Watches what shows evidence, and has the lane drawn anew when anything there has moved."""

    def __init__(self, window: MainWindow, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        for area in (*window.judgement.scrolling(), *window.news.scrolling(), *window.grades.scrolling()):
            # At once while it scrolls, so that the lane is in the same frame as its words.
            area.verticalScrollBar().valueChanged.connect(self._follow)
            area.horizontalScrollBar().valueChanged.connect(self._follow)
            area.viewport().installEventFilter(self)

    def _follow(self) -> None:
        self._window.lane.show_lane(self._lane())

    def _lane(self) -> Lane | None:
        lit = self._controller.matter.lit if self._controller.matter else None
        if lit is None:
            return None
        first, second = (list(islice(self._ends(side), _MOST)) for side in (lit.a, lit.b))
        pairs = [(a, b) for a, b in product(first, second) if a.sight.words != b.sight.words]
        return lane_between(*min(pairs, key=_worth)) if pairs else None

    def _ends(self, side: Side) -> Iterator[End]:
        """Where a side is in sight: its words first, and for grades their cells in the table."""
        theme, corner = self._window.look.theme, self._window.lane.mapFromGlobal(QPoint(0, 0))
        for words in side.words:
            for sight in self._sights(words.document.id, words.span):
                yield End(sight.moved(corner), theme.color("focus"))
        held = [(each, each.document, each.span) for each in side.statements if each.document and each.span]
        for statement, document, span in held:
            for sight in self._sights(document.id, span):
                yield End(sight.moved(corner), theme.grade_color(statement.grade))
        # Many sources of one grade have one cell.
        for force, of, cycle, grade in dict.fromkeys((s.force, s.theme, s.cycle, s.grade) for s in side.statements):
            cell = self._cell(force, of, cycle or "")
            if cell is not None:
                yield End(cell.moved(corner), theme.grade_color(grade))

    def _sights(self, document: int, span: Span) -> Iterator[Sight]:
        yield from self._window.judgement.sights_of(document, span)
        yield from self._window.news.sights_of(document, span)

    def _cell(self, force: str, theme: str, cycle: str) -> Sight | None:
        grades = self._window.grades
        return grades.sight_of(theme, cycle) if force == grades.force else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Whatever else moves words has them painted: once all panes are, the lane follows.
        if event.type() in {QEvent.Type.Paint, QEvent.Type.Hide} and not self._soon.isActive():
            self._soon.start()
        return super().eventFilter(watched, event)


def _worth(pair: tuple[End, End]) -> tuple[int, int, int, int]:
    """A key for the pair to join: words before cells, what can be seen before what cannot, two panes before one, the nearest."""
    a, b = sorted((end.sight for end in pair), key=lambda sight: sight.pane.left())
    cells = (a.floor is not None) + (b.floor is not None)
    return cells, bool(a.beyond) + bool(b.beyond), int(a.pane == b.pane), b.pane.left() - a.pane.right()
