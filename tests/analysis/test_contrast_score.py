"""The score of a round of contrasts counts what a careful reader would. The suite reads the newest, `make soak` all."""

import json
from pathlib import Path

import pytest
from contrast_score import Score, contrasts_of, found_in
from how_many import SOAK

REPORT = (
    "PEEL 2021/22 – An inspection of Essex Police\n\nHMICFRS\n\nPublished on: 12 October 2022\n\nProtecting vulnerable people\n\n"
    "Essex Police is adequate at protecting vulnerable people.\n\nResponding to the public\n\n"
    "Essex Police is adequate at responding to the public.\n"
)
PAPER = (
    "Estuary Post\n\n14 May 2025\n\nEssex force told to look after victims\n\nEssex Police requires improvement at protecting "
    "vulnerable people, the inspectorate said in its PEEL 2023-25 report.\n"
)
# How many contrasts a careful reader expects in each round, how many are found at least, and the least precision. Of the third two fewer
# are found than once were, and another since opposites were learned anew with fewer wrong; the fifth has one more wrong, since what an answer says otherwise must be likely an opposite.
ROUNDS = [
    ("contrast_round", 38, 38, 0.97),
    ("contrast_round_2", 118, 111, 0.97),
    ("contrast_round_3", 139, 118, 0.97),
    ("contrast_round_4", 148, 126, 0.94),
    ("contrast_round_5", 152, 124, 0.94),
    ("contrast_round_6", 88, 76, 0.95),
    ("contrast_round_7", 112, 88, 0.87),
    ("contrast_round_8", 109, 86, 0.94),
    ("contrast_round_9", 124, 107, 0.95),
    ("contrast_round_10", 131, 103, 0.92),
    ("contrast_round_11", 96, 77, 0.84),
    ("contrast_round_12", 58, 52, 0.96),
    ("contrast_round_13", 109, 89, 0.97),
    ("contrast_round_14", 121, 97, 0.96),
    ("contrast_round_15", 154, 124, 0.96),
]
CHANGED = {"kind": "changed over time", "force": "Essex Police", "theme": "protecting_vulnerable"}


def test_found_missed_disputed_and_forbidden_contrasts_are_told_apart(tmp_path: Path) -> None:
    answers = {
        "documents": [{"name": "report.txt", "text": REPORT}, {"name": "paper.txt", "text": PAPER}],
        "expected": [
            {**CHANGED, "words": ["Essex Police is adequate at protecting vulnerable people"]},
            {"kind": "disputed", "force": "Essex Police", "theme": None},
        ],
    }
    found = contrasts_of(answers, tmp_path)
    score = Score()
    score.add("1", found, answers)
    assert (score.found["changed over time"], score.found["disputed"], score.wanted.total()) == (1, 0, 2)
    assert [each.partition(":")[0] for each in score.missed] == ["1"]
    assert "recall: 1 of 2 (0.500)" in score.lines
    held = [each for each in found if not each.rests_on_book]
    assert score.listed["all"] == len(held) == score.right["all"] + len(score.wrong)

    changed = [each for each in held if each.kind == "changed over time"]
    soft, forbidden = Score(), Score()
    soft.add("2", changed, {"expected": [], "soft": [CHANGED]})
    assert soft.listed.total() == 0
    forbidden.add("3", changed, {"expected": [], "never": [CHANGED]})
    assert all(each.startswith("3: NEVER ") for each in forbidden.wrong)
    assert len(forbidden.wrong) == len(changed) > 0
    assert forbidden.listed["all"] == len(changed)
    assert forbidden.listed["read"] == sum(not each.half_in_book for each in changed)


@pytest.mark.parametrize(("name", "wanted", "found", "precision"), ROUNDS if SOAK else ROUNDS[-1:])
def test_the_rounds_are_read_no_worse(name: str, wanted: int, found: int, precision: float, tmp_path: Path) -> None:
    score = Score()
    for file in sorted((Path(__file__).parent / name).glob("*.json")):
        answers = json.loads(file.read_text("utf-8"))
        folder = tmp_path / file.stem
        folder.mkdir()
        found_there, texts = found_in(answers, folder)
        score.add(file.stem, found_there, answers, texts)
    assert score.wanted.total() == wanted
    assert score.found.total() >= found, score.missed
    assert score.right["read"] / score.listed["read"] >= precision, score.wrong
