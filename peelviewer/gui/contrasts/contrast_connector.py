"""Joins the two sides of the highlighted contrast across the panes, wherever each is in sight, as these scroll and change."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

from peelviewer.gui.widgets.connector_geometry import Connector, End, connector_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractScrollArea

    from peelviewer.domain.claims import Span
    from peelviewer.domain.contrasts import Side
    from peelviewer.gui.contrasts.connector_overlay import ConnectorOverlay
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.widgets.connector_geometry import Sight
    from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane

_MOST = 6  # places of a side that are tried: many reports may say the same


class ContrastConnector(QObject):
    """Watches what shows evidence, and has the connector drawn again when anything there has moved."""

    def __init__(
        self,
        overlay: ConnectorOverlay,
        look: ProgramLook,
        view: CurrentView,
        panes: tuple[ReadingPane, ...],
        table: tuple[QAbstractScrollArea, ...],
        sight_of_cell: Callable[[str, str, str], Sight | None],
    ) -> None:
        """`sight_of_cell` says of force, theme and inspection where that grade is in sight in the `table`."""
        super().__init__(overlay)
        self._overlay = overlay
        self._look = look
        self._view = view
        self._panes = panes
        self._sight_of_cell = sight_of_cell
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        for area in (*(area for pane in panes for area in pane.scrolling()), *table):
            # At once while it scrolls, so that the connector is in the same frame as its words.
            area.verticalScrollBar().valueChanged.connect(self._follow)
            area.horizontalScrollBar().valueChanged.connect(self._follow)
            area.viewport().installEventFilter(self)

    def _follow(self) -> None:
        self._overlay.show_connector(self._connector())

    def _connector(self) -> Connector | None:
        highlighted = self._view.view_state.highlighted if self._view.view_state else None
        if highlighted is None:
            return None
        first, second = (list(islice(self._ends(side), _MOST)) for side in (highlighted.a, highlighted.b))
        pairs = [(a, b) for a, b in product(first, second) if a.sight.words != b.sight.words]
        return connector_between(*min(pairs, key=_worth)) if pairs else None

    def _ends(self, side: Side) -> Iterator[End]:
        """Where a side is in sight: its words first, and for grades their cells in the table."""
        colours, corner = self._look.colours, self._overlay.mapFromGlobal(QPoint(0, 0))
        for words in side.words:
            for sight in self._sights(words.document.id, words.span):
                yield End(sight.moved(corner), colours.color("focus"))
        held = [(each, each.document, each.span) for each in side.statements if each.document and each.span]
        for statement, document, span in held:
            for sight in self._sights(document.id, span):
                yield End(sight.moved(corner), colours.grade_color(statement.grade))
        # Many sources of one grade have one cell.
        for force, of, cycle, grade in dict.fromkeys((s.force, s.theme, s.cycle, s.grade) for s in side.statements):
            cell = self._sight_of_cell(force, of, cycle or "")
            if cell is not None:
                yield End(cell.moved(corner), colours.grade_color(grade))

    def _sights(self, document: int, span: Span) -> Iterator[Sight]:
        for pane in self._panes:
            yield from pane.sights_of(document, span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Whatever else moves words has them painted: once all panes are, the connector follows.
        if event.type() in {QEvent.Type.Paint, QEvent.Type.Hide} and not self._soon.isActive():
            self._soon.start()
        return super().eventFilter(watched, event)


def _worth(pair: tuple[End, End]) -> tuple[int, int, int, int]:
    """A key for the pair to join: words before cells, what can be seen before what cannot, two panes before one, the nearest."""
    a, b = sorted((end.sight for end in pair), key=lambda sight: sight.pane.left())
    cells = (a.floor is not None) + (b.floor is not None)
    return cells, bool(a.beyond) + bool(b.beyond), int(a.pane == b.pane), b.pane.left() - a.pane.right()
