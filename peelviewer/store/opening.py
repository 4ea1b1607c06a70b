"""Opens a library file and brings it up to date; falls back to reading only where nothing may be written.

SQLite itself puts right what a killed program has left (a hot journal), and can do so only where it may write: so a
library is opened for writing first, and looked at afterwards. No file of a library is opened here but through SQLite:
on POSIX, closing such a file would take away the locks of every other connection of this process.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from peelviewer import whole_files
from peelviewer.store import backups, labels, schema
from peelviewer.store.errors import (
    FutureLibraryError,
    LibraryExistsError,
    LibraryPlaceError,
    MissingLibraryError,
    NotALibraryError,
)
from peelviewer.store.schema import APPLICATION_ID, VERSION
from peelviewer.store.searching import vocabulary
from peelviewer.store.sqlite_address import address
from peelviewer.store.trouble import is_busy, spoken_of_place

Ask = Callable[..., list[sqlite3.Row]]  # an SQL query and its values; gives the rows
Writing = Callable[[], AbstractContextManager[sqlite3.Connection]]  # a transaction: all of it or nothing

T = TypeVar("T")

PATIENCE = 10.0  # seconds that are waited for another program to finish writing
_A_TRY = 20  # milliseconds that SQLite waits by itself
_KEPT = (
    32_000  # KB of the file that are kept in memory: what a common word has in the index does not drive out all else
)
_LARGEST = 250_000_000  # bytes of a value, or of a row: the largest that a library of ours has is that of a file


@dataclass(frozen=True, slots=True)
class Opened:
    """A library's connection, whether it can only be read, and what was put right at its opening, a sentence each."""

    connection: sqlite3.Connection
    read_only: bool = False
    remarks: tuple[str, ...] = ()


def create(path: Path) -> Opened:
    """A new, empty library at `path`, which must be free: made aside, and renamed when whole."""
    journal = path.with_name(f"{path.name}-journal")
    with spoken_of_place(path):
        if _has_text(journal) and not path.exists():  # it would be taken for the new library's, and do it harm
            raise LibraryPlaceError(path, f"“{journal.name}”, of a library that was there, is still there")
        try:
            with whole_files.aside(path) as beside:
                connection = _connected(beside, "rw")
                with contextlib.closing(connection):
                    _prepare(connection)
                    _migrate(connection)
                whole_files.place_new(beside, path)
        except FileExistsError as error:
            raise LibraryExistsError(path) from error
    return open_file(path)


def open_file(path: Path) -> Opened:
    """The library at `path`, brought up to date; raises an error with a sentence for whatever is no library of PeelViewer."""
    if not path.exists():
        raise MissingLibraryError(path, backups=bool(backups.all_of(path)))
    if not path.is_file():
        raise NotALibraryError(path)
    read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    with contextlib.ExitStack() as on_error:
        with spoken_of_place(path):
            connection = _readable(path) if read_only else _connected(path, "rw")
            on_error.callback(connection.close)
            _prepare(connection)
            remarks: tuple[str, ...] = ()
            if not patiently(lambda: schema.is_current(connection)):
                connection, remarks = _brought_up_to_date(connection, path, read_only=read_only)
                on_error.callback(connection.close)
            if not read_only:
                _keep_one_file(connection)
                _renew(connection)
            connection.execute(f"PRAGMA busy_timeout = {_A_TRY}")
        on_error.pop_all()
    return Opened(connection, read_only, remarks)


def _brought_up_to_date(
    connection: sqlite3.Connection, path: Path, *, read_only: bool
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """A library with the tables of this program and nothing of others that would run, and what was removed of that."""
    if not connection.execute("PRAGMA page_count").fetchone()[0] and not read_only:
        _migrate(connection)  # left by a program that was killed while it made a library here
    pending = _pending(connection, path)
    foreign = schema.foreign(connection, older=pending)
    if read_only and (pending or foreign):  # what may not be changed is brought up to date in memory
        connection = _in_memory(connection)
        _prepare(connection)
    elif pending or foreign:
        backups.make(path)
    remarks = schema.remove(connection, foreign)
    if pending:
        _migrate(connection)
    if not read_only or foreign:
        schema.make_missing(connection)
    schema.check(connection, path)
    return connection, remarks


def is_library(path: Path) -> bool:
    """Whether there is a library at `path`, in whatever state: nothing may be written over it."""
    try:
        with contextlib.closing(_connected(path, "ro&immutable=1")) as connection:
            return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
    except sqlite3.Error:
        return False


def patiently(work: Callable[[], T]) -> T:
    """What `work` gives, which is tried again while another program writes.

    SQLite's own waiting tries ever more seldom: beside two busy writers, a third one can wait for 10 s in vain.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All of it or nothing. It holds the right to write from its beginning: what it reads, nobody else changes."""
    patiently(lambda: connection.execute("BEGIN IMMEDIATE"))
    try:
        yield connection
        patiently(connection.commit)
    finally:
        if connection.in_transaction:  # something went wrong, and that is what is told
            with contextlib.suppress(sqlite3.Error):
                connection.rollback()


def _connected(path: Path, mode: str, *, patience: float | None = None) -> sqlite3.Connection:
    """A connection to a file that is there: SQLite makes none."""
    wait = PATIENCE if patience is None else patience
    return sqlite3.connect(address(path.absolute(), mode), uri=True, timeout=wait)


def _readable(path: Path) -> sqlite3.Connection:
    """A connection to a library that may not be written.

    Where a killed program has left its journal, SQLite would have to write: then a copy is put right, in memory.
    """
    beside = [file for file in (path.with_name(f"{path.name}{end}") for end in ("-journal", "-wal")) if _has_text(file)]
    if beside:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            for file in (path, *beside):
                shutil.copyfile(file, copy.with_name(file.name))
            return _in_memory(_connected(copy, "rw"))
    connection = _connected(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:  # no locks on this drive, or a write-ahead log that would have to be made
        connection.close()
        connection = _connected(path, "ro&immutable=1")
    return connection


def _has_text(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of a library in memory; the connection to the file is closed."""
    copy = sqlite3.connect(":memory:")
    try:
        connection.backup(copy)
    finally:
        connection.close()
    return copy


def _prepare(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
    # What a received file says of itself may call no function that does anything; damaged pages are told from sound ones.
    checked = ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "recursive_triggers = OFF")
    for pragma in (*checked, f"cache_size = -{_KEPT}"):
        connection.execute(f"PRAGMA {pragma}")


def _pending(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether migrations are to be made; raises unless the file is a library that this PeelViewer knows."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotALibraryError(path)
    known, applied = schema.known_migrations(), schema.applied_migrations(connection)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    # Before the table `about` there was another number in its place.
    counted = not applied or "m008_about_the_library" in applied
    if not applied <= known or (counted and version > VERSION):
        raise FutureLibraryError(path)
    return applied != known


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date, all of it or nothing; another program may have done so meanwhile."""
    with transaction(connection):
        schema.migrate(connection)
        labels.fill(connection)
        vocabulary.count_again(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _keep_one_file(connection: sqlite3.Connection) -> None:
    """A library is copied and mailed as one file: a write-ahead log that another program turned on is put away."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        with contextlib.suppress(sqlite3.OperationalError):  # another program has it open still
            connection.execute("PRAGMA journal_mode = DELETE")


def _renew(connection: sqlite3.Connection) -> None:
    """Another version of the program may name themes and inspections otherwise, and reduce words otherwise."""
    if not labels.are_of_this_program(connection):
        with contextlib.suppress(sqlite3.OperationalError), transaction(connection):
            labels.fill(connection)  # if another program writes, it is done at the next opening
    if not vocabulary.are_counted(connection):
        with contextlib.suppress(sqlite3.OperationalError), transaction(connection):
            vocabulary.count_again(connection)
