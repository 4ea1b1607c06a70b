"""A copy of a library for many readers: without the original files and what is a person's own, with answers as tables."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from peelviewer.store import backups
from peelviewer.store.sqlite_address import address
from peelviewer.store.trouble import spoken_of_place

Row = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class Answers:
    """The rows of a table, and its columns for where there is none."""

    columns: Sequence[str]
    rows: Iterable[Row]


# What documents say, and the names for it. All other tables (notes, picks, the bin and so on) are one person's own.
_OF_ALL = frozenset(
    {
        *(
            "about",
            "claims",
            "corrections",
            "document_forces",
            "documents",
            "files",
            "forces",
            "inspections",
            "mentions",
        ),
        *("passages", "quotations", "tallies", "themes", "words"),
        *("finding_corrections", "findings", "findings_read", "recalled_findings"),
    }
)
_INDEX = "passages_index"
_NO_LIBRARY = 0  # the application id of a file that no longer has all that a library has


def copy_for_readers(library: Path, source: sqlite3.Connection, target: Path, tables: Mapping[str, Answers]) -> None:
    """Write the copy of a library that is open to `target`, an empty file; `tables` are the answers, by the names of their tables."""
    from sqlite_utils import Database

    with spoken_of_place(target), closing(sqlite3.connect(address(target.absolute(), "rw"), uri=True)) as copy:
        backups.copy_whole(library, source, copy)
        for (trigger,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            copy.execute(f'DROP TRIGGER "{trigger}"')  # nobody writes into it
        names = [row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if name not in _OF_ALL and not name.startswith((_INDEX, "sqlite_")):
                copy.execute(f'DROP TABLE "{name}"')
        copy.execute("DELETE FROM files WHERE sha256 NOT IN (SELECT sha256 FROM documents)")  # of what is in the bin
        copy.execute("UPDATE files SET content = x''")
        for corrections, corrected in (("corrections", "claims"), ("finding_corrections", "findings")):
            copy.execute(f"DELETE FROM {corrected} WHERE corrected IS NOT NULL")
            copy.execute(f"UPDATE {corrections} SET was = NULL, now = NULL, exact = '', prefix = '', suffix = ''")
        copy.execute(f"PRAGMA application_id = {_NO_LIBRARY}")
        copy.commit()
        written = Database(copy)
        for name, answers in tables.items():
            table = written.table(name)
            table.insert_all(map(dict, answers.rows))
            if not table.exists():  # there were no rows
                table.create(dict.fromkeys(answers.columns, str))
        copy.commit()
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("VACUUM")
