"""Where the reader stood in each document: who comes back finds the same lines first in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peelviewer.gui.state.reader_navigation import Locator

ScrollPosition = tuple[int, int]  # the passage first in sight, and how far into it in letters


class ScrollPositions:
    """Remembers them for the places that the reader was at and for the documents that they read."""

    def __init__(self) -> None:
        self._at: dict[tuple[Locator, int], ScrollPosition] = {}
        self._last: dict[int, ScrollPosition] = {}
        self._awaited: set[int] = set()

    def leave(self, place: Locator, document: int, top: ScrollPosition) -> None:
        """The reader leaves a place at which they read a document."""
        self._at[place, document] = self._last[document] = top

    def await_restart(self, scroll_positions: dict[int, ScrollPosition]) -> None:
        """Documents as they stood when the program ended: each is to come back so, once."""
        self._last.update(scroll_positions)
        self._awaited.update(scroll_positions)

    def found(self, place: Locator, document: int, *, came_back: bool) -> ScrollPosition | None:
        """Where a document is to stand; None where it is to stand at its evidence.

        It is to stand as it was left where the reader came back to the place, chose the document by its name, or starts
        the program again.
        """
        if document in self._awaited:
            self._awaited.discard(document)
            return self._last[document]
        if came_back:
            return self._at.get((place, document))
        by_name = document in {place.report, place.article, place.other}
        return self._last.get(document) if by_name else None
