"""Which words of the original pages are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peelviewer.domain.document import Rect
    from peelviewer.ingest.places import PageWord

Place = tuple[int, float, float]  # a page, and points from its left and top

_OTHER_LINE = 10.0  # a point down or up counts as much as so many across: a line's end is nearer than the next line


class PageWords:
    """The words of the pages that the pointer was over, and a selection that runs over lines and pages."""

    def __init__(self) -> None:
        self._words: dict[int, tuple[PageWord, ...]] = {}
        self._asked: set[int] = set()
        self._from: Place | None = None
        self._to: Place | None = None  # None until the pointer moves

    def should_ask(self, page: int) -> bool:
        """Whether the words of a page are to be asked for: once."""
        new = page not in self._asked
        self._asked.add(page)
        return new

    def keep(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come."""
        self._words[page] = words

    def begin(self, place: Place) -> None:
        """Select anew from the word at a place; nothing is selected before `extend`."""
        self._from, self._to = place, None

    def extend(self, place: Place) -> None:
        """Select as far as the word at this place."""
        self._to = place

    def selected_on(self, page: int) -> tuple[Rect, ...]:
        """The places of the selected words of a page."""
        return tuple(word.place for word in self._selected(page))

    def selected_text(self) -> str:
        """The selected words, a line a line."""
        return "".join(word.text + word.after for page in sorted(self._words) for word in self._selected(page)).strip()

    def _selected(self, page: int) -> tuple[PageWord, ...]:
        words = self._words.get(page, ())
        if self._from is None or self._to is None or not words:
            return ()
        ends = [(place[0], self._nearest(place)) for place in (self._from, self._to)]
        first, last = sorted(ends)
        start = first[1] if page == first[0] else 0
        end = last[1] if page == last[0] else len(words) - 1
        return words[start : end + 1] if first[0] <= page <= last[0] else ()

    def _nearest(self, place: Place) -> int:
        """The number of the word at a place; 0 where the words of its page have not come yet."""
        page, x, y = place

        def distance(number: int) -> float:
            rect = self._words[page][number].place
            return max(rect.x0 - x, 0, x - rect.x1) + _OTHER_LINE * max(rect.y0 - y, 0, y - rect.y1)

        return min(range(len(self._words.get(page, ()))), key=distance, default=0)
