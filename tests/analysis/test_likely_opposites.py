"""Two inspections that tell the opposite of one matter in other words; and which words say that something goes well."""

from pathlib import Path

import pytest
from short_documents import contrasts_of

from peelviewer.analysis.tone import tone
from peelviewer.domain.contrast_kinds import ContrastKind

OLD = (
    "PEEL 2021/22\nAn inspection of Kent Police\n\n28 April 2022\n\nInvestigating crime\n\n{grade}\n\nKent Police {told} investigating "
    "crime.\n\n{found}\n"
)
NEW = OLD.replace("2021/22", "2023-25").replace("28 April 2022", "2 July 2024")
WELL, BADLY = ("Good", "is good at"), ("Requires improvement", "requires improvement at")


def told(page: str, graded: tuple[str, str], found: str) -> str:
    return page.format(grade=graded[0], told=graded[1], found=found)


@pytest.mark.parametrize(
    ("well", "badly"),
    [
        (
            "Sergeants set out a plan for each file at the start and return to it.",
            "Too many files lack a plan, and sergeants seldom read them.",
        ),
        (
            "The digital forensic unit has cleared its backlog of phones.",
            "Phones wait in the digital forensic unit for months on end.",
        ),
    ],
)
def test_opposites_in_other_words_are_found_whichever_came_first(well: str, badly: str, tmp_path: Path) -> None:
    for number, (first, second) in enumerate(((WELL, BADLY), (BADLY, WELL))):
        folder = tmp_path / str(number)
        folder.mkdir()
        before, after = (well if graded is WELL else badly for graded in (first, second))
        pages = (told(OLD, first, before), told(NEW, second, after))
        (found,) = contrasts_of(folder, *pages, kind=ContrastKind.OPPOSITE_FINDINGS)
        assert [side.words[0].quote for side in (found.a, found.b)] == [before, after]
        assert found.theme == "investigating_crime"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sergeants set out a plan for each file.", "Victims often wait for weeks until somebody rings them."),
        (
            "Files often lack a plan, and sergeants seldom read them.",
            "Too many files lack a plan that a sergeant has read.",
        ),
        ("Sergeants set out a plan for each file.", "Sergeants read the plan of each file every week."),
        (
            "Sergeants set out a plan for each file.",
            "The force should make sure that sergeants read the plan of each file.",
        ),
    ],
)
def test_another_matter_the_same_sense_and_what_is_asked_are_no_opposites(
    before: str, after: str, tmp_path: Path
) -> None:
    pages = (told(OLD, WELL, before), told(NEW, BADLY, after))
    assert contrasts_of(tmp_path, *pages, kind=ContrastKind.OPPOSITE_FINDINGS) == ()


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Calls are answered promptly.", "Callers wait too long."),
        ("Investigations are thorough and well supervised.", "Investigations drift."),
        ("The hubs decide quickly.", "The hubs take too long to decide."),
    ],
)
def test_what_goes_well_has_a_higher_tone(better: str, worse: str) -> None:
    assert tone(better) > tone(worse)


def test_opposites_under_two_themes_are_found_where_they_share_telling_words(tmp_path: Path) -> None:
    before = "Officers do not recognise the signs of coercive control."
    after = "Officers now recognise the signs of coercive control and write them down."
    later = NEW.replace("Investigating crime", "Protecting vulnerable people").replace(
        "investigating crime", "protecting vulnerable people"
    )
    pages = (told(OLD, BADLY, before), told(later, WELL, after))
    (found,) = contrasts_of(tmp_path, *pages, kind=ContrastKind.OPPOSITE_FINDINGS)
    assert [side.words[0].quote for side in (found.a, found.b)] == [before, after]
    assert found.theme == "protecting_vulnerable"
