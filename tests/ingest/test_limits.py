"""What is no ordinary file, or of no bearable size, costs a sentence before anything reads it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import ingest, pipeline
from peelviewer.domain.document import Document
from peelviewer.ingest import limits
from peelviewer.ingest.errors import (
    LinkOutError,
    MissingFileError,
    NotAFileError,
    TooLargeError,
    TooManyPagesError,
    TooMuchMarkupError,
    TooMuchTextError,
)

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    pipe, device, folder = tmp_path / "pipe.txt", tmp_path / "zero.html", tmp_path / "folder.pdf"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    folder.mkdir()
    for path in (pipe, device, folder):
        with pytest.raises(NotAFileError, match=f"{path.name} is not an ordinary file"):
            ingest.read(path)
    for missing in (tmp_path / "absent.txt", Path("a\0b.txt")):
        with pytest.raises(MissingFileError):
            ingest.read(missing)


def test_a_folder_is_read_without_what_leads_out_of_it(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.txt", tmp_path / "folder"
    outside.write_text("Not to be read.")
    folder.mkdir()
    (folder / "out.txt").symlink_to(outside)
    (folder / "in.txt").write_text("A report.")
    (folder / "beside.txt").symlink_to(folder / "in.txt")
    os.mkfifo(folder / "pipe.txt")
    found = {path.name: error for path, error in pipeline.documents_in([folder])}
    assert isinstance(found.pop("out.txt"), LinkOutError)
    assert found == {"in.txt": None, "beside.txt": None, "pipe.txt": None}
    assert pipeline.documents_in([folder / "out.txt"]) == [(folder / "out.txt", None)]  # it was named


def test_a_text_and_a_web_page_have_a_largest_size(tmp_path: Path) -> None:
    for name, start in (("text.txt", ""), ("page.html", "<html>")):
        path = tmp_path / name
        path.write_text(start + "x" * limits.TEXT_FILE)
        if not start:
            path.write_text("x" * (limits.TEXT_FILE + 1))
        with pytest.raises(TooLargeError, match="larger than 20 MB"):
            ingest.read(path)


def test_an_endless_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "sparse.pdf"
    with path.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(TooLargeError, match="larger than 200 MB"):
        ingest.content_of(path)


def test_a_million_pages_are_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1000000>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    with pytest.raises(TooManyPagesError, match="claims to have 1,000,000 pages"):
        ingest.read(path)


@pytest.fixture(scope="module")
def document() -> Document:
    return ingest.read(SAMPLE / "county-wire-2024.txt")[1]


def test_warnings_are_no_more_than_anybody_reads(document: Document) -> None:
    many = replace(document, warnings=tuple(f"Page {n} is damaged." for n in range(5000)))
    kept = limits.within_limits(many, "a").warnings
    assert len(kept) == limits.WARNINGS
    assert kept[-1] == "There are 4,901 more warnings of this kind."
    assert limits.within_limits(document, "a") is document


def test_a_title_of_megabytes_is_cut(document: Document) -> None:
    long = replace(document, title="An inspection of " * 60_000, publisher="Post" * 9_000)
    kept = limits.within_limits(long, "a")
    assert kept.title is not None
    assert kept.title.endswith("An inspection of An ins…")
    assert len(kept.publisher or "") == limits.NAME


def test_text_without_bounds_is_refused(document: Document) -> None:
    passages = document.passages[:1] * (limits.PASSAGES + 1)
    with pytest.raises(TooMuchTextError):
        limits.within_limits(replace(document, passages=passages), "a")


SAID = "<p>Kent Police was rated good at preventing crime in 2022, said the inspectorate on Monday.</p>"


@pytest.mark.parametrize(
    "page", ["<br>" * (limits.TAGS + 1), f"<p {' '.join(f'a{n}=1' for n in range(limits.ATTRIBUTES + 1))}>x</p>"]
)
def test_a_page_of_too_many_parts_is_refused_before_it_is_taken_apart(tmp_path: Path, page: str) -> None:
    file = tmp_path / "wide.html"
    file.write_text(f"<html><body>{page}{SAID}")
    with pytest.raises(TooMuchMarkupError, match=r"wide\.html is made of more parts than a web page"):
        ingest.read(file)


def test_a_page_with_large_pictures_and_drawings_in_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "pictures.html"
    drawing = " ".join(f"L {n} {n}" for n in range(5_000))
    picture = "A" * 1_000_000
    file.write_text(f'<html><body><svg><path d="{drawing}"/></svg><img src="data:image/png;base64,{picture}">{SAID}')
    _, document = ingest.read(file)
    assert [passage.text for passage in document.passages] == [SAID[3:-4]]


def test_empty_lines_cost_as_much_time_as_they_are_many(tmp_path: Path) -> None:
    """Quadratic time would take minutes for these."""
    file = tmp_path / "lines.html"
    file.write_text(f"<html><body>{'<br>' * 20_000}{SAID}")
    _, document = ingest.read(file)
    assert [passage.text for passage in document.passages] == [SAID[3:-4]]
