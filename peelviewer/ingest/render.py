"""Pictures of a PDF's pages, as the original looks. `drawing` asks for them in a worker."""

import ctypes
import functools
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2

from peelviewer.ingest.limits import MAX_PIXELS

_ROUNDED = 0.999  # the sides of a picture are rounded up


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture of a page: rows of `stride` bytes, four bytes a pixel (blue, green, red, unused)."""

    width: int
    height: int
    stride: int
    pixels: bytes


@functools.lru_cache(maxsize=1)
def opened(content: bytes) -> pypdfium2.PdfDocument:
    """A PDF, kept open until another is looked at: its fonts are read once, and not for every page."""
    return pypdfium2.PdfDocument(content)


def page_picture(content: bytes, page: int, scale: float, canvas: memoryview | None = None) -> PagePicture:
    """Page `page` (from 1) of a PDF; `scale` 1 is 72 dots an inch. The pixels are left on the `canvas` where one is given."""
    sheet = opened(content)[page - 1]
    width, height = sheet.get_size()
    scale = min(scale, (MAX_PIXELS / (width * height)) ** 0.5 * _ROUNDED)
    bitmap = sheet.render(scale=scale, prefer_bgrx=True, rev_byteorder=False, bitmap_maker=_maker(canvas))
    pixels = bytes(bitmap.buffer) if canvas is None else b""
    picture = PagePicture(bitmap.width, bitmap.height, bitmap.stride, pixels)
    bitmap.close()
    sheet.close()
    return picture


def _maker(canvas: memoryview | None) -> Callable[..., pypdfium2.PdfBitmap]:
    if canvas is None:
        return pypdfium2.PdfBitmap.new_native
    return functools.partial(pypdfium2.PdfBitmap.new_native, buffer=(ctypes.c_ubyte * len(canvas)).from_buffer(canvas))


def page_sizes(content: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    pdf = opened(content)
    return tuple(pdf.get_page_size(number) for number in range(len(pdf)))
