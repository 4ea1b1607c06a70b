"""What somebody wrote in a PDF comes with it: comments and marked words, which the library keeps as notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn import Page, pdf

from peelviewer import pipeline
from peelviewer.domain.document import Remark
from peelviewer.ingest.pdf import read_pdf
from peelviewer.store import Library

SENTENCE = "Kent Police requires improvement at investigating crime."


def _page() -> Page:
    return Page().text("Investigating crime", y=700, size=16, font="F2").text(SENTENCE, y=660)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "library.peel")
    yield library
    library.close()


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly", "StrikeOut"])
def test_marked_words_come_with_what_is_said_of_them(kind: str) -> None:
    content = pdf(_page().highlight(58, 656, 125, 672, "Look here", kind), _page())
    (remark,) = read_pdf(content, "marked.pdf").remarks
    assert (remark.page, remark.said) == (1, "Look here")
    assert remark.words.startswith("Kent Police")


def test_a_comment_comes_with_its_writer() -> None:
    (remark,) = read_pdf(pdf(_page(), _page().comment(20, 656, "Ask the chief", "Jo Doe")), "said.pdf").remarks
    assert remark == Remark(2, SENTENCE, "Ask the chief", "Jo Doe")


@pytest.mark.parametrize("page", [_page(), _page().highlight(300, 100, 400, 120), _page().comment(20, 656, "")])
def test_what_says_nothing_is_no_remark(page: Page) -> None:
    assert read_pdf(pdf(page), "plain.pdf").remarks == ()


def test_a_library_keeps_them_as_notes_and_once(library: Library) -> None:
    file = library.path.parent / "marked.pdf"
    file.write_bytes(pdf(_page().highlight(58, 656, 125, 672).comment(20, 656, "Ask the chief", "Jo Doe")))
    pipeline.import_files(library, [file])
    pipeline.import_files(library, [file], again=True)
    first, second = pipeline.notes_in(library, library.documents()[0].id)
    assert {first[0].text, second[0].text} == {"Highlighted in the file.", "Jo Doe: Ask the chief"}
    words = {note.anchor.exact for note, _ in (first, second) if note.anchor}
    assert SENTENCE.rstrip(".") in words
    assert "Kent Police" in " ".join(words)
