"""The figures that sentences give, each with what it counts: what an event is known by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.placing import KEPT

ALIKE = 2  # figures in common that make it the same event
_TEENS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORDS = {word: number for number, word in enumerate(_TEENS, 2)} | {
    word: number * 10 for number, word in enumerate(_TENS, 2)
}
_FIGURE = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}|{'|'.join(_NUMBER_WORDS)})\s+(?P<counted>[a-z]+(?:\s+[a-z]+){{0,2}})",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"^(?:per ?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|of|in|to|and|or|out)\b", re.IGNORECASE
)
_PEOPLE = frozenset({"people", "persons", "men", "women", "suspects", "individuals", "defendants", "victims"})
_IDLE = frozenset({"being", "were", "was", "been", "and", "with", "of", "in", "the", "a", "to", "for", "have", "had"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts: 31, "people", and the stems of the words beside it ("charg")."""

    number: int
    text: str
    people: bool
    stems: frozenset[str]

    @property
    def counts(self) -> tuple[int, bool]:
        """The number, and whether it counts people."""
        return self.number, self.people


@lru_cache(maxsize=KEPT)
def told_together(text: str) -> tuple[tuple[int, int, tuple[Figure, ...]], ...]:
    """Up to two sentences of `text` with enough figures to know an event by."""
    if len(_FIGURE.findall(text)) <= ALIKE:
        return ()
    spans = sentence_spans(text)
    both = ((start, end) for (start, _), (_, end) in zip(spans, (*spans[1:], *spans[-1:]), strict=True))
    found = ((start, end, tuple(_figures(text[start:end]))) for start, end in both)
    return tuple(place for place in found if len(place[2]) > ALIKE)


def _figures(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        counted = match["counted"].lower()
        if _NO_EVENT.match(counted):
            continue
        written = match["number"].lower().replace(",", "")
        number = _NUMBER_WORDS[written] if written in _NUMBER_WORDS else int(written)
        words = counted.split()
        stems = frozenset(_stem(word) for word in words if word not in _IDLE | _PEOPLE)
        while words[-1] in _IDLE and len(words) > 1:
            words.pop()
        shown = " ".join([match["number"], *match["counted"].split()[: len(words)]])
        yield Figure(number, shown, bool(_PEOPLE & set(words)), stems)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word)
