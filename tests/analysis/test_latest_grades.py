"""The latest grades of a force: what its newest report grades, also where its questions are not all known yet."""

from dataclasses import replace

from made_evidence import CAMBRIDGESHIRE, GOOD, INADEQUATE, TRADE, entry, evidence, said

from peelviewer.analysis.latest_grades import latest_grades
from peelviewer.domain.document import DocumentKind

_NEW = entry(9, "HMICFRS", kind=DocumentKind.REPORT, iso="2026-02-05", cycle="2025-27")


def test_a_report_s_own_grade_counts_without_a_known_question() -> None:
    graded, told = said(_NEW, "responding_public", INADEQUATE, "2025-27"), said(TRADE, "soc", GOOD, "2025-27")
    found = latest_grades(replace(evidence(), statements=(graded, told)), CAMBRIDGESHIRE)
    assert [(each.now.theme, each.now.grade) for each in found] == [("responding_public", INADEQUATE)]


def test_what_has_inspections_of_its_own_is_no_area_of_a_newer_one_that_does_not_ask() -> None:
    vetting, told = said(_NEW, "vetting_corruption", INADEQUATE, "2025-27"), said(TRADE, "workforce", GOOD, "2023-25")
    found = latest_grades(replace(evidence(), statements=(vetting, told)), CAMBRIDGESHIRE)
    assert [(each.now.theme, each.now.cycle) for each in found] == [("workforce", "2023-25")]
