"""The numbers that sentences tell, in whatever words: counts, shares, money and times, each with its unit and its matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.measures import is_numbering, is_only_asked_for
from peelviewer.analysis.passage_context import KEPT
from peelviewer.analysis.same_matter import says_little, stems_of, words_against
from peelviewer.domain.months import MONTH
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference.known_measures import KnownMeasure, known_measures

_MONTHS = rf"{MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_TIMES = "second|minute|hour|day|week|month|year"  # years are mostly dates: "six years ago"
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
# Dates, years, hours, numbers to call and numbers of pages, sections and roads count nothing.
_NUMBER = re.compile(
    r"(?<![\w/.,:–-])(?<!section )(?<!page )(?<!pages )(?<!figure )(?<!part )(?<!item )(?<!aged )(?<!number )"
    r"(?!(?:999|101|111|(?:19|20)\d\d)\b)"
    rf"(?:(?P<money>£)\s?)?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{NUMBER_WORDS}|an?(?=[ -](?:{'|'.join(_PARTS)})\b)|half(?= of\b))"
    rf"(?:[ -]?(?P<scale>hundred|thousand|million|billion|bn|k|m)\b)?"
    rf"(?:(?P<percent>\s?%|\s+per\s?cent\b)|[ -](?P<part>{'|'.join(_PARTS)})s?\b|\s+(?:in|out of)\s+(?P<of>\d+|{NUMBER_WORDS})\b"
    rf"|[ -](?:working )?(?P<time>{_TIMES})s?\b)?"
    r"(?![\w/:–]|[.,]\d)"
    rf"(?!\s+(?:{_MONTHS})\b)"
    r"(?P<counted>(?:[ -](?!(?:and|or|but|in|by|on|at|with|since|from|of|to|were|was|are|is|have|has|had|who|which|that)\b|\d)[\w’'-]+){0,4}"
    r"(?:\s+of\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+['’]s\s+)?(?:\d+\s+)?[\w-]+)?)"
    r"(?P<did>\s+(?:had|have|has|were|was|are|is|did|showed|shows?)\b)?",  # "of 38 groups 17 had no lead"
    re.IGNORECASE,
)
# What another time had, what is aimed at or added, a limit: nothing that two texts must have alike.
_OTHERWISE = re.compile(
    r"\b(?:from|against|(?<!more )(?<!less )(?<!fewer )than|average of|target(?: of)?|standard(?: of)?|aims? (?:to|for)(?: \w+)?|compared (?:with|to)|another|further|extra|"
    r"additional|within|inside|every|each|next|last|past|previous|first|under|level|grade|over the|between|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# But of a time an average is what two texts tell, and of a share by how much it has changed.
_AVERAGE = re.compile(r"\baverage of\s+$", re.IGNORECASE)
_BY_SO_MUCH = re.compile(
    r"\b(?:fallen|fell|falls?|dropped|drops?|risen|rose|rises?|grown|grew|cut|reduced|increased|improved|down|up|gone (?:up|down)) by\s+"
    r"(?:about|around|almost|nearly|some|just)?\s*$",
    re.IGNORECASE,
)
_BARE = 100  # a number of so much that nothing follows still counts what its sentence is about: "more orders than ever, 146"
_MORE_OR_LESS = re.compile(
    r"\b(?:about|around|almost|nearly|some|roughly|approximately|more than|over|at least|less than|fewer than|close to)\s+$",
    re.IGNORECASE,
)
# What it has come to since: of another day than the one that an inspection saw.
_MOVED = re.compile(
    r"\b(?:down|up|fallen|fell|risen|rose|dropped|drops?|grown|grew|cut|reduced|increased|improved|halved|gone|came|come|brought)"
    r"(?:\s+(?:down|up|back))?\s+to\s+(?:about|around|just|only|some|almost|nearly)?\s*$",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    rf"\b(?:in|during|for|since) (?:early |late |the month of )?(?P<month>{MONTH})\b(?! 20\d\d)", re.IGNORECASE
)
_BY_THEN = re.compile(rf"\bby (?:the end of )?(?:{MONTH})(?: 20\d\d)?\b", re.IGNORECASE)
_ADDED = re.compile(
    r"^\s*(?:new|more|further|extra|additional)\b", re.IGNORECASE
)  # what has been added is not what was found
_AT_MOST = re.compile(r"\b(?:up to|as (?:long|many|much|late) as)\s+$", re.IGNORECASE)  # like is compared with like
# Grades are counted elsewhere.
_GRADES = re.compile(
    r"\b(?:areas?|grades?|gradings?|goods?|outstandings?|adequates?|inadequates?|requires?|forces?(?!['’]s\b)|pillars?|categor(?:y|ies)|questions?|themes?|causes?)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:last (?:time|inspection)|a year (?:ago|earlier|before)|the year before|previous(?:ly)?|used to|once had|(?:two|three|four|five) years ago)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s+(?:and|but|while|though|although|which|whereas)\b|[;:]\s|\s[–—]\s")
_STOOD = re.compile(r"\b(?:was|were|is|are|stood at|stands at|came to|comes to)\s+$", re.IGNORECASE)
LAST_YEAR = "last year"  # among the years of a number: that before its text came out
_LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/–-])(?:19|20)\d\d(?![\d/–-])")
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")  # within a sentence: places, mostly
_NO_PLACE = re.compile(
    rf"(?:{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|Police|Constabulary|Inspector\w*|Chief|Constable|Commissioner|Force|Report)",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    rf"\b(?:\d[\d,]*|{NUMBER_WORDS}|hundreds?|thousands?)\s+(?P<counted>[a-z]+)(?:\s[–—-]\s|\s?\()$", re.IGNORECASE
)
_DIGIT = re.compile(r"(?<![\w.,])\d")
_WHOSE = re.compile(r"^\s*of\s+(?:the\s+)?[\w-]+['’]s\s+")
_OWNS = re.compile(r"['’]s$")
_LINE = re.compile(r"\b(?:999|101)\b")  # to call: what is told of one is not told of the other
_BEFORE = 30  # characters in which a number may be told to be of another time, or rounded
_LEAST = 2  # words of a number that is shown


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence (`start` to `end`) with its unit: "percent", "£", a time, or "" of things that are counted.

    `counted` are the stems of what stands beside it, `stems` those of its whole sentence without numbers; `against` tells
    of shares whether their sentence denies or criticises, `beside` are all the numbers in it; `measure` is the id of
    the known measure that it is, if any; `moved`: it is told as what something has come to.
    """

    value: float
    beside: frozenset[float]
    unit: str
    text: str
    rounded: bool
    counted: frozenset[str]
    stems: frozenset[str]
    against: bool
    years: frozenset[str]
    places: frozenset[str]
    start: int
    end: int
    measure: str = ""
    moved: bool = False
    months: frozenset[str] = frozenset()  # of which its clause tells: "in August"
    in_parts: bool = False  # "three in four"

    @property
    def digits(self) -> str:
        """Its digits, without noughts at its end that a scale or a point gives."""
        return f"{self.value:.6f}".rstrip("0").rstrip(".").replace(".", "")


@lru_cache(maxsize=KEPT)
def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of a passage that two texts on one matter must have alike."""
    found = list(_numbers(text))
    if not found:
        return ()
    numbers: list[Number] = []
    for start, end in sentence_spans(text):
        here = [match for match in found if start <= match.start() < end]
        now = [match for match in here if not _EARLIER.search(_clause(text, start, end, match))]
        numbers += _of_sentence(text, start, end, now)
    return tuple(numbers)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text, also the 64 in "61 of the 64 calls"."""
    at = 0
    while match := _NUMBER.search(text, at):
        yield match
        whole = _DIGIT.search(text, match.start("counted"), match.end("counted"))
        at = whole.start() if whole else match.end()


def _clause(text: str, start: int, end: int, number: re.Match[str]) -> str:
    """The clause of a sentence (`start` to `end`) that a number stands in."""
    breaks = [match.end() for match in _CLAUSE.finditer(text, start, end)]
    begin = max((at for at in breaks if at <= number.start()), default=start)
    return text[begin : min((at for at in breaks if at > number.start()), default=end)]


def _of_sentence(text: str, start: int, end: int, found: list[re.Match[str]]) -> Iterator[Number]:
    sentence = text[start:end]
    stems = topic(_NUMBER_ONLY.sub(" ", sentence)) | stems_of(_NUMBER_ONLY.sub(" ", sentence))
    stems = frozenset(stem for stem in stems if not stem.isdigit())
    years = frozenset(_YEAR.findall(sentence)) | (
        frozenset({LAST_YEAR}) if _LAST_YEAR.search(sentence) else frozenset()
    )
    places = frozenset(each for each in _NAMED.findall(sentence) if not _NO_PLACE.match(each))
    beside = frozenset(map(_value, found))
    shares = [match for match in found if _unit(match) == "percent"]
    against = bool(shares) and bool(words_against(sentence))  # of shares alone it matters: "not recorded"
    for match in found:
        clause = _clause(text, start, end, match)
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        apposed = _APPOSED.search(before)  # "a thousand crimes – 1,510 to be exact": what is counted stands before
        of_what = apposed["counted"] if apposed and not match["counted"].strip() else match["counted"]
        counted = stems_of(of_what) | _noun(of_what)
        unit = _unit(match)
        of_share = unit in _TIMES.split("|") and any(_clause(text, start, end, share) == clause for share in shares)
        if unit == "year" or of_share or is_numbering(text, match) or is_only_asked_for(text, start, match):
            continue  # a share of what is done within a time: that is the standard
        at_most = _AT_MOST.search(before) is not None
        moved = bool(_MOVED.search(before) or _ADDED.search(match["counted"]) or _BY_THEN.search(clause))
        value = _value(match)
        otherwise = _OTHERWISE.search(before) is not None
        if otherwise and unit in _TIMES.split("|"):
            otherwise = _AVERAGE.search(before) is None
        if otherwise and unit == "percent":
            otherwise = _BY_SO_MUCH.search(before) is None
        bare = unit == "" and value >= _BARE and match["number"][0].isdigit()
        if (
            otherwise
            or (at_most and not unit)  # of things that are counted it is a limit
            or _GRADES.search(match["counted"])
            or not (unit or of_what.strip() or match["did"] or moved or bare or _STOOD.search(before))
        ):
            continue
        if value > 1 or unit == "percent":
            in_parts = unit == "percent" and not match["percent"]  # three in four
            rounded = in_parts or _MORE_OR_LESS.search(before) is not None
            unit = f"at most {unit}" if at_most else unit
            measure = _measure(clause, value, unit) or _measure(sentence, value, unit)
            if measure and measure.is_of_the_rest(clause):
                value = 100 - value
            yield Number(
                value,
                beside,
                unit,
                _shown(match[0]),
                rounded,
                counted,
                stems,
                against,
                years,
                places | frozenset(_LINE.findall(clause)),
                start,
                end,
                measure.id if measure else "",
                moved,
                frozenset(found["month"].capitalize() for found in _IN_MONTH.finditer(clause)),
                in_parts,
            )


def _measure(words: str, value: float, unit: str) -> KnownMeasure | None:
    return next((each for each in known_measures() if each.is_in(words, value, unit)), None)


_NUMBER_ONLY = re.compile(
    rf"\b(?:{NUMBER_WORDS}|{'|'.join(_PARTS)}|per\s?cent|percent|hundred|thousand|million|billion)s?\b", re.IGNORECASE
)


def _noun(counted: str) -> frozenset[str]:
    """The first word after a number, if it says of what: "people" of "58 people on average", but not "them" of "19 of them".

    "people" of "19 of the force's people" too.
    """
    first = next(iter(re.findall(r"[\w’'-]+", _WHOSE.sub("", counted.lower()))), "")
    return frozenset({first.removesuffix("s")} if first and first != "of" else ())


def _unit(match: re.Match[str]) -> str:
    if match["percent"] or match["part"] or match["of"] or match["number"].lower() == "half":
        return "percent"
    return "£" if match["money"] else (match["time"] or "").lower()


def _value(match: re.Match[str]) -> float:
    """Its value; of a part of a whole how many in a hundred that is."""
    number = match["number"].lower()
    value = 1.0 if number in {"a", "an"} else 50.0 if number == "half" else _plain(number)
    if match["part"]:
        return 100 * value / _PARTS[match["part"].lower()]
    if match["of"]:
        return 100 * value / max(_plain(match["of"].lower()), 1)
    return value * _SCALES.get((match["scale"] or "").lower(), 1)


def _plain(number: str) -> float:
    return float(number.replace(",", "")) if number[0].isdigit() else value_of(number)


def _shown(words: str) -> str:
    """A number and what it counts, without the idle words at the end."""
    each = words.split()
    while len(each) > _LEAST and says_little(each[-1].lower()) and not _OWNS.search(each[-2]):
        each.pop()
    return " ".join(each)
