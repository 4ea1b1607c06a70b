"""What the program knows: `data/` in, reference values and names recognised in text out.

Shared by the rooms that read and those that judge; it knows the files of `data/` and no other room.
"""

from functools import cache

from peelviewer import paths
from peelviewer.reference.lookup import Reference

__all__ = ["Reference", "reference"]


@cache
def reference() -> Reference:
    """The reference data shipped with the program, loaded once."""
    from peelviewer.reference.loading import load  # after the first paint

    return load(paths.data())
