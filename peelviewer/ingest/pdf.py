"""PDF reports: pages in, a document with passages out."""

import pypdfium2

from peelviewer.domain.document import Document, DocumentKind
from peelviewer.ingest.blocks import whole_concerns
from peelviewer.ingest.errors import DamagedPdfError, LockedPdfError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.pdf_furniture import body_size, without_furniture
from peelviewer.ingest.pdf_lines import Sheet, read_sheet
from peelviewer.ingest.pdf_structure import joiner_of, passages_of
from peelviewer.ingest.pdf_tables import ruled_tables
from peelviewer.ingest.pdf_tags import believed, marked_headings


def read_pdf(content: bytes, name: str) -> Document:
    """Read a PDF; raises LockedPdfError or DamagedPdfError. A page that fails is a warning, and the others go on."""
    pdf = _opened(content, name)
    try:
        metadata = {key.lower(): value for key, value in pdf.get_metadata_dict(skip_empty=True).items()}
        sheets, warnings = [], []
        for number in range(len(pdf)):
            try:
                page = pdf[number]
                sheets.append(read_sheet(page, number + 1, marked_headings(page)))
                page.close()
            except pypdfium2.PdfiumError:
                sheets.append(Sheet(number + 1, 0, 0, (), (), ()))
                warnings.append(f"Page {number + 1} is damaged and could not be read.")
    finally:
        pdf.close()
    warnings += [
        f"Page {sheet.number} has no text: it may be a picture." for sheet in sheets if sheet.width and not sheet.lines
    ]
    body, labels, head = without_furniture(sheets)
    body, lies = believed(body, body_size(body))
    joiner = joiner_of(body)
    tables = ruled_tables(content, body, joiner)
    passages = whole_concerns(passages_of(body, tables, labels, joiner))
    document = Document(
        kind=DocumentKind.REPORT,
        title=None,
        publisher=None,
        published=None,
        forces=(),
        cycle=None,
        pages=len(sheets),
        passages=passages,
        warnings=(*warnings, *lies),
    )
    return with_facts(document, head, metadata)


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (LockedPdfError(name) if "assword" in str(error) else DamagedPdfError(name)) from error
    if len(pdf) == 0 or b"%%EOF" not in content[-2048:]:
        pdf.close()
        raise DamagedPdfError(name)  # pdfium mends a file that was cut off, and gives the pages that are left
    return pdf
