"""The evidence attached to a brief: every quotation and grade on it with its place, as JSON.

Its form is described in `resources/evidence.schema.json`.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, TypeVar, get_type_hints

from peelviewer.brief.page import Brief
from peelviewer.domain.errors import PeelViewerError

FILE_NAME = "evidence.json"
_SCHEMA = 1
_Kind = TypeVar("_Kind", "QuotedEvidence", "GradeEvidence", "SourceEvidence")


class NotABriefError(PeelViewerError):
    """A PDF without the evidence that a brief carries."""

    def __init__(self) -> None:
        """Says so."""
        super().__init__(
            "This PDF carries no evidence of a brief.",
            "Choose a PDF that “peelviewer brief” or the window has written.",
        )


@dataclass(frozen=True, slots=True)
class QuotedEvidence:
    """A quotation as printed, and the words and place it was taken from."""

    printed: str
    exact: str
    sha256: str
    passage: int
    start: int
    end: int
    page: str


@dataclass(frozen=True, slots=True)
class GradeEvidence:
    """A grade as drawn; `sha256` and `quote` where a document states it, `address` where the grade book does."""

    force: str
    theme: str
    cycle: str
    grade: str
    standing: str
    sha256: str
    quote: str
    address: str


@dataclass(frozen=True, slots=True)
class SourceEvidence:
    """A source as numbered on the page; without `sha256` where it is an address of the grade book."""

    number: int
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class AttachedEvidence:
    """What a brief rests on."""

    quotations: tuple[QuotedEvidence, ...]
    grades: tuple[GradeEvidence, ...]
    sources: tuple[SourceEvidence, ...]


def evidence_json(brief: Brief) -> str:
    """The evidence of a brief, the same for the same brief."""
    facts: dict[str, Any] = {
        "schema": _SCHEMA,
        "program": f"PeelViewer {brief.version}",
        "made_on": brief.made_on.isoformat(),
        "title": brief.title,
        "library": brief.library,
        "fingerprint": brief.fingerprint,
        "force": brief.force,
        "quotations": [asdict(each) for each in _quotations(brief)],
        "grades": [asdict(each) for each in _grades(brief)],
        "sources": [{"number": n, **asdict(source)} for n, source in enumerate(brief.sources, start=1)],
        "left_out": brief.left_out,
        "dropped": brief.dropped,
    }
    return json.dumps(facts, ensure_ascii=False, indent=1)


def read_evidence(content: bytes) -> AttachedEvidence:
    """The evidence out of an attached file; raises NotABriefError where it has another form."""
    try:
        facts = json.loads(content)
        return AttachedEvidence(
            tuple(_read(QuotedEvidence, each) for each in facts["quotations"]),
            tuple(_read(GradeEvidence, each) for each in facts["grades"]),
            tuple(_read(SourceEvidence, each) for each in facts["sources"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotABriefError from error


def _read(kind: type[_Kind], facts: dict[str, Any]) -> _Kind:
    """The facts that a kind of evidence has, each of the type that it says."""
    types = get_type_hints(kind)
    read = {name: facts[name] for name in types}
    if any(type(read[name]) is not wanted for name, wanted in types.items()):
        raise TypeError(kind.__name__)
    return kind(**read)


def _quotations(brief: Brief) -> tuple[QuotedEvidence, ...]:
    return tuple(
        QuotedEvidence(q.printed, q.exact, q.source.sha256, q.passage, q.start, q.end, q.page) for q in brief.quotes
    )


def _grades(brief: Brief) -> tuple[GradeEvidence, ...]:
    return tuple(
        GradeEvidence(
            each.force,
            each.theme,
            each.cycle,
            each.chip.grade,
            each.chip.standing,
            each.source.sha256,
            each.quote,
            each.source.address,
        )
        for each in brief.grades
    )
