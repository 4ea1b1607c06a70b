"""PDF reports: pages in, a document with passages out."""

import pypdfium2

from peelviewer.domain.document import Document, DocumentKind, Remark
from peelviewer.ingest import limits, pages_read
from peelviewer.ingest.blocks import whole_concerns
from peelviewer.ingest.errors import DamagedPdfError, LockedFileError, TooManyPagesError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.left_out import left_out_of_pages
from peelviewer.ingest.ocr import recognised
from peelviewer.ingest.pdf_furniture import body_size, without_furniture
from peelviewer.ingest.pdf_headings import with_set_off
from peelviewer.ingest.pdf_lines import Sheet, read_sheet
from peelviewer.ingest.pdf_remarks import remarks_of
from peelviewer.ingest.pdf_structure import joiner_of, passages_of
from peelviewer.ingest.pdf_tables import ruled_tables
from peelviewer.ingest.pdf_tags import believed, marked_headings
from peelviewer.ingest.walls import is_garbled


def read_pdf(content: bytes, name: str, *, recognise: bool = False) -> Document:
    """Read a PDF; raises LockedFileError or DamagedPdfError. A page that fails is a warning, and the others go on.

    With `recognise`, the text of pages that are pictures is recognised, and of all pages where their letters spell no words;
    a warning says so.
    """
    pdf = _opened(content, name)
    try:
        document, head, metadata = _read(pdf, recognise=recognise)
        if recognise and is_garbled(document.passages):
            document, head, metadata = _read(pdf, recognise=True, as_pictures=True)
    finally:
        pdf.close()
    return with_facts(document, head, metadata)


def _read(
    pdf: pypdfium2.PdfDocument, *, recognise: bool, as_pictures: bool = False
) -> tuple[Document, tuple[str, ...], dict[str, str]]:
    """The document without its facts, the lines of its cover, and what the file says of itself."""
    metadata = {key.lower(): value for key, value in pdf.get_metadata_dict(skip_empty=True).items()}
    sheets, remarks, warnings = _sheets(pdf, recognise=recognise, as_pictures=as_pictures)
    body, labels, head = without_furniture(sheets)
    labels = labels or _labels_of(pdf)
    size = body_size(body)
    body, lies = believed(with_set_off(body, size), size)
    joiner = joiner_of(body)
    tables = ruled_tables(body, joiner)
    document = Document(
        kind=DocumentKind.REPORT,
        title=None,
        publisher=None,
        published=None,
        forces=(),
        cycle=None,
        pages=len(sheets),
        passages=whole_concerns(passages_of(body, tables, labels, joiner)),
        warnings=(*warnings, *lies),
        remarks=remarks,
        left_out=left_out_of_pages(sheets, body),
    )
    return document, head, metadata


def _sheets(
    pdf: pypdfium2.PdfDocument, *, recognise: bool, as_pictures: bool
) -> tuple[list[Sheet], tuple[Remark, ...], list[str]]:
    """All pages, one at a time, what somebody wrote on them, and what to say of those that could not be read."""
    sheets, warnings = [], []
    remarks: list[Remark] = []
    for number in range(1, len(pdf) + 1):
        pages_read.tell(number, len(pdf))
        try:
            page = pdf[number - 1]
            remarks += remarks_of(page, number)
            sheet = read_sheet(page, number, marked_headings(page))
            if sheet.unseen:
                warnings.append(_unseen(sheet))
            if as_pictures and sheet.lines and (found := recognised(page, number)).lines:
                sheet = found
                warnings.append(
                    f"Page {number} hides its letters: its text was recognised by Tesseract and may have errors."
                )
            elif not sheet.lines:
                sheet, warning = _picture(page, sheet, recognise=recognise)
                warnings.append(warning)
            page.close()
        except pypdfium2.PdfiumError:
            sheet = Sheet(number, 0, 0, (), (), ())
            warnings.append(f"Page {number} is damaged and could not be read.")
        sheets.append(sheet)
    return sheets, tuple(remarks), warnings


def _labels_of(pdf: pypdfium2.PdfDocument) -> dict[int, str]:
    """The labels that the file gives its pages, where it does: no page prints one."""
    labels = {number: pdf.get_page_label(number - 1) for number in range(1, len(pdf) + 1)}
    return {number: label for number, label in labels.items() if label}


def _unseen(sheet: Sheet) -> str:
    lines = "a line" if sheet.unseen == 1 else f"{sheet.unseen} lines"
    return f"Page {sheet.number} has {lines} that nobody can see (white, covered or switched off): left out."


def _picture(page: pypdfium2.PdfPage, sheet: Sheet, *, recognise: bool) -> tuple[Sheet, str]:
    """A page without text, and what to say of it."""
    if not recognise:
        return sheet, f"Page {sheet.number} has no text: it may be a picture."
    found = recognised(page, sheet.number)
    if not found.lines:
        return sheet, f"Page {sheet.number} has no text, and Tesseract recognised none in its picture."
    return found, f"Page {sheet.number} is a picture: its text was recognised by Tesseract and may have errors."


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = "assword" in str(error) or "security" in str(error)
        raise (LockedFileError(name) if is_locked else DamagedPdfError(name)) from error
    if len(pdf) == 0 or b"%%EOF" not in content[-2048:]:
        pdf.close()
        raise DamagedPdfError(name)  # pdfium mends a file that was cut off, and gives the pages that are left
    if (pages := len(pdf)) > limits.PAGES:
        pdf.close()
        raise TooManyPagesError(name, pages, limits.PAGES)
    return pdf
