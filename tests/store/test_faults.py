"""Where a write fails, at whatever byte, there is the old or the new, whole, and a true sentence."""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import forked
import pytest
from how_many import SOAK
from made_library import KENT, made_document, made_findings, made_source, older_library
from test_killed import _WORDS, make

from peelviewer import pipeline
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library, backups, recovery

resource = pytest.importorskip("resource")  # POSIX
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes as POSIX has them")

_TIMES = 40 if SOAK else 5  # faults for each kind of work
_OLD = "the old one"
_ALONE = """
import sys
from pathlib import Path
import test_faults
from peelviewer.domain.errors import PeelViewerError
try:
    getattr(test_faults, sys.argv[1])(Path(sys.argv[2]))
except PeelViewerError as error:
    print("refused:", error)
else:
    print("done")
"""


def no_room_beyond(size: int) -> Callable[[], None]:
    """Lets no file grow beyond so many bytes: the write that reaches them is short, and the next one fails."""

    def before() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    return before


def create(path: Path) -> None:
    Library.create(path.with_name("new.peel")).close()


def add(path: Path) -> None:
    with closing(Library.open(path)) as library:
        library.add(made_source("two" * 90_000), made_document(_WORDS), made_findings(_WORDS))


def note(path: Path) -> None:
    with closing(Library.open(path)) as library:
        for number in range(40):
            library.notes.add(f"note {number} " * 300, contrast="other")


def back_up(path: Path) -> None:
    backups.make(path)


def restore(path: Path) -> None:
    backups.restore(path, backups.all_of(path)[-1].path)


def repair(path: Path) -> None:
    recovery.recover(path)


def write_brief(path: Path) -> None:
    with closing(Library.open(path)) as library:
        pipeline.export_brief(library, Recipe((KENT,), ("preventing_crime",)), path.with_name("brief.md"))


def migrate(path: Path) -> None:
    Library.open(path.with_name("older.peel")).close()


def publish(path: Path) -> None:
    with closing(Library.open(path)) as library:
        pipeline.copy_for_readers(library, path.with_name("site.db"), {})


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("start")
    make(folder / "a.peel")
    (folder / "brief.md").write_text(_OLD, encoding="utf-8")
    older_library(folder / "older.peel", "m005_the_same_said_twice")
    loaded = shutil.copy(folder / "a.peel", tmp_path_factory.mktemp("loaded"))
    write_brief(Path(loaded))  # what it needs is there for all processes
    return folder


_WORK = [create, add, note, migrate, back_up, restore, repair, write_brief, publish]


@pytest.mark.parametrize("work", _WORK)
def test_a_write_that_fails_leaves_the_old_or_the_new(
    start: Path, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    chosen, refused = random.Random(14), 0
    size = (start / "a.peel").stat().st_size
    for number in range(_TIMES):
        folder = shutil.copytree(start, tmp_path / str(number))
        path = folder / "a.peel"
        most = {create: 150_000, write_brief: 6_000, migrate: 250_000}.get(
            work, size + (250_000 if work is add else 4_096 * 12)
        )
        limit = chosen.randrange(most) if work not in {add, note} else chosen.randrange(size, most)

        def task(tell: forked.Tell, path: Path = path) -> None:
            work(path)
            tell("done")

        ended = forked.run(task, before=no_room_beyond(limit))
        assert not ended.raw, ended.raw
        (told,) = ended.told
        refused += told != "done"
        assert told == "done" or any(word in told for word in ("disk", "room", "written", "made at")), told
        check(path, done=told == "done", work=work)
        shutil.rmtree(folder)
    print(f"{work.__name__}: {refused} of {_TIMES} refused")
    assert refused


@pytest.mark.skipif(not (SOAK and shutil.which("strace")), reason="make soak, where there is strace")
@pytest.mark.parametrize(("calls", "error"), [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync,fsync", "EIO"),
    ("write", "ENOSPC"), ("rename,link,unlink,ftruncate", "EACCES")])  # fmt: skip
@pytest.mark.parametrize("work", _WORK)
def test_a_call_of_the_system_that_fails_leaves_the_old_or_the_new(
    start: Path, tmp_path: Path, work: Callable[[Path], None], calls: str, error: str
) -> None:
    """The first call of its kind fails, then the second, and so on; of many every third or tenth.

    What cannot be deleted stays beside the new.
    """
    number, refused, step = 1, 0, 1
    while True:
        folder = shutil.copytree(start, tmp_path / str(number))
        log = tmp_path / "calls"
        traced = [
            *("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={calls}"),
            *("-e", f"inject={calls}:error={error}:when={number}", sys.executable, "-c", _ALONE, work.__name__),
        ]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("PYTHONUNBUFFERED", None)  # what is told is one write
        path = folder / "a.peel"
        ended = subprocess.run([*traced, path], capture_output=True, text=True, env=environment, check=False)
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        hit = [line for line in lines if "(INJECTED)" in line and "write(1," not in line]  # the last tells of the end
        told = ended.stdout.strip()
        if hit:
            assert not ended.stderr, ended.stderr
            refused += told != "done"
            assert told == "done" or told.startswith("refused: "), told
            check(path, done=told == "done", work=work, left=sum("unlink(" in line for line in hit))
        shutil.rmtree(folder)
        if not hit:
            assert told == "done", ended.stderr
            break
        step = 1 if number < 8 else 3 if number < 30 else 10 if number < 100 else 50
        number += step
    print(f"{work.__name__}: {calls} with {error}, up to the {number}th: refused {refused} times")


def check(path: Path, *, done: bool, work: Callable[[Path], None], left: int = 0) -> None:
    """Everything is there whole, and at most so many files were `left` aside."""
    with closing(Library.open(path)) as library:
        assert library.check() == ()
        notes = {note.text for note in library.notes.beside_contrasts()["key"]}
        assert notes == {"first"} if work is restore and done else {"first", "since the backup"}
        assert library.counts()[0] == (8 if work is add and done else 7)
    for backup in backups.all_of(path):
        backups.check(path, backup.path)
    with closing(Library.open(path.with_name("older.peel"))) as older:  # migrated now, where it was not
        assert older.document(1) == made_document()
        assert older.check() == ()
    new = path.with_name("new.peel")
    assert new.exists() == (work is create and done)
    if new.exists():
        Library.open(new).close()
    assert path.with_name("a.repaired.peel").exists() == (work is repair and done)
    assert path.with_name("site.db").exists() == (work is publish and done)
    assert (path.with_name("brief.md").read_text(encoding="utf-8") == _OLD) == (not (work is write_brief and done))
    assert sum("part" in file.name for file in path.parent.rglob(".*")) <= left
