"""The blind rounds, read by the way that every file takes: no figure may fall by more than a point in a hundred.

The suite reads the newest, and `make soak` all: who changes how texts are read runs it.

`rounds/README.md` tells where they come from; `round_score.py` what is compared. The floors are 0.01 under what was
measured when they were set. Raise them when the rules improve; they are never lowered to let a change pass. Four times they
were, for what the change was meant to do: a grade that is not clear by its own words, and that the grade book contradicts, is no claim
now but not understood (the last figure); and “only legitimacy is good” is counted now (precision of tallies in r3 and r8; in r3 and r11
other figures by less than 0.005); what nobody published is seldom certain any more (the share of certain claims, and the
last figure); and counts are weighed by learned words in place of patterns that were made with these very rounds, and all weights
learned anew (tallies of six rounds, which gained as much in nine others; the share of certain claims).
"""

import json
from pathlib import Path

import pytest
from how_many import SOAK
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
    "r1": (0.972, 0.911, 0.983, 0.835, 0.956, 0.924, 0.941),
    "r2": (0.961, 0.894, 0.986, 0.788, 0.936, 0.844, 0.944),
    "r3": (0.986, 0.978, 0.99, 0.921, 0.883, 0.923, 0.964),
    "r4": (0.973, 0.945, 0.982, 0.868, 0.927, 0.926, 0.957),
    "r5": (0.986, 0.914, 0.99, 0.861, 0.904, 0.885, 0.955),
    "r6": (0.983, 0.878, 0.99, 0.807, 0.948, 0.891, 0.932),
    "r7": (0.918, 0.822, 0.944, 0.689, 0.91, 0.783, 0.911),
    "r8": (0.977, 0.885, 0.99, 0.766, 0.925, 0.868, 0.942),
    "r9": (0.962, 0.894, 0.976, 0.717, 0.99, 0.83, 0.948),
    "r10": (0.958, 0.871, 0.982, 0.648, 0.904, 0.891, 0.934),
    "r11": (0.947, 0.825, 0.971, 0.669, 0.959, 0.865, 0.96),
    "r12": (0.953, 0.868, 0.979, 0.737, 0.944, 0.818, 0.954),
    "r13": (0.945, 0.847, 0.982, 0.709, 0.906, 0.858, 0.943),
    "r14": (0.958, 0.867, 0.982, 0.731, 0.971, 0.828, 0.944),
    # A second look takes what words leave open, where it was published: recall rose by .01 to .04, precision fell by up to .006.
    "r15": (0.954, 0.883, 0.985, 0.771, 0.973, 0.818, 0.945),
    "r16": (0.97, 0.908, 0.977, 0.813, 0.917, 0.821, 0.952),
    "r17": (0.964, 0.926, 0.983, 0.813, 0.957, 0.87, 0.929),
    "r18": (0.973, 0.875, 0.987, 0.763, 0.973, 0.882, 0.965),
    "r19": (0.951, 0.872, 0.986, 0.767, 0.964, 0.825, 0.94),
    "r20": (0.957, 0.903, 0.985, 0.754, 0.968, 0.89, 0.936),
    "r21": (0.942, 0.876, 0.982, 0.758, 0.913, 0.927, 0.946),
    "r22": (0.947, 0.906, 0.98, 0.724, 0.964, 0.893, 0.953),
    "r23": (0.977, 0.903, 0.983, 0.816, 0.893, 0.911, 0.944),
    "r24": (0.955, 0.876, 0.983, 0.751, 0.974, 0.89, 0.944),
    "r25": (0.92, 0.882, 0.962, 0.757, 0.97, 0.899, 0.942),
    "r26": (0.904, 0.827, 0.953, 0.68, 0.956, 0.94, 0.917),
    "r27": (0.979, 0.969, 0.99, 0.89, 0.965, 0.896, 0.959),
    "r28": (0.95, 0.893, 0.979, 0.806, 0.99, 0.897, 0.953),
    "r29": (0.962, 0.909, 0.982, 0.854, 0.949, 0.949, 0.95),
    "r30": (0.942, 0.885, 0.986, 0.702, 0.971, 0.971, 0.896),
    "r31": (0.972, 0.906, 0.974, 0.793, 0.99, 0.855, 0.951),
    "r32": (0.962, 0.914, 0.979, 0.803, 0.952, 0.935, 0.939),
    "r33": (0.955, 0.829, 0.983, 0.721, 0.881, 0.836, 0.933),
    "r34": (0.91, 0.867, 0.964, 0.758, 0.903, 0.85, 0.968),
    "r35": (0.945, 0.926, 0.98, 0.843, 0.885, 0.929, 0.956),
}
READ = [*FLOORS] if SOAK else [*FLOORS][-5:]


def measured(name: str, folder: Path) -> dict[str, float]:
    score = Score()
    files = sorted((ROUNDS / name).glob("*.json"))
    assert len(files) in {26, 40, 42, 45}
    for file in files:
        answers = json.loads(file.read_text("utf-8"))
        text = folder / f"{file.stem}.txt"
        text.write_text(answers["text"], "utf-8")
        score.add(pipeline.read_file(text).findings, answers)
    return score.shares


@pytest.mark.parametrize("name", READ)
def test_no_round_is_read_worse_than_before(name: str, tmp_path: Path) -> None:
    if not (ROUNDS / name).exists():
        pytest.skip("the blind rounds are not in the source package: they are larger than the program")
    shares = measured(name, tmp_path)
    below = {
        what: (shares[what], floor) for what, floor in zip(NAMES, FLOORS[name], strict=True) if shares[what] < floor
    }
    assert not below
