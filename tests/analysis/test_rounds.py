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
    "r1": (0.947, 0.827, 0.962, 0.732, 0.929, 0.744, 0.934),
    "r2": (0.914, 0.826, 0.953, 0.739, 0.881, 0.764, 0.958),
    "r3": (0.982, 0.907, 0.986, 0.873, 0.833, 0.946, 0.967),
    "r4": (0.96, 0.926, 0.975, 0.853, 0.927, 0.947, 0.963),
    "r5": (0.98, 0.908, 0.986, 0.828, 0.868, 0.886, 0.969),
    "r6": (0.933, 0.84, 0.986, 0.709, 0.876, 0.755, 0.953),
    "r7": (0.855, 0.72, 0.915, 0.578, 0.79, 0.542, 0.919),
    "r8": (0.941, 0.832, 0.984, 0.721, 0.937, 0.808, 0.945),
    "r9": (0.941, 0.826, 0.97, 0.73, 0.908, 0.737, 0.943),
    "r11": (0.9, 0.721, 0.93, 0.598, 0.92, 0.64, 0.925),
    "r10": (0.921, 0.76, 0.972, 0.63, 0.843, 0.807, 0.926),
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
