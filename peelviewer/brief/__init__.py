"""The one page: what is known of a force and a theme in, a page that stands up to questions out.

Takes a `BriefMaterial` from `pipeline`, chooses by weight what fits on one A4 page, and writes it as PDF, Markdown or
Word. It is the only folder that uses Typst and python-docx, and it may not use files, SQL or the other folders.
"""

from collections.abc import Callable

from peelviewer.brief import verify
from peelviewer.brief.citations import to_csl, to_csv, to_ris
from peelviewer.brief.compose import all_pieces, compose
from peelviewer.brief.cutting import cut
from peelviewer.brief.markdown import to_markdown
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Brief, Quote
from peelviewer.brief.typst_page import to_pdf


def to_docx(page: Brief) -> bytes:
    """The brief as a Word document. python-docx is imported at the first one: it takes as long as all else in this folder."""
    from peelviewer.brief import word

    return word.to_docx(page)


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
    "WRITERS",
    "Brief",
    "BriefMaterial",
    "Quote",
    "all_pieces",
    "compose",
    "cut",
    "to_docx",
    "to_markdown",
    "to_pdf",
    "verify",
]
