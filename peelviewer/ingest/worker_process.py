"""A process beside the program for work on other people's files: it may crash, hang or be stopped without harm.

pebble was looked at. It shares one pipe and its locks among all workers: a worker that is killed while it holds a lock
stops the pool for up to 60 s, and an ordinary stop may take 3 s. Here each worker has its own pipe.
"""

import contextlib
import ctypes
import math
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from multiprocessing import connection
from multiprocessing.connection import Connection
from typing import Any, NoReturn

from peelviewer import paths
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import pages_read, worker_answers
from peelviewer.ingest.limits import ANSWER, MEMORY
from peelviewer.ingest.worker_answers import Stopped, Why, returned

_SPAWN = multiprocessing.get_context("spawn")  # not a fork: the parent may hold Qt, SQLite and threads
_BEGINNING = 60.0  # seconds for a new process to load what it needs, on a busy machine
_PATIENCE = 0.1  # seconds between two looks at a worker that says nothing
_BETWEEN_PAGES = 0.3  # seconds between two messages of a worker about the page in hand
_REAPED = 1.0  # seconds until a killed process is gone
_PARENT_DIED = 1  # Linux: PR_SET_PDEATHSIG
_SOCKETS = {"socket.__new__", "socket.bind", "socket.connect", "socket.getaddrinfo", "socket.sendto"}


class Worker:
    """A process that does one piece of work at a time, within limits of time and memory."""

    def __init__(self, memory: int = MEMORY) -> None:
        """`memory` is the most bytes that it may hold."""
        self.memory = memory
        self._seconds = self._until = math.inf
        self.connection, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs, memory, os.getpid()), daemon=True)
        self._process.start()
        theirs.close()
        import psutil

        self._watched = psutil.Process(self._process.pid)
        self._most_seen = 0
        self._returns: Any = None
        self.has_begun = False  # the work that it was given last
        self.page: tuple[int, int] | None = None  # of the file in hand, and of how many, where it has said so

    @property
    def is_alive(self) -> bool:
        """Whether it can be given work."""
        try:
            return not self.connection.closed and self._process.is_alive() and not self.connection.poll()
        except OSError:  # the line to it is gone
            return False

    def resident(self) -> int:
        """Bytes of memory that it holds now; 0 where it has ended."""
        import psutil

        try:
            held = int(self._watched.memory_info().rss)
        except psutil.Error:
            return 0
        self._most_seen = max(self._most_seen, held)
        return held

    def hand(
        self, function: Callable[..., Any], *arguments: object, seconds: float, of: Callable[..., Any] | None = None
    ) -> None:
        """Give it work: `function` is a module's own, and it has so many seconds from when it begins.

        Its answer is taken for what `function`, or else `of`, says that it returns, and for nothing else.
        """
        self._returns = returned(of or function)
        self.has_begun, self.page = False, None
        self._seconds, self._until = seconds, time.monotonic() + _BEGINNING
        try:
            self.connection.send((function, arguments))
        except OSError:  # it has died since: whoever asks for the answer is told
            self._until = math.inf

    def answer(self) -> tuple[Any] | None:
        """What came of its work, once it is there: a value, a PeelViewerError, or Stopped. None while it works."""
        try:
            while self.connection.poll():
                message = self.connection.recv_bytes(ANSWER)
                if page := worker_answers.page_in(message):
                    self.page = page
                elif message:
                    self._until = math.inf
                    return (self._understood(message),)
                else:
                    self.has_begun = True
                    self._until = time.monotonic() + self._seconds
        except (EOFError, OSError):
            return (self._stopped(Why.MEMORY if self._most_seen > self.memory / 2 else Why.DIED),)
        if self.resident() > self.memory:
            return (self._stopped(Why.MEMORY),)
        if time.monotonic() > self._until:
            return (self._stopped(Why.LATE),)
        return None

    def _understood(self, message: bytes) -> Any:
        """An answer, of a worker that a file may have taken over: plain data of the kind that is expected, or nothing."""
        try:
            return worker_answers.read(message, self._returns)
        except worker_answers.NotUnderstoodError:
            return self._stopped(Why.DIED)

    def end(self) -> None:
        """Stop it at once, whatever it does, and all that it started."""
        if self.connection.closed:
            return
        assert self._process.pid is not None
        if sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError, PermissionError):  # not yet a group of its own
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join(_REAPED)
        with contextlib.suppress(OSError):
            self.connection.close()

    def _stopped(self, why: Why) -> Stopped:
        self.end()
        return Stopped(why)


def wait(workers: Iterable[Worker], seconds: float) -> None:
    """Wait until one of the workers has something to say, or so many seconds."""
    connection.wait([worker.connection for worker in workers], seconds)


def ask(
    worker: Worker,
    function: Callable[..., Any],
    *arguments: object,
    seconds: float,
    cancelled: Callable[[], bool],
    of: Callable[..., Any] | None = None,
) -> Any:
    """Have a worker do something, and wait for what comes of it (see `Worker.answer`), or until nobody wants it."""
    worker.hand(function, *arguments, seconds=seconds, of=of)
    while (answer := worker.answer()) is None:
        if cancelled():
            worker.end()
            return Stopped(Why.CANCELLED)
        wait([worker], _PATIENCE)
    return answer[0]


def _serve(line: Connection, memory: int, parent: int) -> None:
    """What the worker does: a piece of work after another, until its parent is gone."""
    _confine(memory, parent)
    while True:
        try:
            function, arguments = line.recv()
        except (EOFError, OSError):
            return
        line.send_bytes(b"")  # it begins
        # Cleared at the next start: who is killed clears nothing. Made again for each piece of work, since it may be gone.
        tempfile.tempdir = str(paths.temporary())
        with pages_read.told_to(_Pages(line).tell):
            answer = _done(function, arguments)
        line.send_bytes(answer)


class _Pages:
    """Says over the line to the parent which page is in hand: now and then only, for most take a few thousandths of a second."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._next = time.monotonic() + _BETWEEN_PAGES

    def tell(self, page: int, pages: int) -> None:
        if time.monotonic() >= self._next:
            self._line.send_bytes(worker_answers.page_written(page, pages))
            self._next = time.monotonic() + _BETWEEN_PAGES


def _done(function: Callable[..., Any], arguments: tuple[object, ...]) -> bytes:
    try:
        return worker_answers.written(function(*arguments))
    except PeelViewerError as error:
        return worker_answers.written(error)
    except MemoryError:
        return worker_answers.written(Stopped(Why.MEMORY))
    except Exception as error:  # noqa: BLE001  # a door: a file may break a library in any way, and the others go on
        return worker_answers.written(Stopped(Why.UNEXPECTED, f"{type(error).__name__}: {error}"[:500]))


def _confine(memory: int, parent: int) -> None:
    """Hold this process to its limits, and to the life of its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):  # a library's complaint may quote the file, and a terminal would obey it
        os.dup2(nowhere, stream)
    sys.addaudithook(_without_network)
    if sys.platform != "win32":
        import resource

        os.setsid()  # what it starts (Tesseract) is ended with it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no copy of a document is left by a crash
        if sys.platform == "linux":  # elsewhere the parent watches how much it holds
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            ctypes.CDLL(None).prctl(_PARENT_DIED, signal.SIGKILL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if sys.platform != "win32" and os.getppid() != parent:  # it ended before we watched
        os._exit(1)


def _end_with_parent() -> NoReturn:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _without_network(event: str, _arguments: tuple[object, ...]) -> None:
    """Refuse every socket: urllib3, which trafilatura imports, binds one to see whether there is IPv6."""
    if event in _SOCKETS:
        raise socket.gaierror
