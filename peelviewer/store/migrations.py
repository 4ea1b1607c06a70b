"""The schema as a list of named migrations; one that was released is never edited."""

from sqlite_utils import Database, Migrations

migrations = Migrations("peelviewer")

APPLICATION_ID = 0x5045454C  # "PEEL"

_TABLES = (
    """
    CREATE TABLE files (
        sha256 TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        content BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files(sha256),
        kind TEXT NOT NULL,
        title TEXT,
        publisher TEXT,
        author TEXT,
        published TEXT,
        published_basis TEXT,
        cycle TEXT,
        pages INTEGER,
        address TEXT,
        warnings TEXT NOT NULL DEFAULT '[]',
        added TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE document_forces (
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        force TEXT NOT NULL,
        PRIMARY KEY (document, position)
    )
    """,
    """
    CREATE INDEX document_forces_by_force ON document_forces(force)
    """,
    """
    CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        level INTEGER,
        section TEXT NOT NULL DEFAULT '[]',
        page INTEGER,
        page_label TEXT,
        rects TEXT NOT NULL DEFAULT '[]',
        UNIQUE (document, n)
    )
    """,
    """
    CREATE TABLE claims (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        force TEXT NOT NULL,
        theme TEXT NOT NULL,
        grade TEXT NOT NULL,
        cycle TEXT,
        past INTEGER NOT NULL,
        speaker TEXT NOT NULL,
        standing TEXT NOT NULL,
        quote TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        rule TEXT NOT NULL,
        also TEXT NOT NULL DEFAULT '[]'
    )
    """,
    """
    CREATE INDEX claims_by_force ON claims(force, theme)
    """,
    """
    CREATE INDEX claims_by_document ON claims(document)
    """,
    """
    CREATE TABLE tallies (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        force TEXT,
        grade TEXT NOT NULL,
        count INTEGER NOT NULL,
        quote TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE quotations (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        speaker TEXT,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE passages_index USING fts5 (
        text, content='passages', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
        INSERT INTO passages_index(rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
        INSERT INTO passages_index(passages_index, rowid, text) VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER passages_changed AFTER UPDATE ON passages BEGIN
        INSERT INTO passages_index(passages_index, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO passages_index(rowid, text) VALUES (new.id, new.text);
    END
    """,
)


@migrations()
def m001_documents_and_findings(db: Database) -> None:
    """Documents, their files and passages, and what was found in them."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _TABLES:
        db.execute(statement)
