"""What a doctor looks for in a library, and what can be mended."""

import hashlib
import sqlite3
from collections.abc import Iterator

from peelviewer.store.documents import checksum
from peelviewer.store.opening import transaction
from peelviewer.store.searching import vocabulary
from peelviewer.store.trouble import is_busy

_SIDES = """
    (SELECT a_sha256 sha256, a_exact exact FROM added_contrasts
     UNION ALL SELECT b_sha256, b_exact FROM added_contrasts)
"""


def problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong, a sentence each; nothing where all is well."""
    found = [
        f"SQLite reports: {row[0]}."
        for row in connection.execute("PRAGMA integrity_check").fetchall()
        if row[0] != "ok"
    ]
    found += [
        f"A row of {row[0]} belongs to nothing." for row in connection.execute("PRAGMA foreign_key_check").fetchall()
    ]
    if not _index_sound(connection):
        found.append("The search index does not cover all passages. “--repair” builds it again.")
    lost = _lost_anchors(connection)
    if lost:
        found.append(f"{lost} claims or findings no longer point at their words. Add their documents again.")
    gone = sum(
        connection.execute(
            f"""
            SELECT count(*) FROM {kept} k JOIN documents d USING (sha256)
            WHERE k.now IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {table} c WHERE c.correction = k.id)
            """
        ).fetchone()[0]
        for kept, table in (("corrections", "claims"), ("finding_corrections", "findings"))
    )
    if gone:
        found.append(f"The words of {gone} corrections are not in their documents any more; the corrections are kept.")
    for table, what in (
        ("notes", "notes"),
        ("follow_up_entries", "entries beside findings"),
        ("picks", "picked pieces of evidence"),
        (_SIDES, "sides of contrasts entered by you"),
    ):
        lost = connection.execute(
            f"""
            SELECT count(*) FROM {table} n JOIN documents d USING (sha256)
            WHERE NOT EXISTS (SELECT 1 FROM passages p WHERE p.document = d.id AND instr(p.text, n.exact) > 0)
            """
        ).fetchone()[0]
        if lost:
            found.append(f"The words of {lost} {what} are not in their documents any more; they are kept.")
    found += [
        f"The text of “{title}” is not as it was read. Restore a backup, or import its file with “--again”."
        for title, sound in _texts(connection)
        if not sound
    ]
    missing = connection.execute(
        "SELECT count(*) FROM documents d LEFT JOIN files f USING (sha256) WHERE f.sha256 IS NULL"
    ).fetchone()[0]
    changed = sum(
        hashlib.sha256(content).hexdigest() != sha256
        for sha256, content in connection.execute("SELECT sha256, content FROM files")
    )
    if changed:
        found.append(f"{changed} original files are not as they were added. Restore a backup, or add them again.")
    if missing:
        found.append(f"{missing} documents have lost their original file.")
    return tuple(found)


def remarks(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is worth knowing and is nothing wrong, a sentence each."""
    (kept,) = connection.execute(
        "SELECT count(*) FROM document_facts WHERE sha256 NOT IN (SELECT sha256 FROM documents)"
    ).fetchone()
    if not kept:
        return ()
    of = "a file that is" if kept == 1 else f"{kept} files that are"
    return (f"Facts entered by you are kept of {of} not in this library; they apply again once added.",)


def mend(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Build the index again where it does not cover all passages."""
    if _index_sound(connection):
        return ()
    with transaction(connection):
        connection.execute("INSERT INTO passages_index(passages_index) VALUES ('rebuild')")
        vocabulary.count_again(connection)
    return ("the search index was built again",)


def _index_sound(connection: sqlite3.Connection) -> bool:
    try:
        # rank 1 compares the index with the passages themselves
        connection.execute("INSERT INTO passages_index(passages_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise
        return True  # a library that can only be read cannot be asked
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.rollback()
    return True


def _texts(connection: sqlite3.Connection) -> Iterator[tuple[str, bool]]:
    """The title of each document, and whether its text has the checksum that it was kept with."""
    for row in connection.execute(
        "SELECT d.id, coalesce(d.title, f.name, d.sha256) AS title, d.text_checksum"
        " FROM documents d LEFT JOIN files f USING (sha256)"
    ).fetchall():
        texts = connection.execute("SELECT text FROM passages WHERE document = ? ORDER BY n", [row["id"]]).fetchall()
        whole = all(isinstance(each["text"], str) for each in texts)
        yield str(row["title"]), whole and checksum(each["text"] for each in texts) == row["text_checksum"]


def _lost_anchors(connection: sqlite3.Connection) -> int:
    return sum(
        text is None or text[start:end] != quote
        for text, start, end, quote in connection.execute(
            """
            SELECT p.text, c.start, c."end", c.quote
            FROM (SELECT document, passage, start, "end", quote FROM held_claims
                  UNION ALL SELECT document, passage, start, "end", quote FROM held_findings) c
                LEFT JOIN passages p ON p.document = c.document AND p.n = c.passage
            """
        ).fetchall()
    )
