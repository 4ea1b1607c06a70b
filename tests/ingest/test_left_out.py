"""What a file shows and its text has not is counted and kept."""

from drawn import Page, pdf

from peelviewer.ingest.pdf import read_pdf
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

LINES = [
    "Kent Police has been graded good at managing offenders, inspectors of HMICFRS said in their report.",
    "The chief constable said that the force had taken on more people since the spring of the year.",
    "Inspectors met officers of every rank, and people who had called them, over a week in the autumn.",
]
ADVERT = "Sign up to our newsletter for the best of the week from us."
OTHER = "Man jailed after burglary spree"


def test_the_furniture_of_a_saved_page() -> None:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    html = f"<title>Kent Police graded</title><nav>Weather</nav><main><h1>Kent Police graded</h1>{body}</main><aside><h2>Most read</h2><p>{OTHER}</p></aside>"
    document = read_web(html.encode(), "saved.html")
    assert set(document.left_out) == {"Weather", "Most read", OTHER}


def test_the_furniture_of_a_pasted_text() -> None:
    document = read_text(
        "\n\n".join(["Kent Police graded by inspectors", *LINES[:2], ADVERT, LINES[2], "Most read", OTHER]), "a.txt"
    )
    assert document.left_out == (ADVERT, "Most read", OTHER)


def test_a_text_without_furniture_has_none() -> None:
    wrapped = "\n".join(["Kent Police graded by inspectors", "", *(line.replace(", ", ",\n") for line in LINES)])
    assert read_text(wrapped, "a.txt").left_out == ()


def test_the_running_titles_of_a_report_once_each() -> None:
    pages = []
    for number, line in enumerate(LINES * 2, 1):
        page = Page().text("Kent Police inspection report", y=820, size=8)
        pages.append(page.text(line, y=600).text(f"{line} It went on to page {number}.", y=580).text(str(number), y=20))
    left_out = read_pdf(pdf(*pages), "report.pdf").left_out
    assert left_out.count("Kent Police inspection report") == 1
    assert not any("went on" in line for line in left_out)
