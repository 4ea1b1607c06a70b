"""What the fields of findings can be asked for: kinds as people call them, statuses, and days before or after a date."""

import datetime
import re

from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.follow_up import first_day, last_day

EVERY = ""  # of `finding:` with nothing after it
_STATUSES = ("open", "overdue", *(step.value for step in Step))
_DATE = r"20\d\d(?:-\d\d){0,2}"
_ASKED = re.compile(rf"(?P<sign><=|>=|<|>)?(?P<first>{_DATE})(?:(?:\.\.|–|-(?=20\d\d))(?P<last>{_DATE}))?", re.ASCII)
_ONE = datetime.timedelta(days=1)


def kind_called(value: str) -> str | None:
    """The kind of finding that is meant by "concern", "AFI" or "recommendations"; None for no known one."""
    asked = [word.removesuffix("s") for word in value.lower().split()]
    if asked in ([], ["any"], ["all"]):
        return EVERY
    for kind in FindingKind:
        words = kind.value.split()
        short = "".join(word[0] for word in words)
        if asked == [short] or all(any(word.startswith(each) for word in words) for each in asked):
            return kind.value
    return None


def status_called(value: str) -> str:
    """A status that reports state, by its beginning; any other may be one that a person entered."""
    lower = value.lower()
    return next((status for status in _STATUSES if status.startswith(lower)), lower)


def days_asked(value: str) -> str | None:
    """The first and the last day that "2024-03", "<2024-01-01" or "2023-2024" ask for; None where it names no date.

    Written as "2024-03-01..2024-03-31"; where one of them is missing, there is no end to that side.
    """
    asked = _ASKED.fullmatch(value.replace(" ", ""))
    if not asked or (asked["sign"] and asked["last"]):
        return None
    try:
        first, last = first_day(asked["first"]), last_day(asked["last"] or asked["first"])
    except ValueError:  # a month or a day that there is not
        return None
    return {
        "<": f"..{first - _ONE}",
        "<=": f"..{last}",
        ">": f"{last + _ONE}..",
        ">=": f"{first}..",
        None: f"{first}..{last}",
    }[asked["sign"]]


def is_among(day: str, asked: str) -> bool:
    """Whether a date, as exact as it is known, lies in the days that are asked for: that of a month with its last day."""
    first, _, last = asked.partition("..")
    return first <= last_day(day).isoformat() <= (last or "9999")
