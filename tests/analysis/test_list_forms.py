"""Lists of areas and of forces in many forms, each read to its end: numbered, beside a grade, after a count, in brackets."""

import pytest

from peelviewer.analysis import examine
from peelviewer.ingest.text import read_text

KENT = "Inspectors report on Kent Police\n\n12 June 2024\n\n"
BRIGADE = "Kent Fire and Rescue Service inspected\n\n12 June 2024\n\n"
NATION = (
    "Police forces told to be more efficient\n\n10 November 2016\n\nHM Inspectorate of Constabulary graded all 43 forces "
    "for efficiency. "
)


def told(text: str) -> set[str]:
    """What a text says, each claim as it is read aloud: "good leadership", "earlier inadequate soc"."""
    return {
        f"{'earlier ' * each.past}{each.grade.value} {each.theme}" for each in examine(read_text(text, "a.txt")).claims
    }


def of(grade: str, *areas: str) -> set[str]:
    return {f"{grade} {area}" for area in areas}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            f"{KENT}Kent Police is good at: (1) preventing crime; (2) investigating crime; and (3) managing offenders.",
            of("good", "preventing_crime", "investigating_crime", "managing_offenders"),
            id="numbers in a line",
        ),
        pytest.param(
            f"{BRIGADE}Kent is good at: 1) understanding the risks in its area 2) responding to fires and other emergencies "
            "3) making itself affordable now and in the future",
            of("good", "frs_understanding_risk", "frs_response", "frs_affordable"),
            id="numbers and no other marks",
        ),
        pytest.param(
            f"{BRIGADE}3. ‘Good’ was given for: (a) understanding the risk of fire; (b) preventing fires; and (c) responding to "
            "fires and emergencies.",
            of("good", "frs_understanding_risk", "frs_prevention", "frs_response"),
            id="letters in a line",
        ),
        pytest.param(
            f"{KENT}Outstanding | Preventing crime; Treatment of the public\nGood | Responding to the public; Good use of "
            "resources\nAdequate | Investigating crime\nInadequate | –",
            of("outstanding", "preventing_crime", "fair_treatment_public")
            | of("good", "responding_public", "resources_demand")
            | of("adequate", "investigating_crime"),
            id="a table of grades and their areas",
        ),
        pytest.param(
            f"{KENT}Preventing crime: Good (2022: Requires improvement)\n\nManaging offenders: Good (2022: Good)",
            of("good", "preventing_crime", "managing_offenders")
            | {"earlier requires improvement preventing_crime", "earlier good managing_offenders"},
            id="a year and its grade in brackets",
        ),
        pytest.param(
            f"{KENT}Kent Police was graded on its work.\n\nSupport for staff: no longer outstanding, though still good.",
            {"earlier outstanding workforce", "good workforce"},
            id="no longer and still",
        ),
        pytest.param(
            f"{KENT}Adequate grades were given for police powers and how fairly they are used; managing offenders and suspects; "
            "and support for the workforce.",
            of("adequate", "use_of_powers", "managing_offenders", "workforce"),
            id="an area told at length",
        ),
        pytest.param(
            f"{KENT}Our prevention of crime was graded Good. Our investigations and the way we treat our people were graded Good "
            "as well.",
            of("good", "preventing_crime", "investigating_crime", "workforce"),
            id="our people",
        ),
        pytest.param(
            f"{BRIGADE}The first inspection of Kent Fire and Rescue Service by HMICFRS, which began to look at fire services last "
            "year, found it good at preventing fires.",
            of("good", "frs_prevention"),
            id="a time told of somebody else in passing",
        ),
    ],
)
def test_all_of_a_list_is_read(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ten forces require improvement. The 10 are {}.",
        "Humberside was judged inadequate and Kent requires improvement. The others to get that lower mark were {}.",
        "Humberside was judged inadequate and Kent requires improvement. The other forces given this grade are {}.",
    ],
)
def test_forces_named_after_a_grade_are_given_it(text: str) -> None:
    ten = "Bedfordshire, Cleveland, Dorset, Essex, Gwent, Norfolk, Suffolk, Surrey, Sussex and Warwickshire"
    claims = examine(read_text(NATION + text.format(ten), "a.txt")).claims
    given = {each.force.split()[0] for each in claims if each.grade.value == "requires improvement"}
    assert given - {"Kent"} == set(ten.replace(" and ", ", ").split(", "))


def test_the_grades_of_a_scorecard_are_each_of_the_area_above_them() -> None:
    card = (
        "Kent Fire and Rescue Service 2021/22\n\nEffectiveness\nGood\nHow effective is the service at keeping people safe and secure "
        "from fire and other risks?\n\nUnderstanding the risk of fire and other emergencies\nGood\n\nPreventing fires and other risks\n"
        "Requires improvement\n\nProtecting the public through fire regulation\nGood\n\nResponding to fires and other emergencies\n"
        "Outstanding\n\nLast updated 27/07/2022\n\nKent Fire and Rescue Service has worked hard since then."
    )
    assert told(card) == of("good", "frs_effectiveness", "frs_understanding_risk", "frs_protection") | {
        "requires improvement frs_prevention",
        "outstanding frs_response",
    }


def test_a_fire_service_is_known_by_the_place_that_is_named_most_and_first() -> None:
    text = (
        "Fire service praised for its visits\n\nTuesday, 11 November 2025\n\nNORTHUMBERLAND’s firefighters were marked for eleven "
        "parts of their work. The service was rated good at preventing fires, and Northumberland is pleased.\n\nMore news\n\n"
        "Tyne and Wear Fire and Rescue Service rated outstanding for understanding risk"
    )
    claims = examine(read_text(text, "a.txt")).claims
    assert [each.force for each in claims if each.theme == "frs_prevention"] == [
        "Northumberland Fire and Rescue Service"
    ]


def test_a_place_may_be_written_with_a_sign_for_and() -> None:
    text = (
        "Hereford & Worcester crews inspected\n\nTuesday, 11 November 2025\n\nFirefighters in Hereford & Worcester were marked for "
        "eleven parts of their work. The fire service was rated good at preventing fires.\n\nMore news\n\nShropshire Fire and Rescue "
        "Service wins a prize"
    )
    claims = examine(read_text(text, "a.txt")).claims
    assert [each.force for each in claims] == ["Hereford and Worcester Fire and Rescue Service"]
