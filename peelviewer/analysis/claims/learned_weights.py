"""Weights of a logistic regression learned from documents read by people (`make learn`)."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from peelviewer import paths


@dataclass(frozen=True, slots=True)
class LearnedWeights:
    """What each feature adds to the odds, and where they start."""

    start: float
    weights: Mapping[str, float]

    def likelihood(self, features: Mapping[str, float]) -> float:
        """From 0 to 1, of features with their values; those that were never seen count nothing."""
        total = self.start + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-total))


@cache
def learned_weights(file: str) -> LearnedWeights:
    """The weights in a file of `data/`."""
    read = json.loads((paths.data() / file).read_text(encoding="utf-8"))
    return LearnedWeights(read["start"], read["weights"])
