"""Writes a document's rows, in the transaction of whoever calls: the document, its passages, what was found in it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from peelviewer.domain.claims import Finding, Findings, Recalled
from peelviewer.domain.document import Document, SourceFile
from peelviewer.domain.facts import Facts
from peelviewer.store import labels, rows
from peelviewer.store.duplicates import text_keys
from peelviewer.store.searching import vocabulary
from peelviewer.store.versions import Links


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A document that was taken out of a library, with all that it needs to be put back as the same."""

    id: int
    source: SourceFile
    document: Document
    findings: Findings  # as they were found: what a person says of them stays in the library
    added: str
    rules: int = 0  # the number of the rules it was read by
    links: Links = Links()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class WithoutFile:
    """A document that was taken out, as the bin keeps it: its file stays in the library."""

    id: int
    sha256: str
    document: Document
    findings: Findings
    added: str
    rules: int = 0
    links: Links = Links()  # noqa: RUF009 - a frozen value

    @classmethod
    def of(cls, taken: TakenOut) -> "WithoutFile":
        """A document that is taken out."""
        return cls(taken.id, taken.source.sha256, taken.document, taken.findings, taken.added, taken.rules, taken.links)


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as it was read from one of its copies, with the facts recognised in that where a person put some right."""

    taken: TakenOut
    recognised: Facts | None


def checksum(texts: Iterable[str]) -> str:
    """A checksum of the passages of a document, in their order."""
    made = hashlib.sha256()
    for text in texts:
        made.update(text.encode("utf-8", "surrogatepass") + b"\x1e")
    return made.hexdigest()


def write(connection: Connection, number: int, source: SourceFile, document: Document, added: str) -> None:
    """Write a document under this id, with its file and its passages."""
    connection.execute(
        "INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?)",
        [source.sha256, source.name, source.media_type, source.content],
    )
    row = {"id": number, **rows.document_row(document, source.sha256, added)}
    row["text_checksum"] = checksum(passage.text for passage in sorted(document.passages, key=lambda each: each.n))
    connection.execute(rows.insertion("documents", row), list(row.values()))
    _write_forces(connection, number, document)
    _write_all(connection, "passages", [rows.passage_row(number, passage) for passage in document.passages])
    connection.execute(
        "INSERT INTO passages_index(rowid, text) SELECT id, text FROM passages WHERE document = ?", [number]
    )
    vocabulary.know(connection, (passage.text for passage in document.passages))
    keys = text_keys(passage.text for passage in document.passages)
    _write_all(connection, "text_keys", [{"document": number, "key": key} for key in keys])


def write_rules(connection: Connection, number: int, rules: int) -> None:
    """Keep by which rules a document was read."""
    connection.execute("UPDATE documents SET rules = ? WHERE id = ?", [rules, number])


def delete(connection: Connection, number: int) -> None:
    """Delete a document with all that was found in it; its file stays. The index is told first: it knows no words itself."""
    connection.execute(
        "INSERT INTO passages_index(passages_index, rowid, text) SELECT 'delete', id, text FROM passages WHERE document = ?",
        [number],
    )
    texts = connection.execute("SELECT text FROM passages WHERE document = ?", [number]).fetchall()
    vocabulary.know(connection, (str(row[0]) for row in texts), -1)
    connection.execute("DELETE FROM documents WHERE id = ?", [number])


def write_facts(connection: Connection, number: int, document: Document) -> None:
    """Give a document that is there these facts."""
    row = rows.facts_row(document)
    columns = ", ".join(f"{column} = ?" for column in row)
    connection.execute(f"UPDATE documents SET {columns} WHERE id = ?", [*row.values(), number])
    connection.execute("DELETE FROM document_forces WHERE document = ?", [number])
    _write_forces(connection, number, document)


def write_findings(connection: Connection, number: int, findings: Findings) -> None:
    """Write what was found in a document, in the place of what was found before."""
    labels.know(
        connection,
        forces=[
            *(claim.force for claim in findings.claims),
            *(tally.force for tally in findings.tallies if tally.force),
        ],
        themes=[claim.theme for claim in findings.claims],
        inspections=[claim.cycle for claim in findings.claims if claim.cycle],
    )
    for table, found in (
        ("claims", [rows.claim_row(number, claim) for claim in findings.claims]),
        ("tallies", [rows.tally_row(number, tally) for tally in findings.tallies]),
        ("quotations", [rows.quotation_row(number, words) for words in findings.quotations]),
        ("mentions", [rows.mention_row(number, mention) for mention in findings.mentions]),
    ):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", [number])
        _write_all(connection, table, found)
    write_follow_up(connection, number, findings.raised, findings.recalled)


def write_follow_up(
    connection: Connection, number: int, raised: tuple[Finding, ...], recalled: tuple[Recalled, ...]
) -> None:
    """Write what has to be followed up in a document that is there."""
    each = [(found.force, found.theme) for found in raised] + [(found.force, found.theme) for found in recalled]
    labels.know(
        connection,
        forces=[force for force, _ in each],
        themes=[theme for _, theme in each if theme],
        inspections=[found.cycle for found in raised if found.cycle],
    )
    for table, rows_of_table in (
        ("findings", [rows.finding_row(number, found) for found in raised]),
        ("recalled_findings", [rows.recalled_row(number, found) for found in recalled]),
        ("findings_read", [{"document": number}]),
    ):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", [number])
        _write_all(connection, table, rows_of_table)
    link_passages(connection, number)


def link_passages(connection: Connection, number: int) -> None:
    """Lead from what was found in a document to the passages that it stands in."""
    for table in ("claims", "tallies", "quotations", "mentions", "findings", "recalled_findings"):
        connection.execute(
            f"UPDATE {table} SET passage_id ="
            f" (SELECT p.id FROM passages p WHERE p.document = {table}.document AND p.n = {table}.passage)"
            " WHERE document = ? AND passage_id IS NULL",
            [number],
        )


def next_id(connection: Connection) -> int:
    """An id that no document has or had: a place, and an action that can be undone, may still name one that was taken out."""
    held, taken_out = connection.execute(
        "SELECT (SELECT max(id) FROM documents), (SELECT max(document) FROM documents_taken_out)"
    ).fetchone()
    return max(held or 0, taken_out or 0) + 1


def _write_forces(connection: Connection, number: int, document: Document) -> None:
    forces = [{"document": number, "position": at, "force": force} for at, force in enumerate(document.forces)]
    _write_all(connection, "document_forces", forces)


def _write_all(connection: Connection, table: str, values: list[dict[str, Any]]) -> None:
    if values:
        connection.executemany(rows.insertion(table, values[0]), [tuple(row.values()) for row in values])
