"""Libraries: opened, made, looked after while others change them."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from peelviewer import paths, whole_files
from peelviewer.store import Library, TakenOut
from peelviewer.store.errors import HeldDocumentError, LibraryExistsError, UnknownDocumentError


def open_library(path: Path | None = None) -> Library:
    """The library at `path`; without one, the reader's default library or else the sample library."""
    if path is not None and path.absolute() != paths.sample_library():
        return Library.open(path)
    if path is None and paths.default_library().exists():
        return Library.open(paths.default_library())
    from peelviewer.pipeline.sample import (
        sample_library,
    )  # what reads its files takes longer to load than all else here

    return sample_library()


def open_or_create(path: Path | None) -> Library:
    """The library at `path` (or the default one), made where there is none yet."""
    path = path or paths.default_library()
    if not path.exists():
        whole_files.own_folder(path.parent)
        with contextlib.suppress(LibraryExistsError):  # another PeelViewer has made it meanwhile
            return Library.create(path)
    return Library.open(path)


def changes_elsewhere(library: Library) -> int:
    """A number that changes when another window or program has changed the library; cheap enough to ask twice a second."""
    return library.changes_elsewhere()


def take_out(library: Library, document_id: int) -> TakenOut:
    """Remove a document from the library; gives what `put_back` needs. What a person added to it is kept."""
    return library.remove(document_id)


def put_back(library: Library, taken: TakenOut) -> int:
    """Restore a document that was removed; gives its id."""
    return library.put_back(taken)


def still_there(library: Library, documents: Sequence[int]) -> tuple[int, ...]:
    """Those of the documents that are in the library; raises UnknownDocumentError where none is.

    To remove one that is gone already changes nothing, and its undoing must not bring it back.
    """
    held = {entry.id for entry in library.documents()}
    there = tuple(document for document in documents if document in held)
    if not there:
        raise UnknownDocumentError(documents[0])
    return there


def still_missing(library: Library, taken: Sequence[TakenOut]) -> tuple[TakenOut, ...]:
    """Those of the removed documents whose file the library does not hold; raises HeldDocumentError where it holds all.

    To restore one that is back already changes nothing, and its undoing must not take it out.
    """
    missing = tuple(each for each in taken if library.held(each.source.sha256) is None)
    if not missing:
        raise HeldDocumentError(taken[0].document.title or taken[0].source.name)
    return missing
