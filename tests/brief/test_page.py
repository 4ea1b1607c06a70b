"""The page as a reader gets it: one sheet, nothing small, nothing outside the margins, every quotation in its source."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pdfplumber
import pytest

from peelviewer import ingest, pipeline
from peelviewer.brief import Brief, to_docx, to_markdown, to_pdf
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

SMALLEST = 8.5  # points
MARGIN = 35.0  # points: nothing stands nearer to the edge
FORCE = "Cambridgeshire Constabulary"


@pytest.fixture(scope="module")
def library(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Library:
    return copy_sample(tmp_path_factory.mktemp("brief") / "sample.peel")


def check_page(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        page = opened.pages[0]
        assert (round(page.width), round(page.height)) == (595, 842)
        for letter in page.chars:
            assert letter["size"] >= SMALLEST - 0.01, letter["text"]
            assert letter["x0"] >= MARGIN
            assert letter["x1"] <= page.width - MARGIN
            assert letter["bottom"] <= page.height - MARGIN / 2
        return page.extract_text()


@pytest.mark.parametrize(
    ("force", "theme"),
    [
        (FORCE, "soc"),
        (FORCE, "investigating_crime"),
        ("Norfolk Constabulary", "soc"),
        ("Durham Constabulary", "effectiveness"),
        ("Dorset Police", "soc"),
    ],
)
def test_every_brief_is_one_page_in_readable_type(library: Library, force: str, theme: str) -> None:
    pdf = to_pdf(pipeline.compose_brief(library, Recipe((force,), (theme,))))
    assert force in check_page(pdf)
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf


@pytest.fixture(scope="module")
def page(library: Library) -> Brief:
    return pipeline.compose_brief(library, Recipe((FORCE,), ("soc",)))


def test_it_says_what_changed_what_lies_between_and_whether_it_may_be_compared(page: Brief) -> None:
    text = " ".join(check_page(to_pdf(page)).split())
    for words in ("Serious and organised crime", "2018/19", "carried over", "Not directly comparable", "13 July 2023"):
        assert words in text


def test_the_same_input_gives_the_same_bytes(page: Brief) -> None:
    assert to_pdf(page) == to_pdf(page)


def test_every_quotation_verifies_and_a_changed_one_is_noticed(library: Library, page: Brief, tmp_path: Path) -> None:
    out = tmp_path / "brief.pdf"
    out.write_bytes(to_pdf(page))
    assert pipeline.verify_brief(library, out).sound
    other = Library.create(tmp_path / "other.peel")
    assert not pipeline.verify_brief(other, out).sound


def test_the_evidence_is_attached_as_json(page: Brief) -> None:
    files = ingest.attachments.attached_files(to_pdf(page))
    (evidence,) = files.values()
    assert json.loads(evidence)


def test_markup_in_a_title_comes_out_as_text(library: Library, tmp_path: Path) -> None:
    hostile = Library.create(tmp_path / "hostile.peel")
    for entry in library.documents():
        document = replace(library.document(entry.id), title='#panic("x") *bold* <b> $x$ \\ =HYPERLINK("a") 😀 שלום')
        hostile.add(library.source(entry.id), document, library.findings(entry.id))
    text = check_page(to_pdf(pipeline.compose_brief(hostile, Recipe((FORCE,), ("soc",)))))
    assert '#panic("x")' in text
    assert "*bold*" in text


def test_the_same_brief_as_markdown_and_word(page: Brief) -> None:
    assert "# Serious and organised crime" in to_markdown(page)
    word = docx.Document(io.BytesIO(to_docx(page)))
    assert [p.text for p in word.paragraphs if p.style.name == "Title"] == ["Serious and organised crime"]
    grades = word.tables[0]._tbl.xml
    assert "w:tblHeader" in grades
    assert "2018/19 good (carried over)" in grades


def test_a_grade_that_only_stayed_is_no_pair(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe(("Bedfordshire Police",), ("soc",)))
    assert page.pairs
    assert all(pair.left.grade != pair.right.grade for pair in page.pairs if pair.heading.startswith("Changed"))


def test_pairs_say_what_differs_the_most_telling_first(page: Brief) -> None:
    assert page.pairs[0].heading == "Changed over time: not directly comparable"
    labels = [part.label for part in page.parts if part.noun == "contrast"]
    assert labels[0].startswith("Changed over time: not directly comparable")
    assert any(label.startswith("Opposite findings: intelligence and understanding of the threat") for label in labels)
    assert 2 <= len(page.pairs) <= 4


def test_every_answer_has_its_speaker(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), pinned=("answered",)))
    (answers,) = (section for section in page.sections if section.key == "answered")
    assert [line[0].text.partition(":")[0] for line in answers.lines] == [
        "The commissioner",
        "Assistant chief constable",
    ]


def test_what_is_not_known_of_several_themes_says_of_which(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc", "investigating_crime"), pinned=("unknown",)))
    (unknown,) = (section for section in page.sections if section.key == "unknown")
    assert "The 2016 grade for serious and organised crime." in unknown.lines[0][0].text


def test_what_is_left_out_is_counted_once(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), pipeline.grades(library, FORCE).themes))
    nouns = [phrase.split(" ", 1)[1] for phrase in page.left_out if not phrase.startswith("“")]
    assert "grade lines" in nouns
    assert len(nouns) == len(set(nouns))
