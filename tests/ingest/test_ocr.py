"""Pages that are pictures: told of by number, and read through Tesseract where that is asked for."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import typst

from peelviewer import paths, pipeline
from peelviewer.domain.document import PassageKind
from peelviewer.ingest.pdf import read_pdf
from peelviewer.pipeline import Outcome
from peelviewer.store import Library

PROSE = "Kent Police answers most calls in time, and victims are told what becomes of their case."
SOURCE = f"""#set text(font: "Inter", size: 11pt)
#text(18pt, weight: "bold")[Answering calls]

{PROSE}

{" ".join([PROSE] * 4)}

- The force should answer letters within a week.
- The force should train its sergeants.
"""
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not on this machine: scans are only told of"
)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A PDF of two pages, the second a picture of one like the first."""
    fonts = [paths.resources() / "fonts"]
    content = typst.compile(SOURCE.encode(), font_paths=fonts, ignore_system_fonts=True, timestamp=0)
    pdf = pypdfium2.PdfDocument(content)
    picture = io.BytesIO()
    pdf[0].render(scale=200 / 72).to_pil().convert("L").save(picture, "PDF", resolution=200)
    pdf.import_pages(pypdfium2.PdfDocument(picture.getvalue()))
    file = tmp_path / "scan.pdf"
    pdf.save(file)
    pdf.close()
    return file


def test_a_page_without_text_is_told_of_and_stops_nothing(scan: Path) -> None:
    document = read_pdf(scan.read_bytes(), scan.name)
    assert "Page 2 has no text: it may be a picture." in document.warnings
    assert PROSE in [passage.text for passage in document.passages]


@needs_tesseract
def test_the_text_of_a_picture_is_recognised_in_its_place(scan: Path) -> None:
    document = read_pdf(scan.read_bytes(), scan.name, recognise=True)
    assert any(warning.startswith("Page 2 is a picture: its text was recognised") for warning in document.warnings)
    (passage,) = [passage for passage in document.passages if passage.page == 2 and passage.text == PROSE]
    (first,) = [passage for passage in document.passages if passage.page == 1 and passage.text == PROSE]
    assert passage.rects[0].y0 == pytest.approx(first.rects[0].y0, abs=6)
    items = [p.text for p in document.passages if p.page == 2 and p.kind is PassageKind.LIST_ITEM]
    assert items == ["The force should answer letters within a week.", "The force should train its sergeants."]


@needs_tesseract
def test_a_scan_that_was_added_is_read_again_with_its_text(scan: Path, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "scans.peel")
    (added,) = pipeline.import_files(library, [scan])
    before = len(library.document(added.document_id or 0).passages)
    (again,) = pipeline.import_files(library, [scan], recognise=True, again=True)
    assert (again.status, again.document_id) == (Outcome.READ_AGAIN, added.document_id), again
    assert len(library.document(added.document_id or 0).passages) > before
    assert library.search("sergeants").hits
    assert not library.check()
    library.close()


def test_without_tesseract_the_option_says_what_to_install(
    scan: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(scan.parent))
    code, printed, said = run("extract", "--ocr", scan)
    assert (code, printed) == (1, "")
    assert "tesseract-ocr" in said
