"""Names and places as other systems have them: drive letters, network drives, what Windows forbids, long names."""

import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import pytest

from peelviewer import paths, pipeline
from peelviewer.store.sqlite_address import address

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


@pytest.mark.parametrize(
    "place",
    [
        r"C:\Users\Jo Doe\Documents\50% of it #1.peel",
        r"\\server\share\Inspections\library.peel",
        r"\\?\C:\a very long place\library.peel",
        r"D:\Heddlu’r Gogledd\adroddiadau?.peel",
    ],
)
def test_sqlite_is_told_a_place_of_windows_as_it_is(place: str) -> None:
    told = address(PureWindowsPath(place), "rw")
    assert not told.startswith("file://")  # SQLite refuses a server there
    path, _, how = told.removeprefix("file:").partition("?")
    assert (unquote(path), how) == (place, "mode=rw")


@pytest.mark.parametrize("place", ["/home/jo/a?b#c%20d.peel", "//net/share/library.peel", "/tmp/\udcff.peel"])
def test_a_place_of_posix_has_no_server_either(place: str) -> None:
    told = address(PurePosixPath(place), "ro")
    assert told.startswith("file:///")
    assert unquote(told.removeprefix("file://").partition("?")[0], errors="surrogateescape") == place


@pytest.mark.parametrize("name", ["100 % sure? #1.peel", "a\\b:c.peel", "’“–”.peel", "x" * 240 + ".peel"])
def test_a_library_of_any_name_is_made_mended_and_backed_up(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    pipeline.open_or_create(file).close()
    assert pipeline.back_up(file).path.exists()
    assert pipeline.diagnose(file, repair=True).problems == ()
    with sqlite3.connect(address(file, "ro"), uri=True) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()
    connection.close()


@pytest.mark.parametrize(
    "words",
    ["Norfolk/Suffolk: good?", 'A "title" <with> | all * of it\\', "CON", "lpt1", "ends in dots...", " ", "x" * 400],
)
def test_a_name_that_is_offered_is_one_that_windows_takes(words: str) -> None:
    name = paths.portable_name(words, ".pdf")
    assert name.endswith(".pdf")
    assert not FORBIDDEN & set(name)
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert len(name) <= 124
