"""A library that one receives may hold anything: nothing of it runs, and every value in it is checked."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from how_many import SOAK
from made_library import KENT, made_document, made_findings, made_library, made_source

from peelviewer import pipeline
from peelviewer.domain.claims import Finding, FindingKind, Recalled, Span, Step
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import Decision
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.facts import Facts
from peelviewer.domain.follow_up import OwnEntry
from peelviewer.domain.grades import Grade
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.rules import Rule
from peelviewer.store import Library
from peelviewer.store.errors import AlteredLibraryError

_ODD = (
    *("'odd'", "''", "'['", """'["a"]'""", "'[[1]]'", "'2016-13-45'"),
    *("-1", "4611686018427387904", "0.5", "x'fffe'", "CAST(x'fffe' AS TEXT)", "NULL"),
)
_OTHER = "Kent Police is good at preventing crime, as readers of this newspaper have often been told."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "received.peel"


@pytest.fixture
def full(path: Path) -> Iterator[Library]:
    """A library with a row in every table."""
    library = made_library(path)
    library.add(made_source("two"), made_document(_OTHER, "2021"), made_findings(_OTHER))
    pipeline.add_note(library, "A note.", place=(1, Span(1, 0, 4)))
    pipeline.add_note(library, "Another.", contrast="key")
    pipeline.pick(library, KENT, "preventing_crime", "words", place=(1, Span(1, 0, 4)))
    pipeline.decide(library, "key", Decision.CONFIRMED)
    a, b = (1, Span(1, 0, 4)), (2, Span(1, 0, 4))
    pipeline.add_contrast(library, KENT, "preventing_crime", next(iter(ContrastKind)), a, b)
    claim = library.findings(1).claims[0]
    pipeline.put_right(library, 1, claim, None)
    words = Span(1, 0, 4)
    library.follow_ups.keep(
        1,
        (Finding(0, FindingKind.CONCERN, KENT, "preventing_crime", "Kent", words, Rule.UNDER_LABEL, detail=(words,)),),
        (Recalled(Step.CLOSED, KENT, None, "Kent", words, "about", years=("2020",)),),
    )
    entry = library.follow_ups.evidence().findings[0]
    pipeline.keep_own(library, entry, OwnEntry("me", "open", "2026-01-01", "a note"))
    pipeline.put_finding_right(library, 1, entry.finding, replace(entry.finding, due="2027"))
    pipeline.decide_link(library, "a key", Decision.CONFIRMED)
    facts = Facts.of(library.document(2))
    pipeline.put_facts_right(library, 2, Facts(facts.kind, "Another title", "Kent Post", None, (KENT,), "2021/22"))
    library.set_stamp(1)
    library.recipes.save("mine", Recipe((KENT,)))
    library.saved_searches.save("force:kent grade:good")
    pipeline.take_out(library, library.add(made_source("three"), made_document(), made_findings())[0])
    yield library
    library.close()


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()


def test_a_trigger_of_somebody_else_is_removed_before_it_runs(path: Path, full: Library) -> None:
    change(path, "CREATE TRIGGER evil AFTER INSERT ON passages BEGIN DELETE FROM notes; END")
    library = Library.open(path)
    assert any("evil" in remark for remark in library.opening_remarks)
    library.add(made_source("four"), made_document(_OTHER, "2020"), made_findings(_OTHER))
    assert [note.text for note in library.notes.beside_file(made_source("one").sha256)] == ["A note."]
    library.close()
    again = Library.open(path)
    assert again.opening_remarks == ()
    again.close()
    assert full.check() == ()


def test_a_view_of_ours_that_was_changed_is_made_again(path: Path, full: Library) -> None:
    held = full.counts()
    change(
        path,
        "DROP VIEW held_claims",
        "CREATE VIEW held_claims AS SELECT * FROM claims WHERE 0",
        "CREATE VIEW other AS SELECT load_extension('x')",
    )
    library = Library.open(path)
    assert library.counts() == held
    assert len(library.opening_remarks) == 2
    assert not library._all("SELECT 1 FROM sqlite_master WHERE name = 'other'")
    library.close()


@pytest.mark.parametrize(
    "statements",
    [
        ("ALTER TABLE notes RENAME TO old", "CREATE VIEW notes AS SELECT * FROM old"),
        ("ALTER TABLE notes RENAME COLUMN text TO words",),
        ("DROP TABLE notes", "CREATE VIRTUAL TABLE notes USING fts5(text)"),
        ("DROP TABLE passages_index",),
    ],
)
@pytest.mark.usefixtures("full")
def test_a_table_that_is_not_as_we_make_it_is_refused(path: Path, statements: tuple[str, ...]) -> None:
    change(path, *statements)
    with pytest.raises(AlteredLibraryError, match=r"received\.peel"):
        Library.open(path)


def test_no_value_of_any_column_ends_in_a_raw_error(full: Library) -> None:
    connection = full._connection
    connection.execute("PRAGMA foreign_keys = OFF")
    told, next_odd = set(), itertools.cycle(_ODD)  # so that each is tried in many columns
    tables = full._all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite_%'")
    for (table,) in [row for row in tables if not row[0].startswith("passages_index")]:
        assert full._all(f'SELECT count(*) FROM "{table}"')[0][0], f"no row of {table} is tried"
        for column in [row["name"] for row in full._all(f"PRAGMA table_info({table})")]:
            for odd in _ODD if SOAK else (next(next_odd),):
                connection.execute("BEGIN")
                with suppress(sqlite3.IntegrityError):  # SQLite itself refuses it
                    connection.execute(f'UPDATE "{table}" SET "{column}" = {odd}')
                    told |= asked(full)
                connection.rollback()
    assert len(told) > 10


def test_nothing_odd_comes_out_of_the_bin(full: Library) -> None:
    odd = ("{}", "[]", "", "\0", '{"id": 1}', '{"id": "x", "sha256": 5}', '{"id) VALUES (1); --": 1, "id": 9}')
    for kind in (
        "document",
        "note",
        "contrast",
        "correction",
        "correction of a finding",
        "recipe",
        "picked evidence",
        "something else",
    ):
        for content in odd:
            with full._writing() as connection:
                connection.execute("DELETE FROM bin")
                connection.execute(
                    "INSERT INTO bin (id, kind, number, title, content, removed) VALUES (5, ?, 1, '', ?, ?)",
                    [kind, content, "2026-11-29T12:00:00+00:00"],
                )
            before = full.fingerprint()
            with pytest.raises(PeelViewerError):
                pipeline.restore(full, 5)
            assert full.fingerprint() == before


def asked(library: Library) -> set[str]:
    """Everything is asked that the window asks; gives the sentences of refusal."""
    told = set()
    for question in (
        lambda: [library.document(entry.id) for entry in library.documents()],
        lambda: pipeline.grades(library, KENT),
        lambda: pipeline.contrasts(library, KENT),
        lambda: pipeline.search(library, "crime force:kent"),
        lambda: [pipeline.notes_in(library, entry.id) for entry in library.documents()],
        lambda: [pipeline.facts_of(library, entry.id) for entry in library.documents()],
        lambda: (pipeline.notes_beside_contrasts(library), pipeline.picked(library), library.corrections.all()),
        lambda: (library.recipes.saved(), library.recipes.recent(), library.saved_searches.all()),
        lambda: (library.stamp, library.fingerprint()),
        lambda: (library.check(), library.remarks(), pipeline.bin_of(library)),
        lambda: (pipeline.findings(library), pipeline.due(library)),
        lambda: [entry.published and entry.published.in_words for entry in library.documents()],
    ):
        try:
            question()
        except PeelViewerError as error:
            told.add(str(error))
    return told


def test_what_is_understood_is_as_it_was(full: Library) -> None:
    assert {claim.grade for claim in full.findings(2).claims} <= set(Grade)
    assert asked(full) == set()


def test_a_day_that_there_is_not_is_read_as_its_month(path: Path, full: Library) -> None:
    """An older program kept it where a page said so, and then the library could not be read at all."""
    change(path, "UPDATE documents SET published = '2016-02-30', published_basis = 'text' WHERE id = 1")
    assert {entry.published.iso for entry in full.documents() if entry.published} >= {"2016-02"}
    assert asked(full) == set()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        pytest.param(
            "UPDATE documents SET title = printf('%.*c', 300000000, 'x')",
            "too large",
            marks=pytest.mark.skipif(not SOAK, reason="writes 300 MB"),
        ),
        ("UPDATE passages SET section = replace(printf('%.*c', 90000, 'x'), 'x', '[')", "section"),
        ("UPDATE document_forces SET force = printf('%.*c', 200000, 'x')", "list of forces"),
        ("UPDATE documents SET title = x'fffe'", ""),
        ("UPDATE documents SET version_of = 3 - id", ""),  # versions in a circle
        ("UPDATE content_state SET value = printf('%.*c', 9000000, 'x')", ""),
        (
            (
                "DROP VIEW held_claims; CREATE VIEW held_claims AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                "SELECT i AS id FROM n"
            ),
            "",
        ),
        ("UPDATE documents SET title = printf('%.*c', 3000000, 'x'), publisher = printf('%.*c', 3000000, 'x')", ""),
    ],
)
def test_values_made_to_overload_cost_a_sentence(path: Path, full: Library, statement: str, sentence: str) -> None:
    change(path, *statement.split(";"))
    library = Library.open(path)  # as any library is opened
    told = asked(library)
    assert any(sentence in each for each in told) or not sentence
    if not told:
        assert max(len(f"{entry.title}{entry.publisher}") for entry in library.documents()) <= 2000
    library.close()
    assert full.path == path
