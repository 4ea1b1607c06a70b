"""The words inside the frames of a span, read back by pdfium, are the span's."""

import re
from pathlib import Path

import pypdfium2
import pytest

from peelviewer import ingest, paths
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, Passage, PassageKind, Rect

REPORT = paths.data() / "sample" / "cambridgeshire-effectiveness-2015.pdf"


@pytest.fixture(scope="module")
def report() -> Document:
    return ingest.read(REPORT)[1]


@pytest.fixture(scope="module")
def pdf() -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(REPORT)


def read_back(pdf: pypdfium2.PdfDocument, places: tuple[Rect, ...]) -> str:
    """What stands in the middle of each frame: a frame's edges touch the lines above and beneath."""
    words, pages = "", {number: pdf[number - 1] for number in {place.page for place in places}}
    texts = {number: page.get_textpage() for number, page in pages.items()}
    for place in places:
        letters, height, middle = texts[place.page], pages[place.page].get_height(), (place.y0 + place.y1) / 2
        words += letters.get_text_bounded(place.x0 + 0.4, height - middle - 1, place.x1 - 0.4, height - middle + 1)
    return words


def plain(words: str) -> str:
    """Letters only: without hyphens of line ends, and the numbers of footnotes."""
    return re.sub(r"[^a-z]", "", words.lower().replace("ﬁ", "fi").replace("ﬂ", "fl"))


def spans(passage: Passage) -> list[Span]:
    """The whole of a passage, and each of its sentences."""
    ends = [match.end() for match in re.finditer(r"[.?!](?= |$)", passage.text)]
    starts = [0, *(end + 1 for end in ends)]
    sentences = [Span(passage.n, start, end) for start, end in zip(starts, ends, strict=False)]
    return [Span(passage.n, 0, len(passage.text)), *sentences]


def test_frames_hold_the_words_of_every_passage_and_sentence(report: Document, pdf: pypdfium2.PdfDocument) -> None:
    content = REPORT.read_bytes()
    for passage in report.passages:
        if passage.kind is PassageKind.TABLE:
            continue
        for span in spans(passage):
            found = ingest.places.places(content, passage, span)
            assert plain(read_back(pdf, found)) == plain(passage.text[span.start : span.end])


def test_words_over_a_page_break_have_a_frame_on_each_page(report: Document) -> None:
    passage = next(p for p in report.passages if len({rect.page for rect in p.rects}) == 2)
    whole = ingest.places.places(REPORT.read_bytes(), passage, Span(passage.n, 0, len(passage.text)))
    assert {place.page for place in whole} == {rect.page for rect in passage.rects}
    first = ingest.places.places(REPORT.read_bytes(), passage, Span(passage.n, 0, 20))
    assert {place.page for place in first} == {passage.page}


def test_a_page_without_such_words_frames_the_passage() -> None:
    rect = Rect(1, 50, 50, 200, 80)
    passage = Passage(0, PassageKind.PARAGRAPH, "Words that were recognised in a picture.", page=1, rects=(rect,))
    assert ingest.places.places(REPORT.read_bytes(), passage, Span(0, 0, 5)) == (rect,)


def test_words_of_a_page_in_reading_order(report: Document) -> None:
    passage = next(p for p in report.passages if p.kind is PassageKind.PARAGRAPH and p.page == 4)
    words = ingest.places.page_words(REPORT.read_bytes(), 4)
    assert plain(passage.text[:60]) in plain("".join(word.text + word.after for word in words))


def test_real_reports_are_framed_too(shared: Path) -> None:
    file = next(iter(sorted((shared / "corpus" / "reports").glob("*.pdf"))))
    source, document = ingest.read(file)
    with pypdfium2.PdfDocument(file) as pdf:
        tried = wrong = 0
        for passage in document.passages[::7]:
            if passage.kind is PassageKind.TABLE:
                continue
            found = ingest.places.places(source.content, passage, Span(passage.n, 0, len(passage.text)))
            tried += 1
            wrong += plain(read_back(pdf, found)) != plain(passage.text)
    assert tried > 20
    assert wrong / tried < 0.05
