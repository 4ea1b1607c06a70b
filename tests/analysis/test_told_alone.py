"""What a text says of a force that is alone with its grade."""

from pathlib import Path

import pytest
from contrast_score import contrasts_of

from peelviewer.domain.contrast_kinds import ContrastKind

PAPER = "Hill Courier\n\n13 March 2024\n\nCambridgeshire police and the use of powers\n\n{}\n"
GRADED = "Cambridgeshire Constabulary was rated outstanding at using police powers in the 2023-25 inspection."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"{GRADED} No other force in the region got that grade.", True),
        (f"{GRADED} Cambridgeshire is the only force of the three to be rated outstanding.", True),
        (f"{GRADED} Cambridgeshire is the only force of the three to have a museum.", False),
        (f"{GRADED} Cambridgeshire was told that it was the only one of nine areas to be rated outstanding.", False),
    ],
)
def test_the_only_one_with_its_grade_stands_out(tmp_path: Path, words: str, found: bool) -> None:
    told = contrasts_of({"documents": [{"name": "paper.txt", "text": PAPER.format(words)}]}, tmp_path)
    alone = [each for each in told if each.kind is ContrastKind.STANDS_OUT and each.a.words]
    assert bool(alone) is found
    assert all(each.direction == "higher" for each in alone)
