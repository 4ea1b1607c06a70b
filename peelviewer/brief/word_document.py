"""The brief as a Word document of one page, with real styles, links and its language."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from peelviewer.brief import estimating
from peelviewer.brief.page import Brief, Card, GradeLine, Line, Mark, Pair, Section, Source
from peelviewer.brief.storable_text import storable
from peelviewer.brief.typst_page import footer, marked
from peelviewer.domain.document import date_in_words

_FONT = "Arial"  # there everywhere, or a font of the same widths
_LANGUAGE = "en-GB"
_TEXT, _SMALL, _HEADING, _TITLE = 9.5, 8.5, 11.0, 19.0  # points
_ACROSS = Mm(182)
_LONG_CELL = 36  # characters, from which a column of a table grows no wider
_EMPTY = "–"  # in a cell of the grade line without a grade

Numbers = dict[Source, int]


def to_docx(brief: Brief) -> bytes:
    """The same content as the page, as a .docx file."""
    numbers = {source: number for number, source in enumerate(brief.sources, start=1)}
    document = _blank(brief)
    document.add_heading(storable(brief.title), level=0)
    document.add_paragraph(
        storable(f"{brief.force} · made {date_in_words(brief.made_on.isoformat())}"), style="Subtitle"
    )
    _fill(document.add_paragraph(), brief.headline, numbers, _HEADING)
    for section in brief.leading:
        _section(document, section, numbers)
    if brief.lines:
        document.add_heading("The grade over time", level=1)
    for line in brief.lines:
        _grade_line(document, line, numbers)
    if brief.pairs:
        document.add_heading("What the sources say against each other", level=1)
    for pair in brief.pairs:
        _pair(document, pair, numbers)
    for place, section in _in_columns(document, brief.narrow):
        _section(place, section, numbers)
    for section in (each for each in brief.following if each.wide):
        _section(document, section, numbers)
    _sources(document, numbers)
    for words in footer(brief, attached=False):
        document.add_paragraph(storable(words), style="Caption")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _blank(brief: Brief) -> WordDocument:
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(14)
    page.top_margin = page.bottom_margin = Mm(11)
    page.header_distance = page.footer_distance = Mm(5)
    sizes = (("Normal", _TEXT, 0, 2), ("Title", _TITLE, 0, 0), ("Subtitle", _TEXT, 0, 4), ("Heading 1", _HEADING, 6, 2))
    for name, size, before, after in (*sizes, ("Heading 2", _SMALL, 3, 1), ("Caption", _SMALL, 2, 0)):
        style = document.styles[name]
        style.font.size, style.font.name = Pt(size), _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    facts = document.core_properties
    facts.title, facts.author, facts.language = (
        storable(f"{brief.title}, {brief.force}")[:255],
        "PeelViewer",
        _LANGUAGE,
    )
    facts.created = facts.modified = datetime.combine(brief.made_on, time(), tzinfo=UTC)
    return document


def _grade_line(document: WordDocument, line: GradeLine, numbers: Numbers) -> None:
    """The inspections across, under each its grade and how it is known."""
    table = document.add_table(rows=3, cols=len(line.points) + 1, style="Table Grid")
    for row, words in enumerate((line.label, "Grade", "How it is known")):
        _small(table.cell(row, 0), words, bold=True)
    for at, point in enumerate(line.points, start=1):
        _small(table.cell(0, at), point.year, bold=True)
        _small(table.cell(1, at), point.chip.grade.capitalize() if point.chip else _EMPTY, bold=point.chip is not None)
        facts = (point.chip.standing if point.chip else "not found", point.note, point.breaks)
        how = _small(table.cell(2, at), f"{', '.join(dict.fromkeys(each for each in facts if each))} ")
        _marks(how, point.marks, numbers)
    _describe(table, storable(line.in_words))
    _space(document)


def _pair(document: WordDocument, pair: Pair, numbers: Numbers) -> None:
    document.add_heading(storable(pair.heading), level=2)
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    for cell, card in zip(table.rows[0].cells, (pair.left, pair.right), strict=True):
        _card(cell.paragraphs[0], card, numbers)
    _space(document)


def _in_columns(document: WordDocument, parts: Sequence[Section]) -> Iterator[tuple[WordDocument | _Cell, Section]]:
    """Where parts go: side by side in two cells, or over the whole page where there is only one."""
    if len(parts) < 2:
        yield from ((document, part) for part in parts)
        return
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    middle = estimating.cut([estimating.height(part) for part in parts])
    yield from ((left if at < middle else right, part) for at, part in enumerate(parts))


def _section(place: WordDocument | _Cell, section: Section, numbers: Numbers) -> None:
    heading = _first(place) or place.add_paragraph()
    heading.style = "Heading 1"
    heading.add_run(storable(section.heading))
    for line in section.lines:
        _fill(place.add_paragraph(), line, numbers)
    if section.table and not isinstance(place, _Cell):
        _facts(place, section, numbers)
        _space(place)


def _first(place: WordDocument | _Cell) -> Paragraph | None:
    """The empty paragraph that a cell begins with."""
    if not isinstance(place, _Cell):
        return None
    first: Paragraph = place.paragraphs[0]
    return first if len(place.paragraphs) == 1 and not first.text else None


def _facts(document: WordDocument, section: Section, numbers: Numbers) -> None:
    table = document.add_table(rows=0, cols=len(section.table[0]), style="Table Grid")
    for row in section.table:
        for cell, line in zip(table.add_row().cells, row, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            _fill(paragraph, line, numbers, _SMALL)
    lengths = [max(min(len(cell.text), _LONG_CELL) for cell in column.cells) + 4 for column in table.columns]
    table.autofit = False
    for length, column in zip(lengths, table.columns, strict=True):
        column.width = _ACROSS * length // sum(lengths)  # LibreOffice goes by this, Word by the cells
        for cell in column.cells:
            cell.width = column.width
    _describe(table, storable(section.heading))


def _sources(document: WordDocument, numbers: Numbers) -> None:
    if not numbers:
        return
    document.add_heading("Sources", level=1)
    table = document.add_table(rows=1, cols=2)
    at = estimating.cut([estimating.source_height(source) for source in numbers]) or len(numbers)
    for source, number in numbers.items():
        cell = table.rows[0].cells[number > at]
        paragraph = _first(cell) or cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        _bookmark(paragraph, number)
        facts = [fact for fact in (source.publisher, source.title, source.date) if fact]
        paragraph.add_run(storable(f"[{number}] {', '.join(facts)}")).font.size = Pt(_SMALL)
        if source.address.startswith(("https://", "http://")):
            paragraph.add_run(", ").font.size = Pt(_SMALL)
            _link(paragraph, _host(source.address), _SMALL, address=storable(source.address))
        elif source.address:
            paragraph.add_run(storable(f", {source.address}")).font.size = Pt(_SMALL)


def _host(address: str) -> str:
    """What is shown of an address: its link is whole."""
    host = address.partition("://")[2].partition("/")[0].removeprefix("www.")
    return storable(f"{host[:60]}/…")


def _bookmark(paragraph: Paragraph, number: int) -> None:
    for kind in ("Start", "End"):
        mark = OxmlElement(f"w:bookmark{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "Start":
            mark.set(qn("w:name"), f"source{number}")
        paragraph._p.append(mark)  # noqa: SLF001  # python-docx makes neither bookmarks nor links


def _link(paragraph: Paragraph, words: str, size: float, *, address: str = "", bookmark: str = "") -> None:
    """Words that lead to an address, or to a bookmark of the document."""
    link = OxmlElement("w:hyperlink")
    if address:
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    else:
        link.set(qn("w:anchor"), bookmark)
    run = paragraph.add_run(words)
    run.font.size = Pt(size)
    link.append(run._r)  # noqa: SLF001  # as above
    paragraph._p.append(link)  # noqa: SLF001  # as above


def _describe(table: Table, words: str) -> None:
    """Say that the first row is a header, and what the table shows: python-docx can set neither."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # the only way to the XML
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), words)
    properties: BaseOxmlElement = table._tbl.tblPr  # noqa: SLF001  # as above
    properties.append(description)


def _small(cell: _Cell, words: str, *, bold: bool = False) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(storable(words))
    run.font.size, run.bold = Pt(_SMALL), bold
    return paragraph


def _space(document: WordDocument) -> None:
    """Word runs tables that touch together."""
    between = document.add_paragraph()
    between.paragraph_format.space_after = Pt(0)
    between.paragraph_format.line_spacing = Pt(3)


def _fill(paragraph: Paragraph, line: Line, numbers: Numbers, size: float = _TEXT) -> None:
    for at, run in enumerate(line):
        if run.chip:
            said = f"{run.chip.grade.capitalize()} ({run.chip.standing})"
            chip = paragraph.add_run(f"{said}: " if any(each.text for each in line[at:]) else said)
            chip.bold, chip.font.size = True, Pt(size)
        text = paragraph.add_run(storable(run.text))
        text.bold, text.font.size = run.strong, Pt(size)
        if run.mark:
            paragraph.add_run(" ")
            _marks(paragraph, (run.mark,), numbers)


def _card(paragraph: Paragraph, card: Card, numbers: Numbers) -> None:
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(storable(f"{card.label} ")).bold = True
    _marks(paragraph, card.marks, numbers)
    paragraph.add_run().add_break()
    paragraph.add_run(storable(f"“{card.quote.printed}”" if card.quote else card.text))


def _marks(paragraph: Paragraph, marks: Sequence[Mark], numbers: Numbers) -> None:
    """References, each leading to its source."""
    for mark in marks:
        _link(paragraph, storable(marked(mark, numbers)), _SMALL, bookmark=f"source{numbers[mark.source]}")
