"""Words that articles give as a report's and that it has, that it has not, and that somebody else said."""

import tomllib
from pathlib import Path

import pytest
from short_documents import contrasts_of

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast

# Beside which another sentence of the report is shown than a reader would choose, by words of each.
_NOT_THE_NEAREST = (
    "leaves people hanging",
    "out of the door fast enough",
    "yanked off the streets",
    "ring and ring in an empty room",
    "the best friends",
    "beating heart",
    "voting with their feet",
    "one bad night away",
)
_GIVEN = tomllib.loads((Path(__file__).parent / "quotations_given.toml").read_text("utf-8"))


def _found(says: str, folder: Path) -> tuple[Contrast, ...]:
    """The misquotations of an article that has a sentence after one that tells of the report."""
    page = (
        "Weald Gazette\n\n15 March 2024\n\nWhat inspectors think of Kent Police\n\n"
        f"Kent Police was inspected by HMICFRS, whose report came out yesterday. {says}\n\nIt is the third such report since 2019.\n"
    )
    return contrasts_of(folder, _GIVEN["report"].lstrip(), page, kind=ContrastKind.MISQUOTED)


@pytest.mark.parametrize("case", _GIVEN["untrue"], ids=lambda case: case["says"][:60])
def test_words_that_a_report_does_not_have_stand_beside_what_it_has(case: dict[str, str], tmp_path: Path) -> None:
    found = _found(case["says"], tmp_path)
    assert found
    near = [words.quote for each in found for words in each.a.words]
    shown = not case["near"] or any(case["near"] in quote for quote in near)
    assert shown is not any(words in case["says"] for words in _NOT_THE_NEAREST), near


@pytest.mark.parametrize("case", _GIVEN["true"], ids=lambda case: case["says"][:60])
def test_words_that_a_report_has_or_that_others_say_are_no_misquotation(case: dict[str, str], tmp_path: Path) -> None:
    assert [each.reason for each in _found(case["says"], tmp_path)] == []
