"""How much one file may cost. Real reports stay far below: 39 pages took 0.4 s and 85 MB, whole process included."""

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
PASSAGES = 100_000
CHARACTERS = 20_000_000  # of all passages together
MAX_PIXELS = 40_000_000  # of a picture of a page: one of a poster's size must not take the memory of the machine
FILE = 200_000_000  # bytes of a PDF, or of a web page with its pictures in one file
TAGS = 300_000  # of a web page, closing ones too: hundreds of times those of a report
ATTRIBUTES = 1_000  # of one element: the parser compares each with all others
TEXT_FILE = 20_000_000  # bytes of a text, or of a web page


def check_size(name: str, size: int, most: int) -> None:
    """Raise TooLargeError for a file of more than `most` bytes."""
    if size > most:
        raise TooLargeError(name, most)


def within_limits(document: Document, name: str) -> Document:
    """The document with no more warnings than are read; raises TooMuchTextError where its text is out of bounds."""
    count = len(document.passages)
    if count > PASSAGES or sum(len(passage.text) for passage in document.passages) > CHARACTERS:
        raise TooMuchTextError(name)
    if len(document.warnings) <= WARNINGS:
        return document
    kept = document.warnings[: WARNINGS - 1]
    more = len(document.warnings) - len(kept)
    return replace(document, warnings=(*kept, f"There are {more:,} more warnings of this kind."))
