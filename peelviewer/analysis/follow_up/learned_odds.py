"""How likely something is by its signs, with weights learned from chains of reports: a file of `data/` for each kind of thing."""

import csv
import math
from collections.abc import Mapping
from functools import cache

from peelviewer import paths

ALWAYS = "always"


def odds(signs: Mapping[str, float], file: str, *, less: float = 0.0) -> float:
    """How likely these signs are those of something right; `less` is taken from the sum of their weights."""
    weights = _weights(file)
    total = weights.get(ALWAYS, 0.0) - less + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
    return 1 / (1 + math.exp(-total))


@cache
def _weights(file: str) -> Mapping[str, float]:
    with (paths.data() / file).open(encoding="utf-8", newline="") as stream:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(stream)}
