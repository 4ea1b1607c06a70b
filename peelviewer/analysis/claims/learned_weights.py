"""Weights of a logistic regression learned from documents read by people (`make learn`)."""

import json
import math
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from peelviewer import paths

Item = TypeVar("Item")


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


def likeliest_in_place(
    weighed: Iterable[tuple[float, Item]], places: Callable[[Item], frozenset[Hashable]], least: float
) -> Iterator[Item]:
    """The items from the likelihood `least` on, the likeliest first, but for those of which a likelier one has a place."""
    taken: set[Hashable] = set()
    for likelihood, item in sorted(weighed, key=lambda each: -each[0]):
        if likelihood < least:
            return
        if not places(item) & taken:
            taken |= places(item)
            yield item
