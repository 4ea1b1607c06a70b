"""How a person's words are tied to those of a document, so that they outlive a new reading of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage

_AROUND = 40  # characters kept on either side


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a document, as the W3C's Web Annotation model points at them.

    `exact` are the words, `prefix` and `suffix` what stands around them in their passage; `passage` and `start` are where
    they stood when the anchor was made.
    """

    exact: str
    prefix: str
    suffix: str
    passage: int
    start: int

    @classmethod
    def at(cls, span: Span, passages: Sequence[Passage]) -> "Anchor":
        """The anchor of a span."""
        text = passages[span.passage].text
        before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
        return cls(text[span.start : span.end], before, after, span.passage, span.start)

    def place(self, passages: Sequence[Passage]) -> Span | None:
        """Where the words stand now: of several places the one whose surroundings agree most, then the nearest."""
        found: list[tuple[int, int, Span]] = []
        for passage in passages:
            start = passage.text.find(self.exact)
            while start >= 0:
                span = Span(passage.n, start, start + len(self.exact))
                found.append((-self._agreement(span, passage.text), abs(passage.n - self.passage), span))
                start = passage.text.find(self.exact, start + 1)
        return min(found, key=lambda place: place[:2])[2] if found else None

    def _agreement(self, span: Span, text: str) -> int:
        """How many characters around the words are as they were."""
        before, after = text[: span.start], text[span.end :]
        same_before = next((n for n in range(len(self.prefix), 0, -1) if before.endswith(self.prefix[-n:])), 0)
        same_after = next((n for n in range(len(self.suffix), 0, -1) if after.startswith(self.suffix[:n])), 0)
        return same_before + same_after
