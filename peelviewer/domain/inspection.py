"""Who is inspected, in which inspection cycle, on which question."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.numbers import in_words


@dataclass(frozen=True, slots=True)
class Force:
    """A territorial police force of England or Wales, under the name the inspectorate uses."""

    name: str
    slug: str
    region: str
    regional_unit: str
    governance: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionalUnit:
    """A regional organised crime unit (ROCU): graded beside the forces of its region, which is never graded."""

    id: str
    name: str
    region: str  # the region's word in report titles: "eastern"
    forces: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FireService:
    """A fire and rescue service of England: inspected by HMICFRS too, and not to be taken for a force."""

    name: str
    short: str


class Programme(StrEnum):
    """A series of inspections, by the word that begins the ids of its inspections."""

    PEEL = "PEEL"  # not written in an id: "2018/19"
    REGIONAL_SOC = "SOC"
    CRIME_DATA = "CDI"
    FIRE = "FRS"
    VETTING = "VCC"
    CUSTODY = "CUSTODY"
    CHILD_PROTECTION = "NCPI"
    LETTER = "letter"  # what the inspectorate writes between inspections
    REVISIT = "revisit"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One inspection: the programme it belongs to, and its year as a reader writes it, "2018/19" or "2023"."""

    programme: Programme
    year: str

    @classmethod
    @cache
    def of(cls, cycle_id: str) -> "Inspection":
        """The inspection that an id names: "SOC 2023" is that of 2023 in the regional programme."""
        word, _, rest = cycle_id.partition(" ")
        if word in _WORDS:
            return cls(Programme(word), rest)
        return cls(Programme.PEEL, cycle_id)

    @property
    def id(self) -> str:
        """The id that stands for it in a library: "2018/19", "SOC 2023"."""
        return self.year if self.programme is Programme.PEEL else f"{self.programme} {self.year}".rstrip()

    @property
    def years(self) -> range:
        """The calendar years its name spans: 2018 and 2019 for "2018/19"; none where it names no year."""
        named = _SPAN.fullmatch(self.year)
        if named is None:
            return range(0)
        first = int(named[1])
        last = int(named[1][: -len(named[2])] + named[2]) if named[2] else first
        return range(first, last + 1)


_WORDS = frozenset(Programme) - {Programme.PEEL}
_SPAN = re.compile(r"(20\d\d)(?:[/–-](\d\d(?:\d\d)?))?")


@dataclass(frozen=True, slots=True)
class Cycle:
    """An inspection programme: one PEEL cycle, or one of the rolling inspections beside PEEL.

    `made` and `reports` are the first and last ISO date, as exact as known, on which its inspections were made and their
    reports came out; an end that is "" is open. `told_by_year`: each of its inspections has an id of its own with the year
    of its report, "SOC 2023". `theme`: the one theme that all of it is about; "" for several.
    """

    id: str
    name: str
    label: str  # the short form for a column: "2015", "SOC 22-25"
    inspected: str
    published: str
    scale: Scale | None  # None where the programme does not grade
    graded: str
    comparability: str
    sources: tuple[str, ...]
    confidence: str
    made: tuple[str, str] = ("", "")
    reports: tuple[str, str] = ("", "")
    told_by_year: bool = False
    report_for_each_pillar: bool = False
    theme: str = ""
    follows: str = ""  # the PEEL cycle whose grades on its theme it carries on

    @property
    def inspection(self) -> Inspection:
        """The cycle by its programme and year."""
        return Inspection.of(self.id)

    @property
    def is_peel(self) -> bool:
        """Whether it is a PEEL cycle."""
        return self.inspection.programme is Programme.PEEL

    def may_report_on(self, date: str) -> bool:
        """Whether a report of it can have come out on a date; of two dates the less exact one decides."""
        first, last = self.reports
        after = not first or date[: len(first)] >= first[: len(date)]
        before = not last or date[: len(last)] <= last[: len(date)]
        return not date or (after and before)

    @property
    def report_years(self) -> range:
        """The calendar years in which its reports came out, as far as its dates say."""
        first, last = self.reports
        return range(int(first[:4]), int((last or first)[:4]) + 1) if first else range(0)


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject of inspection that outlives the wording of its question."""

    id: str
    label: str
    note: str
    domain: str  # "police" or "fire"
    aliases: tuple[str, ...]  # the labels and abbreviations in use: "SOC", "Good use of resources"


class Continuity(StrEnum):
    """How a question stands to its predecessor in the cycle before (the crosswalk)."""

    SAME = "same question"
    CLOSE = "close"
    BROAD = "broad"
    NOT_COMPARABLE = "not comparable"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as one cycle words it, under the theme it belongs to (a row of the crosswalk)."""

    theme: str
    cycle: str
    code: str
    title: str
    short_label: str  # on scorecards and in news, where it differs from the title; "" otherwise
    graded: str  # "yes", "no" or "part"
    continuity: Continuity | None
    why: str
    source: str
    confidence: str


class DatePrecision(StrEnum):
    """How exactly the day is known on which a grade was published, and how."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NATIONAL = "national"  # the day on which all reports of the pillar or tranche came out
    INFERRED = "inferred"  # worked out from other facts, such as the day of the news: a month at most
    UNKNOWN = "unknown"

    @property
    def length(self) -> int:
        """The length of an ISO date that is no more exact: 10 for a day, 7 for a month, 4 for a year."""
        return _DATE_LENGTHS[self]

    @property
    def remark(self) -> str:
        """A sentence for the reader where the day is not that of the one report."""
        return _NATIONAL if self is DatePrecision.NATIONAL else ""


_DATE_LENGTHS = {
    DatePrecision.DAY: len("2016-02-18"),
    DatePrecision.NATIONAL: len("2016-02-18"),
    DatePrecision.MONTH: len("2016-02"),
    DatePrecision.INFERRED: len("2016-02"),
    DatePrecision.YEAR: len("2016"),
    DatePrecision.UNKNOWN: 0,
}
_NATIONAL = "The day is that on which all reports of the pillar or tranche came out."


@dataclass(frozen=True, slots=True)
class ListedGrade:
    """A published grade in the built-in grade book, with where it is published and how sure it is."""

    force: str
    cycle: str
    question: str
    theme: str
    grade: Grade | None  # None: "not graded" is a real value
    recorded_date: str  # ISO date, month or year as the grade book has it: show `published` instead
    date_precision: DatePrecision
    source: str
    sources: int  # how many independent sources say it
    confidence: str  # "verified": seen on the source; "inferred": by elimination or from prose, as the note says
    note: str
    scale: Scale
    carried_over_from: str | None  # the cycle that made the judgement, where this one only shows it again

    @property
    def published(self) -> str:
        """The ISO date, month or year of publication, never more exact than it is known; "" where it is not known."""
        return self.recorded_date[: self.date_precision.length]

    @property
    def remarks(self) -> str:
        """What the reader should know of it: the note, how its date is known, and whether two sources say it."""
        twice = f"{in_words(self.sources).capitalize()} independent sources say so." if self.sources > 1 else ""
        return " ".join(part for part in (self.note, self.date_precision.remark, twice) if part)
