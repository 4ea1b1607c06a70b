"""The words of the original pages: a caret among them, and a selection over lines and pages, by pointer or by key."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from peelviewer.domain.document import Rect
    from peelviewer.ingest.places import PageWord

Place = tuple[int, float, float]  # a page, and points from its left and top

_OTHER_LINE = 10.0  # a point down or up counts as much as so many across: a line's end is nearer than the next line


class Spot(NamedTuple):
    """Where a caret can stand: before a letter of a word of a page, or after the word's last."""

    page: int  # from 1
    word: int
    letter: int


class Step(Enum):
    """How far a key takes the caret, and which way."""

    LETTER_BACK = -1, "letter"
    LETTER_ON = 1, "letter"
    WORD_BACK = -1, "word"
    WORD_ON = 1, "word"
    LINE_UP = -1, "line"
    LINE_DOWN = 1, "line"
    LINE_START = -1, "end of line"
    LINE_END = 1, "end of line"


class PageWords:
    """The words of the pages that were asked for; selected is what lies between two spots."""

    def __init__(self) -> None:
        self._words: dict[int, tuple[PageWord, ...]] = {}
        self._lines: dict[int, tuple[tuple[int, int], ...]] = {}  # of each page: the first and last word of its lines
        self._asked: set[int] = set()
        self._pressed: Place | None = None  # where the pointer went down
        self._from: Spot | None = None
        self.caret: Spot | None = None
        self._across: float | None = None  # where the caret wants to stand while it goes from line to line

    def should_ask(self, page: int) -> bool:
        """Whether the words of a page are to be asked for: once."""
        new = page not in self._asked
        self._asked.add(page)
        return new

    def keep(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page have come."""
        self._words[page] = words
        starts = [0, *(n for n, (before, word) in enumerate(pairwise(words), 1) if not _on_one_line(before, word))]
        self._lines[page] = tuple((start, end - 1) for start, end in pairwise([*starts, len(words)])) if words else ()

    def begin(self, place: Place) -> None:
        """The pointer went down there: the caret stands at the nearest letter, and nothing is selected."""
        self._pressed = place
        self.put(place)

    def put(self, place: Place, *, selecting: bool = False) -> None:
        """Put the caret at the letter nearest to a place, where the words of its page are there."""
        self._go(self._nearest(place), selecting=selecting)

    def extend(self, place: Place) -> None:
        """Select whole words, from where the pointer went down to this place."""
        first, last = self._nearest(self._pressed or place), self._nearest(place)
        if first is None or last is None:
            return
        forward = first[:2] <= last[:2]
        self._from, self.caret = self._edge(first, end=not forward), self._edge(last, end=forward)

    def go_to_end(self, page: int, by: int, *, selecting: bool) -> bool:
        """Put the caret before the first word of a page, or (1) after its last; False where its words have not come."""
        words = self._words.get(page, ())
        if words:
            self._go(self._edge(Spot(page, len(words) - 1 if by > 0 else 0, 0), end=by > 0), selecting=selecting)
        return page in self._words

    def select_page(self) -> None:
        """Select all words of the caret's page."""
        if self.caret is not None:
            page = self.caret.page
            self._from, self.caret = Spot(page, 0, 0), self._edge(Spot(page, len(self._words[page]) - 1, 0), end=True)

    def move(self, step: Step, *, selecting: bool) -> None:
        """Take the caret a step on; `selecting` keeps the other end of the selection where it is."""
        if self.caret is None:
            return
        by, unit = step.value
        across = self._across if unit == "line" and self._across is not None else self._x(self.caret)
        ways = {"letter": self._letter, "word": self._word, "end of line": self._line_end}
        there = self._line(self.caret, by, across) if unit == "line" else ways[unit](self.caret, by)
        self._go(there, selecting=selecting)
        self._across = across if unit == "line" else None

    def place_of(self, spot: Spot) -> Rect:
        """The line of the caret: as high as its word, and of no width."""
        x = self._x(spot)
        return replace(self._words[spot.page][spot.word].place, x0=x, x1=x)

    def word_at(self, spot: Spot) -> str:
        """The word that the caret stands in or before."""
        return self._words[spot.page][spot.word].text

    def letter_at(self, spot: Spot) -> str:
        """The letter after the caret; at the end of a word what parts it from the next."""
        return self.word_at(spot)[spot.letter : spot.letter + 1] or self._words[spot.page][spot.word].after

    def line_at(self, spot: Spot) -> str:
        """The line that the caret stands in."""
        first, last = self._line_of(spot)
        words = self._words[spot.page][first : last + 1]
        return "".join(word.text + (word.after or " ") for word in words).strip()

    def selected_on(self, page: int) -> tuple[Rect, ...]:
        """The places of what is selected on a page."""
        return tuple(
            replace(word.place, x0=word.edges[start], x1=word.edges[end]) for word, start, end in self._selected(page)
        )

    def selected_text(self) -> str:
        """What is selected, a line a line."""
        pieces = [
            word.text[start:end] + (word.after if end == len(word.text) else "")
            for page in sorted(self._words)
            for word, start, end in self._selected(page)
        ]
        return "".join(pieces).strip()

    def first_page_selected(self) -> int:
        """The page on which the selection begins, or the caret stands; 0 where there is none."""
        return min(spot.page for spot in (self._from or self.caret, self.caret) if spot) if self.caret else 0

    def _go(self, there: Spot | None, *, selecting: bool) -> None:
        if not selecting or self._from is None:
            self._from = there
        self.caret, self._across = there, None

    def _selected(self, page: int) -> list[tuple[PageWord, int, int]]:
        """The words of a page that are selected, each with the letters from and to which it is."""
        if self._from is None or self.caret is None:
            return []
        first, last = sorted((self._from, self.caret))
        found = []
        for number, word in enumerate(self._words.get(page, ())):
            start = first.letter if (page, number) == first[:2] else 0
            end = last.letter if (page, number) == last[:2] else len(word.text)
            if first[:2] <= (page, number) <= last[:2] and start < end:
                found.append((word, start, end))
        return found

    def _x(self, spot: Spot) -> float:
        return self._words[spot.page][spot.word].edges[spot.letter]

    def _edge(self, spot: Spot, *, end: bool) -> Spot:
        """The beginning or the end of a spot's word."""
        return spot._replace(letter=len(self.word_at(spot)) if end else 0)

    def _letter(self, here: Spot, by: int) -> Spot:
        there = here._replace(letter=here.letter + by)
        if 0 <= there.letter <= len(self.word_at(here)):
            return there
        beside = self._word_beside(here, by)
        return here if beside is None else self._edge(beside, end=by < 0)

    def _word(self, here: Spot, by: int) -> Spot:
        """On to the beginning of the next word, or back to the beginning of this one or the one before."""
        if by < 0 and here.letter > 0:
            return self._edge(here, end=False)
        return self._word_beside(here, by) or self._edge(here, end=by > 0)

    def _line(self, here: Spot, by: int, across: float) -> Spot:
        first, last = self._line_of(here)
        beside = self._word_beside(here._replace(word=last if by > 0 else first), by)
        if beside is None:
            return self._line_end(here, by)
        start, end = self._line_of(beside)
        spots = [
            Spot(beside.page, number, letter)
            for number in range(start, end + 1)
            for letter in range(len(self._words[beside.page][number].edges))
        ]
        return min(spots, key=lambda spot: abs(self._x(spot) - across))

    def _line_end(self, here: Spot, by: int) -> Spot:
        first, last = self._line_of(here)
        return self._edge(here._replace(word=last if by > 0 else first), end=by > 0)

    def _line_of(self, spot: Spot) -> tuple[int, int]:
        """The first and last word of a spot's line."""
        return next(line for line in self._lines[spot.page] if line[0] <= spot.word <= line[1])

    def _word_beside(self, here: Spot, by: int) -> Spot | None:
        """The beginning of the word before or after, over pages without words too; None where it is not known."""
        if 0 <= here.word + by < len(self._words[here.page]):
            return Spot(here.page, here.word + by, 0)
        page = here.page + by
        while page in self._words and not self._words[page]:
            page += by
        words = self._words.get(page, ())
        return Spot(page, 0 if by > 0 else len(words) - 1, 0) if words else None

    def _nearest(self, place: Place) -> Spot | None:
        """The spot nearest to a place; None where the words of its page have not come yet, or it has none."""
        page, x, y = place

        def distance(number: int) -> float:
            rect = self._words[page][number].place
            return max(rect.x0 - x, 0, x - rect.x1) + _OTHER_LINE * max(rect.y0 - y, 0, y - rect.y1)

        numbers = range(len(self._words.get(page, ())))
        if not numbers:
            return None
        word = min(numbers, key=distance)
        edges = self._words[page][word].edges
        return Spot(page, word, min(range(len(edges)), key=lambda letter: abs(edges[letter] - x)))


def _on_one_line(before: PageWord, word: PageWord) -> bool:
    one, other = before.place, word.place
    overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    return overlap > min(one.y1 - one.y0, other.y1 - other.y0) / 2 and other.x0 >= one.x0
