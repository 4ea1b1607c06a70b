"""Facts of documents that a person has put right; kept by the file's hash, so that a new reading does not lose them."""

from sqlite3 import Connection
from typing import Any

from peelviewer.domain.document import Fact
from peelviewer.domain.facts import EnteredFacts, Facts, KeptFacts
from peelviewer.store import codec, rows
from peelviewer.store.opening import Ask


class FactsPutRight:
    """The entered facts of a library; what writes is part of the caller's transaction."""

    def __init__(self, ask: Ask) -> None:
        """`ask` gives rows of the library."""
        self._ask = ask

    def of(self, sha256: str) -> KeptFacts | None:
        """What is kept of the file with this hash."""
        return next(iter(self._found("WHERE sha256 = ?", sha256)), None)

    def all(self) -> tuple[KeptFacts, ...]:
        """Everything that is kept, also of files that the library does not hold."""
        return self._found("ORDER BY made, sha256")

    def keep(self, connection: Connection, sha256: str, recognised: Facts, said: EnteredFacts | None) -> None:
        """Keep what a person says of a file (None: no more), beside what was recognised in it."""
        connection.execute("DELETE FROM document_facts WHERE sha256 = ?", [sha256])
        if said is not None:
            row = {"sha256": sha256, "recognised": _json(recognised), "said": _json(said.facts, said.which)}
            row["made"] = rows.now()
            connection.execute(rows.insertion("document_facts", row), list(row.values()))

    def renew(self, connection: Connection, sha256: str, recognised: Facts) -> None:
        """A new reading has recognised this; what the person says stays."""
        connection.execute("UPDATE document_facts SET recognised = ? WHERE sha256 = ?", [_json(recognised), sha256])

    def _found(self, which: str, *bound: object) -> tuple[KeptFacts, ...]:
        return tuple(kept_facts(row) for row in self._ask(f"SELECT * FROM document_facts {which}", *bound))


def kept_facts(row: rows.Row) -> KeptFacts:
    """A row of the table."""
    read, changed = _facts(row["recognised"]), _facts(row["said"])
    said = {"facts": {**read, **changed}, "which": list(changed)}
    return codec.checked(KeptFacts, {**dict(row), "recognised": read, "said": said})


def _json(facts: Facts, which: tuple[Fact, ...] = tuple(Fact)) -> str:
    """These facts as JSON, under their names; a date with its basis."""
    named: dict[str, Any] = {fact.value: getattr(facts, fact) for fact in which}
    if facts.published and Fact.PUBLISHED in which:
        named[Fact.PUBLISHED.value] = [facts.published.iso, facts.published.basis]
    return codec.to_json(named)


def _facts(text: str) -> dict[str, Any]:
    """Facts as they are kept, by their names."""
    named: dict[str, Any] = codec.from_json(dict[str, Any], text, "fact")
    if date := named.get(Fact.PUBLISHED.value):
        named[Fact.PUBLISHED.value] = rows.date(*codec.checked(tuple[str, str], date))
    return named
