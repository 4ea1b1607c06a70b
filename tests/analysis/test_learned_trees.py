"""Learned trees: each adds what its leaf says, and a feature that is not there is 0."""

import math

import pytest

from peelviewer.analysis.claims.learned_trees import LearnedTrees, learned_trees

ONE_OR_BOTH = LearnedTrees(-1.0, ["near", "stated"], [(0, 0.5, 0.0, (1, 0.5, 0.5, 3.0))])


@pytest.mark.parametrize(
    ("features", "odds"),
    [({}, -1.0), ({"stated": 1.0}, -1.0), ({"near": 1.0}, -0.5), ({"near": 1.0, "stated": 1.0}, 2.0)],
)
def test_two_signs_say_more_together_than_each_alone(features: dict[str, float], odds: float) -> None:
    assert ONE_OR_BOTH.likelihood(features) == pytest.approx(1 / (1 + math.exp(-odds)))


@pytest.mark.parametrize("file", ["claim_odds.json", "second_look.json"])
def test_the_trees_at_hand_are_whole(file: str) -> None:
    read = learned_trees(file)
    assert len(read.trees) > 100
    assert 0 < read.likelihood({}) < 1


def test_a_claim_that_was_published_is_likelier_than_one_of_which_another_grade_was() -> None:
    read = learned_trees("claim_odds.json")
    said = {"certain": 1.0, "place: told": 0.9, "place: body in the sentence": 1.0, "place: area in the sentence": 1.0}
    published = {"book: agrees": 1.0, "book: agrees, now": 1.0, "text: share published": 1.0}
    otherwise = {"book: differs": 1.0, "book: differs, now": 1.0, "text: share otherwise": 1.0}
    assert read.likelihood(said | published) > read.likelihood(said | otherwise)
