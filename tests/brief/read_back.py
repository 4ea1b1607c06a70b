"""What a reader, a screen reader and qpdf get out of a brief: read back by pdfium, and held to the house's rules."""

import ctypes
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from conformance import faults
from pypdfium2 import raw

SMALLEST = 8.5  # points
MARGINS = (44.0, 28.0, 44.0, 30.0)  # points kept free (a “j” hangs out a little): left, bottom, right, top
QPDF = shutil.which("qpdf")


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A page as it came back: its text, its smallest type, its tags with their alternative text."""

    text: str
    smallest: float
    outside: str  # the characters outside the margins
    tags: tuple[tuple[str, str], ...]


def read_back(pdf: bytes) -> ReadBack:
    """The one page of a brief; fails where there is another number of pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        page = document[0]
        width, height = page.get_size()
        assert (round(width), round(height)) == (595, 842)
        text = page.get_textpage()
        count = text.count_chars()
        sizes, outside = [], ""
        left, bottom, right, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        matrix = raw.FS_MATRIX()
        for at in range(count):
            letter = chr(raw.FPDFText_GetUnicode(text, at))
            if letter.isspace() or raw.FPDFText_IsGenerated(text, at):
                continue
            raw.FPDFText_GetMatrix(text, at, matrix)
            sizes.append(raw.FPDFText_GetFontSize(text, at) * abs(matrix.d))
            raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
            inside = (
                left.value >= MARGINS[0]
                and bottom.value >= MARGINS[1]
                and right.value <= width - MARGINS[2]
                and top.value <= height - MARGINS[3]
            )
            outside += "" if inside else letter
        found = ReadBack(text.get_text_range(), min(sizes), outside, tuple(_tags(page)))
        text.close()
        page.close()
        return found
    finally:
        document.close()


def check_page(pdf: bytes) -> ReadBack:
    """The page read back, after everything that must hold of every brief."""
    page = read_back(pdf)
    assert page.smallest >= SMALLEST - 0.01
    assert not page.outside
    kinds = [kind for kind, _ in page.tags]
    assert kinds.count("H1") == 1
    assert all(words for kind, words in page.tags if kind == "Figure")
    assert not (found := faults(pdf)), found
    if QPDF:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            Path(file.name).write_bytes(pdf)
            checked = subprocess.run([QPDF, "--check", file.name], capture_output=True, check=False)
        assert checked.returncode == 0, checked.stderr.decode()
    return page


def _tags(page: pypdfium2.PdfPage) -> Iterator[tuple[str, str]]:
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for n in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _below(raw.FPDF_StructTree_GetChildAtIndex(tree, n))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _below(element: object) -> Iterator[tuple[str, str]]:
    yield _string(raw.FPDF_StructElement_GetType, element), _string(raw.FPDF_StructElement_GetAltText, element)
    for n in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, n)
        if child:
            yield from _below(child)


def _string(ask: object, element: object) -> str:
    length = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le")
