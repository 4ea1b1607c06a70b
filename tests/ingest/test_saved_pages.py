"""What a page of any site tells comes out as it was written, part by part, and nothing that its site put around it."""

import os

import pytest
from invented import invented
from saved import ASIDES, MENU, PROMPTS, REPORT, SITES, TITLE, Saved, Writer, written

from peelviewer.domain.document import Document, DocumentKind, PassageKind
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

SEEDS = range(8)
INVENTED = int(
    os.environ.get("PEELVIEWER_SAVED", "16")
)  # pages of sites that nobody has seen; `make soak` reads thousands
TRAFILATURA_LOSES_THE_END = (785, 1643, 1868)


def _read(saved: Saved) -> Document:
    return read_web(saved.page.encode(), "page.html")


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("report", [False, True], ids=["article", "report"])
def test_what_was_written_comes_back_and_nothing_else(site: str, report: bool) -> None:
    for seed in SEEDS:
        saved = written(seed, site, report=report)
        document = _read(saved)
        assert document.title == (REPORT if report else TITLE)
        assert document.kind is (DocumentKind.REPORT if report else DocumentKind.NEWS)
        assert [(passage.kind, passage.text) for passage in document.passages[1:]] == list(saved.told)
        whole = "\n".join(passage.text for passage in document.passages)
        assert not [words for words in saved.around if words in whole]


def test_pages_of_sites_that_nobody_has_seen_come_back_too() -> None:
    wrong = {}
    for seed in {*range(INVENTED), *TRAFILATURA_LOSES_THE_END}:
        saved = invented(seed)
        document = _read(saved)
        whole = "\n".join(passage.text for passage in document.passages)
        told = [(passage.kind, passage.text) for passage in document.passages[1:]]
        if told != list(saved.told) or any(words in whole for words in saved.around):
            wrong[seed] = next((pair for pair in zip(told, saved.told, strict=False) if pair[0] != pair[1]), told[-1])
    assert not wrong


@pytest.mark.parametrize(("site", "published"), [("weblog", "2022-04-29"), ("government", "2022-04-28")])
@pytest.mark.parametrize("report", [False, True], ids=["article", "report"])
def test_the_date_is_that_of_publication(site: str, published: str, report: bool) -> None:
    document = _read(written(1, site, report=report))
    assert document.published is not None
    assert document.published.iso == published


@pytest.mark.parametrize("report", [False, True], ids=["article", "report"])
def test_the_same_text_pasted_comes_back_too(report: bool) -> None:
    for seed in SEEDS:
        writer = Writer(seed)
        told, title = (writer.report(), REPORT) if report else (writer.article(), TITLE)
        lines = [*MENU, *PROMPTS[:2], title, "28 April 2022"]
        lines += [f"• {text}" if kind is PassageKind.LIST_ITEM else text for kind, text in told]
        document = read_text("\n\n".join([*lines, "Related stories", *ASIDES, PROMPTS[4]]), "pasted.txt")
        assert document.title == title
        assert [(p.kind, p.text) for p in document.passages if p.text not in {title, "28 April 2022"}] == told
