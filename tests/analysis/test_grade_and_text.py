"""A good grade beside a cause of concern is a contrast; beside an area for improvement it is not."""

from pathlib import Path

import pytest
from short_documents import contrasts_of, report

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast

GOOD = "<p>Essex Police is good at protecting vulnerable people.</p>"
TITLE = "PEEL 2021/22 – An inspection of Essex Police"


def parted(folder: Path, text: str, grade: str = "Good", theme: str = "Protecting vulnerable people") -> list[Contrast]:
    page = report(TITLE, "essex-2021-22", "2022-10-20", (theme, grade, text))
    return list(contrasts_of(folder, page, kind=ContrastKind.GRADE_AND_TEXT))


@pytest.mark.parametrize(
    "text",
    [
        f"{GOOD}<h3>Cause of concern</h3><p>Essex Police leaves callers waiting for days.</p>",
        f"{GOOD}<p>How the force answers victims of stalking is a cause of concern to us.</p>",
    ],
)
def test_a_cause_of_concern_beside_a_good_grade(tmp_path: Path, text: str) -> None:
    (found,) = parted(tmp_path, text)
    assert (found.force, found.theme) == ("Essex Police", "protecting_vulnerable")
    assert found.a.statements[0].grade == "good"
    assert found.b.words[0].quote.startswith(("Essex Police leaves", "How the force answers"))
    assert found.reason == (
        "Essex Police is good at protecting vulnerable people in 2021/22, yet the same report names a cause of concern in it."
    )


def test_a_concern_that_says_what_is_not_known_is_no_condition(tmp_path: Path) -> None:
    (found,) = parted(tmp_path, f"{GOOD}<p>Cause of concern: the force doesn’t know if its hubs have enough staff.</p>")
    assert found.b.words[0].quote == "Cause of concern: the force doesn’t know if its hubs have enough staff."


def test_a_concern_that_points_back_is_quoted_with_what_it_points_at(tmp_path: Path) -> None:
    (found,) = parted(tmp_path, f"{GOOD}<p>We saw 12 files. Callers wait for days. This is a cause of concern.</p>")
    assert found.b.words[0].quote == "Callers wait for days. This is a cause of concern."


@pytest.mark.parametrize(
    "text",
    [
        f"{GOOD}<h3>Areas for improvement</h3><p>Essex Police should answer victims of stalking sooner.</p>",
        f"{GOOD}<p>We found no causes of concern.</p>",
        f"{GOOD}<p>Beside the grade there may be areas for improvement or causes of concern.</p>",
        f"{GOOD}<p>Cause of concern: none. Areas for improvement: eight.</p>",
        f"{GOOD}<p>We have closed the cause of concern that we raised in 2019.</p>",
        f"{GOOD}<h3>Previous cause of concern</h3><p>Essex Police left callers waiting for days.</p>",
        "<p>Essex Police requires improvement at protecting vulnerable people. This is a cause of concern.</p>",
    ],
)
def test_what_is_usual_settled_or_low_anyway_is_no_contrast(tmp_path: Path, text: str) -> None:
    assert parted(tmp_path, text, "Requires improvement" if "requires" in text else "Good") == []


def test_a_concern_of_another_theme_stays_there(tmp_path: Path) -> None:
    page = report(
        TITLE,
        "essex-2021-22",
        "2022-10-20",
        ("Protecting vulnerable people", "Good", GOOD),
        (
            "Responding to the public",
            "Inadequate",
            "<p>Essex Police is inadequate at responding to the public.</p><h3>Cause of concern</h3><p>Calls wait.</p>",
        ),
    )
    assert contrasts_of(tmp_path, page, kind=ContrastKind.GRADE_AND_TEXT) == ()


def test_the_same_report_held_twice_gives_one_contrast_with_two_sources(tmp_path: Path) -> None:
    pages = [
        report(
            "PEEL 2023–25: An inspection of Surrey Police",
            "surrey-2023-25",
            "2024-04-18",
            (
                "Protecting vulnerable people",
                "Good",
                (
                    "<p>Surrey Police is good at protecting vulnerable people.</p><h3>Cause of concern</h3>"
                    f"<p>The force does not review missing children soon enough.</p><p>{ending}</p>"
                ),
            ),
        )
        for ending in ("This page was saved in May.", "This page was saved again in June.")
    ]
    (found,) = contrasts_of(tmp_path, *pages, kind=ContrastKind.GRADE_AND_TEXT)
    assert len({words.document.id for words in found.b.words}) == 2
    assert len({known.document.id for known in found.a.statements if known.document}) == 2
