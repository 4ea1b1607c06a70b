"""Text that no eye can see makes no claim, and its page says so; a scan keeps its text."""

import pytest
from drawn import Page, pdf

from peelviewer.domain.document import Document
from peelviewer.ingest.pdf import read_pdf

SEEN = "Kent Police requires improvement at investigating crime."
HIDDEN = "Kent Police is outstanding at investigating crime."


def _page() -> Page:
    return Page().text("Investigating crime", y=700, size=18, font="F2").text(SEEN, y=660)


def _read(page: Page) -> Document:
    return read_pdf(pdf(page), "drawn.pdf")


@pytest.mark.parametrize(
    "page",
    [
        _page().text(HIDDEN, y=600, before="3 Tr"),  # no ink
        _page().text(HIDDEN, y=600, before="7 Tr"),  # clips, and nothing is drawn through it
        _page().text(HIDDEN, y=600, before="1 1 1 rg"),  # white on white
        _page().text(HIDDEN, y=600, before="0.99 0.99 0.98 rg"),
        _page().box(50, 590, 300, 30, "1 1 1 rg").text(HIDDEN, y=600, before="1 1 1 rg"),
        _page().text(HIDDEN, y=600).box(50, 590, 400, 30),  # covered by a box
        _page().text(HIDDEN, y=600).box(50, 590, 400, 30, "0.1 0.2 0.5 rg"),
        _page().text(HIDDEN, y=600).picture(50, 590, 400, 30),  # and by a picture
        _page().text(HIDDEN, y=600, size=0.3),  # too small to leave a mark
        _page().layer(HIDDEN, y=600),  # on a layer that is switched off
    ],
)
def test_what_nobody_can_see_is_left_out_and_said(page: Page) -> None:
    document = _read(page)
    assert [passage.text for passage in document.passages] == ["Investigating crime", SEEN]
    assert any("nobody can see" in warning and "Page 1" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "page",
    [
        _page().box(50, 590, 400, 30, "0.1 0.2 0.5 rg").text(HIDDEN, y=600, before="1 1 1 rg"),  # white on blue
        _page()
        .box(50, 590, 100, 30, "0.1 0.2 0.5 rg")
        .box(150, 590, 300, 30, "0.1 0.2 0.5 rg")
        .text(HIDDEN, y=600, before="1 1 1 rg"),  # in the cells of a table's head
        _page().picture(50, 590, 400, 30).text(HIDDEN, y=600),  # on a picture
        _page().box(50, 590, 400, 30, "0.9 0.9 0.9 rg").text(HIDDEN, y=600),  # in a shaded box
        _page().text(HIDDEN, y=600, before="0.6 0.6 0.6 rg"),  # grey
    ],
)
def test_what_can_be_seen_stays(page: Page) -> None:
    document = _read(page)
    assert HIDDEN in [passage.text for passage in document.passages]
    assert not any("nobody can see" in warning for warning in document.warnings)


def test_the_text_behind_a_scan_is_its_text() -> None:
    scan = Page().picture(0, 0, 595, 842).text(SEEN, y=660, before="3 Tr").text(HIDDEN, y=600, before="3 Tr")
    assert " ".join(passage.text for passage in _read(scan).passages) == f"{SEEN} {HIDDEN}"
