"""What is drawn on a PDF page besides text: rectangles, rules, filled shapes and pictures, in the order of drawing."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pypdfium2 import PdfMatrix as Matrix

from peelviewer.ingest.pdf_frame import Frame
from peelviewer.ingest.pdf_type import Box

_TEXT = pdfium.FPDF_PAGEOBJ_TEXT
_DRAWN = {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE}
_DEEPEST = 3  # forms within forms
_DARK = 200  # of 255: pale letters can be read on what is darker than this in one colour
_SOLID = 128  # of 255: what is less opaque covers nothing


@dataclass(frozen=True, slots=True)
class Cover:
    """A filled shape or a picture: where it stands in the order of drawing, and whether pale letters show on it."""

    order: int
    box: Box
    dark: bool
    picture: bool


@dataclass(frozen=True)
class Shapes:
    """The shapes of a page, and its text objects with their places in the order of drawing."""

    boxes: tuple[Box, ...]
    rules: tuple[Box, ...]  # thin lines, drawn as rectangles
    covers: tuple[Cover, ...]
    letters: tuple[tuple[int, object], ...]

    def order_of(self, letters: object) -> int:
        """The place of a text object in the order of drawing; -1 where it has none."""
        return self._orders.get(_address(letters), -1)

    @cached_property
    def _orders(self) -> dict[int, int]:
        return {_address(part): order for order, part in self.letters}


def shapes_of(page: pypdfium2.PdfPage, frame: Frame) -> Shapes:
    """All shapes of a page, those within forms too."""
    boxes, rules, covers = [], [], []
    letters: list[tuple[int, object]] = []
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for order, (kind, part, space) in enumerate(_parts(page)):
        if kind == _TEXT:
            letters.append((order, part))
            continue
        if kind not in _DRAWN:
            continue
        pdfium.FPDFPageObj_GetBounds(part, *pointers)
        bounds = tuple(edge.value for edge in edges)
        x0, top, x1, bottom = frame.shown(*(bounds if space is None else _bounds(space, *bounds)))
        box = Box(x0, x1, top, bottom)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            covers.append(Cover(order, box, dark=False, picture=True))
        elif x1 - x0 > 2.5 and bottom - top > 2.5:
            boxes.append(box)
            if (fill := _fill(part)) and fill[3] >= _SOLID:
                covers.append(Cover(order, box, min(fill[:3]) < _DARK, picture=False))
        elif x1 - x0 > 20 or bottom - top > 8:
            rules.append(box)
    return Shapes(tuple(boxes), tuple(rules), tuple(covers), tuple(letters))


def _parts(page: pypdfium2.PdfPage) -> Iterator[tuple[int, object, Matrix | None]]:
    """The objects of a page, each with the matrix of the forms that it stands in; None for those of the page itself."""
    return _listed(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0, None)


def _listed(
    whole: object, count: Callable[..., int], part_of: Callable[..., object], depth: int, space: Matrix | None
) -> Iterator[tuple[int, object, Matrix | None]]:
    type_of = pdfium.FPDFPageObj_GetType
    for number in range(count(whole)):
        part = part_of(whole, number)
        kind = type_of(part)
        yield kind, part, space
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _matrix(part).multiply(space) if space else _matrix(part)
            yield from _listed(part, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1, inner)


def _matrix(form: object) -> Matrix:
    """From a form's coordinates to those of what it stands in."""
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, ctypes.byref(raw))
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _bounds(space: Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    """A rectangle within forms, in the page's coordinates: pdfium gives it in the form's own."""
    corners = [space.on_point(x, y) for x in (x0, x1) for y in (y0, y1)]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


def _fill(shape: object) -> tuple[int, int, int, int] | None:
    """The colour that a shape is filled with, and how opaque it is; None where it is not filled."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape, ctypes.byref(mode), ctypes.byref(stroke))
    if mode.value == pdfium.FPDF_FILLMODE_NONE:
        return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(shape, *map(ctypes.byref, (red, green, blue, alpha)))
    return red.value, green.value, blue.value, alpha.value


def _address(part: Any) -> int:
    """Where an object of pdfium is in memory: two handles of one object have the same."""
    return ctypes.addressof(part.contents)
