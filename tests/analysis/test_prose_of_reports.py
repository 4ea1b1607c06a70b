"""A report that gives published grades judges other things in plain words: those are no grades."""

import pytest

from peelviewer.analysis import examine
from peelviewer.domain.claims import Reading
from peelviewer.ingest.text import read_text

REPORT = """PEEL: Police effectiveness 2017
An inspection of Kent Police

March 2018

Overall judgement

Good

The extent to which Kent Police is effective at reducing crime and keeping people safe is good.

{}
"""


@pytest.mark.parametrize(
    "prose",
    [
        "The training of its call handlers is good in most teams.",
        "Its plans for the management of offenders are adequate.",
    ],
)
def test_what_a_report_only_calls_good_is_no_grade(prose: str) -> None:
    found = examine(read_text(REPORT.format(prose), "report.txt"))
    assert {(claim.theme, claim.grade.value) for claim in found.claims} == {("effectiveness", "good")}
    assert found.mentions[-1].reading is Reading.ORDINARY
