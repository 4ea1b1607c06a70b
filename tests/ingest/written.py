"""A writer of reports for tests: random parts set by Typst, with the passages that a careful reader would type."""

import ctypes
import io
from dataclasses import dataclass
from random import Random

import pypdfium2 as pdfium
import typst
from hypothesis import strategies as st

from peelviewer import paths
from peelviewer.domain.document import PassageKind

Told = tuple[PassageKind, str]

# Words that come apart at a line's end in one way only: no half of them is a word of the list, ligatures and accents
# among them, and hyphens that belong to the word.
_WORDS = [
    "officers",
    "inspection",
    "neighbourhood",
    "investigation",
    "supervision",
    "vulnerability",
    "efficient",
    "office",
    "affluent",
    "waffle",
    "constabulary",
    "safeguarding",
    "café",
    "résumé",
    "anti-social",
    "long-term",
    "multi-agency",
    "risk-based",
    "partnership",
    "intelligence",
    "understanding",
    "workforce",
    "wellbeing",
    "reports",
    "calls",
    "answered",
    "quickly",
    "often",
    "plans",
    "teams",
    "people",
    "crime",
    "victims",
    "force",
    "domestic",
    "abuse",
    "burglary",
    "custody",
    "governance",
    "technology",
    "performance",
    "communities",
    "response",
    "analysts",
    "detectives",
]
_AREAS = (
    "Preventing crime",
    "Investigating crime",
    "Managing offenders",
    "Responding to the public",
    "Supporting victims",
)
_GRADES = ("Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate")
_FIGURES = ("12", "1,304", "9.2 per cent", "£4 million", "2015", "24/7", "7 in 10")


ENCLOSED = "The report that you asked for is enclosed. A list of those who worked on it follows next week."  # what a letter says


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is set: sizes in points, leading in ems."""

    size: float = 11
    leading: float = 0.74
    justify: bool = True
    marker: str = "•"
    frame: str = "stroke: 0.9pt + navy"
    numbering: str = 'n => n.display("1")'
    turn: int = 0  # degrees by which the pages stand turned in the file; a reader's program turns them back
    shift: tuple[int, int] = (0, 0)  # points from the corner of the paper to that of the page
    cropped: bool = False  # the paper is larger than the page, with printer's notes on its margins
    letter: str = ""  # the large line of a letter in the place of the cover


def looks() -> st.SearchStrategy[Look]:
    """The ways in which reports have been set."""
    return st.builds(
        Look,
        st.sampled_from([10, 11, 12]),
        st.sampled_from([0.6, 0.74, 1.0]),
        st.booleans(),
        st.sampled_from(["•", "–", "▪", "○"]),
        st.sampled_from(["stroke: 0.9pt + navy", "fill: luma(235)", "stroke: 2pt + teal, fill: luma(245)"]),
        st.sampled_from(
            [
                'n => n.display("1")',
                "n => [Page #n.display() of #n.final().first()]",
                'n => n.display("i")',
                "n => none",  # the labels stand in the file alone
            ]
        ),
        st.sampled_from([0, 0, 90, 180, 270]),
        st.sampled_from([(0, 0), (0, 0), (40, -25), (-300, 200)]),
        st.booleans(),
        st.sampled_from(["", "", "A letter to those who asked for this report"]),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: its Typst source, the passages of the body, and its footnotes in order."""

    source: str
    told: tuple[Told, ...]
    notes: tuple[str, ...] = ()


@st.composite
def sentences(draw: st.DrawFn, fewest: int = 4, most: int = 26) -> str:
    """A sentence of the words above: begins with a capital, ends in a full stop.

    One number that is drawn chooses all its words: to draw each takes longer than to set and read them.
    """
    chance = Random(draw(st.integers(0, 9_999)))
    words = chance.choices(_WORDS, k=chance.randint(fewest, most))
    if chance.random() < 0.5:
        words.insert(chance.randint(1, len(words)), chance.choice(_FIGURES))
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def running_text(fewest: int = 1, most: int = 5) -> st.SearchStrategy[str]:
    """Some sentences."""
    return st.lists(sentences(), min_size=fewest, max_size=most).map(" ".join)


def headings() -> st.SearchStrategy[str]:
    """A few words without a stop."""
    return sentences(3, 7).map(lambda words: words.rstrip("."))


@st.composite
def paragraph(draw: st.DrawFn) -> Part:
    text = draw(running_text())
    return Part(f"{_set(text)}\n\n", ((PassageKind.PARAGRAPH, text),))


@st.composite
def noted(draw: st.DrawFn) -> Part:
    before, after, note = draw(running_text(1, 2)), draw(running_text(1, 2)), draw(running_text(1, 2))
    source = f"{_set(before)}#footnote[{_set(note)}] {_set(after)}\n\n"
    return Part(source, ((PassageKind.PARAGRAPH, f"{before} {after}"),), (note,))


@st.composite
def heading(draw: st.DrawFn) -> Part:
    level, text = draw(st.integers(2, 3)), draw(headings())
    body = draw(running_text())
    told = ((PassageKind.HEADING, text), (PassageKind.PARAGRAPH, body))
    return Part(f"{'=' * level} {_set(text)}\n{_set(body)}\n\n", told)


@st.composite
def bullets(draw: st.DrawFn) -> Part:
    lead = draw(sentences()).rstrip(".") + ":"
    items = draw(st.lists(sentences(3, 40), min_size=2, max_size=5))
    source = "".join(f"- {_set(item)}\n" for item in items)
    told = ((PassageKind.PARAGRAPH, lead), *((PassageKind.LIST_ITEM, item) for item in items))
    # A paragraph after a list begins with a capital and stands further left: a reader sees where the list ends.
    return Part(f"{_set(lead)}\n\n{source}\n", told)


@st.composite
def box(draw: st.DrawFn) -> Part:
    items = draw(st.lists(sentences(5, 30), min_size=1, max_size=5))
    source = "".join(f"- {_set(item)}\n" for item in items)
    told = ((PassageKind.HEADING, "Areas for improvement"), *((PassageKind.BOX, item) for item in items))
    return Part(f"#framed[Areas for improvement][\n{source}]\n\n", told)


@st.composite
def concern(draw: st.DrawFn) -> Part:
    """A cause of concern: a statement of some paragraphs, which is one item, and its recommendations."""
    statement = draw(st.lists(running_text(1, 2), min_size=1, max_size=3))
    lead = draw(sentences()).rstrip(".") + ":"
    items = draw(st.lists(sentences(5, 30), min_size=1, max_size=4))
    listed = "".join(f"- {_set(item)}\n" for item in items)
    paragraphs = "\n\n".join(map(_set, statement))
    source = f"#framed[Cause of concern][\n{paragraphs}\n\n#title[Recommendations]\n{_set(lead)}\n\n{listed}]\n\n"
    told = (
        (PassageKind.HEADING, "Cause of concern"),
        (PassageKind.BOX, " ".join(statement)),
        (PassageKind.HEADING, "Recommendations"),
        (PassageKind.BOX, lead),
        *((PassageKind.BOX, item) for item in items),
    )
    return Part(source, told)


@st.composite
def chart(draw: st.DrawFn) -> Part:
    """A figure: a caption, bars with lettering that is no text of the report, and a line that gives the source."""
    names = draw(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=5))
    caption = f"Figure {draw(st.integers(1, 30))}: {draw(headings())}"
    credit = f"Source: {draw(headings())}"
    bars = ", ".join(f"[{name} {draw(st.integers(1, 99))}]" for name in names)
    source = f"#caption[{_set(caption)}]\n#bars({bars})\n#text(8pt)[{_set(credit)}]\n\n"
    return Part(source, ((PassageKind.CAPTION, caption), (PassageKind.CAPTION, credit)))


@st.composite
def grid(draw: st.DrawFn) -> Part:
    """Two questions side by side, each with its grade and prose: as 2015's overviews set them."""
    cells, told = [], []
    for _ in range(2):
        question = "How effective is the force at " + draw(headings()).lower() + "?"
        grade = draw(st.sampled_from(["Outstanding", "Good", "Requires improvement", "Inadequate"]))
        prose = draw(st.lists(running_text(1, 4), min_size=1, max_size=3))
        body = "\n\n".join(map(_set, prose))
        cells.append(f"[#question[{_set(question)}]\n#grade[{grade}]\n{body}]")
        told += [(PassageKind.HEADING, question), (PassageKind.GRADE, grade)]
        told += [(PassageKind.PARAGRAPH, text) for text in prose]
    return Part(f"#two({', '.join(cells)})\n\n", tuple(told))


@st.composite
def ruled_table(draw: st.DrawFn) -> Part:
    columns = draw(st.integers(2, 4))
    cells = st.one_of(st.sampled_from(_WORDS), st.integers(0, 99_999).map(str))
    row = st.lists(cells, min_size=columns, max_size=columns).map(tuple)
    rows = draw(
        st.lists(row, min_size=3, max_size=7, unique=True)
    )  # over a page's end a row like the head is the head again
    number, words = draw(st.integers(1, 30)), draw(headings())
    caption = f"Table {number}: {words}"
    body = ", ".join(f"[{cell}]" for row in rows for cell in row)
    source = f"#caption[{_set(caption)}]\n#table(columns: {columns}, {body})\n\n"
    told = "\n".join("\t".join(row) for row in rows)
    return Part(source, ((PassageKind.CAPTION, caption), (PassageKind.TABLE, told)))


@st.composite
def grade_list(draw: st.DrawFn) -> Part:
    """Areas with their grades, one under the other without any rule."""
    areas = draw(st.lists(st.sampled_from(_AREAS), min_size=3, max_size=5, unique=True))
    rows = [(area, draw(st.sampled_from(_GRADES))) for area in areas]
    cells = ", ".join(f"[{_set(area)}], [{grade}]" for area, grade in rows)
    told = "\n".join("\t".join(row) for row in rows)
    after = draw(running_text())
    return Part(f"#unruled({cells})\n\n{_set(after)}\n\n", ((PassageKind.TABLE, told), (PassageKind.PARAGRAPH, after)))


@st.composite
def columns(draw: st.DrawFn) -> Part:
    """Running text in two columns."""
    left, right = draw(running_text(3, 6)), draw(running_text(3, 6))
    source = f"#block(breakable: false, columns(2, gutter: 22pt)[#set par(justify: true); {_set(left)} #colbreak() {_set(right)}])\n\n"
    return Part(source, ((PassageKind.PARAGRAPH, left), (PassageKind.PARAGRAPH, right)))


@st.composite
def unseen(draw: st.DrawFn) -> Part:
    """A paragraph, with words in white under it that no eye can see."""
    text, hidden = draw(running_text()), draw(sentences())
    return Part(f"{_set(text)}\n\n#text(fill: white)[{_set(hidden)}]\n\n", ((PassageKind.PARAGRAPH, text),))


@st.composite
def landscape(draw: st.DrawFn) -> Part:
    text = draw(running_text(2, 5))
    return Part(f"#page(flipped: true)[{_set(text)}]\n\n", ((PassageKind.PARAGRAPH, text),))


@st.composite
def reports(draw: st.DrawFn) -> Part:
    """A whole report: chapters of random parts, justified and hyphenated, under running headers and page numbers."""
    kinds = [
        paragraph(), noted(), heading(), bullets(), box(), concern(), grid(), ruled_table(), chart(), landscape(),
        grade_list(), columns(), unseen(),
    ]  # fmt: skip
    source, told, notes = "", [], []
    for _ in range(draw(st.integers(1, 3))):
        title = draw(headings())
        first = draw(paragraph())
        parts = [first, *draw(st.lists(st.one_of(kinds), min_size=1, max_size=8))]
        source += f"= {_set(title)}\n" + "".join(part.source for part in parts)
        told += [(PassageKind.HEADING, title), *(passage for part in parts for passage in part.told)]
        notes += [note for part in parts for note in part.notes]
    return Part(source, tuple(told), tuple(notes))


def pdf_of(report: Part, look: Look) -> bytes:
    """The report as a PDF: a cover, then its parts."""
    values = ", ".join(
        f"{name}: {value}"
        for name, value in {
            "size": f"{look.size}pt",
            "leading": f"{look.leading}em",
            "justify": str(look.justify).lower(),
            "marker": f"[{look.marker}]",
            "frame": f"({look.frame})",
            "numbering": look.numbering,
            "letter": f"[{_set(look.letter)}]" if look.letter else "none",
            "enclosed": f"[{_set(ENCLOSED)}]",
        }.items()
    )
    source = f'#let navy = rgb("#1f3864")\n#let teal = rgb("#2a7d6b")\n#let look = ({values})\n{_LAYOUT}{report.source}'.encode()
    fonts = [paths.resources() / "fonts"]
    return laid_on_paper(typst.compile(source, font_paths=fonts, ignore_system_fonts=True, timestamp=0), look)


def laid_on_paper(report: bytes, look: Look) -> bytes:
    """The pages as scanners and printers leave them: turned, off the corner, or on larger paper with notes on its margins."""
    if look.turn == 0 and look.shift == (0, 0) and not look.cropped:
        return report
    source, file = pdfium.PdfDocument(report), pdfium.PdfDocument.new()
    for number in range(len(source)):
        width, height = source[number].get_size()
        turn = pdfium.PdfMatrix().rotate(look.turn)  # clockwise, as the page is turned back
        corners = [turn.on_point(x, y) for x in (0, width) for y in (0, height)]
        left, bottom = (min(corner[axis] for corner in corners) for axis in (0, 1))
        sides = (height, width) if look.turn in {90, 270} else (width, height)
        box = (*look.shift, look.shift[0] + sides[0], look.shift[1] + sides[1])
        page = file.new_page(*sides)
        whole = source.page_as_xobject(number, file).as_pageobject()
        whole.transform(turn.translate(look.shift[0] - left, look.shift[1] - bottom))
        page.insert_obj(whole)
        page.set_mediabox(*((box[0] - 60, box[1] - 60, box[2] + 60, box[3] + 60) if look.cropped else box))
        page.set_cropbox(*box)
        if look.cropped:
            _note_outside(file, page, box)
        page.set_rotation(-look.turn % 360)
        page.gen_content()
    written = io.BytesIO()
    file.save(written)
    file.close()
    source.close()
    return written.getvalue()


def _note_outside(file: pdfium.PdfDocument, page: pdfium.PdfPage, box: tuple[float, float, float, float]) -> None:
    """A printer's note, on the paper's margin beneath the page."""
    raw = pdfium.raw
    note = raw.FPDFPageObj_NewTextObj(file, b"Helvetica", 9.0)
    words = "Good at printing: proof of Monday\0".encode("utf-16-le")
    raw.FPDFText_SetText(note, ctypes.cast(words, raw.FPDF_WIDESTRING))
    raw.FPDFPageObj_Transform(note, 1, 0, 0, 1, box[0] + 40, box[1] - 30)
    raw.FPDFPage_InsertObject(page, note)


def _set(text: str) -> str:
    """The text with what Typst would read as markup made plain."""
    return "".join(f"\\{letter}" if letter in "#$*_`<>@=~/+-\\[]\"'" else letter for letter in text)


_LAYOUT = """
#set document(title: "PEEL: Police effectiveness 2015", date: none)
#set page(paper: "a4", margin: (x: 71pt, top: 72pt, bottom: 84pt),
  header: text(8pt)[PEEL: Police effectiveness 2015],
  footer: context align(center, text(9pt, (look.numbering)(counter(page)))))
#set text(font: "Inter", size: look.size, lang: "en", region: "GB", hyphenate: true)
#set par(justify: look.justify, leading: look.leading, spacing: 0.75em + look.leading)
#show heading: set text(fill: navy, weight: "bold", hyphenate: false)
#show heading.where(level: 1): it => block(sticky: true, above: 24pt, below: 14pt, par(justify: false, text(18pt, it.body)))
#show heading.where(level: 2): it => block(sticky: true, above: 19pt, below: 11pt, par(justify: false, text(14pt, it.body)))
#show heading.where(level: 3): it => block(sticky: true, above: 17pt, below: 10pt, par(justify: false, text(12.5pt, it.body)))
#set footnote.entry(gap: 0.7em, separator: line(length: 140pt, stroke: 0.6pt))
#show footnote.entry: set text(8pt)
#set super(typographic: false)
#set list(marker: look.marker, indent: 8pt, spacing: 0.3em + look.leading)
#let grade(word) = block(above: 10pt, below: 12pt, sticky: true, text(12.5pt, weight: "bold", word))
#let question(words) = block(sticky: true, par(justify: false, text(0.95em, weight: "bold", fill: navy, hyphenate: false, words)))
#let title(words) = block(sticky: true, text(1.05em, weight: "bold", fill: navy, words))
#let framed(words, body) = block(width: 100%, ..look.frame, inset: 12pt, above: 18pt, below: 18pt)[#title(words) #body]
#let bars(..names) = block(stroke: 0.5pt, inset: 12pt, width: 100%, breakable: false,
  grid(columns: names.pos().map(_ => 1fr), ..names.pos().map(name => [#rect(height: 40pt, width: 60%) #text(7pt, name)])))
#let two(..cells) = table(columns: (1fr, 1fr), inset: 9pt, stroke: 0.8pt + navy, ..cells)
#let unruled(..cells) = block(breakable: false, above: 16pt, below: 16pt, grid(columns: (220pt, auto), row-gutter: 0.9em, ..cells))
#let caption(words) = block(sticky: true, above: 16pt, text(9pt, weight: "bold", words))
#set page(numbering: "1")
#if look.letter != none { page(footer: none)[
  #v(60pt)
  #block(below: 16pt, text(18pt, weight: "bold", look.letter))
  #look.enclosed
] } else { page(header: none, footer: none)[
  #v(200pt)
  #text(30pt, weight: "bold")[PEEL: Police effectiveness 2015]
  #v(20pt)
  #text(18pt)[An inspection of Kent Police]
  #v(1fr)
  February 2016
] }
"""
