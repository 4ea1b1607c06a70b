"""How much one file may cost. Real reports stay far below: 39 pages took 0.4 s and 85 MB, whole process included."""

from collections.abc import Iterable
from dataclasses import replace

from peelviewer.domain.document import Document
from peelviewer.ingest.errors import TooLargeError, TooMuchTextError

SECONDS = 60.0  # from when a worker has the file
SECONDS_RECOGNISING = 3_600.0  # Tesseract takes some seconds for each page of a scan
SECONDS_A_PAGE = 10.0  # to draw it, or to find its words; a person waits for this
MEMORY = 1_000_000_000  # bytes of a worker
MEMORY_BESIDE = 100_000_000  # bytes more for each further worker that reads at the same time
ANSWER = 500_000_000  # bytes that a worker may hand back: a file's own bytes and what was read of it
PAGES = 5_000
WARNINGS = 100
NAME = 500  # characters of a title, a publisher or an author: each is shown in one line
PASSAGES = 50_000  # more could not be examined in the time that a file has
CHARACTERS = 2_500_000  # of all passages together: a thousand pages
MAX_PIXELS = 40_000_000  # of a picture of a page: one of a poster's size must not take the memory of the machine
FILE = 200_000_000  # bytes of a PDF, or of a web page with its pictures in one file
TAGS = 100_000  # of a web page, closing ones too: two hundred times those of a report
ATTRIBUTES = 1_000  # of one element: the parser compares each with all others
TEXT_FILE = 20_000_000  # bytes of a text, or of a web page


def check_size(name: str, size: int, most: int) -> None:
    """Raise TooLargeError for a file of more than `most` bytes."""
    if size > most:
        raise TooLargeError(name, most)


def check_text(name: str, lines: Iterable[str]) -> None:
    """Raise TooMuchTextError for more text than could be read in the time that a file has; before that time is spent."""
    if sum(map(len, lines)) > CHARACTERS:
        raise TooMuchTextError(name)


def within_limits(document: Document, name: str) -> Document:
    """The document with no more warnings and no longer names than are read; raises TooMuchTextError where its text is out of bounds."""
    if len(document.passages) > PASSAGES:
        raise TooMuchTextError(name)
    check_text(name, (passage.text for passage in document.passages))
    names = (document.title, document.publisher, document.author)
    if any(name and len(name) > NAME for name in names):
        title, publisher, author = map(_cut, names)
        document = replace(document, title=title, publisher=publisher, author=author)
    if len(document.warnings) <= WARNINGS:
        return document
    kept = document.warnings[: WARNINGS - 1]
    more = len(document.warnings) - len(kept)
    return replace(document, warnings=(*kept, f"There are {more:,} more warnings of this kind."))


def _cut(name: str | None) -> str | None:
    return f"{name[: NAME - 1].rstrip()}…" if name and len(name) > NAME else name
