"""Asks the index, and says why where it has no answer."""

import sqlite3
from collections.abc import Callable
from typing import Any

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Chip, Hit, SearchResult, Snippet
from peelviewer.store import codec
from peelviewer.store.query import Filter, Query, cycles_of_year, years_of

_LIT, _UNLIT = "\x02", "\x03"
_FROM = "FROM passages_index i JOIN passages p ON p.id = i.rowid JOIN documents d ON d.id = p.document"
_FROM_UNRANKED = "FROM passages p JOIN documents d ON d.id = p.document"
FACETED = 5000  # hits that facets are counted over, at most


class Searcher:
    """Runs queries on one library; `entry` gives a document by its id."""

    def __init__(self, connection: sqlite3.Connection, entry: Callable[[int], DocumentEntry]) -> None:
        """`connection` leads to a library."""
        self._connection = connection
        self._entry = entry

    def run(self, query: Query, limit: int) -> SearchResult:
        """The best `limit` hits, how many there are, and a message where there are none."""
        chips = tuple(query.chips)
        if not query.expression and not query.filters:
            return SearchResult(chips, (), 0, message=_nothing_asked(chips))
        total = self._count(query)
        if not total:
            return SearchResult(chips, (), 0, message=self._why_nothing(query))
        # What was not understood is said also where the rest has hits: they answer less than was asked.
        left_out = next((chip.note for chip in chips if chip.note.startswith("left out: no ")), "")
        said = f"{left_out[0].upper()}{left_out[1:]}." if left_out else ""
        return SearchResult(chips, self._hits(query, limit), total, self._facets(query), said.replace("?.", "?"))

    def _where(self, query: Query) -> tuple[str, str, list[Any]]:
        """FROM and WHERE of a query, with its values."""
        conditions, values = [], []
        if query.expression:
            conditions.append("passages_index MATCH ?")
            values.append(query.expression)
        for kept in query.filters:
            condition, value = _condition(kept)
            conditions.append(f"NOT coalesce(({condition}), 0)" if kept.negated else condition)
            values += value
        return (_FROM if query.expression else _FROM_UNRANKED), " AND ".join(conditions), values

    def _count(self, query: Query) -> int:
        source, where, values = self._where(query)
        return int(self._connection.execute(f"SELECT count(*) {source} WHERE {where}", values).fetchone()[0])

    def _hits(self, query: Query, limit: int) -> tuple[Hit, ...]:
        source, where, values = self._where(query)
        if query.expression:
            snippet = f"snippet(passages_index, 0, '{_LIT}', '{_UNLIT}', '…', 28)"
            # A heading is short and so ranks high; the sentence under it is what a reader looks for.
            order = "bm25(passages_index) * CASE p.kind WHEN 'heading' THEN 0.5 WHEN 'footnote' THEN 0.7 ELSE 1 END"
        else:
            snippet = "substr(p.text, 1, 220)"
            order = "NOT EXISTS (SELECT 1 FROM held_claims c WHERE c.document = p.document AND c.passage = p.n), p.document, p.n"
        found = self._connection.execute(
            f"SELECT p.document, p.n, p.page, p.page_label, p.section, {snippet} {source} WHERE {where} "
            f"ORDER BY {order} LIMIT ?",
            [*values, limit],
        ).fetchall()
        entries = {number: self._entry(number) for number in {row[0] for row in found}}
        return tuple(
            Hit(
                entries[row[0]],
                row["n"],
                row["page"],
                row["page_label"],
                codec.from_json(tuple[str, ...], row["section"]),
                _snippets(row[5]),
            )
            for row in found
        )

    def _facets(self, query: Query) -> tuple[tuple[str, str, int], ...]:
        source, where, values = self._where(query)
        matched = f"WITH matched AS (SELECT p.document AS document {source} WHERE {where} LIMIT {FACETED}) "
        facets: list[tuple[str, str, int]] = []
        for name, column, join in (
            ("source", "d.kind", ""),
            ("force", "f.force", "JOIN document_forces f ON f.document = d.id"),
            ("year", "substr(d.published, 1, 4)", ""),
            ("publisher", "d.publisher", ""),
        ):
            counted = self._connection.execute(
                f"{matched} SELECT {column}, count(*) FROM matched m JOIN documents d ON d.id = m.document {join} "
                f"WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8",
                values,
            ).fetchall()
            facets += [(name, str(value), count) for value, count in counted]
        return tuple(facets)

    def _why_nothing(self, query: Query) -> str:
        """Which part of the query has no match, and what to try."""
        for kept in query.filters:
            if not self._count(Query(filters=[kept])):
                return f"Nothing in this library has {kept.chip.field} “{kept.chip.value}”. Leave it out, or add documents."
        if query.expression and query.filters and (count := self._count(Query(expression=query.expression))):
            names = ", ".join(f"{kept.field} “{kept.chip.value}”" for kept in query.filters)
            return f"Nothing matches with {names}; {count} passages match without."
        for word in query.words:
            if not word.startswith("NEAR") and not self._count(Query(expression=word)):
                plain = word.replace('"', "").rstrip("*")
                return f"“{plain}” does not occur in this library. Check its spelling, or search for its beginning: {plain.split()[0][:4]}*."
        return "Each part occurs, but not together in one passage. Use fewer words, or put OR between them."


def _condition(kept: Filter) -> tuple[str, list[Any]]:
    """The SQL that keeps a filter's rows."""
    if kept.field == "force":
        return (
            "d.id IN (SELECT document FROM document_forces WHERE force = ? UNION SELECT document FROM held_claims WHERE force = ?)",
            [kept.value, kept.value],
        )
    if kept.field == "year":
        years = years_of(kept.value)
        cycles = [cycle for year in years for cycle in cycles_of_year(year)]
        within = f"substr(d.published, 1, 4) IN ({', '.join('?' * len(years))})"
        return f"({within} OR d.cycle IN ({', '.join('?' * len(cycles))}))", [*years, *cycles]
    if kept.field == "theme":
        return "d.id IN (SELECT document FROM held_claims WHERE theme = ?)", [kept.value]
    if kept.field == "grade":
        return (
            "EXISTS (SELECT 1 FROM held_claims c WHERE c.document = p.document AND c.passage = p.n AND c.grade = ?)",
            [kept.value],
        )
    if kept.field == "source":
        return "d.kind = ?", [kept.value]
    return "instr(lower(d.publisher), lower(?)) > 0", [kept.value]


def _snippets(text: str) -> tuple[Snippet, ...]:
    parts: list[Snippet] = []
    for number, piece in enumerate(text.split(_LIT)):
        lit, mark, rest = piece.partition(_UNLIT)
        if number and mark:
            parts.append(Snippet(lit, lit=True))
            piece = rest  # noqa: PLW2901  # what follows the lit word
        if piece:
            parts.append(Snippet(piece, lit=False))
    return tuple(parts)


def _nothing_asked(chips: tuple[Chip, ...]) -> str:
    if any(chip.field == "without" for chip in chips):
        return "Only words to leave out were given. Add a word or phrase to search for."
    left_out = [chip for chip in chips if chip.note.startswith("left out")]
    if left_out:
        chip = left_out[0]
        return f"{chip.field}: was {chip.note}. Choose another value, or type words to search for."
    return "Type words to search for, a “phrase”, or a field such as force:kent or year:2023."
