"""What a sentence measures: a number with all that it counts, and the dates it is of: "71% of 999 calls in ten seconds"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.placing import KEPT
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_NUMBER = re.compile(
    r"(?<![\w£.,/-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    rf"(?P<share>\s?%|\s+per\s?cent\b)?(?![\w/-]|\.\d)(?!\s+(?:{_TIME}|{_MONTHS})\b)",
    re.IGNORECASE,
)
# A standard, an average, an earlier figure or a rounded one: nothing that two texts must have alike.
_NOT_MEASURED = re.compile(
    r"\b(?:from|against|than|average(?: of)?|target(?: of)?|standard(?: of)?|compared (?:with|to)|at least|up to|over|under|about|"
    r"around|almost|nearly|some|approximately|roughly|another|further|extra|more|between|every|each|aims? to \w+|page|figure)\s+$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"[,;:.()“”\"]|\b(?:and|but|while|whereas|compared|against|which|who|that|after|before|since|when|because|up from|down from|"
    rf"at the time|in the (?:year|\w+ months|same)|in {_MONTHS}|in (?:19|20)\d\d|during|between|last year|this year)\b",
    re.IGNORECASE,
)
_DATES = re.compile(
    rf"\b(?:{_MONTHS}|(?:19|20)\d\d(?!\s*[/–-]\s*\d)|last year|this year|now|currently)\b", re.IGNORECASE
)
_NO_COUNT = re.compile(r"999|101|(?:19|20)\d\d")  # numbers to call, and years
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = 30  # characters in which a number may be told to be no measure
_IDLE = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "for",
        "to",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "its",
        "their",
        "all",
        "only",
        "just",
        "had",
        "has",
        "have",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "being",
        "more",
        "over",
        "such",
        "very",
        "who",
        "than",
        "then",
        "there",
        "other",
        "each",
        "this",
        "these",
        "those",
    ]
)
_MOST = 9  # words that may tell what is counted


@dataclass(frozen=True, slots=True)
class Measure:
    """A number, whether it is a share of a hundred, what it counts (stems), the dates of its sentence, and its words."""

    number: float
    share: bool
    counted: frozenset[str]
    dates: frozenset[str]
    text: str


@lru_cache(maxsize=KEPT)
def measures(text: str) -> tuple[tuple[int, int, tuple[Measure, ...]], ...]:
    """The sentences of `text` that measure something."""
    numbers = [
        match
        for match in _NUMBER.finditer(text)
        if not _NO_COUNT.fullmatch(match["number"])
        and not _NOT_MEASURED.search(text, max(0, match.start() - _BEFORE), match.start())
    ]
    if not numbers:
        return ()
    found = (
        (start, end, tuple(_in(text, start, end, [match for match in numbers if start <= match.start() < end])))
        for start, end in sentence_spans(text)
    )
    return tuple(place for place in found if place[2])


def _in(text: str, start: int, end: int, numbers: list[re.Match[str]]) -> Iterator[Measure]:
    dates: frozenset[str] | None = None
    for match in numbers:
        stop = _ENDS.search(text, match.end(), end)
        words = list(_WORD.finditer(text, match.end(), stop.start() if stop else end))[:_MOST]
        counted = frozenset(_stem(word[0]) for word in words) - _IDLE
        if len(counted) > 1:
            if dates is None:
                dates = frozenset(date[0].lower() for date in _DATES.finditer(text, start, end))
            number = float(match["number"].replace(",", ""))
            yield Measure(number, match["share"] is not None, counted, dates, text[match.start() : words[-1].end()])


def _stem(word: str) -> str:
    folded = word.lower().replace("’", "'").removesuffix("'s")
    if folded.isalpha() and re.fullmatch(NUMBER_WORDS, folded):
        return str(value_of(folded))
    return folded if folded in _IDLE else re.sub(r"(?:ing|ed|es|s)$", "", folded)
