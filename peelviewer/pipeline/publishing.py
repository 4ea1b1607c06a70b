"""A copy of a library that many may read."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from peelviewer import whole_files
from peelviewer.store import Library, published


def copy_for_readers(library: Library, target: Path, tables: Mapping[str, Iterable[published.Row]]) -> None:
    """Write to `target` what documents say and no person's own, with `tables` besides, by their names."""
    with whole_files.output(target) as file:
        published.copy_for_readers(library.path, file, tables)
