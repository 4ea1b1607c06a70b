"""The one page: what is known of a force and a theme in, a page that stands up to questions out.

Takes a `BriefMaterial` from `pipeline`, chooses by weight what fits on one A4 page, and writes it as PDF, Markdown or
Word. It is the only room that knows Typst and python-docx, and it may not know files, SQL or the other rooms.
"""

from peelviewer.brief import verify
from peelviewer.brief.compose import compose
from peelviewer.brief.markdown import to_markdown
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Brief
from peelviewer.brief.typst_page import to_pdf
from peelviewer.brief.word import to_docx

__all__ = ["Brief", "BriefMaterial", "compose", "to_docx", "to_markdown", "to_pdf", "verify"]
