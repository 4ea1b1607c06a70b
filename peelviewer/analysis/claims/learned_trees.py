"""Decision trees learned from documents read by people (`make learn`): what evidence says together, not each piece alone."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer import paths

# A leaf's value, or: a feature, the most that goes left, the branch to the left, the branch to the right.
Branch = float | tuple[str, float, "Branch", "Branch"]


@dataclass(frozen=True, slots=True)
class LearnedTrees:
    """Trees of which each adds to the odds, and where they start."""

    start: float
    trees: Sequence[Branch]

    def likelihood(self, features: Mapping[str, float]) -> float:
        """From 0 to 1, of features with their values; one that is not there is 0."""
        total = self.start
        for tree in self.trees:
            branch = tree
            while isinstance(branch, tuple):
                name, most, left, right = branch
                branch = left if features.get(name, 0.0) <= most else right
            total += branch
        return 1 / (1 + math.exp(-total))


@cache
def learned_trees(file: str) -> LearnedTrees:
    """The trees in a file of `data/`, where a branch names its feature by its number."""
    read = json.loads((paths.data() / file).read_text(encoding="utf-8"))
    names = read["features"]

    def branch(written: float | list) -> Branch:  # type: ignore[type-arg]
        if not isinstance(written, list):
            return float(written)
        feature, most, left, right = written
        return names[feature], most, branch(left), branch(right)

    return LearnedTrees(read["start"], tuple(branch(tree) for tree in read["trees"]))
