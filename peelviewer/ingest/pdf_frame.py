"""From a PDF's own coordinates to points from the top left corner of the page as it is shown, and back.

A page may be cut to a crop box, may begin anywhere, and may be turned; its text may run in another direction than it is shown.
"""

import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_ASKED = 20  # letters of a page that are asked for their direction


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is shown, in the file's coordinates, and by how many degrees it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> "Frame":
        """The frame in which a page is shown."""
        media, crop = page.get_mediabox(), page.get_cropbox()
        left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
        right, top = min(media[2], crop[2]), min(media[3], crop[3])
        if right <= left or top <= bottom:
            left, bottom, right, top = media
        return cls(left, bottom, right, top, page.get_rotation() % 360)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        across, down = self.right - self.left, self.top - self.bottom
        return (down, across) if self.turn in {90, 270} else (across, down)

    def shown(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle of the file (left, bottom, right, top) as left, top, right, bottom of what is shown."""
        if not self.turn:  # as nearly all are
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.turn == 90:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.turn == 180:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return self.top - y1, self.right - x1, self.top - y0, self.right - x0

    def in_file(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """The other way round: what is shown as left, top, right, bottom, as left, bottom, right, top of the file."""
        if self.turn == 90:
            return top + self.left, x0 + self.bottom, bottom + self.left, x1 + self.bottom
        if self.turn == 180:
            return self.right - x1, top + self.bottom, self.right - x0, bottom + self.bottom
        if self.turn == 270:
            return self.right - bottom, self.top - x1, self.right - top, self.top - x0
        return x0 + self.left, self.top - bottom, x1 + self.left, self.top - top

    def into(
        self, other: "Frame", x0: float, top: float, x1: float, bottom: float
    ) -> tuple[float, float, float, float]:
        """A rectangle of this frame as `other` shows it."""
        return (x0, top, x1, bottom) if other == self else other.shown(*self.in_file(x0, top, x1, bottom))


def direction(textpage: pypdfium2.PdfTextPage) -> int:
    """By how many degrees a page must be turned clockwise for most of its text to run from left to right."""
    count = textpage.count_chars()
    step = max(1, count // _ASKED)
    turns: Counter[int] = Counter()
    for index in range(0, count, step):
        angle = pdfium.FPDFText_GetCharAngle(textpage.raw, index)
        if angle >= 0:
            turns[-round(math.degrees(angle) / 90) * 90 % 360] += 1  # pdfium counts the angle clockwise
    return turns.most_common(1)[0][0] if turns else 0


def turned(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> tuple[Frame, Frame, pypdfium2.PdfTextPage]:
    """The frame in which a page's text is read, the one in which it is shown, and its text, read with the page turned so.

    The turn stays with the open file: who shows its pages too gives it back with `give_back`.
    """
    shown = Frame.of(page)
    turn = direction(textpage)
    if turn == shown.turn:
        return shown, shown, textpage
    textpage.close()
    page.set_rotation(turn)
    return Frame(shown.left, shown.bottom, shown.right, shown.top, turn), shown, page.get_textpage()


def give_back(page: pypdfium2.PdfPage, shown: Frame) -> None:
    """Turn a page as it is shown."""
    if page.get_rotation() % 360 != shown.turn:
        page.set_rotation(shown.turn)


def letter_box(textpage: object, index: int, rect: pdfium.FS_RECTF) -> tuple[float, float, float, float]:
    """The place of a letter in the file's coordinates: left, bottom, right, top."""
    pdfium.FPDFText_GetLooseCharBox(textpage, index, rect)
    low, high = rect.bottom, rect.top
    return (rect.left, low, rect.right, high) if low <= high else (rect.left, high, rect.right, low)
