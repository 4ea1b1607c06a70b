"""The evidence that goes with a brief: for `verify`, for reference managers, for spreadsheets; nothing in it is a command."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pdfplumber
import pytest
from materials import HOSTILE
from read_back import check_page

from peelviewer import ingest, paths, pipeline
from peelviewer.brief import WRITERS, to_pdf
from peelviewer.brief.citations import COLUMNS
from peelviewer.brief.printable_text import as_read_back
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"
SOC = Recipe((FORCE,), ("soc",))
SOFFICE = shutil.which("soffice")


@pytest.fixture
def library(copy_sample: Callable[[Path], Library], tmp_path: Path) -> Library:
    return copy_sample(tmp_path / "sample.peel")


def hostile_library(library: Library, tmp_path: Path, words: str) -> Library:
    """The sample library, with `words` as the title and publisher of every document."""
    hostile = Library.create(tmp_path / "hostile.peel")
    for entry in library.documents():
        document = replace(library.document(entry.id), title=words, publisher=words)
        hostile.add(library.source(entry.id), document, library.findings(entry.id))
    return hostile


@pytest.mark.parametrize("words", HOSTILE)
def test_what_looks_like_a_command_comes_out_as_text(library: Library, tmp_path: Path, words: str) -> None:
    hostile = hostile_library(library, tmp_path, words)
    page = pipeline.compose_brief(hostile, replace(SOC, title=words, note=words))
    text = as_read_back(check_page(to_pdf(page)).text)
    assert as_read_back(words)[:6] in text or any("\u0590" <= letter <= "\u08ff" for letter in words)
    markdown = WRITERS[".md"](page).decode()
    assert "<script>" not in markdown.replace("\\<script\\>", "")
    assert "\n=" not in markdown
    with zipfile.ZipFile(io.BytesIO(WRITERS[".docx"](page))) as word:
        assert b"<script>" not in word.read("word/document.xml")
    for row in csv.DictReader(io.StringIO(WRITERS[".csv"](page).decode("utf-8-sig"), newline="")):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
    ris = WRITERS[".ris"](page).decode()
    assert all(line[2:6] == "  - " for line in ris.split("\r\n")[:-1])
    hostile.close()


def test_the_sources_are_citations_in_the_order_of_the_page(library: Library) -> None:
    page = pipeline.compose_brief(library, SOC)
    entries = json.loads(WRITERS[".json"](page))
    assert [entry["title"] for entry in entries] == [source.title for source in page.sources]
    report = next(entry for entry in entries if entry["type"] == "report" and "publisher" in entry)
    assert report["issued"]["date-parts"][0][0] in {2016, 2023}
    assert "“" in report["note"]
    news = [entry for entry in entries if entry["type"] == "article-newspaper"]
    assert "Isle Herald (sample)" in {entry.get("container-title") for entry in news}
    ris = WRITERS[".ris"](page).decode()
    assert ris.count("TY  - ") == ris.count("ER  - ") == len(page.sources)


def test_the_table_has_every_quotation_and_every_grade(library: Library) -> None:
    page = pipeline.compose_brief(library, SOC)
    rows = list(csv.DictReader(io.StringIO(WRITERS[".csv"](page).decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    grades = [point for line in page.lines for point in line.points if point.chip]
    assert len(rows) == len(page.quotes) + len(grades)
    stated = [row for row in rows if row["evidence"] == "quotation" and row["grade"]]
    assert stated
    assert all(row["theme"] and row["inspection"] and row["speaker"] and row["title"] for row in stated)


def test_a_grade_of_the_grade_book_is_cited_by_its_inspection_and_date(library: Library) -> None:
    entries = json.loads(WRITERS[".json"](pipeline.compose_brief(library, SOC)))
    (listed,) = (entry for entry in entries if entry["title"] == "Grade book: PEEL 2017")
    assert listed["issued"] == {"date-parts": [[2018, 3, 22]]}
    ris = WRITERS[".ris"](pipeline.compose_brief(library, SOC)).decode()
    assert "TI  - Grade book: PEEL 2017\r\n" in ris
    assert "DA  - 2018/03/22\r\n" in ris


def test_the_word_page_has_links_and_its_language(library: Library) -> None:
    with zipfile.ZipFile(io.BytesIO(WRITERS[".docx"](pipeline.compose_brief(library, SOC)))) as word:
        text, styles = word.read("word/document.xml").decode(), word.read("word/styles.xml").decode()
        links = word.read("word/_rels/document.xml.rels").decode()
    assert 'w:anchor="source1"' in text
    assert 'w:name="source1"' in text
    assert 'Target="https://fenland-courier.example/news/organised-crime-2023" TargetMode="External"' in links
    assert 'w:lang w:val="en-GB"' in styles
    assert "tblHeader" in text


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_the_word_page_is_one_page_in_libreoffice(library: Library, tmp_path: Path) -> None:
    recipes = {"theme": SOC, "force": Recipe((FORCE,)), "forces": Recipe((FORCE, "Norfolk Constabulary"), ("soc",))}
    for name, recipe in recipes.items():
        (tmp_path / f"{name}.docx").write_bytes(WRITERS[".docx"](pipeline.compose_brief(library, recipe)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    pages = [f"{name}.docx" for name in recipes]  # in one start, which takes longer than all of them
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", *pages]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    for name in recipes:
        with pdfplumber.open(tmp_path / f"{name}.pdf") as pdf:
            assert len(pdf.pages) == 1, name


def test_the_attachment_is_what_its_schema_says(library: Library) -> None:
    """Every field that is attached is described, and nothing is described that is not attached."""
    (content,) = ingest.attachments.attached_files(to_pdf(pipeline.compose_brief(library, SOC))).values()
    schema = json.loads((paths.resources() / "evidence.schema.json").read_text(encoding="utf-8"))
    facts = json.loads(content)
    assert set(facts) == set(schema["properties"]) == set(schema["required"])
    for name in ("quotations", "grades", "sources"):
        described = set(schema["properties"][name]["items"]["properties"])
        assert facts[name]
        assert all(set(each) == described for each in facts[name])


def test_verify_tells_exact_from_trimmed_changed_and_lost(library: Library, tmp_path: Path) -> None:
    first = pipeline.compose_brief(library, SOC).quotes[0]
    begin, *_, end = first.exact.split()
    out = tmp_path / "brief.pdf"
    page = pipeline.export_brief(library, pipeline.shortened(SOC, first, f"{begin} … {end}"), out)
    shas = list(dict.fromkeys(quote.source.sha256 for quote in page.quotes))
    changed = Library.create(tmp_path / "changed.peel")
    for entry in library.documents():
        document = library.document(entry.id)
        if entry.sha256 == shas[-1]:
            continue  # lost
        if entry.sha256 == shas[1]:
            texts = (
                text.replace("Constabulary is", "Constabulary was") for text in (p.text for p in document.passages)
            )
            passages = tuple(replace(p, text=text) for p, text in zip(document.passages, texts, strict=True))
            document = replace(document, passages=passages)
        changed.add(library.source(entry.id), document, library.findings(entry.id))
    report = pipeline.verify_brief(changed, out)
    assert {line.partition(":")[0] for line in report.lines[:-1]} == {"exact", "trimmed", "changed", "lost"}
    assert not report.sound
    changed.close()


def test_a_grade_is_parted_from_what_it_is_of(library: Library) -> None:
    page = pipeline.compose_brief(library, replace(SOC, pinned=("region",)))
    word = docx.Document(io.BytesIO(WRITERS[".docx"](page)))
    cells = [each.text for table in word.tables for row in table.rows for cell in row.cells for each in cell.paragraphs]
    said = [each for each in (*cells, *(line.text for line in word.paragraphs)) if "Kent" in each and "(" in each]
    assert said
    assert all(re.match(r"[A-Z][a-z ]+ \([a-z]+\): [A-Z]", each) for each in said), said
    markdown = WRITERS[".md"](page).decode()
    assert re.search(r"- [A-Z][a-z ]+ \([a-z]+\): .*Kent", markdown)
