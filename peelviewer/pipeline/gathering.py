"""Finds what takes long on forces in a process beside the program's own, and keeps it: the window goes on meanwhile."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from peelviewer.pipeline.known_of_force import is_kept, known_of
from peelviewer.pipeline.libraries import open_library
from peelviewer.store import Library

_MANY = 100  # documents on a force from which it takes longer than to begin a process
_SECONDS = 600.0  # for one force
_LATER = 10  # of 19: how far back it stands among all that waits for the processor, on a Unix system


def takes_long(library: Library, force: str) -> bool:
    """Whether somebody would wait for what is known of a force."""
    return library.documents_on(force) >= _MANY and not is_kept(library, force)


def gather_beside(path: Path, forces: Iterable[str], cancelled: Callable[[], bool], *, is_awaited: bool = True) -> bool:
    """Find what is known of these forces, one after the other; what cannot be found there is found when it is asked for.

    Where it is not awaited, whatever else runs on the machine comes first. Gives whether all were looked for.
    """
    from peelviewer.ingest.worker_process import Worker, ask  # all that reads files: a start does not wait for it

    worker = Worker()
    try:
        for force in forces:
            if cancelled() or not worker.is_alive:
                return False
            ask(worker, gather, path, force, is_awaited, seconds=_SECONDS, cancelled=cancelled)
        return not cancelled()
    finally:
        worker.end()


def gather(path: Path, force: str, is_awaited: bool) -> None:
    """Find what is known of a force, and keep it."""
    if not is_awaited and hasattr(os, "nice"):
        os.nice(_LATER)
    library = open_library(path)
    try:
        known_of(library, force)
    finally:
        library.close()
