"""The sample library follows the program and its sample, and keeps what a reader has done in it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import paths, pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Rule
from peelviewer.store import Library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, _sample_is_made: None) -> Iterator[Library]:
    """The sample library of a program whose data can be changed."""
    shutil.copytree(paths.data(), tmp_path / "data")
    monkeypatch.setattr(paths, "data", lambda: tmp_path / "data")
    library = pipeline.sample_library()
    yield library
    library.close()


def titles(library: Library) -> list[str]:
    return [entry.title for entry in library.documents()]


def change(name: str, old: str, new: str) -> None:
    file = paths.data() / "sample" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_file_takes_the_place_of_the_old_one(library: Library) -> None:
    before = titles(library)
    change("river-post-2016.txt", "Force must do better", "Force could do better")
    again = pipeline.sample_library()
    assert len(titles(again)) == len(before)
    assert set(titles(again)) - set(before) == {"Force could do better at solving crime, says inspectorate"}
    again.close()


def test_what_a_reader_did_is_kept(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("Kent Police was graded good at investigating crime, a reader writes.\n" * 3, encoding="utf-8")
    pipeline.import_files(library, [own])
    entry = next(each for each in library.documents() if each.file_name == "river-post-2016.txt")
    claim = library.findings(entry.id).claims[0]
    pipeline.put_right(library, entry.id, claim, replace(claim, grade=Grade.OUTSTANDING))
    report = next(each for each in library.documents() if each.media_type == "application/pdf")
    pipeline.add_note(library, "Look at this again.", place=(report.id, Span(3, 0, 5)))
    held = {each.id: each.file_name for each in library.documents()}
    change("county-wire-2024.txt", "County", "Shire")
    again = pipeline.sample_library()
    now = {each.id: each.file_name for each in again.documents()}
    assert {number: name for number, name in held.items() if name != "county-wire-2024.txt"}.items() <= now.items()
    assert Grade.OUTSTANDING in {found.grade for found in again.findings(entry.id).claims if found.rule == Rule.ENTERED}
    ((note, place),) = pipeline.notes_in(again, report.id)
    assert (note.text, place) == ("Look at this again.", Span(3, 0, 5))
    again.close()


def test_a_replaced_file_that_was_put_right_stays_beside_the_new_one(library: Library) -> None:
    entry = next(each for each in library.documents() if each.file_name == "river-post-2016.txt")
    pipeline.put_right(library, entry.id, library.findings(entry.id).claims[0], None)
    change("river-post-2016.txt", "Force must do better", "Force could do better")
    again = pipeline.sample_library()
    assert [each.file_name for each in again.documents()].count("river-post-2016.txt") == 2
    again.close()


def test_a_document_that_was_taken_out_stays_out(library: Library) -> None:
    entry = next(each for each in library.documents() if each.file_name == "river-post-2016.txt")
    pipeline.take_out(library, entry.id)
    change("county-wire-2024.txt", "County", "Shire")
    again = pipeline.sample_library()
    assert "river-post-2016.txt" not in {each.file_name for each in again.documents()}
    again.close()


def test_nothing_is_read_where_nothing_has_changed(library: Library) -> None:
    before = library.stamp
    assert before
    again = pipeline.open_library(paths.sample_library())
    assert again.stamp == before
    added = again._all("SELECT max(added) FROM documents")
    assert added == library._all("SELECT max(added) FROM documents")
    again.close()
