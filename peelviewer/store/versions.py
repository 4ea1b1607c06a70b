"""Which document is a version of which, and what a person said of a file when a better copy of it takes its place."""

from dataclasses import dataclass
from sqlite3 import Connection

# Where the tables keep the hash of the file that a person spoke of.
_MARKS = (
    ("corrections", "sha256"), ("notes", "sha256"), ("picks", "sha256"), ("document_facts", "sha256"),
    ("finding_corrections", "sha256"), ("follow_up_entries", "sha256"), ("added_contrasts", "a_sha256"), ("added_contrasts", "b_sha256"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Links:
    """The document that one is a version of, and those that are versions of it."""

    version_of: int | None = None
    newer: tuple[int, ...] = ()

    @classmethod
    def of(cls, connection: Connection, document: int) -> "Links":
        """The links of a document."""
        older = connection.execute("SELECT version_of FROM documents WHERE id = ?", [document]).fetchone()
        newer = connection.execute("SELECT id FROM documents WHERE version_of = ? ORDER BY id", [document]).fetchall()
        return cls(older[0] if older else None, tuple(row[0] for row in newer))

    def write(self, connection: Connection, document: int) -> None:
        """Give a document these links, as far as the others are there."""
        link = "UPDATE documents SET version_of = ?1 WHERE id = ?2 AND ?1 IN (SELECT id FROM documents)"
        connection.execute(link, [self.version_of, document])
        connection.executemany(link, [(document, number) for number in self.newer])


def move_marks(connection: Connection, old: str, new: str) -> None:
    """What a person said of the file with one hash, they say of that with another from now on."""
    for table, column in _MARKS:
        connection.execute(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE {column} = ?", [new, old])
