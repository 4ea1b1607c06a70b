"""A search as it was understood, and what it found."""

from dataclasses import dataclass

from peelviewer.domain.corrections import Note
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.follow_up import History
from peelviewer.domain.words import Way


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a query as understood: ("year", "2015"), ("phrase", "lead responsible officers")."""

    field: str
    value: str
    note: str = ""  # what was made of it, where that is not plain: "taken as words, no such field"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a snippet; `highlighted` where it is a word that was searched for."""

    text: str
    highlighted: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; `lacks` are words of the search that it does not have, `alike` how many say the same."""

    document: DocumentEntry
    passage: int
    page: int | None
    page_label: str | None
    section: tuple[str, ...]
    snippet: tuple[Snippet, ...]
    text: str = ""
    lacks: tuple[str, ...] = ()
    alike: int = 0


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of the reader's own that was found, with the document that it stands beside; None beside a contrast."""

    note: Note
    document: DocumentEntry | None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader has saved, as it was typed."""

    query: str
    saved: str  # ISO date and time, UTC


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found. `message` says why there is nothing to show and what to try, or what was left out.

    `total` counts passages, `loosened` says how the search was widened, `claims` are the grades that its fields ask for,
    `findings` what has to be followed up, and `ways` all words that were found, for highlighting them. Facets are (field,
    value, count of passages; of findings, where these were asked for).
    """

    chips: tuple[Chip, ...]
    hits: tuple[Hit, ...]
    total: int
    facets: tuple[tuple[str, str, int], ...] = ()
    message: str = ""
    loosened: tuple[str, ...] = ()
    claims: tuple[Statement, ...] = ()
    notes: tuple[FoundNote, ...] = ()
    findings: tuple[History, ...] = ()
    ways: tuple[Way, ...] = ()
