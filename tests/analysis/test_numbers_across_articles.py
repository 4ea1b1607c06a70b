"""Numbers across articles: areas graded, grades counted, one grade for everything, a grade overall."""

from pathlib import Path

import pytest
from known_weaknesses import AGAINST_THE_BOOK
from short_documents import article, contrasts_of

from peelviewer.analysis.counts_disagree import total_in
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast

RATED = "Gwent Police is inadequate at responding to the public, HMICFRS said."


def told(paper: str, *paragraphs: str, date: str = "2024-11-07") -> str:
    return article(paper, "Gwent Police inspected", date, RATED, *paragraphs)


def disagreeing(folder: Path, *pages: str) -> list[Contrast]:
    found = contrasts_of(folder, *pages, kind=ContrastKind.SOURCES_DISAGREE)
    return [one for one in found if one.key.split(":")[0] in {"counts", "every-area", "overall"}]


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("Inspectors looked at eleven areas of the force’s work.", 11),
        ("The force was assessed across 10 areas of policing.", 10),
        ("Nine areas were inspected in the spring.", 9),
        ("It got the lowest mark in six of ten areas.", 10),
        ("The force was graded inadequate in six areas.", None),
        ("Six areas were graded as requiring improvement.", None),
        ("Officers searched nine areas of woodland.", None),
        ("Inspectors looked at three areas of concern.", None),
    ],
)
def test_how_many_areas_were_graded_in_all(sentence: str, total: int | None) -> None:
    assert total_in(sentence) == total


@pytest.mark.parametrize(
    ("counted", "found"),
    [
        ("It was handed two grades of “requires improvement” and one of “good”.", 0),
        ("It was handed one grade of “good”, two of “outstanding” and three of “requires improvement”.", 1),
    ],
)
def test_who_counts_the_pillars_alone_does_not_disagree_with_a_report_that_names_questions(
    counted: str, found: int, tmp_path: Path
) -> None:
    report = (
        "PEEL 2018/19\n\nAn inspection of Gwent Police\n\n2 May 2019\n\nGwent Police is good at preventing crime.\n\n"
        "Gwent Police is good at investigating crime.\n\nGwent Police is good at protecting vulnerable people."
    )
    paper = article("Usk Echo", "Gwent Police inspected", "2019-05-02", "Gwent Police has its grades.", counted)
    assert len(disagreeing(tmp_path, report, paper)) == found


def test_two_articles_that_count_differently_are_one_contrast(tmp_path: Path) -> None:
    first = told("Usk Echo", "Inspectors looked at eleven areas. It was inadequate in six areas.")
    second = told("Ebbw Times", "Inspectors looked at ten areas. It was inadequate in five areas.")
    (found,) = disagreeing(tmp_path, first, second)
    assert found.detail == FiguresDiffer("eleven areas, six inadequate", "ten areas, five inadequate")
    assert found.reason == (
        "Of the inspection of 2023-25 Usk Echo has eleven areas, six inadequate; Ebbw Times has ten areas, five inadequate."
    )


def test_articles_that_agree_or_tell_of_two_inspections_do_not_disagree(tmp_path: Path) -> None:
    pages = [told(paper, "Inspectors looked at nine areas.") for paper in ("Usk Echo", "Ebbw Times")]
    assert disagreeing(tmp_path, *pages) == []
    earlier = told("Wye Post", "Inspectors looked at ten areas.", date="2022-03-03")
    (tmp_path / "two").mkdir()
    assert disagreeing(tmp_path / "two", pages[0], earlier) == []


@AGAINST_THE_BOOK
def test_inadequate_in_every_area_against_a_grade_that_was_not(tmp_path: Path) -> None:
    first = told("Usk Echo", "The watchdog found Gwent Police inadequate in every area.")
    second = told("Ebbw Times", "Gwent Police is good at preventing crime, the report says.")
    (found,) = disagreeing(tmp_path, first, second)
    assert found.a.summary == "Usk Echo: inadequate in every area"
    assert "preventing_crime" in {known.theme for known in found.b.statements}
    assert "responding_public" not in {known.theme for known in found.b.statements}


@pytest.mark.parametrize(
    "sentence",
    [
        "The force was inadequate in almost every area.",
        "It isn’t inadequate in every area.",
        "The force wants to be good in every area of the county.",
    ],
)
def test_what_is_hedged_or_about_places_is_no_claim_of_every_area(sentence: str, tmp_path: Path) -> None:
    second = told("Ebbw Times", "Gwent Police is adequate at preventing crime, the report says.")
    assert disagreeing(tmp_path, told("Usk Echo", sentence), second) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Gwent Police was rated inadequate overall.",
        "Overall, Gwent Police requires improvement, inspectors said.",
        "The overall verdict on Gwent Police: good.",
    ],
)
def test_an_overall_grade_that_nobody_gave(sentence: str, tmp_path: Path) -> None:
    (found,) = disagreeing(tmp_path, told("Usk Echo", sentence))
    assert "The inspectorate gives a force no grade as a whole" in found.reason
    assert {known.theme for known in found.b.statements} >= {"responding_public"}


def test_beside_an_overall_grade_stands_what_the_report_says_it_graded(tmp_path: Path) -> None:
    report = (
        "PEEL 2023-25\nAn inspection of Gwent Police\n\n7 March 2025\n\nWe graded nine areas.\n\nResponding to the public\n\n"
        "Adequate\n\nGwent Police is adequate at responding to the public.\n"
    )
    paper = told("Usk Echo", "The region’s biggest force was rated inadequate overall.", date="2025-03-08")
    found = [each for each in disagreeing(tmp_path, report, paper) if each.theme == "overall"]
    assert [[words.quote for words in each.b.words] for each in found] == [["We graded nine areas."]]
