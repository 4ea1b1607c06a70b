"""The headings that a tagged PDF marks as such: believed where they are set as headings, left alone where not."""

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.ingest.pdf_lines import Sheet, is_display

LIES = "The file marks as headings what is set as running text; its marks were not used."
_BELIEVED = 0.8  # of the lines marked as headings, how many must be set as such
_TYPE = 16  # bytes of the name of an element: a heading's has two letters
_DEEPEST = 40  # a tree deeper than this is broken, or made to break readers


def marked_headings(page: pypdfium2.PdfPage) -> dict[int, int]:
    """The levels of headings by the number of their marked content; empty for a page without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    found: dict[int, int] = {}
    try:
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            if root := pdfium.FPDF_StructTree_GetChildAtIndex(tree, n):
                found.update(_levels(root, 0, 0))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found


def _levels(element: Any, level: int, depth: int) -> Iterator[tuple[int, int]]:
    if depth > _DEEPEST:
        return
    name = _type(element)
    if len(name) == 2 and name[0] == "H" and name[1] in "123456":
        level = int(name[1])
    if level:
        for n in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
            content = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n)
            if content >= 0:  # -1 stands for a child that is an element; page furniture has no number, also -1
                yield content, level
    for n in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, n):
            yield from _levels(child, level, depth + 1)
        elif level and (content := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n)) >= 0:
            yield content, level


def _type(element: Any) -> str:
    buffer = ctypes.create_string_buffer(_TYPE)
    size = pdfium.FPDF_StructElement_GetType(element, buffer, _TYPE)
    return buffer.raw[:size].decode("utf-16-le", errors="replace").rstrip("\0") if size <= _TYPE else ""


def believed(sheets: list[Sheet], size: float) -> tuple[list[Sheet], tuple[str, ...]]:
    """The pages, with the marks of their headings where these fit how they are set; else without, and a warning."""
    marked = [line for sheet in sheets for line in sheet.lines if line.heading]
    fitting = sum(is_display(line, size) for line in marked)
    if fitting >= _BELIEVED * len(marked):
        return sheets, ()
    plain = [replace(sheet, lines=tuple(replace(line, heading=0) for line in sheet.lines)) for sheet in sheets]
    return plain, (LIES,)
