"""The day of an article that states it by half: with its weekday but no year, or as the day that a site shows over all its pages.

Such a day counts where the grade book has a report on one of the article's forces that came out on it.
"""

import datetime
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.months import MONTH, MONTHS
from peelviewer.ingest.dates import date_in
from peelviewer.reference import reference

_TOP = 12  # lines in which a site shows the day
_LINE = 160  # characters of such a line
_DAY = len("2016-02-18")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAY_AND_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*,? \(?(?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})|"
    rf"(?P<month_first>{MONTH}) (?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,? 20\d\d)"
)
# What is said before a day that is the news of that day; a line may also hold nothing but the day.
_CAME_OUT = re.compile(r"\b(?:published|released|issued|out|said|says|reported|made public|today|report of)\b[^.;:]*$")


def confirmed_day(kind: DocumentKind, lines: Sequence[str], forces: Iterable[str]) -> str | None:
    """The day, as ISO, that the lines give by half and on which a report on these forces, or on most of them, came out."""
    known = Counter(
        iso
        for force in forces
        for iso in {entry.published for entry in reference().listed(force) if not entry.carried_over_from}
        if len(iso) == _DAY
    )
    days = {iso for line in lines for iso in _in_a_year(line, known)}
    if kind is DocumentKind.NEWS:  # an answer names the day of the report long after it
        days |= {iso for line in lines[:_TOP] if len(line) < _LINE and (iso := date_in(line)) and iso in known}
    most = max((known[iso] for iso in days), default=0)
    likeliest = [iso for iso in days if known[iso] == most]
    return likeliest[0] if len(likeliest) == 1 else None


def _in_a_year(line: str, known: Collection[str]) -> Iterator[str]:
    """Those of the known days that a line names by weekday, day and month."""
    for match in _WEEKDAY_AND_DAY.finditer(line):
        if not (_CAME_OUT.search(line, 0, match.start()) or match[0] == line.strip(" .")):
            continue
        month = MONTHS.index(match["month"] or match["month_first"]) + 1
        day = int(match["day"] or match["day_last"])
        for iso in known:
            date = datetime.date.fromisoformat(iso)
            if (date.month, date.day, _WEEKDAYS[date.weekday()]) == (month, day, match["weekday"]):
                yield iso
