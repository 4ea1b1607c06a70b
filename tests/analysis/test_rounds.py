"""The blind rounds, read by the way that every file takes: no figure may fall by more than a point in a hundred.

`rounds/README.md` tells where they come from; `round_score.py` what is compared. The floors are 0.01 under what was
measured when they were set. Raise them when the rules improve; they are never lowered to let a change pass.
"""

import json
from pathlib import Path

import pytest
from round_score import Score

from peelviewer import pipeline

ROUNDS = Path(__file__).parent / "rounds"
NAMES = (
    "precision",
    "recall",
    "precision of certain claims",
    "certain share of the wanted",
    "precision of tallies",
    "recall of tallies",
    "grade words understood",
)
FLOORS = {
    "r1": (0.933, 0.759, 0.956, 0.625, 0.946, 0.711, 0.930),
    "r2": (0.925, 0.802, 0.952, 0.672, 0.870, 0.699, 0.953),
    "r3": (0.985, 0.899, 0.990, 0.842, 0.844, 0.901, 0.961),
    "r4": (0.940, 0.907, 0.974, 0.811, 0.945, 0.904, 0.960),
    "r5": (0.979, 0.868, 0.986, 0.773, 0.865, 0.865, 0.962),
    "r6": (0.944, 0.801, 0.990, 0.632, 0.870, 0.715, 0.946),
    "r7": (0.832, 0.569, 0.858, 0.449, 0.823, 0.507, 0.922),
}


def measured(name: str, folder: Path) -> dict[str, float]:
    score = Score()
    files = sorted((ROUNDS / name).glob("*.json"))
    assert len(files) == 45
    for file in files:
        answers = json.loads(file.read_text("utf-8"))
        text = folder / f"{file.stem}.txt"
        text.write_text(answers["text"], "utf-8")
        score.add(pipeline.read_file(text).findings, answers)
    return score.shares


@pytest.mark.parametrize("name", FLOORS)
def test_no_round_is_read_worse_than_before(name: str, tmp_path: Path) -> None:
    shares = measured(name, tmp_path)
    below = {
        what: (shares[what], floor) for what, floor in zip(NAMES, FLOORS[name], strict=True) if shares[what] < floor
    }
    assert not below
