"""Finds the words that a person is asked about, and knows which of them a person has spoken of."""

from sqlite3 import Connection

from peelviewer.domain.claims import Claim, Span
from peelviewer.domain.grades import Grade
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.store import evidence, rows
from peelviewer.store.opening import Ask

_NOT_UNDERSTOOD = """
    SELECT m.*, p.text, p.page, p.page_label FROM mentions m JOIN passages p ON p.document = m.document AND p.n = m.passage
    WHERE m.reading = 'not understood' AND m.settled IS NULL AND (?1 IS NULL OR m.document = ?1)
        AND (?2 IS NULL OR m.document IN (SELECT document FROM document_forces WHERE force = ?2))
"""


def unsettled(ask: Ask, document: int | None, force: str | None) -> tuple[UnsettledWords, ...]:
    """The unsettled words of a document and about a force, or of all, in the order of the documents and their texts."""
    found = [
        UnsettledWords(
            each.document,
            each.span,
            each.quote,
            each.grade,
            each.doubt,
            each.page,
            each.page_label,
            each,
        )
        for each in evidence.likely_statements(ask, document, force)
        if each.document and each.span
    ]
    stated = ask(_NOT_UNDERSTOOD, document, force)
    entries = evidence.entries(ask, {row["document"] for row in stated})
    for row in stated:
        mention = rows.mention(row)
        words = row["text"][mention.span.start : mention.span.end]
        page = rows.page(row["page"])
        entry = entries[row["document"]]
        found.append(UnsettledWords(entry, mention.span, words, mention.grade, mention.reason, page, row["page_label"]))
    return tuple(sorted(found, key=lambda each: (each.document.id, each.span.passage, each.span.start, each.span.end)))


def settle(connection: Connection, correction: int, document: int, span: Span, claims: tuple[Claim, ...]) -> None:
    """A correction speaks of words that were not understood: of those in its span that name the grade of one of its claims.

    Where no word there does, of the only one; a correction without claims speaks of all.
    """
    found = connection.execute(
        "SELECT id, grade FROM mentions WHERE reading = 'not understood' AND settled IS NULL"
        ' AND document = ? AND passage = ? AND start >= ? AND "end" <= ?',
        [document, span.passage, span.start, span.end],
    ).fetchall()
    grades: set[Grade] = {claim.grade for claim in claims}
    meant = [row for row in found if not grades or row["grade"] in grades]
    for row in meant or (found if len(found) == 1 else []):
        connection.execute("UPDATE mentions SET settled = ? WHERE id = ?", [correction, row["id"]])
