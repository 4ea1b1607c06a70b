"""A skeleton of the response that section 55 asks for, as a Word document: the findings in their words, and room to answer."""

import datetime
import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Mm, Pt

from peelviewer.brief.follow_up_table import addressed_to, one_line, said, silent
from peelviewer.brief.storable_text import storable
from peelviewer.brief.to_answer import ToAnswer
from peelviewer.domain.document import date_in_words
from peelviewer.domain.follow_up import History, answer_day
from peelviewer.domain.wording import capital

ROOM = "[Write the answer here.]"


def to_response(force: str, reports: Sequence[ToAnswer], made_on: datetime.date) -> bytes:
    """The skeleton as a .docx file."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    document.styles["Normal"].font.size = Pt(11)
    facts = document.core_properties
    facts.title, facts.author, facts.language = (
        storable(f"Response to the inspectorate, {force}")[:255],
        "PeelViewer",
        "en-GB",
    )
    facts.created = facts.modified = datetime.datetime.combine(made_on, datetime.time(), tzinfo=datetime.UTC)
    document.add_heading(storable(f"Response to HMICFRS: {force}"), level=0)
    document.add_paragraph("Comments under section 55 of the Police Act 1996.")
    for each in reports:
        _report(document, each)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _report(document: WordDocument, of: ToAnswer) -> None:
    report = of.report
    document.add_heading(storable(report.title), level=1)
    published = (
        f"Published on {date_in_words(report.published.iso)}" if report.published else "Date of publication not known"
    )
    day = answer_day(report)
    until = f"; the answer is due by {date_in_words(day.isoformat())}" if day else ""
    document.add_paragraph(storable(f"Reference: {published[:1].lower()}{published[1:]}{until}"))
    if not of.findings:
        document.add_paragraph(
            "The report has no cause of concern, recommendation or area for improvement that was found."
        )
    for history, grade in of.findings:
        _finding(document, history, grade)


def _finding(document: WordDocument, history: History, grade: str) -> None:
    latest = history.latest
    finding = latest.finding
    kind = capital(finding.kind)
    document.add_heading(storable(f"{kind}: {finding.title}" if finding.title else kind), level=2)
    document.add_paragraph(storable(one_line(finding.quote)), style="Intense Quote")
    page = latest.page_label or latest.page
    due = date_in_words(history.due) if history.due else finding.due_words
    known = (
        f"page {page}" if page else "",
        f"graded {grade}" if grade else "",
        f"due: {due}" if due else "no date is stated",
        f"to: {addressed_to(finding.addressee)}" if finding.addressee else "",
    )
    document.add_paragraph(storable(f"Reference: {' · '.join(filter(None, known))}"))
    before = [said(step) for step in history.steps if step.words.document.id != latest.document.id]
    if latest.document.id != history.raised.document.id:
        before.insert(0, f"first raised in {history.raised.document.title}")
    if quiet := silent(history):
        before.append(f"not mentioned in {quiet}")
    for line in before:
        document.add_paragraph(storable(f"Said of it: {line}"))
    document.add_heading("Answer", level=3)
    document.add_paragraph(ROOM)
