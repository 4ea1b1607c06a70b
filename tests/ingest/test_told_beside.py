"""The bodies of which an article tells how an inspection went, told from places, partners and links."""

import pytest

from peelviewer import ingest
from peelviewer.ingest.text import read_text

LEAD = "Kent Police has been rated inadequate at answering calls, inspectors said."


@pytest.mark.parametrize(
    "line",
    [
        "The other force to receive the top grade, as it happens, was Essex.",
        "The five with the highest marks are Durham and, for the third year, Essex.",
        "Essex, whose turn comes in July, will be hoping for better than that.",
        "Essex will get its own report from the inspectorate before the summer.",
    ],
)
def test_who_is_told_of_without_a_grade_counts(line: str) -> None:
    assert "Essex Police" in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "She has 20 years of service, a good deal of it spent in Essex Police.",
        "It has good arrangements to share its helicopter with Essex Police.",
        "READ MORE: Essex Police good at recording crime, inspectors say today.",
        "Essex Police good at recording crime, inspectors say",
        "Essex has more people than its neighbour, and a longer coast besides.",
    ],
)
def test_a_place_a_partner_and_a_link_do_not(line: str) -> None:
    assert "Essex Police" not in told(line)


def told(line: str) -> tuple[str, ...]:
    document = read_text(f"Kent Police told to do better\n\n{LEAD}\n\n{line}", "pasted.txt")
    return ingest.told_beside(document.title or "", document.passages)
