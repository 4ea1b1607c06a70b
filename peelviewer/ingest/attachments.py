"""The files attached to a PDF, its text and its links: what `verify` needs of a brief."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from peelviewer.ingest.errors import DamagedPdfError, NotAPdfError


def attached_files(pdf: bytes) -> dict[str, bytes]:
    """The files attached to a PDF, by name."""
    document = _opened(pdf)
    try:
        found = [document.get_attachment(number) for number in range(document.count_attachments())]
        return {attachment.get_name(): bytes(attachment.get_data()) for attachment in found}
    finally:
        document.close()


def page_text(pdf: bytes) -> str:
    """All text of a PDF, page after page."""
    document = _opened(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def page_links(pdf: bytes) -> tuple[str, ...]:
    """The addresses to which a PDF links, page after page."""
    document = _opened(pdf)
    try:
        return tuple(address for page in document for address in _addresses(document, page))
    finally:
        document.close()


def _addresses(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(at), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        address = ctypes.create_string_buffer(max(length, 1))
        pdfium.FPDFAction_GetURIPath(document, action, address, length)
        if address.value:
            yield address.value.decode(errors="replace")


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    if b"%PDF-" not in pdf[:1024]:
        raise NotAPdfError("The brief")
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise DamagedPdfError("The brief") from error
