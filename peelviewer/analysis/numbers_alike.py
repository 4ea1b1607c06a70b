"""Numbers that look alike and differ: a digit is another, or two stand in another order, as where one is miscopied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.passage_context import KEPT
from peelviewer.analysis.same_matter import says_little, stems_of
from peelviewer.domain.months import MONTH
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_MONTHS = rf"{MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
# Dates, years, hours, numbers to call and numbers of pages, sections and roads count nothing.
_NUMBER = re.compile(
    r"(?<![\w/.,:–-])(?<!section )(?<!page )(?<!pages )(?<!figure )(?<!part )(?<!aged )"
    rf"(?!(?:999|101|(?:19|20)\d\d)\b)(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{NUMBER_WORDS})(?![\w/:–-]|[.,]\d)"
    rf"(?!\s+(?:{_MONTHS})\b)(?P<counted>%?(?:\s+(?!(?:and|or|but|in|by|on|at|with|since|from|of|to|were|was|are|is|have|has|had)\b|\d)[\w’'-]+){{1,4}}"
    r"(?:\s+of\s+\w+)?)",
    re.IGNORECASE,
)
_FEWEST = 10  # smaller numbers count too many different things
_LEAST = 2  # words of a number that is shown
_SHORT = 2  # digits of a number that many texts have


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence (`start` to `end`): its digits, what stands beside it, and the telling words of its sentence."""

    digits: str
    text: str
    counted: frozenset[str]
    stems: frozenset[str]
    start: int
    end: int

    @property
    def noun(self) -> str:
        """The first word after it: "people"."""
        return self.text.split()[1].lower()

    @property
    def keys(self) -> Iterator[str]:
        """What it has in common with the numbers that look like it."""
        yield "".join(sorted(self.digits))
        for place in range(len(self.digits)):
            yield f"{self.digits[:place]}*{self.digits[place + 1 :]}"


@lru_cache(maxsize=KEPT)
def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of a passage that count something."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return ()
    numbers = []
    matches = iter(found)
    match = next(matches, None)
    for start, end in sentence_spans(text):
        while match and match.start() < start:
            match = next(matches, None)
        stems = frozenset(stem for stem in stems_of(text[start:end]) if not stem.isdigit()) if match else frozenset()
        while match and match.start() < end:
            if digits := _digits(match["number"]):
                counted = stems_of(match["counted"].replace("%", " percent"))
                numbers.append(Number(digits, _shown(match[0]), counted, stems, start, end))
            match = next(matches, None)
    return tuple(numbers)


def _shown(words: str) -> str:
    """A number and what it counts, without the idle words at the end."""
    each = words.split()
    while len(each) > _LEAST and says_little(each[-1].lower()):
        each.pop()
    return " ".join(each)


def one_miscopied(one: Number, other: Number) -> bool:
    """Whether two numbers that differ look alike, and their sentences are on the same."""
    if one.digits == other.digits or len(one.digits) != len(other.digits):
        return False
    if not one.counted & other.counted and one.noun != other.noun:
        return False
    swapped = sorted(one.digits) == sorted(other.digits)
    one_other = sum(a != b for a, b in zip(one.digits, other.digits, strict=True)) == 1
    wanted = 1 if swapped and len(one.digits) > _SHORT else 3
    return (swapped or one_other) and len(one.stems & other.stems) >= wanted


def _digits(number: str) -> str:
    """The digits of a number that is large enough; "" of others."""
    if number[0].isdigit():
        digits = re.sub(r"\D", "", number)
        return digits if len(digits) >= _SHORT else ""
    value = value_of(number.lower())
    return str(value) if value >= _FEWEST else ""
