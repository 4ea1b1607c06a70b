"""A grade beside the words of its own chapter: alarm or nothing but failings beside a high one, nothing but praise beside a low one."""

from pathlib import Path

import pytest
from short_documents import contrasts_of, report

from peelviewer.domain.contrast_details import Ground, PartsWays
from peelviewer.domain.contrast_kinds import ContrastKind

TITLE = "PEEL 2021/22 – An inspection of Essex Police"


def grounds(folder: Path, grade: str, text: str) -> list[Ground]:
    said = "requires improvement" if grade == "Requires improvement" else f"is {grade.lower()}"
    chapter = f"<p>Essex Police {said} at supporting its workforce. {text}</p>"
    page = report(TITLE, "essex-2021-22", "2022-10-20", ("Supporting the workforce", grade, chapter))
    found = contrasts_of(folder, page, kind=ContrastKind.GRADE_AND_TEXT)
    return [each.detail.ground for each in found if isinstance(each.detail, PartsWays)]


@pytest.mark.parametrize(
    ("grade", "text", "ground"),
    [
        (
            "Requires improvement",
            "New recruits have a good tutor for two years. Sergeants are trusted, and other forces have asked to copy the course.",
            Ground.PRAISE,
        ),
        (
            "Requires improvement",
            "New recruits told us that they couldn’t ask for more. Sergeants are trusted, and the course is thorough.",
            Ground.PRAISE,
        ),
        (
            "Good",
            (
                "All the same, sickness from stress has doubled in a year. A third of staff had thought of leaving, no appraisals had "
                "been done since 2018, and nobody had looked into any complaint."
            ),
            Ground.CRITICISM,
        ),
        (
            "Good",
            (
                "It has no idea how many of its people are away because of their work, and its last survey was in 2014. Its nurse has "
                "left. In two units we were told of bullying that nobody looked into. Of 20 complaints nine were overdue."
            ),
            Ground.CRITICISM,
        ),
        (
            "Good",
            (
                "But at two stations we heard racist jokes. Eleven women told us that they had been bullied by their sergeants. "
                "Nobody had looked into any complaint."
            ),
            Ground.CRITICISM,
        ),
        (
            "Inadequate",
            "Supervisors are experienced and well trained. They meet each of their people on time and record it in full.",
            Ground.PRAISE,
        ),
        (
            "Good",
            (
                "The force works well with its staff networks. But there are too few supervisors to do what is asked of them. Half of "
                "the teams had no sergeant. Officers told us that they hadn’t had a review for years, and the force couldn’t tell us "
                "how many had left."
            ),
            Ground.CRITICISM,
        ),
        (
            "Good",
            "Of 40 people we asked, 19 had been sent home without support, and some of them were left at risk.",
            Ground.ALARM,
        ),
    ],
)
def test_a_chapter_that_says_the_opposite_of_its_grade(tmp_path: Path, grade: str, text: str, ground: Ground) -> None:
    assert grounds(tmp_path, grade, text) == [ground]


@pytest.mark.parametrize(
    ("grade", "text"),
    [
        ("Good", "Two years ago we were alarmed by the backlog of complaints. The serious risk of that time has gone."),
        ("Requires improvement", "The course for recruits is well thought of. Few of those who pass it stay for long."),
        ("Requires improvement", "The course for recruits is good. It should be open to sergeants."),
        ("Good", "But sergeants have little time to talk with recruits. The course for new staff is good."),
    ],
)
def test_a_chapter_of_both_kinds_is_usual(tmp_path: Path, grade: str, text: str) -> None:
    assert grounds(tmp_path, grade, text) == []


def test_an_adequate_area_may_have_nothing_but_failings(tmp_path: Path) -> None:
    text = (
        "All the same, sickness from stress has doubled in a year. A third of staff had thought of leaving, no appraisals had "
        "been done since 2018, and nobody had looked into any complaint."
    )
    assert grounds(tmp_path, "Adequate", text) == []
