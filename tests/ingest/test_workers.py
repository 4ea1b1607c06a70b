"""Files are read in processes of their own: in order, within limits, past a crash, and no further than wanted."""

import gc
import itertools
import os
import pickle
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest

from peelviewer import paths
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import pages_read, worker_answers
from peelviewer.ingest.errors import NoTextError, ReaderStoppedError, TooMuchMemoryError, UnreadableError
from peelviewer.ingest.workers import Limits, read_in_workers

SOON = 20  # seconds: two are promised, on a machine without other work


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


def test_a_crash_while_nobody_looks_costs_no_other_file() -> None:
    names = ["a", "crash", "b", "c", "d"]
    seen: list[str] = []
    for path, result in read_in_workers(read, [Path(name) for name in names], processes=1, cancelled=lambda: False):
        seen.append(path.name)
        assert isinstance(result, ReaderStoppedError) is (path.name == "crash")
    assert seen == names


def in_a_file_of_its_own(path: Path) -> str:
    """Writes a file on its way, and says the name of its folder."""
    with tempfile.NamedTemporaryFile(prefix=path.name) as file:
        return Path(file.name).parent.name


def test_a_kept_worker_makes_its_folder_again_where_that_was_deleted() -> None:
    assert read_all(in_a_file_of_its_own, [Path("first")]) == {Path("first"): paths.temporary().name}
    shutil.rmtree(paths.state())
    assert read_all(in_a_file_of_its_own, [Path("second")]) == {Path("second"): paths.temporary().name}


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


def who_reads(_path: Path) -> str:
    return str(os.getpid())


def test_a_worker_is_kept_for_the_next_batch_and_only_one() -> None:
    first = set(read_all(who_reads, [Path(f"f{n}") for n in range(8)]).values())
    assert set(read_all(who_reads, [Path("f8")]).values()) <= first
    assert len([pid for pid in map(int, map(str, first)) if psutil.pid_exists(pid)]) <= 1


def test_a_kept_worker_that_was_lost_is_replaced() -> None:
    (first,) = read_all(who_reads, [Path("a")]).values()
    worker = psutil.Process(int(str(first)))
    worker.kill()
    wait_until(lambda: has_ended(worker), 5)
    (second,) = read_all(who_reads, [Path("b")]).values()
    assert str(second) not in {str(first), ""}
    assert not isinstance(second, PeelViewerError)


def hold_on(path: Path) -> str:
    """A file that is never read to its end; of itself it makes a mark as it begins."""
    if path.name.startswith("endless"):
        path.with_suffix(".begun").write_text(str(os.getpid()))
        while True:
            re.fullmatch("(a|a)*b", "a" * 30)  # nothing in this process can interrupt it
    return path.name


def test_cancelling_ends_at_once_whatever_is_read(tmp_path: Path) -> None:
    file = tmp_path / "endless"
    mark = file.with_suffix(".begun")
    cancelled_at: list[float] = []

    def cancelled() -> bool:
        if mark.exists() and not cancelled_at:
            cancelled_at.append(time.monotonic())
        return bool(cancelled_at)

    assert list(read_in_workers(hold_on, [file], processes=1, cancelled=cancelled)) == []
    assert time.monotonic() - cancelled_at[0] < 2
    assert not psutil.pid_exists(int(mark.read_text()))


def test_a_file_that_takes_too_long_costs_a_sentence_and_the_others_go_on(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("endless", "a", "b", "endless2", "c")]
    results = read_all(hold_on, paths, Limits(seconds=0.5))
    assert [str(results.pop(tmp_path / name)) for name in ("endless", "endless2")] == [
        f"{name} could not be read within 0 seconds. Save it again from where you got it."
        for name in ("endless", "endless2")
    ]
    assert list(results.values()) == ["a", "b", "c"]


def take_memory(path: Path) -> str:
    """Takes so many MB as the file is named by: at once, or little by little."""
    kind, _, megabytes = path.name.partition(" ")
    if kind == "at-once":
        return str(len(bytes(int(megabytes) * 1_000_000)))
    held = [bytearray(b"x" * 1_000_000) for _ in range(int(megabytes))]
    return str(len(held))


def test_memory_has_a_limit_and_what_was_within_it_is_read() -> None:
    names = ["at-once 2000", "slowly 100", "slowly 2000", "at-once 10"]
    results = read_all(take_memory, [Path(name) for name in names], Limits(memory=400_000_000))
    refused = {path.name for path, result in results.items() if isinstance(result, TooMuchMemoryError)}
    assert refused == {"at-once 2000", "slowly 2000"}
    assert results[Path("slowly 100")] == "100"


def test_files_that_together_need_too_much_are_read_one_after_another() -> None:
    paths = [Path(f"slowly {megabytes}") for megabytes in (350, 351, 352, 353)]
    results = read_all(take_memory, paths, Limits(memory=500_000_000))
    assert list(results.values()) == ["350", "351", "352", "353"]


def open_a_socket(path: Path) -> str:
    try:
        socket.socket()
    except OSError:
        import urllib3.util.connection

        return f"refused, {urllib3.util.connection.HAS_IPV6}"
    return path.name


def test_no_socket_is_opened_in_a_worker() -> None:
    assert list(read_all(open_a_socket, [Path("a")]).values()) == ["refused, False"]


def speak(path: Path) -> str:
    os.write(1, b"\x1b]0;owned\x07")
    os.write(2, b"\x1b[2J")
    return path.name


def test_a_worker_has_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    read_all(speak, [Path("a")])
    assert capfd.readouterr() == ("", "")


BATCH = """
import signal
import sys
from pathlib import Path

signal.signal(signal.SIGINT, signal.default_int_handler)  # what is begun in the background ignores it
sys.path.insert(0, {tests!r})
from test_workers import hold_on
from peelviewer.ingest.workers import read_in_workers
if __name__ == "__main__":
    paths = [Path({folder!r}) / name for name in ("endless1", "endless2")]
    list(read_in_workers(hold_on, paths, processes=2, cancelled=lambda: False))
"""


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGINT])
def test_a_program_that_is_killed_leaves_no_worker(tmp_path: Path, by: signal.Signals) -> None:
    script = tmp_path / "batch.py"
    script.write_text(BATCH.format(tests=str(Path(__file__).parent), folder=str(tmp_path)))
    program = subprocess.Popen([sys.executable, str(script)], stderr=subprocess.DEVNULL)
    marks = [tmp_path / f"endless{n}.begun" for n in (1, 2)]
    wait_until(lambda: all(mark.exists() and mark.read_text() for mark in marks), 60)
    below = psutil.Process(program.pid).children(recursive=True)
    assert {int(mark.read_text()) for mark in marks} <= {child.pid for child in below}
    program.send_signal(by)
    program.wait(SOON)
    wait_until(lambda: all(map(has_ended, below)), SOON)


def has_ended(process: psutil.Process) -> bool:
    """Also where nobody has yet asked for its exit code, as of an orphan."""
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def wait_until(true: Callable[[], bool], seconds: float) -> None:
    deadline, pause = time.monotonic() + seconds, threading.Event()
    while not true():
        assert time.monotonic() < deadline
        pause.wait(0.01)  # who is waited for needs the processor


def read_all(
    function: Callable[[Path], str], paths: list[Path], limits: Limits | None = None
) -> dict[Path, str | PeelViewerError]:
    return dict(read_in_workers(function, paths, processes=2, cancelled=lambda: False, limits=limits))


class Evil:
    """What a file would send that has taken its worker over."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (f"touch {self.mark}",)


def answer_with_code(path: Path) -> str:
    """Sends its own bytes in the place of an answer."""
    lines = [each for each in gc.get_objects() if isinstance(each, Connection) and each.writable]
    for line in lines:
        line.send_bytes(pickle.dumps(Evil(path.with_name("run"))) if path.name == "pickle" else b"v\x93\x01\x02\x03")
    return path.name


@pytest.mark.parametrize("what", ["pickle", "other data"])
def test_a_worker_that_was_taken_over_runs_nothing_in_the_program(tmp_path: Path, what: str) -> None:
    results = read_all(answer_with_code, [tmp_path / what, tmp_path / "a file after it"], Limits())
    assert isinstance(results[tmp_path / what], ReaderStoppedError)
    assert not (tmp_path / "run").exists()


def fail(path: Path) -> str:
    raise NoTextError(path.name)


def test_errors_come_back_as_what_they_were() -> None:
    (error,) = read_all(fail, [Path("empty.html")], Limits()).values()
    assert isinstance(error, NoTextError)
    assert str(error) == str(NoTextError("empty.html"))


def page_by_page(path: Path) -> str:
    """Turns the pages of a file until somebody has been told of one."""
    for page in itertools.cycle(range(1, 10)):
        pages_read.tell(page, 9)
        if path.exists():
            break
    return path.name


def test_the_pages_of_a_long_file_are_told_while_it_is_read(tmp_path: Path) -> None:
    told = []

    def page_read(path: Path, page: int, pages: int) -> None:
        told.append((path, 1 <= page <= pages == 9))
        path.touch()

    names = [tmp_path / "a", tmp_path / "b"]
    read = dict(read_in_workers(page_by_page, names, processes=1, cancelled=lambda: False, page_read=page_read))
    assert read == {name: name.name for name in names}
    assert {path for path, _ in told} == set(names)
    assert all(is_right for _, is_right in told)


@pytest.mark.parametrize(
    "message", [b"p", b"p\xc1", b"p\x92\x00\x09", b"p\x92\x0a\x09", b"p\x92\x01\xce\xff\xff\xff\xff"]
)
def test_a_page_that_there_cannot_be_is_none(message: bytes) -> None:
    assert worker_answers.page_in(message) is None
    assert worker_answers.page_in(worker_answers.page_written(1, 9)) == (1, 9)
