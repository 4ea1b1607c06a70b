"""Which document each passage belongs to, and what a search is narrowed by: held in memory, for counting without joins."""

import sqlite3
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from operator import itemgetter, sub

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.inspection import Inspection
from peelviewer.store.searching.fields import years_of
from peelviewer.store.searching.waiting import Waiting

SHOWN = 8  # values of a facet
# As text, whatever a library from elsewhere holds there.
_FACTS = """
    SELECT id, CAST(kind AS TEXT), CAST(publisher AS TEXT), CAST(substr(published, 1, 4) AS TEXT), CAST(cycle AS TEXT)
    FROM documents ORDER BY id
"""
_CONCERNED = """
    SELECT document, CAST(force AS TEXT) FROM document_forces
    UNION SELECT document, CAST(force AS TEXT) FROM held_claims ORDER BY 1, 2
"""
_INSPECTIONS = """
    SELECT DISTINCT c.document, CAST(c.cycle AS TEXT) FROM held_claims c JOIN documents d ON d.id = c.document
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


@dataclass(frozen=True, slots=True)
class Runs:
    """Passages of one document that follow one another by their numbers: of nearly every document one run.

    `starts` are their first numbers in order, `places` say which of the documents each is of.
    """

    starts: list[int]
    places: list[int]
    in_order: bool  # whether each document has one run, in the order of the documents

    def of(self, passage: int) -> int:
        """The place of the document that a passage belongs to."""
        return self.places[bisect_right(self.starts, passage) - 1]

    def begun(self, passages: Sequence[int]) -> Iterator[int]:
        """Where in a list of passages, which is in order, each run begins."""
        return map(partial(bisect_left, passages), self.starts)

    def within(self, passages: Sequence[int]) -> list[int]:
        """The same, and after the last the end of the list."""
        return [*self.begun(passages), len(passages)]


class Holdings:
    """The passages and documents of a library as they are now."""

    def __init__(self, connection: sqlite3.Connection, waiting: Waiting) -> None:
        """`connection` leads to a library; `waiting` ends what nobody waits for."""
        self._connection = connection
        self._waiting = waiting
        forces, cycles = _by_document(connection, _CONCERNED), _by_document(connection, _INSPECTIONS)
        self.documents = [
            Facts(number, kind, publisher, _years(kind, year, cycle, cycles[number]), tuple(forces[number]))
            for number, kind, publisher, year, cycle in waiting.each(connection.execute(_FACTS).fetchall())
        ]

    @cached_property
    def runs(self) -> Runs:
        """Which passages belong to which document."""
        place = {facts.id: number for number, facts in enumerate(self.documents)}
        spans = self._connection.execute(
            "SELECT document, min(id), max(id), count(*) FROM passages GROUP BY document ORDER BY 2"
        ).fetchall()
        if all(last - first + 1 == count for _, first, last, count in spans):
            begun = [(first, document) for document, first, _, _ in spans]
        else:  # numbers that were given to passages of several documents in turn
            each = self._connection.execute("SELECT id, document FROM passages ORDER BY id").fetchall()
            begun = [next(run)[:2] for _, run in groupby(each, itemgetter(1))]
        places = [place[document] for _, document in begun]
        return Runs([first for first, _ in begun], places, places == list(range(len(self.documents))))

    def facets(self, passages: list[int]) -> tuple[tuple[str, str, int], ...]:
        """How many of these passages, which are in order, each value of each field keeps: the commonest values."""
        of_document = self._of_document(passages)
        found = []
        for name, values in self._values.items():
            counted = (
                (value, sum(map(of_document.__getitem__, places)))
                for value, places in self._waiting.each(values.items(), every=1)  # a value may have many places
            )
            kept = sorted((each for each in counted if each[1]), key=lambda each: (-each[1], each[0]))
            found += [(name, value, count) for value, count in kept[:SHOWN]]
        return tuple(found)

    def _of_document(self, passages: list[int]) -> list[int]:
        """How many of these passages each document has, by its place."""
        of_document = [0] * len(self.documents)
        if len(passages) < len(self.runs.starts):
            for place in self._waiting.each(map(self.runs.of, passages)):
                of_document[place] += 1
            return of_document
        begun = self.runs.within(passages)
        self._waiting.look()  # each of these steps takes a few milliseconds
        lengths = list(map(sub, begun[1:], begun))
        if self.runs.in_order:
            return lengths
        for place, length in self._waiting.each(zip(self.runs.places, lengths, strict=True)):
            of_document[place] += length
        return of_document

    @cached_property
    def _values(self) -> dict[str, dict[str, list[int]]]:
        """For each field that narrows a search, which documents (by their places) have each of its values."""
        values: dict[str, dict[str, list[int]]] = {
            name: defaultdict(list) for name in ("source", "force", "year", "publisher")
        }
        for place, facts in enumerate(self._waiting.each(self.documents)):
            values["source"][facts.kind].append(place)
            for force in facts.forces:
                values["force"][force].append(place)
            for year in facts.years:
                values["year"][year].append(place)
            if facts.publisher:
                values["publisher"][facts.publisher].append(place)
        return values


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
