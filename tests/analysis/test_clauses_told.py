"""Two clauses on one matter of which one affirms what the other denies, and clauses that say nothing of it."""

from itertools import product

import pytest

from peelviewer.analysis.clauses_told import clauses_told, shared_by_opposites


def opposite(one: str, other: str) -> bool:
    return any(shared_by_opposites(*each) for each in product(clauses_told(one), clauses_told(other)))


@pytest.mark.parametrize(
    ("report", "other"),
    [
        ("A third of its stations have no plan.", "Each of our stations had a plan when the inspectors came."),
        (
            "The force doesn't know who is stopped, and its sergeants do not review the footage.",
            "It told us that sergeants review the footage of every stop.",
        ),
        ("Nobody had thought of the pets in the house.", "Officers think of the pets in each house, she said."),
        ("All of the farms on its list have been visited.", "The chief replied that 12 farms on the list have yet to be visited."),
        ("Each village now has a named constable, and cars are seldom late.", "Our village hasn't had a named constable since November."),
    ],
)  # fmt: skip
def test_one_affirms_what_the_other_denies(report: str, other: str) -> None:
    assert opposite(report, other)


@pytest.mark.parametrize(
    ("report", "other"),
    [
        ("Supervisors do not review burglaries.", "Since June 2024 supervisors review burglaries."),
        ("Supervisors do not review burglaries.", "Supervisors should review burglaries."),
        ("Supervisors do not review burglaries.", "Inspectors said that supervisors review burglaries."),
        ("Supervisors do not review burglaries.", "We asked how supervisors review burglaries."),
        ("Supervisors do not review burglaries.", "Supervisors don't review burglaries."),
        ("Call takers do not see who is vulnerable.", "Our call takers have good cars."),
    ],
)
def test_wishes_other_times_reports_of_reports_and_what_both_deny_are_no_opposites(report: str, other: str) -> None:
    assert not opposite(report, other)
