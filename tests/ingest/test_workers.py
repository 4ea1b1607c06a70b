"""Files are read in processes of their own: in order, past a crash, and no further than wanted."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest.errors import CancelledReadingError, ReaderStoppedError, UnreadableError
from peelviewer.ingest.workers import check_not_cancelled, read_in_workers


def read(path: Path) -> str:
    if path.name == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "surprise":
        message = "nobody foresaw this"
        raise ZeroDivisionError(message)
    return path.name.upper()


def test_results_come_in_order_and_a_crash_takes_only_its_own_file() -> None:
    names = ["a", "surprise", "crash", "b", "c"]
    results = dict(read_in_workers(read, [Path(name) for name in names], processes=2, cancelled=lambda: False))
    assert [path.name for path in results] == names
    assert [results[Path(name)] for name in ("a", "b", "c")] == ["A", "B", "C"]
    assert isinstance(results[Path("surprise")], UnreadableError)
    assert isinstance(results[Path("crash")], ReaderStoppedError)


def test_a_pool_that_broke_while_nobody_looked_loses_no_file() -> None:
    names = ["a", "crash", "b", "c", "d"]
    seen: list[str] = []
    for path, result in read_in_workers(read, [Path(name) for name in names], processes=1, cancelled=lambda: False):
        seen.append(path.name)
        assert isinstance(result, ReaderStoppedError) is (path.name == "crash")
        while path.name == "a" and multiprocessing.active_children():
            pass  # the crash is over before the next file is handed out
    assert seen == names


def test_cancelling_ends_after_the_file_in_hand() -> None:
    seen: list[Path] = []
    for path, _ in read_in_workers(
        read, [Path(f"f{n}") for n in range(9)], processes=1, cancelled=lambda: len(seen) >= 2
    ):
        seen.append(path)
    assert len(seen) == 2


def test_errors_cross_the_border_with_their_sentences() -> None:
    (_, error) = next(iter(read_in_workers(read, [Path("surprise")], processes=1, cancelled=lambda: False)))
    assert isinstance(error, PeelViewerError)
    assert "nobody foresaw this" in str(error)


def read_without_end(path: Path) -> str:
    """A file of very many pages: makes a mark as it begins, another when it is told to stop."""
    path.touch()
    try:
        for _ in range(100_000_000):
            check_not_cancelled()
    except CancelledReadingError:
        path.with_suffix(".stopped").touch()
        raise
    return "read to its end"


def test_cancelling_leaves_a_file_in_its_middle(tmp_path: Path) -> None:
    file = tmp_path / "long"
    assert list(read_in_workers(read_without_end, [file], processes=1, cancelled=file.exists)) == []
    deadline = time.monotonic() + 60
    while not file.with_suffix(".stopped").exists() and time.monotonic() < deadline:
        pass
    assert file.with_suffix(".stopped").exists()
