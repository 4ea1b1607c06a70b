"""Answers the search box: first hits at once, then the best of all, then what they can be narrowed by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from peelviewer.domain.search import SearchResult
    from peelviewer.gui.search.search_box import SearchBox
    from peelviewer.gui.state.background import Background


class Searching(QObject):
    """Searches while the reader types; a newer search ends an older one."""

    def __init__(self, box: SearchBox, background: Background) -> None:
        super().__init__(box)
        self._box = box
        self._background = background
        self._found: SearchResult | None = None
        box.search_requested.connect(self._search)

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        self._background.search(
            (
                (lambda library: pipeline.first_hits(library, text), self._show_first),
                (lambda library: pipeline.search(library, text, typing=True, facets=False), self._show),
                (lambda library: pipeline.facets(library, text, typing=True), self._show_facets),
            )
        )

    def _show_first(self, found: SearchResult) -> None:
        if found.hits:  # where there are none, the search proper says why
            self._box.show_result(found)

    def _show(self, found: SearchResult) -> None:
        self._found = found
        self._box.show_result(found)

    def _show_facets(self, facets: tuple[tuple[str, str, int], ...]) -> None:
        if self._found is not None and self._found.hits and facets:
            self._box.show_result(replace(self._found, facets=facets))
