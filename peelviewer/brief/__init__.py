"""The one page: what is known of a force and a theme in, a page that stands up to questions out.

Takes a `BriefMaterial` from `pipeline`, chooses by weight what fits on one A4 page, and writes it as PDF, Markdown or
Word. It also writes what has to be followed up: as tables, as a calendar, and as a skeleton of the response. It is the only
folder that uses Typst, python-docx, openpyxl and icalendar, and it may not use files, SQL or the other folders.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence

from peelviewer.brief import due_table, follow_up_table, verify
from peelviewer.brief.citations import to_csl, to_csv, to_ris
from peelviewer.brief.compose import AllPieces, compose, named_pieces, pieces_of
from peelviewer.brief.cutting import cut
from peelviewer.brief.markdown import to_markdown
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Brief, Quote
from peelviewer.brief.printed_pieces import without_names
from peelviewer.brief.to_answer import ToAnswer
from peelviewer.brief.typst_page import to_pdf
from peelviewer.domain.follow_up import Deadline, History


def to_docx(page: Brief) -> bytes:
    """The brief as a Word document. python-docx is imported at the first one: it takes as long as all else in this folder."""
    from peelviewer.brief import word_document

    return word_document.to_docx(page)


def to_xlsx(histories: Iterable[History]) -> bytes:
    """Findings as a workbook. openpyxl is imported at the first one, as python-docx is."""
    from peelviewer.brief import workbook

    return workbook.to_xlsx(histories)


def _due_to_xlsx(deadlines: Iterable[Deadline], made: datetime.datetime) -> bytes:
    from peelviewer.brief import workbook

    return workbook.due_to_xlsx(deadlines, made.date())


def _due_to_ics(deadlines: Iterable[Deadline], made: datetime.datetime) -> bytes:
    from peelviewer.brief import due_calendar  # icalendar is imported at the first one

    return due_calendar.to_ics(deadlines, made)


def to_response(force: str, reports: Sequence[ToAnswer], made_on: datetime.date) -> bytes:
    """The skeleton of a response as a Word document."""
    from peelviewer.brief import response

    return response.to_response(force, reports, made_on)


# What findings can be written as, by the ending of the file's name.
TABLE_WRITERS: dict[str, Callable[[Iterable[History]], bytes]] = {
    ".xlsx": to_xlsx,
    ".csv": lambda found: follow_up_table.to_csv(found).encode("utf-8-sig"),
}

# What is due can be written as these: tables, and a calendar.
DUE_WRITERS: dict[str, Callable[[Iterable[Deadline], datetime.datetime], bytes]] = {
    ".ics": _due_to_ics,
    ".xlsx": _due_to_xlsx,
    ".csv": lambda due, made: due_table.to_csv(due, made.date()).encode("utf-8-sig"),
}

# What a brief can be written as, by the ending of the file's name.
WRITERS: dict[str, Callable[[Brief], bytes]] = {
    ".pdf": to_pdf,
    ".md": lambda page: to_markdown(page).encode(),
    ".docx": to_docx,
    ".csv": to_csv,
    ".ris": to_ris,
    ".json": to_csl,
}

__all__ = [
    "DUE_WRITERS",
    "TABLE_WRITERS",
    "WRITERS",
    "AllPieces",
    "Brief",
    "BriefMaterial",
    "Quote",
    "ToAnswer",
    "compose",
    "cut",
    "named_pieces",
    "pieces_of",
    "to_docx",
    "to_markdown",
    "to_pdf",
    "to_response",
    "verify",
    "without_names",
]
