"""The sample corpus: what it is, that it is ours, and what must be found in it."""

import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from peelviewer import analysis, ingest, paths
from peelviewer.domain.claims import Findings
from peelviewer.domain.document import Document, PassageKind
from peelviewer.reference import reference

SAMPLE = paths.data() / "sample"
EXPECTED: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {name: ingest.read(SAMPLE / name)[1] for name in EXPECTED}


@pytest.fixture(scope="module")
def findings(documents: dict[str, Document]) -> dict[str, Findings]:
    return {name: analysis.examine(document) for name, document in documents.items()}


def test_all_files_are_expected() -> None:
    assert {file.name for file in SAMPLE.iterdir()} == {*EXPECTED, "README.md"}
    readme = (SAMPLE / "README.md").read_text("utf-8")
    assert all(f"| `{name}` |" in readme for name in EXPECTED)


def test_the_report_is_long_enough_to_page_through() -> None:
    pdf = pypdfium2.PdfDocument(SAMPLE / "cambridgeshire-effectiveness-2015.pdf")
    pages = len(pdf)
    pdf.close()
    assert pages >= 12


@pytest.mark.parametrize("name", EXPECTED)
def test_a_reader_is_told_that_it_is_a_sample(documents: dict[str, Document], name: str) -> None:
    last = [passage.text for passage in documents[name].passages if passage.kind is not PassageKind.FOOTNOTE][-1]
    assert re.search(r"\bwritten for PeelViewer\b", last), last
    assert re.search(r"\bit is not a (?:report|publication|statement)\b|\bis invented\b", last, re.IGNORECASE), last


@pytest.mark.parametrize("name", EXPECTED)
def test_facts(documents: dict[str, Document], name: str) -> None:
    document, expected = documents[name], EXPECTED[name]
    found = (document.kind.value, document.published and document.published.iso, document.cycle, document.forces)
    assert found == (expected["kind"], expected["published"], expected["cycle"], tuple(expected["forces"]))
    assert document.warnings == ()


@pytest.mark.parametrize("name", EXPECTED)
def test_claims(findings: dict[str, Findings], name: str) -> None:
    found = {(c.force, c.theme, c.grade.value, c.cycle, c.standing.value) for c in findings[name].claims}
    assert found == {tuple(claim) for claim in EXPECTED[name]["claims"]}
    assert [[t.grade.value, t.count] for t in findings[name].tallies] == EXPECTED[name]["tallies"]


def test_grades_are_the_published_ones() -> None:
    listed = {(known.force, known.theme, known.cycle, known.grade) for known in reference().grade_book}
    for name, expected in EXPECTED.items():
        for force, theme, grade, cycle, _ in expected["claims"]:
            assert (force, theme, cycle, grade) in listed, name
