"""Which passages the fields of a query keep, as a test of a passage's number."""

import sqlite3
from collections.abc import Sequence

from peelviewer.store.searching import claims
from peelviewer.store.searching.fields import Filter
from peelviewer.store.searching.holdings import Holdings, of_years
from peelviewer.store.searching.retrieval import Keep

_INSPECTED = "UNION SELECT id FROM documents WHERE cycle = ?"


class Keeping:
    """The fields of a query, asked of one library."""

    def __init__(self, connection: sqlite3.Connection, holdings: Holdings) -> None:
        """`connection` leads to the library of which `holdings` are."""
        self._connection = connection
        self._holdings = holdings

    def of(self, filters: Sequence[Filter]) -> Keep | None:
        """What tells whether all the fields keep a passage; None where they keep all.

        What is said of a grade, one claim in the passage must answer as a whole; all else is asked of its document.
        """
        if not filters:
            return None
        of_claims = [kept for kept in filters if kept.field in claims.OF_PASSAGES]
        passages: set[int] | None = None
        if any(not kept.negated for kept in of_claims):
            passages = {passage for _, passage in claims.numbers(self._connection, filters)}
            filters = [kept for kept in filters if kept.negated and kept.field not in claims.OF_PASSAGES]
            of_claims = []
        without = {passage for kept in of_claims for _, passage in self._stated(kept)}
        kept_documents = bytearray(b"\1" * len(self._holdings.documents))
        for kept in filters:
            if kept.field not in claims.OF_PASSAGES:
                of_field = self._holdings.kept(self._documents(kept))
                kept_documents = bytearray(
                    have & (is_kept != kept.negated) for have, is_kept in zip(kept_documents, of_field, strict=True)
                )
        number_of_document = self._holdings.number_of_document

        def keep(passage: int) -> bool:
            if passages is not None and passage not in passages:
                return False
            return passage not in without and bool(kept_documents[number_of_document[passage]])

        return keep

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
