"""What a document says: graded claims, counts of grades, quotations; what has to be followed up."""

from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Doubt, Rule


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one passage: `text[start:end]`, in Python string offsets."""

    passage: int
    start: int
    end: int


class Speaker(StrEnum):
    """Whose words a claim is in."""

    INSPECTORATE = "inspectorate"
    FORCE = "force"
    JOURNALIST = "journalist"
    COMMISSIONER = "pcc"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure a reading is: every part stated, or carried by one unambiguous rule; or only the likeliest reading."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Reading(StrEnum):
    """What a grade's words were taken for, wherever they stand."""

    CLAIM = "claim"
    TALLY = "tally"
    DEFINITION = "definition"
    DENIED = "denied"
    HOPED = "hoped"
    OTHER_RATING = "other rating"
    ORDINARY = "ordinary"
    NOT_GRADED_BODY = "not graded body"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class Claim:
    """Who said that which force was graded what, for what, in which inspection, in which words.

    `span` is the telling statement of the claim and `quote` its exact words; `also` are the other places of the same
    document that state it again.
    """

    force: str  # canonical name, or "other:<words>"
    theme: str  # theme id, or "other:<words>"
    grade: Grade
    cycle: str | None
    past: bool  # it refers to an earlier inspection than the document's own
    speaker: Speaker
    standing: Standing
    quote: str
    span: Span
    rule: Rule
    also: tuple[Span, ...] = ()
    carried_over_from: str | None = None  # the inspection that made the judgement, where this one only shows it again
    certainty: Certainty = Certainty.CERTAIN
    doubt: Doubt = Doubt.NONE


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of grades: "good in two areas". `force` is None for a national count."""

    force: str | None
    grade: Grade
    count: int
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, with who is named as saying them."""

    text: str
    speaker: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a grade is named, and the one reading of it. `claim` is the index of a claim that it states."""

    span: Span
    grade: Grade
    reading: Reading
    reason: str  # in words for the reader
    claim: int | None = None


class FindingKind(StrEnum):
    """What inspectors call a finding, the gravest first."""

    CONCERN = "cause of concern"
    RECOMMENDATION = "recommendation"
    IMPROVEMENT = "area for improvement"
    PRACTICE = "practice"


class Step(StrEnum):
    """What a report says of a finding: it raises it, or says what became of an earlier one."""

    RAISED = "raised"
    REPEATED = "repeated"
    PROGRESS = "progress"
    CLOSED = "closed"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Finding:
    """A cause of concern, recommendation, area for improvement or practice that a report raises, in its own words.

    `due` is an ISO date as exact as the report states it; `due_words` are its words, also where they name no date
    ("within three months", "immediately"). `number` counts the findings of the document, `under` is the number of the
    cause of concern to which a recommendation belongs.
    """

    number: int
    kind: FindingKind
    force: str  # canonical name, or "other:<words>"
    theme: str | None  # theme id
    quote: str
    span: Span
    rule: Rule
    title: str = ""  # what its label says that it is about: "call handling"
    cycle: str | None = None
    due: str = ""
    due_words: str = ""
    addressee: str = ""  # "force", "chief constable", "Home Office", "all forces", ...; "" where nobody is named
    detail: tuple[Span, ...] = ()  # what the report says of it in the same box
    under: int | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """What a report says of a finding made earlier. `about` are the words that tell which one it means.

    They begin with “Progress since the last inspection” where the text stands under such words, whatever its own are.
    `years` are the inspections and years it names, `number` is the report's own finding which raises it again.
    """

    step: Step
    force: str
    theme: str | None
    quote: str
    span: Span
    about: str
    kind: FindingKind | None = None
    years: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the analysis found in one document."""

    claims: tuple[Claim, ...] = ()
    tallies: tuple[Tally, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    raised: tuple[Finding, ...] = ()
    recalled: tuple[Recalled, ...] = ()
