"""The blind rounds, read by the way that every file takes: no figure may fall by more than a point in a hundred.

The suite reads the newest, and `make soak` all: who changes how texts are read runs it.

`rounds/README.md` tells where they come from; `round_score.py` what is compared. The floors are 0.01 under what was
measured when they were set. Raise them when the rules improve; they are never lowered to let a change pass. Five times they
were, for what the change was meant to do: a grade that is not clear by its own words, and that the grade book contradicts, is no claim
now but not understood (the last figure); and “only legitimacy is good” is counted now (precision of tallies in r3 and r8; in r3 and r11
other figures by less than 0.005); what nobody published is seldom certain any more (the share of certain claims, and the
last figure); and counts are weighed by learned words in place of patterns that were made with these very rounds, and all weights
learned anew (tallies of six rounds, which gained as much in nine others; the share of certain claims). A fifth time 15 were
lowered by .014 at most, and 115 raised: a claim needs words that state it, the second look weighs all that is near a grade, and
kinds of texts are learned from more of them.
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
    "r1": (0.972, 0.914, 0.984, 0.835, 0.956, 0.924, 0.941),
    "r2": (0.961, 0.9, 0.987, 0.789, 0.936, 0.845, 0.951),
    "r3": (0.986, 0.978, 0.99, 0.922, 0.884, 0.923, 0.964),
    "r4": (0.977, 0.955, 0.983, 0.869, 0.927, 0.905, 0.96),
    "r5": (0.971, 0.923, 0.99, 0.862, 0.905, 0.886, 0.955),
    "r6": (0.983, 0.878, 0.99, 0.807, 0.929, 0.892, 0.933),
    "r7": (0.918, 0.822, 0.944, 0.689, 0.91, 0.783, 0.912),
    "r8": (0.978, 0.888, 0.99, 0.768, 0.925, 0.869, 0.942),
    "r9": (0.962, 0.919, 0.976, 0.727, 0.99, 0.843, 0.95),
    "r10": (0.958, 0.888, 0.983, 0.687, 0.904, 0.891, 0.934),
    "r11": (0.947, 0.841, 0.971, 0.659, 0.959, 0.851, 0.962),
    "r12": (0.94, 0.882, 0.979, 0.724, 0.944, 0.806, 0.954),
    "r13": (0.945, 0.865, 0.982, 0.709, 0.907, 0.858, 0.945),
    "r14": (0.958, 0.882, 0.982, 0.731, 0.971, 0.829, 0.947),
    # A second look takes what words leave open, where it was published: recall rose by .01 to .04, precision fell by up to .006.
    "r15": (0.969, 0.902, 0.986, 0.759, 0.973, 0.819, 0.945),
    "r16": (0.97, 0.926, 0.977, 0.839, 0.919, 0.834, 0.955),
    "r17": (0.964, 0.94, 0.983, 0.813, 0.942, 0.871, 0.929),
    "r18": (0.973, 0.875, 0.987, 0.776, 0.973, 0.882, 0.965),
    "r19": (0.951, 0.882, 0.987, 0.767, 0.977, 0.814, 0.94),
    "r20": (0.957, 0.917, 0.986, 0.772, 0.968, 0.89, 0.943),
    "r21": (0.943, 0.881, 0.982, 0.744, 0.913, 0.927, 0.946),
    "r22": (0.952, 0.908, 0.981, 0.754, 0.964, 0.894, 0.953),
    "r23": (0.962, 0.909, 0.983, 0.816, 0.894, 0.912, 0.959),
    "r24": (0.955, 0.879, 0.983, 0.751, 0.974, 0.89, 0.944),
    "r25": (0.927, 0.891, 0.962, 0.733, 0.97, 0.899, 0.942),
    "r26": (0.904, 0.851, 0.953, 0.688, 0.957, 0.941, 0.93),
    "r27": (0.98, 0.973, 0.99, 0.894, 0.965, 0.897, 0.959),
    "r28": (0.95, 0.908, 0.98, 0.806, 0.99, 0.898, 0.961),
    "r29": (0.962, 0.929, 0.983, 0.861, 0.949, 0.929, 0.95),
    "r30": (0.955, 0.892, 0.987, 0.785, 0.971, 0.971, 0.896),
    "r31": (0.972, 0.911, 0.975, 0.798, 0.99, 0.855, 0.952),
    "r32": (0.966, 0.943, 0.979, 0.812, 0.953, 0.935, 0.955),
    "r33": (0.955, 0.85, 0.984, 0.728, 0.882, 0.836, 0.945),
    "r34": (0.911, 0.886, 0.964, 0.758, 0.904, 0.85, 0.97),
    "r35": (0.952, 0.954, 0.98, 0.843, 0.885, 0.93, 0.957),
    "r36": (0.895, 0.829, 0.97, 0.695, 0.821, 0.835, 0.934),
    "r37": (0.925, 0.831, 0.981, 0.66, 0.81, 0.862, 0.931),
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
