"""By when something is to be done, as a text says it: a date, a time from publication, at once."""

import datetime
import re

from peelviewer.analysis.claims.own_cycle import MONTH_OF
from peelviewer.domain.months import MONTH
from peelviewer.domain.numbers import NUMBER_WORDS

_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?:(?:the\s+)?(?P<end>end\s+of)\s+)?(?P<month>{MONTH})\s+(?P<year>20\d\d)"
    r"|(?P<iso>20\d\d-\d\d-\d\d)|(?P<n_day>\d{1,2})[/.](?P<n_month>\d{1,2})[/.](?P<n_year>20\d\d)"
    r"|(?:(?:the\s+)?end\s+of\s+)?(?P<only>20\d\d)(?![\d/–-])"
)
_BY = re.compile(
    rf"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|to\s+be\s+(?:done|completed?|met)\s+by)\s+(?:{_DATE})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?:by\s+)?(?:{_DATE})\W*", re.IGNORECASE)
_COUNT = rf"(?:the\s+(?:next|coming|following)\s+)?(?:{NUMBER_WORDS}|an?|\d{{1,3}})"
_LONG = re.compile(
    rf"\b(?:within|in\s+the\s+next|over\s+the\s+next|no\s+later\s+than)\s+{_COUNT}[\s-]+(?:calendar\s+)?(?:weeks?|months?|years?)"
    r"(?:\s+of\s+(?:the\s+)?(?:publication|date)(?:\s+of\s+(?:this|the|our)\s+(?:report|letter|inspection))?)?",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"\bwithin\s+{_COUNT}[\s-]+(?:working\s+)?days?\b", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:with\s+immediate\s+effect|immediately|as\s+a\s+matter\s+of\s+urgency|urgently|as\s+soon\s+as\s+possible|without\s+delay|at\s+once)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:should|must|needs?\s+to|ought\s+to|is\s+to|are\s+to|takes?|undertakes?)\b", re.IGNORECASE)

Due = tuple[str, str]  # an ISO date as exact as stated ("" where none is), and the words
NO_DUE: Due = ("", "")


def due_in(text: str) -> Due:
    """By when a recommendation is to be carried out, with the words that say so.

    A time in days counts only before what is asked: "within three days" may be a part of what is asked.
    """
    if match := _BY.search(text):
        return _iso(match), match[0]
    if match := _LONG.search(text):
        return "", match[0]
    asked = _ASKS.search(text)
    head = text[: asked.end() + 24 if asked else len(text)]
    match = _AT_ONCE.search(head) or _SHORT.search(text[: asked.start()] if asked else "")
    return ("", match[0]) if match else NO_DUE


def due_before(text: str) -> Due:
    """The date or time with which a sentence begins: "By 1 September 2023, the force should"."""
    asked = _ASKS.search(text)
    return due_in(text[: asked.start()]) if asked and asked.start() < 140 else NO_DUE


def due_cell(text: str) -> Due:
    """What a cell of a table under "by when" says: a date alone, or a time."""
    if match := _BARE.fullmatch(text):
        return _iso(match), text.strip()
    return due_in(text)


def _iso(match: re.Match[str]) -> str:
    """The date as ISO, as exact as it is written; of a day that does not exist the month."""
    if match["only"]:
        return match["only"]
    if match["month"]:
        written = (match["year"], MONTH_OF[match["month"].capitalize()], match["day"])
    else:
        written = (match["n_year"], match["n_month"], match["n_day"])
    year, month, day = (int(part) if part else 0 for part in written)
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    if not 1 <= month <= 12:
        return str(year)
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return f"{year}-{month:02}"
