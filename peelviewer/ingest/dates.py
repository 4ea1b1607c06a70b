"""Dates as text states them and as people write them: never more precise than stated, never another story's."""

import datetime
import email.utils
import re
import zoneinfo
from functools import cache
from typing import TYPE_CHECKING

from peelviewer.domain.months import MONTHS, WELSH_MONTHS

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    rf"dec(?:ember)?|{'|'.join(WELSH_MONTHS)})\.?"
)
_YEAR = r"(?P<year>20[0-4]\d)"
_FORMS = [
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:[A-Z]\w+\s*/\s*)?{_MONTH},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>20[0-4]\d)-(?P<number>\d{2})-(?P<day>\d{2})"),
    # An American program's way of writing a time tells that the month comes first.
    re.compile(r"\b(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>20[0-4]\d),? \d{1,2}:\d\d:\d\d [AP]M\b"),
    re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<number>\d{1,2})[/.-](?P<year>20[0-4]\d)\b"),
    re.compile(r"(?<![\d./])(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<short>[1-4]\d)(?![\d./])"),
    re.compile(rf"\b{_MONTH}\s+{_YEAR}\b", re.IGNORECASE),
]

_PRECISIONS = (  # the parts that must be written, what dateparser calls it, and how much of the ISO date that is
    (("day", "month", "year"), "day", len("2016-02-18")),
    (("month", "year"), "month", len("2016-02")),
    (("year",), "year", len("2016")),
)
_YEARS = range(1900, 2200)  # another one was not meant
# Not as mails have it, which Python's own reader knows.
_MOMENT = re.compile(
    r"(?!(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d)"
    r"(?:\d{10}(?:\d{3})?|.*\d:\d\d.*(?:\b(?:UTC|GMT|BST)|[+-]\d\d:?\d\d)\b.*)"
)
_RAISED = re.compile("[¹²³⁰⁴-⁹]+")  # numbers of footnotes, which dateparser takes for digits
_STRAY_LETTER = re.compile(r"\b[^\W\d]\b")  # dateparser takes "a" for one


def date_written(words: str) -> str | None:
    """A date as a person writes it, day before month, as ISO: "2016-02-18", "2016-02" or "2016"; None where it is none."""
    words = _RAISED.sub("", words)
    if _STRAY_LETTER.search(words):
        return None
    for parts, precision, length in _PRECISIONS:
        found = _parser(parts).get_date_data(words)
        if found.date_obj and found.period == precision and found.date_obj.year in _YEARS:
            return str(found.date_obj.date().isoformat()[:length])
    return None


@cache
def _parser(parts: tuple[str, ...]) -> "DateDataParser":
    """Reads dates, in English and Welsh, of which all these parts are written: it must not make up any."""
    from dateparser.date import DateDataParser

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": list(parts), "PARSERS": ["absolute-time"]}
    return DateDataParser(languages=["en", "cy"], settings=settings)


def day_in_london(stamp: str) -> str | None:
    """The day of a computer's time stamp in London, as ISO: what is released at one past midnight in summer is stamped the day before.

    A stamp without a time or without a zone is taken as it stands.
    """
    stamp = re.sub(
        r"\[[\w/]+\]$|(?<=\d)/(?=\d\d(?:/|\b))", lambda part: "" if part[0][0] == "[" else "-", stamp.strip()
    )
    try:
        moment = datetime.datetime.fromisoformat(stamp)
    except ValueError:
        if _MOMENT.fullmatch(stamp):
            return _moment_in_london(stamp)
        try:
            moment = email.utils.parsedate_to_datetime(stamp)
        except (ValueError, OverflowError):
            return date_in(stamp)
    if moment.year not in _YEARS:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(zoneinfo.ZoneInfo("Europe/London"))
    return moment.date().isoformat()


def _moment_in_london(stamp: str) -> str | None:
    """The day in London of a time with its zone in a form of its own: a browser's, or seconds since 1970."""
    from dateparser.date import DateDataParser

    settings = {"TIMEZONE": "Europe/London", "TO_TIMEZONE": "Europe/London", "PARSERS": ["absolute-time", "timestamp"]}
    zone = re.sub(r"\s*\([^()]*\)$", "", stamp)  # named once more
    moment = DateDataParser(languages=["en"], settings=settings).get_date_data(zone).date_obj
    return moment.date().isoformat() if moment and moment.year in _YEARS else None


def date_in(text: str) -> str | None:
    """The first full date in `text`, or else the first month, as ISO: "2016-02-18" or "2016-02"."""
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
            day = int(parts.get("day") or 0)
            if month > 12 >= day > 0:
                month, day = day, month  # an American program wrote it: no month has such a number
            if 1 <= month <= 12 and 0 <= day <= 31:
                return _iso(int(parts.get("year") or f"20{parts['short']}"), month, day)
    return None


def _iso(year: int, month: int, day: int) -> str:
    """The date as exact as it is known (`day` 0: the month); of a day that there is not, such as 30 February, the month."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return f"{year}-{month:02}"


def _month(word: str) -> int:
    start = word[:3].capitalize()
    return next(n for names in (MONTHS, WELSH_MONTHS) for n, name in enumerate(names, 1) if name.startswith(start))
