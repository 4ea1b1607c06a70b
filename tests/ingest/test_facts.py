"""What a document says of itself: kind, title, date, forces, inspection; and that it says so where it disagrees."""

import pytest

from peelviewer.domain.document import Document, DocumentKind
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

BODY = "We found that the force answers most calls in time. We judged that it could do more for those who call again.\n"


def _pasted(*lines: str) -> Document:
    return read_text("\n\n".join([*lines, BODY, BODY]), "pasted.txt")


@pytest.mark.parametrize(
    ("lines", "title", "cycle", "published"),
    [
        (
            ("PEEL 2021/22", "Police effectiveness, efficiency and legitimacy", "An inspection of Kent Police"),
            "PEEL 2021/22 Police effectiveness, efficiency and legitimacy – An inspection of Kent Police",
            "2021/22",
            None,
        ),
        (
            ("Home > PEEL assessments > PEEL 2016 > Kent", "Kent 2016", "This is HMIC’s third PEEL assessment of Kent Police."),
            "PEEL 2016 – Kent",
            "2016",
            None,
        ),
        (
            ("PEEL 2015", "Kent", "This is the second year in which HMIC has assessed Kent Police as part of its PEEL programme."),
            "PEEL 2015 – Kent",
            "2015",
            None,
        ),
        (
            ("Kent Police: Crime Data Integrity inspection 2018", "Published on: 10 April 2018", "Publication type:", "Inspection report"),
            "Kent Police: Crime Data Integrity inspection 2018",
            "CDI 2016-2020",
            "2018-04-10",
        ),
    ],
)  # fmt: skip
def test_a_pasted_page_of_the_inspectorates_is_a_report(
    lines: tuple[str, ...], title: str, cycle: str, published: str | None
) -> None:
    document = _pasted(*lines)
    assert (document.kind, document.title, document.cycle) == (DocumentKind.REPORT, title, cycle)
    assert (document.published and document.published.iso) == published
    assert document.forces == ("Kent Police",)


@pytest.mark.parametrize(
    "lines",
    [
        ("PCC response: custody", "Section 55 response by the Police and Crime Commissioner for Kent.", "I welcome this."),
        ("Commissioner’s comments on the HMIC report", "I asked Kent Police for a plan, and my office will see to it."),
        ("Statement on the PEEL inspection of Kent Police", "We have read the report and accept what it says."),
    ],
)  # fmt: skip
def test_an_answer_is_told_from_journalism(lines: tuple[str, ...]) -> None:
    assert _pasted(*lines).kind is DocumentKind.RESPONSE


@pytest.mark.parametrize(
    "lines",
    [
        ("Kent Police rated good by inspectors", "Kent 2016 was a good year, said the chief constable."),
        ("Commissioner to stand again", "The commissioner said that she would stand again in Kent."),
        ("PEEL inspection praises Kent Police", "An inspection of Kent Police has found it good at answering calls."),
    ],
)
def test_journalism_stays_journalism(lines: tuple[str, ...]) -> None:
    assert _pasted(*lines).kind is DocumentKind.NEWS


def test_a_date_that_page_and_text_give_differently_is_a_warning() -> None:
    document = read_web(
        f"""<html><head><title>PEEL 2021/22: An inspection of Kent Police</title>
        <meta property="article:published_time" content="2022-01-01">
        <link rel="canonical" href="https://hmicfrs.justiceinspectorates.gov.uk/peel-reports/kent/"></head><body><main>
        <h1>PEEL 2021/22: An inspection of Kent Police</h1><p>Published on 28 April 2022</p><p>{BODY}</p></main>""".encode(),
        "page.html",
    )
    assert any("1 January 2022" in warning and "28 April 2022" in warning for warning in document.warnings)


def test_a_title_that_names_another_force_than_the_text_is_a_warning() -> None:
    named = "Essex Police has good plans. Essex Police trains its officers. Essex Police listens to victims."
    document = _pasted("PEEL 2021/22", "An inspection of Kent Police", named, named)
    assert document.forces == ("Kent Police",)
    assert "The title names Kent Police, but the text speaks mostly of Essex Police." in document.warnings
