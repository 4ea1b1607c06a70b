"""Reads files in worker processes, which may crash or be stopped without harm to the rest."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import TypeVar

from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest.errors import ReaderStoppedError, UnreadableError

Result = TypeVar("Result")
AHEAD = 2  # files in hand for each process: enough to keep it busy, few enough to hold memory down


def guarded(function: Callable[[Path], Result], path: Path) -> Result | PeelViewerError:
    """`function(path)`, or the error that a reader can be told. Runs in the worker."""
    try:
        return function(path)
    except PeelViewerError as error:
        return error
    except Exception as error:  # noqa: BLE001  # a file may break a parser in ways nobody foresaw; the others go on
        return UnreadableError(path.name, f"{type(error).__name__}: {error}")


def read_in_workers(
    function: Callable[[Path], Result],
    paths: Sequence[Path],
    *,
    processes: int,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[Path, Result | PeelViewerError]]:
    """Apply `function` to each path in worker processes; results come in the order of `paths`, one at a time.

    A worker that dies takes only its own file with it. Stops early once `cancelled()` is true.
    """
    waiting = iter(paths)
    in_hand: list[tuple[Path, Future[Result | PeelViewerError]]] = []
    pool = _pool(processes)
    try:
        while not cancelled():
            room = max(0, processes * AHEAD - len(in_hand))
            in_hand += [(path, _submitted(pool, function, path)) for path in islice(waiting, room)]
            if not in_hand:
                return
            path, future = in_hand.pop(0)
            try:
                yield path, future.result()
            except BrokenProcessPool:
                # Which file broke the pool is not known: read this one alone, and give the others a new pool.
                yield path, _alone(function, path)
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(processes)
                in_hand = [(other, _submitted(pool, function, other)) for other, _ in in_hand]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    # A fresh interpreter, not a fork: the parent may hold Qt, SQLite and threads.
    return ProcessPoolExecutor(max(1, processes), mp_context=multiprocessing.get_context("spawn"))


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[Path], Result], path: Path
) -> Future[Result | PeelViewerError]:
    """The file in the hands of the pool; where that broke a moment ago, a future that says so when its turn comes."""
    try:
        return pool.submit(guarded, function, path)
    except BrokenProcessPool as error:
        broken: Future[Result | PeelViewerError] = Future()
        broken.set_exception(error)
        return broken


def _alone(function: Callable[[Path], Result], path: Path) -> Result | PeelViewerError:
    with _pool(1) as pool:
        try:
            return pool.submit(guarded, function, path).result()
        except BrokenProcessPool:
            return ReaderStoppedError(path.name)
