"""Reads the files of a batch on a running Dask cluster: each there within the same limits, in a process of its own.

Its machines need not share a disk with this one: files are sent to them. Whoever names a cluster trusts it, since Dask's
own messages carry code.
"""

import contextlib
import importlib.metadata
import logging
import multiprocessing
import re
import tempfile
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import peelviewer
from peelviewer import paths as places
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import content_of, worker_answers
from peelviewer.ingest.errors import ClusterError, ReaderStoppedError, UnreadableError
from peelviewer.ingest.workers import AHEAD, Limits, read_in_workers

Result = TypeVar("Result")
_ADDRESS = re.compile(r"dask://(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})")
_CONNECTING = 15.0  # seconds
_PATIENCE = 0.1  # seconds between two looks at whether the batch was cancelled
_NO_DASK = "Install it with “pip install 'peelviewer[dask]'”, or import without --executor."
# What decides how a file is read: of these, the cluster must have the same versions as this machine.
_READERS = ("dateparser", "htmldate", "lxml", "pdfminer.six", "pdfplumber", "pypdfium2", "python-docx", "trafilatura")


def read_on_cluster(
    function: Callable[[Path], Result],
    paths: Sequence[Path],
    *,
    address: str,
    cancelled: Callable[[], bool],
    limits: Limits | None = None,
) -> Iterator[tuple[Path, Result | PeelViewerError]]:
    """Apply `function` to each path on the cluster at “dask://HOST:PORT”, as `read_in_workers` does on this machine.

    Raises ClusterError where the cluster cannot be reached, or would read other than this machine does.
    """
    returns = worker_answers.returned(function)
    with _connected(address) as cluster:
        _check(cluster, address)
        room = AHEAD * sum(cluster.nthreads().values())
        waiting = deque(paths)
        sent: deque[tuple[Path, Any]] = deque()
        while waiting or sent:
            while waiting and len(sent) < room:
                sent.append((waiting[0], _sent(cluster, function, waiting.popleft(), limits or Limits())))
            path, answer = sent.popleft()
            if not isinstance(answer, PeelViewerError):
                if not _is_read(answer, cancelled):
                    return  # what waits there goes with the connection
                answer = _answer(answer, path, returns, address)
            yield path, answer


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """A connection to the scheduler."""
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        raise ClusterError(f"“{address}” is not the address of a cluster.", "Write it as dask://HOST:PORT.")
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("Dask, which hands files to a cluster, is not installed.", _NO_DASK) from error
    for name in logging.root.manager.loggerDict:
        if name.startswith("distributed"):  # what a reader needs to know, an error says in a sentence
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large files, and of versions that we compare ourselves
        try:
            client = Client(f"tcp://{parts[1]}:{parts[2]}", timeout=_CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"There is no Dask scheduler at {address}.", "Check the address.") from error
        with client:
            yield client


def _check(cluster: Any, address: str) -> None:
    """Raise ClusterError where the cluster has no workers, or they would not read as this machine does."""
    found = cluster.run(_reader, on_error="return")
    if not found:
        raise ClusterError(f"The cluster at {address} has no workers.", "Start some with “dask worker”.")
    ours, _ = _reader()
    for worker, answer in found.items():
        if not isinstance(answer, tuple):
            raise ClusterError(
                f"The worker at {worker} has no PeelViewer, or another version than this machine.",
                "Install the same there.",
            )
        theirs, is_daemon = answer
        if is_daemon:
            raise ClusterError(f"The worker at {worker} may not start processes.", "Start it again with --no-nanny.")
        if other := sorted(name for name, version in ours.items() if theirs[name] != version):
            raise ClusterError(
                f"The worker at {worker} has another version of {', '.join(other)} than this machine.",
                "Install the same there, or files could be read in another way.",
            )


def _reader() -> tuple[dict[str, str], bool]:
    """What a machine reads with, and whether it is a process that may not start others; runs on the cluster too."""
    versions = {name: importlib.metadata.version(name) for name in _READERS}
    return {"PeelViewer": peelviewer.__version__, **versions}, multiprocessing.current_process().daemon


def _sent(cluster: Any, function: Callable[[Path], Any], path: Path, limits: Limits) -> Any:
    """A file on its way to the cluster, or the error that says why it is not."""
    try:
        content = content_of(path)
    except PeelViewerError as error:
        return error
    return cluster.submit(_read_there, function, path.name, content, limits, pure=False)


def _read_there(function: Callable[[Path], Any], name: str, content: bytes, limits: Limits) -> bytes:
    """What a worker of the cluster does with a file: what this machine would do, in a process with the same limits."""
    with tempfile.TemporaryDirectory(dir=places.temporary()) as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        ((_, answer),) = read_in_workers(function, [path], processes=1, cancelled=lambda: False, limits=limits)
    return worker_answers.written(answer)


def _is_read(future: Any, cancelled: Callable[[], bool]) -> bool:
    """Wait until a file was read; false where nobody wants it any more."""
    while not cancelled():
        with contextlib.suppress(TimeoutError):
            future.exception(timeout=_PATIENCE)
            return True
    return False


def _answer(future: Any, path: Path, returns: Any, address: str) -> Any:
    """What came of a file; raises ClusterError where the cluster is gone."""
    if future.status == "finished":
        try:
            return worker_answers.read(future.result(), returns)
        except worker_answers.NotUnderstoodError:
            return ReaderStoppedError(path.name)
    error = future.exception()
    if error is None:
        raise ClusterError(f"The cluster at {address} has stopped.", "Import again: what was added is not read twice.")
    if type(error).__name__ == "KilledWorker":
        return ReaderStoppedError(path.name)
    return UnreadableError(path.name, f"{type(error).__name__}: {error}"[:500])
