"""The headings that a tagged PDF marks as such: believed where they are set as headings, left alone where not."""

import ctypes
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.ingest.pdf_lines import Sheet, is_display

LIES = "The file marks as headings what is set as running text; its marks were not used."
_BELIEVED = 0.8  # of the lines marked as headings, how many must be set as such
_TYPE = 16  # bytes of room for the name of an element
_TYPE_OF_HEADING = 6  # bytes: two letters and an end
_LEVELS = {f"H{level}\0".encode("utf-16-le"): level for level in range(1, 7)}
_DEEPEST = 40  # a tree deeper than this is broken, or made to break readers


def marked_headings(page: pypdfium2.PdfPage) -> dict[int, int]:
    """The levels of headings by the number of their marked content; empty for a page without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    found: dict[int, int] = {}
    name = ctypes.create_string_buffer(_TYPE)
    try:
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            if root := pdfium.FPDF_StructTree_GetChildAtIndex(tree, n):
                _note_levels(root, 0, 0, name, found)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found


def _note_levels(element: Any, level: int, depth: int, name: Any, found: dict[int, int]) -> None:
    """Note the levels of an element and all that it holds in `found`; the names of elements are written into `name`."""
    if depth > _DEEPEST:
        return
    if pdfium.FPDF_StructElement_GetType(element, name, _TYPE) == _TYPE_OF_HEADING:
        level = _LEVELS.get(name[:_TYPE_OF_HEADING], level)
    if level:
        for n in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
            content = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n)
            if content >= 0:  # -1 stands for a child that is an element; page furniture has no number, also -1
                found[content] = level
    for n in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, n):
            _note_levels(child, level, depth + 1, name, found)
        elif level and (content := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n)) >= 0:
            found[content] = level


def believed(sheets: list[Sheet], size: float) -> tuple[list[Sheet], tuple[str, ...]]:
    """The pages, with the marks of their headings where these fit how they are set; else without, and a warning."""
    marked = [line for sheet in sheets for line in sheet.lines if line.heading]
    fitting = sum(is_display(line, size) for line in marked)
    if fitting >= _BELIEVED * len(marked):
        return sheets, ()
    plain = [replace(sheet, lines=tuple(replace(line, heading=0) for line in sheet.lines)) for sheet in sheets]
    return plain, (LIES,)
