"""Reads documents again that older rules have read: their files are in the library, and what a person said of them stays."""

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from peelviewer import paths
from peelviewer.domain.claims import Claim
from peelviewer.domain.document import Document
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.ingest.walls import GARBLED
from peelviewer.pipeline.importing import Outcome, Reading, add, read_files
from peelviewer.pipeline.rules import RULES
from peelviewer.store import Library

_AT_ONCE = 16  # files that are written out at a time: a library may hold gigabytes
_PLAIN = re.compile(r"[\w][\w ,;()'’–.-]{0,120}")  # a name that any system takes
_Said = tuple[str, str, str, str | None, bool]


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What a new reading of one document has changed: claims that are new, and that are gone.

    `refused` is why the document stays as it was read before, "" where it was read.
    """

    title: str
    new: int = 0
    gone: int = 0
    refused: str = ""


def read_by_older_rules(library: Library) -> tuple[DocumentEntry, ...]:
    """The documents that older rules than those of this program have read."""
    return tuple(entry for entry in library.documents() if entry.rules < RULES)


def read_again(
    library: Library,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ReadAgain, ...]:
    """Read them again by the rules of today, one after another; gives what changed in each.

    What is cancelled goes on from there the next time. A document stays as it was where nothing can be read of its file now,
    as of a scan whose text was recognised.
    """
    entries = read_by_older_rules(library)
    done: list[ReadAgain] = []
    for start in range(0, len(entries), _AT_ONCE):
        for entry, result in _read(library, entries[start : start + _AT_ONCE], cancelled):
            done.append(_renewed(library, entry, result))
            progress(len(done), len(entries))
        if cancelled():
            break
    return tuple(done)


def _read(
    library: Library, entries: Sequence[DocumentEntry], cancelled: Callable[[], bool]
) -> Iterator[tuple[DocumentEntry, Reading | PeelViewerError]]:
    with tempfile.TemporaryDirectory(dir=paths.temporary()) as folder:
        files = [_written(library, entry, Path(folder)) for entry in entries]
        results = read_files([(file, None) for file in files], cancelled)
        for entry, (_, result) in zip(entries, results, strict=False):  # fewer results where it is cancelled
            yield entry, result


def _written(library: Library, entry: DocumentEntry, folder: Path) -> Path:
    """The file of a document, under its own name: the reader goes by its ending."""
    name = entry.file_name if _PLAIN.fullmatch(entry.file_name) else f"document{Path(entry.file_name).suffix[:6]}"
    file = folder / str(entry.id) / name
    file.parent.mkdir()
    file.write_bytes(library.source(entry.id).content)
    return file


def _renewed(library: Library, entry: DocumentEntry, result: Reading | PeelViewerError) -> ReadAgain:
    if isinstance(result, PeelViewerError):
        refused = str(result)
    elif _was_recognised(library.document(entry.id), result.document):
        refused = "Its text was recognised from pictures: import its file with --again and --ocr."
    else:
        before = _said(library, entry.id)
        outcome = add(library, Path(entry.file_name), result, again=True)
        assert outcome.status is Outcome.READ_AGAIN
        now = _said(library, entry.id)
        return ReadAgain(entry.title, len(now - before), len(before - now))
    library.know_rules(entry.id, RULES)  # it is not asked about again
    return ReadAgain(entry.title, refused=refused)


def _was_recognised(held: Document, read: Document) -> bool:
    """Whether a document that is held has text which its file by itself does not give: none, or letters that spell nothing."""
    hidden = GARBLED in read.warnings and GARBLED not in held.warnings
    return hidden or (bool(held.passages) and not read.passages)


def _said(library: Library, document: int) -> set[_Said]:
    return set(map(_parts, library.findings(document).claims))


def _parts(claim: Claim) -> _Said:
    return claim.force, claim.theme, claim.grade, claim.cycle, claim.past
