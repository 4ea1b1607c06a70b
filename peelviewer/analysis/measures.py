"""What a sentence measures: a number with all that it counts, and the dates it is of: "71% of 999 calls in ten seconds"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.passage_context import KEPT
from peelviewer.domain.months import MONTH
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_MONTHS = rf"(?:{MONTH.lower()})"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_ENDS = (
    "and|but|while|whereas|compared|against|which|who|that|after|before|since|when|because|up|down|during|between|last|this|"
    rf"at the time|in the (?:year|\w+ months|same)|in {_MONTHS}|in (?:19|20)\d\d"
)
_MEASURE = re.compile(  # numbers to call and years are none
    r"(?<![\w£.,/-])(?!(?:999|101|(?:19|20)\d\d)\b)(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<share>\s?%|\s+per\s?cent\b)?(?![\w/-]|\.\d)"
    rf"(?!\s+(?:{_TIME}|{_MONTHS})\b)(?P<counted>(?:\s+(?!(?:{_ENDS})\b)[\w’'-]+){{2,9}})",
    re.IGNORECASE,
)
# A standard, an average, an earlier figure or a rounded one: nothing that two texts must have alike.
_NOT_MEASURED = re.compile(
    r"\b(?:from|against|than|average(?: of)?|target(?: of)?|standard(?: of)?|compared (?:with|to)|at least|up to|over|under|about|"
    r"around|almost|nearly|some|approximately|roughly|another|further|extra|more|between|every|each|aims? to \w+|page|figure)\s+$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:asked|want(?:s|ed)?|expect(?:s|ed)?|(?:would|['’]d) like|hopes?|aims?|plans?|intends?|promise[sd]?|pledge[sd]?|going)\s+"
    r"(?:[\w’'-]+\s+){0,5}to\s+(?!be\b)[a-z]+\s+(?:[\w’'-]+\s+){0,3}$|\b(?:should|must|ought to) (?:be|have)\s+$|\bby next \w+\W+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_DATES = re.compile(
    rf"\b(?:{_MONTHS}|(?:19|20)\d\d(?!\s*[/–-]\s*\d)|last year|this year|now|currently)\b", re.IGNORECASE
)
_NUMBER_WORD = re.compile(NUMBER_WORDS)
_NUMBERING = re.compile(r"\d+(?:\.\d+)*\.?\s+[A-Z]")  # of a paragraph: "3.1 The force was graded"
_BEFORE = 30  # characters in which a number may be told to be no measure
_IDLE = re.compile(
    "an?|the|of|for|to|in|on|at|by|with|from|its|their|all|only|just|had|has|have|was|were|is|are|be|been|being|more|over|such|"
    "very|there|other|each|these|those"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number, whether it is a share of a hundred, what it counts (stems), the dates of its sentence, and its words."""

    number: float
    share: bool
    counted: frozenset[str]
    dates: frozenset[str]
    text: str


def is_numbering(text: str, match: re.Match[str]) -> bool:
    """Whether a number is that of a paragraph: "3.1 The force was graded"."""
    return match.start() == 0 and _NUMBERING.match(text) is not None


def is_only_asked_for(text: str, start: int, number: re.Match[str]) -> bool:
    """Whether a number of the sentence that starts there is no finding: "asked the force to reach seven in ten"."""
    return _ASKED.search(text[start : number.start()]) is not None


@lru_cache(maxsize=KEPT)
def measures(text: str) -> tuple[tuple[int, int, tuple[Measure, ...]], ...]:
    """The sentences of `text` that measure something."""
    found = [
        (match, counted)
        for match in _MEASURE.finditer(text)
        if not is_numbering(text, match)
        and len(counted := frozenset(map(_stem, match["counted"].split())) - {""}) > 1
        and not _NOT_MEASURED.search(text, max(0, match.start() - _BEFORE), match.start())
    ]
    if not found:
        return ()
    places = []
    for start, end in sentence_spans(text):
        within = (each for each in found if start <= each[0].start() < end)
        here = [(match, counted) for match, counted in within if not is_only_asked_for(text, start, match)]
        if here:
            dates = frozenset(date[0].lower() for date in _DATES.finditer(text, start, end))
            places.append((start, end, tuple(_measure(match, counted, dates) for match, counted in here)))
    return tuple(places)


def _measure(match: re.Match[str], counted: frozenset[str], dates: frozenset[str]) -> Measure:
    return Measure(float(match["number"].replace(",", "")), match["share"] is not None, counted, dates, match[0])


@lru_cache(maxsize=KEPT)
def _stem(word: str) -> str:
    """What a word counts by: "visit" for "visits", "10" for "ten", "" for a word that every phrase has."""
    folded = word.lower().replace("’", "'").removesuffix("'s")
    if _NUMBER_WORD.fullmatch(folded):
        return str(value_of(folded))
    return "" if _IDLE.fullmatch(folded) else re.sub(r"(?:ing|ed|es|s)$", "", folded)
