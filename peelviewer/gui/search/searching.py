"""Answers the search box: what it looks for, found in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from peelviewer.gui.search.search_box import SearchBox
    from peelviewer.gui.state.background import Background


class Searching(QObject):
    """Searches while the reader types; a newer search drops the answer of an older one."""

    def __init__(self, box: SearchBox, background: Background) -> None:
        super().__init__(box)
        self._box = box
        self._background = background
        box.search_requested.connect(self._search)

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        self._background.ask(
            "search", lambda library: pipeline.search(library, text, typing=True), self._box.show_result
        )
