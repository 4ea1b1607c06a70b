"""Backups: whole copies of a library beside it, each opened and checked before it counts as one."""

import contextlib
import datetime
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from peelviewer import whole_files
from peelviewer.domain.safekeeping import Backup
from peelviewer.store.errors import DamagedLibraryError, InterruptedQuestionError, LockedLibraryError, NotALibraryError
from peelviewer.store.schema import APPLICATION_ID
from peelviewer.store.sqlite_address import address
from peelviewer.store.trouble import spoken_of_place

GENERATIONS = 5
JOURNALS = ("-journal", "-wal", "-shm")  # endings of what SQLite puts beside a file that is being written
PATIENCE = 10.0  # seconds that are waited for another program to finish writing
_PAGES = 256  # copied at a time: 1 MB, which takes 2 ms, and others may write in between
_NAME = "%Y-%m-%d %H.%M.%S"
_DAY = datetime.timedelta(days=1)
_STEPS = 10_000  # of SQLite's machine, after which a check asks whether it is waited for: a millisecond or two

Cancelled = Callable[[], bool]


def _never() -> bool:
    return False


def folder(path: Path) -> Path:
    """Where the backups of the library at `path` are."""
    return path.with_name(f"{path.name}.backups")


def all_of(path: Path) -> tuple[Backup, ...]:
    """The backups of the library at `path`, the newest first."""
    found = []
    for file in folder(path).glob("*.peel"):
        with contextlib.suppress(ValueError, OSError):
            made = datetime.datetime.strptime(file.stem, _NAME).replace(tzinfo=datetime.UTC)
            found.append(Backup(file, made, file.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def is_due(path: Path) -> bool:
    """Whether the library has changed since its last backup, and that is a day old."""
    if not (path.exists() and os.access(path.parent, os.W_OK)):
        return False
    newest = next(iter(all_of(path)), None)
    if newest is None:
        return True
    changed = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    return changed > newest.made and datetime.datetime.now(datetime.UTC) - newest.made >= _DAY


def make(path: Path, cancelled: Cancelled = _never) -> Backup:
    """Copy the library as it stands, while others may work on it; the oldest backups beyond five are deleted.

    Raises a sentence, and leaves all backups as they are, where the copy cannot be made or is not sound; and
    InterruptedQuestionError as soon as it is `cancelled`.
    """
    with spoken_of_place(folder(path)):
        whole_files.sweep_folder(whole_files.own_folder(folder(path)))
    with spoken_of_place(path):
        made = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        for newest in all_of(path)[:1]:  # two in one second, or the clock was put back
            made = max(made, newest.made + datetime.timedelta(seconds=1))
        target = folder(path) / f"{made.strftime(_NAME)}.peel"
        with whole_files.aside(target) as beside:
            with _opened(path, "rw") as source, _opened(beside, "rw") as copy:
                copy_whole(path, source, copy, cancelled)
            check(path, beside, cancelled)
            whole_files.place(beside, target)
    for old in all_of(path)[GENERATIONS:]:
        old.path.unlink(missing_ok=True)
    return Backup(target, made, target.stat().st_size)


def restore(path: Path, backup: Path) -> Path | None:
    """Replace the library with a backup; gives the file in which the present state is kept, if there is any.

    The present state becomes a backup itself, or, where it cannot be read, a file beside the library.
    """
    with spoken_of_place(path):
        check(path, backup)
        if not path.exists():
            with whole_files.aside(path) as beside:
                with _opened(backup, "ro") as source, _opened(beside, "rw") as copy:
                    copy_whole(path, source, copy)
                _move_journals(path, _free_name(path, "left"))
                whole_files.place_new(beside, path)
            return None
        try:
            kept = make(path).path
        except (DamagedLibraryError, NotALibraryError):
            return _replace_damaged(path, backup)
        # Into the file that is there, as one transaction: other windows go on with it, and see what is in it now.
        with _opened(backup, "ro") as source, _opened(path, "rw") as library:
            copy_whole(path, source, library)
    return kept


def check(path: Path, copy: Path, cancelled: Cancelled = _never) -> None:
    """Raise unless a copy of the library at `path` opens and is sound."""
    with _opened(copy, "ro") as opened:
        opened.set_progress_handler(cancelled, _STEPS)
        sound = opened.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        sound = sound and [row[0] for row in opened.execute("PRAGMA quick_check").fetchall()] == ["ok"]
    if not sound:
        raise DamagedLibraryError(path)


def _replace_damaged(path: Path, backup: Path) -> Path:
    """Put a backup in the place of a library that cannot be read, which is kept under another name.

    Its journal goes with it before it is replaced: beside another file it would do harm.
    """
    kept = _free_name(path, "damaged")
    with whole_files.aside(path) as beside:
        with _opened(backup, "ro") as source, _opened(beside, "rw") as copy:
            copy_whole(path, source, copy)
        whole_files.keep_under(path, kept)
        _move_journals(path, kept)
        whole_files.place(beside, path)
    return kept


def _move_journals(path: Path, kept: Path) -> None:
    for end in JOURNALS:
        journal = path.with_name(f"{path.name}{end}")
        if journal.exists():
            journal.replace(kept.with_name(f"{kept.name}{end}"))


def _free_name(path: Path, what: str) -> Path:
    """A name beside the library that says what is in it, and when that was kept."""
    now = datetime.datetime.now(datetime.UTC).strftime(_NAME)
    return path.with_name(f"{path.stem}.{what} {now}{path.suffix}")


def _opened(path: Path, mode: str) -> contextlib.closing[sqlite3.Connection]:
    return contextlib.closing(sqlite3.connect(address(path.absolute(), mode), uri=True, timeout=PATIENCE))


def copy_whole(
    path: Path, source: sqlite3.Connection, target: sqlite3.Connection, cancelled: Cancelled = _never
) -> None:
    """SQLite's own backup, in steps; it begins again where another program writes meanwhile, but not for ever."""
    until = time.monotonic() + PATIENCE
    left_before = -1

    def watch(_status: int, left: int, _all: int) -> None:
        nonlocal until, left_before
        if cancelled():
            raise InterruptedQuestionError(path)
        if left != left_before:
            left_before, until = left, time.monotonic() + PATIENCE
        elif time.monotonic() > until:
            raise LockedLibraryError(path)

    source.execute("SELECT count(*) FROM sqlite_master")  # puts right what a killed program has left
    source.backup(target, pages=_PAGES, progress=watch, sleep=0.05)
