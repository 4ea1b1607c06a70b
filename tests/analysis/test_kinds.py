"""Sources that disagree, grades that are counted and not named, and forces that stand out."""

from made_evidence import (
    BROADCASTER,
    CAMBRIDGESHIRE,
    COUNTS,
    FIVE,
    GOOD,
    IMPROVE,
    INADEQUATE,
    NORFOLK,
    PAPER,
    REPORT,
    STATEMENTS,
    TRADE,
    counted,
    entry,
    evidence,
    said,
)

from peelviewer.analysis import counted_not_named, sources_disagree, stands_out
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference


def test_a_paper_that_says_another_grade_than_the_report_disagrees() -> None:
    paper = said(PAPER, "soc", IMPROVE, "2015")
    (found,) = sources_disagree.find(evidence(*STATEMENTS, paper))
    assert found.a.statements[0].document == REPORT
    assert found.b.statements == (paper,)
    assert found.reason == (
        "For serious and organised crime in 2015, HMIC says good and City paper says requires improvement."
    )


def test_a_document_against_the_grade_book_disagrees() -> None:
    (found,) = sources_disagree.find(evidence(said(PAPER, "soc", GOOD, "SOC 2023")))
    assert [one.grade for one in found.b.statements] == [INADEQUATE]
    assert "the grade book says inadequate" in found.reason


def test_agreement_other_questions_and_the_grade_book_alone_are_no_disagreement() -> None:
    assert list(sources_disagree.find(evidence(*STATEMENTS))) == []
    norfolk = said(PAPER, "resources_demand", Grade.OUTSTANDING, "2018/19", force="Bedfordshire Police")
    kept = said(PAPER, "resources_demand", GOOD, "2018/19", force="Bedfordshire Police")
    assert list(sources_disagree.find(evidence(kept))) == []  # two questions: the book has good and another
    assert len(list(sources_disagree.find(evidence(norfolk)))) == 2
    assert list(sources_disagree.find(evidence())) == []


def test_five_of_eight_are_named_and_the_grade_book_has_the_rest() -> None:
    (found,) = counted_not_named.find(evidence(*STATEMENTS, counts=COUNTS))
    assert len(found.a.statements) == 5
    assert found.a.words[0].quote == "outstanding in 1"
    assert [(one.theme, one.grade) for one in found.b.statements] == [
        ("leadership", IMPROVE),
        ("managing_offenders", INADEQUATE),
        ("responding_public", INADEQUATE),
    ]
    assert found.reason == (
        "The article counts eight grades and names five. It does not name the areas graded requires improvement (one) "
        "and inadequate (two). The grade book has leadership and force management as requires improvement; managing "
        "offenders and suspects and responding to the public as inadequate."
    )


def test_two_papers_with_the_same_count_are_two_sources_of_one_contrast() -> None:
    again = entry(14, "Second paper", iso="2024-03-13", cycle="2023-25")
    told = [said(again, known.theme, known.grade, known.cycle) for known in STATEMENTS if known.document == TRADE]
    theirs = counted(again, *((count.tally.grade, count.tally.count) for count in COUNTS))
    (found,) = counted_not_named.find(evidence(*STATEMENTS, *told, counts=(*COUNTS, *theirs)))
    assert {words.document.publisher for words in found.a.words} == {"Trade paper", "Second paper"}
    assert found.a.summary == "Trade paper and Second paper: 8 counted, 5 named"
    assert found.reason.startswith("Trade paper and Second paper each count eight grades and name five.")


def test_without_another_source_the_rest_is_not_filled_in() -> None:
    (found,) = counted_not_named.find(evidence(*STATEMENTS, book=False, counts=COUNTS))
    assert found.b.statements == ()
    assert "Neither a report in this library nor the grade book names them." in found.reason


def test_a_count_whose_grades_are_all_named_is_no_contrast() -> None:
    assert list(counted_not_named.find(evidence(*STATEMENTS, counts=counted(TRADE, (GOOD, 2))))) == []
    twice = counted(TRADE, (GOOD, 2), (GOOD, 2))  # said in the headline and again in the text
    assert list(counted_not_named.find(evidence(*STATEMENTS, counts=twice))) == []


def test_one_force_against_those_graded_in_the_same_regional_inspection() -> None:
    mine, norfolk = stands_out.find(evidence(*STATEMENTS))
    assert (mine.force, norfolk.force) == (CAMBRIDGESHIRE, NORFOLK)
    assert {one.force for one in mine.b.statements} >= set(FIVE)
    assert mine.reason.startswith("Cambridgeshire Constabulary is inadequate at serious and organised crime in 2023;")
    assert "six of the seven others graded in that inspection are good" in mine.reason
    assert norfolk.reason.startswith("Norfolk Constabulary requires improvement at")


def test_a_force_does_not_stand_out_beside_what_the_grade_book_alone_has() -> None:
    mine = said(BROADCASTER, "soc", INADEQUATE, "SOC 2023")
    assert list(stands_out.find(evidence(mine))) == []
    told = [said(TRADE, "soc", GOOD, "SOC 2023", force=force) for force in FIVE[:2]]
    assert [each.force for each in stands_out.find(evidence(mine, *told))] == [CAMBRIDGESHIRE]


def test_three_peers_or_a_divided_field_tell_nothing() -> None:
    few = [said(BROADCASTER, "soc", GOOD, "SOC 2023", force=force) for force in FIVE[:3]]
    mine = said(BROADCASTER, "soc", INADEQUATE, "SOC 2023")
    assert list(stands_out.find(evidence(mine, *few, book=False))) == []
    divided = [
        said(BROADCASTER, "soc", grade, "SOC 2023", force=force)
        for force, grade in zip(FIVE, (GOOD, GOOD, IMPROVE, IMPROVE, Grade.ADEQUATE), strict=True)
    ]
    adequate = said(BROADCASTER, "soc", Grade.ADEQUATE, "SOC 2023")
    assert list(stands_out.find(evidence(adequate, *divided, book=False))) == []


def test_the_only_force_at_an_end_of_a_divided_region_stands_out() -> None:
    mine = said(BROADCASTER, "soc", INADEQUATE, "SOC 2023")
    others = [
        said(BROADCASTER, "soc", grade, "SOC 2023", force=force)
        for force, grade in zip(FIVE, (GOOD, GOOD, IMPROVE, IMPROVE, Grade.ADEQUATE), strict=True)
    ]
    (found,) = stands_out.find(evidence(mine, *others, book=False))
    assert found.reason == (
        "Cambridgeshire Constabulary is inadequate at serious and organised crime in 2023, the only one of the six forces "
        "graded in that inspection."
    )
    assert found.b.summary.startswith("good: Bedfordshire Police and Essex Police; adequate: Suffolk Constabulary;")
    assert len(found.b.statements) == len(FIVE)
    unit = said(BROADCASTER, "soc", INADEQUATE, "SOC 2023", force="Eastern Region Special Operations Unit")
    assert [one.force for one in stands_out.find(evidence(mine, unit, *others, book=False))] == [CAMBRIDGESHIRE]


def test_a_force_apart_from_all_that_one_text_sets_beside_it() -> None:
    mine = said(TRADE, "leadership", INADEQUATE, "2023-25")
    grades = zip(FIVE[:3], (Grade.ADEQUATE, Grade.ADEQUATE, IMPROVE), strict=True)
    others = [said(TRADE, "leadership", grade, "2023-25", force=force) for force, grade in grades]
    (found,) = stands_out.find(evidence(mine, *others, book=False))
    assert found.reason == (
        "Cambridgeshire Constabulary is inadequate at leadership and force management in 2023-25, the only one of the four "
        "forces that Trade paper sets side by side."
    )
    good = said(TRADE, "leadership", GOOD, "2023-25")
    assert list(stands_out.find(evidence(good, *others, book=False))) == []
    assert list(stands_out.find(evidence(mine, others[0], book=False))) == []


def test_a_handful_of_forces_across_the_country_tells_nothing() -> None:
    few = [
        said(entry(number, f"Paper {number}"), "leadership", IMPROVE, "2023-25", force=force)
        for number, force in enumerate(FIVE, 50)
    ]
    mine = said(TRADE, "leadership", GOOD, "2023-25")
    assert list(stands_out.find(evidence(mine, *few, book=False))) == []
    names = [force.name for force in reference().forces if force.name != CAMBRIDGESHIRE][:12]
    many = [said(TRADE, "leadership", IMPROVE, "2023-25", force=force) for force in names]
    (found,) = stands_out.find(evidence(mine, *many, book=False))
    assert found.force == CAMBRIDGESHIRE
