"""Reads files in worker processes, which may crash or be stopped without harm to the rest."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TypeVar

from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest.errors import CancelledReadingError, ReaderStoppedError, UnreadableError

Result = TypeVar("Result")
_SPAWN = multiprocessing.get_context("spawn")  # not a fork: the parent may hold Qt, SQLite and threads
_PATIENCE = 0.1  # seconds between two looks at whether a batch was cancelled
_cancelled: Event | None = None
AHEAD = 2  # files in hand for each process: enough to keep it busy, few enough to hold memory down


def guarded(function: Callable[[Path], Result], path: Path) -> Result | PeelViewerError:
    """`function(path)`, or the error that a reader can be told. Runs in the worker."""
    try:
        return function(path)
    except PeelViewerError as error:
        return error
    except Exception as error:  # noqa: BLE001  # a file may break a parser in ways nobody foresaw; the others go on
        return UnreadableError(path.name, f"{type(error).__name__}: {error}")


def check_not_cancelled() -> None:
    """Raise CancelledReadingError in a worker whose batch was cancelled; called between pages."""
    if _cancelled is not None and _cancelled.is_set():
        raise CancelledReadingError


def read_in_workers(
    function: Callable[[Path], Result],
    paths: Sequence[Path],
    *,
    processes: int,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[Path, Result | PeelViewerError]]:
    """Apply `function` to each path in worker processes; results come in the order of `paths`, one at a time.

    A worker that dies takes only its own file with it. Stops early once `cancelled()` is true: the files in hand are
    left at the next page.
    """
    waiting = iter(paths)
    in_hand: list[tuple[Path, Future[Result | PeelViewerError]]] = []
    stop = _SPAWN.Event()
    pool = _pool(processes, stop)
    try:
        while not cancelled():
            room = max(0, processes * AHEAD - len(in_hand))
            in_hand += [(path, _submitted(pool, function, path)) for path in islice(waiting, room)]
            if not in_hand:
                return
            path, future = in_hand.pop(0)
            try:
                result = future.result(timeout=_PATIENCE)
            except TimeoutError:
                in_hand.insert(0, (path, future))  # not yet: look whether the batch was cancelled
                continue
            except BrokenProcessPool:
                # Which file broke the pool is not known: read this one alone, and give the others a new pool.
                result = _alone(function, path)
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(processes, stop)
                in_hand = [(other, _submitted(pool, function, other)) for other, _ in in_hand]
            yield path, result
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[Path], Result], path: Path
) -> Future[Result | PeelViewerError]:
    try:
        return pool.submit(guarded, function, path)
    except BrokenProcessPool as error:  # it broke since; whoever asks for the result is told
        broken: Future[Result | PeelViewerError] = Future()
        broken.set_exception(error)
        return broken


def _pool(processes: int, stop: Event) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max(1, processes), mp_context=_SPAWN, initializer=_begin, initargs=(stop,))


def _begin(stop: Event) -> None:
    """Keep, in a worker, what will tell it that the batch was cancelled."""
    global _cancelled  # noqa: PLW0603  # a worker has one batch, and its functions get no more than a path
    _cancelled = stop


def _alone(function: Callable[[Path], Result], path: Path) -> Result | PeelViewerError:
    with _pool(1, _SPAWN.Event()) as pool:
        try:
            return pool.submit(guarded, function, path).result()
        except BrokenProcessPool:
            return ReaderStoppedError(path.name)
