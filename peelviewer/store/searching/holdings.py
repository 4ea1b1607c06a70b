"""Which document each passage belongs to, and what a search is narrowed by: held in memory, for counting without joins."""

import json
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.inspection import Inspection
from peelviewer.store.searching.fields import years_of

SHOWN = 8  # values of a facet
_MOST = 50_000_000  # a larger number of a passage is damage
_FACTS = "SELECT id, kind, publisher, substr(published, 1, 4), cycle FROM documents ORDER BY id"
_CONCERNED = """
    SELECT document, force FROM document_forces UNION SELECT document, force FROM held_claims ORDER BY 1, 2
"""
_INSPECTIONS = """
    SELECT DISTINCT c.document, c.cycle FROM held_claims c JOIN documents d ON d.id = c.document
    WHERE d.published IS NULL AND d.cycle IS NULL AND c.past = 0 AND c.cycle IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document is known by: the years of its inspection and publication, the forces that it concerns."""

    id: int
    kind: str
    publisher: str | None
    years: tuple[str, ...]
    forces: tuple[str, ...]


class Holdings:
    """The passages and documents of a library as they are now."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` leads to a library."""
        self._connection = connection
        forces, cycles = _by_document(connection, _CONCERNED), _by_document(connection, _INSPECTIONS)
        self.documents = [
            Facts(number, kind, publisher, _years(kind, year, cycle, cycles[number]), tuple(forces[number]))
            for number, kind, publisher, year, cycle in connection.execute(_FACTS).fetchall()
        ]

    @cached_property
    def number_of_document(self) -> "array[int]":
        """For each number of a passage the place of its document in `documents`."""
        place = {facts.id: number for number, facts in enumerate(self.documents)}
        spans = self._connection.execute(
            "SELECT document, min(id), max(id), count(*) FROM passages GROUP BY document ORDER BY 2"
        ).fetchall()
        found = array("I", bytes(4 * (1 + min(_MOST, max((row[2] for row in spans), default=0)))))
        if all(last - first + 1 == count for _, first, last, count in spans) and len(found) <= _MOST:
            for document, first, last, _ in spans:
                found[first : last + 1] = array("I", [place[document]]) * (last - first + 1)
        else:  # numbers that were given to passages of several documents in turn
            for number, document in self._connection.execute("SELECT id, document FROM passages WHERE id < ?", [_MOST]):
                found[number] = place[document]
        return found

    def facets(self, passages: str) -> tuple[tuple[str, str, int], ...]:
        """How many of these passages (their numbers, as JSON) each value of each field keeps: the commonest values."""
        documents = Counter(map(self.number_of_document.__getitem__, json.loads(passages)))
        counted: dict[str, Counter[str]] = {name: Counter() for name in ("source", "force", "year", "publisher")}
        for number, count in documents.items():
            facts = self.documents[number]
            counted["source"][facts.kind] += count
            for force in facts.forces:
                counted["force"][force] += count
            for year in facts.years:
                counted["year"][year] += count
            if facts.publisher:
                counted["publisher"][facts.publisher] += count
        return tuple(
            (name, value, count)
            for name, values in counted.items()
            for value, count in sorted(values.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
        )

    def kept(self, documents: Iterable[int]) -> bytearray:
        """For the place of each document whether it is one of these (by id)."""
        these = set(documents)
        return bytearray(facts.id in these for facts in self.documents)


def of_years(facts: Sequence[Facts], value: str) -> set[int]:
    """The documents of a filter's years."""
    wanted = set(years_of(value))
    return {each.id for each in facts if wanted & set(each.years)}


def _by_document(connection: sqlite3.Connection, question: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for document, value in connection.execute(question):
        found[document].append(value)
    return found


def _years(kind: str, published: str | None, cycle: str | None, told: list[str]) -> tuple[str, ...]:
    """The years of a document: of a report those of its inspection too, of an article only where it has no date."""
    named = [published] if published else []
    inspections = [cycle] if cycle else told
    if kind == DocumentKind.REPORT or not published:
        named += [str(year) for each in inspections for year in Inspection.of(each).years]
    return tuple(dict.fromkeys(named))
