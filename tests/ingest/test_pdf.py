"""The sample report is read as its source was written; bad files are refused with a sentence."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from peelviewer import ingest, paths, pipeline
from peelviewer.domain.document import Document, PassageKind
from peelviewer.domain.recipes import Recipe
from peelviewer.ingest.errors import (
    DamagedPdfError,
    EmptyFileError,
    LockedFileError,
    MissingFileError,
    NotAPdfError,
    OwnBriefError,
)
from peelviewer.store import Library

REPORT = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"


@pytest.fixture(scope="module")
def report() -> Document:
    return ingest.read(REPORT)[1]


def texts(report: Document, kind: PassageKind) -> list[str]:
    return [passage.text for passage in report.passages if passage.kind is kind]


def test_facts_come_from_the_cover(report: Document) -> None:
    assert report.title == "PEEL: Police effectiveness 2015 – An inspection of Cambridgeshire Constabulary"
    assert (report.publisher, report.cycle, report.forces) == ("HMIC", "2015", ("Cambridgeshire Constabulary",))
    assert report.published is not None
    assert report.published.iso == "2016-02"


def test_cells_that_run_over_the_page_are_whole(report: Document) -> None:
    paragraphs = texts(report, PassageKind.PARAGRAPH)
    assert any(
        text.endswith("from which one team could learn what another has tried, and it should.") for text in paragraphs
    )
    assert any("Telephones wait too long to be examined. The teams that watch" in text for text in paragraphs)


def test_footnotes_stand_apart_and_their_marks_are_gone(report: Document) -> None:
    assert len(texts(report, PassageKind.FOOTNOTE)) == 5
    assert "There are four grades in 2015. Annex A says what each of them stands for." in texts(
        report, PassageKind.FOOTNOTE
    )
    assert any(
        "depends too much on who takes the call. Overall" in text for text in texts(report, PassageKind.PARAGRAPH)
    )


def test_boxes_keep_their_items_over_a_page_break(report: Document) -> None:
    boxes = texts(report, PassageKind.BOX)
    assert len(boxes) == 6
    assert "The constabulary should shorten the time that it takes to examine telephones and computers." in boxes


def test_a_ruled_table_keeps_rows_and_columns(report: Document) -> None:
    (table,) = texts(report, PassageKind.TABLE)
    assert [row.split("\t") for row in table.split("\n")][1] == ["Burglary", "12", "7", "5"]


def test_furniture_is_left_out(report: Document) -> None:
    everything = "\n".join(passage.text for passage in report.passages)
    assert "......" not in everything
    assert "Contents" not in everything
    assert not any(text.isdecimal() for text in everything.split("\n"))


def test_headings_are_ranked_and_passages_know_their_section(report: Document) -> None:
    levels = {passage.text: passage.level for passage in report.passages if passage.kind is PassageKind.HEADING}
    assert levels["Introduction"] == 1
    assert levels["How well does the force investigate crime?"] == 2
    finding = next(p for p in report.passages if p.text.startswith("Officers wear cameras"))
    assert finding.section[-1] == "How well does the force support victims of domestic abuse?"


def test_every_passage_has_its_place_on_the_page(report: Document) -> None:
    sizes = ingest.render.page_sizes(REPORT.read_bytes())
    for passage in report.passages:
        assert passage.rects, passage
        for rect in passage.rects:
            width, height = sizes[rect.page - 1]
            assert 0 <= rect.x0 < rect.x1 <= width
            assert 0 <= rect.y0 < rect.y1 <= height


def test_a_page_as_a_picture() -> None:
    picture = ingest.render.page_picture(REPORT.read_bytes(), 1, 0.5)
    assert (picture.width, picture.height) == (298, 421)
    assert len(picture.pixels) == picture.stride * picture.height


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A PDF that says it is encrypted by a handler that needs a password."""
    file = tmp_path / "locked.pdf"
    file.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O(" + b"A" * 32 + b")/U(" + b"B" * 32 + b")>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[(AAAAAAAAAAAAAAAA)(AAAAAAAAAAAAAAAA)]/Size 5>>\n%%EOF"
    )
    return file


def test_a_pdf_with_a_password_is_named_as_such(locked: Path) -> None:
    with pytest.raises(LockedFileError):
        ingest.read(locked)


def test_bad_files(tmp_path: Path) -> None:
    cases = {
        "empty.pdf": (b"", EmptyFileError),
        "space.txt": (b" \n ", EmptyFileError),
        "named.pdf": (b"plain words", NotAPdfError),
        "cut.pdf": (REPORT.read_bytes()[:30_000], DamagedPdfError),
        "spoilt.pdf": (b"%PDF-1.7 nothing follows %%EOF", DamagedPdfError),
    }
    for name, (content, error) in cases.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(error):
            ingest.read(tmp_path / name)
    with pytest.raises(MissingFileError):
        ingest.read(tmp_path / "missing.pdf")


def test_a_page_without_text_is_reported_by_its_number(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(REPORT)
    pdf.new_page(300, 300, index=1)
    pdf.save(tmp_path / "scan.pdf")
    pdf.close()
    document = ingest.read(tmp_path / "scan.pdf")[1]
    assert any("Page 2 has no text" in warning for warning in document.warnings)
    assert len(document.passages) > 50


def test_a_brief_of_our_own_is_no_source(copy_sample: Callable[[Path], Library], tmp_path: Path) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    for name in ("brief.pdf", "brief.md"):
        pipeline.export_brief(
            library, Recipe(forces=("Cambridgeshire Constabulary",), themes=("soc",)), tmp_path / name
        )
        with pytest.raises(OwnBriefError):
            ingest.read(tmp_path / name)
    library.close()
