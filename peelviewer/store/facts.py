"""Facts of documents that a person has put right; kept by the file's hash, so that a new reading does not lose them."""

import json
from dataclasses import replace
from sqlite3 import Connection
from typing import Any

from peelviewer.domain.document import DateBasis, DocumentKind, Fact, Published
from peelviewer.domain.facts import Facts, FactsByHand, KeptFacts
from peelviewer.store import rows
from peelviewer.store.opening import Ask


class FactsPutRight:
    """The facts by hand of a library; what writes is part of the caller's transaction."""

    def __init__(self, ask: Ask) -> None:
        """`ask` gives rows of the library."""
        self._ask = ask

    def of(self, sha256: str) -> KeptFacts | None:
        """What is kept of the file with this hash."""
        return next(iter(self._found("WHERE sha256 = ?", sha256)), None)

    def all(self) -> tuple[KeptFacts, ...]:
        """Everything that is kept, also of files that the library does not hold."""
        return self._found("ORDER BY made, sha256")

    def keep(self, connection: Connection, sha256: str, recognised: Facts, said: FactsByHand | None) -> None:
        """Keep what a person says of a file (None: no more), beside what was recognised in it."""
        connection.execute("DELETE FROM document_facts WHERE sha256 = ?", [sha256])
        if said is not None:
            row = {"sha256": sha256, "recognised": _json(recognised), "said": _json(said.facts, said.which)}
            row["made"] = rows.now()
            connection.execute(rows.insertion("document_facts", row), list(row.values()))

    def renew(self, connection: Connection, sha256: str, recognised: Facts) -> None:
        """A new reading has recognised this; what the person says stays."""
        connection.execute("UPDATE document_facts SET recognised = ? WHERE sha256 = ?", [_json(recognised), sha256])

    def _found(self, which: str, *values: object) -> tuple[KeptFacts, ...]:
        found = self._ask(f"SELECT sha256, recognised, said, made FROM document_facts {which}", *values)
        return tuple(_kept(*row) for row in found)


def _kept(sha256: str, recognised: str, said: str, made: str) -> KeptFacts:
    read, changed = Facts(**_values(recognised)), _values(said)
    return KeptFacts(sha256, read, FactsByHand(replace(read, **changed), tuple(map(Fact, changed))), made)


def _json(facts: Facts, which: tuple[Fact, ...] = tuple(Fact)) -> str:
    """These facts as JSON, under their names; a date with its basis."""
    values: dict[str, Any] = {fact.value: getattr(facts, fact) for fact in which}
    if date := values.get(Fact.PUBLISHED):
        values[Fact.PUBLISHED] = [date.iso, date.basis]
    return json.dumps(values, ensure_ascii=False)


def _values(text: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text)
    if Fact.KIND in values:
        values[Fact.KIND] = DocumentKind(values[Fact.KIND])
    if date := values.get(Fact.PUBLISHED):
        values[Fact.PUBLISHED] = Published(date[0], DateBasis(date[1]))
    if Fact.FORCES in values:
        values[Fact.FORCES] = tuple(values[Fact.FORCES])
    return values
