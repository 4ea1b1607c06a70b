"""Answers a query: widens it, retrieves, ranks and counts, and says where it was not answered as it was typed."""

import math
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.search import Hit, SearchResult
from peelviewer.domain.words import Way, folded_words, places
from peelviewer.store import codec
from peelviewer.store.searching import claims, findings, saying
from peelviewer.store.searching.candidates import Entries, PlacedCandidate, candidates
from peelviewer.store.searching.fields import NOTE, Filter, asks_for_findings
from peelviewer.store.searching.findings import AllFollowed, Followed, KeptFindings
from peelviewer.store.searching.folding import folded_together
from peelviewer.store.searching.holdings import Holdings
from peelviewer.store.searching.keeping import Keep, Keeping
from peelviewer.store.searching.language import Query, Strict, quoted, understand
from peelviewer.store.searching.ranking import Ranked, ranked
from peelviewer.store.searching.retrieval import CANDIDATES, Index, Step, steps
from peelviewer.store.searching.snippets import snippet
from peelviewer.store.searching.vocabulary import Vocabulary
from peelviewer.store.searching.widening import Closest, Group, Widened, widened

_OF_DOCUMENTS = "SELECT id FROM passages WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, n"
FIRST = 20  # hits that are shown at once
_KNOWN = 2000  # documents that are kept


@dataclass(frozen=True, slots=True)
class Asked:
    """A query on its way: as it was understood and widened, and what its fields keep."""

    query: Query
    wide: Widened
    ways: tuple[Way, ...]
    keep: Keep | None
    findings: KeptFindings | None = None  # None: its fields ask for none

    def finds_note(self, text: str) -> bool:
        """Whether a note has all the words that were typed; without words, whether notes are asked for."""
        asks = any(kept.value == NOTE and not kept.negated for kept in self.query.filters)
        if not asks and self.query.filters:
            return False
        return (asks or bool(self._wanted)) and self.has_all_words(text)

    def has_all_words(self, text: str) -> bool:
        """Whether all the words that were typed stand in a text, and none that are to be left out."""
        found = folded_words(text)
        without = any(places(found, part.ways) for part in self.query.excluded)
        return all(places(found, ways) for ways in self._wanted) and not without

    @property
    def _wanted(self) -> list[tuple[Way, ...]]:
        """For each word that was typed the ways to say it."""
        known = [group.ways for group in self.wide.groups] + [part.ways for part in self.query.strict]
        return [*known, *((Way(folded_words(typed)),) for typed in self.wide.missing)]


class Searcher:
    """Searches one library; `entries` gives documents by their ids, `holdings` what it holds now."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        entries: Entries,
        holdings: Callable[[], Holdings],
    ) -> None:
        """`connection` leads to the library."""
        self._connection = connection
        self._entries = entries
        self._known: dict[int, DocumentEntry] = {}
        self._holdings = holdings
        self._index = Index(connection)
        self._vocabulary = Vocabulary(connection)
        self._last: tuple[tuple[str, Closest, bool], Asked] | None = None
        self._count = lru_cache(maxsize=1 << 10)(self._vocabulary.count)

    def ask(self, text: str, closest: Closest, followed: AllFollowed, *, typing: bool) -> Asked:
        """What was typed as it is to be asked, once for hits and facets; `followed` gives the findings of the library."""
        key = (text, closest, typing)
        if self._last is None or self._last[0] != key:
            self._last = (key, self._widened(understand(text, typing=typing), closest, followed))
        return self._last[1]

    def _widened(self, query: Query, closest: Closest, followed: AllFollowed) -> Asked:
        wide = widened(query.loose, self._vocabulary, closest)
        ways = [way for group in wide.groups for way in group.ways] + [
            way for part in query.strict for way in part.ways
        ]
        asked = Asked(query, wide, tuple(dict.fromkeys(ways)), None)
        if asks_for_findings(query.filters):
            found = KeptFindings.of(followed(), query.filters)
            return replace(asked, findings=found, keep=self._keeping().only(found.passages(self._connection)))
        if query.filters:
            return replace(asked, keep=self._keeping().of(query.filters))
        return asked

    def first(self, asked: Asked, limit: int = FIRST) -> SearchResult:
        """The newest hits, at once and in no order: what can be shown while the ranked ones are looked for."""
        if not asked.query.has_words:
            return self.run(asked, limit)
        for step in self._steps(asked):
            passages = self._index.first(step, asked.keep, limit)
            if passages:
                found = self._candidates({passage: -passage for passage in passages})
                hits = _hits([Ranked(each, 0, ()) for each in found], asked.ways, limit)
                return SearchResult(tuple(asked.query.chips), hits, 0, ways=asked.ways)
        return self.run(asked, limit)

    def run(self, asked: Asked, limit: int) -> SearchResult:
        """The best `limit` hits or the findings, how many there are, and what to say of them."""
        query, wide = asked.query, asked.wide
        chips = tuple(query.chips)
        if asked.findings is not None:
            listed = tuple(each.history for each in self.findings(asked))
            if listed or not (query.has_words and asked.findings.kept):
                said = saying.left_out(chips) if listed else saying.no_finding(query, asked.findings.has_any)
                return SearchResult(chips, (), 0, message=said, findings=listed)
        if not query.has_words:
            return self._of_fields(asked, limit)
        if not (wide.groups or query.strict):
            return SearchResult(chips, (), 0, message=saying.why_nothing(self._index, asked.query, wide, asked.keep))
        found = self._index.retrieve(self._steps(asked), asked.keep)
        if not found.ranks:
            return SearchResult(chips, (), 0, message=saying.why_nothing(self._index, query, wide, asked.keep))
        strict = [way for part in query.strict for way in part.ways]
        best = ranked(self._candidates(found.ranks), wide.groups, strict, query.cues, self._rarity)
        hits = _hits(best, asked.ways, limit)
        return SearchResult(
            chips,
            hits,
            found.total,
            message=saying.left_out(chips),
            loosened=saying.loosened(wide, found, hits),
            ways=asked.ways,
        )

    def facets(self, asked: Asked) -> tuple[tuple[str, str, int], ...]:
        """What the hits or findings can be narrowed by, each value with its true count."""
        if asked.findings is not None:
            return findings.facets(self.findings(asked))
        if not asked.query.has_words:
            return self._holdings().facets(sorted(self._passages_of_fields(asked)))
        steps_of = self._steps(asked)
        if not steps_of:
            return ()
        place, _ = self._index.enough(steps_of, asked.keep)
        return self._holdings().facets(self._index.listed(steps_of[place].counted, asked.keep))

    def findings(self, asked: Asked) -> list[Followed]:
        """The findings that the fields ask for; where there are words too, those that have all of them."""
        kept = asked.findings.kept if asked.findings else ()
        return [each for each in kept if any(asked.has_all_words(entry.finding.quote) for entry in each.entries)]

    def claims(self, asked: Asked) -> list[int]:
        """The claims that the fields ask for; where there are words too, those in passages that have all of them."""
        query = asked.query
        if not claims.asks_for_claims(query.filters):
            return []
        found = claims.numbers(self._connection, query.filters)
        if query.has_words:
            step = next(iter(self._steps(asked)), None)
            held = set(self._index.all_of(step.counted)) if step else set()
            found = [each for each in found if each[1] in held]
        return [number for number, _ in found]

    def _steps(self, asked: Asked) -> list[Step]:
        if not (asked.wide.groups or asked.query.strict):
            return []
        return list(steps(asked.query, asked.wide.groups, self._rarity, self._in_words, self._in_pieces))

    def _in_words(self, part: Strict) -> str:
        """A part that must be there, with the commonest words in the place of a beginning, where there are any."""
        if not any(way.prefix for way in part.ways):
            return part.expression
        ways = (
            quoted((*way.words[:-1], word))
            for way in part.ways
            for word in (self._vocabulary.beginning_with(way.words[-1]) if way.prefix else way.words[-1:])
        )
        return " OR ".join(ways) or part.expression

    def _in_pieces(self, part: Strict) -> str:
        """A part that must be there, with a beginning that has many passages in pieces; as it is, where it is no mere choice."""
        if part.expression != " OR ".join(quoted(way.words, prefix=way.prefix) for way in part.ways):
            return part.expression
        return " OR ".join(
            piece
            for way in part.ways
            for piece in (
                self._vocabulary.pieces(way.words[0])
                if way.prefix and len(way.words) == 1
                else [quoted(way.words, prefix=way.prefix)]
            )
        )

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
        best = [Ranked(candidate, 0, ()) for candidate in found]
        hits = _hits(best, (), limit)
        return SearchResult(chips, hits, len(passages), message=saying.left_out(chips))

    def _keeping(self) -> Keeping:
        return Keeping(self._connection, self._holdings())

    def _has_any(self, filters: Sequence[Filter]) -> bool:
        asked = Asked(Query(filters=list(filters)), Widened((), (), ()), (), None)
        return bool(self._passages_of_fields(asked))

    def _passages_of_fields(self, asked: Asked) -> list[int]:
        filters = asked.query.filters
        if claims.asks_for_claims(filters):
            stated = list(dict.fromkeys(passage for _, passage in claims.numbers(self._connection, filters)))
            if stated or any(kept.field in claims.OF_PASSAGES for kept in filters):
                return stated
        documents = self._keeping().documents(filters)
        return [row[0] for row in self._connection.execute(_OF_DOCUMENTS, [codec.to_json(sorted(documents))])]

    def _candidates(self, ranks: dict[int, float]) -> list[PlacedCandidate]:
        return candidates(self._connection, ranks, self._documents)

    def _documents(self, numbers: Iterable[int]) -> dict[int, DocumentEntry]:
        """Documents by their ids: who types meets the same ones at each letter."""
        wanted = set(numbers)
        if not wanted <= self._known.keys():
            if len(self._known) > _KNOWN:
                self._known.clear()
            self._known |= self._entries(wanted - self._known.keys())
        return {number: self._known[number] for number in wanted if number in self._known}


def _hits(best: Sequence[Ranked[PlacedCandidate]], ways: Sequence[Way], limit: int) -> tuple[Hit, ...]:
    return tuple(_hit(each, ways, alike) for each, alike in folded_together(best, limit))


def _hit(best: Ranked[PlacedCandidate], ways: Sequence[Way], alike: int) -> Hit:
    row = best.candidate
    return Hit(
        row.document, row.n, row.page, row.page_label, row.section, snippet(row.text, ways), row.text, best.lacks, alike
    )
