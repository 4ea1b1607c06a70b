"""The library: documents and findings in, statements and search results out, in one SQLite file.

The only room with SQL (sqlite-utils); it knows no PDF, no window and no rule for claims.
"""

from peelviewer.store import backups, recovery
from peelviewer.store.documents import TakenOut
from peelviewer.store.evidence import OnForce
from peelviewer.store.library import Library

__all__ = ["Library", "OnForce", "TakenOut", "backups", "recovery"]
