"""What a list, a chapter and a sentence that looks back tell, and do not tell, of what was counted and found."""

from pathlib import Path

import pytest
from short_documents import contrasts_of

from peelviewer.analysis.crosswalk import questions_under
from peelviewer.domain.contrast_kinds import ContrastKind

REPORT = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nRecording data about crime\n\nGood\n\nKent Police is good at "
    "recording crime.\n"
)
ANSWER = (
    "Kent Police\n\nPEEL 2023-25: our results\n\n3 July 2024\n\nKent Police has been given three grades of good, two of adequate and one "
    "of requires improvement by the inspectorate.\n\nGood: managing offenders; leadership; {last}\n\nAdequate: responding to the public; "
    "investigating crime\n\nRequires improvement: protecting vulnerable people\n"
)


@pytest.mark.parametrize(("last", "found"), [("figures", 0), ("preventing crime", 0)])
def test_a_list_of_as_many_areas_as_are_counted_names_them(last: str, found: int, tmp_path: Path) -> None:
    contrasts = contrasts_of(tmp_path, REPORT, ANSWER.format(last=last), kind=ContrastKind.COUNTED_NOT_NAMED)
    assert len(contrasts) == found


def test_a_shorter_list_does_not(tmp_path: Path) -> None:
    answer = ANSWER.format(last="").replace("leadership; \n", "leadership\n")
    assert len(contrasts_of(tmp_path, REPORT, answer, kind=ContrastKind.COUNTED_NOT_NAMED)) == 1


def test_the_questions_under_a_pillar_are_known_by_their_codes() -> None:
    assert questions_under("efficiency", "2018/19") == ("resources_demand",)
    assert "workforce" in questions_under("legitimacy", "2017")
    assert questions_under("soc", "2017") == questions_under("efficiency", "2023-25") == ()


def test_opposites_are_found_where_one_stands_under_the_pillar_alone(tmp_path: Path) -> None:
    first = (
        "PEEL: Police efficiency 2017\nAn inspection of Kent Police\n\nNovember 2017\n\nHow well does the force use its resources?\n\n"
        "Requires improvement\n\nThe force does not know what skills its workforce has.\n"
    )
    second = (
        "PEEL 2018/19\nKent Police\n\n27 September 2019\n\nEfficiency\n\nGood\n\nThe force knows the skills of its workforce person by "
        "person.\n"
    )
    (found,) = contrasts_of(tmp_path, first, second, kind=ContrastKind.OPPOSITE_FINDINGS)
    assert found.theme == "resources_demand"
