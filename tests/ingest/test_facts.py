"""What a document says of itself: kind, title, date, forces, inspection; and that it says so where it disagrees."""

import pytest

from peelviewer.domain.document import Document, DocumentKind
from peelviewer.ingest.text import read_text
from peelviewer.ingest.web import read_web

BODY = "We found that the force answers most calls in time. We judged that it could do more for those who call again.\n"


ARTICLE = "The chief constable said that officers would answer more calls in time. The commissioner told us that she was pleased.\n"


def _pasted(*lines: str, body: str = BODY) -> Document:
    return read_text("\n\n".join([*lines, body, body]), "pasted.txt")


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
    assert _pasted(*lines, body=ARTICLE).kind is DocumentKind.NEWS


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


def test_an_answer_is_of_the_office_on_whose_site_it_stands() -> None:
    page = """<html><head><title>Responses to HMICFRS - Dyfed-Powys PCC</title></head><body><h1>Responses to HMICFRS</h1>
        <p>Published 19 May 2023</p><p>I sent the following to the Home Secretary under section 55 of the Police Act.</p>
        <p>The cause of concern is accepted. I shall ask Gwent and South Wales whether they would join us.</p></body></html>"""
    document = read_web(page.encode(), "responses.html")
    assert document.kind is DocumentKind.RESPONSE
    assert document.forces == ("Dyfed-Powys Police",)


SAID = "“There is more to do, and we know it,” the chief officer added. “Nobody here is content.”"


@pytest.mark.parametrize(
    ("lines", "kind", "publisher"),
    [
        # The inspectorate: a release, a page on a force, a report's chapter, a letter, however it comes
        (
            ("Kent Police does well but must answer callers sooner", "Get the report", "HMICFRS looked at nine areas of Kent Police.",
             "HM Inspector of Constabulary said:", SAID, "Notes to editors"), "report", "HMICFRS",
        ),
        (
            ("Skip to content", "Kent 2016", "Read more about Kent", "This is our third look at Kent Police.",
             "The extent to which Kent Police is effective at keeping people safe is good.",
             "The extent to which Kent Police is efficient at keeping people safe is good."), "report", "HMIC",
        ),
        (
            ("About this report", "We inspected the force in May and found that its plans had changed.", "Our inspectors met its officers.",
             "Area for improvement", "HMICFRS"), "report", "HMICFRS",
        ),
        # Those who answer: a commissioner, a force, a service, a federation, a panel
        (
            ("Commissioner welcomes report on Kent Police", "The Commissioner said she would hold the Chief Constable to account.", SAID, "ENDS"),
            "response", "Kent Police and Crime Commissioner",
        ),
        (
            ("A letter from Westminster", "I have read what HMICFRS says of Kent Police, and my constituents deserve better.",
             "The Commissioner is to hold a meeting on it. I shall go on pressing ministers, and so will others on both sides of the House."),
            "response", "Member of Parliament",
        ),
        (
            ("Inspectors visit Kent Police", "HMICFRS has rated us good at answering calls, and our officers should be proud.",
             "We accept what is said of our teams. We will do better.", SAID), "response", "Kent Police",
        ),
        (
            ("Kent Police Federation", "Nobody asked the members", "Kent Police Federation has told the inspectorate what its members think.", SAID),
            "response", "Kent Police Federation",
        ),
        (
            ("Kent and Medway Police and Crime Panel", "Minutes:", "Members noted the report of HMICFRS on Kent Police.", "RESOLVED that it be noted."),
            "response", "Kent and Medway Police and Crime Panel",
        ),
        (
            ("WEALD BOROUGH COUNCIL", "COMMUNITY SAFETY COMMITTEE", "Date: 14 November 2024", "Kent Police: how it was graded",
             "Kent Police was graded adequate at responding to the public."), "response", "Weald Borough Council",
        ),
        (
            ("Kent Fire Brigades Union", "14 May 2024", "The service is inadequate, inspectors say, and who would be surprised?"),
            "response", "Kent Fire Brigades Union",
        ),
        # Journalism
        (
            ("Kent County Council told to stop", "By A Reporter", "The watchdog said that Kent Police was adequate at answering calls.",
             SAID, "Copyright © 2023 Weald Post Ltd"), "news", "Weald Post",
        ),
        (
            ("Kent Police told to answer calls sooner", "By A Reporter", "The chief constable said that it would. The commissioner was pleased.",
             SAID, "Read more: a road is closed", "Copyright © 2023 Weald Post Ltd"), "news", "Weald Post",
        ),
        (
            ("Kent Police told to answer calls sooner | Medway Bugle", "By Local Reporter", "The chief constable said it would.", SAID), "news", "Medway Bugle",
        ),
        (
            ("Kent Police told to answer calls sooner", "Weald Ledger, 12.12.17, page 4", "The chief constable said it would.", SAID), "news", "Weald Ledger",
        ),
        (
            ("Kent Police > News > 9 November 2017", "Outstanding: our report", "We are proud of our officers, said our Commissioner.", SAID), "response", "Kent Police",
        ),
        (
            ("Medway FM", "Watchdog tells Kent Police to answer calls sooner", "14 May 2024, 07:10", "The watchdog said that callers wait.", SAID),
            "news", "Medway FM",
        ),
        (
            ("MEDWAY & COAST — Thursday 14 May 2024 — Free", "Watchdog tells Kent Police to answer calls sooner", "The watchdog said that callers wait.", SAID),
            "news", "Medway & Coast",
        ),
        (
            ("The Hop Picker » News » Crime", "Watchdog tells Kent Police to answer calls sooner", "The watchdog said that callers wait.", SAID),
            "news", "The Hop Picker",
        ),
        (
            ("Watchdog tells Kent Police to answer calls sooner", "By the Hoppers Bell newsdesk", "The watchdog said that callers wait.", SAID),
            "news", "Hoppers Bell",
        ),
        (
            ("Watchdog tells Kent Police to answer calls sooner", "The watchdog said that callers wait.", SAID, "Follow Hoppers Bell on Facebook and X."),
            "news", "Hoppers Bell",
        ),
    ],
)  # fmt: skip
def test_what_a_text_is_shows_in_its_voice_and_its_furniture(lines: tuple[str, ...], kind: str, publisher: str) -> None:
    document = read_text("\n\n".join(lines), "pasted.txt")
    assert (document.kind.value, document.publisher) == (kind, publisher)


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Skip to main content", "Home | News | Sport", "Sign in"),
        ("The Weald Post", "Some readers may find that pages load slowly today. We are sorry for it."),
        ("Accessibility | Cymraeg", "News feed"),
        ("Kent Police Federation", "14 May 2024"),
        ("90 days from now: Tue, 16 January 2029", "Your leading independent news website"),
        ("Agenda item",),
        ("Officers on the pier at Whitstable (Image: A Photographer)",),
    ],
)
def test_the_headline_is_found_beneath_what_a_site_puts_over_it(above: tuple[str, ...]) -> None:
    headline = "Inspectors tell Kent Police to answer its callers sooner"
    document = read_text("\n\n".join([*above, headline, "By A Reporter", ARTICLE, ARTICLE]), "pasted.txt")
    assert document.title == headline


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (("Published: 14 May 2024", "Last updated: 20 May 2024"), "2024-05-14"),
        (("PUBLISHED: 11:03 14 May 2024 | UPDATED: 16:47 20 May 2024",), "2024-05-14"),
        (("Published", "14 May 2024"), "2024-05-14"),
        (("5/14/2024 6:00:00 PM",), "2024-05-14"),
        (("14/05/2024",), "2024-05-14"),
        (("The report is out today, Tuesday 14th May 2024, and says so.",), "2024-05-14"),
        (("It was told this morning (Tuesday, May 14, 2024) that it must.",), "2024-05-14"),
        (("The report, published on Tuesday, May 14, 2024, says so.",), "2024-05-14"),
        (
            (
                "Kent and Medway Police and Crime Panel",
                "Its report was published on 1 April 2024.",
                "Date: 14 May 2024",
            ),
            "2024-05-14",
        ),
        (("Last updated: 20 May 2024",), "2024-05"),  # it was out by then; on which day nobody says
        (("The consultation is open until 14 May 2024",), None),
        (("90 days from now: 16 January 2025",), None),
        (("Date of inspection: 14 May 2024",), None),
        (("© 2024 The Weald Post", "Copyright 14 May 2024"), None),
        (("Inspectors came on 14 May 2024 and were gone again by the next day.",), None),
    ],
)
def test_a_date_is_that_of_publication_or_none(lines: tuple[str, ...], published: str | None) -> None:
    text = "\n\n".join(["Kent Police told to answer calls sooner", *lines, "By A Reporter", ARTICLE])
    found = read_text(text, "pasted.txt").published
    assert (found.iso if found else None) == published


@pytest.mark.parametrize(
    ("lines", "forces"),
    [
        (("Kent Police told to do better", "Essex Police and Kent Police share a helicopter."), {"Kent Police"}),
        (
            ("Kent Police told to do better", "Essex, which shares its helicopter, was rated good for its use of resources."),
            {"Kent Police", "Essex Police"},
        ),
        (("How the east did", "Good:", "Essex, Kent and Suffolk", "Inadequate:", "Norfolk"), {"Essex Police", "Kent Police", "Suffolk Constabulary", "Norfolk Constabulary"}),
        (("Three forces told to share", "The forces, Essex Police, Kent Police and Suffolk Constabulary, have one unit."), {"Essex Police", "Kent Police", "Suffolk Constabulary"}),
        (("Kent Police told to do better", "The chief, once of Essex Police, said that the former Surrey Police site would close."), {"Kent Police"}),
        (("Firefighters praised", "Kent Fire and Rescue Service, whose firefighters were met by inspectors, was rated good by the fire inspectors."), {"Kent Fire and Rescue Service"}),
    ],
)  # fmt: skip
def test_a_text_is_about_those_it_grades_not_those_it_names(lines: tuple[str, ...], forces: set[str]) -> None:
    assert set(read_text("\n\n".join(lines), "pasted.txt").forces) == forces


@pytest.mark.parametrize(
    "line",
    [
        "Kent Police",
        "www.kent.police.uk | 101 | @kentforce",
        "Jo Doe, jo.doe@kent.police.uk",
        "Read more on kent.police.uk",
    ],
)
def test_a_text_that_names_no_force_is_of_the_one_whose_site_it_is(line: str) -> None:
    body = (
        "We are good at preventing crime, and we have more to do for those who call us. I am proud of our officers.\n"
    )
    document = read_text(f"What the inspectors say of us\n\n{body}\n\n{body}\n\n{line}", "pasted.txt")
    assert document.forces == ("Kent Police",)


@pytest.mark.parametrize(
    ("head", "body", "of"),
    [
        ("Office of the Police and Crime Commissioner for Kent", "A tool was bought with Essex Police.", "Kent Police"),
        ("AVON FIRE AUTHORITY", "The plan was written by our crews.", "Avon Fire and Rescue Service"),
    ],
)
def test_an_answer_is_of_the_place_whose_office_it_names_at_its_head(head: str, body: str, of: str) -> None:
    text = f"{head}\n\nInspection of 2022: response\n\n4 August 2023\n\n{body}\n"
    assert read_text(text, "pasted.txt").forces == (of,)
