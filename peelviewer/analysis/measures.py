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
    rf"(?<![\w£.,/-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{NUMBER_WORDS})"
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
_CALL_LINES = ("999", "101")
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
    if not _NUMBER.search(text):
        return ()
    found = ((start, end, tuple(_in(text[start:end]))) for start, end in sentence_spans(text))
    return tuple(place for place in found if place[2])


def _in(sentence: str) -> Iterator[Measure]:
    dates = frozenset(match[0].lower() for match in _DATES.finditer(sentence))
    for match in _NUMBER.finditer(sentence):
        written = match["number"]
        if (
            written in _CALL_LINES
            or re.fullmatch(r"(?:19|20)\d\d", written)
            or _NOT_MEASURED.search(sentence[: match.start()])
        ):
            continue
        stop = _ENDS.search(sentence, match.end())
        end = stop.start() if stop else len(sentence)
        words = list(re.finditer(r"[\w’'-]+", sentence[match.end() : end]))[:_MOST]
        counted = frozenset(_stem(word[0]) for word in words) - _IDLE
        if len(counted) > 1:
            shown = sentence[match.start() : match.end() + words[-1].end()]
            number = float(written) if "." in written else float(value_of(written))
            yield Measure(number, match["share"] is not None, counted, dates, shown)


def _stem(word: str) -> str:
    folded = word.lower().replace("’", "'").removesuffix("'s")
    if folded.isalpha() and re.fullmatch(NUMBER_WORDS, folded):
        return str(value_of(folded))
    return folded if folded in _IDLE else re.sub(r"(?:ing|ed|es|s)$", "", folded)
