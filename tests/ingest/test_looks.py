"""One report in many looks: headings by size, weight, colour, slant or capitals; running titles of chapters; boxes with and without frames."""

import random

import pytest
import typst
from saved import Writer

from peelviewer import paths
from peelviewer.domain.document import PassageKind
from peelviewer.ingest.pdf import read_pdf

CHAPTERS = ("Summary of findings", "Preventing crime", "Investigating crime", "Managing offenders")
HEADS = (
    "What the force does well",
    "How people are kept informed",
    "Work with partners",
    "Plans for the years ahead",
    "Calls from the public",
)
CHAPTER_OF_PAGE = (
    "context { let before = query(heading.where(level: 1)).filter(h => h.location().page() <= here().page());"
    " text(8pt, if before.len() > 0 { before.last().body } else { [] }) }"
)
LOOKS = {
    "plain": {},
    "heads: as large as the text, bold": {"head": 'text(11pt, weight: "bold", it.body)'},
    "heads: a little larger and blue": {"head": "text(12pt, fill: navy, it.body)"},
    "heads: blue alone": {"head": 'text(11pt, fill: rgb("#00558c"), it.body)'},
    "heads: slanted": {"head": 'text(11pt, style: "italic", it.body)'},
    "heads: small capitals": {"head": 'text(10pt, weight: "bold", upper(it.body))'},
    "heads: large and light": {"head": 'text(14pt, weight: "light", it.body)'},
    "head of page: the chapter": {"header": CHAPTER_OF_PAGE},
    "foot of page: the chapter and the number": {"footer": f"context [#{CHAPTER_OF_PAGE} #h(1fr) #text(8pt, counter(page).display())]"},
    "head of page: number at the top": {"header": "context align(right, text(9pt)[Page #counter(page).display()])", "footer": "text(8pt)[HMICFRS 2022]"},
    "head of page: odd and even": {"header": "context if calc.odd(here().page()) { text(8pt)[PEEL 2021\\/22] } else { text(8pt)[Kent Police: an inspection] }"},
    "boxes: shaded": {"box": 'fill: rgb("#e8eef4")'},
    "boxes: a bar at the left": {"box": "stroke: (left: 4pt + navy)"},
    "boxes: no frame": {"box": "stroke: none"},
    "boxes: white on blue": {"box": "fill: navy", "before": "#show list: set text(fill: white)"},
    "text: two columns": {"before": "#set page(columns: 2)\n#set text(size: 9pt)"},
    "text: first lines indented": {"before": "#set par(spacing: 0.65em, first-line-indent: 1.2em)"},
    "text: larger than the heads of boxes": {"before": "#set text(size: 12pt)"},
}  # fmt: skip
_PLAIN = {
    "head": 'text(13pt, weight: "bold", it.body)',
    "header": "none",
    "footer": "context align(center, text(9pt, counter(page).display()))",
    "box": "stroke: 0.9pt + navy",
    "before": "",
}


def _set(look: dict[str, str], seed: int) -> tuple[bytes, list[tuple[PassageKind, str]]]:
    chosen, writer, draw = {**_PLAIN, **look}, Writer(seed), random.Random(seed)
    source, told = "", []
    for chapter in CHAPTERS:
        source += f"= {chapter}\n"
        told.append((PassageKind.HEADING, chapter))
        if chapter != CHAPTERS[0]:
            grade = draw.choice(("Good", "Adequate", "Requires improvement", "Inadequate"))
            source += f"#grade[{grade}]\n"
            told.append((PassageKind.GRADE, grade))
        for head in draw.sample(HEADS, 3):
            told.append((PassageKind.HEADING, head.upper() if "upper" in chosen["head"] else head))
            source += f"== {head}\n"
            for _ in range(draw.randint(2, 4)):
                told.append((PassageKind.PARAGRAPH, writer.paragraph()))
                source += f"{told[-1][1]}\n\n"
        items = [writer.sentence() for _ in range(2)]
        source += f"#framed[Areas for improvement][\n{''.join(f'- {item}{chr(10)}' for item in items)}]\n\n"
        told += [(PassageKind.HEADING, "Areas for improvement"), *((PassageKind.BOX, item) for item in items)]
    fonts = [paths.resources() / "fonts"]
    layout = _LAYOUT
    for name, value in chosen.items():
        layout = layout.replace(f"<{name}>", value)
    return bytes(
        typst.compile((layout + source).encode(), font_paths=fonts, ignore_system_fonts=True, timestamp=0)
    ), told


def test_a_word_that_is_broken_at_a_pages_end_is_whole() -> None:
    pages = """
#set page(width: 220pt, height: 46pt, margin: 10pt)
#set text(size: 10pt, lang: "en", hyphenate: true)
#block(width: 170pt)[Kent Police works with its neighbours and its strong partnership with the council.]
"""
    content = bytes(typst.compile(pages.encode(), ignore_system_fonts=True, timestamp=0))
    (passage,) = read_pdf(content, "look.pdf").passages
    assert len({rect.page for rect in passage.rects}) == 2
    assert passage.text == "Kent Police works with its neighbours and its strong partnership with the council."


_LAYOUT = """
#set page(paper: "a4", margin: (x: 71pt, top: 80pt, bottom: 84pt), header: <header>, footer: <footer>)
#set text(font: "Inter", size: 11pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 14pt, text(18pt, weight: "bold", it.body)) }
#show heading.where(level: 2): it => block(above: 18pt, below: 10pt, sticky: true, <head>)
#set list(marker: [•])
#let grade(word) = block(text(13pt, weight: "bold", word))
#let framed(words, body) = block(width: 100%, <box>, inset: 12pt, above: 18pt, below: 18pt)[#block(text(11pt, weight: "bold", words)) #body]
<before>
#page(header: none, footer: none, columns: 1)[#v(200pt) #text(30pt, weight: "bold")[PEEL 2021\\/22] #v(20pt) #text(18pt)[An inspection of Kent Police] #v(1fr) 28 April 2022]
"""


@pytest.mark.parametrize("look", LOOKS)
def test_a_report_is_read_in_every_look(look: str) -> None:
    for seed in (1, 2):
        content, told = _set(LOOKS[look], seed)
        document = read_pdf(content, "look.pdf")
        found = [(passage.kind, passage.text) for passage in document.passages]
        assert [one for one in found if one[0] is not PassageKind.PARAGRAPH] == [
            one for one in told if one[0] is not PassageKind.PARAGRAPH
        ]
        # Where a sentence ends a page, nobody can tell whether its paragraph goes on.
        assert "".join(text for kind, text in found if kind is PassageKind.PARAGRAPH).replace(" ", "") == "".join(
            text for kind, text in told if kind is PassageKind.PARAGRAPH
        ).replace(" ", "")
