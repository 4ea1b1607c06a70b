"""Reads the files of a batch in worker processes, each within limits: one that breaks them costs a sentence.

One worker is kept for the next batch: to begin a process takes a second, and to read most files a few hundredths of it.
"""

import atexit
import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import worker_process
from peelviewer.ingest.errors import ReaderStoppedError, TooMuchMemoryError, TooSlowError, UnreadableError
from peelviewer.ingest.limits import MEMORY, MEMORY_BESIDE, SECONDS
from peelviewer.ingest.worker_answers import Stopped, Why
from peelviewer.ingest.worker_process import Worker

Result = TypeVar("Result")
PageRead = Callable[[Path, int, int], None]  # a file, its page in hand, and how many it has
_PATIENCE = 0.1  # seconds between two looks at whether the batch was cancelled, and at the memory in use
_kept: list[Worker] = []  # none or one
_WORTH_A_WORKER = 100_000  # bytes: to read less takes no longer than to begin another process
AHEAD = 4  # files in hand or read for each process: enough to keep it busy, few enough to hold memory down


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may cost: seconds, and bytes of memory."""

    seconds: float = SECONDS
    memory: int = MEMORY


def read_in_workers(
    function: Callable[[Path], Result],
    paths: Sequence[Path],
    *,
    processes: int,
    cancelled: Callable[[], bool],
    limits: Limits | None = None,
    page_read: PageRead | None = None,
) -> Iterator[tuple[Path, Result | PeelViewerError]]:
    """Apply `function` to each path in worker processes; results come in the order of `paths`, one at a time.

    `page_read` is told of the pages of the file whose result is awaited, where that takes long.

    A file that breaks its limits, or its worker, costs an error; the others go on. Ends at once when `cancelled()` is
    true: what is being read is given up.
    """
    batch = _Batch(function, paths, max(1, processes), limits or Limits())
    try:
        for number, path in enumerate(paths):
            while number not in batch.read:
                if cancelled():
                    return
                batch.go_on()
                if page_read and (page := batch.new_page_of(number)):
                    page_read(path, *page)
            if cancelled():
                return
            yield path, batch.read.pop(number)
    finally:
        batch.end()


def worth_beginning(paths: Iterable[Path]) -> int:
    """How many processes read these files sooner than fewer would."""
    return 1 + sum(map(_size, paths)) // _WORTH_A_WORKER


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # its reader says why
        return 0


class _Batch:
    """The files of a batch, by their numbers: those that wait, that are being read, and that were read."""

    def __init__(self, function: Callable[[Path], Any], paths: Sequence[Path], processes: int, limits: Limits) -> None:
        self.read: dict[int, Any] = {}
        self._function = function
        self._paths = paths
        self._limits = limits
        self._processes = processes
        self._waiting = deque(range(len(paths)))
        self._alone: deque[int] = deque()  # for want of memory these are read while nothing else is
        self._again: set[int] = set()
        self._idle: list[Worker] = []
        self._busy: dict[int, Worker] = {}
        self._told: dict[int, tuple[int, int]] = {}  # of the file that is awaited, the page that was told last

    def go_on(self) -> None:
        """Hand out what waits, and take what is there after a moment."""
        self._hand_out()
        worker_process.wait(self._busy.values(), _PATIENCE)
        for number, worker in list(self._busy.items()):
            if (answer := worker.answer()) is not None:
                del self._busy[number]
                if isinstance(answer[0], Stopped) and not worker.has_begun and number not in self._again:
                    self._again.add(number)  # the worker was lost before it opened the file
                    self._waiting.appendleft(number)
                    continue
                self.read[number] = _said(answer[0], self._paths[number], self._limits)
                self._put_back(worker)
        self._save_memory()

    def new_page_of(self, number: int) -> tuple[int, int] | None:
        """The page of a file that its worker has in hand, and of how many, where it has come to another since this was asked."""
        worker = self._busy.get(number)
        if worker is None or worker.page in {None, self._told.get(number)}:
            return None
        assert worker.page is not None
        self._told = {number: worker.page}
        return worker.page

    def end(self) -> None:
        """Stop all workers but one that waits for work."""
        if self._idle and not _kept:
            _kept.append(self._idle.pop())
        for worker in itertools.chain(self._busy.values(), self._idle):
            worker.end()

    def _hand_out(self) -> None:
        if self._alone:
            if not self._busy:
                self._begin(self._alone.popleft())
            return
        room = self._processes * AHEAD - len(self.read)
        while self._waiting and len(self._busy) < min(self._processes, room):
            self._begin(self._waiting.popleft())
        # The file whose turn it is may not be kept waiting by others that are read already.
        if self._waiting and not self._busy:
            self._begin(self._waiting.popleft())

    def _begin(self, number: int) -> None:
        worker = self._idle.pop() if self._idle else _begun(self._limits.memory)
        # Its folder is that in which it was begun, which may be another by now.
        worker.hand(self._function, self._paths[number].absolute(), seconds=self._limits.seconds)
        self._busy[number] = worker

    def _put_back(self, worker: Worker) -> None:
        """Keep a worker for the next file, unless it has ended or holds on to much memory."""
        if worker.is_alive and worker.resident() < self._limits.memory / 4:
            self._idle.append(worker)
        else:
            worker.end()

    def _save_memory(self) -> None:
        """Where several files together need too much, stop the one that needs most: it is read later, alone."""
        held = {number: worker.resident() for number, worker in self._busy.items()}
        allowed = self._limits.memory + (self._processes - 1) * MEMORY_BESIDE
        if len(held) > 1 and sum(held.values()) > allowed:
            largest = max(held, key=held.__getitem__)
            self._busy.pop(largest).end()
            self._alone.append(largest)


def _begun(memory: int) -> Worker:
    """The worker that was kept, or a new one."""
    try:
        worker = _kept.pop()
    except IndexError:
        return Worker(memory)
    if worker.is_alive and worker.memory == memory:
        return worker
    worker.end()
    return Worker(memory)


@atexit.register
def _end_kept() -> None:
    while _kept:
        _kept.pop().end()


def _said(answer: Any, path: Path, limits: Limits) -> Any:
    """An answer, and for a worker that was stopped the error that says why."""
    if not isinstance(answer, Stopped):
        return answer
    match answer.why:
        case Why.LATE:
            return TooSlowError(path.name, limits.seconds)
        case Why.MEMORY:
            return TooMuchMemoryError(path.name)
        case Why.DIED | Why.CANCELLED:
            return ReaderStoppedError(path.name)
        case Why.UNEXPECTED:
            return UnreadableError(path.name, answer.what)
