"""The passages that were found, with all that ranking and showing them takes."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.store import codec
from peelviewer.store.searching.ranking import Candidate

Entries = Callable[[Iterable[int]], dict[int, DocumentEntry]]  # documents by their ids

_PASSAGES = """
    SELECT id, document, n, kind, text, section, page, page_label FROM passages
    WHERE id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    document: int
    n: int
    kind: str
    text: str
    section: tuple[str, ...]
    page: int | None
    page_label: str | None


@dataclass(frozen=True, slots=True)
class PlacedCandidate(Candidate):
    """A candidate with its place."""

    document: DocumentEntry
    n: int
    page: int | None
    page_label: str | None
    section: tuple[str, ...]


def candidates(connection: sqlite3.Connection, ranks: dict[int, float], entries: Entries) -> list[PlacedCandidate]:
    """The passages with these numbers, in the order of their ranks."""
    found = connection.execute(_PASSAGES, [codec.to_json(sorted(ranks))]).fetchall()
    held = [codec.checked(_Row, {**row, "section": codec.from_json(tuple[str, ...], row["section"])}) for row in found]
    of = entries({row.document for row in held})
    made = {row.id: _candidate(row, of[row.document], ranks[row.id]) for row in held if row.document in of}
    return [made[number] for number in sorted(ranks, key=ranks.__getitem__) if number in made]


def _candidate(row: _Row, document: DocumentEntry, rank: float) -> PlacedCandidate:
    return PlacedCandidate(
        id=row.id,
        text=row.text,
        kind=row.kind,
        above="\n".join((*row.section, document.title)),
        forces=document.forces,
        published=document.published.iso if document.published else "",
        rank=rank,
        document=document,
        n=row.n,
        page=row.page,
        page_label=row.page_label,
        section=row.section,
    )
