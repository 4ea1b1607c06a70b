import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import sqlite_utils
from made_library import KENT, made_document, made_findings, made_library, made_source

from peelviewer.domain.claims import Findings, Span
from peelviewer.domain.errors import PeelViewerError
from peelviewer.store import Library
from peelviewer.store.errors import FutureLibraryError, NotALibraryError, ReadOnlyLibraryError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.peel"


def test_what_goes_in_comes_out(path: Path) -> None:
    made_library(path).close()
    library = Library.open(path)
    assert library.document(1) == made_document()
    assert library.findings(1) == made_findings()
    assert library.source(1) == made_source("one")
    (statement,) = library.statements(force=KENT)
    assert (statement.page, statement.page_label, statement.published) == (3, "2", "2023-05-19")
    assert library.statements(force="Essex Police") == ()
    library.close()


def test_the_same_content_twice_is_recognised(path: Path) -> None:
    library = made_library(path)
    assert library.add(made_source("one"), made_document(), Findings()) == (1, True)
    assert library.counts() == (1, 2, 1)


def test_an_import_is_all_or_nothing(path: Path) -> None:
    library = made_library(path)
    twice = replace(made_document().passages[0], n=1)
    broken = replace(made_document(), passages=(twice, twice))
    with pytest.raises(PeelViewerError):
        library.add(made_source("two"), broken, Findings())
    assert library.counts() == (1, 2, 1)
    assert library.add(made_source("two"), made_document(), Findings()) == (2, False)


def test_removing_takes_everything_with_it(path: Path) -> None:
    library = made_library(path)
    library.remove(1)
    assert library.counts() == (0, 0, 0)
    assert library.search("crime").hits == ()
    assert library.check() == ()


def test_tables_are_ordinary(path: Path) -> None:
    made_library(path).close()
    database = sqlite_utils.Database(path)
    assert [row["theme"] for row in database["claims"].rows] == ["preventing_crime"]
    database.close()


def test_a_library_from_the_future_is_left_alone(path: Path) -> None:
    made_library(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('peelviewer', 'm999', '')"
    )
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FutureLibraryError):
        Library.open(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.peel"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (words TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(NotALibraryError):
        Library.open(path)


@pytest.mark.skipif(os.name != "posix", reason="folders that cannot be written to are made with chmod")
def test_a_read_only_place_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    made_library(folder / "made.peel").close()
    (folder / "made.peel").chmod(0o444)
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):  # root may write anywhere: ask as somebody else would be answered
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    library = Library.open(folder / "made.peel")
    assert library.read_only
    assert library.search("crime").hits
    assert library.check() == ()
    with pytest.raises(ReadOnlyLibraryError):
        library.add(made_source("two"), made_document(), Findings())
    library.close()
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_the_doctor_finds_and_mends_a_lost_index(path: Path) -> None:
    library = made_library(path)
    library._connection.execute("INSERT INTO passages_index(passages_index) VALUES ('delete-all')")
    library._connection.commit()
    assert any("index" in problem for problem in library.check())
    assert library.repair()
    assert library.check() == ()


def test_the_doctor_finds_a_lost_anchor(path: Path) -> None:
    library = made_library(path)
    lost = replace(made_findings().claims[0], span=Span(1, 3, 9))
    library.add(made_source("two"), made_document(), Findings((lost,)))
    assert any("point at" in problem for problem in library.check())


def test_the_fingerprint_changes_with_the_content(path: Path) -> None:
    library = made_library(path)
    before = library.fingerprint()
    assert before == library.fingerprint()
    library.add(made_source("two"), made_document(), Findings())
    assert library.fingerprint() != before


def test_a_question_of_a_library_that_was_closed_since_can_be_ended(path: Path) -> None:
    """The window ends a search from its own thread, while the thread that searches may just have closed the library."""
    library = made_library(path)
    library.close()
    library.interrupt()
