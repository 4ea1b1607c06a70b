"""What a doctor looks for in a library, and what can be mended."""

import hashlib
import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from peelviewer.store.documents import checksum
from peelviewer.store.opening import transaction

_SIDES = """
    (SELECT a_sha256 sha256, a_exact exact FROM added_contrasts
     UNION ALL SELECT b_sha256, b_exact FROM added_contrasts)
"""


def problems(database: Database) -> tuple[str, ...]:
    """What is wrong, a sentence each; nothing where all is well."""
    found = [
        f"SQLite reports: {row[0]}." for row in database.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"
    ]
    found += [
        f"A row of {row[0]} belongs to nothing." for row in database.execute("PRAGMA foreign_key_check").fetchall()
    ]
    if not _index_sound(database):
        found.append("The search index does not cover all passages. “--repair” builds it again.")
    lost = _lost_anchors(database)
    if lost:
        found.append(f"{lost} claims no longer point at their words. Add their documents again.")
    gone = database.execute(
        """
        SELECT count(*) FROM corrections k JOIN documents d USING (sha256)
        WHERE k.now IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.correction = k.id)
        """
    ).fetchone()[0]
    if gone:
        found.append(f"The words of {gone} corrections are not in their documents any more; the corrections are kept.")
    for table, what in (
        ("notes", "notes"),
        ("picks", "picked pieces of evidence"),
        (_SIDES, "sides of contrasts added by hand"),
    ):
        lost = database.execute(
            f"""
            SELECT count(*) FROM {table} n JOIN documents d USING (sha256)
            WHERE NOT EXISTS (SELECT 1 FROM passages p WHERE p.document = d.id AND instr(p.text, n.exact) > 0)
            """
        ).fetchone()[0]
        if lost:
            found.append(f"The words of {lost} {what} are not in their documents any more; they are kept.")
    found += [
        f"The text of “{title}” is not as it was read. Restore a backup, or import its file with “--again”."
        for title, sound in _texts(database)
        if not sound
    ]
    missing = database.execute(
        "SELECT count(*) FROM documents d LEFT JOIN files f USING (sha256) WHERE f.sha256 IS NULL"
    ).fetchone()[0]
    changed = sum(
        hashlib.sha256(content).hexdigest() != sha256
        for sha256, content in database.execute("SELECT sha256, content FROM files")
    )
    if changed:
        found.append(f"{changed} original files are not as they were added. Restore a backup, or add them again.")
    if missing:
        found.append(f"{missing} documents have lost their original file.")
    return tuple(found)


def remarks(database: Database) -> tuple[str, ...]:
    """What is worth knowing and is nothing wrong, a sentence each."""
    (kept,) = database.execute(
        "SELECT count(*) FROM document_facts WHERE sha256 NOT IN (SELECT sha256 FROM documents)"
    ).fetchone()
    if not kept:
        return ()
    of = "a file that is" if kept == 1 else f"{kept} files that are"
    return (f"Facts put right by hand are kept of {of} not in this library; they stand again once added.",)


def mend(database: Database) -> tuple[str, ...]:
    """Build the index again where it does not cover all passages."""
    if _index_sound(database):
        return ()
    with transaction(database.conn) as connection:
        connection.execute("INSERT INTO passages_index(passages_index) VALUES ('rebuild')")
    return ("the search index was built again",)


def _index_sound(database: Database) -> bool:
    try:
        # rank 1 compares the index with the passages themselves
        database.execute("INSERT INTO passages_index(passages_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError:
        return True  # a library that can only be read cannot be asked
    except sqlite3.DatabaseError:
        return False
    finally:
        database.conn.rollback()
    return True


def _texts(database: Database) -> Iterator[tuple[str, bool]]:
    """The title of each document, and whether its text has the checksum that it was kept with."""
    for row in database.execute(
        "SELECT d.id, coalesce(d.title, f.name, d.sha256) AS title, d.text_checksum"
        " FROM documents d LEFT JOIN files f USING (sha256)"
    ).fetchall():
        texts = database.execute("SELECT text FROM passages WHERE document = ? ORDER BY n", [row["id"]]).fetchall()
        whole = all(isinstance(each["text"], str) for each in texts)
        yield str(row["title"]), whole and checksum(each["text"] for each in texts) == row["text_checksum"]


def _lost_anchors(database: Database) -> int:
    return sum(
        text is None or text[start:end] != quote
        for text, start, end, quote in database.execute(
            """
            SELECT p.text, c.start, c."end", c.quote
            FROM held_claims c LEFT JOIN passages p ON p.document = c.document AND p.n = c.passage
            """
        ).fetchall()
    )
