"""Opens a library file: checks that it is one, brings its schema up to date, falls back to reading only."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database

from peelviewer.store.errors import (
    DamagedLibraryError,
    FutureLibraryError,
    LibraryPlaceError,
    LibraryTroubleError,
    MissingLibraryError,
    NotALibraryError,
)
from peelviewer.store.migrations import APPLICATION_ID, migrations

Ask = Callable[..., list[Sequence[Any]]]  # an SQL query and its values; gives the rows
Writing = Callable[[], AbstractContextManager[sqlite3.Connection]]  # a transaction: all of it or nothing


def create(path: Path) -> Database:
    """A new, empty library at `path`, which must be free."""
    if path.exists():
        raise LibraryPlaceError(path, "a file of that name is there already")
    try:
        connection = sqlite3.connect(path)
        database = _prepared(connection)
        migrations.apply(database)
        connection.commit()
    except sqlite3.Error as error:
        raise LibraryPlaceError(path, str(error)) from error
    return database


def open_file(path: Path) -> tuple[Database, bool]:
    """The library at `path`, and whether it can only be read."""
    if not path.exists():
        raise MissingLibraryError(path)
    if path.is_dir():
        raise NotALibraryError(path)
    read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    try:
        connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable={int(read_only)}", uri=True)
        _check(Database(connection), path)
        pending = bool(migrations.pending(Database(connection)))
        connection.close()
        if read_only:
            connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)
            if pending:  # an older file that may not be changed is brought up to date in memory
                older, connection = connection, sqlite3.connect(":memory:")
                older.backup(connection)
                older.close()
        else:
            if pending:
                _back_up(path)
            connection = sqlite3.connect(path)
        database = _prepared(connection)
        if pending:
            migrations.apply(database)
            connection.commit()
    except sqlite3.DatabaseError as error:
        if "malformed" in str(error) and path.read_bytes()[:16] == b"SQLite format 3\0":
            raise DamagedLibraryError(path) from error
        if "not a database" in str(error) or "malformed" in str(error):
            raise NotALibraryError(path) from error
        raise LibraryTroubleError(path, str(error)) from error
    return database, read_only


def _prepared(connection: sqlite3.Connection) -> Database:
    database = Database(connection, recursive_triggers=False)
    database.execute("PRAGMA foreign_keys = ON")
    return database


def _check(database: Database, path: Path) -> None:
    """Raise unless the file is a library whose migrations this PeelViewer knows."""
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise NotALibraryError(path)
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    if not {migration.name for migration in migrations.applied(database)} <= known:
        raise FutureLibraryError(path)


def _back_up(path: Path) -> None:
    """Copy the file before its schema changes, and check the copy."""
    backup = path.with_name(f"{path.name}.backup")
    shutil.copy2(path, backup)
    copy = sqlite3.connect(backup)
    try:
        answer = copy.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        copy.close()
    if answer != "ok":
        raise LibraryTroubleError(path, f"its backup is not sound: {answer}")


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what SQLite reports into a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryTroubleError(path, str(error)) from error
