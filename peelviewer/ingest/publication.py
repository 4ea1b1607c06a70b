"""When an article was published, as its lines say: beside "Published", or as a line that is a date and little more."""

import itertools
import re
from collections.abc import Sequence

from peelviewer.domain.months import MONTH
from peelviewer.ingest.dates import date_in
from peelviewer.ingest.furniture import other_stories
from peelviewer.ingest.publishers import is_outlet

_HEAD = 14  # lines at the top in which a date is the article's own
_LINE = 110  # characters of a line that gives a date
_LITTLE = 34  # letters a line may have beside its date
_PUBLISHED = re.compile(
    r"(?:^|[|·•.\]»] ?|, ?(?=(?-i:P))|[a-z.](?=(?-i:P)))\W*(?:(?:first|originally) )?(?:published|posted|publication date|date published)\b"
    r"|^(?:sent|date|issued)(?: on)?:|\b(?-i:P)ublished:? (?:on )?(?=\d|\w+day\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:(?:first|originally) )?(?:published|posted|publication date|date published|(?:sent|date|issued)(?: on)?:)",
    re.IGNORECASE,
)
_BEFORE_LABEL = re.compile(r"^.*[.;|]\s+(?=(?:first\s+)?published\b)", re.IGNORECASE)  # "Inspected May 2021. Published"
# What is kept back until a time is published then.
_EMBARGO = re.compile(
    r"\b(?:embargo(?:ed)?\b|not for (?:release|publication|broadcast) before\b|strictly until\b)(.{0,60})",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"[|·,;(]?\s*\b(?:last |page )?(?:updated|modified|reviewed)\b.*", re.IGNORECASE)
# A paper for a panel, and the minutes of one, are of the day of the meeting.
_MEETING = re.compile(
    r"^(?:date of (?:the )?meeting|meeting(?: date)?(?=:)|minutes of (?:the|a) meeting (?:held on|of))\b|\b(?:panel|committee|board|council)\s*[,–—-]\s*(?=\d)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says) (?:on |yesterday,? )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d)"
)
_LAST_UPDATED = re.compile(r"(?:.{0,50}[|·•])?\W*(?:page )?(?:last )?(?:updated|reviewed|modified)\b", re.IGNORECASE)
# Dates of something else: another document, a deadline, the weather, the day the page was saved.
_ANOTHER = re.compile(
    r"\b(?:consultation|open until|closes?|closing|deadline|days from|from now|today is|date of inspection|inspected|inspection (?:of|dates?)|"
    r"fieldwork|reports? published|copyright|expires?|meeting|weather|next|due|by \d|until|since|join|event|vacanc|sign in|accessed|retrieved|saved|rebuilt|generated|printed)\b|[©°℃]",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)),? ?\(?((?:\w+day,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?),? 20\d\d)"
)
# With its weekday, a day that a report came out on is the news of that day.
_ON_WEEKDAY = re.compile(
    r"\b(?:published|released|out) on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?),? 20\d\d)"
)
_MONTH_ALONE = re.compile(
    r"(?:(?:Published|Posted):? )?(?:in )?(?:[A-Z]\w+, )?[A-Z][a-z]+ 20\d\d(?:\s*[-–—|·,]\s*(?:by|words) .+)?",
    re.IGNORECASE,
)
_MONTH_AT_THE_FOOT = re.compile(r"(?:HMIC(?:FRS)?,?\s*[-–—|·]?\s*)?[A-Z][a-z]+ 20\d\d\.?")
_MONTH_OF_TITLE = re.compile(rf"[,–-]\s*((?:{MONTH}) 20\d\d)\b")
# A date that an article's first words run on from, and the number of a newsletter with its month.
_LEADING = re.compile(r"\W*\d{1,2}[/. ](?:\d{1,2}|[A-Z][a-z]+)[/. ](?:20)?\d\d\s*[–—|-]")
_RUN_ON = re.compile(r"\W*(?:[A-Z][a-z]+day,? )?(\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d)(?=[A-Z][a-z])")
# Words of a sentence, not of a byline; and of a date by which something is to be done.
_RUNNING = re.compile(
    r"\b(?:which|who|that|was|were|has|have|had|is|are|should|must)\b|^\W*(?:[Bb]y|[Bb]efore|[Uu]ntil) (?:the end of )?(?:\d|[A-Z][a-z]+ 20)"
)
# The one date that an article gives, of the report that it tells of.
_CAME_OUT = re.compile(
    r"\b(?:published|released|issued|out|said|reported|made public)(?: (?:its|their|the|these|those) (?:\w+ ){0,2}?\w+)?(?: on)? \(?"
    r"((?:\w+day,? \(?)?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?),? 20\d\d)"
)
_ISSUE = re.compile(
    r"\b(?:newsletter|issue|edition|bulletin|no)\b.{0,60}\b[A-Z][a-z]+ 20\d\d\W*$|^[A-Z ,.&’'-]{4,60}[–—-]\s*[A-Z][a-z]+ 20\d\d\W*$",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(rf"(?:{MONTH}) 20\d\d", re.IGNORECASE)
_FEW_PARTS = 4  # of a line with more the date may be anything's
_FOOT = 2  # lines at the very end in which a paper's name may stand beside the date
_OPENING = 3  # paragraphs that may stand over an article's date
_DAY = len("2016-02-18")


def published_in(lines: Sequence[str], title: str | None, *, listed: bool = False) -> str | None:
    """The date of publication that the lines of a page or text state, as ISO; None where they state none.

    `listed`: a page of the inspectorate's, where a date further down is another report's.
    """
    at = next((n for n, line in enumerate(lines) if title and line == title), 0)
    head = [*range(at, _end_of_head(lines, at)), *range(min(at, _HEAD))]
    return (
        next((iso for n in head if _MEETING.search(lines[n]) and (iso := _day(lines[n]))), None)
        or _labelled(lines, head)
        or next((iso for n in head if (match := _EMBARGO.search(lines[n])) and (iso := _day(match[1]))), None)
        or next((iso for n in head if (iso := _alone(lines[n]))), None)
        or next((iso for n in head if (match := _TODAY.search(lines[n])) and (iso := date_in(match[1]))), None)
        or next((iso for n in head if (match := _LEADING.match(lines[n])) and (iso := date_in(match[0]))), None)
        or next((iso for n in head if (match := _RUN_ON.match(lines[n])) and (iso := date_in(match[1]))), None)
        or next((iso for n in head if (match := _SAID.search(lines[n])) and (iso := date_in(match[1]))), None)
        or (None if listed else _at_the_end(lines))
        or (None if listed else _in_a_last_line(lines[: other_stories(lines)]))
        or next((iso for line in lines if (match := _TODAY.search(line)) and (iso := date_in(match[1]))), None)
        or next((iso for n in head if (match := _ON_WEEKDAY.search(lines[n])) and (iso := date_in(match[1]))), None)
        or next((iso for n in head if _ISSUE.search(lines[n]) and (iso := date_in(lines[n]))), None)
        or next((iso for n in head if _MONTH_ALONE.fullmatch(lines[n]) and (iso := date_in(lines[n]))), None)
        or next((iso for line in [*(lines[n] for n in head), *lines[-_FOOT:]] if (iso := _month_in(line))), None)
        or next((iso for line in lines[-_FOOT:] if _MONTH_AT_THE_FOOT.fullmatch(line) and (iso := date_in(line))), None)
        or ((month := _MONTH_OF_TITLE.search(title or "")) and date_in(month[1]))
        or None
    )


def told_in(lines: Sequence[str]) -> str | None:
    """The only day that an article gives, where it says that the report came out then: it tells the news of that day."""
    days = {iso for line in lines if (iso := _day(line))}
    told = {iso for line in lines for match in _CAME_OUT.finditer(line) if (iso := date_in(match[1]))}
    return told.pop() if len(told) == 1 and days <= told else None


def stamped_in(lines: Sequence[str], title: str | None) -> str | None:
    """The month in which a page was last updated, where that stands over all its text: further down it is of a part."""
    at = next((n for n, line in enumerate(lines) if title and line == title), 0)
    over = [*itertools.takewhile(lambda line: len(line) < _LINE, lines[at:])]
    return updated_in(lines) if updated_in(over) else None


def updated_in(lines: Sequence[str]) -> str | None:
    """The month in which a page says, once or each time, that it was last updated: it was published by then."""
    stated = {
        iso[: len("2016-02")]
        for line in lines
        if len(line) < _LINE and _LAST_UPDATED.match(line) and (iso := date_in(line))
    }
    return stated.pop() if len(stated) == 1 else None


def _end_of_head(lines: Sequence[str], at: int) -> int:
    """Where the head of an article ends whose title is line `at`: after some lines, or some paragraphs of text."""
    prose = [n for n in range(at, len(lines)) if len(lines[n]) >= _LINE and re.search(r"[.?!:;,]\W*$", lines[n])]
    return min([at + _HEAD, other_stories(lines), *prose[_OPENING : _OPENING + 1]])


def _labelled(lines: Sequence[str], head: Sequence[int]) -> str | None:
    """The date beside or beneath "Published"."""
    # A line that begins with the label comes first: in others something else may be told of.
    for n in sorted(head, key=lambda n: _LABEL.match(lines[n]) is None):
        line = _BEFORE_LABEL.sub("", _UPDATED.sub("", lines[n]))
        if len(line) < _LINE and _PUBLISHED.search(line) and not _ANOTHER.search(line):
            stated = line if date_in(line) else " ".join([line, *lines[n + 1 : n + 2]])  # the date beneath its label
            if iso := _day(_UPDATED.sub("", stated)):
                return iso
    return None


def _alone(line: str) -> str | None:
    """The date of a line that is a date, a byline and a place at the most."""
    if len(line) >= _LINE or _ANOTHER.search(line) or _RUNNING.search(line):
        return None
    stated = _UPDATED.sub("", line)
    return _day(stated) if not re.search(r"[.?!]\s*$", stated) else None


def _at_the_end(lines: Sequence[str]) -> str | None:
    """The one line further down that is a date alone: some papers date an article beneath it."""
    foot = len(lines) - _FOOT
    alone = [
        n
        for n, line in enumerate(lines)
        if _alone(line) and _letters_beside(line) < (_LITTLE if n >= foot else _LITTLE / 2)
    ]
    dates = {_alone(lines[n]) for n in alone}
    return dates.pop() if len(dates) == 1 else None


def _in_a_last_line(lines: Sequence[str]) -> str | None:
    """The date that stands alone between the stops of one of the last lines, among names of those who wrote."""
    parts = [part for line in lines[-_FOOT - 1 :] if len(line) < _LINE for part in re.split(r"[.|·•]\s+", line)]
    return next(
        (iso for part in parts if (iso := _alone(part)) and (_LABEL.match(part) or _letters_beside(part) == 0)), None
    )


def _month_in(line: str) -> str | None:
    """The month that stands alone between the bars or commas of a line: "NEWS | November 2023 | 4 min read"."""
    if len(line) >= _LINE or line.endswith(".") or _ANOTHER.search(line):
        return None
    parts = re.split(r"\s*[|~·•,–—]\s*", line)
    return next((date_in(part) for part in parts[:_FEW_PARTS] if _MONTH_AND_YEAR.fullmatch(part)), None)


def _letters_beside(line: str) -> int:
    name = line.split(",", maxsplit=1)[0]
    line = line.removeprefix(name) if is_outlet(name) else line
    words = re.sub(
        r"\b(?:\w+day|[ap]m|bst|gmt|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b",
        "",
        line,
        flags=re.IGNORECASE,
    )
    return len(re.sub(r"[\W\d_]", "", words))


def _day(text: str) -> str | None:
    iso = date_in(text)
    return iso if iso and len(iso) == _DAY else None
