"""The brief as a Word document, with real styles."""

import io
import re
from datetime import UTC, datetime, time

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from peelviewer.brief.page import Brief, Card, Line, Mark, Section, Source
from peelviewer.brief.typst_page import footer, marked
from peelviewer.domain.document import date_in_words

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_docx(brief: Brief) -> bytes:
    """The same content as the page, as a .docx file."""
    numbers = {source: number for number, source in enumerate(brief.sources, start=1)}
    document = _blank(brief)
    document.add_heading(_clean(brief.title), level=0)
    document.add_paragraph(_clean(f"{brief.force} · made {date_in_words(brief.made_on.isoformat())}"), style="Subtitle")
    _fill(document.add_paragraph(), brief.headline, numbers)
    _grade_lines(document, brief, numbers)
    if brief.pairs:
        document.add_heading("What the sources say against each other", level=1)
    for pair in brief.pairs:
        document.add_heading(_clean(pair.heading), level=2)
        table = document.add_table(rows=1, cols=2, style="Table Grid")
        for cell, card in zip(table.rows[0].cells, (pair.left, pair.right), strict=True):
            _card(cell.paragraphs[0], card, numbers)
    for section in brief.sections:
        document.add_heading(_clean(section.heading), level=1)
        style = "List Bullet" if len(section.lines) > 1 else None
        for line in section.lines:
            _fill(document.add_paragraph(style=style), line, numbers)
        if section.table:
            _facts(document, section, numbers)
    if numbers:
        document.add_heading("Sources", level=1)
    for source, number in numbers.items():
        facts = [fact for fact in (source.publisher, source.title, source.date, source.address) if fact]
        document.add_paragraph(_clean(f"[{number}] {', '.join(facts)}"))
    for words in footer(brief, attached=False):
        document.add_paragraph(_clean(words), style="Caption")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _blank(brief: Brief) -> WordDocument:
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(16)
    document.styles["Normal"].font.size = Pt(10)
    facts = document.core_properties
    facts.title, facts.author, facts.language = _clean(f"{brief.title}, {brief.force}")[:255], "PeelViewer", "en-GB"
    facts.created = facts.modified = datetime.combine(brief.made_on, time(), tzinfo=UTC)
    return document


def _grade_lines(document: WordDocument, brief: Brief, numbers: dict[Source, int]) -> None:
    lines = [line for line in brief.lines if line.points]
    if lines:
        document.add_heading("The grade over time", level=1)
    for line in lines:
        table = document.add_table(rows=1, cols=4, style="Table Grid")
        for cell, words in zip(table.rows[0].cells, (line.label, "Grade", "How it is known", "Sources"), strict=True):
            cell.paragraphs[0].add_run(_clean(words)).bold = True
        _describe(table, _clean(line.in_words))
        for point in line.points:
            grade = point.chip.grade.capitalize() if point.chip else "not found"
            facts = (point.chip.standing if point.chip else "", point.note, point.breaks)
            how = ", ".join(dict.fromkeys(each for each in facts if each))
            row = (point.year, grade, how, _marks(point.marks, numbers))
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = _clean(words)


def _facts(document: WordDocument, section: Section, numbers: dict[Source, int]) -> None:
    table = document.add_table(rows=0, cols=len(section.table[0]), style="Table Grid")
    for row in section.table:
        for cell, line in zip(table.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], line, numbers)
    _describe(table, _clean(section.heading))


def _describe(table: Table, words: str) -> None:
    """Say that the first row is a header, and what the table shows: python-docx can set neither."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # the only way to the XML
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), words)
    table._tbl.tblPr.append(description)  # noqa: SLF001  # as above


def _fill(paragraph: Paragraph, line: Line, numbers: dict[Source, int]) -> None:
    for run in line:
        if run.chip:
            paragraph.add_run(f"{run.chip.grade.capitalize()} ({run.chip.standing}): ").bold = True
        paragraph.add_run(_clean(run.text)).bold = run.strong
        if run.mark:
            paragraph.add_run(f" {_clean(marked(run.mark, numbers))}")


def _card(paragraph: Paragraph, card: Card, numbers: dict[Source, int]) -> None:
    paragraph.add_run(_clean(card.label)).bold = True
    paragraph.add_run(_clean(f" {_marks(card.marks, numbers)}\n"))
    paragraph.add_run(_clean(f"“{card.quote.printed}”" if card.quote else card.text))


def _marks(marks: tuple[Mark, ...], numbers: dict[Source, int]) -> str:
    return "".join(marked(mark, numbers) for mark in marks)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
