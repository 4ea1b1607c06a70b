"""The field's own list of contrasts, real and false (../shared/domain/contrast_examples.json), on texts of our writing.

Each real one is found from short documents, each false one is absent. The test names are the ids of that list.
"""

import json
from pathlib import Path

import pytest
from short_documents import article, contrasts_of, held, library_of, report

from peelviewer import pipeline
from peelviewer.domain.comparability import Verdict
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.grades import Grade

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
FALSE = {"C4", "C5"}
REPORT_2015 = report(
    "PEEL: Police effectiveness 2015 – An inspection of Cambridgeshire Constabulary",
    "cambridgeshire-2015",
    "2016-02-18",
    (
        "How effective is the force at investigating crime and managing offenders?",
        "Requires improvement",
        (
            "<p>Cambridgeshire Constabulary requires improvement at investigating crime. In the 2014 crime inspection "
            "HMIC judged the constabulary as good at investigating crime. In our inspection in 2014 we recommended that "
            "the quality of crime investigations should improve.</p>"
        ),
    ),
    (
        "How effective is the force at protecting those who are vulnerable?",
        "Requires improvement",
        (
            "<p>Cambridgeshire Constabulary requires improvement at protecting vulnerable people. Mostly it gives "
            "people who are vulnerable a good service once they are identified.</p>"
        ),
    ),
    (
        "How effective is the force at tackling serious and organised crime?",
        "Good",
        "<p>Cambridgeshire Constabulary is good at tackling serious and organised crime.</p>",
    ),
)
REGIONAL_2023 = article(
    "Fen Radio",
    "Cambridgeshire police told to do better on organised crime",
    "2023-05-19",
    "HMICFRS has rated Cambridgeshire Constabulary as inadequate at tackling serious and organised crime.",
    "The force did well last October, when an operation ended in 44 arrests, 31 charges and 30 county lines closed.",
    "The force said it had acted swiftly since the inspectors came.",
    "The eastern regional response to serious and organised crime was rated good, said the report.",
)
CITY_2023 = article(
    "Ouse Post",
    "Cambridgeshire Constabulary inadequate on organised crime",
    "2023-05-20",
    "Cambridgeshire Constabulary was graded inadequate at tackling serious and organised crime.",
    "Its operation in October led to 44 arrests, and 31 people were charged with 139 offences; 30 county lines closed.",
    "Assistant Chief Constable Jo Doe said: “We acted swiftly, and we are not complacent.”",
)


def of_kind(found: tuple[Contrast, ...], kind: ContrastKind) -> list[Contrast]:
    return [contrast for contrast in found if contrast.kind is kind and held(contrast)]


def test_c1_good_2015_to_inadequate_2023_with_all_between(tmp_path: Path) -> None:
    pair = contrasts_of(tmp_path, REPORT_2015, REGIONAL_2023)[0]
    assert (pair.kind, pair.force, pair.theme) == (ContrastKind.CHANGED_OVER_TIME, CAMBRIDGESHIRE, "soc")
    assert [one.cycle for one in (*pair.a.statements, *pair.b.statements)] == ["2015", "SOC 2023"]
    assert [(one.cycle, one.carried_over_from) for one in pair.between] == [("2017", None), ("2018/19", "2017")]
    assert pair.comparability is not None
    assert pair.comparability.verdict is Verdict.NOT_COMPARABLE


def test_c2_a_region_is_never_graded(tmp_path: Path) -> None:
    (found,) = contrasts_of(tmp_path, REGIONAL_2023, kind=ContrastKind.SOURCES_DISAGREE)
    assert found.a.words[0].quote.startswith("The eastern regional response")
    assert {one.force for one in found.b.statements} >= {"Eastern Region Special Operations Unit", "Kent Police"}
    assert "The inspectorate grades no region" in found.reason


def test_c3_people_charged_are_not_charges(tmp_path: Path) -> None:
    found = contrasts_of(tmp_path, REGIONAL_2023, CITY_2023, kind=ContrastKind.SOURCES_DISAGREE)
    (figures,) = [pair for pair in found if "what it counts is not" in pair.reason]
    assert "31 charges" in figures.a.summary
    assert "31 people" in figures.b.summary


def test_c4_and_c5_prose_is_no_grade(tmp_path: Path) -> None:
    news = article(
        "Ouse Post",
        "Cambridgeshire Constabulary requires improvement",
        "2016-02-18",
        "Cambridgeshire Constabulary requires improvement at protecting vulnerable people, HMIC says in its 2015 report.",
        "It mostly gives vulnerable people a good service, and the quality of later investigations is ‘adequate’.",
    )
    found = contrasts_of(tmp_path, REPORT_2015, news)
    assert not of_kind(found, ContrastKind.SOURCES_DISAGREE)
    assert not of_kind(found, ContrastKind.OPPOSITE_FINDINGS)
    in_2015 = [
        statement
        for pair in found
        for side in (pair.a, pair.b)
        for statement in side.statements
        if statement.cycle == "2015" and statement.theme in {"protecting_vulnerable", "investigating_crime"}
    ]
    assert in_2015
    assert {statement.grade for statement in in_2015 if statement.force == CAMBRIDGESHIRE} == {
        Grade.REQUIRES_IMPROVEMENT
    }


def test_c6_a_grade_and_a_recommendation_are_both_true(tmp_path: Path) -> None:
    (found,) = contrasts_of(tmp_path, REPORT_2015, kind=ContrastKind.GRADE_AND_TEXT)
    assert [(one.cycle, one.grade) for one in found.a.statements] == [("2014", Grade.GOOD)]
    assert "recommended" in found.b.words[0].quote
    assert "Both are true" in found.reason


def test_c7_what_the_force_answers(tmp_path: Path) -> None:
    library = library_of(tmp_path, REGIONAL_2023, CITY_2023)
    found = pipeline.answers(library, CAMBRIDGESHIRE, "soc")
    assert [one.kind for one in pipeline.contrasts(library) if one.kind is ContrastKind.DISPUTED] == []
    library.close()
    assert {answer.words.document.publisher for answer in found} == {"Ouse Post", "Fen Radio"}
    assert {answer.kind for answer in found} == {AnswerKind.ACTS}
    assert all("swiftly" in answer.words.quote for answer in found)


def test_c8_the_grade_book_names_what_the_article_only_counts(tmp_path: Path) -> None:
    news = article(
        "Force Weekly",
        "Cambridgeshire Constabulary outstanding in one area",
        "2024-03-12",
        "HMICFRS found Cambridgeshire Constabulary was outstanding in one area, good in two areas, adequate in two "
        "areas, requires improvement in one area and inadequate in two areas.",
        "It was rated outstanding for its use of police powers. It was graded good at preventing crime and good at "
        "supporting its workforce. It was graded adequate at investigating crime and adequate at protecting "
        "vulnerable people.",
    )
    (found,) = contrasts_of(tmp_path, news, kind=ContrastKind.COUNTED_NOT_NAMED)
    assert {(one.theme, one.grade) for one in found.b.statements} == {
        ("leadership", Grade.REQUIRES_IMPROVEMENT),
        ("responding_public", Grade.INADEQUATE),
        ("managing_offenders", Grade.INADEQUATE),
    }


def test_c9_one_pillar_is_not_the_whole_force(tmp_path: Path) -> None:
    news = article(
        "Estuary News",
        "Humberside Police praised",
        "2022-11-24",
        "Humberside Police has been graded outstanding at preventing crime by the inspectorate.",
        "The force was rated inadequate in 2015.",
    )
    (found,) = [pair for pair in contrasts_of(tmp_path, news, kind=ContrastKind.SOURCES_DISAGREE) if pair.a.words]
    assert found.force == "Humberside Police"
    assert {(one.theme, one.grade) for one in found.b.statements} == {
        ("effectiveness", Grade.REQUIRES_IMPROVEMENT),
        ("efficiency", Grade.INADEQUATE),
        ("legitimacy", Grade.GOOD),
    }


def test_c10_the_inspectorate_warns_and_an_inspector_compares(tmp_path: Path) -> None:
    page = report(
        "PEEL 2023–25: An inspection of Cleveland Police",
        "cleveland-2023-25",
        "2025-04-11",
        (
            "Our judgements",
            "",
            "<p>It isn’t possible to compare these grades directly with those of the previous cycle.</p>",
        ),
        ("Preventing crime", "Good", "<p>Cleveland Police is good at preventing crime.</p>"),
    )
    news = article(
        "Tees Mail",
        "Cleveland Police moves on",
        "2025-04-11",
        "Cleveland Police was graded good at preventing crime.",
        "Inspector Jo Doe said: “The force has improved in most of its grades since we last came.”",
    )
    (found,) = [pair for pair in contrasts_of(tmp_path, page, news) if pair.key.startswith("comparing:")]
    assert "previous cycle" in found.a.words[0].quote
    assert "most of its grades" in found.b.words[0].quote
    assert found.comparability is not None
    assert found.comparability.source == "PEEL 2023–25: An inspection of Cleveland Police"


def test_c11_a_revised_grade_keeps_both_versions(tmp_path: Path) -> None:
    first = article(
        "Nene Post",
        "Northamptonshire Police graded",
        "2024-03-14",
        "Northamptonshire Police was rated adequate at responding to the public.",
    )
    second = article(
        "Nene Post",
        "Northamptonshire Police grade changed",
        "2024-08-08",
        "Northamptonshire Police is now rated requires improvement at responding to the public by HMICFRS.",
    )
    (found,) = contrasts_of(tmp_path, first, second, kind=ContrastKind.SOURCES_DISAGREE)
    assert [
        one.document.published.iso
        for one in (found.a.statements[0], found.b.statements[0])
        if one.document and one.document.published
    ] == [
        "2024-08-08",
        "2024-03-14",
    ]
    assert "The grade was revised" in found.reason


def test_c12_overall_and_question_are_two_levels(tmp_path: Path) -> None:
    news = article(
        "Downs News",
        "Wiltshire Police: Crime Data Integrity inspection",
        "2017-09-07",
        "Wiltshire Police has been graded good overall in a crime data integrity inspection by HMICFRS.",
        "But the force requires improvement at recording reported crime.",
    )
    found = [pair for pair in contrasts_of(tmp_path, news) if held(pair)]
    found = [pair for pair in found if pair.kind is not ContrastKind.CHANGED_OVER_TIME]  # with PEEL 2021/22
    assert [(pair.kind, pair.theme) for pair in found] == [(ContrastKind.GRADE_AND_TEXT, "crime_data_integrity")]
    assert [side.statements[0].grade for side in (found[0].a, found[0].b)] == [Grade.GOOD, Grade.REQUIRES_IMPROVEMENT]


def test_c13_a_commissioner_disagrees(tmp_path: Path) -> None:
    news = article(
        "Humber Echo",
        "Cleveland Police told to do better",
        "2018-03-22",
        "Cleveland Police requires improvement at protecting vulnerable people, HMICFRS said.",
        "Police and Crime Commissioner Al Smith said: “I do not agree with what they say of our force.”",
    )
    (found,) = contrasts_of(tmp_path, news, kind=ContrastKind.DISPUTED)
    assert (found.force, found.theme) == ("Cleveland Police", "protecting_vulnerable")
    assert "the commissioner does not accept the judgement" in found.reason


def test_c14_a_warning_made_wider_than_it_is(tmp_path: Path) -> None:
    answer = article(
        "Cambridgeshire Constabulary",
        "Our response to the HMICFRS inspection",
        "2024-03-08",
        "Cambridgeshire Constabulary was graded outstanding at use of police powers.",
        "We note that our grades cannot be compared directly with earlier ones or, in part, with other forces.",
        address="https://www.cambs.police.uk/news/our-response/",
    )
    (found,) = [pair for pair in contrasts_of(tmp_path, answer) if pair.key.startswith("comparing:")]
    assert "other forces" in found.b.words[0].quote
    assert "extends the warning to other forces" in found.reason
    assert "previous cycle" in found.reason


def test_the_list_is_the_one_tested_here(shared: Path) -> None:
    listed = json.loads((shared / "domain" / "contrast_examples.json").read_text("utf-8"))
    assert {example["id"] for example in listed} == {f"C{number}" for number in range(1, 15)}
    assert {example["id"] for example in listed if example["comparable"].startswith("not a conflict")} == FALSE


@pytest.mark.parametrize("page", [REGIONAL_2023, CITY_2023, REPORT_2015])
def test_one_document_alone_is_quiet(page: str, tmp_path: Path) -> None:
    assert not of_kind(contrasts_of(tmp_path, page), ContrastKind.OPPOSITE_FINDINGS)
