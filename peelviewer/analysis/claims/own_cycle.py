"""Which inspection a document is about."""

import re

from peelviewer.domain.document import Document, DocumentKind
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.months import MONTHS
from peelviewer.reference import reference

MONTH_OF = {name: f"{number:02}" for number, name in enumerate(MONTHS, 1)}
_PUBLISHED = re.compile(
    r"\b(?:HMIC(?:FRS)?|inspectors|inspectorate|watchdog|report)\b[^.]{0,60}\b(?:published|released|issued)\b[^.]{0,80}?"
    r"\b(?:on|last|this) (?:\w+day,? )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+)|(?P<month_first>[A-Z][a-z]+) (?P<day_second>\d{1,2})(?:st|nd|rd|th)?),? (?P<year>20\d\d)\b"
)
_UPDATED = re.compile(
    r"\b(?:Last updated|Updated|Published)(?: on)?:? (?P<day>\d{1,2})[/ ](?P<month>\d\d|[A-Z][a-z]+)[/ ](?P<year>20\d\d)\b"
)
# Over an article, beside the weather or the paper's own links: "Saturday 20 February 2016 | Lincoln 4°C".
_DATELINE = re.compile(
    r"^\W*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+),? (?P<year>20\d\d)\s*(?:[|·•]|$)"
)
_HEADED = re.compile(r"[A-Z][\w ’&-]{2,40} (20\d\d(?:[/–-]\d\d)?)(?: PEEL.*)?")  # "Kent 2021/22"


def own_cycle(document: Document, *, fire: bool) -> str | None:
    """The inspection a document is about: as it was read, as its opening names it, or by its date."""
    if document.cycle:
        return in_programme(document.cycle, Programme.FIRE) if fire else document.cycle
    dated = _dated_cycle(document, Programme.FIRE if fire else Programme.PEEL)
    return (None if fire else _named_cycle(document)) or dated or (None if fire else _only_named(document))


def _named_cycle(document: Document) -> str | None:
    """The PEEL inspection that a document names as its own."""
    calendar, passages = reference().calendar, document.passages
    names = calendar.names.pattern
    of_pillar = re.compile(
        rf"\b(?:report|inspection|assessment|look|study)s?\b[^.]{{0,40}}\b(?:effectiveness|efficiency|legitimacy) (?:for|of|in) ({names})"
    )
    for text in [document.title or "", *(passage.text for passage in passages[:6])]:
        if (said := of_pillar.search(text)) and (cycle := calendar.cycle_named(said[1])):
            return cycle
        near = re.search(rf"\bPEEL\b[^.]{{0,60}}?({names})|({names})[^.]{{0,30}}?\bPEEL\b", text)
        if near and (cycle := calendar.cycle_named(near[0])):
            return cycle
    if document.kind is DocumentKind.REPORT or any("PEEL" in passage.text for passage in passages[:8]):
        heads = filter(None, (_HEADED.fullmatch(passage.text.strip()) for passage in passages[:8]))
        if cycle := next(filter(None, (calendar.cycle_named(head[1]) for head in heads)), None):
            return cycle
    return None


def _only_named(document: Document) -> str | None:
    """The one PEEL inspection that a document without a date names anywhere."""
    calendar = reference().calendar
    named = re.compile(rf"\bPEEL\b\W{{0,3}}({calendar.names.pattern})")
    mentions = (match for passage in document.passages for match in named.finditer(passage.text))
    cycles = {cycle for match in mentions if (cycle := calendar.cycle_named(match[1]))}
    return cycles.pop() if len(cycles) == 1 else None


def _dated_cycle(document: Document, programme: Programme) -> str | None:
    """The inspection whose reports came out last before a document, by its date or by one that its text gives."""
    calendar = reference().calendar
    date = document.published.iso if document.published else ""
    if len(date) >= len("2016-02"):
        return calendar.cycle_at(date, programme)
    if updated := [iso for p in document.passages for m in _UPDATED.finditer(p.text) if (iso := _iso(m))]:
        return calendar.cycle_at(max(updated), programme)
    over = (_DATELINE.match(line) for passage in document.passages[:3] for line in passage.text.splitlines())
    if dated := next(filter(None, over), None):
        return calendar.cycle_at(iso, programme) if (iso := _iso(dated)) else None
    for passage in document.passages:
        if published := _PUBLISHED.search(passage.text):
            return calendar.cycle_at(iso, programme) if (iso := _iso(published)) else None
    return None


def _iso(match: re.Match[str]) -> str | None:
    """The ISO date of a day, a month by number or name, and a year; None where there is no such month."""
    said = match.groupdict()
    month = said["month"] or said.get("month_first") or ""
    month = MONTH_OF.get(month, month)
    return f"{said['year']}-{month}-{int(said['day'] or said.get('day_second') or 0):02}" if month.isdecimal() else None


def in_programme(cycle: str, programme: Programme) -> str:
    """The inspection of the same years in `programme`, where it has one: a fire service's "2021/22" is not PEEL."""
    same = Inspection(programme, Inspection.of(cycle).year).id
    return same if any(known.id == same for known in reference().calendar.of_programme(programme)) else cycle
