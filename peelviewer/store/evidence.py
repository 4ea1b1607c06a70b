"""Gathers what contrasts are found in: a few questions to the database, however many documents there are."""

import json
from collections.abc import Iterable, Sequence

from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, QuotedWords, Statement
from peelviewer.store import rows
from peelviewer.store.opening import Ask

_STATED = """
    SELECT c.*, p.page, p.page_label
    FROM held_claims c JOIN documents d ON d.id = c.document JOIN passages p ON p.document = c.document AND p.n = c.passage
"""
_CONCERNED = """
    SELECT id FROM documents WHERE id IN
        (SELECT document FROM document_forces WHERE force = ?1 UNION SELECT document FROM held_claims WHERE force = ?1)
"""
# Of what other documents say of a body's grade, the newest will do, and of equals the first that was added: it stands
# beside others and nobody asks about it. SQLite gives the columns of the row that has the maximum.
_BESIDE = """
    SELECT max(printf('%-10s %012d', coalesce(d.published, ''), 999999999999 - d.id)), c.id
    FROM held_claims c JOIN documents d ON d.id = c.document
    WHERE c.document NOT IN (SELECT value FROM json_each(?1))
    GROUP BY c.force, c.theme, coalesce(c.cycle, d.cycle), c.grade, c.past, c.standing
"""


def statements(
    ask: Ask, force: str | None = None, theme: str | None = None, document: int | None = None
) -> tuple[Statement, ...]:
    """The claims of all documents or of one, about all or a force and theme, each with its document and page."""
    found = ask(
        f"""{_STATED} WHERE (?1 IS NULL OR c.force = ?1) AND (?2 IS NULL OR c.theme = ?2)
            AND (?3 IS NULL OR c.document = ?3) ORDER BY c.document, c.id""",
        force,
        theme,
        document,
    )
    return _stated(ask, found)


def statements_of(ask: Ask, numbers: str) -> tuple[Statement, ...]:
    """The claims with these numbers, a list as JSON, in the order of their documents."""
    found = ask(f"{_STATED} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.document, c.id", numbers)
    return _stated(ask, found)


def likely_statements(ask: Ask, document: int | None, force: str | None) -> tuple[Statement, ...]:
    """The claims that are only likely, of a document and about a force, or of all."""
    found = ask(
        f"""{_STATED} WHERE c.certainty = 'likely' AND (?1 IS NULL OR c.document = ?1) AND (?2 IS NULL OR c.force = ?2)
            ORDER BY c.document, c.id""",
        document,
        force,
    )
    return _stated(ask, found)


def evidence(ask: Ask, force: str | None) -> Evidence:
    """All there is; with `force`, all of the documents that concern it, and each grade that others tell of other bodies."""
    if force is None:
        stated, which = statements(ask), json.dumps([row[0] for row in ask("SELECT id FROM documents")])
    else:
        which = json.dumps([row[0] for row in ask(_CONCERNED, force)])
        beside = json.dumps([row[1] for row in ask(_BESIDE, which)])
        found = ask(
            f"""{_STATED} WHERE c.document IN (SELECT value FROM json_each(?1))
                OR c.id IN (SELECT value FROM json_each(?2)) ORDER BY c.document, c.id""",
            which,
            beside,
        )
        stated = _stated(ask, found)
    of_these = "document IN (SELECT value FROM json_each(?1))"
    passages: dict[int, list[Passage]] = {number: [] for number in json.loads(which)}
    for row in ask(f"{rows.PASSAGE} WHERE {of_these} ORDER BY document, n", which):
        passages[row["document"]].append(rows.passage(row))
    of = entries(ask, passages)
    counted = []
    for row in ask(f"{rows.TALLY} WHERE {of_these} ORDER BY document, id", which):
        tally, document = rows.tally(row), row["document"]
        place = next((passage for passage in passages[document] if passage.n == tally.span.passage), None)
        if place is not None:  # the doctor tells of one that points nowhere
            counted.append(CountedGrades(of[document], tally, place.page, place.page_label))
    quoted = tuple(
        QuotedWords(of[row["document"]], rows.quotation(row))
        for row in ask(f"{rows.QUOTATION} WHERE {of_these} ORDER BY document, id", which)
    )
    texts = {number: tuple(passages[number]) for number in sorted(passages)}
    held = tuple(of[number] for number in sorted(passages))
    return Evidence(stated, tuple(counted), quoted, texts, held, force)


def _stated(ask: Ask, found: Sequence[rows.Row]) -> tuple[Statement, ...]:
    held = entries(ask, {row["document"] for row in found})
    return tuple(
        rows.statement(rows.claim(row), held[row["document"]], row["page"], row["page_label"]) for row in found
    )


def entries(ask: Ask, numbers: Iterable[int]) -> dict[int, DocumentEntry]:
    """Documents by their ids."""
    found = ask(f"{rows.ENTRY} WHERE d.id IN (SELECT value FROM json_each(?))", json.dumps(list(numbers)))
    return {entry.id: entry for entry in map(rows.entry, found)}
