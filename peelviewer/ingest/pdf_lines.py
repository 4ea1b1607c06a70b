"""The lines of a PDF page with their geometry and type, in the order of the file (which is the order of reading)."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.ingest.pdf_frame import Frame, letter_box, turned
from peelviewer.ingest.pdf_grids import Grid, grids_of
from peelviewer.ingest.pdf_rows import with_rows
from peelviewer.ingest.pdf_seen import unseen
from peelviewer.ingest.pdf_shapes import shapes_of
from peelviewer.ingest.pdf_type import Box, Line

_EDGE = 2.0  # points by which a line's middle may lie off the page
_DIGITS = re.compile(r"[\d²³¹⁰-⁹₀-₉]+")
_FEW = 3  # letters
_GAP = 1.1  # of the size of type: wider than any space between words
_GRADES = (" outstanding", " good", " adequate", " requires improvement", " inadequate", " not graded")
_LONGEST_GRADE = max(map(len, _GRADES))
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "ﬀ", "ﬁ", "ﬂ", "ﬃ", "ﬄ")
_PALE = 225  # of 255, in each colour: what is paler may be invisible on paper
_FAINT = 40  # of 255: what is less opaque may be invisible
LINE_END_HYPHEN = "\ufffe"  # pdfium's mark for a hyphen at a line's end
_HYPHENS = (LINE_END_HYPHEN, "\u00ad")  # on a page's last line pdfium leaves it as the file has it


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size, lines, rectangles and rules."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]
    rules: tuple[Box, ...]  # thin lines, drawn as rectangles
    frame: Frame = Frame(0, 0, 0, 0, 0)  # noqa: RUF009 - how the file's coordinates are those of the lines
    shown: Frame = Frame(0, 0, 0, 0, 0)  # noqa: RUF009 - and those of the page as it is shown
    unseen: int = 0  # lines left out because nobody can see them
    grids: tuple[Grid, ...] = ()  # that the rules make, where they may be tables


def is_display(line: Line, size: float) -> bool:
    """Whether a line is set as a heading is, where the text is set in `size`: larger, or bold."""
    return line.set_off or line.size >= 1.13 * size or (line.bold and line.size >= 0.93 * size)


def read_sheet(page: pypdfium2.PdfPage, number: int, headings: dict[int, int]) -> Sheet:
    """Lines and rectangles of a page (counted from 1); `headings` are the levels of what the file marks as such.

    The page is turned so that its text runs from left to right.
    """
    textpage = page.get_textpage()
    frame, shown, textpage = turned(page, textpage)
    width, height = frame.size
    shapes = shapes_of(page, frame)
    try:
        pieces = _Reader(textpage, number, frame, headings).pieces()
        hidden = unseen(page, textpage.raw, shapes, pieces)
        lines = with_rows(_joined_again(piece for n, (piece, _) in enumerate(pieces) if n not in hidden))
        grids = grids_of(textpage, frame, shapes, lines)
    finally:
        textpage.close()
    return Sheet(number, width, height, lines, shapes.boxes, shapes.rules, frame, shown, len(hidden), grids)


def _joined_again(pieces: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of a page: pieces of one line that pdfium separated are joined again."""
    found: list[Line] = []
    for piece in pieces:
        if found and _continues(found[-1], piece):
            found[-1] = _joined(found[-1], piece)
        else:
            found.append(piece)
    return tuple(found)


class _Reader:
    """Asks pdfium for the characters of one page."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, number: int, frame: Frame, headings: dict[int, int]) -> None:
        self._headings = headings
        self._raw = textpage.raw
        self._number = number
        self._frame = frame
        self._width, self._height = frame.size
        count = textpage.count_chars()
        buffer = (ctypes.c_ushort * (count + 1))()
        pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        self._text = bytes(buffer)[: 2 * count].decode("utf-16-le", errors="replace")
        if len(self._text) < count:
            self._text = "".join(chr(pdfium.FPDFText_GetUnicode(self._raw, n) or 32) for n in range(count))
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._colour_parts = [ctypes.c_uint() for _ in range(4)]
        self._colour_pointers = [ctypes.byref(part) for part in self._colour_parts]
        self._font_name, self._font_flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def pieces(self) -> list[tuple[Line, int]]:
        """The lines of the page as pdfium gives them, each with the number of its first letter; none that the page cuts off."""
        found = []
        for match in re.finditer(r"[^\r\n\ufffe]+\ufffe?", self._text):
            piece = self._line(match.start(), match[0])
            if piece is not None and self._is_on_page(piece):
                found.append((piece, match.start() + len(match[0]) - len(match[0].lstrip())))
        return found

    def _is_on_page(self, line: Line) -> bool:
        x, y = (line.x0 + line.x1) / 2, (line.top + line.bottom) / 2
        return -_EDGE <= x <= self._width + _EDGE and -_EDGE <= y <= self._height + _EDGE

    def _line(self, start: int, text: str) -> Line | None:
        hyphen = text.endswith(_HYPHENS)
        body = text.rstrip("".join(_HYPHENS))
        lead = len(body) - len(body.lstrip())
        stripped = body.strip()
        if not stripped:
            return None
        first, last = start + lead, start + lead + len(stripped) - 1
        x0, top, _, bottom = self._place(first)
        half = len(stripped) // 2
        middle = first + (half if stripped[half] != " " else half + 1)
        size = self._size_of_line(first, middle, last)
        middle_top, middle_bottom = self._place(middle)[1::2]
        if len(stripped) > 3 and middle_bottom - middle_top > 0.5 * size:  # a letter within a ligature has no height
            top, bottom = middle_top, middle_bottom
        x1 = self._place(last)[2]
        kept, raised = self._without_raised(first, stripped, size)
        kept = self._ligature_put_back(first, stripped, kept)
        hyphen = hyphen or (stripped.endswith(" -") and kept != stripped)
        if kept.endswith(" -") and re.search(r"\w -$", kept[-3:]):  # a hyphen that the file sets apart from its word
            kept, hyphen = kept[:-2], True
        if kept == stripped and kept[-_LONGEST_GRADE:].lower().endswith(_GRADES):
            kept = self._cells(first, kept, size)
        bold, italic = self._slant(first, last)
        colour, faint = self._colour(first)
        style = f"{colour}{'/' if italic else ''}"
        if stripped.startswith(("•", "●", "▪")):
            bold = False
        text = kept if kept.isascii() else unicodedata.normalize("NFC", kept)
        if not text and not raised:
            return None
        heading = self._heading(first) if self._headings else 0
        return Line(self._number, text, x0, max(x0, x1), top, bottom, size, bold, hyphen, raised, heading, style, faint)

    def _cells(self, first: int, text: str, size: float) -> str:
        """The text with tabs where a gap sets its parts apart as the cells of a table are."""
        letters = list(text)
        for at, letter in enumerate(text):
            if letter == " " and self._place(first + at + 1)[0] - self._place(first + at - 1)[2] > _GAP * size:
                letters[at] = "\t"
        return "".join(letters)

    def _heading(self, index: int) -> int:
        """The level at which the file marks a character as part of a heading; 0 where it does not."""
        letters = pdfium.FPDFText_GetTextObject(self._raw, index)
        return self._headings.get(pdfium.FPDFPageObj_GetMarkedContentID(letters), 0) if letters else 0

    def _without_raised(self, first: int, text: str, size: float) -> tuple[str, str]:
        """`text` without the small raised numbers of footnote marks, and the number it began with, if any."""
        small = [False] * len(text)
        for number in _DIGITS.finditer(text):
            start, end = number.span()
            # A mark is at an end of a number, or all of it: most numbers need no look at the digits between.
            if self._size(first + start) < 0.8 * size or self._size(first + end - 1) < 0.8 * size:
                small[start:end] = [self._size(first + n) < 0.8 * size for n in range(start, end)]
        if not any(small):
            return text, ""
        lead = next((n for n, is_small in enumerate(small) if not is_small), len(text))
        kept = "".join(letter for letter, is_small in zip(text, small, strict=True) if not is_small)
        return " ".join(kept.split()) if lead < len(text) else "", text[:lead]

    def _ligature_put_back(self, first: int, text: str, kept: str) -> str:
        """Some files give a ligature at the line's end, out of its place: put it where its box is."""
        if not text.removesuffix(" -").endswith(_LIGATURES):
            return kept
        match = re.search(r" ((?:ffi|ffl|ff|fi|fl|[ﬀ-ﬄ])(?: (?:ffi|ffl|ff|fi|fl|[ﬀ-ﬄ]))*)(?: -)?$", text)
        if match is None:
            return kept
        body = text[: match.start()]
        for part in re.finditer(r"\S+", match[1]):
            x = self._place(first + match.start(1) + part.start())[0]
            at = next((n for n in range(len(body)) if body[n] != " " and self._place(first + n)[0] > x), len(body))
            if at == len(body) or first + at > first + len(body):
                body += part[0]
            else:
                gap = at - 1 if at and body[at - 1] == " " else at
                body = body[:gap] + part[0] + body[at:]
        return body

    def _place(self, index: int) -> tuple[float, float, float, float]:
        """x0, top, x1, bottom of a character."""
        return self._frame.shown(*letter_box(self._raw, index, self._rect))

    def _size_of_line(self, first: int, middle: int, last: int) -> float:
        """The size of most of a line: of its first, middle and last letter the middle one, of a few letters the largest."""
        one, other = self._size(first), self._size(last)
        if one == other and last - first >= _FEW:
            return one
        sizes = sorted((one, other, self._size(middle)))
        return sizes[1] if last - first >= _FEW else sizes[-1]

    def _size(self, index: int) -> float:
        """The size of type, after whatever scaling the file applies."""
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        matrix = self._matrix
        if pdfium.FPDFText_GetMatrix(self._raw, index, ctypes.byref(matrix)):
            size *= math.hypot(matrix.c, matrix.d) or 1.0
        return size

    def _slant(self, first: int, last: int) -> tuple[bool, bool]:
        """Whether a line is bold, and italic: its first letter and its last. Few lines are either: one letter tells."""
        bold, italic = self._font(first)
        if bold or italic:
            is_bold, is_italic = self._font(last)
            return bold and is_bold, italic and is_italic
        return False, False

    def _font(self, index: int) -> tuple[bool, bool]:
        """Whether the font of a letter is bold, and italic, by its name."""
        self._font_name[0] = b"\0"  # where it has none
        pdfium.FPDFText_GetFontInfo(self._raw, index, self._font_name, 128, ctypes.byref(self._font_flags))
        return _slant_of(self._font_name.value)

    def _colour(self, index: int) -> tuple[str, bool]:
        """The colour of a letter, near ones as one, and whether it is faint."""
        if not pdfium.FPDFText_GetFillColor(self._raw, index, *self._colour_pointers):
            return "", False
        parts = self._colour_parts
        red, green, blue, opaque = parts[0].value, parts[1].value, parts[2].value, parts[3].value
        return f"{red >> 5}{green >> 5}{blue >> 5}", opaque < _FAINT or min(red, green, blue) >= _PALE


@lru_cache(maxsize=256)
def _slant_of(font: bytes) -> tuple[bool, bool]:
    name = font.lower()
    return b"bold" in name or b"black" in name, b"italic" in name or b"oblique" in name


def _continues(line: Line, piece: Line) -> bool:
    """Whether `piece` stands right of `line` on the same line: pdfium parts a line where a mark is raised."""
    if line.hyphen or line.page != piece.page:
        return False
    overlap = min(line.bottom, piece.bottom) - max(line.top, piece.top)
    gap = piece.x0 - line.x1
    return overlap > 0.5 * min(line.bottom - line.top, piece.bottom - piece.top) and -2 <= gap <= 14


def _is_raised(mark: Line, beside: Line) -> bool:
    """Whether a piece is a footnote's mark: pdfium gives it apart where a page is turned."""
    return mark.text.isdecimal() and mark.size < 0.8 * beside.size


def _joined(line: Line, piece: Line) -> Line:
    if not line.text:  # a footnote's number, then its text
        return replace(piece, x0=line.x0, raised=line.raised)
    if _is_raised(line, piece):
        return replace(piece, x0=line.x0, raised=line.text)
    if _is_raised(piece, line):
        return replace(line, x1=piece.x1)
    gap = " " if piece.text and not piece.text.startswith((",", ".", ";", ":", ")", "?")) else ""
    return replace(
        line,
        text=(line.text + gap + piece.text).strip(),
        x1=piece.x1,
        top=min(line.top, piece.top),
        bottom=max(line.bottom, piece.bottom),
        bold=line.bold and (piece.bold or not piece.text),
        hyphen=piece.hyphen,
    )
