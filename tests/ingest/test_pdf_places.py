"""Pages that are cut, moved or turned: their text is read as it runs, and its frames stand on the words as they are shown."""

import pypdfium2
import pytest
from drawn import Page, pdf

from peelviewer import ingest
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Document, PassageKind, Rect
from peelviewer.ingest.pdf import read_pdf

SENTENCE = "The force has a plan for each of its teams and goes through it every month."
TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}  # the matrix of text that runs so


def cut(**keywords: object) -> Page:
    page = Page(**keywords)  # type: ignore[arg-type]
    page.text("Investigating crime", y=700, size=18, font="F2").text("Requires improvement", y=670, size=13)
    return page.text(SENTENCE, y=640).text("It does so well.", y=625)


PAGES = {
    "as it is": cut(),
    "cropped": cut(crop=(40, 300, 560, 780)),
    "moved": cut(media=(1000, -500, 1595, 342)),
    "turned by 90": cut(turn=90),
    "turned by 180": cut(turn=180),
    "turned by 270": cut(turn=270),
    "cropped and turned": cut(crop=(40, 300, 560, 780), turn=90),
}


def _read(*pages: Page, **keywords: str) -> Document:
    return read_pdf(pdf(*pages, **keywords), "drawn.pdf")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_in_the_direction_of_its_text(name: str) -> None:
    found = [(passage.kind, passage.text) for passage in _read(PAGES[name]).passages]
    assert found == [
        (PassageKind.HEADING, "Investigating crime"),
        (PassageKind.GRADE, "Requires improvement"),
        (PassageKind.PARAGRAPH, f"{SENTENCE} It does so well."),
    ]


@pytest.mark.parametrize("name", PAGES)
def test_frames_stand_on_the_ink(name: str) -> None:
    content = pdf(PAGES[name])
    document = read_pdf(content, "drawn.pdf")
    for passage in document.passages:
        for frames in (passage.rects, ingest.places.places(content, passage, Span(passage.n, 0, len(passage.text)))):
            assert all(_ink(content, frame) > 0.06 for frame in frames)
    whole = sum(_ink(content, frame, share=False) for passage in document.passages for frame in passage.rects)
    assert whole > 0.95 * _ink(content, _page(content), share=False)


@pytest.mark.parametrize("name", PAGES)
def test_words_to_select_stand_on_the_ink(name: str) -> None:
    content = pdf(PAGES[name])
    words = ingest.places.page_words(content, 1)
    assert [word.text for word in words][:3] == ["Investigating", "crime", "Requires"]
    assert all(_ink(content, word.place) > 0.05 for word in words)


@pytest.mark.parametrize("turn", TURNS)
def test_text_that_is_set_in_a_turned_page_so_as_to_stand_upright(turn: int) -> None:
    page = Page(turn=turn)
    for at, words in ((0, SENTENCE), (15, "It does so well.")):
        step = {0: (60, 600 - at), 90: (100 + at, 60), 180: (500, 200 + at), 270: (400 - at, 700)}[turn]
        page.text(words, *step, matrix=TURNS[turn])
    content = pdf(page)
    (passage,) = read_pdf(content, "drawn.pdf").passages
    assert passage.text == f"{SENTENCE} It does so well."
    assert all(_ink(content, frame) > 0.06 for frame in passage.rects)


def test_what_the_page_cuts_off_is_no_passage() -> None:
    page = cut(crop=(40, 300, 560, 780)).text("Managing offenders is inadequate.", y=100)
    assert not any("offenders" in passage.text for passage in _read(page).passages)


def test_labels_of_pages_where_none_are_printed() -> None:
    pages = [cut() for _ in range(3)]
    labels = [
        passage.page_label for passage in _read(*pages, labels="0 << /S /r >> 1 << /S /D /St 7 /P (A-) >>").passages
    ]
    assert list(dict.fromkeys(labels)) == ["i", "A-7", "A-8"]


def _page(content: bytes) -> Rect:
    width, height = ingest.render.page_sizes(content)[0]
    return Rect(1, 0, 0, width, height)


def _ink(content: bytes, place: Rect, *, share: bool = True) -> float:
    """How much of a place of the page as shown is dark."""
    page = pypdfium2.PdfDocument(content)[place.page - 1]
    bitmap = page.render(scale=2, grayscale=True)
    rows = range(max(0, int(place.y0 * 2)), min(bitmap.height, round(place.y1 * 2)))
    columns = slice(max(0, int(place.x0 * 2)), min(bitmap.width, round(place.x1 * 2)))
    dots = [bytes(bitmap.buffer)[row * bitmap.stride : (row + 1) * bitmap.stride][columns] for row in rows]
    dark = sum(dot < 128 for row in dots for dot in row)
    return dark / max(1, sum(map(len, dots))) if share else dark
