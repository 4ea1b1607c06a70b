"""The library: documents and findings in, statements and search results out, in one SQLite file.

The only room with SQL (sqlite-utils); it knows no PDF, no window and no rule for claims.
"""

from peelviewer.store import backups, recovery
from peelviewer.store.documents import Copy, TakenOut
from peelviewer.store.evidence import OnForce
from peelviewer.store.library import Library
from peelviewer.store.value_table import NoTableError, digest_of, table_of, values_of

__all__ = [
    "Copy",
    "Library",
    "NoTableError",
    "OnForce",
    "TakenOut",
    "backups",
    "digest_of",
    "recovery",
    "table_of",
    "values_of",
]
