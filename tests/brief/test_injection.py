"""Whatever stands in a title, a note, a quotation, a file's or a force's name comes out as text in every form of a brief."""

import csv
import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import FORCE, contrast, entry, material, statement
from materials import HOSTILE
from read_back import read_back
from test_any_library import tried

from peelviewer.brief import WRITERS, Brief, compose
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.printable_text import as_read_back
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Side
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe

BEGINS = (
    "=",
    "+",
    "-",
    "@",
    "|",
    "%",
    "\t",
    "\r",
    "#",
    "* ",
    "> ",
    "1. ",
    "```",
    "<",
    "[",
    "![",
    "\\",
    "..",
    "//",
    "$",
    "{{",
    "`",
)
hostile = st.one_of(
    st.sampled_from(HOSTILE),
    st.builds(str.__add__, st.sampled_from(BEGINS), st.text(max_size=60)),
    st.text(st.characters(codec="utf-8"), max_size=80),
    st.text("#*_[]()<>`|~\\=+-@$&{}!\"'/.\n\r\t\x00\x1b\u2028\u202e", max_size=40),
)
PLAIN = "plain words of a sentence"


def everywhere(words: str) -> tuple[BriefMaterial, Recipe]:
    """Words as the title, the note, the headline, a force's name, quotations, titles, publishers and names of files."""
    force = f"{words}{FORCE}"
    files = [
        replace(
            entry(1, DocumentKind.REPORT, words), title=words, forces=(force,), address=f"https://example.org/{words}"
        ),
        replace(entry(2, DocumentKind.NEWS, words), title="", file_name=words, publisher=None, forces=(force,)),
    ]
    told = tuple(
        statement(file, grade, cycle, standing, force=force, quote=f"{words} {PLAIN}", page_label=words[:8] or None)
        for file, grade, cycle, standing in zip(
            files,
            (Grade.GOOD, Grade.INADEQUATE),
            ("2015", "SOC 2023"),
            (Standing.GRADED, Standing.REPORTED),
            strict=True,
        )
    )
    changed = contrast(
        ContrastKind.CHANGED_OVER_TIME, Side(words, told[:1]), Side(words, told[1:]), force=force, reason=words
    )
    area = (files[0], Passage(0, PassageKind.BOX, f"Areas for improvement {words}", section=("Areas for improvement",)))
    known = replace(material(*told), force=force, contrasts=(changed,), passages=(area,), library_name=words)
    return known, Recipe((force,), ("soc",), title=f"{words}T", note=f"{words}N", headline=f"{words}H")


def composed(words: str) -> Brief:
    return compose(*everywhere(words))


def markup(markdown: str) -> Counter[str]:
    """The signs of Markdown that are no text, and what its lines begin with."""
    bare = re.sub(r"\\[\\`*_{}\[\]<>#|~=+-]", "", markdown)
    begins = Counter(
        line[:2] for line in markdown.split("\n") if line[:1] in set("#>|-+=*") or re.match(r"\d+[.)]", line)
    )
    return Counter(re.findall(r"[`*_{}\[\]<>#|~]", bare)) + begins


@given(hostile)
@tried
def test_markdown_has_no_markup_but_its_own(words: str) -> None:
    page = composed(words)
    plain = replace(page, title="T", force="F", library="l")
    assert not set(markup(WRITERS[".md"](page).decode())) & set("<[]`~{}_")  # which the writer itself never uses
    # The same page with other words has the same signs: the words have none.
    assert markup(WRITERS[".md"](replace(page, title=words)).decode()) == markup(WRITERS[".md"](plain).decode())


@given(hostile)
@tried
def test_word_has_text_and_no_fields(words: str) -> None:
    content = WRITERS[".docx"](composed(words))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = parts.read("word/document.xml").decode()
        links = re.findall(
            r'Target="([^"]*)" TargetMode="External"', parts.read("word/_rels/document.xml.rels").decode()
        )
        assert not re.search(r"<w:(instrText|fldSimple|altChunk)|<script", body)
        assert all(link.startswith(("https://", "http://")) for link in links)
        assert not any("afchunk" in name.lower() or name.endswith(".bin") for name in parts.namelist())
    assert docx.Document(io.BytesIO(content)).paragraphs


@given(hostile)
@tried
def test_tables_and_citations_have_cells_and_fields_and_no_formulas(words: str) -> None:
    page = composed(words)
    rows = list(csv.DictReader(io.StringIO(WRITERS[".csv"](page).decode("utf-8-sig"), newline="")))
    assert len(rows) == len(page.quotes) + len(page.grades)
    for row in rows:
        assert None not in row
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "|", "%")) for cell in row.values())
        assert not any(re.search(r"[\x00-\x1f\x7f-\x9f]", cell) for cell in row.values())
    lines = WRITERS[".ris"](page).decode().split("\r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert sum(line.startswith("TY  - ") for line in lines) == len(page.sources)
    assert [each["id"] for each in json.loads(WRITERS[".json"](page))] == [
        f"source-{n + 1}" for n in range(len(page.sources))
    ]


@given(hostile)
@tried
def test_the_page_prints_the_words_themselves(words: str) -> None:
    page = composed(words)
    text = as_read_back(read_back(WRITERS[".pdf"](page)).text)
    if not any("\u0590" <= letter <= "\u08ff" for letter in words):  # those are read back in another order
        assert as_read_back(page.title) in text
        assert as_read_back("".join(run.text for run in page.headline)) in text
        for quote in page.quotes:
            assert as_read_back(quote.printed) in text


@pytest.mark.parametrize(
    "words", ["*bold*", "# Heading", "> quoted", "- item", "1. item", "<b>", "[a](b)", "`code`", "a | b", "==="]
)
def test_markup_that_is_not_escaped_would_be_noticed(words: str) -> None:
    written = WRITERS[".md"](composed(PLAIN)).decode()
    assert markup(written) != markup(f"{written}\n{words}\n")
