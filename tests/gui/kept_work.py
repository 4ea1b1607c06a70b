"""What a library keeps of a person's work."""

import sqlite3
from contextlib import closing
from pathlib import Path

# What a person said, and what they hold; not what was made of it by rules, nor what is waiting to be restored.
KEPT = {
    "documents": "sha256, kind, title, publisher, published, cycle",
    "document_facts": "sha256, said",
    "corrections": "sha256, was, now, exact",
    "contrast_decisions": "key, decision, reason",
    "added_contrasts": "force, theme, kind, reason, a_exact, b_exact",
    "notes": "sha256, exact, contrast, text",
    "picks": "force, theme, words, exact, contrast",
    "finding_corrections": "sha256, was, now, exact",
    "follow_up_entries": "sha256, exact, owner, status, due, note",
    "link_decisions": "key, decision",
    "recipes": "name, recipe",
    "saved_searches": "query",
}


def kept(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All of it, as it is in the file."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as library:
        return {
            table: sorted(library.execute(f"SELECT {columns} FROM {table}").fetchall(), key=repr)
            for table, columns in KEPT.items()
        }
