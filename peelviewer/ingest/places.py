"""Where words stand on the pages of a PDF, asked of pdfium when they are to be shown: frames, and words to select."""

import ctypes
import itertools
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage, Rect
from peelviewer.ingest.pdf_frame import Frame, give_back, turned
from peelviewer.ingest.pdf_lines import LINE_END_HYPHEN
from peelviewer.ingest.render import opened

_EDGE = 1.5  # points by which a letter may stand out of its passage's rectangle
_RUN = 6  # letters that agree where text and page part and come together again
_SKIPPED = 12  # letters of the text that the page may lack at one place: a ligature out of its place
_FOREIGN = 600  # letters of the page that the text may lack at one place: marks, lettering of a figure
_KEPT = 4  # pages whose letters are at hand: who looks at a claim often looks at the next on its page
_ENOUGH = 0.6  # of a span's letters must be found


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word of a page with its place, in the file's order; `after` is what separates it from the next: " " or a line end.

    `edges` are points from the left of the page: of each letter its beginning, and of the last its end too.
    """

    text: str
    place: Rect
    after: str
    edges: tuple[float, ...]


class _Letter(NamedTuple):  # made by the thousand for each page, and a dataclass takes twice the time
    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def places(content: bytes, passage: Passage, span: Span) -> tuple[Rect, ...]:
    """The lines on which a span's words stand; where the page has no such words (a scan), the passage's rectangles."""
    letters = _letters_in(content, passage.rects)
    found = _aligned(passage.text, letters)
    wanted = [at for at in range(span.start, span.end) if not passage.text[at].isspace()]
    held = [letters[number] for at in wanted for number in found.get(at, ())]
    if not wanted or sum(at in found for at in wanted) < _ENOUGH * len(wanted):
        return passage.rects
    return tuple(_shown(_around(line), _frames(content, line[0].page)) for line in _lines(held))


def page_words(content: bytes, page: int) -> tuple[PageWord, ...]:
    """The words of a page (counted from 1)."""
    letters, frames = _letters(content, page), _frames(content, page)
    words: list[PageWord] = []
    for blank, group in itertools.groupby(letters, key=lambda letter: letter.text.isspace()):
        some = list(group)
        if blank and words:
            after = "\n" if any(letter.text in "\r\n" for letter in some) else " "
            words[-1] = replace(words[-1], after=after)
        elif not blank:
            words += [_word(line, frames) for line in _lines(some)]
    return tuple(words)


def _word(line: list[_Letter], frames: tuple[Frame, Frame]) -> PageWord:
    place = _shown(_around(line), frames)
    edges = _edges(line)
    if frames[0] != frames[1]:  # it runs up, down or upside down: its letters are no steps from left to right
        share = (place.x1 - place.x0) / max(len(edges) - 1, 1)
        edges = tuple(place.x0 + share * number for number in range(len(edges)))
    return PageWord(_text(line), place, "" if line[-1].text == LINE_END_HYPHEN else " ", edges)


def _text(letters: Iterable[_Letter]) -> str:
    return unicodedata.normalize("NFC", "".join(letter.text for letter in letters).rstrip(LINE_END_HYPHEN))


def _edges(letters: list[_Letter]) -> tuple[float, ...]:
    """Where the letters of a word begin, and the last ends; where letters were drawn together, in equal shares."""
    count = len(_text(letters))
    if count == len(letters):
        return (*(letter.x0 for letter in letters), letters[-1].x1)
    left, share = letters[0].x0, (letters[-1].x1 - letters[0].x0) / max(count, 1)
    return tuple(left + share * number for number in range(count + 1))


def _letters_in(content: bytes, rects: tuple[Rect, ...]) -> list[_Letter]:
    """The letters in each rectangle, one rectangle after another."""
    return [
        letter
        for rect in rects
        for read in (_read(rect, _frames(content, rect.page)),)
        for letter in _letters(content, rect.page)
        if not letter.text.isspace() and _holds(read, letter)
    ]


@lru_cache(_KEPT)
def _frames(content: bytes, number: int) -> tuple[Frame, Frame]:
    """The frame in which a page's text is read, and the one in which it is shown."""
    page = opened(content)[number - 1]
    read, shown, textpage = turned(page, page.get_textpage())
    textpage.close()
    give_back(page, shown)
    page.close()
    return read, shown


def _read(rect: Rect, frames: tuple[Frame, Frame]) -> Rect:
    """A rectangle of the page as shown, where its text is read."""
    read, shown = frames
    return Rect(rect.page, *shown.into(read, rect.x0, rect.y0, rect.x1, rect.y1))


def _shown(rect: Rect, frames: tuple[Frame, Frame]) -> Rect:
    """A rectangle of the text as it is read, where the page shows it."""
    read, shown = frames
    return Rect(rect.page, *read.into(shown, rect.x0, rect.y0, rect.x1, rect.y1))


@lru_cache(_KEPT)
def _letters(content: bytes, number: int) -> tuple[_Letter, ...]:
    """All letters of a page, in the order of the file, white space too, in the frame in which its text is read."""
    page = opened(content)[number - 1]
    frame, shown, textpage = turned(page, page.get_textpage())
    raw, box = textpage.raw, pdfium.FS_RECTF()
    reference, box_of, letter_of = ctypes.byref(box), pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetUnicode
    plain = frame.turn == 0
    letters: list[_Letter] = []
    for index in range(textpage.count_chars()):
        box_of(raw, index, reference)
        letter = chr(letter_of(raw, index) or 32)
        if plain:
            place = (box.left - frame.left, frame.top - box.top, box.right - frame.left, frame.top - box.bottom)
        else:
            place = frame.shown(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))
        letters.append(_Letter(letter, number, *place))
    textpage.close()
    give_back(page, shown)
    page.close()
    return tuple(letters)


def _holds(rect: Rect, letter: _Letter) -> bool:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return rect.x0 - _EDGE <= x <= rect.x1 + _EDGE and rect.y0 - _EDGE <= y <= rect.y1 + _EDGE


def _aligned(text: str, letters: list[_Letter]) -> dict[int, list[int]]:
    """For each place of the text the numbers of the letters that print it; what only one of the two has is passed over."""
    wanted = [(part, at) for at, letter in enumerate(text) for part in _folded(letter)]
    given = [(part, number) for number, letter in enumerate(letters) for part in _folded(letter.text)]
    here, there = ("".join(part for part, _ in side) for side in (wanted, given))
    found: dict[int, list[int]] = {}
    a = b = 0
    while a < len(here) and b < len(there):
        if here[a] != there[b]:
            a, b = _come_together(here, there, a, b)
            continue
        found.setdefault(wanted[a][1], []).append(given[b][1])
        a, b = a + 1, b + 1
    return found


def _come_together(here: str, there: str, a: int, b: int) -> tuple[int, int]:
    """The nearest places from which both go on alike; without any, one letter of the text is passed over."""
    best: tuple[int, int, int] | None = None
    for skipped in range(min(_SKIPPED, len(here) - a)):
        run = here[a + skipped : a + skipped + _RUN]
        far = _FOREIGN if len(run) == _RUN else _RUN  # a few last letters could be found anywhere
        at = there.find(run, b, b + far + len(run))
        if at >= 0 and (best is None or skipped + at - b < best[0]):
            best = (skipped + at - b, a + skipped, at)
    return best[1:] if best else (a + 1, b)


def _folded(letter: str) -> str:
    """A letter as both sides write it: ligatures in two, hyphens alike, nothing for white space."""
    if letter in {LINE_END_HYPHEN, "\u00ad", "\u2010", "\u2011"}:
        return "-"
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not part.isspace())


def _lines(letters: Iterable[_Letter]) -> Iterator[list[_Letter]]:
    """The letters line by line."""
    line: list[_Letter] = []
    for letter in letters:
        if line and not _beside(line[-1], letter):
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _beside(before: _Letter, after: _Letter) -> bool:
    overlap = min(before.y1, after.y1) - max(before.y0, after.y0)
    low = min(before.y1 - before.y0, after.y1 - after.y0)
    return before.page == after.page and overlap > low / 2 and after.x0 >= before.x0 - _EDGE


def _around(letters: list[_Letter]) -> Rect:
    return Rect(
        letters[0].page,
        min(letter.x0 for letter in letters),
        min(letter.y0 for letter in letters),
        max(letter.x1 for letter in letters),
        max(letter.y1 for letter in letters),
    )
