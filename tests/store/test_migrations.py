"""A library of every earlier schema is brought up to date, whole, with a backup of what it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_library import KENT, made_document, made_findings, made_source, older_library
from sqlite_utils import Database

from peelviewer.domain.claims import Certainty
from peelviewer.domain.document import DateBasis, Published
from peelviewer.domain.rules import Rule
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


def test_what_was_said_to_be_by_hand_is_entered_or_certain(tmp_path: Path) -> None:
    path = tmp_path / "older.peel"
    older_library(path, next(name for name in _NAMES if name.endswith("_settled_words")))
    with closing(sqlite3.connect(path)) as older:
        older.execute("INSERT INTO corrections VALUES (1, 'x', NULL, NULL, 'a', '', '', 0, 0, '2026-01-01')")
        older.execute("UPDATE claims SET rule = 'by hand', correction = 1, certainty = 'likely', doubt = 'why'")
        older.execute("UPDATE documents SET published_basis = 'by hand'")
        facts = '{"published": ["2023-05-19", "by hand"]}'
        (sha256,) = older.execute("SELECT sha256 FROM documents").fetchone()
        read = '{"kind": "news", "title": null, "publisher": null, "published": null, "forces": [], "cycle": null}'
        older.execute("INSERT INTO document_facts VALUES (?, ?, ?, '2026-01-01')", [sha256, read, facts])
        older.commit()
    library = Library.open(path)
    (claim,) = library.findings(1).claims
    assert (claim.rule, claim.certainty, claim.doubt) == (Rule.ENTERED, Certainty.CERTAIN, "")
    kept = library.facts.of(sha256)
    assert kept is not None
    assert kept.said.facts.published == Published("2023-05-19", DateBasis.ENTERED)
    entry = library.entry(1)
    assert entry.published is not None
    assert (entry.published.basis, entry.rules, entry.unsettled) == (DateBasis.ENTERED, 0, 0)
    library.close()
