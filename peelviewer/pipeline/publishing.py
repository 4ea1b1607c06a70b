"""A copy of a library that many may read."""

from collections.abc import Mapping
from pathlib import Path

from peelviewer import whole_files
from peelviewer.domain.errors import PeelViewerError
from peelviewer.store import Library, opening
from peelviewer.store.published import Answers

__all__ = ["Answers", "LibraryThereError", "copy_for_readers"]


class LibraryThereError(PeelViewerError):
    """The copy would be written over a library."""

    def __init__(self, file: Path) -> None:
        """`file` is the library."""
        super().__init__(f"{file} is a library, and would be lost.", "Choose another folder.")


def copy_for_readers(library: Library, target: Path, tables: Mapping[str, Answers]) -> None:
    """Write to `target` what documents say and no person's own, with `tables` besides, by their names."""
    if opening.is_library(target):
        raise LibraryThereError(target)
    with whole_files.output(target) as file:
        library.copy_for_readers(file, tables)
