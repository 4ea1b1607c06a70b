"""What a document is: its kind, and through `report_facts` and `article_facts` all that follows from that."""

import re
from collections.abc import Iterable
from dataclasses import replace

from peelviewer.domain.document import Document, DocumentKind, PassageKind
from peelviewer.ingest.article_facts import title_of, with_article_facts
from peelviewer.ingest.blocks import GRADE_LINE
from peelviewer.ingest.kinds import kind_of
from peelviewer.ingest.left_out import left_out
from peelviewer.ingest.publishers import own_name, site_of
from peelviewer.ingest.report_facts import with_report_facts
from peelviewer.ingest.shown import Shown
from peelviewer.ingest.walls import GARBLED, is_garbled, wall_of
from peelviewer.reference.names import find_bodies

_REPORT_TITLE = re.compile(r"\bPEEL\b|inspection of|\bregional response\b|crime data integrity", re.IGNORECASE)
_RELEASES = re.compile(
    r"press releases?\b|/news/", re.IGNORECASE
)  # what the inspectorate says of reports, not a report
_SERIES_LINE = re.compile(r"PEEL:?(?: assessment)?(?: Police [\w ,]+)? 20\d\d(?:\s*[/–-]\s*\d{2,4})?")
_INSPECTION_LINE = re.compile(
    r"An inspection of [A-Z].{3,60}|.{5,60} Crime Data Integrity (?:re-)?inspection(?: 20\d\d)?"
)
_FORCE_LINE = re.compile(r"([A-Z][\w ]{2,30}) (20\d\d)")
_QUESTION = re.compile(r"How (?:effective|efficient|legitimate) is the force .*\?")
_OF_THE_SERIES = re.compile(
    r"\bPEEL assessment of\b|\bassessment of [^.]{3,60} as part of PEEL|\bassessed [^.]{3,60}\bas part of its PEEL"
    r"|Publication type:\s+Inspection report|Home > PEEL (?:assessments|20\d\d) >"
)
_TOP = 6  # passages in which a pasted report names itself


def with_facts(
    document: Document, head: tuple[str, ...], metadata: dict[str, str], lines: Iterable[str] = ()
) -> Document:
    """`document` with its facts filled in; `head` are the lines of a cover, `metadata` what the file says of itself.

    `lines` are all that the file shows, site and article; the passages where there is nothing else.

    Keys of `metadata`: title, publisher, author, published, published_text, address, heading, subject.
    """
    lines = tuple(lines)
    document = replace(
        _with_doubts(document, lines or tuple(passage.text for passage in document.passages)),
        left_out=document.left_out or left_out(lines, document.passages),
    )
    if document.kind is DocumentKind.REPORT and _is_report(document, head, metadata):
        return with_report_facts(document, head, metadata, lines)
    texts = lines or tuple(passage.text for passage in document.passages)
    shown = Shown.of(texts, metadata.get("address", ""), site_of(metadata) or "")
    title = title_of(document.passages, metadata) or ""
    kind = DocumentKind.RESPONSE if own_name(shown) else kind_of(shown, title)
    if kind is DocumentKind.REPORT and document.pages is None and (named := _names_itself_report(document)):
        return with_report_facts(document, named, metadata, lines)
    return with_article_facts(document, kind, metadata, shown)


def _with_doubts(document: Document, lines: tuple[str, ...]) -> Document:
    """The document with what a reader should know before taking it for one."""
    if is_garbled(document.passages):
        return replace(document, warnings=(*document.warnings, GARBLED))
    if wall := wall_of(document.passages, lines):
        return replace(document, warnings=(*document.warnings, f"This looks like {wall}."), looks_like=wall)
    return document


def _names_itself_report(document: Document) -> tuple[str, ...]:
    """The title of a pasted page of the inspectorate's, line by line; none where it is no such page."""
    top = [passage.text for passage in document.passages[:_TOP]]
    series = next((n for n, text in enumerate(top) if _SERIES_LINE.fullmatch(text)), None)
    inspection = next((n for n, text in enumerate(top) if _INSPECTION_LINE.fullmatch(text)), None)
    of_the_series = _OF_THE_SERIES.search(" ".join(top)) is not None
    if inspection is not None and (series is not None or of_the_series):
        return tuple(top[series or 0 : inspection + 1])
    if series is not None and of_the_series:
        return (
            " – ".join(top[series : series + 2])
            if find_bodies(" ".join(top[series + 1 : series + 2]))
            else top[series],
        )
    if of_the_series and (of_force := next(filter(None, map(_FORCE_LINE.fullmatch, top)), None)):
        return (f"PEEL {of_force[2]} – {of_force[1]}",)
    if any(map(_QUESTION.fullmatch, top)) and any(map(GRADE_LINE.fullmatch, top)):
        return (top[0],)
    return ()


def _is_report(document: Document, head: tuple[str, ...], metadata: dict[str, str]) -> bool:
    top = " ".join((*head, metadata.get("title", ""), metadata.get("address", "")))
    if _RELEASES.search(top):
        return False
    if _REPORT_TITLE.search(top):
        return True
    questions = sum(
        passage.text.startswith(
            ("How effective is the force", "How efficient is the force", "How legitimate is the force")
        )
        for passage in document.passages
    )
    grades = sum(passage.kind is PassageKind.GRADE for passage in document.passages)
    return grades >= 1 and (
        questions >= 1 or document.pages is not None
    )  # only reports set grades on lines of their own
