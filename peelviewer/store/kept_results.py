"""Keeps what was found in a library outside it, in the cache of the person: to find it again would take seconds.

A result is kept with what it was found in: the state of the whole library, and the key of that part of it that it was made
of. It is of use for nothing else, and can be deleted at any time.
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from peelviewer import paths, whole_files
from peelviewer.store.value_table import NoTableError, table_of, values_of

First = TypeVar("First")
Second = TypeVar("Second")

_MOST = 200_000_000  # bytes: all forces of two libraries of the country's size
_LONGEST = 60 * 86_400  # seconds for which a result is kept that nobody asks for
_ENDING = ".found"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The tables of two results: the first is good for a key, the second for a state."""

    state: bytes
    key: bytes = b""
    first: bytes = b""
    second: bytes = b""


class KeptResults:
    """The results of one library, by their names."""

    def __init__(self, library: Callable[[], str]) -> None:
        """`library` is what the library is known by, wherever its file is moved or copied to."""
        self._library = library

    def holds(self, name: str, state: bytes) -> bool:
        """Whether something is kept that is good for this state of the library."""
        kept = self._read(name)
        return kept is not None and kept.state == state

    def of_state(self, name: str, state: bytes, make: Callable[[], Second]) -> Second:
        """What `make` gives, for as long as the library is in this state."""
        return self.of_key(name, state, lambda: b"", lambda: None, lambda _nothing: make())[1]

    def of_key(
        self,
        name: str,
        state: bytes,
        key: Callable[[], bytes],
        first: Callable[[], First],
        second: Callable[[First], Second],
    ) -> tuple[First, Second]:
        """What `first` gives, for as long as its key is the same, and what `second` makes of it, while the state is."""
        kept = self._read(name)
        with contextlib.suppress(NoTableError):
            if kept and kept.state == state:
                return values_of(kept.first), values_of(kept.second)
        now = _Kept(state, key())
        with contextlib.suppress(NoTableError):
            if kept and kept.key == now.key:
                made: First = values_of(kept.first)
                more = second(made)
                self._write(name, replace(now, first=kept.first, second=table_of(more)))
                return made, more
        made = first()
        more = second(made)
        self._write(name, replace(now, first=table_of(made), second=table_of(more)))
        return made, more

    def _file(self, name: str) -> Path:
        of = hashlib.sha256(f"{self._library()}\n{name}".encode("utf-8", "surrogatepass")).hexdigest()
        return paths.cache() / f"{of[:32]}{_ENDING}"

    def _read(self, name: str) -> _Kept | None:
        file = self._file(name)
        try:
            kept = msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
            os.utime(file)  # it is of use
        except (OSError, msgspec.DecodeError):
            return None
        return kept

    def _write(self, name: str, kept: _Kept) -> None:
        """Keep a result where there is room; a file that is written half is no result."""
        file = self._file(name)
        with contextlib.suppress(OSError):
            whole_files.own_folder(file.parent)
            with whole_files.aside(file) as beside:
                beside.write_bytes(msgspec.msgpack.encode(kept))
                whole_files.place(beside, file)
            _make_room(file.parent)


def _make_room(folder: Path) -> None:
    """Delete what nobody has asked for longest."""
    room = _MOST
    for used, size, file in sorted(_files(folder), reverse=True):
        room -= size
        if room < 0 or time.time() - used > _LONGEST:
            file.unlink(missing_ok=True)


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    found = []
    for file in folder.iterdir():
        with contextlib.suppress(OSError):  # another program has just deleted it
            state = file.stat()
            found.append((state.st_mtime, state.st_size, file))
    return found
