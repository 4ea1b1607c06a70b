import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peelviewer import ingest, paths
from peelviewer.domain.document import Document, DocumentKind, PassageKind
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest.errors import NoTextError
from peelviewer.ingest.web import read_web

SENTENCE = "Inspectors said that Kent Police answers calls more quickly than it did before the winter, and told it so."
ARTICLE = f"""<html><head><title>Kent Police praised by inspectors - The Weald Post</title>
<meta property="og:site_name" content="The Weald Post">
<link rel="canonical" href="https://weald.example/news/kent-police">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2022-04-28T08:00:00Z"}}</script></head>
<body><nav>Home</nav><div class="cookie-bar">We use cookies</div><article>
<h1>Kent Police praised by inspectors</h1><p class="byline">By A Reporter, 28 April 2022</p>
<p>{SENTENCE}</p><p>The force was found to be:</p><ul><li>good at preventing crime<li>adequate at protecting people</ul>
<div class="most-read"><h3>Most read</h3><a href="#">Essex Police is inadequate, says nobody at all today.</a></div>
<h2>What happens next</h2><blockquote><p>{SENTENCE}</p></blockquote><p>{SENTENCE}</p></article></body></html>"""
REPORT = f"""<html><head><title>PEEL 2021/22: An inspection of Kent Police</title></head><body><main>
<h1>PEEL 2021/22: An inspection of Kent Police</h1><h2>Preventing crime</h2>
<p><span class="grade">Good</span></p><p>{SENTENCE}<sup>1</sup></p>
<div class="afi"><h4>Area for improvement</h4><p>The force should answer letters within a week.</p></div>
<table><tr><th>Year</th><th>Calls</th></tr><tr><td>2021</td><td>12</td></tr></table>
<ol class="footnotes"><li>See the other page.</li></ol></main></body></html>"""


def _read(page: str) -> Document:
    return read_web(page.encode(), "page.html")


def _texts(document: Document, kind: PassageKind) -> list[str]:
    return [passage.text for passage in document.passages if passage.kind is kind]


def test_an_article_keeps_its_parts_and_loses_the_site() -> None:
    document = _read(ARTICLE)
    assert document.kind is DocumentKind.NEWS
    assert _texts(document, PassageKind.HEADING) == ["Kent Police praised by inspectors", "What happens next"]
    assert _texts(document, PassageKind.LIST_ITEM) == ["good at preventing crime", "adequate at protecting people"]
    assert _texts(document, PassageKind.PARAGRAPH) == [SENTENCE, "The force was found to be:", SENTENCE, SENTENCE]


def test_an_article_states_its_facts() -> None:
    document = _read(ARTICLE)
    assert (document.title, document.publisher) == ("Kent Police praised by inspectors", "The Weald Post")
    assert document.published is not None
    assert document.published.iso == "2022-04-28"
    assert document.forces == ("Kent Police",)
    assert document.address == "https://weald.example/news/kent-police"


def test_the_end_of_a_headline_is_no_name_of_a_site() -> None:
    title = "PEEL: Kent Police 2016 - Formal comments"
    assert _read(f"<title>{title}</title><h1>{title}</h1><p>{SENTENCE}</p><p>{SENTENCE}</p>").publisher == "Kent Police"


def test_paragraphs_may_be_separated_by_line_breaks_alone() -> None:
    page = f"<title>Kent Police told to do better</title><table><tr><td><b>Kent Police told to do better</b><br><br>{SENTENCE}<br><br>{SENTENCE}"
    assert _texts(_read(page), PassageKind.PARAGRAPH) == [SENTENCE, SENTENCE]


def test_a_report_page_keeps_grades_boxes_tables_and_footnotes_apart() -> None:
    document = _read(REPORT)
    assert document.kind is DocumentKind.REPORT
    assert (document.forces, document.cycle) == (("Kent Police",), "2021/22")
    assert _texts(document, PassageKind.GRADE) == ["Good"]
    assert _texts(document, PassageKind.PARAGRAPH) == [SENTENCE]
    assert _texts(document, PassageKind.BOX) == ["The force should answer letters within a week."]
    assert _texts(document, PassageKind.TABLE) == ["Year\tCalls\n2021\t12"]
    assert _texts(document, PassageKind.FOOTNOTE) == ["See the other page."]


def test_windows_1252_is_read_as_what_it_is() -> None:
    page = f"<meta charset=iso-8859-1><title>A \u2018good\u2019 force</title><h1>A \u2018good\u2019 force</h1><p>{SENTENCE}"
    assert read_web(page.encode("cp1252"), "old.html").title == "A ‘good’ force"


def test_a_page_saved_as_one_file_is_read() -> None:
    page = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://weald.example/one\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n'
        f"{ARTICLE}\n--b--\n"
    )
    assert read_web(page.encode(), "page.mhtml").title == "Kent Police praised by inspectors"


@pytest.mark.parametrize(
    "wrap", [b"%s", b"<html><body><p>%s</p>", b"Content-Type: multipart/related; boundary=b\n\n--b\n%s"]
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_no_bytes_fail_but_with_a_sentence(wrap: bytes, content: bytes) -> None:
    with contextlib.suppress(PeelViewerError):
        read_web(wrap % content, "any.html")


def test_a_grade_that_is_a_picture_is_read_by_what_it_says_of_itself() -> None:
    address = '<head><link rel="canonical" href="https://hmicfrs.justiceinspectorates.gov.uk/peel-reports/kent/">'
    report = REPORT.replace("<head>", address)
    page = report.replace('<span class="grade">Good</span>', '<img src="g.svg" alt="Graded judgement: Good">')
    assert _texts(_read(page), PassageKind.GRADE) == ["Good"]
    page = report.replace('<span class="grade">Good</span>', '<img src="a.jpg" alt="Good dogs at work">')
    assert _texts(_read(page), PassageKind.GRADE) == []


def test_declarations_in_great_number_take_no_time(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<?xml" * 48_000, encoding="utf-8")  # 70 s once, by a pattern that began again at each
    began = time.monotonic()
    with pytest.raises(NoTextError):
        ingest.read(page)
    assert time.monotonic() - began < 10


def test_linked_data_nested_without_end_costs_only_itself(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    said = "<p>The inspectorate said that the force is good at what it does.</p>" * 3
    page.write_text(
        f"<html><script type='application/ld+json'>{'[' * 100_000}</script><body><article><h1>A title</h1>{said}"
    )
    assert ingest.read(page)[1].title == "A title"


def test_a_page_on_a_service_and_its_year_is_a_report_without_a_grade() -> None:
    page = """<html><head><title>Avon FRS 2021/22</title></head><body><main><h1>Avon Fire and Rescue Service – 2021/22</h1>
    <p>Published 27 July 2022</p><h2>Preventing fires</h2><h3>Areas for improvement</h3>
    <ul><li>The service should evaluate its visits</li></ul><p>It has 21 stations.</p></main></body></html>"""
    document = _read(page)
    assert document.kind is DocumentKind.REPORT
    assert [each.text for each in document.passages[-2:]] == [
        "The service should evaluate its visits",
        "It has 21 stations.",
    ]


def test_a_report_that_broke_off_in_its_head_holds_no_text() -> None:
    page = (paths.data() / "sample" / "cambridgeshire-2023-25.html").read_bytes()
    with pytest.raises(NoTextError):
        read_web(page[: page.index(b"</head>")], "cut.html")


def test_a_table_at_the_end_of_an_article_is_its_own() -> None:
    story = "<h1>Kent Police told to answer calls</h1><p>Kent Police has been graded in two areas, the inspectorate said in a report.</p>"
    table = "<table><tr><td>Preventing crime</td><td>Good</td></tr><tr><td>Managing offenders</td><td>Adequate</td></tr></table>"
    document = read_web(
        f"<title>Kent Police told to answer calls</title><body>{story}{table}</body>".encode(), "a.html"
    )
    assert document.passages[-1].text == "Preventing crime\tGood\nManaging offenders\tAdequate"


@pytest.mark.parametrize(
    "stated", ['["2022-11-25T00:01:00Z"]', '{"@type": "Date", "@value": "2022-11-25"}', '"2022-11-25"']
)
def test_linked_data_may_frame_its_date(stated: str) -> None:
    data = f'{{"@type": "NewsArticle", "headline": "Kent Police told to answer calls", "datePublished": {stated}}}'
    words = "<h1>Kent Police told to answer calls</h1><p>Kent Police has been graded in two areas, the inspectorate said.</p>"
    document = read_web(f'<script type="application/ld+json">{data}</script>{words}'.encode(), "a.html")
    assert document.published is not None
    assert document.published.iso == "2022-11-25"
