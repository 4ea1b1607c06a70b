"""Figures of one measure in other words: those that differ are found, and those that agree or are of something else are not."""

from pathlib import Path

import pytest
from short_documents import contrasts_of

from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind

REPORT = (
    "PEEL 2023-25\nAn inspection of Kent Police\n\n2 July 2024\n\nResponding to the public\n\n"
    "Requires improvement\n\nKent Police requires improvement at responding to the public. "
)
PAPER = "Weald News\n\n3 July 2024\n\nKent Police criticised\n\nKent Police was told to improve at responding to the public. "
LETTER = (
    "Kent Police and Crime Commissioner\n\n9 July 2024\n\nResponse to HMICFRS inspection of Kent Police, PEEL 2023-25\n\n"
    "I have read the inspection report on Kent Police. "
)

DIFFER = [
    (
        "The force answered 84 percent of its 999 calls within ten seconds.",
        "A quarter of 999 calls weren't answered in time.",
    ),
    (
        "In the year to March 2024, 91 percent of 999 calls were answered within ten seconds.",
        "Inspectors found that 27 per cent of emergency calls were not picked up in time.",
    ),
    (
        "Some 71 percent of emergency calls are answered within 10 seconds.",
        "Only 17 per cent of emergency calls are answered in ten seconds, inspectors said.",
    ),
    (
        "Emergency calls are answered in 31 seconds on average, and one call in five to 101 is given up.",
        "Callers to 999 wait 13 seconds on average, the report says.",
    ),
    (
        "The force picks up 95 percent of its 999 calls, but those who ring 101 wait for nine minutes on average.",
        "People who dial 101 wait for 19 minutes, inspectors found.",
    ),
    (
        "We estimate that the force records 97.3 percent of reported crime.",
        "Nearly 92 per cent of crimes are put on the books.",
    ),
    (
        "Of those who call 101, 28 percent give up.",
        "Almost 40 per cent of 101 callers hang up, the inspectors found.",
    ),
]
AGREE = [
    (
        "The force answered 84 percent of its 999 calls within ten seconds.",
        "Some 16 per cent of 999 calls weren't answered in time.",
    ),
    (
        "In the year to March 2024, 91 percent of 999 calls were answered within ten seconds.",
        "Nine per cent of emergency calls were not picked up in time.",
    ),
    (
        "We estimate that the force records 97.3 percent of reported crime.",
        "Nearly 98 per cent of crimes are put on the books.",
    ),
    (
        "The force answered 84 percent of its 999 calls within ten seconds.",
        "More than four in five 999 calls were answered within ten seconds.",
    ),
    (
        "Emergency calls are answered in 31 seconds on average, and one call in five to 101 is given up.",
        "Those who ring 101 wait six minutes on average.",
    ),
]
ONLY_ASKED_FOR = [
    (
        "The force answered 62 percent of its 999 calls within ten seconds.",
        "In an emergency it should be 90 percent of 999 calls within ten seconds.",
    ),
    (
        "It attended 54 percent of priority calls within its target of an hour.",
        "I've asked the Chief Constable to reach seven in ten priority calls within the hour.",
    ),
    (
        "The force answered 62 percent of its 999 calls within ten seconds.",
        "I'm paying for more staff, so that by next spring nine in ten 999 calls are answered within ten seconds.",
    ),
    (
        "The force answered 62 percent of its 999 calls within ten seconds.",
        "By May 2024 the force was answering 79 percent of 999 calls within ten seconds.",
    ),
    (
        "In the year to March 2024, 31 percent of 101 calls were abandoned.",
        "The chief constable told me that in May only nine per cent of 101 calls were abandoned.",
    ),
]


def differing(folder: Path, report: str, other: str) -> list[FiguresDiffer]:
    found = contrasts_of(folder, REPORT + report, other, kind=ContrastKind.SOURCES_DISAGREE)
    return [one.detail for one in found if isinstance(one.detail, FiguresDiffer)]


@pytest.mark.parametrize(("report", "paper"), DIFFER)
def test_one_measure_with_two_figures_is_found_in_other_words(report: str, paper: str, tmp_path: Path) -> None:
    assert len(differing(tmp_path, report, PAPER + paper)) == 1


@pytest.mark.parametrize(("report", "paper"), AGREE)
def test_what_is_left_of_the_whole_what_is_rounded_and_another_measure_do_not_disagree(
    report: str, paper: str, tmp_path: Path
) -> None:
    assert differing(tmp_path, report, PAPER + paper) == []


@pytest.mark.parametrize(("report", "letter"), ONLY_ASKED_FOR)
def test_a_figure_that_is_asked_for_or_of_a_later_day_is_not_what_was_found(
    report: str, letter: str, tmp_path: Path
) -> None:
    assert differing(tmp_path, report, LETTER + letter) == []
