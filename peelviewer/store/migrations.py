"""The schema as a list of named migrations; one that was released is never edited.

A migration calls no code of the program: that goes on changing, and old libraries must not.
"""

import hashlib
import re

from sqlite_utils import Database, Migrations

migrations = Migrations("peelviewer")

_APPLICATION_ID = 0x5045454C  # "PEEL"

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
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    for statement in _TABLES:
        db.execute(statement)


_BY_HAND = (
    # What a person says of the claims of a file. `was` and `now` are claims as JSON; without `was` one was added, without
    # `now` one was rejected. By its hash and its words it outlives a new reading of the file.
    """
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        was TEXT,
        now TEXT,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        made TEXT NOT NULL
    )
    """,
    "CREATE INDEX corrections_by_file ON corrections(sha256)",
    "ALTER TABLE claims ADD COLUMN corrected INTEGER",  # the correction that put something in its place
    "ALTER TABLE claims ADD COLUMN correction INTEGER",  # the correction that it comes from
    "CREATE VIEW held_claims AS SELECT * FROM claims WHERE corrected IS NULL",
    """
    CREATE TABLE contrast_decisions (
        key TEXT PRIMARY KEY,
        decision TEXT NOT NULL,
        reason TEXT NOT NULL,
        made TEXT NOT NULL
    )
    """,
    # A note stands beside the words of a file, or beside a contrast.
    """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        sha256 TEXT,
        exact TEXT,
        prefix TEXT,
        suffix TEXT,
        passage INTEGER,
        start INTEGER,
        contrast TEXT,
        text TEXT NOT NULL,
        made TEXT NOT NULL
    )
    """,
)


@migrations()
def m002_what_a_person_says(db: Database) -> None:
    """Corrections of claims, decisions on contrasts, notes."""
    for statement in _BY_HAND:
        db.execute(statement)


@migrations()
def m003_picked_evidence(db: Database) -> None:
    """Evidence that a person picked for a brief: words of a file, or a contrast."""
    db.execute(
        """
        CREATE TABLE picks (
            id INTEGER PRIMARY KEY,
            force TEXT NOT NULL,
            theme TEXT NOT NULL,
            words TEXT NOT NULL,
            made TEXT NOT NULL,
            sha256 TEXT,
            exact TEXT,
            prefix TEXT,
            suffix TEXT,
            passage INTEGER,
            start INTEGER,
            contrast TEXT
        )
        """
    )


@migrations()
def m004_recipes(db: Database) -> None:
    """Recipes for briefs: named by the reader, or without a name those of the briefs last written."""
    db.execute(
        "CREATE TABLE recipes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, recipe TEXT NOT NULL, saved TEXT NOT NULL)"
    )
    db.execute("CREATE UNIQUE INDEX recipes_by_name ON recipes(name) WHERE name <> ''")


@migrations()
def m005_the_same_said_twice(db: Database) -> None:
    """Hashes of each document's longest paragraphs, by which the same text in another file is known.

    And of a claim the inspection from which it was carried over.
    """
    db.execute("ALTER TABLE claims ADD COLUMN carried_over TEXT")
    db.execute(
        """
        CREATE TABLE text_keys (
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            PRIMARY KEY (document, key)
        )
        """
    )
    db.execute("CREATE INDEX text_keys_by_key ON text_keys(key)")
    for (number,) in db.execute("SELECT id FROM documents").fetchall():
        texts = [row[0] for row in db.execute("SELECT text FROM passages WHERE document = ?", [number]).fetchall()]
        letters = {re.sub(r"[\W_]+", "", text.lower()) for text in texts}
        longest = sorted((text for text in letters if len(text) >= 60), key=lambda text: (-len(text), text))
        for text in longest[:6]:
            db.execute("INSERT INTO text_keys VALUES (?, ?)", [number, hashlib.sha256(text.encode()).hexdigest()[:16]])


@migrations()
def m006_added_contrasts(db: Database) -> None:
    """Contrasts that a person has added. An id is never given twice: decisions and notes are kept by it."""
    words = ", ".join(
        f"{side}_sha256 TEXT NOT NULL, {side}_exact TEXT NOT NULL, {side}_prefix TEXT NOT NULL, "
        f"{side}_suffix TEXT NOT NULL, {side}_passage INTEGER NOT NULL, {side}_start INTEGER NOT NULL"
        for side in ("a", "b")
    )
    db.execute(
        f"""
        CREATE TABLE added_contrasts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            force TEXT NOT NULL,
            theme TEXT NOT NULL,
            kind TEXT NOT NULL,
            reason TEXT NOT NULL,
            made TEXT NOT NULL,
            {words}
        )
        """
    )


@migrations()
def m007_document_facts(db: Database) -> None:
    """Facts of documents put right by a person, and the documents that were taken out: no id is given twice.

    `recognised` is what the last reading of the file made out, `said` what the person has put in its place, as JSON.
    """
    db.execute(
        "CREATE TABLE document_facts"
        " (sha256 TEXT PRIMARY KEY, recognised TEXT NOT NULL, said TEXT NOT NULL, made TEXT NOT NULL)"
    )
    db.execute("CREATE TABLE documents_taken_out (document INTEGER PRIMARY KEY, sha256 TEXT NOT NULL)")


@migrations()
def m008_about_the_library(db: Database) -> None:
    """What the library says of itself, by names. The stamp of its maker was in `user_version`, which counts migrations now."""
    db.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    (stamp,) = db.execute("PRAGMA user_version").fetchone()
    if stamp:
        db.execute("INSERT INTO about VALUES ('stamp', ?)", [str(stamp)])


@migrations()
def m009_no_triggers(db: Database) -> None:
    """The index is written by the program. So every trigger in a file that one receives is somebody else's, and goes.

    With `trusted_schema = OFF`, SQLite before 3.43 lets no trigger write a full-text index.
    """
    for name in ("passages_added", "passages_removed", "passages_changed"):
        db.execute(f"DROP TRIGGER IF EXISTS {name}")


@migrations()
def m010_bin_and_checksums(db: Database) -> None:
    """What a person removed, for 30 days: `content` is the thing as JSON, `number` the id it had.

    And of each document a checksum of its passages' text: SQLite does not notice a letter that has changed on the disk.
    """
    db.execute(
        """
        CREATE TABLE bin (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            number INTEGER,
            title TEXT NOT NULL,
            content TEXT NOT NULL,
            removed TEXT NOT NULL
        )
        """
    )
    db.execute("CREATE INDEX bin_by_number ON bin(kind, number)")
    db.execute("ALTER TABLE documents ADD COLUMN text_checksum TEXT NOT NULL DEFAULT ''")
    for (number,) in db.execute("SELECT id FROM documents").fetchall():
        checksum = hashlib.sha256()
        for (text,) in db.execute("SELECT text FROM passages WHERE document = ? ORDER BY n", [number]).fetchall():
            checksum.update(text.encode("utf-8", "surrogatepass") + b"\x1e")
        db.execute("UPDATE documents SET text_checksum = ? WHERE id = ?", [checksum.hexdigest(), number])


_FOR_OTHERS = (
    # Labels of what rows name by an id, so that a page of rows can be read. The program fills them in.
    "CREATE TABLE forces (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, region TEXT, governance TEXT)",
    "CREATE TABLE themes (id TEXT PRIMARY KEY, name TEXT NOT NULL, domain TEXT, note TEXT)",
    """
    CREATE TABLE inspections (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, label TEXT, scale TEXT, published TEXT, comparability TEXT
    )
    """,
    (
        "INSERT INTO forces (id, name) SELECT force, force FROM claims"
        " UNION SELECT force, force FROM document_forces UNION SELECT force, force FROM tallies WHERE force IS NOT NULL"
    ),
    "INSERT INTO themes (id, name) SELECT DISTINCT theme, theme FROM claims",
    (
        "INSERT INTO inspections (id, name) SELECT cycle, cycle FROM claims WHERE cycle IS NOT NULL"
        " UNION SELECT cycle, cycle FROM documents WHERE cycle IS NOT NULL"
    ),
    "DROP VIEW held_claims",
    """
    CREATE TABLE claims_new (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        force TEXT NOT NULL REFERENCES forces(id),
        theme TEXT NOT NULL REFERENCES themes(id),
        grade TEXT NOT NULL,
        cycle TEXT REFERENCES inspections(id),
        past INTEGER NOT NULL,
        speaker TEXT NOT NULL,
        standing TEXT NOT NULL,
        quote TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        rule TEXT NOT NULL,
        also TEXT NOT NULL DEFAULT '[]',
        corrected INTEGER REFERENCES corrections(id),
        correction INTEGER REFERENCES corrections(id),
        carried_over TEXT,
        passage_id INTEGER REFERENCES passages(id) ON DELETE CASCADE
    )
    """,
    """
    INSERT INTO claims_new
    SELECT c.id, c.document, c.force, c.theme, c.grade, c.cycle, c.past, c.speaker, c.standing, c.quote, c.passage, c.start,
           c."end", c.rule, c.also, k.id, l.id, c.carried_over, p.id
    FROM claims c JOIN documents d ON d.id = c.document
        LEFT JOIN passages p ON p.document = c.document AND p.n = c.passage
        LEFT JOIN corrections k ON k.id = c.corrected LEFT JOIN corrections l ON l.id = c.correction
    """,
    "DROP TABLE claims",
    "ALTER TABLE claims_new RENAME TO claims",
    "CREATE INDEX claims_by_force ON claims(force, theme)",
    "CREATE INDEX claims_by_document ON claims(document)",
    "CREATE INDEX claims_by_passage ON claims(passage_id)",
    "CREATE VIEW held_claims AS SELECT * FROM claims WHERE corrected IS NULL",
    *(
        statement
        for table in ("tallies", "quotations")
        for statement in (
            f"ALTER TABLE {table} ADD COLUMN passage_id INTEGER REFERENCES passages(id) ON DELETE CASCADE",
            (
                f"UPDATE {table} SET passage_id ="
                f" (SELECT p.id FROM passages p WHERE p.document = {table}.document AND p.n = {table}.passage)"
            ),
            f"CREATE INDEX {table}_by_document ON {table}(document)",
            f"CREATE INDEX {table}_by_passage ON {table}(passage_id)",
        )
    ),
    # Datasette and sqlite-utils find an index by `content="passages"`, in double quotation marks.
    "DROP TABLE passages_index",
    """
    CREATE VIRTUAL TABLE passages_index USING fts5 (
        text, content="passages", content_rowid="id", tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    "INSERT INTO passages_index(passages_index) VALUES ('rebuild')",
    # What is most often asked, in words.
    """
    CREATE VIEW claims_with_text AS
    SELECT c.id, f.name AS force, t.name AS theme, coalesce(i.name, c.cycle) AS inspection, c.grade, c.standing, c.speaker,
           c.past AS of_an_earlier_inspection, c.quote, p.text AS passage, p.page_label AS page,
           coalesce(d.title, s.name) AS document, d.kind AS document_kind, d.publisher, d.published, d.address,
           replace(c.rule, ' G', ' ' || c.grade) AS found_by, c.document AS document_id, c.passage_id
    FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN files s ON s.sha256 = d.sha256
        LEFT JOIN passages p ON p.id = c.passage_id LEFT JOIN forces f ON f.id = c.force
        LEFT JOIN themes t ON t.id = c.theme LEFT JOIN inspections i ON i.id = c.cycle
    WHERE c.corrected IS NULL
    """,
    # Of several statements of a grade the strongest counts, and of equals the first.
    """
    CREATE VIEW grades_table AS
    SELECT force, theme, inspection, grade, standing, document, page, quote, statements
    FROM (
        SELECT f.name AS force, t.name AS theme, coalesce(i.name, c.cycle) AS inspection, c.grade, c.standing,
               coalesce(d.title, s.name) AS document, p.page_label AS page, c.quote,
               count(*) OVER asked AS statements,
               row_number() OVER (
                   PARTITION BY c.force, c.theme, c.cycle
                   ORDER BY CASE c.standing WHEN 'graded' THEN 0 WHEN 'recalled' THEN 1 ELSE 2 END, c.id
               ) AS place
        FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN files s ON s.sha256 = d.sha256
            LEFT JOIN passages p ON p.id = c.passage_id LEFT JOIN forces f ON f.id = c.force
            LEFT JOIN themes t ON t.id = c.theme LEFT JOIN inspections i ON i.id = c.cycle
        WHERE c.corrected IS NULL AND c.cycle IS NOT NULL
        WINDOW asked AS (PARTITION BY c.force, c.theme, c.cycle)
    )
    WHERE place = 1
    ORDER BY force, theme, inspection
    """,
)


@migrations()
def m011_for_others(db: Database) -> None:
    """What Datasette, sqlite-utils and others need to read a library: labels, links, an index they find, two views."""
    for statement in _FOR_OTHERS:
        db.execute(statement)


_CERTAINTY_AND_MENTIONS = (
    "ALTER TABLE claims ADD COLUMN certainty TEXT NOT NULL DEFAULT 'certain'",
    "ALTER TABLE claims ADD COLUMN doubt TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE mentions (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        grade TEXT NOT NULL,
        reading TEXT NOT NULL,
        reason TEXT NOT NULL,
        claim INTEGER,
        passage_id INTEGER REFERENCES passages(id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX mentions_by_document ON mentions(document)",
    "CREATE INDEX mentions_by_passage ON mentions(passage_id)",
)


@migrations()
def m012_certainty_and_mentions(db: Database) -> None:
    """How sure a claim is, and the reading of every place where a grade is named."""
    for statement in _CERTAINTY_AND_MENTIONS:
        db.execute(statement)


_WORDS = (
    # The words of the index with what they have in common with their other forms, and in how many passages each stands.
    # The program fills them in.
    "CREATE TABLE words (word TEXT PRIMARY KEY, root TEXT NOT NULL, passages INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX words_by_root ON words(root)",
    "CREATE TABLE saved_searches (query TEXT PRIMARY KEY, saved TEXT NOT NULL)",
    # Beginnings of words are found by the words: an index of them is as large again as the index of the words.
    "DROP TABLE passages_index",
    """
    CREATE VIRTUAL TABLE passages_index USING fts5 (
        text, content="passages", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
    )
    """,
    "INSERT INTO passages_index(passages_index) VALUES ('rebuild')",
)


@migrations()
def m013_words(db: Database) -> None:
    """The words of a library, for search that answers; an index of half the size; and searches that a person has saved."""
    for statement in _WORDS:
        db.execute(statement)


_SETTLED = (
    # The correction by which a person has spoken of grade words that were not understood.
    "ALTER TABLE mentions ADD COLUMN settled INTEGER REFERENCES corrections(id)",
    "CREATE INDEX mentions_unsettled ON mentions(document) WHERE reading = 'not understood' AND settled IS NULL",
    "CREATE INDEX claims_unsettled ON claims(document) WHERE certainty = 'likely' AND corrected IS NULL",
    "UPDATE claims SET certainty = 'certain', doubt = '' WHERE correction IS NOT NULL",
    # The number of the rules by which a document was read: 0 is older than the first number.
    "ALTER TABLE documents ADD COLUMN rules INTEGER NOT NULL DEFAULT 0",
    # What a person has entered was said to be "by hand".
    "UPDATE claims SET rule = 'entered by a person' WHERE rule = 'by hand'",
    "UPDATE documents SET published_basis = 'entered' WHERE published_basis = 'by hand'",
    """UPDATE document_facts SET said = replace(said, '"by hand"]', '"entered"]'),
       recognised = replace(recognised, '"by hand"]', '"entered"]')""",
    """UPDATE bin SET content = replace(replace(content, '"basis": "by hand"', '"basis": "entered"'),
       '"by_hand": [', '"entered": [') WHERE kind = 'document'""",
)


@migrations()
def m014_settled_words(db: Database) -> None:
    """What a person says of words that no rule is certain of, and by which rules each document was read."""
    for statement in _SETTLED:
        db.execute(statement)


_KEPT_WORDS = """
    sha256 TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, passage INTEGER NOT NULL,
    start INTEGER NOT NULL, made TEXT NOT NULL
"""
_TO_FOLLOW_UP = (
    """
    CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        force TEXT NOT NULL REFERENCES forces(id),
        theme TEXT REFERENCES themes(id),
        quote TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        rule TEXT NOT NULL,
        title TEXT NOT NULL,
        cycle TEXT REFERENCES inspections(id),
        due TEXT NOT NULL,
        due_words TEXT NOT NULL,
        addressee TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT '[]',
        under INTEGER,
        corrected INTEGER REFERENCES finding_corrections(id),
        correction INTEGER REFERENCES finding_corrections(id),
        passage_id INTEGER REFERENCES passages(id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX findings_by_force ON findings(force, theme)",
    "CREATE INDEX findings_by_document ON findings(document)",
    "CREATE INDEX findings_by_passage ON findings(passage_id)",
    "CREATE VIEW held_findings AS SELECT * FROM findings WHERE corrected IS NULL",
    """
    CREATE TABLE recalled_findings (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        step TEXT NOT NULL,
        force TEXT NOT NULL REFERENCES forces(id),
        theme TEXT REFERENCES themes(id),
        quote TEXT NOT NULL,
        passage INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        about TEXT NOT NULL,
        kind TEXT,
        years TEXT NOT NULL DEFAULT '[]',
        number INTEGER,
        passage_id INTEGER REFERENCES passages(id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX recalled_findings_by_document ON recalled_findings(document)",
    "CREATE INDEX recalled_findings_by_force ON recalled_findings(force)",
    "CREATE INDEX recalled_findings_by_passage ON recalled_findings(passage_id)",
    # The documents whose findings have been read; those of older libraries are read when they are asked for.
    "CREATE TABLE findings_read (document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE)",
    f"CREATE TABLE finding_corrections (id INTEGER PRIMARY KEY, was TEXT, now TEXT, {_KEPT_WORDS})",
    "CREATE INDEX finding_corrections_by_file ON finding_corrections(sha256)",
    "CREATE TABLE link_decisions (key TEXT PRIMARY KEY, decision TEXT NOT NULL, made TEXT NOT NULL)",
    # What a person keeps beside a finding.
    f"""
    CREATE TABLE follow_up_entries (
        id INTEGER PRIMARY KEY, owner TEXT NOT NULL, status TEXT NOT NULL, due TEXT NOT NULL, note TEXT NOT NULL, {_KEPT_WORDS}
    )
    """,
    "CREATE INDEX follow_up_entries_by_file ON follow_up_entries(sha256)",
    """
    CREATE VIEW findings_with_text AS
    SELECT f.id, f.kind, b.name AS force, t.name AS theme, coalesce(i.name, f.cycle) AS inspection, f.quote, f.due, f.due_words,
           f.addressee, p.page_label AS page, coalesce(d.title, s.name) AS document, d.publisher, d.published, d.address,
           f.document AS document_id, f.passage_id
    FROM findings f JOIN documents d ON d.id = f.document LEFT JOIN files s ON s.sha256 = d.sha256
        LEFT JOIN passages p ON p.id = f.passage_id LEFT JOIN forces b ON b.id = f.force
        LEFT JOIN themes t ON t.id = f.theme LEFT JOIN inspections i ON i.id = f.cycle
    WHERE f.corrected IS NULL
    """,
)


@migrations()
def m015_to_follow_up(db: Database) -> None:
    """Findings, what reports say of earlier ones, corrections of them, and what a person keeps beside them."""
    for statement in _TO_FOLLOW_UP:
        db.execute(statement)


_SUPERSEDED = "SELECT version_of FROM documents WHERE version_of IS NOT NULL"
_VERSIONS = (
    # A document that is a newer version of another one: what the older says is kept, and counts no more.
    "ALTER TABLE documents ADD COLUMN version_of INTEGER REFERENCES documents(id) ON DELETE SET NULL",
    "CREATE INDEX documents_by_version ON documents(version_of) WHERE version_of IS NOT NULL",
    # What its file shows and is no passage of it, line by line.
    "ALTER TABLE documents ADD COLUMN left_out TEXT NOT NULL DEFAULT ''",
    "DROP VIEW held_claims",
    f"CREATE VIEW held_claims AS SELECT * FROM claims WHERE corrected IS NULL AND document NOT IN ({_SUPERSEDED})",
    "DROP VIEW claims_with_text",
    "DROP VIEW grades_table",
    *(
        view.replace("FROM claims c", "FROM held_claims c")
        for view in _FOR_OTHERS
        if "CREATE VIEW claims_with_text" in view or "CREATE VIEW grades_table" in view
    ),
    "DROP VIEW held_findings",
    f"CREATE VIEW held_findings AS SELECT * FROM findings WHERE corrected IS NULL AND document NOT IN ({_SUPERSEDED})",
)


@migrations()
def m016_versions(db: Database) -> None:
    """Which document is a version of which, and what was left out of each."""
    for statement in _VERSIONS:
        db.execute(statement)


_SETS_STATE = "UPDATE content_state SET value = hex(randomblob(16))"
_STATE = (
    # The library, by a name that its copies share, and another value after each change of what documents say, whoever
    # makes it: what was found in it is kept by these.
    "CREATE TABLE content_state (library TEXT NOT NULL, value TEXT NOT NULL)",
    "INSERT INTO content_state VALUES (hex(randomblob(16)), hex(randomblob(16)))",
    *(
        f"CREATE TRIGGER {table}_state_{change.lower()} AFTER {change} ON {table} BEGIN {_SETS_STATE}; END"
        for table in (
            *("documents", "document_forces", "document_facts", "passages"),
            *("claims", "tallies", "quotations", "mentions"),
        )
        for change in ("INSERT", "UPDATE", "DELETE")
    ),
)


@migrations()
def m017_state(db: Database) -> None:
    """A value that changes whenever the documents or what was found in them do."""
    for statement in _STATE:
        db.execute(statement)
