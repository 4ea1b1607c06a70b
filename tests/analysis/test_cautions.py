"""A report's own caution outranks the table, and each verdict names who says so for this very pair."""

from pathlib import Path

import pytest
from made_evidence import GOOD, REPORT, said
from short_documents import contrasts_of, report

from peelviewer.analysis.comparability import compare
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_kinds import ContrastKind

FORCE = "Dorset Police"


def verdict(folder: Path, caution: str) -> Comparability:
    """On legitimacy 2016 and 2017, which the inspectorate meant to be compared, with a sentence in the later report."""
    pages = [
        report(
            f"PEEL: Police legitimacy {year}: {FORCE}",
            f"dorset-legitimacy-{year}",
            day,
            ("Legitimacy", grade, f"<p>{FORCE} is {grade.lower()} at legitimacy.</p><p>{words}</p>"),
        )
        for year, day, grade, words in (
            ("2016", "2016-12-08", "Good", "Officers are proud of their work."),
            ("2017", "2017-12-12", "Requires improvement", caution),
        )
    ]
    found = contrasts_of(folder, *pages, kind=ContrastKind.CHANGED_OVER_TIME)
    (pair,) = [
        one
        for one in found
        if one.theme == "legitimacy" and (one.a.statements[0].cycle, one.b.statements[0].cycle) == ("2016", "2017")
    ]
    assert pair.comparability is not None
    return pair.comparability


@pytest.mark.parametrize(
    ("caution", "stands"),
    [
        ("We asked harder questions in this inspection than last year.", Verdict.WITH_CARE),
        ("The questions were made more demanding for this round of inspections.", Verdict.WITH_CARE),
        ("Our judgements cannot be compared with those of earlier years.", Verdict.NOT_COMPARABLE),
        ("It would be misleading to compare this grade with the previous one.", Verdict.NOT_COMPARABLE),
        ("Its method of assessing risk has changed since our last inspection.", Verdict.COMPARABLE),
        ("The force now sets itself higher standards than it did last year.", Verdict.COMPARABLE),
        ("The questions have not changed since last year.", Verdict.COMPARABLE),
        ("This grade cannot be compared with that of other forces in earlier years.", Verdict.COMPARABLE),
        ("Compared with the previous year, no more complaints were upheld.", Verdict.COMPARABLE),
    ],
)
def test_the_reports_own_words_outrank_the_table(tmp_path: Path, caution: str, stands: Verdict) -> None:
    found = verdict(tmp_path, caution)
    assert found.verdict is stands


def test_the_verdict_says_who_cautions(tmp_path: Path) -> None:
    found = verdict(tmp_path, "We asked harder questions in this inspection than last year.")
    assert found.reason == "The report itself cautions: “We asked harder questions in this inspection than last year.”"
    assert found.source == "PEEL: Police legitimacy 2017: Dorset Police"


def test_the_page_of_one_force_is_not_cited_for_another() -> None:
    def source(force: str, first: str, last: str) -> str:
        before, after = (said(REPORT, "workforce", GOOD, cycle, force=force) for cycle in (first, last))
        return compare(before, after).source

    assert "cambridgeshire" in source("Cambridgeshire Constabulary", "2021/22", "2023-25")
    assert source("Kent Police", "2021/22", "2023-25") == ""
    assert "cambridgeshire" not in source("Kent Police", "2018/19", "2021/22")
