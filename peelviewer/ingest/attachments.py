"""The files attached to a PDF, and its text: what `verify` needs of a brief."""

import pypdfium2

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


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    if b"%PDF-" not in pdf[:1024]:
        raise NotAPdfError("The brief")
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise DamagedPdfError("The brief") from error
