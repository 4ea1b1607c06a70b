"""How much the words around a grade speak for its being told, by weights learned from documents read by hand."""

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


def likelihood(parts: SentenceParts, index: int) -> float:
    """From 0 to 1: how likely the grade `index` of a sentence is one that is told, by the words around it alone."""
    start, weights = _weights()
    return 1 / (1 + math.exp(-start - sum(weights.get(feature, 0.0) for feature in evidence(parts, index))))
