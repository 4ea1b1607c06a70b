"""What whole reports of every era raise, against what a careful reader finds in them."""

import json
import re
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import FindingKind

_GOLD = {
    FindingKind.IMPROVEMENT: "areas_for_improvement",
    FindingKind.CONCERN: "causes_of_concern",
    FindingKind.RECOMMENDATION: "recommendations",
    FindingKind.PRACTICE: "practice_boxes",
}
_REPORTS = (
    *("cambridgeshire-fire-and-rescue-2023.pdf", "cleveland-police-effectiveness-2015.pdf"),
    *("greater-manchester-police-effectiveness-2017.pdf", "kent-police-2021-22.pdf", "kent-police-efficiency-2016.pdf"),
    *("nottinghamshire-police-2023-25.html", "soc-north-west-2023.html"),
)


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


@pytest.mark.parametrize("name", _REPORTS)
def test_every_item_of_a_report_is_a_finding(shared: Path, name: str) -> None:
    file = shared / "evaluation" / "reports" / name
    gold = json.loads(file.with_suffix(".gold.json").read_text(encoding="utf-8"))
    raised = pipeline.read_file(file).findings.raised
    for kind, part in _GOLD.items():
        found = {folded(each.quote) for each in raised if each.kind is kind}
        assert {folded(item["text"]) for item in gold[part]} == found


def test_a_regional_report_has_each_finding_under_its_body(shared: Path) -> None:
    raised = pipeline.read_file(shared / "evaluation" / "reports" / "soc-north-west-2023.html").findings.raised
    asked = [(each.kind, each.force, each.due) for each in raised if each.kind is not FindingKind.PRACTICE]
    wales = "North Wales Police"
    assert asked == [
        (FindingKind.IMPROVEMENT, "other:forces in the region", ""),
        (FindingKind.IMPROVEMENT, "Cheshire Constabulary", ""),
        (FindingKind.IMPROVEMENT, "Cumbria Constabulary", ""),
        (FindingKind.CONCERN, wales, ""),
        *((FindingKind.RECOMMENDATION, wales, day) for day in ("2024-01-31", "2024-03-31", "2024-06-30")),
    ]


def test_the_four_items_of_the_report_of_2015_are_read(shared: Path) -> None:
    (file,) = (shared / "corpus" / "reports").glob("*.pdf")
    raised = pipeline.read_file(file).findings.raised
    themes = [each.theme for each in raised if each.kind is FindingKind.IMPROVEMENT]
    assert themes == ["preventing_crime", "investigating_crime", "investigating_crime", "soc"]
    assert {each.force for each in raised} == {"Cambridgeshire Constabulary"}
