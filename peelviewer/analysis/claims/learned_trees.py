"""Decision trees learned from documents read by people (`make learn`): what evidence says together, not each piece alone."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer import paths

# A leaf's value, or: the number of a feature, the most that goes left, the branch to the left, the branch to the right.
Branch = float | tuple[int, float, "Branch", "Branch"]


@dataclass(frozen=True, slots=True)
class LearnedTrees:
    """Trees of which each adds to the odds, and where they start; `names` are those of the features, by their numbers."""

    start: float
    names: Sequence[str]
    trees: Sequence[Branch]

    def likelihood(self, features: Mapping[str, float]) -> float:
        """From 0 to 1, of features with their values; one that is not there is 0."""
        values = [features.get(name, 0.0) for name in self.names]
        total = self.start
        for tree in self.trees:
            branch = tree
            while type(branch) is tuple:  # a third quicker than taking it apart
                branch = branch[2] if values[branch[0]] <= branch[1] else branch[3]
            total += branch  # type: ignore[operator]
        return 1 / (1 + math.exp(-total))


@cache
def learned_trees(file: str) -> LearnedTrees:
    """The trees in a file of `data/`."""
    read = json.loads((paths.data() / file).read_text(encoding="utf-8"))

    def branch(written: float | list) -> Branch:  # type: ignore[type-arg]
        if not isinstance(written, list):
            return float(written)
        number, most, left, right = written
        return number, most, branch(left), branch(right)

    return LearnedTrees(read["start"], read["features"], tuple(branch(tree) for tree in read["trees"]))
