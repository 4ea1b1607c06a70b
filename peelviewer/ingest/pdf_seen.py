"""Text that no eye can see: invisible, white on white, switched off, or covered. It is doubted first, and then looked for in the page's picture."""

import ctypes
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.ingest.pdf_shapes import Shapes
from peelviewer.ingest.pdf_type import Line

Piece = tuple[Line, int]  # a line of type, and the number of its first letter on the page

_TINY = 2.0  # points: smaller type may leave no mark
_SEAM = 2.0  # points between the cells of a table
_OC = 6  # bytes of the name of the mark of a layer, with its end
_SCALE = 1.0  # dots a point: enough to see whether a line leaves any mark
_MARK = 12  # of 255 by which a dot must differ where a letter stands
_LAYER = 0.8  # of a page's lines must be unseen for them to be a scan's own text
_SCAN = 0.5  # of a page must be pictures for it to be a scan


def unseen(page: pypdfium2.PdfPage, raw: object, shapes: Shapes, pieces: Sequence[Piece]) -> set[int]:
    """The numbers of the pieces that nobody can see; none where they are the text of a scan."""
    doubted = _doubted(raw, shapes, pieces)
    if not doubted:
        return set()
    hidden = _without_mark(page, raw, {number: pieces[number] for number in doubted})
    if len(hidden) >= _LAYER * len(pieces) and _pictures(page, shapes) >= _SCAN:
        return set()
    return hidden


def _doubted(raw: object, shapes: Shapes, pieces: Sequence[Piece]) -> list[int]:
    """The pieces that are pale, faint, tiny, without ink, of an optional layer, or drawn before something that lies over them."""
    found = []
    name, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
    for number, (line, first) in enumerate(pieces):
        letters = pdfium.FPDFText_GetTextObject(raw, first)
        if not letters:
            continue
        covers = [cover for cover in shapes.covers if cover.box.holds(line)] if shapes.covers else []
        place = shapes.order_of(letters) if covers else -1
        if (
            any(cover.order > place >= 0 for cover in covers)
            or _is_inkless(letters)
            or _is_optional(letters, name, length)
            or line.size < _TINY
            or (line.faint and not (covers and covers[-1].dark) and not _is_on_dark(line, shapes))
        ):
            found.append(number)
    return found


def _is_on_dark(line: Line, shapes: Shapes) -> bool:
    """Whether dark shapes side by side, as the cells of a table's head, lie beneath the whole of a line."""
    middle = (line.top + line.bottom) / 2
    cells = (cover.box for cover in shapes.covers if cover.dark and cover.box.top <= middle <= cover.box.bottom)
    reached = line.x0
    for box in sorted(cells, key=lambda box: box.x0):
        if box.x0 > reached + _SEAM:
            break
        reached = max(reached, box.x1)
    return reached >= line.x1


def _is_inkless(letters: object) -> bool:
    return pdfium.FPDFTextObj_GetTextRenderMode(letters) in {
        pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
        pdfium.FPDF_TEXTRENDERMODE_CLIP,
    }


def _is_optional(letters: object, name: "ctypes.Array[ctypes.c_ushort]", length: ctypes.c_ulong) -> bool:
    """Whether the text is on a layer, which may be switched off; the names of its marks are written into `name`."""
    for number in range(pdfium.FPDFPageObj_CountMarks(letters)):
        mark = pdfium.FPDFPageObj_GetMark(letters, number)
        named = pdfium.FPDFPageObjMark_GetName(mark, name, 16, ctypes.byref(length))
        if named and length.value == _OC and bytes(name)[:4] == b"O\0C\0":
            return True
    return False


def _pictures(page: pypdfium2.PdfPage, shapes: Shapes) -> float:
    """How much of the page its largest picture covers."""
    width, height = page.get_size()
    boxes = [cover.box for cover in shapes.covers if cover.picture]
    return max(((box.x1 - box.x0) * (box.bottom - box.top) for box in boxes), default=0.0) / (width * height or 1)


def _without_mark(page: pypdfium2.PdfPage, raw: object, pieces: dict[int, Piece]) -> set[int]:
    """The pieces that leave the page's picture as it is when their letters are taken away."""
    before = _picture(page)
    letters = {number: pdfium.FPDFText_GetTextObject(raw, first) for number, (_, first) in pieces.items()}
    modes = {number: pdfium.FPDFTextObj_GetTextRenderMode(part) for number, part in letters.items()}
    for part in letters.values():
        pdfium.FPDFTextObj_SetTextRenderMode(part, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    after = _picture(page)
    for number, part in letters.items():
        pdfium.FPDFTextObj_SetTextRenderMode(part, modes[number])
    return {number for number, (line, _) in pieces.items() if not _differ(before, after, line)}


def _picture(page: pypdfium2.PdfPage) -> tuple[int, int, int, bytes]:
    bitmap = page.render(scale=_SCALE, grayscale=True)
    picture = (bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    return picture


def _differ(before: tuple[int, int, int, bytes], after: tuple[int, int, int, bytes], line: Line) -> bool:
    width, height, stride, dots = before
    x0, x1 = (min(width, max(0, round(x * _SCALE))) for x in (line.x0, line.x1))
    y0, y1 = (min(height, max(0, round(y * _SCALE))) for y in (line.top, line.bottom))
    for row in range(y0, y1):
        here, there = (picture[row * stride + x0 : row * stride + x1] for picture in (dots, after[3]))
        if here != there and any(abs(a - b) >= _MARK for a, b in zip(here, there, strict=True)):
            return True
    return False
