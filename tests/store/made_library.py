"""A small library of made-up documents for the tests of this room."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from peelviewer.domain.claims import Claim, Findings, Quotation, Span, Speaker, Tally
from peelviewer.domain.document import (
    DateBasis,
    Document,
    DocumentKind,
    Passage,
    PassageKind,
    Published,
    Rect,
    SourceFile,
)
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Rule
from peelviewer.store import Library
from peelviewer.store.migrations import migrations

KENT = "Kent Police"


def made_document(words: str = "Kent Police is good at preventing crime.", year: str = "2023") -> Document:
    return Document(
        kind=DocumentKind.NEWS,
        title="Inspectors praise the force",
        publisher="Made-up Gazette",
        published=Published(f"{year}-05-19", DateBasis.METADATA),
        forces=(KENT,),
        cycle=None,
        pages=None,
        passages=(
            Passage(0, PassageKind.HEADING, "Inspectors praise the force", 1),
            Passage(
                1,
                PassageKind.PARAGRAPH,
                words,
                section=("Inspectors praise the force",),
                page=3,
                page_label="2",
                rects=(Rect(3, 1, 2, 3, 4),),
            ),
        ),
        warnings=("A warning.",),
    )


def made_source(text: str) -> SourceFile:
    content = text.encode()
    return SourceFile("article.txt", "text/plain", hashlib.sha256(content).hexdigest(), content)


def made_findings(words: str = "Kent Police is good at preventing crime.") -> Findings:
    span = Span(1, 0, len(words))
    return Findings(
        (
            Claim(
                KENT,
                "preventing_crime",
                Grade.GOOD,
                "2023-25",
                False,
                Speaker.JOURNALIST,
                Standing.REPORTED,
                words,
                span,
                Rule.FORCE_IS,
                (Span(0, 0, 4),),
            ),
        ),
        (Tally(KENT, Grade.GOOD, 2, words, span),),
        (Quotation("very pleased", "the chief constable", span),),
    )


def made_library(path: Path) -> Library:
    library = Library.create(path)
    library.add(made_source("one"), made_document(), made_findings())
    return library


def older_library(path: Path, before: str) -> None:
    """The same library as a program made it that had no migration `before` or later."""
    whole = path.with_name("whole.peel")
    made_library(whole).close()
    with closing(sqlite3.connect(path)) as older:
        migrations.apply(Database(older, recursive_triggers=False), stop_before=before)
        older.execute("ATTACH ? AS whole", [str(whole)])
        tables = older.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        for (table,) in tables.fetchall():
            if not table.startswith(("passages_index", "sqlite_", "_sqlite_")):
                columns = ", ".join(
                    f'"{row[1]}"' for row in older.execute(f"PRAGMA main.table_info({table})").fetchall()
                )
                older.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM whole.{table}")
        older.execute(
            "INSERT INTO passages_index(passages_index) VALUES ('rebuild')"
        )  # m009 leaves no trigger to fill it
        older.commit()
    whole.unlink()
