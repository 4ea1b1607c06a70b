"""Highlights in the documents that are read what the search that is shown has found in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.claims import Span
from peelviewer.domain.words import highlights

if TYPE_CHECKING:
    from peelviewer.domain.search import SearchResult
    from peelviewer.gui.state.reading_areas import ReadingAreas
    from peelviewer.gui.widgets.text_view.reading_pane import ReadingPane


class ResultsInText(QObject):
    """Knows what the last search has found, and where."""

    def __init__(self, parent: QObject, areas: ReadingAreas) -> None:
        super().__init__(parent)
        self._panes = (areas.report, areas.news)
        self._result: SearchResult | None = None
        for pane in self._panes:
            pane.reading.reader.marks_changed.connect(partial(self._highlight, pane))

    def show_result(self, result: SearchResult | None) -> None:
        """Highlight what another search found; None: nothing any more."""
        self._result = result
        for pane in self._panes:
            self._highlight(pane)

    def _highlight(self, pane: ReadingPane) -> None:
        reader, spans = pane.reading.reader, []
        for hit in self._result.hits if self._result else ():
            if hit.document.id == pane.shown and reader.text.texts.get(hit.passage) == hit.text:
                assert self._result is not None
                spans += [Span(hit.passage, *place) for place in highlights(hit.text, self._result.ways)]
        reader.show_searched(spans)
