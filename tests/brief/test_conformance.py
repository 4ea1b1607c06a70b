"""PDF/UA-1 and PDF/A-3a together, as far as they can be read back; and each check can fail."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conformance import elements, faults
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from peelviewer import pipeline
from peelviewer.brief import to_pdf
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"


@pytest.fixture(scope="module")
def library(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Library:
    return copy_sample(tmp_path_factory.mktemp("conformance") / "sample.peel")


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe((FORCE,), ("soc",)),
        Recipe((FORCE,), ("soc", "investigating_crime", "effectiveness"), "newsroom"),
        Recipe((FORCE, "Norfolk Constabulary", "Suffolk Constabulary"), ("soc",), note="A note", title="A title"),
        Recipe(("Durham Constabulary",), ("soc",)),
        Recipe(("Cheshire Constabulary",), ("soc",)),
        Recipe(("Bedfordshire Police",), ("soc",)),
        Recipe((FORCE,), (), "panel", dropped=("asked", "dates")),
    ],
)
def test_a_brief_keeps_both_standards(library: Library, recipe: Recipe) -> None:
    assert faults(to_pdf(pipeline.compose_brief(library, recipe))) == []


@pytest.fixture(scope="module")
def pdf(library: Library) -> bytes:
    """A page with everything: a drawing, pairs, a table, links."""
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",), pinned=("asked",)))
    return to_pdf(page)


def swapped(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """The file with some bytes others, of the same length, so that all places in it stay."""
    assert len(old) == len(new)

    def swap(pdf: bytes) -> bytes:
        assert old in pdf
        return pdf.replace(old, new)

    return swap


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        (swapped(b"/Marked true", b"/Marked null"), "not say that it is tagged"),
        (swapped(b"(en-GB)", b"(xx-XX)"), "language"),
        (swapped(b"DisplayDocTitle true", b"DisplayDocTitle null"), "not its title"),
        (swapped(b"/GTS_PDFA1", b"/GTS_PDFX_"), "output intent"),
        (swapped(b"<pdfuaid:part>1", b"<pdfuaid:part>2"), "pdfuaid:part 1"),
        (swapped(b"<pdfaid:part>3", b"<pdfaid:part>2"), "pdfaid:part 3"),
        (swapped(b"<pdfaid:conformance>A", b"<pdfaid:conformance>B"), "pdfaid:conformance A"),
        (swapped(b"<dc:title>", b"<dc:tytle>"), "metadata have no title"),
        (swapped(b"/AFRelationship/Data", b"/AFRelationship/Null"), "how it relates"),
        (swapped(b"/application#2Fjson", b"/application#2Fjunk"), "what it is"),
        (swapped(b"/Tabs/S", b"/Tabs/R"), "order of tabs"),
        (swapped(b"/S/H2", b"/S/H3"), "a heading of level 3 follows one of level 1"),
        (swapped(b"/S/H1/", b"/S/P /"), "not one title"),
        (swapped(b"/S/TH/", b"/S/TD/"), "headings of its columns"),
        (swapped(b"/Scope/Column", b"/Scope/Nothin"), "headings of its columns"),
        (swapped(b"/S/Figure", b"/S/Fugure"), "no such element"),
        (swapped(b"/Alt(", b"/Olt("), "no alternative text"),
        (swapped(b"/S/LI/", b"/S/P /"), "Lbl stands in P"),
        (swapped(b"/Contents(", b"/Kontents("), "say in words where it goes"),
        (swapped(b"/StructParent ", b"/StructPurent "), "a link has no place"),
        (swapped(b"/F 4", b"/F 2"), "a link is not printed"),
        (swapped(b"/ToUnicode", b"/ToUnicote"), "have no meaning"),
        (swapped(b"/FontFile3", b"/FontFale3"), "is not in the file"),
        (swapped(b"/ID[", b"/IO["), "no identifier"),
        (swapped(b"/S/URI/URI(https", b"/S/Sub/URI(https"), "something else than to go somewhere"),
        (swapped(b"/URI(https://", b"/URI(file:///"), "a link goes nowhere"),
        (swapped(b"/EmbeddedFiles", b"/JavaScript   "), "there is a script"),
        (swapped(b"/MarkInfo", b"/AA      "), "runs when the file is opened"),
    ],
)
def test_each_check_can_fail(pdf: bytes, spoilt: Callable[[bytes], bytes], fault: str) -> None:
    assert any(fault in each for each in faults(spoilt(pdf)))


def test_content_that_is_in_no_element_is_noticed(pdf: bytes) -> None:
    kids = re.search(rb"/S/P/P \d+ 0 R/K\[([1-9]\d*)", pdf)
    assert kids
    spoilt = pdf[: kids.start(1)] + b"0" * len(kids[1]) + pdf[kids.end(1) :]
    found = faults(spoilt)
    assert f"content {kids[1].decode()} is in no element" in found
    assert "a piece of content stands in two elements" in found


def test_the_drawing_says_all_that_it_shows(library: Library, tmp_path: Path) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc", "investigating_crime")))
    out = tmp_path / "brief.pdf"
    out.write_bytes(to_pdf(page))
    with out.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        said = [each.facts["Alt"] for each in elements(document) if each.kind == "Figure"]
    assert len(said) == len(page.lines)
    for words, line in zip(said, page.lines, strict=True):
        text = words.decode("utf-16" if words.startswith(b"\xfe\xff") else "latin-1")
        at = 0
        for point in line.points:
            for fact in (point.breaks, point.year, point.chip.grade if point.chip else "not found"):
                at = text.index(fact, at)


def test_a_title_in_another_script_keeps_the_standards(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",)))
    assert faults(to_pdf(replace(page, title="שלום عربي — “ß” 😀"))) == []
