"""How much the words around a grade speak for its being told, by weights learned from documents read by people."""

from peelviewer.analysis.claims.learned_weights import learned_weights
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.word_evidence import evidence


class WeighedWords:
    """Weighs the words around the grades of one sentence."""

    def __init__(self, parts: SentenceParts) -> None:
        self._parts = parts
        self._known: dict[int, float] = {}

    def likelihood(self, index: int) -> float:
        """From 0 to 1: how likely the grade `index` of the sentence is one that is told, by the words around it alone."""
        if index not in self._known:
            features = dict.fromkeys(evidence(self._parts, index), 1.0)
            self._known[index] = learned_weights("grade_words.json").likelihood(features)
        return self._known[index]
