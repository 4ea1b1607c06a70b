"""A library whose program was killed at any moment opens by itself, whole, with all that was told to be done."""

import itertools
import os
import random
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import forked
import pytest
from how_many import SOAK
from made_library import made_document, made_findings, made_library, made_source, older_library

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.store import Library, backups, recovery

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes as POSIX has them")

_KILLS = 300 if SOAK else 24
_WORDS = " ".join(f"Kent Police is good at matter {number}." for number in range(400))


def make(path: Path) -> None:
    """A library of some size, with notes and a backup."""
    library = made_library(path)
    for number in range(6):
        add(library, f"first {number}")
    library.notes.add("first", contrast="key")
    library.close()
    backups.make(path)
    with closing(Library.open(path)) as later:
        later.notes.add("since the backup", contrast="key")


def add(library: Library, name: str) -> None:
    library.add(made_source(name * 3000), made_document(_WORDS), made_findings(_WORDS))


def create(path: Path, tell: forked.Tell) -> None:
    library = Library.create(path)
    tell("made")
    edit(path, tell, library)


def edit(path: Path, tell: forked.Tell, library: Library | None = None) -> None:
    library = library or Library.open(path)
    for number in itertools.count():
        add(library, f"document {number}")
        tell(f"document {number}")
        library.notes.add(f"note {number}", contrast="key")
        tell(f"note {number}")
        if number % 3 == 2:
            ids = [entry.id for entry in library.documents()]
            library.remove(ids[0])
            tell(f"removed {ids[0]}")


def migrate(path: Path, tell: forked.Tell) -> None:
    Library.open(path).close()
    tell("migrated")


def back_up(path: Path, tell: forked.Tell) -> None:
    for number in itertools.count():
        backups.make(path)
        tell("backed up")
        with closing(Library.open(path)) as library:
            library.notes.add(f"note {number}", contrast="key")
            tell(f"note {number}")


def restore(path: Path, tell: forked.Tell) -> None:
    for _ in range(50):
        backups.restore(path, backups.all_of(path)[-1].path)
        tell("restored")


def repair(path: Path, tell: forked.Tell) -> None:
    for _ in range(20):
        recovery.recover(path)
        tell("repaired")


_WORK = {work.__name__: work for work in (create, edit, migrate, back_up, restore, repair)}


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder that each kind of work begins with."""
    folder = tmp_path_factory.mktemp("starts")
    made = {name: folder / name for name in _WORK}
    for name, start in made.items():
        start.mkdir()
        if name == "migrate":
            older_library(start / "a.peel", "m005_the_same_said_twice")
        elif name != "create":
            make(start / "a.peel")
    return made


def test_every_library_opens_again_with_all_that_was_done(starts: dict[str, Path], tmp_path: Path) -> None:
    chosen, hot, slowest, counted = random.Random(14), 0, 0.0, dict.fromkeys(_WORK, 0)
    for number in itertools.count():
        if sum(counted.values()) == _KILLS:
            break
        name = list(_WORK)[number % len(_WORK)]
        folder = shutil.copytree(starts[name], tmp_path / str(number))
        path = folder / "a.peel"
        ended = run(_WORK[name], path, chosen)
        assert not ended.raw, ended.raw
        counted[name] += ended.killed
        journal = folder / "a.peel-journal"
        hot += forked.is_hot(journal)
        slowest = max(slowest, whole(name, path, ended.told))
        shutil.rmtree(folder)
    print(f"{sum(counted.values())} kills {counted}, {hot} hot journals; slowest opening {slowest * 1000:.0f} ms")
    # The suite's files stand in memory, where most writes are over before the kill comes.
    assert hot >= (_KILLS // 4 if SOAK else 1)
    assert slowest < 2


def run(work: Callable[[Path, forked.Tell], None], path: Path, chosen: random.Random) -> forked.Ended:
    """Kill the work by the clock, inside of SQLite, or with a journal that has to be rolled back."""

    def task(tell: forked.Tell) -> None:
        work(path, tell)

    if chosen.random() < 0.2:
        return forked.run(task, kill_after=chosen.uniform(0, 0.08))
    if work in {edit, migrate, restore} and chosen.random() < 0.9:
        journal, later = path.with_name(f"{path.name}-journal"), chosen.uniform(0, 0.003)
        return forked.run(task, kill_after=later, kill_with=journal, before=forked.kill_inside(None))
    return forked.run(task, before=forked.kill_inside(forked.some_steps(chosen)))


def whole(name: str, path: Path, told: tuple[str, ...]) -> float:
    """Raises unless a library is whole, and holds what was told; gives how long its opening took."""
    if name == "create" and not path.exists():
        assert "made" not in told
        return 0.0
    began = time.perf_counter()
    library = Library.open(path)
    took = time.perf_counter() - began
    with closing(library):
        assert library.check() == ()
        notes = {note.text for note in library.notes.beside_contrasts().get("key", ())}
        held = {row["sha256"] for row in library._all("SELECT sha256 FROM files")}  # also of what is in the bin
        assert {line for line in told if line.startswith("note ")} <= notes
        assert {made_source(line * 3000).sha256 for line in told if line.startswith("document ")} <= held
        removed = {int(line.split()[1]) for line in told if line.startswith("removed ")}
        assert not removed & {entry.id for entry in library.documents()}
        if name == "migrate":
            assert library.document(1) == made_document()
            assert library.findings(1) == made_findings()
        if name == "restore":
            assert notes in ({"first"}, {"first", "since the backup"})
        if name in {"edit", "back_up", "repair"}:
            assert {"first", "since the backup"} <= notes
        number, _ = library.add(made_source("after"), made_document(), made_findings())
        pipeline.add_note(library, "after", place=(number, Span(1, 0, 4)))
    for backup in backups.all_of(path):
        backups.check(path, backup.path)
    for repaired in path.parent.glob("a.repaired*.peel"):
        with closing(Library.open(repaired)) as saved:
            assert saved.counts() == (7, 14, 7)
    return took
