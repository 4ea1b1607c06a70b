"""The figures that sentences give, each with what it counts: what an event is known by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.passage_context import KEPT
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

ALIKE = 2  # figures in common that make it the same event
_FEWEST = 2  # "one" and "no" are words of every sentence
_FIGURE = re.compile(
    rf"\b(?=[\dzotfsen])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}|{NUMBER_WORDS})\s+(?P<counted>[a-z]+(?:\s+[a-z]+){{0,2}})",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")  # of three figures no text writes two in words
_AMOUNT = re.compile(
    r"(?:(?P<before>[a-z]+)\s+(?:worth|valued at|totalling|of up to)\s+)?£(?P<number>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<scale>million|billion|thousand|bn|m|k)?\b(?:\s+(?:in|of|worth of|in the form of)\s+(?P<after>[a-z]+))?",
    re.IGNORECASE,
)
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "thousand": 1e3, "k": 1e3}
_NO_EVENT = re.compile(
    r"^(?:per ?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|of|in|to|and|or|out)\b", re.IGNORECASE
)
_PEOPLE = frozenset({"people", "persons", "men", "women", "suspects", "individuals", "defendants", "victims"})
_IDLE = frozenset({"being", "were", "was", "been", "and", "with", "of", "in", "the", "a", "to", "for", "have", "had"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts: 31, "people", and the stems of the words beside it ("charg"); or an amount of money."""

    number: float
    text: str
    people: bool
    stems: frozenset[str]
    money: bool = False

    @property
    def counts(self) -> tuple[float, bool]:
        """The number, and whether it counts people."""
        return self.number, self.people


@lru_cache(maxsize=KEPT)
def told_together(text: str) -> tuple[tuple[int, int, tuple[Figure, ...]], ...]:
    """Up to two sentences of `text` with enough figures to know an event by."""
    if len(_DIGITS.findall(text)) < ALIKE or len(_FIGURE.findall(text)) + text.count("£") <= ALIKE:
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
        number = value_of(match["number"])
        if number < _FEWEST:
            continue
        words = counted.split()
        stems = frozenset(_stem(word) for word in words if word not in _IDLE | _PEOPLE)
        while words[-1] in _IDLE and len(words) > 1:
            words.pop()
        shown = " ".join([match["number"], *match["counted"].split()[: len(words)]])
        people = bool(_PEOPLE & set(words)) or "arrest" in stems  # who is arrested is a person; charges are not
        yield Figure(number, shown, people, stems)
    for match in _AMOUNT.finditer(text):
        amount = float(match["number"].replace(",", "")) * _SCALES.get((match["scale"] or "").lower(), 1)
        of = match["before"] or match["after"]
        if of:
            yield Figure(amount, " ".join(match[0].split()), False, frozenset({_stem(of.lower())}), money=True)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word)
