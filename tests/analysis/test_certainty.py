"""A claim is certain, likely or misread: its own words, the rest of the document and the published grades decide."""

from dataclasses import replace

import pytest

from peelviewer.analysis.claims.certainty import with_certainty
from peelviewer.domain.claims import Certainty, Claim, Span, Speaker
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

FAR = Doubt.AREA_NOT_CLOSE
# Kent was published as good at preventing crime in this inspection.
CLAIM = Claim(
    "Kent Police",
    "preventing_crime",
    Grade.GOOD,
    "2021/22",
    False,
    Speaker.JOURNALIST,
    Standing.REPORTED,
    "good",
    Span(0, 0, 4),
    Rule.GRADED_SO,
)
OTHERWISE = replace(CLAIM, grade=Grade.INADEQUATE)


def settled(*claims: Claim, report: bool = False) -> tuple[list[tuple[Certainty, str]], int]:
    kept, misread = with_certainty(claims, report=report)
    return [(claim.certainty, claim.doubt) for claim in kept], len(misread)


def test_the_grade_book_has_what_these_tests_stand_on() -> None:
    listed = {(e.theme, e.cycle): e.grade for e in reference().listed("Kent Police")}
    assert listed["preventing_crime", "2021/22"] is Grade.GOOD


@pytest.mark.parametrize("doubt", ["", FAR])
def test_the_published_grade_makes_a_claim_certain_whatever_was_unclear(doubt: str) -> None:
    assert settled(replace(CLAIM, doubt=doubt)) == ([(Certainty.CERTAIN, "")], 0)


def test_a_clear_claim_stands_against_the_published_grade() -> None:
    assert settled(OTHERWISE) == ([(Certainty.LIKELY, Doubt.LISTED_OTHERWISE)], 0)


@pytest.mark.parametrize("unclear", [replace(OTHERWISE, doubt=FAR), replace(OTHERWISE, rule=Rule.WEIGHED)])
def test_an_unclear_claim_against_the_published_grade_was_misread(unclear: Claim) -> None:
    assert settled(unclear) == ([], 1)


def test_of_two_grades_in_one_document_the_published_one_stands() -> None:
    assert settled(CLAIM, OTHERWISE) == ([(Certainty.CERTAIN, "")], 1)


def test_a_report_is_not_measured_by_the_grade_book_that_is_made_from_reports() -> None:
    assert settled(replace(OTHERWISE, doubt=FAR), report=True) == ([(Certainty.LIKELY, FAR)], 0)


@pytest.mark.parametrize(
    ("claim", "doubt"),
    [
        (replace(CLAIM, theme="legitimacy"), "that inspection gave no grade for this area"),
        (OTHERWISE, "no inspection is known to have given the force that grade for this area"),
    ],
)
def test_what_no_inspection_can_have_given_is_only_likely(claim: Claim, doubt: str) -> None:
    claim = claim if claim.theme == "legitimacy" else replace(claim, cycle=None)
    assert settled(claim) == ([(Certainty.LIKELY, doubt)], 0)
