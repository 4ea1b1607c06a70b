"""The bodies of which an article tells how an inspection went, told from places, partners, careers and links."""

import pytest

from peelviewer import ingest
from peelviewer.ingest.text import read_text

LEAD = "Kent Police has been rated inadequate at answering calls, inspectors said."


@pytest.mark.parametrize(
    "line",
    [
        "The other force to receive the top grade, as it happens, was Essex.",
        "The five with the highest marks are Durham and, for the third year, Essex.",
        "Essex, whose report came out in July, was told that it must improve.",
        "So was Essex, just over the river.",
        "Essex, once more, was outstanding.",
        "By contrast Essex was told that its response to calls is improving.",
    ],
)
def test_who_is_told_of_without_a_claim_counts(line: str) -> None:
    assert "Essex Police" in told(line)


def test_the_others_of_those_counted_count() -> None:
    lines = "It is one of four forces that were found inadequate for that.\n\nThe other three are Essex, Surrey and Norfolk."
    assert {"Essex Police", "Surrey Police", "Norfolk Constabulary"} <= set(told(lines))


@pytest.mark.parametrize(
    "line",
    [
        "She has 20 years of service, a good deal of it spent in Essex Police.",
        "It has good arrangements to share its helicopter with Essex Police.",
        "READ MORE: Essex Police good at recording crime, inspectors say today.",
        "Crime is lower in Essex, where people are older and there are fewer shops.",
        "The city's MPs are to meet the minister, who hopes to see every force rated good.",
    ],
)
def test_a_place_a_partner_and_a_link_do_not(line: str) -> None:
    assert told(line) == ("Kent Police",)


def test_a_fire_service_is_told_of_beside_a_force() -> None:
    line = "Essex's fire and rescue service, which was inspected last month, was graded good."
    assert "Essex Fire and Rescue Service" in told(line)


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("The eastern region’s own crime unit, by contrast, was graded good.", "Eastern Region Special Operations Unit"),
        ("Essex was adequate, as was the regional organised crime unit (ROCU).", "Eastern Region Special Operations Unit"),
        ("Last year the north-west unit was rated outstanding.", "North West Regional Organised Crime Unit"),
        ("South-west England’s unit was rated good, while that of the East Midlands was inadequate.", "East Midlands Special Operations Unit"),
    ],
)  # fmt: skip
def test_a_regional_unit_without_its_name_is_told_of(line: str, unit: str) -> None:
    assert unit in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "There are nine regional organised crime units in England and Wales.",
        "West Midlands Police firearms unit was rated good by the inspectors of last year.",
    ],
)
def test_units_that_are_only_spoken_of_are_not(line: str) -> None:
    assert not any("Unit" in name for name in told(line))


def test_whom_a_document_is_about_comes_first() -> None:
    assert told("The other force to receive the top grade, as it happens, was Essex.") == (
        "Kent Police",
        "Essex Police",
    )


def told(line: str) -> tuple[str, ...]:
    document = read_text(f"Kent Police told to do better\n\n{LEAD}\n\n{line}", "pasted.txt")
    return ingest.told_of(document, {"Kent Police": True})
