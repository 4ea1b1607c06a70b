"""What can be read of a damaged library is saved in a new one, and damage is never called sound."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from how_many import SOAK
from made_library import KENT, made_document, made_findings, made_source

from peelviewer import pipeline
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library
from peelviewer.store.sqlite_pages import Pages

_DAMAGED = 200 if SOAK else 4
_KEPT = ("documents", "files", "passages", "claims", "tallies", "quotations", "notes", "document_forces", "recipes")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of some hundreds of pages: long files, long passages, notes."""
    path = tmp_path_factory.mktemp("sound") / "made.peel"
    library = Library.create(path)
    chosen = random.Random(5)
    for number in range(60):
        words = " ".join(f"{chosen.choice(('crime', 'victim', 'grade'))}{chosen.randrange(9999)}" for _ in range(900))
        content = f"{number} {chosen.random()}" * chosen.choice((1, 50, 2000))
        library.add(made_source(content), made_document(words), made_findings(words))
        library.notes.add(f"Note {number}", contrast=f"key {number}")
        library.recipes.save(f"Recipe {number}", Recipe((KENT,), title=f"Title {number}"))
    pipeline.put_right(library, 1, library.findings(1).claims[0], None)
    library.close()
    return path


def columns(file: sqlite3.Connection, table: str) -> str:
    """The columns of a table but for the link to a passage, which may be lost by itself."""
    names = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in names if name != "passage_id")


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(f"SELECT {columns(file, table)} FROM {table}").fetchall()


def standing_on(path: Path) -> dict[str, list[tuple[tuple[object, ...], frozenset[int]]]]:
    """The rows of a sound library, by table, each with the pages that it stands on."""
    pages = Pages.of(path.read_bytes())
    with closing(sqlite3.connect(path)) as file:
        roots = dict(file.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'"))
        found = {}
        for table in _KEPT:
            on = {record.number: record.pages for record in pages.rows_of(roots[table])}
            found[table] = [
                (row[1:], on[row[0]])
                for row in file.execute(f"SELECT rowid AS number, {columns(file, table)} FROM {table}")
            ]
    return found


def test_every_row_of_a_sound_library_is_read_as_sqlite_reads_it(sound: Path) -> None:
    pages = Pages.of(sound.read_bytes())
    with closing(sqlite3.connect(sound)) as file:
        roots = dict(file.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0"))
        for table in _KEPT:
            read = {record.number: record.values for record in pages.rows_of(roots[table])}
            asked = file.execute(f"SELECT rowid, * FROM {table}").fetchall()
            assert set(read) == {row[0] for row in asked}
            for number, *values in asked:
                alike = zip(read[number], values, strict=False)
                assert all(mine == its or (mine is None and its == number) for mine, its in alike), table
    assert not pages.unreadable


def test_what_stands_outside_the_damage_is_saved(sound: Path, tmp_path: Path) -> None:
    whole = sound.read_bytes()
    rows, chosen = standing_on(sound), random.Random(14)
    outside, saved, pages = 0, 0, len(whole) // 4096
    for number in range(_DAMAGED):
        path = tmp_path / f"{number}.peel"
        content, damaged = bytearray(whole), set()
        for _ in range(chosen.randint(1, 12)):
            page = chosen.randrange(pages)
            damaged.add(page + 1)
            start = page * 4096 + (100 if page == 0 else 0)
            kind = chosen.choice(("zero", "noise", "head"))
            length = {"zero": 4096, "noise": 4096, "head": 12}[kind] - (100 if page == 0 and kind != "head" else 0)
            content[start : start + length] = bytes(length) if kind == "zero" else chosen.randbytes(length)
        if number % 10 == 0:  # cut off as well
            del content[-4096 * chosen.randint(1, 20) - 100 :]
            damaged |= set(range(len(content) // 4096 + 1, pages + 1))
        path.write_bytes(content)
        found = pipeline.diagnose(path, repair=True)
        # Where only words or an empty page have changed, SQLite finds no damage, and nothing has to be saved elsewhere.
        repaired = next(tmp_path.glob(f"{number}.repaired.peel"), path)
        assert repaired == path or any(str(repaired) in line for line in found.mended)
        for table in _KEPT:
            expected = [row for row, on in rows[table] if not on & damaged]
            held = set(rows_of(repaired, table))
            outside += len(expected)
            saved += sum(row in held for row in expected)
        again = Library.open(repaired)  # what was saved can be worked with
        assert [row[0] for row in again._all("PRAGMA integrity_check")] == ["ok"]
        pipeline.grades(again, KENT)
        again.add(made_source("new"), made_document(), made_findings())
        again.close()
        assert repaired == path or path.read_bytes() == bytes(content)
        for file in {repaired, path}:
            file.unlink()
    print(f"{saved} of {outside} rows outside the damage of {_DAMAGED} libraries were saved")
    assert saved >= 0.99 * outside


def test_damage_is_told_and_never_a_raw_error(sound: Path, tmp_path: Path) -> None:
    whole, chosen = sound.read_bytes(), random.Random(15)
    path = tmp_path / "flipped.peel"
    for _ in range(_DAMAGED):
        content = bytearray(whole)
        for _ in range(chosen.choice((1, 3, 50))):
            content[chosen.randrange(len(content))] ^= 1 << chosen.randrange(8)
        path.write_bytes(content)
        for question in (
            lambda: pipeline.diagnose(path),
            lambda: asked(path),
        ):
            with suppress(PeelViewerError):  # any other fails the test
                question()


def asked(path: Path) -> None:
    library = Library.open(path)
    try:
        for entry in library.documents():
            library.document(entry.id)
        pipeline.contrasts(library, KENT)
        library.search("crime*")
    finally:
        library.close()


def test_a_damaged_name_of_a_table_is_told(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "flipped.peel"
    content = bytearray(sound.read_bytes())
    content[content.index(b"CREATE TABLE notes") + 3] = 0xEF  # no letter
    path.write_bytes(content)
    with pytest.raises(PeelViewerError):
        pipeline.diagnose(path)


def test_text_that_has_changed_on_the_disk_is_not_called_sound(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "flipped.peel"
    content = bytearray(sound.read_bytes())
    with closing(sqlite3.connect(sound)) as file:
        (text,) = file.execute("SELECT text FROM passages WHERE document = 7 AND n = 1").fetchone()
    at = content.index(text[:300].encode())
    content[at + 2] ^= 1
    path.write_bytes(content)
    problems = pipeline.diagnose(path).problems
    assert any("is not as it was read" in problem for problem in problems)


def test_what_is_no_library_at_all_is_not_repaired(tmp_path: Path) -> None:
    path = tmp_path / "words.peel"
    path.write_text("not a library, but a text of some length " * 200, encoding="utf-8")
    with pytest.raises(PeelViewerError, match="not a PeelViewer library"):
        pipeline.diagnose(path, repair=True)
    assert [file.name for file in tmp_path.iterdir()] == ["words.peel"]
