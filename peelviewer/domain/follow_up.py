"""What has to be followed up, in the context of a library: findings with their documents, their histories, the answers."""

import calendar
import datetime
import hashlib
from dataclasses import dataclass, field

from peelviewer.domain.claims import Certainty, Finding, FindingKind, Recalled, Step
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import answer_due
from peelviewer.domain.evidence import DocumentEntry

ADDRESSED_TO_MANY = ("other:all forces", "other:forces in the region")
_DAY = len("2016-02-18")


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A finding of a document, with its page."""

    document: DocumentEntry
    finding: Finding
    page: int | None = None
    page_label: str | None = None
    details: tuple[Words, ...] = ()
    is_entered: bool = False  # a person has put it right or added it

    @property
    def key(self) -> str:
        """What it is known by: the file and the words, so that it outlives a new reading."""
        folded = " ".join(self.finding.quote.lower().split())
        return hashlib.sha256(f"{self.document.sha256} {self.finding.kind} {folded}".encode()).hexdigest()[:16]

    @property
    def words(self) -> Words:
        """Its words at their place."""
        return Words(self.document, self.finding.quote, self.finding.span, self.page, self.page_label)


@dataclass(frozen=True, slots=True)
class RecalledEntry:
    """What a document says of an earlier finding, with its page."""

    document: DocumentEntry
    recalled: Recalled
    page: int | None = None
    page_label: str | None = None

    @property
    def words(self) -> Words:
        """Its words at their place."""
        return Words(self.document, self.recalled.quote, self.recalled.span, self.page, self.page_label)


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """What one report says of a matter. `again` is its own finding, where it raises the matter again."""

    step: Step
    words: Words
    certainty: Certainty
    reason: str  # why it is taken for the same matter, in words for the reader
    key: str  # by which a person confirms or dismisses a likely one
    again: FindingEntry | None = None
    decided: Decision | None = None

    @property
    def is_certain(self) -> bool:
        """Whether a status may rest on it: stated by the report's own words, or confirmed by a person."""
        return self.certainty is Certainty.CERTAIN or self.decided is Decision.CONFIRMED


@dataclass(frozen=True, slots=True)
class AnswerToFinding:
    """What the force, the commissioner or a board says of a finding."""

    words: Words
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What a person keeps beside a finding: all of it entered by them."""

    owner: str = ""
    status: str = ""  # in the person's own words, or one of the usual ones
    due: str = ""  # ISO date
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return not (self.owner or self.status or self.due or self.note)


@dataclass(frozen=True, slots=True)
class History:
    """One matter through time: the finding that raised it first, what later reports say, and the answers.

    `silent` are the later reports on the same body that say nothing of it.
    """

    raised: FindingEntry
    steps: tuple[HistoryStep, ...] = ()
    silent: tuple[DocumentEntry, ...] = ()
    answers: tuple[AnswerToFinding, ...] = ()
    own: OwnEntry = field(default_factory=OwnEntry)

    @property
    def key(self) -> str:
        """What it is known by: its first finding."""
        return self.raised.key

    @property
    def latest(self) -> FindingEntry:
        """The finding as the last report raises it."""
        again = [step.again for step in self.steps if step.again and step.is_certain]
        return again[-1] if again else self.raised

    @property
    def status(self) -> Step:
        """What the last report that speaks of it says; never what none states."""
        told = [step.step for step in self.steps if step.is_certain and step.step is not Step.MENTIONED]
        return told[-1] if told else Step.RAISED

    @property
    def is_open(self) -> bool:
        """Whether no report says that it is closed; practice is nothing to do."""
        return self.status is not Step.CLOSED and self.raised.finding.kind is not FindingKind.PRACTICE

    @property
    def due(self) -> str:
        """The date by which it is to be done, as ISO, as exact as stated: a person's own before the report's."""
        return self.own.due or self.latest.finding.due or self.raised.finding.due

    def concerns(self, force: str) -> bool:
        """Whether it is one of a force: raised for it, or for all forces or those of a region in a report on it too."""
        raised = self.raised
        return raised.finding.force == force or (
            raised.finding.force in ADDRESSED_TO_MANY and force in raised.document.forces
        )

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is open, and its date has gone by: that of a month or year with the last day of it."""
        return self.is_open and bool(self.due) and last_day(self.due) < today


def first_day(iso: str) -> datetime.date:
    """The first day of an ISO date as exact as known: of "2024-03" the 1st."""
    year, month, day = (*map(int, iso.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)


def last_day(iso: str) -> datetime.date:
    """The last day of an ISO date as exact as known: of "2024-03" the 31st."""
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that is due on a day: a finding of a report, or the answer to the report as a whole."""

    day: str  # ISO, as exact as known
    force: str
    what: str  # in words for the reader
    document: DocumentEntry
    history: History | None = None  # None: the commissioner's answer

    def is_over(self, today: datetime.date) -> bool:
        """Whether its day has gone by."""
        return last_day(self.day) < today


def answer_day(document: DocumentEntry) -> datetime.date | None:
    """The last day for the commissioner's answer to a report; None where no law sets one, as for a letter."""
    if "letter" in document.title.lower().split() or document.published is None or len(document.published.iso) < _DAY:
        return None
    return answer_due(document.published.iso)


@dataclass(frozen=True, slots=True)
class FollowUpEvidence:
    """All that histories are made of: findings, what is recalled, documents with the texts of answers, decisions."""

    findings: tuple[FindingEntry, ...] = ()
    recalled: tuple[RecalledEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    decided: dict[str, Decision] = field(default_factory=dict)
    own: dict[str, OwnEntry] = field(default_factory=dict)
