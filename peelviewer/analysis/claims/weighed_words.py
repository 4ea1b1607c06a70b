"""How much the words around a grade speak for its being told, by weights learned from documents read by people."""

import json
import math
from functools import cache

from peelviewer import paths
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.word_evidence import evidence


@cache
def _weights() -> tuple[float, dict[str, float]]:
    read = json.loads((paths.data() / "grade_words.json").read_text(encoding="utf-8"))
    return read["start"], read["weights"]


class WeighedWords:
    """Weighs the words around the grades of one sentence."""

    def __init__(self, parts: SentenceParts) -> None:
        self._parts = parts
        self._known: dict[int, float] = {}

    def likelihood(self, index: int) -> float:
        """From 0 to 1: how likely the grade `index` of the sentence is one that is told, by the words around it alone."""
        if index not in self._known:
            start, weights = _weights()
            total = start + sum(weights.get(feature, 0.0) for feature in evidence(self._parts, index))
            self._known[index] = 1 / (1 + math.exp(-total))
        return self._known[index]
