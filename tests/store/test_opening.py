"""A library always opens again, and what keeps one from opening or being written is told in a true sentence."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from made_library import made_document, made_findings, made_library, made_source, older_library
from sqlite_utils import Database

from peelviewer.domain.claims import Findings
from peelviewer.store import Library, opening
from peelviewer.store.errors import (
    FullDiskError,
    FutureLibraryError,
    GoneLibraryError,
    LibraryExistsError,
    LockedLibraryError,
    NotALibraryError,
    ReadOnlyLibraryError,
    ReplacedLibraryError,
)
from peelviewer.store.migrations import migrations

_KILLED_WHILE_WRITING = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE passages SET text = 'half'")
for n in range(2000):
    connection.execute("INSERT INTO about VALUES (?, ?)", [f"name {n}", "x" * 500])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.peel"


@pytest.fixture
def no_writing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes a folder one that nobody may write to, also for root."""

    def lock(folder: Path) -> None:
        monkeypatch.setattr(os, "access", lambda asked, mode: mode != os.W_OK or folder not in [*asked.parents, asked])

    return lock


def kill_while_writing(path: Path) -> Path:
    ended = subprocess.run([sys.executable, "-c", _KILLED_WHILE_WRITING, path], check=False)
    assert ended.returncode == -signal.SIGKILL
    journal = path.with_name(f"{path.name}-journal")
    assert journal.stat().st_size
    return journal


def test_a_library_killed_while_it_was_written_opens_as_it_was(path: Path) -> None:
    made_library(path).close()
    journal = kill_while_writing(path)
    library = Library.open(path)
    assert library.document(1) == made_document()
    assert library.check() == ()
    assert not journal.exists()
    assert library.add(made_source("two"), made_document(), Findings()) == (2, False)
    library.close()


def test_a_killed_library_can_be_read_where_nothing_may_be_written(
    path: Path, no_writing: Callable[[Path], None]
) -> None:
    made_library(path).close()
    kill_while_writing(path)
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    no_writing(path.parent)
    library = Library.open(path)
    assert library.read_only
    assert library.document(1) == made_document()
    with pytest.raises(ReadOnlyLibraryError):
        library.remove(1)
    library.close()
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_copy_for_readers_is_made_of_what_is_open_not_of_what_the_file_holds(
    path: Path, no_writing: Callable[[Path], None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    older_library(path, "m008_about_the_library")
    no_writing(path.parent)
    with closing(Library.open(path)) as library:
        assert library.read_only
        copy = tmp_path_factory.mktemp("site") / "library.db"
        copy.touch()
        library.copy_for_readers(copy, {})
    with closing(sqlite3.connect(copy)) as read:
        assert read.execute("SELECT count(*) FROM findings, documents").fetchone() == (0,)


def test_notes_in_a_write_ahead_log_are_seen_and_the_log_is_put_away(path: Path) -> None:
    made_library(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("INSERT INTO about VALUES ('stamp', '7')")
        other.commit()
        assert path.with_name("made.peel-wal").stat().st_size
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
            reading = Library.open(path)
            assert (reading.read_only, reading.stamp) == (True, 7)
            reading.close()
    library = Library.open(path)
    assert library.stamp == 7
    assert library._all("PRAGMA journal_mode")[0][0] == "delete"
    library.close()


def test_what_a_killed_maker_left_is_put_right(path: Path) -> None:
    path.touch()
    library = Library.open(path)
    assert library.counts() == (0, 0, 0)
    assert library.add(made_source("one"), made_document(), made_findings()) == (1, False)
    library.close()


def test_a_new_library_is_there_whole_and_for_its_owner_alone(path: Path) -> None:
    library = Library.create(path)
    assert [file.name for file in path.parent.iterdir()] == ["made.peel"]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(LibraryExistsError):
        Library.create(path)
    library.close()


def test_the_numbers_in_the_file_say_whose_it_is_and_which_version(path: Path) -> None:
    made_library(path).close()
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"PEEL"
        (version,) = file.execute("PRAGMA user_version").fetchone()
        assert version == len(migrations.pending(Database(memory=True)))
        file.execute(f"PRAGMA user_version = {version + 1}")
    before = path.read_bytes()
    with pytest.raises(FutureLibraryError):
        Library.open(path)
    assert path.read_bytes() == before


def test_an_older_library_keeps_the_stamp_that_was_in_the_place_of_the_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        migrations.apply(Database(file, recursive_triggers=False), stop_before="m008_about_the_library")
        file.execute("PRAGMA user_version = 812345678")
        file.commit()
    library = Library.open(path)
    assert library.stamp == 812345678
    library.close()
    Library.open(path).close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere, a file that is open cannot be moved")
@pytest.mark.parametrize(
    ("happens", "error"),
    [
        (lambda path: path.rename(path.with_name("moved.peel")), GoneLibraryError),
        (lambda path: path.unlink(), GoneLibraryError),
        (
            lambda path: shutil.copy(path, path.with_name("x")) and path.with_name("x").replace(path),
            ReplacedLibraryError,
        ),
    ],
)
def test_nothing_is_written_into_a_file_that_nobody_would_find(
    path: Path, happens: Callable[[Path], object], error: type[Exception]
) -> None:
    library = made_library(path)
    happens(path)
    with pytest.raises(error, match=r"made\.peel"):
        library.notes.add("A note.", contrast="key")
    library.close()


def test_a_lock_that_lasts_is_told_and_trying_again_is_enough(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    library = made_library(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedLibraryError) as told:
            library.notes.add("A note.", contrast="key")
        assert "locked" not in str(told.value)
        with pytest.raises(LockedLibraryError):
            library.documents()
        with pytest.raises(LockedLibraryError):
            Library.open(path)
    library.notes.add("A note.", contrast="key")
    assert len(library.notes.beside_contrasts()["key"]) == 1
    library.close()


def test_a_full_disk_is_told_and_nothing_is_half_written(path: Path) -> None:
    library = made_library(path)
    (pages,) = library._all("PRAGMA page_count")[0]
    library._connection.execute(f"PRAGMA max_page_count = {pages + 2}").fetchall()
    with pytest.raises(FullDiskError):
        library.add(made_source("two" * 20_000), made_document(), made_findings())
    assert library.counts() == (1, 2, 1)
    library.close()


def test_a_folder_or_a_pipe_is_no_library(path: Path) -> None:
    path.mkdir()
    with pytest.raises(NotALibraryError):
        Library.open(path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(path / "pipe.peel")
        with pytest.raises(NotALibraryError):
            Library.open(path / "pipe.peel")
