"""A library of every earlier schema is brought up to date, whole, with a backup of what it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_library import KENT, made_document, made_findings, made_source, older_library
from sqlite_utils import Database

from peelviewer.store import Library, backups, schema
from peelviewer.store.migrations import migrations

_NAMES = [migration.name for migration in migrations.pending(Database(memory=True))]


@pytest.mark.parametrize("before", _NAMES[1:])
def test_a_library_of_an_earlier_schema_is_brought_up_to_date(tmp_path: Path, before: str) -> None:
    path = tmp_path / "older.peel"
    older_library(path, before)
    library = Library.open(path)
    assert library.check() == ()
    assert library.document(1) == made_document()
    assert library.findings(1) == made_findings()
    assert library.source(1) == made_source("one")
    assert len(library.statements(force=KENT)) == 1
    assert library.search("preventing").hits
    assert library.remove(1).findings == made_findings()
    library.close()
    assert len(backups.all_of(path)) == 1


def test_old_and_new_libraries_are_built_the_same(tmp_path: Path) -> None:
    older_library(tmp_path / "older.peel", _NAMES[1])
    Library.open(tmp_path / "older.peel").close()
    Library.create(tmp_path / "new.peel").close()
    built = []
    for name in ("older.peel", "new.peel"):
        with closing(sqlite3.connect(tmp_path / name)) as file:
            built.append(file.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall())
    assert built[0] == built[1]


def test_the_numbers_by_which_a_library_is_known_are_those_of_a_new_one(tmp_path: Path) -> None:
    Library.create(tmp_path / "new.peel").close()
    with closing(sqlite3.connect(tmp_path / "new.peel")) as file:
        assert (len(_NAMES), schema.checksum(file)) == (schema.VERSION, schema.BUILT), "put these into schema.py"
        assert schema.is_current(file)
