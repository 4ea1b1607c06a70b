"""Who is inspected, in which inspection cycle, on which question."""

from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.grades import Grade, Scale


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


@dataclass(frozen=True, slots=True)
class Cycle:
    """An inspection programme: one PEEL cycle, or one of the rolling inspections beside PEEL."""

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


@dataclass(frozen=True, slots=True)
class ListedGrade:
    """A published grade in the built-in grade book, with where it is published and how sure it is."""

    force: str
    cycle: str
    question: str
    theme: str
    grade: Grade | None  # None: "not graded" is a real value
    published: str  # ISO date, month or year; "" where unknown
    source: str
    confidence: str
    note: str
    scale: Scale
    carried_over_from: str | None  # the cycle that made the judgement, where this one only shows it again
