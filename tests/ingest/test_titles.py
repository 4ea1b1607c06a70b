"""Which line of a pasted text is its headline, and which belong to the paper, the office or the letter around it."""

import pytest

from peelviewer.ingest.text import read_text

BODY = "Kent Police has been rated good at preventing crime and inadequate at answering calls, inspectors from HMICFRS said."
HEADLINE = "Callers left waiting too long"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (("The Medway Echo", HEADLINE, "By Jo Doe"), HEADLINE),
        (("BLUE LIGHT MONTHLY", "The paper for policing people", "16th June 2023", "Kent Police told to answer"), "Kent Police told to answer"),
        (("Medway Echo, Friday 5 May 2023", "£9 more for your police", "EXCLUSIVE by JO DOE, crime desk"), "£9 more for your police"),
        (("Kent Police", "Newsroom / Appeals / Force news", "Inspectors praise our teams"), "Inspectors praise our teams"),
        (("KENT POLICE AND CRIME PANEL", "29 May 2023", "Inspection of Kent Police: what it found"), "Inspection of Kent Police: what it found"),
        (("Office of the Police and Crime Commissioner for Kent and Medway", "Dear Home Secretary,", "Inspection of Kent Police"), "Inspection of Kent Police"),
        (("Kent Police Federation", "Member news", "Federation: “We said so”"), "Federation: “We said so”"),
        (("To: All staff", "Subject: What the inspectors said of us", "Morning all,"), "What the inspectors said of us"),
        (("Tell us what you think of our plans: the consultation of the inspectorate closes soon, so have your say now.", "Kent 2015"), "Kent 2015"),
        (("Kent Fire Authority", "12 February 2025", "Report of the Chief Fire Officer", "HMICFRS Inspection Report 2023-25"), "HMICFRS Inspection Report 2023-25"),
        (("KENT POLICE AND CRIME PANEL – 16 JUNE 2022", "AGENDA ITEM 7", "HMICFRS inspections: position statement", "REPORT BY THE COMMISSIONER"), "HMICFRS inspections: position statement"),
        (("Kent Police and Crime Panel  KPCP/28/22", "Report title: HMICFRS inspection of Kent Police", "Report author: Scrutiny officer"), "HMICFRS inspection of Kent Police"),
        (("HMIC", "Inspecting policing in the public interest", "Kent Police - PEEL: efficiency 2015"), "Kent Police - PEEL: efficiency 2015"),
        (("POLICE SERVICE WEEKLY", "News | Opinion | Jobs", "Effectiveness: the national picture"), "Effectiveness: the national picture"),
        (("On Air Now: Good Morning Medway", "Kent Police rated inadequate in five areas"), "Kent Police rated inadequate in five areas"),
        (("PEEL inspection results - December 2024", "05 Dec 2024"), "PEEL inspection results - December 2024"),
        (("Last 14 force assessments published: how they did", "7 February 2020"), "Last 14 force assessments published: how they did"),
    ],
)  # fmt: skip
def test_the_headline_is_found(above: tuple[str, ...], title: str) -> None:
    assert read_text("\n\n".join([*above, BODY, BODY]), "pasted.txt").title == title


def test_a_page_of_the_inspectorate_is_titled_by_the_body_to_which_its_path_leads() -> None:
    lines = ("Home > PEEL 2014 > Kent", "Kent", "How good is the force at cutting crime?", "Good", BODY)
    assert read_text("\n\n".join(lines), "pasted.txt").title == "Kent"


def test_the_headline_of_a_wrapped_text_stands_by_itself() -> None:
    text = """Kent force told to answer its calls
15 May 2023
MORE people who ring Kent Police for help should be answered, a report
has said. Inspectors found the force to be inadequate at answering the
public, and that too many of those who ring a second time have by then
been the victims of another crime. They said that the control room was
short of people, that those who work in it were tired, and that it was
high time for the force to find out what its callers want to be told.
"""
    document = read_text(text, "pasted.txt")
    assert document.title == "Kent force told to answer its calls"
    assert document.published is not None
    assert document.published.iso == "2023-05-15"
    assert document.passages[-1].text.startswith("MORE people who ring Kent Police for help should be answered")


def test_the_day_under_a_headline_is_no_part_of_it_in_a_wrapped_text() -> None:
    wrapped = BODY.replace(" and inadequate", "\nand inadequate").replace(" inspectors", "\ninspectors")
    text = f"Region told to strengthen its response to organised crime\n\n14 May 2024 03:20 PM\n\n{wrapped}\n\n{wrapped}\n\n{wrapped}\n"
    document = read_text(text, "pasted.txt")
    assert document.title == "Region told to strengthen its response to organised crime"
    assert document.published is not None
    assert document.published.iso == "2024-05-14"


def test_an_item_that_names_forces_is_no_headline() -> None:
    text = f"{BODY}\n{BODY}\nHere are the marks:\n:: Outstanding\nKent, Surrey and Essex\n:: Good\nSussex"
    assert read_text(text, "pasted.txt").title is None
