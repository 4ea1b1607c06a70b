"""Which passages the fields of a query keep."""

import sqlite3
from array import array
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from peelviewer.store.searching import claims
from peelviewer.store.searching.fields import Filter
from peelviewer.store.searching.holdings import Holdings, Runs, of_years

_INSPECTED = "UNION SELECT id FROM documents WHERE cycle = ?"


@dataclass(frozen=True, slots=True, eq=False)  # known by itself: it may hold a million numbers
class Keep:
    """The passages that are kept: those of some documents, of these only `passages` where they are given, none of `without`."""

    runs: Runs
    documents: bytes  # for the place of each document whether it is kept
    passages: AbstractSet[int] | None = None
    without: AbstractSet[int] = frozenset()

    def __contains__(self, passage: object) -> bool:
        assert isinstance(passage, int)
        if passage in self.without or (self.passages is not None and passage not in self.passages):
            return False
        return bool(self.documents[self.runs.of(passage)])

    def of(self, found: "array[int]") -> "array[int]":
        """Those of these passages, which are in order, that are kept."""
        if self.passages is not None:
            return array("q", sorted(each for each in self.passages & set(found) if each in self))
        kept = array("q")
        for place, (begin, end) in zip(self.runs.places, pairwise(self.runs.within(found)), strict=True):
            if self.documents[place]:
                kept += found[begin:end]
        return array("q", (passage for passage in kept if passage not in self.without)) if self.without else kept


class Keeping:
    """The fields of a query, asked of one library."""

    def __init__(self, connection: sqlite3.Connection, holdings: Holdings) -> None:
        """`connection` leads to the library of which `holdings` are."""
        self._connection = connection
        self._holdings = holdings

    def only(self, passages: AbstractSet[int]) -> Keep:
        """What keeps these passages."""
        return Keep(self._holdings.runs, b"\1" * len(self._holdings.documents), passages)

    def of(self, filters: Sequence[Filter]) -> Keep:
        """What all the fields keep.

        What is said of a grade, one claim in the passage must answer as a whole; all else is asked of its document.
        """
        of_claims = [kept for kept in filters if kept.field in claims.OF_PASSAGES]
        if any(not kept.negated for kept in of_claims):
            passages = {passage for _, passage in claims.numbers(self._connection, filters)}
            filters = [kept for kept in filters if kept.negated and kept.field not in claims.OF_PASSAGES]
            of_claims = []
        else:
            passages = None
        without = {passage for kept in of_claims for _, passage in self._stated(kept)}
        these = self.documents([kept for kept in filters if kept.field not in claims.OF_PASSAGES])
        documents = bytes(facts.id in these for facts in self._holdings.documents)
        return Keep(self._holdings.runs, documents, passages, without)

    def documents(self, filters: Sequence[Filter]) -> set[int]:
        """The documents that all the fields keep, by their ids."""
        every = {facts.id for facts in self._holdings.documents}
        for kept in filters:
            of_field = self._documents(kept)
            every = every - of_field if kept.negated else every & of_field
        return every

    def _stated(self, kept: Filter) -> list[tuple[int, int]]:
        return claims.numbers(self._connection, [Filter(kept.field, kept.value, kept.chip)])

    def _documents(self, kept: Filter) -> set[int]:
        """The documents that have a field's value."""
        known = self._holdings.documents
        if kept.field == "year":
            return of_years(known, kept.value)
        if kept.field in {"source", "kind"}:
            return {facts.id for facts in known if facts.kind == kept.value}
        if kept.field == "publisher":
            lower = kept.value.lower()
            named = {facts.id for facts in known if facts.publisher and facts.publisher.lower() == lower}
            return named or {facts.id for facts in known if facts.publisher and lower in facts.publisher.lower()}
        if kept.field == "force":
            return {facts.id for facts in known if kept.value in facts.forces}
        where, values = claims.condition(kept)
        stated = f"SELECT c.document FROM held_claims c JOIN documents d ON d.id = c.document WHERE {where}"
        if kept.field == "inspection":
            stated, values = f"{stated} {_INSPECTED}", [*values, kept.value]
        return {row[0] for row in self._connection.execute(stated, values)}
