"""Turns what SQLite and the system report into a sentence for the reader."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peelviewer.domain.errors import PeelViewerError
from peelviewer.store.errors import (
    DamagedLibraryError,
    DiskTroubleError,
    ForbiddenLibraryError,
    FullDiskError,
    GoneLibraryError,
    InterruptedQuestionError,
    LibraryPlaceError,
    LibraryTroubleError,
    LockedLibraryError,
    NotALibraryError,
    ReadOnlyLibraryError,
    ReplacedLibraryError,
    UnreadableValueError,
)

_CODE = 0xFF  # the low byte of SQLite's extended codes says the kind
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BY_CODE: dict[int, type[PeelViewerError]] = {
    sqlite3.SQLITE_BUSY: LockedLibraryError,
    sqlite3.SQLITE_LOCKED: LockedLibraryError,
    sqlite3.SQLITE_FULL: FullDiskError,
    sqlite3.SQLITE_CORRUPT: DamagedLibraryError,
    sqlite3.SQLITE_NOTADB: NotALibraryError,
    sqlite3.SQLITE_READONLY: ReadOnlyLibraryError,
    sqlite3.SQLITE_PERM: ReadOnlyLibraryError,
    sqlite3.SQLITE_IOERR: DiskTroubleError,
    sqlite3.SQLITE_INTERRUPT: InterruptedQuestionError,
}


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the library: trying again is all that is needed."""
    return getattr(error, "sqlite_errorcode", 0) & _CODE == sqlite3.SQLITE_BUSY


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what SQLite reports about the library at `path` into a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged file quotes its bytes
        raise DamagedLibraryError(path) from error
    except MemoryError as error:
        raise UnreadableValueError("text", "it is too large") from error


@contextmanager
def spoken_of_place(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system reports, where a file is made at `path`, into a sentence."""
    try:
        with spoken(path):
            yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise FullDiskError(path) from error
        raise LibraryPlaceError(path, (error.strerror or str(error)).lower()) from error


def _sentence(path: Path, error: sqlite3.Error) -> PeelViewerError:
    code = getattr(error, "sqlite_errorcode", None)  # an error of Python's own has none
    if code is None:
        if "decode to UTF-8" in str(error):  # what Python says besides would quote the document
            return UnreadableValueError("text", "its letters are damaged")
        return LibraryTroubleError(path, str(error))
    if code == sqlite3.SQLITE_READONLY_DBMOVED or (code & _CODE == sqlite3.SQLITE_CANTOPEN and not path.exists()):
        return ReplacedLibraryError(path) if path.exists() else GoneLibraryError(path)
    if code & _CODE == sqlite3.SQLITE_TOOBIG:
        return UnreadableValueError("text", "it is too large")
    if code & _CODE == sqlite3.SQLITE_CANTOPEN and not os.access(path, os.R_OK):
        return ForbiddenLibraryError(path)
    kind = _BY_CODE.get(code & _CODE)
    return kind(path) if kind else LibraryTroubleError(path, str(error))  # type: ignore[arg-type]
