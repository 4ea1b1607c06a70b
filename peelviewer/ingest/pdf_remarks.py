"""What somebody wrote in a PDF: comments, and words that are highlighted, underlined or struck out."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.domain.document import Remark

_MARKED = {
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_STRIKEOUT,
}
_WRITTEN = {pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT}
_MOST = 200  # of a page
_NEAR = 4.0  # points around a comment's sign in which its words are looked for


def remarks_of(page: pypdfium2.PdfPage, number: int) -> tuple[Remark, ...]:
    """The remarks on a page (counted from 1), each with the words it is on, where it is on any."""
    count = min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST)
    which = [index for index in range(count) if _kind(page, index) in _MARKED | _WRITTEN]
    return tuple(_found(page, number, which)) if which else ()  # most pages have links only


def _kind(page: pypdfium2.PdfPage, index: int) -> int:
    part = pdfium.FPDFPage_GetAnnot(page.raw, index)
    kind = int(pdfium.FPDFAnnot_GetSubtype(part))
    pdfium.FPDFPage_CloseAnnot(part)
    return kind


def _found(page: pypdfium2.PdfPage, number: int, which: list[int]) -> Iterator[Remark]:
    textpage = page.get_textpage()
    try:
        for index in which:
            part = pdfium.FPDFPage_GetAnnot(page.raw, index)
            kind = pdfium.FPDFAnnot_GetSubtype(part)
            if not pdfium.FPDFAnnot_GetFlags(part) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
                said = _string(part, b"Contents")
                words = " ".join(_words(textpage, place) for place in _places(part, kind))
                if said or (words.strip() and kind in _MARKED):
                    yield Remark(number, " ".join(words.split()), said, _string(part, b"T"))
            pdfium.FPDFPage_CloseAnnot(part)
    finally:
        textpage.close()


def _places(part: Any, kind: int) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of what a remark is on: each line that is marked, or where the comment's sign stands."""
    if kind in _MARKED:
        quad = pdfium.FS_QUADPOINTSF()
        for line in range(pdfium.FPDFAnnot_CountAttachmentPoints(part)):
            if pdfium.FPDFAnnot_GetAttachmentPoints(part, line, ctypes.byref(quad)):
                across, up = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
                yield min(across), min(up), max(across), max(up)
        return
    rect = pdfium.FS_RECTF()
    if kind == pdfium.FPDF_ANNOT_TEXT and pdfium.FPDFAnnot_GetRect(part, ctypes.byref(rect)):
        yield -1e4, rect.bottom - _NEAR, 1e4, rect.top + _NEAR  # the line beside which it stands


def _words(textpage: pypdfium2.PdfTextPage, place: tuple[float, float, float, float]) -> str:
    left, bottom, right, top = place
    return str(textpage.get_text_bounded(left, bottom, right, top))


def _string(part: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(part, key, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    words = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFAnnot_GetStringValue(part, key, words, length)
    return " ".join(buffer.raw[: length - 2].decode("utf-16-le", errors="replace").split())
