"""A second look at what the words of a grade leave open: the published grades decide, and the claim is only likely."""

from collections.abc import Iterable

import pytest

from peelviewer.analysis import examine
from peelviewer.analysis.claims.second_look import Option
from peelviewer.domain.claims import Certainty, Claim, Findings, Reading
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.ingest.text import read_text

# True grades of Gloucestershire in 2021/22, of which three are told so that the text is known to tell what was published.
TOLD = (
    "Gloucestershire Constabulary inspected\n\n18 November 2021\n\n"
    "Inspectors rated the force inadequate at investigating crime and good at preventing crime. "
    "It was adequate at managing offenders.\n\n"
)


def findings(*sentences: str) -> Findings:
    return examine(read_text(TOLD + "\n\n".join(sentences), "article.txt"))


def likely(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    return {(each.theme, each.grade.value) for each in claims if each.rule is Rule.PUBLISHED}


def test_an_area_named_in_the_sentence_before_gets_the_grade_that_was_published_for_it() -> None:
    told = findings(
        "Its protection of vulnerable people worried them most. They thought it no better than before: inadequate."
    )
    assert all(each.certainty is Certainty.LIKELY for each in told.claims if each.rule is Rule.PUBLISHED)
    assert all(each.doubt is Doubt.LEFT_OPEN for each in told.claims if each.rule is Rule.PUBLISHED)
    assert {("protecting_vulnerable", "inadequate")} >= likely(told.claims)


def test_what_is_hoped_for_in_words_is_told_where_the_very_grade_was_published() -> None:
    told = findings("A member wished it recorded that the force was inadequate at protecting vulnerable people.")
    assert ("protecting_vulnerable", "inadequate") in {(each.theme, each.grade.value) for each in told.claims}


def test_what_is_hoped_for_stays_a_hope_where_another_grade_was_published() -> None:
    told = findings("A member wished that the force were outstanding at protecting vulnerable people.")
    assert ("protecting_vulnerable", "outstanding") not in {(each.theme, each.grade.value) for each in told.claims}


def test_a_text_whose_grades_are_not_those_published_gets_no_second_look() -> None:
    told = examine(
        read_text(
            "Gloucestershire Constabulary inspected\n\n18 November 2021\n\n"
            "Inspectors rated the force outstanding at investigating crime and inadequate at preventing crime.\n\n"
            "Its protection of vulnerable people worried them most. They thought it no better than before: inadequate.",
            "article.txt",
        )
    )
    assert likely(told.claims) == set()


def test_how_often_a_grade_was_given_is_no_grade_of_the_areas_named_beside_it() -> None:
    told = findings(
        "Protecting vulnerable people was looked at as well. In all the force was inadequate in five areas."
    )
    assert any(each.reading is Reading.TALLY for each in told.mentions)
    assert likely(told.claims) == set()


def test_an_option_without_any_evidence_is_not_likely() -> None:
    assert Option("Kent Police", "soc", None, {}).likelihood < 0.25  # type: ignore[arg-type]


FAILING = (
    "Gloucestershire Constabulary inspected\n\n18 November 2021\n\nInspectors rated the force good at preventing crime. "
    "It was adequate at managing offenders.\n\nThe force is failing in how it answers calls from the public, how it "
    "protects vulnerable people and how it investigates crime. "
)


@pytest.mark.parametrize(("count", "told"), [("three", True), ("two", False), ("four", False)])
def test_areas_named_beside_a_count_are_meant_where_just_as_many_were_given_the_grade(count: str, told: bool) -> None:
    found = examine(read_text(f"{FAILING}It was graded inadequate in {count} areas.", "article.txt"))
    areas = {each.theme for each in found.claims if each.grade.value == "inadequate"}
    assert areas == ({"responding_public", "protecting_vulnerable", "investigating_crime"} if told else set())
    assert len(found.tallies) == 1


@pytest.mark.parametrize(
    "again",
    [
        "Durham Constabulary has picked up an overall grading of ‘outstanding’ for its effectiveness.",
        "Durham’s detectives collected an ‘outstanding’ for the effectiveness of their force.",
    ],
)
def test_what_is_told_of_now_once_more_is_no_grade_of_the_inspection_before(again: str) -> None:
    told = examine(
        read_text(
            f"Durham Constabulary inspected\n\n3 March 2017\n\n{again}\n\nInspectors rated it ‘outstanding’ in preventing crime "
            "and ‘good’ in investigating crime and in protecting vulnerable people.\n\nThe report says: “Durham Constabulary is "
            "judged to be outstanding in respect of how effective it is at keeping people safe and reducing crime.”",
            "article.txt",
        )
    )
    assert [each.past for each in told.claims if each.theme == "effectiveness"] == [False]
