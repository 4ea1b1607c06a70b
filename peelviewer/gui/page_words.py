"""Which words of the original pages are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peelviewer.domain.document import Rect
    from peelviewer.ingest.places import PageWord

_OTHER_LINE = 10.0  # a point down or up counts as much as so many across: a line's end is nearer than the next line


class PageWords:
    """The words of the pages that were in sight, and a selection that runs over lines and pages."""

    def __init__(self) -> None:
        self._words: dict[int, tuple[PageWord, ...]] = {}
        self._asked: set[int] = set()
        self._from: tuple[int, int] | None = None  # a page and the number of a word on it
        self._to: tuple[int, int] | None = None  # None until the pointer moves

    def should_ask(self, page: int) -> bool:
        """Whether the words of a page are to be asked for: once."""
        new = page not in self._asked
        self._asked.add(page)
        return new

    def keep(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come."""
        self._words[page] = words

    def begin(self, page: int, x: float, y: float) -> None:
        """Select anew from the word at a place of a page; nothing is selected before `extend`."""
        self._from, self._to = self._nearest(page, x, y), None

    def extend(self, page: int, x: float, y: float) -> None:
        """Select as far as the word at this place."""
        self._to = self._nearest(page, x, y) or self._to

    def selected_on(self, page: int) -> tuple[Rect, ...]:
        """The places of the selected words of a page."""
        return tuple(word.place for at, word in self._selected() if at == page)

    def selected_text(self) -> str:
        """The selected words, a line a line."""
        return "".join(word.text + word.after for _, word in self._selected()).strip()

    def _selected(self) -> list[tuple[int, PageWord]]:
        if self._from is None or self._to is None:
            return []
        first, last = sorted((self._from, self._to))
        return [
            (page, word)
            for page in sorted(self._words)
            for number, word in enumerate(self._words[page])
            if first <= (page, number) <= last
        ]

    def _nearest(self, page: int, x: float, y: float) -> tuple[int, int] | None:
        def distance(number: int) -> float:
            place = self._words[page][number].place
            return max(place.x0 - x, 0, x - place.x1) + _OTHER_LINE * max(place.y0 - y, 0, y - place.y1)

        numbers = range(len(self._words.get(page, ())))
        return (page, min(numbers, key=distance)) if numbers else None
