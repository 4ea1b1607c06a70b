"""The passages that were found, with all that ranking and showing them takes."""

import sqlite3
from dataclasses import dataclass

from peelviewer.store import codec
from peelviewer.store.searching.ranking import Candidate

_PASSAGES = """
    SELECT p.id, p.document, p.n, p.kind, p.text, p.section, p.page, p.page_label, coalesce(d.title, '') AS title,
           coalesce(d.published, '') AS published,
           (SELECT group_concat(force, char(10)) FROM document_forces f WHERE f.document = d.id) AS forces
    FROM passages p JOIN documents d ON d.id = p.document WHERE p.id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class PlacedCandidate(Candidate):
    """A candidate with its place."""

    document: int
    n: int
    page: int | None
    page_label: str | None
    section: tuple[str, ...]


def candidates(connection: sqlite3.Connection, ranks: dict[int, float]) -> list[PlacedCandidate]:
    """The passages with these numbers, in the order of their ranks."""
    found = connection.execute(_PASSAGES, [codec.to_json(sorted(ranks))]).fetchall()
    made = {row["id"]: _candidate(row, ranks[row["id"]]) for row in found}
    return [made[number] for number in sorted(ranks, key=ranks.__getitem__) if number in made]


def _candidate(row: sqlite3.Row, rank: float) -> PlacedCandidate:
    section = codec.from_json(tuple[str, ...], row["section"])
    above = "\n".join((*section, str(row["title"])))
    forces = tuple((row["forces"] or "").split("\n"))
    return codec.checked(
        PlacedCandidate, {**dict(row), "section": section, "above": above, "forces": forces, "rank": rank}
    )
