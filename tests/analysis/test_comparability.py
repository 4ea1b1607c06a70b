"""Verdicts on comparing two grades, each with its reason and who says so."""

from dataclasses import replace

import pytest
from made_evidence import CAMBRIDGESHIRE, GOOD, IMPROVE, INADEQUATE, NORFOLK, REPORT, said

from peelviewer.analysis.comparability import compare
from peelviewer.analysis.table import listed_statements
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade

SAME, CARE, NOT = Verdict.COMPARABLE, Verdict.WITH_CARE, Verdict.NOT_COMPARABLE


def at(theme: str, cycle: str | None, grade: Grade = GOOD, force: str = CAMBRIDGESHIRE) -> Statement:
    return said(REPORT, theme, grade, cycle, force=force)


@pytest.mark.parametrize(
    ("theme", "first", "last", "verdict", "words"),
    [
        ("soc", "2015", "SOC 2023", NOT, "joint with national policing responsibilities"),
        ("soc", "2015", "2016", CARE, "joint with national policing responsibilities"),
        ("soc", "2016", "2017", SAME, "The question and the scale are the same."),
        ("soc", "2014", "2015", NOT, "first graded in 2015"),
        ("soc", "SOC 2023", "SOC 2025", SAME, "one programme"),
        ("preventing_crime", "2014", "2015", SAME, "The inspectorate itself compares the two"),
        ("investigating_crime", "2014", "2015", SAME, "The inspectorate itself compares the two"),
        ("preventing_crime", "2014", "2016", CARE, "the question was reworded"),  # it compares 2014 with 2015 only
        ("effectiveness", "2016", "2017", SAME, "year on year"),
        ("effectiveness", "2015", "2018/19", CARE, "comparison with earlier PEEL is still possible"),
        ("crime_data_integrity", "CDI 2018", "CDI 2020", SAME, "one programme"),
        ("workforce", "2021/22", "2023-25", NOT, "cannot be compared directly with those of the previous cycle"),
        ("protecting_vulnerable", "2018/19", "2023-25", NOT, "four grades, then five grades"),
        ("crime_data_integrity", "CDI 2016-2020", "2021/22", NOT, "the method differ"),
        ("frs_prevention", "FRS 2021/22", "FRS 2023-25", NOT, "scale"),
    ],
)
def test_verdicts(theme: str, first: str, last: str, verdict: Verdict, words: str) -> None:
    found = compare(at(theme, first), at(theme, last))
    assert found.verdict is verdict
    assert words in found.reason
    assert compare(at(theme, last), at(theme, first)) == found


def test_across_the_eras_scale_question_and_method_are_named_and_who_says_so() -> None:
    found = compare(at("soc", "2015"), at("soc", "SOC 2023", INADEQUATE))
    assert all(word in found.reason.lower() for word in ("scale", "question", "method", "inspectorate"))
    assert found.source.startswith("https://")


def test_good_to_adequate_is_not_called_a_fall() -> None:
    found = compare(at("preventing_crime", "2018/19"), at("preventing_crime", "2021/22", Grade.ADEQUATE))
    assert "not by itself a fall" in found.reason


def test_a_grade_carried_over_is_the_judgement_it_shows_again() -> None:
    shown = {row.cycle: row for row in listed_statements(CAMBRIDGESHIRE) if row.theme == "soc"}
    again = compare(shown["2017"], shown["2018/19"])
    assert again.verdict is SAME
    assert "2017 judgement shown again" in again.reason
    later = compare(shown["2018/19"], shown["SOC 2023"])
    assert later.verdict is NOT
    assert "2017 judgement shown again" in later.reason


def test_within_one_inspection_grades_may_be_compared() -> None:
    found = compare(at("soc", "SOC 2023", INADEQUATE), at("soc", "SOC 2023", IMPROVE, NORFOLK))
    assert found.verdict is SAME


def test_what_is_not_known_is_not_compared() -> None:
    assert compare(at("soc", None), at("soc", "2015")).verdict is NOT
    assert compare(at("soc", "2015"), at("workforce", "2015")).verdict is NOT


def test_similar_is_said_only_where_the_report_says_it() -> None:
    recalled = replace(at("preventing_crime", "2014"), quote="In 2014 the judgment was similar: good.")
    assert "It calls them similar." in compare(recalled, at("preventing_crime", "2015")).reason
    assert "similar" not in compare(recalled, at("preventing_crime", "2015", IMPROVE)).reason


def test_what_the_inspectorate_has_not_said_is_not_put_into_its_mouth() -> None:
    found = compare(at("crime_data_integrity", "CDI 2017"), at("crime_data_integrity", "2021/22", Grade.ADEQUATE))
    assert "fall" not in found.reason
    assert found.source == ""
