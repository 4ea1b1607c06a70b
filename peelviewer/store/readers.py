"""How a row of each table is read, for what looks through all tables: the doctor, and the recovery of a damaged library."""

import sqlite3
from collections.abc import Callable, Iterator

from peelviewer.store import rows
from peelviewer.store.bin import binned
from peelviewer.store.corrections import correction
from peelviewer.store.decisions import decided, note
from peelviewer.store.errors import UnreadableValueError
from peelviewer.store.facts import kept_facts
from peelviewer.store.finding_corrections import finding_correction
from peelviewer.store.follow_ups import link_decision, own_entry
from peelviewer.store.manual_contrasts import added_contrast
from peelviewer.store.picks import picked
from peelviewer.store.recipes import saved_recipe
from peelviewer.store.saved_searches import saved_search

_READERS: dict[str, Callable[[sqlite3.Row], object]] = {
    "document_facts": kept_facts,
    "passages": rows.passage,
    "claims": rows.claim,
    "tallies": rows.tally,
    "quotations": rows.quotation,
    "mentions": rows.mention,
    "findings": rows.finding,
    "recalled_findings": rows.recalled,
    "corrections": correction,
    "finding_corrections": finding_correction,
    "link_decisions": link_decision,
    "follow_up_entries": own_entry,
    "notes": note,
    "contrast_decisions": decided,
    "added_contrasts": added_contrast,
    "picks": picked,
    "recipes": saved_recipe,
    "saved_searches": saved_search,
    "bin": binned,
}


def unreadable(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """The rows with invalid values: the table and the number of each."""
    for table, read in _READERS.items():
        for row in connection.execute(f'SELECT rowid AS number_of_row, * FROM "{table}"').fetchall():
            try:
                read(row)
            except UnreadableValueError:
                yield table, row["number_of_row"]
    for row in connection.execute(rows.ENTRY).fetchall():
        try:
            rows.entry(row)
        except UnreadableValueError:
            yield "documents", row["id"]
