"""Pictures of a PDF's pages, as the original looks."""

import functools
from dataclasses import dataclass

import pypdfium2

MAX_PIXELS = 40_000_000  # a page of a poster's size must not take the memory of the machine


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


def page_picture(content: bytes, page: int, scale: float) -> PagePicture:
    """Page `page` (from 1) of a PDF; `scale` 1 is 72 dots an inch."""
    sheet = opened(content)[page - 1]
    width, height = sheet.get_size()
    scale = min(scale, (MAX_PIXELS / (width * height)) ** 0.5)
    bitmap = sheet.render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
    picture = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    sheet.close()
    return picture


def page_sizes(content: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    pdf = opened(content)
    return tuple(pdf.get_page_size(number) for number in range(len(pdf)))
