"""Plain text as people paste it: articles, and reports with their page breaks, footnotes and columns."""

import re

from peelviewer.domain.document import Document, DocumentKind
from peelviewer.ingest.errors import EmptyFileError
from peelviewer.ingest.facts import with_facts
from peelviewer.ingest.text_news import article_passages
from peelviewer.ingest.text_report import report_passages

_QUESTION = re.compile(r"How (?:effective|efficient|legitimate) is the force", re.IGNORECASE)
_GRADE_LINE = re.compile(
    r"^[ \t]*(?:outstanding|good|requires improvement|inadequate|adequate)[ \t]*$", re.IGNORECASE | re.MULTILINE
)


def read_text(text: str, name: str) -> Document:
    """Read pasted text; raises EmptyFileError where it holds no word."""
    if not re.search(r"\w", text):
        raise EmptyFileError(name)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\u00ad", "")
    is_report = len(text) > 8000 and len(_QUESTION.findall(text)) >= 2 and len(_GRADE_LINE.findall(text)) >= 2
    passages = report_passages(text) if is_report else article_passages(text)
    labels = [passage.page_label for passage in passages if passage.page_label]
    document = Document(
        kind=DocumentKind.REPORT if is_report else DocumentKind.NEWS,
        title=None,
        publisher=None,
        published=None,
        forces=(),
        cycle=None,
        pages=len(set(labels)) or None,
        passages=passages,
    )
    return with_facts(document, (), {}, text.split("\n"))
