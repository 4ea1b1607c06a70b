"""Backups are whole, checked, five at most; restoring one loses nothing, and is undone by restoring another."""

import datetime
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from made_library import made_document, made_findings, made_library, made_source
from sqlite_utils import Database

from peelviewer.domain.safekeeping import Backup
from peelviewer.store import Library, backups
from peelviewer.store.errors import DamagedLibraryError, InterruptedQuestionError, LockedLibraryError
from peelviewer.store.migrations import migrations


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.peel"


def make_older(backup: Backup, hours: int) -> None:
    """Have a backup be so many hours older than it is."""
    made = backup.made - datetime.timedelta(hours=hours)
    backup.path.rename(backup.path.with_name(f"{made:%Y-%m-%d %H.%M.%S}.peel"))


def spoil(path: Path) -> None:
    """Have SQLite find damage: the middle of the file is overwritten."""
    content = bytearray(path.read_bytes())
    content[len(content) // 4 : len(content) // 2] = b"\xa5" * (len(content) // 2 - len(content) // 4)
    path.write_bytes(content)


def test_a_backup_is_made_daily_where_something_has_changed(path: Path) -> None:
    library = made_library(path)
    first = backups.make(path)
    assert not backups.is_due(path)
    library.notes.add("A note.", contrast="key")
    assert not backups.is_due(path)
    make_older(first, 25)
    assert backups.is_due(path)
    library.close()
    long_ago = (first.made - datetime.timedelta(hours=30)).timestamp()
    os.utime(path, (long_ago, long_ago))
    assert not backups.is_due(path)


def test_a_backup_that_nobody_waits_for_ends_at_once_and_leaves_nothing(path: Path) -> None:
    made_library(path).close()
    with pytest.raises(InterruptedQuestionError):
        backups.make(path, lambda: True)
    assert list(backups.folder(path).iterdir()) == []


def test_five_are_kept_for_their_owner_alone(path: Path) -> None:
    made_library(path).close()
    made = [backups.make(path) for _ in range(7)]
    held = backups.all_of(path)
    assert [backup.path for backup in held] == [backup.path for backup in reversed(made[2:])]
    assert sorted(file.name for file in backups.folder(path).iterdir()) == sorted(each.path.name for each in held)
    if os.name == "posix":
        assert stat.S_IMODE(backups.folder(path).stat().st_mode) == 0o700
        assert {stat.S_IMODE(backup.path.stat().st_mode) for backup in held} == {0o600}


def test_a_damaged_library_takes_the_place_of_no_backup(path: Path) -> None:
    made_library(path).close()
    sound = backups.make(path)
    spoil(path)
    with pytest.raises(DamagedLibraryError):
        backups.make(path)
    assert backups.all_of(path) == (sound,)


def test_restoring_is_undone_by_restoring(path: Path) -> None:
    library = made_library(path)
    before = backups.make(path)
    library.notes.add("A later note.", contrast="key")
    kept = backups.restore(path, before.path)
    assert library.notes.beside_contrasts() == {}  # the window that is open goes on with what was restored
    assert kept
    backups.restore(path, kept)
    assert [note.text for note in library.notes.beside_contrasts()["key"]] == ["A later note."]
    library.close()


@pytest.mark.parametrize("how", ["pages", "header", "gone"])
def test_a_library_that_cannot_be_read_is_restored_and_its_remains_are_kept(path: Path, how: str) -> None:
    made_library(path).close()
    backup = backups.make(path)
    if how == "pages":
        spoil(path)
    elif how == "header":
        path.write_bytes(b"nothing that was here before, but some words instead of it " * 100)
    else:
        path.unlink()
    remains = path.read_bytes() if path.exists() else None
    path.with_name("made.peel-journal").write_bytes(b"left behind")
    kept = backups.restore(path, backup.path)
    assert (kept.read_bytes() if kept else None) == remains
    library = Library.open(path)
    assert library.document(1) == made_document()
    assert library.check() == ()
    library.close()


def test_a_library_is_backed_up_before_its_schema_changes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        migrations.apply(Database(file, recursive_triggers=False), stop_before="m008_about_the_library")
        file.execute("INSERT INTO recipes(name, recipe, saved) VALUES ('x', '{}', '')")
        file.commit()
    Library.open(path).close()
    (backup,) = backups.all_of(path)
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("SELECT name FROM recipes").fetchall() == [("x",)]
        assert not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchall()
    Library.open(path).close()
    assert len(backups.all_of(path)) == 1


def test_a_backup_is_made_while_others_write_and_a_lasting_lock_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PATIENCE", 0.1)
    library = made_library(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO about VALUES ('stamp', '1')")
        backup = backups.make(path)  # a change that is not complete is not in it
        other.rollback()
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedLibraryError):
            backups.make(path)
        with pytest.raises(LockedLibraryError):
            backups.restore(path, backup.path)
    assert backups.all_of(path) == (backup,)
    assert library.add(made_source("two"), made_document(), made_findings()) == (2, False)
    library.close()
