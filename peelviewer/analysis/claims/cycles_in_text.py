"""Which inspection a sentence speaks of, and whether it looks back."""

import datetime
import re
from dataclasses import dataclass

from peelviewer.domain.document import Document, DocumentKind

ANNUAL = ("2014", "2015", "2016", "2017")
_OF_YEAR = {2018: "2018/19", 2019: "2018/19", 2020: "2018/19", 2021: "2021/22", 2022: "2021/22"}
_BEGINS = (  # first day of publication of each cycle's reports
    ("2014-11-27", "2014"),
    ("2015-10-01", "2015"),
    ("2016-11-01", "2016"),
    ("2017-11-01", "2017"),
    ("2019-05-01", "2018/19"),
    ("2021-05-01", "2021/22"),
    ("2023-10-01", "2023-25"),
    ("2026-01-01", "2025-27"),
)
_NAMED = re.compile(
    r"(?<![\d/])(2018/19|2018[–-]19|2021/22|2021[–-]22|2023/25|2023[–-](?:20)?25|2025[–-](?:20)?27)(?!\d)"
)
_YEAR = r"(20(?:1[4-9]|2\d))(?!\s*[/–-]\s*\d)"
_INSPECTION_OF = re.compile(
    rf"(?<![\d/]){_YEAR}(?:\s+[\w’-]+){{0,3}}?\s+(?:inspection|assessment|round|judge?ment|grade|grading|rating|report)s?\b"
    rf"|\b(?:PEEL|inspection|assessment|round|judge?ments?|reports?)\s+(?:in\s+|of\s+|for\s+)?{_YEAR}",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(rf"\b(?:in|since|from|of)\s+{_YEAR}\b", re.IGNORECASE)
_LAST_YEAR = re.compile(
    r"\b(?:last year|the year before|(?:a|one) year (?:ago|earlier|before)|the previous year|space of a year)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:HMIC(?:FRS)?|inspectors|inspectorate|watchdog|report)\b[^.]{0,60}\b(?:published|released|issued)\b[^.]{0,40}?"
    r"\bon (?:\w+day,? )?(\d{1,2} [A-Z][a-z]+ 20\d\d)\b"
)
_UPDATED = re.compile(r"\bLast updated:? (\d\d)/(\d\d)/(20\d\d)\b")
_BEFORE = re.compile(
    r"\b(?:last time|previous(?:ly)?|earlier (?:inspection|report|round|grade)|(?:two|three|four|five|six|seven|eight|nine|ten)"
    r" years (?:ago|earlier|before)|the last (?:inspection|round|report|assessment)|on that occasion|formerly"
    r"|had (?:\w+ )?been (?:rated|graded|judged|found))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """The inspection a statement is about. `past`: an earlier one than the document's own."""

    cycle: str | None
    past: bool


def own_cycle(document: Document) -> str | None:
    """The cycle a document is about: as it was read, as its opening names it, or by its date."""
    if document.cycle:
        return document.cycle
    for text in [document.title or "", *(passage.text for passage in document.passages[:6])]:
        if re.search(r"\bPEEL\b", text) and (named := _NAMED.search(text)):
            return _tidy(named[1])
        if year := re.search(r"\bPEEL\b[^.]{0,60}?\b(201[4-7])\b", text):
            return year[1]
    top = " ".join(passage.text for passage in document.passages[:8])
    headed = next(
        (m[1] for p in document.passages[:8] if (m := re.fullmatch(r"[A-Z][\w ’&-]{2,40} (201[4-7])", p.text.strip()))),
        None,
    )
    if headed and "PEEL" in top:
        return headed
    if document.published and len(document.published.iso) >= len("2016-02"):
        return _by_date(document.published.iso)
    updated = [m for passage in document.passages for m in _UPDATED.findall(passage.text)]
    if updated:
        day, month, year = max(updated, key=lambda date: (date[2], date[1], date[0]))
        return _by_date(f"{year}-{month}-{day}")
    for passage in document.passages:
        if (published := _PUBLISHED.search(passage.text)) and (iso := _iso(published[1])):
            return _by_date(iso)
    return _after_the_recalled(document)


def _iso(words: str) -> str | None:
    try:
        return datetime.datetime.strptime(words, "%d %B %Y").date().isoformat()  # noqa: DTZ007  # a day, no time
    except ValueError:
        return None


def _by_date(iso: str) -> str | None:
    found = None
    for day, cycle in _BEGINS:
        if iso >= day[: len(iso)]:
            found = cycle
    return found


def _after_the_recalled(document: Document) -> str | None:
    """An undated article that recalls the inspection of one year and speaks of "this inspection" is of the next."""
    text = "\n".join(passage.text for passage in document.passages)
    if document.kind is DocumentKind.REPORT or not re.search(r"\bthis inspection\b", text, re.IGNORECASE):
        return None
    years = {a or b for a, b in re.findall(r"\binspection in (201[4-6])\b|\b(201[4-6]) (?:crime )?inspection\b", text)}
    return str(int(max(years)) + 1) if years else None


def _tidy(name: str) -> str:
    start, end = re.split(r"[/–-]", name)
    return f"{start}/{end[-2:]}" if start in {"2018", "2021"} else f"{start}-{end[-2:]}"


def _of_year(year: str) -> str | None:
    return year if year in ANNUAL else _OF_YEAR.get(int(year))


def _rank(cycle: str | None) -> float:
    """A number in time order; regional inspections count by year."""
    year = re.search(r"20\d\d", cycle or "")
    return float(year[0]) if year else 0


def when(clause: str, own: str | None) -> When:
    """Which inspection `clause` speaks of, in a document about the cycle `own`."""
    if named := _NAMED.search(clause):
        cycle = _tidy(named[1])
        return When(cycle, _rank(cycle) < _rank(own) or (own is None and _looks_back(clause)))
    if found := _INSPECTION_OF.search(clause):
        return _year(found[1] or found[2], own, clause)
    if _LAST_YEAR.search(clause):
        before = str(int(own) - 1) if own in ANNUAL[1:] else None
        return When(before, past=True)
    if found := _IN_YEAR.search(clause):
        return _year(found[1], own, clause)
    if _BEFORE.search(clause):
        return When(None, past=True)
    return When(own, past=False)


def _year(year: str, own: str | None, clause: str) -> When:
    cycle = _of_year(year)
    if own and cycle and cycle != own and _rank(cycle) < _rank(own):
        return When(cycle, past=True)
    if own is None and cycle:
        return When(cycle, past=_looks_back(clause))
    return When(own, past=False)


def _looks_back(clause: str) -> bool:
    return bool(
        _BEFORE.search(clause) or _LAST_YEAR.search(clause) or re.search(r"\b(?:had|was|were|found|judged)\b", clause)
    )
