"""A search as it was understood, and what it found."""

from dataclasses import dataclass

from peelviewer.domain.evidence import DocumentEntry


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a query as understood: ("year", "2015"), ("phrase", "lead responsible officers")."""

    field: str
    value: str
    note: str = ""  # what was made of it, where that is not plain: "taken as words, no such field"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a snippet; `lit` where it is a word that was searched for."""

    text: str
    lit: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found."""

    document: DocumentEntry
    passage: int
    page: int | None
    page_label: str | None
    section: tuple[str, ...]
    snippet: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found. `message` says why there is nothing to show and what to try, or what was left out."""

    chips: tuple[Chip, ...]
    hits: tuple[Hit, ...]
    total: int
    facets: tuple[tuple[str, str, int], ...] = ()  # (field, value, count)
    message: str = ""
