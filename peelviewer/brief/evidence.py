"""The evidence attached to a brief: every quotation and grade on it with its place, as JSON.

Its form is described in `resources/evidence.schema.json`.
"""

import datetime
import itertools
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeVar, get_type_hints

from peelviewer.brief.page import Brief
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.recipes import Recipe

FILE_NAME = "evidence.json"
_SCHEMA = 2
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
    publisher: str
    date: str
    iso: str
    sha256: str
    address: str

    @property
    def name(self) -> str:
        """What it is called wherever it is referred to: the same on every page, as its number is not."""
        return named_source(self.sha256, self.title, self.address)


@dataclass(frozen=True, slots=True)
class AttachedEvidence:
    """What a brief rests on. `page`: all that it prints, in pieces; none in a brief of an earlier version."""

    quotations: tuple[QuotedEvidence, ...]
    grades: tuple[GradeEvidence, ...]
    sources: tuple[SourceEvidence, ...]
    page: tuple[str, ...] = ()
    made_on: datetime.date | None = None
    recipe: Recipe | None = None
    fingerprint: str = ""


def named_source(sha256: str, title: str, address: str) -> str:
    """A source by its file, or by its title and address."""
    return sha256 or f"{title}, {address}"


def evidence_json(brief: Brief, page: Sequence[str]) -> str:
    """The evidence of a brief, the same for the same brief; `page` are the pieces that it prints."""
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
        "recipe": asdict(brief.recipe) if brief.recipe else None,
        "page": page,
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
            *_made(facts),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotABriefError from error


def _made(facts: dict[str, Any]) -> tuple[tuple[str, ...], datetime.date | None, Recipe | None, str]:
    """What the page prints, and of what it was made."""
    if not facts.get("page"):
        return (), None, None, ""
    page = tuple(facts["page"])
    if not all(type(piece) is str for piece in page):
        raise TypeError("page")
    return page, datetime.date.fromisoformat(facts["made_on"]), _recipe(facts["recipe"]), str(facts["fingerprint"])


def _recipe(facts: dict[str, Any] | None) -> Recipe | None:
    if facts is None:
        return None
    values: dict[str, Any] = {name: facts[name] for name in ("audience", "title", "note", "headline")}
    values |= {name: tuple(facts[name]) for name in ("forces", "themes", "pinned", "dropped", "order")}
    values["cuts"] = tuple((key, words) for key, words in facts["cuts"])
    every = itertools.chain(*(value if isinstance(value, tuple) else (value,) for value in values.values()))
    words = itertools.chain(*(value if isinstance(value, tuple) else (value,) for value in every))
    if not values["forces"] or any(type(word) is not str for word in words):
        raise TypeError("recipe")
    return Recipe(**values)


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
