"""What a library is built of, and what of a received file is not ours: a trigger would run at our next change."""

import functools
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from peelviewer.store.errors import AlteredLibraryError
from peelviewer.store.migrations import migrations

_PARTS = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Part:
    """A table, index, view or trigger, by its name and its SQL."""

    kind: str
    name: str
    sql: str


def foreign(database: Database) -> tuple[Part, ...]:
    """The triggers and views of a file that PeelViewer did not make."""
    return tuple(
        part for part in _parts(database) if part.kind in {"trigger", "view"} and _words(part.sql) not in _ever_made()
    )


def remove(database: Database, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Drop triggers and views; gives a sentence of each."""
    with database.conn:
        for part in parts:
            database.execute(f"DROP {part.kind} IF EXISTS {_quoted(part.name)}")
    return tuple(f"The {part.kind} “{part.name}”, which PeelViewer did not make, was removed." for part in parts)


def make_missing(database: Database) -> None:
    """Make the triggers and views of ours that are not there."""
    held = {part.name for part in _parts(database)}
    with database.conn:
        for part in _made().values():
            if part.kind in {"trigger", "view"} and part.name not in held:
                database.execute(part.sql)


def check(database: Database, path: Path) -> None:
    """Raise unless every table that PeelViewer works with is one of its own making."""
    held = {part.name: part for part in _parts(database)}
    for name, part in _made().items():
        found = held.get(name)
        if part.kind == "index" and found is None:
            continue  # it is slower without, and nothing else
        if found is None or found.kind != part.kind or not _alike(database, found, part):
            raise AlteredLibraryError(path, f"{part.kind} “{name}”")


def _alike(database: Database, found: Part, part: Part) -> bool:
    """Whether a part serves as ours does: an ordinary table with our columns, or else the same in SQL."""
    if part.kind != "table":
        return True if part.kind == "index" else _words(found.sql) == _words(part.sql)
    virtual = "CREATE VIRTUAL"
    if part.sql.startswith(virtual) or found.sql.upper().lstrip().startswith(virtual):
        return _words(found.sql) == _words(part.sql)
    columns = {row[1] for row in database.execute(f"PRAGMA table_info({_quoted(found.name)})").fetchall()}
    return _columns(part.name) <= columns


@functools.cache
def _made() -> dict[str, Part]:
    """The parts of a new library, by their names."""
    return {part.name: part for part in _parts(_new())}


@functools.cache
def _columns(table: str) -> frozenset[str]:
    return frozenset(row[1] for row in _new().execute(f"PRAGMA table_info({_quoted(table)})").fetchall())


@functools.cache
def _ever_made() -> frozenset[str]:
    """The triggers and views that any version made; each came with a migration, and some went with a later one."""
    database, made = Database(memory=True), set[str]()
    names = [migration.name for migration in migrations.pending(database)]
    for name in (*names[1:], None):
        migrations.apply(database, **({"stop_before": name} if name else {}))
        made |= {_words(part.sql) for part in _parts(database) if part.kind in {"trigger", "view"}}
    database.close()
    return frozenset(made)


@functools.cache
def _new() -> Database:
    database = Database(memory=True)
    migrations.apply(database)
    return database


def _parts(database: Database) -> list[Part]:
    return [Part(*row) for row in database.execute(_PARTS).fetchall() if not str(row[1]).startswith("sqlite_")]


def _words(sql: str) -> str:
    """SQL without the white space that says nothing."""
    return " ".join(sql.split())


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
