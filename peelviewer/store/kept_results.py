"""Keeps what was found in a library outside it, in the cache of the person: to find it again would take seconds.

A result is kept with what it was found in: the state of the whole library, and the key of that part of it that it was made
of. It is of use for nothing else, and can be deleted at any time.
"""

import contextlib
import hashlib
import os
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from peelviewer import paths, whole_files
from peelviewer.store.value_table import NoTableError, table_of, values_of

First = TypeVar("First")
Second = TypeVar("Second")

_MOST = 300_000_000  # bytes: all forces of two libraries of the country's size
_LONGEST = 60 * 86_400  # seconds for which a result is kept that nobody asks for
_ENDING = ".found"
_DIGEST = hashlib.sha256().digest_size  # bytes, with which a file begins


@dataclass(frozen=True, slots=True)
class _Kept:
    """The tables of two results: the first is good for a key, the second for a state."""

    state: bytes
    key: bytes = b""
    first: bytes = b""
    second: bytes = b""


class KeptResults:
    """The results of one library, by their names."""

    def __init__(self, library: Callable[[], str], path: Path) -> None:
        """`library` is what the library at `path` is known by, wherever its file is moved or copied to."""
        self._library = library
        self._path = path.absolute()

    def holds(self, name: str, state: bytes) -> bool:
        """Whether something is kept that is good for this state of the library."""
        kept = self._read(name)
        return kept is not None and kept.state == self._here(state)

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
        """What `first` gives, for as long as its key is the same, and what `second` makes of it, while the state is.

        A library says of itself which state it is in: that is believed of the file at this path only. A copy that somebody
        has changed and sent back is asked for its key, which is made of all that it holds.
        """
        kept = self._read(name)
        state = self._here(state)
        with contextlib.suppress(NoTableError):
            if kept and kept.state == state:
                return values_of(kept.first), values_of(kept.second)
        now = _Kept(state, key())
        with contextlib.suppress(NoTableError):
            if kept and kept.key == now.key:
                made: First = values_of(kept.first)
                more = second(made)
                self._write_kept(name, replace(now, first=kept.first, second=table_of(more)))
                return made, more
        made = first()
        more = second(made)
        self._write_kept(name, replace(now, first=table_of(made), second=table_of(more)))
        return made, more

    def parts(self, name: str) -> dict[bytes, bytes]:
        """What was kept with `keep_parts`; nothing where that is gone."""
        content = self._content(name)
        with contextlib.suppress(msgspec.DecodeError, zlib.error):
            if content is not None:
                return msgspec.msgpack.decode(zlib.decompress(content), type=dict[bytes, bytes])
        return {}

    def keep_parts(self, name: str, parts: Mapping[bytes, bytes]) -> None:
        """Keep results by their keys, in the place of all that were kept under this name before."""
        # Compressed they take a third of the room, and some hundredths of a second.
        self._write(name, zlib.compress(msgspec.msgpack.encode(parts), level=1))

    def _here(self, state: bytes) -> bytes:
        return hashlib.sha256(state + str(self._path).encode("utf-8", "surrogatepass")).digest()

    def _file(self, name: str) -> Path:
        of = hashlib.sha256(f"{self._library()}\n{name}".encode("utf-8", "surrogatepass")).hexdigest()
        return paths.cache() / f"{of[:32]}{_ENDING}"

    def _read(self, name: str) -> _Kept | None:
        content = self._content(name)
        with contextlib.suppress(msgspec.DecodeError):
            if content is not None:
                return msgspec.msgpack.decode(content, type=_Kept)
        return None

    def _content(self, name: str) -> bytes | None:
        """What is kept under a name, as it was written."""
        file = self._file(name)
        try:
            content = file.read_bytes()
            if (
                hashlib.sha256(content[_DIGEST:]).digest() != content[:_DIGEST]
            ):  # the words of a document may have changed
                return None
        except OSError:
            return None
        with contextlib.suppress(OSError):  # where nothing may be written
            os.utime(file)  # it is of use
        return content[_DIGEST:]

    def _write_kept(self, name: str, kept: _Kept) -> None:
        self._write(name, msgspec.msgpack.encode(kept))

    def _write(self, name: str, content: bytes) -> None:
        """Keep a result where there is room; a file that is written half is no result."""
        file = self._file(name)
        with contextlib.suppress(OSError):
            whole_files.own_folder(file.parent)
            with whole_files.aside(file) as beside:
                beside.write_bytes(hashlib.sha256(content).digest() + content)
                beside.replace(file)  # not first sent to the disk: what a power cut leaves of it is no result
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
