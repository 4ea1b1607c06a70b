"""The text of pages that are pictures, recognised by the machine's own Tesseract: an option, since it may misread."""

import os
import re
import shutil
from dataclasses import replace

import pypdfium2

from peelviewer.ingest.errors import NoTesseractError
from peelviewer.ingest.limits import MAX_PIXELS
from peelviewer.ingest.pdf_lines import Sheet, read_sheet

_BULLET = re.compile(r"^[eo¢«°*] (?=[A-Z])")  # what Tesseract takes a bullet for
_SECONDS = 60  # for a page
_RESOLUTION = 300  # dots an inch: what Tesseract is trained for


def check_available() -> None:
    """Raise NoTesseractError where this machine has no Tesseract."""
    if shutil.which("tesseract") is None:
        raise NoTesseractError


def recognised(page: pypdfium2.PdfPage, number: int) -> Sheet:
    """The lines of a page that is a picture, in their places; without lines where no text is recognised."""
    from pytesseract import pytesseract

    width, height = page.get_size()
    scale = min(_RESOLUTION / 72, (MAX_PIXELS / (width * height)) ** 0.5)
    picture = page.render(scale=scale).to_pil()
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # its threads wait for one another where the cores have other work
    try:
        # Tesseract sets what it recognised invisibly behind the picture: so it is read as any other page is.
        content = pytesseract.image_to_pdf_or_hocr(
            picture, extension="pdf", config=f"--dpi {_RESOLUTION}", timeout=_SECONDS
        )
    except (pytesseract.TesseractError, RuntimeError):  # the second where it took too long
        return Sheet(number, page.get_width(), page.get_height(), (), (), ())
    pdf = pypdfium2.PdfDocument(content)
    try:
        sheet = read_sheet(pdf[0], number, {})
    finally:
        pdf.close()
    return replace(sheet, lines=tuple(replace(line, text=_BULLET.sub("• ", line.text)) for line in sheet.lines))
