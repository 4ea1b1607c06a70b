"""A document on standard input: "-" among the names of files."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from peelviewer import paths
from peelviewer.domain.errors import PeelViewerError
from peelviewer.ingest import limits

DASH = Path("-")
_NAME = "standard input"  # the name that the document gets in a library
_AT_ONCE = 1 << 20  # bytes


class NoInputError(PeelViewerError):
    """Nothing can come in, or nothing more could be taken in."""


@dataclass(frozen=True, slots=True)
class Named:
    """The files that were named, "-" as a file that holds what came in."""

    files: tuple[Path, ...]
    received: Path | None = None

    def shown(self, file: Path) -> str:
        """A file as it was named."""
        return str(DASH if file == self.received else file)


@contextmanager
def as_file(named: Sequence[Path]) -> Iterator[Named]:
    """The files for as long as they are read."""
    if DASH not in named:
        yield Named(tuple(named))
        return
    if sys.stdin is None:  # closed by whoever started the program
        raise NoInputError("There is no standard input.", "Send a file into it, or name one: peelviewer import FILE.")
    folder = Path(tempfile.mkdtemp(dir=paths.temporary()))
    try:
        received = folder / _NAME
        try:
            with received.open("wb") as file:
                _copy(sys.stdin.buffer, file)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise NoInputError(f"What came in could not be kept: {why}.", f"It would be in {folder.parent}.") from error
        yield Named(tuple(dict.fromkeys(received if each == DASH else each for each in named)), received)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy(source: IO[bytes], to: IO[bytes]) -> None:
    """No more than makes a file too large: a source without an end must not fill the disk."""
    while to.tell() <= limits.FILE and (some := source.read(_AT_ONCE)):
        to.write(some)
