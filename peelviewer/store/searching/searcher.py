"""Leads a query through: widened, retrieved, ranked, counted, and said where it was not answered as it was typed."""

import math
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Hit, SearchResult
from peelviewer.domain.words import Way, folded_words, places
from peelviewer.store import codec
from peelviewer.store.searching import claims, saying
from peelviewer.store.searching.fields import NOTE, Filter
from peelviewer.store.searching.folding import folded_together
from peelviewer.store.searching.holdings import Holdings
from peelviewer.store.searching.keeping import Keeping
from peelviewer.store.searching.language import Query, quoted
from peelviewer.store.searching.ranking import Candidate, Ranked, ranked
from peelviewer.store.searching.retrieval import CANDIDATES, Index, Keep, Step, steps
from peelviewer.store.searching.snippets import snippet
from peelviewer.store.searching.vocabulary import Vocabulary
from peelviewer.store.searching.widening import Closest, Group, Widened, widened

_PASSAGES = """
    SELECT p.id, p.document, p.n, p.kind, p.text, p.section, p.page, p.page_label, coalesce(d.title, '') AS title,
           coalesce(d.published, '') AS published,
           (SELECT group_concat(force, char(10)) FROM document_forces f WHERE f.document = d.id) AS forces
    FROM passages p JOIN documents d ON d.id = p.document WHERE p.id IN (SELECT value FROM json_each(?))
"""
_OF_DOCUMENTS = "SELECT id FROM passages WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, n"
FIRST = 20  # hits that are shown at once


@dataclass(frozen=True, slots=True)
class Asked:
    """A query on its way: as it was understood and widened, and what its fields keep."""

    query: Query
    wide: Widened
    ways: tuple[Way, ...]
    keep: Keep | None

    def finds_note(self, text: str) -> bool:
        """Whether a note has all the words that were typed; without words, whether notes are asked for."""
        asks = any(kept.value == NOTE and not kept.negated for kept in self.query.filters)
        if not asks and self.query.filters:
            return False
        found = folded_words(text)
        wanted = [group.ways for group in self.wide.groups] + [part.ways for part in self.query.strict]
        wanted += [(Way(tuple(folded_words(typed))),) for typed in self.wide.missing]
        return (asks or bool(wanted)) and all(places(found, ways) for ways in wanted)


class Searcher:
    """Searches one library; `entries` gives documents by their ids, `holdings` what it holds now."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        entries: Callable[[Iterable[int]], dict[int, DocumentEntry]],
        holdings: Callable[[], Holdings],
    ) -> None:
        """`connection` leads to the library."""
        self._connection = connection
        self._entries = entries
        self._holdings = holdings
        self._index = Index(connection)
        self._vocabulary = Vocabulary(connection)
        self._count = lru_cache(maxsize=1 << 10)(self._vocabulary.count)

    def ask(self, query: Query, closest: Closest) -> Asked:
        """The query as it is to be asked."""
        wide = widened(query.loose, self._vocabulary, closest)
        ways = [way for group in wide.groups for way in group.ways] + [
            way for part in query.strict for way in part.ways
        ]
        keep = Keeping(self._connection, self._holdings()).of(query.filters) if query.filters else None
        return Asked(query, wide, tuple(dict.fromkeys(ways)), keep)

    def first(self, asked: Asked, limit: int = FIRST) -> SearchResult:
        """The newest hits, at once and in no order: what can be shown while the ranked ones are looked for."""
        if not asked.query.has_words:
            return self.run(asked, limit)
        for step in self._steps(self._with_words(asked)):
            passages = self._index.first(step.expression, asked.keep, limit)
            if passages:
                found = self._candidates({passage: -passage for passage in passages})
                hits = self._hits([Ranked(each, 0, ()) for each in found.values()], asked.ways, limit)
                return SearchResult(tuple(asked.query.chips), hits, 0, ways=asked.ways)
        return self.run(asked, limit)

    def _with_words(self, asked: Asked) -> Asked:
        """The same with the commonest words in the place of beginnings: gathering all words of one takes long."""
        strict = [
            replace(
                part,
                expression=" OR ".join(
                    quoted((*way.words[:-1], word))
                    for way in part.ways
                    for word in (self._vocabulary.beginning_with(way.words[-1]) if way.prefix else way.words[-1:])
                ),
            )
            if any(way.prefix for way in part.ways)
            else part
            for part in asked.query.strict
        ]
        usable = [part for part in strict if part.expression]
        return replace(asked, query=replace(asked.query, strict=usable)) if len(usable) == len(strict) else asked

    def run(self, asked: Asked, limit: int) -> SearchResult:
        """The best `limit` hits, how many there are, and what to say of them."""
        query, wide = asked.query, asked.wide
        chips = tuple(query.chips)
        if not query.has_words:
            return self._of_fields(asked, limit)
        if not (wide.groups or query.strict):
            return SearchResult(chips, (), 0, message=saying.why_nothing(self._index, asked.query, wide, asked.keep))
        found = self._index.retrieve(self._steps(asked), asked.keep)
        if not found.ranks:
            return SearchResult(chips, (), 0, message=saying.why_nothing(self._index, query, wide, asked.keep))
        strict = [way for part in query.strict for way in part.ways]
        best = ranked(list(self._candidates(found.ranks).values()), wide.groups, strict, query.cues, self._rarity)
        hits = self._hits(best, asked.ways, limit)
        return SearchResult(
            chips,
            hits,
            found.total,
            message=saying.left_out(chips),
            loosened=saying.loosened(wide, found, hits),
            ways=asked.ways,
        )

    def facets(self, asked: Asked) -> tuple[tuple[str, str, int], ...]:
        """What the hits can be narrowed by, each value with its true count."""
        if not asked.query.has_words:
            return self._holdings().facets(codec.to_json(self._passages_of_fields(asked)))
        steps_of = self._steps(asked)
        if not steps_of:
            return ()
        place, _ = self._index.enough(steps_of, asked.keep)
        return self._holdings().facets(self._index.all_of(steps_of[place].expression, asked.keep))

    def claims(self, asked: Asked) -> list[int]:
        """The claims that the fields ask for; where there are words too, those in passages that have all of them."""
        query = asked.query
        if not claims.asks_for_claims(query.filters):
            return []
        found = claims.numbers(self._connection, query.filters)
        if query.has_words:
            step = next(iter(self._steps(asked)), None)
            held = set(codec.from_json(list[int], self._index.all_of(step.expression, None))) if step else set()
            found = [each for each in found if each[1] in held]
        return [number for number, _ in found]

    def _steps(self, asked: Asked) -> list[Step]:
        if not (asked.wide.groups or asked.query.strict):
            return []
        return list(steps(asked.query, asked.wide.groups, self._rarity))

    def _rarity(self, group: Group) -> float:
        """The weight of a word: the rarer in the library, the more it tells."""
        passages = sum(max(0, min(map(self._count, way.words), default=0)) for way in group.ways)
        return math.log(1 + (self._passages + 1) / (passages + 1))

    @cached_property
    def _passages(self) -> int:
        return int(self._connection.execute("SELECT coalesce(max(id), 0) FROM passages").fetchone()[0])

    def _of_fields(self, asked: Asked, limit: int) -> SearchResult:
        """What fields alone ask for: the passages of their claims, or else all passages of their documents."""
        query = asked.query
        chips = tuple(query.chips)
        if not query.filters:
            return SearchResult(chips, (), 0, message=saying.nothing_asked(chips))
        passages = self._passages_of_fields(asked)
        if not passages:
            return SearchResult(chips, (), 0, message=saying.nothing_has(query.filters, self._has_any))
        found = self._candidates({passage: place for place, passage in enumerate(passages[:CANDIDATES])})
        best = [Ranked(candidate, 0, ()) for candidate in found.values()]
        hits = self._hits(best, (), limit)
        return SearchResult(chips, hits, len(passages), message=saying.left_out(chips))

    def _has_any(self, filters: Sequence[Filter]) -> bool:
        asked = Asked(Query(filters=list(filters)), Widened((), (), ()), (), None)
        return bool(self._passages_of_fields(asked))

    def _passages_of_fields(self, asked: Asked) -> list[int]:
        filters = asked.query.filters
        if claims.asks_for_claims(filters):
            stated = list(dict.fromkeys(passage for _, passage in claims.numbers(self._connection, filters)))
            if stated or any(kept.field in claims.OF_PASSAGES for kept in filters):
                return stated
        documents = Keeping(self._connection, self._holdings()).documents(filters)
        return [row[0] for row in self._connection.execute(_OF_DOCUMENTS, [codec.to_json(sorted(documents))])]

    def _candidates(self, ranks: dict[int, float]) -> dict[int, "_Row"]:
        """The passages with these numbers, in the order of their ranks."""
        found = self._connection.execute(_PASSAGES, [codec.to_json(sorted(ranks))]).fetchall()
        made = {row["id"]: _row(row, ranks[row["id"]]) for row in found}
        return {number: made[number] for number in sorted(ranks, key=ranks.__getitem__) if number in made}

    def _hits(self, best: Sequence["Ranked[_Row]"], ways: Sequence[Way], limit: int) -> tuple[Hit, ...]:
        folded = folded_together(best, limit)
        entries = self._entries({each.candidate.document for each, _ in folded})
        return tuple(_hit(each, entries[each.candidate.document], ways, alike) for each, alike in folded)


@dataclass(frozen=True, slots=True)
class _Row(Candidate):
    """A candidate with its place."""

    document: int
    n: int
    page: int | None
    page_label: str | None
    section: tuple[str, ...]


def _row(row: sqlite3.Row, rank: float) -> _Row:
    section = codec.from_json(tuple[str, ...], row["section"])
    return _Row(
        row["id"],
        row["text"],
        row["kind"],
        "\n".join((*section, row["title"])),
        tuple((row["forces"] or "").split("\n")),
        row["published"],
        rank,
        row["document"],
        row["n"],
        row["page"],
        row["page_label"],
        section,
    )


def _hit(best: "Ranked[_Row]", entry: DocumentEntry, ways: Sequence[Way], alike: int) -> Hit:
    row = best.candidate
    return Hit(
        entry, row.n, row.page, row.page_label, row.section, snippet(row.text, ways), row.text, best.lacks, alike
    )
