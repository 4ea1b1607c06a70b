"""A force's own page that does not name it is its own where its grades tell whose it is, and nobody else's."""

import pytest

from peelviewer.analysis import examine
from peelviewer.ingest.text import read_text

PAGE = """Our best inspection yet

25/11/2022

Statement from our chief constable on the PEEL 2021/22 inspection of us by HMICFRS.

{}

We have asked two colleagues from Durham to come and look at our processes.

Chief Constable
"""
TOLD = (
    "We are outstanding at preventing crime, at protecting vulnerable people and at managing offenders. We were graded good "
    "for investigating crime. Back in 2015 we were rated inadequate for efficiency."
)


@pytest.mark.parametrize(
    ("told", "force"),
    [(TOLD, "Humberside Police"), ("We were graded good at investigating crime.", "Durham Constabulary")],
)
def test_whose_a_page_is_that_names_no_force_is_told_by_its_grades(told: str, force: str) -> None:
    claims = examine(read_text(PAGE.format(told), "page.txt")).claims
    assert claims
    assert {claim.force for claim in claims} == {force}
