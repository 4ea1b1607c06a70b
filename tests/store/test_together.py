"""Several windows and programs work on one library: nothing of any of them is lost."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from how_many import SOAK
from made_library import KENT, made_document, made_findings, made_library, made_source

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.facts import Facts
from peelviewer.store import Library
from peelviewer.store.errors import ChangedElsewhereError

_PLACE = (1, Span(1, 0, 4))
_SECONDS = 60 if SOAK else 1

_WRITER = """
import sys, time
from pathlib import Path
from peelviewer import pipeline
library = pipeline.open_or_create(Path(sys.argv[1]))
until, count = time.monotonic() + float(sys.argv[3]), 0
while time.monotonic() < until:
    number = pipeline.add_note(library, f"{sys.argv[2]} {count}", contrast="key")
    before = pipeline.change_note(library, number, f"{sys.argv[2]} {count}, changed")
    assert before == f"{sys.argv[2]} {count}", before
    count += 1
print(count)
"""


@pytest.fixture
def two(tmp_path: Path) -> tuple[Library, Library]:
    """Two windows on one library."""
    mine = made_library(tmp_path / "made.peel")
    return mine, Library.open(mine.path)


def started(*words: object) -> subprocess.Popen[str]:
    command = [sys.executable, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_three_writers_lose_nothing_and_meet_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "made.peel"
    writers = [started("-c", _WRITER, path, name, _SECONDS) for name in "abc"]
    counts = []
    for writer, (printed, errors) in [(each, each.communicate(timeout=120)) for each in writers]:
        assert (writer.returncode, errors) == (0, "")
        counts.append(int(printed))
    library = Library.open(path)
    notes = library.notes.beside_contrasts()["key"]
    assert sorted(note.text for note in notes) == sorted(
        f"{name} {number}, changed" for name, count in zip("abc", counts, strict=True) for number in range(count)
    )
    assert library.check() == ()
    library.close()
    print(f"{sum(counts)} notes of three writers in {_SECONDS} s")


def test_three_first_imports_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.peel"
    running = []
    for force in ("Kent Police", "Essex Police", "Surrey Police"):
        article = tmp_path / f"{force}.txt"
        article.write_text(f"{force} was graded good at investigating crime, a reader writes.\n" * 3, encoding="utf-8")
        running.append(started("-m", "peelviewer", "import", article, "--library", path))
    for each, (printed, errors) in [(each, each.communicate(timeout=120)) for each in running]:
        assert (each.returncode, printed.strip().endswith(": added"), "lock" in errors) == (0, True, False), errors
    library = Library.open(path)
    assert len(library.documents()) == 3
    assert library.check() == ()
    library.close()
    assert not list(path.parent.glob(".*"))


def test_a_change_elsewhere_is_noticed(two: tuple[Library, Library]) -> None:
    mine, other = two
    before = pipeline.changes_elsewhere(mine)
    pipeline.add_note(mine, "My own.", contrast="key")
    assert pipeline.changes_elsewhere(mine) == before
    pipeline.add_note(other, "Of the other.", contrast="key")
    assert pipeline.changes_elsewhere(mine) != before
    began = time.perf_counter()
    for _ in range(100):
        pipeline.changes_elsewhere(mine)
    print(f"asking takes {(time.perf_counter() - began) * 10:.3f} ms")


def test_a_note_that_both_changed_is_kept_in_both_texts(two: tuple[Library, Library]) -> None:
    mine, other = two
    number = pipeline.add_note(mine, "First.", place=_PLACE)
    assert pipeline.change_note(other, number, "Theirs.", "First.") == "First."
    with pytest.raises(ChangedElsewhereError, match="Both texts are kept"):
        pipeline.change_note(mine, number, "Mine.", "First.")
    assert [note.text for note, _ in pipeline.notes_in(mine, 1)] == ["Theirs.", "Mine."]


def test_facts_that_both_put_right_are_both_kept_or_asked_about(two: tuple[Library, Library]) -> None:
    mine, other = two
    was = pipeline.facts_of(mine, 1)[1]
    pipeline.put_facts_right(other, 1, replace(was, title="Their title"), was)
    pipeline.put_facts_right(mine, 1, replace(was, publisher="My paper"), was)
    now = pipeline.facts_of(other, 1)[1]
    assert (now.title, now.publisher) == ("Their title", "My paper")
    with pytest.raises(ChangedElsewhereError, match="title"):
        pipeline.put_facts_right(mine, 1, replace(was, title="My title"), was)
    assert pipeline.facts_of(mine, 1)[1] == now


def _note(library: Library) -> tuple[Callable[[Library], object], Callable[[Library, object], object]]:
    number = pipeline.add_note(library, "A note.", place=_PLACE)
    return lambda held: pipeline.remove_note(held, number), pipeline.put_back_note  # type: ignore[return-value]


def _contrast(library: Library) -> tuple[Callable[[Library], object], Callable[[Library, object], object]]:
    number = pipeline.add_contrast(library, KENT, "", next(iter(ContrastKind)), _PLACE, _PLACE)
    return lambda held: pipeline.remove_contrast(held, number), pipeline.put_back_contrast  # type: ignore[return-value]


def _pick(library: Library) -> tuple[Callable[[Library], object], Callable[[Library, object], object]]:
    number = pipeline.pick(library, KENT, "", "words", place=_PLACE)
    return lambda held: pipeline.unpick(held, number), pipeline.pick_again  # type: ignore[return-value]


def _document(_library: Library) -> tuple[Callable[[Library], object], Callable[[Library, object], object]]:
    return lambda held: pipeline.take_out(held, 1), pipeline.put_back  # type: ignore[return-value]


@pytest.mark.parametrize("thing", [_note, _contrast, _pick, _document])
def test_removing_and_undoing_never_fail_on_what_the_other_did(
    two: tuple[Library, Library],
    thing: Callable[[Library], tuple[Callable[[Library], object], Callable[[Library, object], object]]],
) -> None:
    mine, other = two
    remove, undo = thing(mine)
    left = remove(mine)
    assert remove(other) == left  # the other window removes it too
    later = thing(other) if thing is not _document else None  # and makes another, that might get its id
    undo(mine, left)
    undo(other, left)
    assert remove(mine) == left
    if later:
        later[0](other)
    undo(other, left)
    assert mine.check() == ()
    things = (mine.notes.beside_file(made_source("one").sha256), mine.added.all(), mine.picks.all())
    assert sum(map(len, things)) == (thing is not _document)


def test_the_same_file_from_two_programs_is_one_document(two: tuple[Library, Library]) -> None:
    mine, other = two
    assert mine.add(made_source("two"), made_document(), made_findings()) == (2, False)
    assert other.add(made_source("two"), made_document(), made_findings()) == (2, True)
    facts = Facts.of(mine.document(2))
    assert facts == Facts.of(other.document(2))
