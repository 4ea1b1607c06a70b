"""What a library is built of, and which parts of a received file are not the program's: a trigger would run at our next change.

Nearly every library that is opened is built exactly as this program builds one, which its checksum tells. Only of others
are the migrations asked: they and sqlite-utils take longer to import than a library takes to open.
"""

import functools
import hashlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from peelviewer.store.errors import AlteredLibraryError

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x5045454C  # "PEEL"
VERSION = 17  # how many migrations there are, as `user_version` says it
BUILT = "d4ed0a3b48a9ccf7c565a1641069b74d0b84f5947778cc99021b38425730ca9b"  # a checksum of all that a new library is built of

_PARTS = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"


@dataclass(frozen=True, slots=True)
class Part:
    """A table, index, view or trigger, by its name and its SQL."""

    kind: str
    name: str
    sql: str


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether a library is built exactly as this program builds one."""
    numbers = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if numbers != [APPLICATION_ID, VERSION] or checksum(connection) != BUILT:
        return False
    return len(applied_migrations(connection)) == VERSION


def checksum(connection: sqlite3.Connection) -> str:
    """A checksum of all that a library is built of."""
    made = hashlib.sha256()
    for part in _parts(connection):
        made.update(f"{part.kind} {part.name} {_words(part.sql)}\n".encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def known_migrations() -> frozenset[str]:
    """The names of the migrations of this program."""
    from peelviewer.store.migrations import migrations

    return frozenset(migration.name for migration in migrations.pending(_database(":memory:")))


def applied_migrations(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the migrations that a library has been through."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return frozenset()
    found = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'peelviewer'").fetchall()
    return frozenset(str(row[0]) for row in found)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the migrations that a library has not been through, in the caller's transaction."""
    from peelviewer.store.migrations import migrations

    migrations.apply(_database(connection))


def foreign(connection: sqlite3.Connection, *, older: bool) -> tuple[Part, ...]:
    """The triggers and views of a file that PeelViewer did not make; an `older` library has those of its time."""
    ours = _ever_made() if older else {_words(part.sql) for part in _made().values()}
    return tuple(
        part for part in _parts(connection) if part.kind in {"trigger", "view"} and _words(part.sql) not in ours
    )


def remove(connection: sqlite3.Connection, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Drop triggers and views; gives a sentence of each."""
    for part in parts:
        connection.execute(f"DROP {part.kind} IF EXISTS {_quoted(part.name)}")
    return tuple(f"The {part.kind} “{part.name}”, which PeelViewer did not make, was removed." for part in parts)


def make_missing(connection: sqlite3.Connection) -> None:
    """Make the views of ours that are not there."""
    held = {part.name for part in _parts(connection)}
    for part in _made().values():
        if part.kind == "view" and part.name not in held:
            connection.execute(part.sql)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise unless every table that PeelViewer works with is one of its own making."""
    held = {part.name: part for part in _parts(connection)}
    for name, part in _made().items():
        found = held.get(name)
        if part.kind == "index" and found is None:
            continue  # it is slower without, and nothing else
        if found is None or found.kind != part.kind or not _alike(connection, found, part):
            raise AlteredLibraryError(path, f"{part.kind} “{name}”")


def _alike(connection: sqlite3.Connection, found: Part, part: Part) -> bool:
    """Whether a part serves as ours does: an ordinary table with our columns, or else the same in SQL."""
    if part.kind != "table":
        return part.kind == "index" or _words(found.sql) == _words(part.sql)
    virtual = "CREATE VIRTUAL"
    if part.sql.startswith(virtual) or found.sql.upper().lstrip().startswith(virtual):
        return _words(found.sql) == _words(part.sql)
    return _columns(_new(), part.name) <= _columns(connection, part.name)


@functools.cache
def _made() -> dict[str, Part]:
    """The parts of a new library, by their names."""
    return {part.name: part for part in _parts(_new())}


@functools.cache
def _ever_made() -> frozenset[str]:
    """The triggers and views that any version made; each came with a migration, and some went with a later one."""
    from peelviewer.store.migrations import migrations

    database, made = _database(":memory:"), set[str]()
    names = [migration.name for migration in migrations.pending(database)]
    for name in (*names[1:], None):
        migrations.apply(database, **({"stop_before": name} if name else {}))
        made |= {_words(part.sql) for part in _parts(database.conn) if part.kind in {"trigger", "view"}}
    database.close()
    return frozenset(made)


@functools.cache
def _new() -> sqlite3.Connection:
    """A new library in memory."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    migrate(connection)
    return connection


def _database(file: str | sqlite3.Connection) -> "Database":
    from sqlite_utils import Database

    return Database(sqlite3.connect(file) if isinstance(file, str) else file, recursive_triggers=False)


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()}


def _parts(connection: sqlite3.Connection) -> list[Part]:
    return [Part(*row) for row in connection.execute(_PARTS).fetchall() if not str(row[1]).startswith("sqlite_")]


def _words(sql: str) -> str:
    """SQL without the white space that says nothing."""
    return " ".join(sql.split())


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
