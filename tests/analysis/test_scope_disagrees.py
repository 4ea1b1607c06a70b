"""A grade told of a region or of a whole force, which nobody gave."""

from pathlib import Path

import pytest
from short_documents import article, contrasts_of

from peelviewer.domain.contrasts import Contrast

RATED = "HMICFRS has rated Norfolk Constabulary as requires improvement at tackling serious and organised crime."


def too_wide(folder: Path, *paragraphs: str) -> list[Contrast]:
    page = article("Broad News", "Norfolk Constabulary inspected", "2023-05-19", RATED, *paragraphs)
    return [found for found in contrasts_of(folder, page) if found.key.startswith(("scope:", "overall:"))]


@pytest.mark.parametrize(
    "told",
    [
        "The overall eastern regional response to organised crime was rated good.",
        "The eastern region was judged to be good.",
        "The response of the eastern region was also graded “good”.",
        "The region as a whole has been rated good.",
        "The overall eastern response was rated good.",
    ],
)
def test_a_region_is_not_graded(tmp_path: Path, told: str) -> None:
    (found,) = too_wide(tmp_path, told)
    assert (found.force, found.theme) == ("Norfolk Constabulary", "soc")
    assert found.a.words[0].quote == told
    assert found.a.summary == "Broad News: the eastern region good"
    assert len(found.b.statements) == 8


def test_it_is_told_of_the_unit_where_neither_title_nor_text_tells_of_a_force_before_and_beside_what_the_report_says_of_regions(
    tmp_path: Path,
) -> None:
    report = (
        "An inspection of the eastern regional response to serious and organised crime\n\nHMICFRS\n\n19 May 2023\n\n"
        "The region is not given a grade.\n\nNorfolk Constabulary\n\n"
        "Norfolk Constabulary requires improvement at tackling serious and organised crime."
    )
    for headline, force in (
        ("Gangs win in the fens", "Eastern Region Special Operations Unit"),
        ("Norfolk police fail on gangs", "Norfolk Constabulary"),
    ):
        told = "The overall response of the region was rated good."
        page = article("Broad News", headline, "2023-05-19", told, RATED)
        folder = tmp_path / headline
        folder.mkdir()
        (found,) = [pair for pair in contrasts_of(folder, report, page) if pair.key.startswith("scope:")]
        assert found.force == force
        assert [words.quote for words in found.b.words] == ["The region is not given a grade."]


@pytest.mark.parametrize("region", ["north west", "North-West"])
def test_a_region_may_be_spelt_in_several_ways(tmp_path: Path, region: str) -> None:
    page = article(
        "Dee Wire",
        "North Wales Police inspected",
        "2023-11-10",
        "North Wales Police is inadequate at tackling serious and organised crime.",
        f"The {region} region was rated good.",
    )
    (found,) = [pair for pair in contrasts_of(tmp_path, page) if pair.key.startswith("scope:")]
    assert "The inspectorate grades no region" in found.reason


def test_two_papers_that_tell_it_are_two_sources_of_one_contrast(tmp_path: Path) -> None:
    region = "The eastern region was rated good."
    pages = [
        article(paper, "Norfolk Constabulary inspected", "2023-05-19", RATED, region)
        for paper in ("Broad News", "Dyke Post")
    ]
    (found,) = [pair for pair in contrasts_of(tmp_path, *pages) if pair.key.startswith("scope:")]
    assert [words.document.publisher for words in found.a.words] == ["Broad News", "Dyke Post"]


@pytest.mark.parametrize(
    "told",
    [
        "The Eastern Region Special Operations Unit was rated good.",
        "The eastern regional organised crime unit was rated good.",
        "Five forces in the eastern region were rated good.",
        "The eastern region is home to six million people.",
        "The force was rated good at preventing crime in 2015.",
    ],
)
def test_a_unit_and_forces_of_a_region_are(tmp_path: Path, told: str) -> None:
    assert too_wide(tmp_path, told) == []


def test_a_force_as_a_whole_has_no_grade(tmp_path: Path) -> None:
    (found,) = too_wide(tmp_path, "Humberside Police was rated inadequate in 2015.")
    assert found.force == "Humberside Police"
    assert "known here: effectiveness requires improvement, efficiency inadequate and legitimacy good" in found.reason
    folder = tmp_path / "unknown"
    folder.mkdir()
    assert too_wide(folder, "Humberside Police was rated inadequate in 2011.") == []
