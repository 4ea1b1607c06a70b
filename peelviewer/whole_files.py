"""Files that are there whole or not at all: written aside, and renamed when complete."""

import contextlib
import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LEFT_BEHIND = 3600  # seconds after which nobody writes to a file aside any more
_LONGEST = 120  # letters of a name that are kept in the name aside: file systems allow 255 bytes
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}  # FAT, some network drives


@contextmanager
def aside(path: Path, mode: int = 0o600) -> Iterator[Path]:
    """A new, empty file beside `path`, of the same ending, that only its owner can read.

    Unless it is renamed, it is deleted at the end, with what a database has put beside it. What cannot be deleted does not
    undo what was done: it is swept away later.
    """
    sweep(path)
    beside = path.with_name(f".{path.name[:_LONGEST]}.{secrets.token_hex(4)}.part{path.suffix[:_LONGEST]}")
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    try:
        yield beside
    finally:
        for left in (beside, *beside.parent.glob(f"{_plain(beside.name)}-*")):
            with contextlib.suppress(OSError):
                left.unlink()


def place(beside: Path, path: Path) -> None:
    """Rename a file that was made aside to `path`; what was there gives way at once."""
    _to_disk(beside)
    beside.replace(path)
    _folder_to_disk(path.parent)


@contextmanager
def output(path: Path) -> Iterator[Path]:
    """A file to write what a person asked for into: in its place at the end, and where it fails, as if it had not begun.

    What is no ordinary file, such as /dev/stdout, is written to itself.
    """
    if path.exists() and not path.is_file():
        yield path
        return
    path = path.resolve()  # a link goes on being one
    with aside(path, 0o666) as beside:
        if path.exists():
            shutil.copymode(path, beside)
        yield beside
        place(beside, path)


def place_new(beside: Path, path: Path) -> None:
    """Rename a file that was made aside to `path`; raises FileExistsError where there is a file already."""
    _to_disk(beside)
    try:
        os.link(beside, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from error
        beside.rename(path)
    _folder_to_disk(path.parent)


def keep_under(path: Path, name: Path) -> None:
    """Give a file a second name; where the drive knows no such thing, a copy."""
    try:
        os.link(path, name)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copyfile(path, name)


def sweep(path: Path) -> None:
    """Delete what a program that was killed has left aside of `path`."""
    _sweep(path.parent, f".{_plain(path.name[:_LONGEST])}.????????.part*", path)


def sweep_folder(folder: Path) -> None:
    """Delete what a program that was killed has left aside of any file in a folder."""
    _sweep(folder, ".*.????????.part*", None)


def _sweep(folder: Path, pattern: str, path: Path | None) -> None:
    with contextlib.suppress(OSError):
        for left in folder.glob(pattern):
            with contextlib.suppress(OSError):
                second_name = path is not None and path.exists() and left.samefile(path)
                if second_name or time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                    left.unlink()


def private(path: Path) -> Path:
    """The file at `path`, made where it is missing, that only its owner can read; its folder likewise."""
    own_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    path.chmod(0o600)
    return path


def own_folder(path: Path) -> Path:
    """The folder at `path`, made where it is missing, for its owner alone."""
    if not path.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)
    return path


def _plain(name: str) -> str:
    """A name in a pattern, where brackets and stars stand for themselves."""
    return "".join(f"[{letter}]" if letter in "[*?" else letter for letter in name)


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _folder_to_disk(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network drives cannot
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
