"""Saves what can be read of a damaged library in a new one."""

import contextlib
import hashlib
import itertools
import re
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from peelviewer import whole_files
from peelviewer.store import labels, opening, rows
from peelviewer.store.documents import link_passages
from peelviewer.store.errors import NotALibraryError
from peelviewer.store.readers import unreadable
from peelviewer.store.searching import vocabulary
from peelviewer.store.sqlite_address import address
from peelviewer.store.sqlite_pages import Pages, Record, Value
from peelviewer.store.trouble import spoken_of_place

_MASTER = 1  # the page where the list of tables begins
_NOT_SAVED = re.compile(r"passages_index.*|words|content_state|_?sqlite_.*")  # made again from what is saved
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Of what one can know the values of a column that others might be taken for.
_LOOKS = {
    "sha256": _SHA256,
    "section": re.compile(r"\[.*", re.DOTALL),
    "rects": re.compile(r"\[.*", re.DOTALL),
    "warnings": re.compile(r"\[.*", re.DOTALL),
    "also": re.compile(r"\[.*", re.DOTALL),
    "recipe": re.compile(r"\{.*", re.DOTALL),
    "recognised": re.compile(r"\{.*", re.DOTALL),
    "said": re.compile(r"\{.*", re.DOTALL),
    "content": re.compile(r"\{.*", re.DOTALL),
    "decision": re.compile("confirmed|dismissed"),
    "key": re.compile(r"[0-9a-f]{16}"),
}


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved of a damaged library, and where."""

    path: Path
    rows: dict[str, int] = field(default_factory=dict)  # by table
    lost_pages: int = 0  # that could not be read
    pages: int = 0
    misfits: int = 0  # rows that belong to nothing that was saved

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a person is told."""
        wanted = ("documents", "passages", "claims", "notes", "added_contrasts", "corrections", "recipes")
        counts = ", ".join(f"{self.rows.get(table, 0):,} {table.replace('_', ' ')}" for table in wanted)
        lost = f"{self.lost_pages:,} of its {self.pages:,} pages could not be read" if self.lost_pages else ""
        misfits = f"{self.misfits:,} rows belong to nothing that was saved" if self.misfits else ""
        told = "; ".join(part for part in (lost, misfits) if part) or "nothing is known to be lost"
        return (f"What could be read was saved in {self.path}: {counts}.", f"Of the old file, {told}.")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    type: str
    required: bool
    is_number: bool  # of the row: an INTEGER PRIMARY KEY
    default: str | None


def recover(path: Path) -> Recovered:
    """Save what can be read of the library at `path` in a new file beside it; the old one is left as it is."""
    with contextlib.suppress(sqlite3.Error):  # what a killed program has left is put right first
        connection = sqlite3.connect(address(path.absolute(), "rw"), uri=True)
        with contextlib.closing(connection):
            connection.execute("SELECT count(*) FROM sqlite_master")
    pages = Pages.of(path.read_bytes())
    target = _free_name(path)
    with spoken_of_place(target), whole_files.aside(target) as beside:
        beside.unlink()
        made = opening.create(beside).connection
        with contextlib.closing(made):
            names = [row["name"] for row in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = {name: _columns(made, name) for name in names if not _NOT_SAVED.fullmatch(name)}
            found = _found(pages, tables)
            if not any(found.values()):
                raise NotALibraryError(path)
            made.execute("PRAGMA foreign_keys = OFF")
            with opening.transaction(made) as connection:
                for table, records in found.items():
                    _insert(connection, table, tables[table], records)
                misfits = _leave_out_unreadable(connection) + _settle(connection)
                connection.execute("INSERT INTO passages_index(passages_index) VALUES ('rebuild')")
                vocabulary.count_again(connection)
                for (number,) in connection.execute("SELECT id FROM documents").fetchall():
                    link_passages(connection, number)
            counts = {table: made.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
        whole_files.place_new(beside, target)
    return Recovered(target, counts, pages.lost(), pages.count, misfits)


def _found(pages: Pages, tables: dict[str, list[_Column]]) -> dict[str, list[Record]]:
    """The rows of each table: first those that the table leads to, then those that look like them."""
    found: dict[str, list[Record]] = {table: [] for table in tables}
    roots = {
        str(record.values[1]): record.values[3]
        for record in pages.rows_of(_MASTER)
        if len(record.values) == 5 and record.values[0] == "table"
    }
    for table, root in roots.items():
        if isinstance(root, int):
            records = list(pages.rows_of(root))
            if table in tables:
                found[table] = [record for record in records if _fits(record, tables[table])]
    for record in pages.rows_left():
        alike = (table for table, columns in tables.items() if _fits(record, columns, strictly=True))
        for table in itertools.islice(alike, 1):
            found[table].append(record)
    return found


def _fits(record: Record, columns: list[_Column], *, strictly: bool = False) -> bool:
    """Whether a row can be one of a table; `strictly` also by what its values look like."""
    if len(record.values) > len(columns):
        return False
    missing = columns[len(record.values) :]  # added to the table after the row was written
    if any(column.required and column.default is None for column in missing):
        return False
    return all(_holds(column, value, strictly) for column, value in zip(columns, record.values, strict=False))


def _holds(column: _Column, value: Value, strictly: bool) -> bool:
    if column.is_number:
        return value is None
    if value is None:
        return not column.required
    if strictly and column.name in _LOOKS and isinstance(value, str) and not _LOOKS[column.name].fullmatch(value):
        return False
    kinds: dict[str, type] = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
    return isinstance(value, kinds.get(column.type, object))


def _insert(connection: sqlite3.Connection, table: str, columns: list[_Column], records: list[Record]) -> None:
    for record in records:
        row = {
            column.name: record.number if column.is_number else _without_zeros(value)
            for column, value in zip(columns, record.values, strict=False)
        }
        statement = rows.insertion(table, row).replace("INSERT", "INSERT OR IGNORE", 1)
        with contextlib.suppress(sqlite3.IntegrityError):
            connection.execute(statement, list(row.values()))


def _without_zeros(value: Value) -> Value:
    """A text without what an emptied page leaves in it."""
    return value.replace("\0", "") if isinstance(value, str) else value


def _leave_out_unreadable(connection: sqlite3.Connection) -> int:
    """Delete rows with invalid values; of a document, only those values. Gives how many."""
    found = list(unreadable(connection))
    for table, number in found:
        if table == "documents":
            connection.execute(
                "UPDATE documents SET kind = 'news', published = NULL, cycle = NULL, pages = NULL, warnings = '[]'"
                " WHERE id = ?",
                [number],
            )
        else:
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', [number])
    return len(found)


def _settle(connection: sqlite3.Connection) -> int:
    """Give documents without a file and passages without a document what they lack; gives how many rows are left over."""
    for (number,) in connection.execute(
        "SELECT DISTINCT document FROM passages WHERE document NOT IN (SELECT id FROM documents)"
    ).fetchall():
        content = f"Recovered text {number}".encode()
        sha256 = hashlib.sha256(content).hexdigest()
        file = [sha256, f"recovered-{number}.txt", "text/plain", content]
        connection.execute("INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?)", file)
        connection.execute(
            "INSERT INTO documents (id, sha256, kind, title, added) VALUES (?, ?, 'news', ?, ?)",
            [number, sha256, f"Recovered text {number}", rows.now()],
        )
    connection.execute(
        "INSERT INTO files SELECT sha256, coalesce(title, 'lost file'), 'text/plain', x'' FROM documents"
        " WHERE sha256 NOT IN (SELECT sha256 FROM files)"
    )
    labels.know_all(connection)
    for table in (
        "claims",
        "tallies",
        "quotations",
        "mentions",
        "findings",
        "recalled_findings",
    ):  # they have their own words, where their passage is lost
        connection.execute(f"UPDATE {table} SET passage_id = NULL WHERE passage_id NOT IN (SELECT id FROM passages)")
    for table, kept in (("claims", "corrections"), ("findings", "finding_corrections")):
        for column in ("corrected", "correction"):
            connection.execute(f"UPDATE {table} SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM {kept})")
    misfits = 0
    while left := connection.execute("PRAGMA foreign_key_check").fetchall():
        before = misfits
        for table, number in {(row[0], row[1]) for row in left}:
            misfits += connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', [number]).rowcount
        if misfits == before:
            break
    return misfits


def _columns(connection: sqlite3.Connection, table: str) -> list[_Column]:
    held = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    numbered = sum(bool(row["pk"]) for row in held) == 1
    return [
        _Column(
            row["name"],
            row["type"],
            bool(row["notnull"]),
            numbered and bool(row["pk"]) and row["type"] == "INTEGER",
            row["dflt_value"],
        )
        for row in held
    ]


def _free_name(path: Path) -> Path:
    for number in range(1, 1000):
        target = path.with_name(f"{path.stem}.repaired{f' {number}' if number > 1 else ''}{path.suffix}")
        if not target.exists():
            return target
    return path.with_name(f"{path.stem}.repaired again{path.suffix}")
