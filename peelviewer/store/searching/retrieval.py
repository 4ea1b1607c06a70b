"""Asks the index for candidates.

Ranking every hit of a common word takes longer than anybody waits. So the search goes from passages that have all words
to those that have some, and of each step only so many are ranked, the newest first.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from peelviewer.store import codec
from peelviewer.store.searching.keeping import Keep
from peelviewer.store.searching.language import Query, Strict
from peelviewer.store.searching.widening import Group

RANKED = 2000  # hits of a step that the index ranks, at most
CANDIDATES = 120  # rows that are looked at
_ENOUGH = 10  # passages: below this, the search goes on with fewer words
_TOLD = 6  # of so many words, the rarest, half must be there in the last step but one
_MANY = 20_000  # hits: of more it is quicker to ask for the newest again than to read all their numbers
_KEPT = 4  # answers of the index, each of up to eight letters for a passage of the library
_BEHIND = 1000.0  # what a wider step adds stands behind: more than the index's rank of any passage
# FTS5 keeps how many words each text has, as a number whose bytes stand in its order: the texts themselves need not be read.
_SHORTEST = """
    SELECT id FROM passages_index_docsize WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sz, id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a search: how the index is asked, and how many of the groups a passage must have.

    `newest` asks for the newest hits: there the commonest words stand for beginnings, as gathering all words of one
    takes long. `counted` asks for all of them, without ranks, in pieces between which the question can be ended.
    `has_all`: a passage must have all that was asked for, else it is ranked by what it has.
    """

    expression: str
    newest: str
    counted: str
    needed: int
    has_all: bool = False


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The candidates, each with the index's own rank (the lower, the better), and the step that was enough.

    `of_all` is how many passages have all the words.
    """

    ranks: dict[int, float]
    step: Step
    total: int
    of_all: int


def steps(
    query: Query,
    groups: Sequence[Group],
    rarity: Callable[[Group], float],
    in_words: Callable[[Strict], str],
    in_pieces: Callable[[Strict], str],
) -> Iterator[Step]:
    """The steps of a search, from all words to any; each finds what the ones before it find.

    `in_words` gives the expression of a part with the commonest words in the place of beginnings, `in_pieces` one that
    finds the same, piece by piece.
    """
    ways: tuple[Callable[[Strict], str], ...] = (lambda part: part.expression, in_words, in_pieces)
    must = [" AND ".join(f"({way(part)})" for part in query.strict) for way in ways]
    without = " OR ".join(part.expression for part in query.excluded)

    def step(loose: str, needed: int, *, has_all: bool = False) -> Step:
        asked = [" AND ".join(f"({part})" for part in (strict, loose) if part) for strict in must]
        wanted, newest, counted = (f"({each}) NOT ({without})" if without else each for each in asked)
        return Step(wanted, newest, counted, needed, has_all)

    of_groups = [f"({group.expression})" for group in groups]
    yield step(" AND ".join(of_groups), len(groups), has_all=True)
    if len(groups) > 2:
        yield step(_at_least(of_groups, len(groups) - 1), len(groups) - 1)
    if len(groups) > 3:
        rarest = sorted(range(len(groups)), key=lambda number: -rarity(groups[number]))[:_TOLD]
        needed = (len(rarest) + 1) // 2
        yield step(_at_least([of_groups[number] for number in sorted(rarest)], needed), needed)
    if len(groups) > 1:
        yield step(" OR ".join(of_groups), 1)
    if query.strict and groups:
        yield step("", 0)


def _at_least(parts: Sequence[str], needed: int) -> str:
    return " OR ".join(f"({' AND '.join(some)})" for some in combinations(parts, needed))


class Index:
    """The index of a library, asked for candidates."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` leads to a library; what was found last is kept, so this must not outlive a change of it."""
        self._connection = connection
        self._found = lru_cache(maxsize=_KEPT)(self._find)
        self._numbers = lru_cache(maxsize=_KEPT)(self._read)

    def enough(self, asked: Sequence[Step], keep: Keep | None) -> tuple[int, int]:
        """The place of the first step with enough passages, or of the widest, and how many the first has.

        What fields keep does not count, as long as any are kept: so a search that is narrowed stays as strict as it was.
        """
        place, most, of_all = 0, 0, 0
        for number, step in enumerate(asked):
            found = self.count(step.counted)
            of_all = found if number == 0 else of_all
            if found > most:
                place, most = number, found
            if found >= _ENOUGH and (keep is None or self.count(step.counted, keep)):
                break
        return place, of_all

    def retrieve(self, asked: Sequence[Step], keep: Keep | None) -> Retrieved:
        """The candidates of the first step that is enough; with `keep`, those that it takes."""
        place, of_all = self.enough(asked, keep)
        ranks: dict[int, float] = {}
        for number, step in enumerate(asked[: place + 1]):
            if len(ranks) < CANDIDATES:
                found = self._of_all_words(step, keep) if step.has_all else self._ranked(step, keep)
                for passage, rank in found:
                    ranks.setdefault(passage, rank + number * _BEHIND)
        best = sorted(ranks, key=ranks.__getitem__)[:CANDIDATES]
        total = self.count(asked[place].counted, keep) if ranks else 0
        return Retrieved({passage: ranks[passage] for passage in best}, asked[place], total, of_all)

    def first(self, step: Step, keep: Keep | None, limit: int) -> list[int]:
        """The newest passages that match, in no other order: at once, however many there are."""
        return [row[0] for row in self._newest("f.rowid", step.newest, keep, limit)]

    def count(self, expression: str, keep: Keep | None = None) -> int:
        """How many passages match."""
        return self._found(expression)[0] if keep is None else len(self.all_of(expression, keep))

    def all_of(self, expression: str, keep: Keep | None = None) -> "array[int]":
        """The numbers of all passages that match, in order."""
        return self._numbers(expression, keep)

    def listed(self, expression: str, keep: Keep | None = None) -> list[int]:
        """The same as a list: it is not kept, as it takes four times the room, but looked through in half the time."""
        return self._decoded(expression) if keep is None else self.all_of(expression, keep).tolist()

    def _read(self, expression: str, keep: Keep | None) -> "array[int]":
        found = array("q", self._decoded(expression))
        return found if keep is None else keep.of(found)

    def _decoded(self, expression: str) -> list[int]:
        numbers: list[int] = codec.from_json(list[int], self._found(expression)[1])
        return numbers

    def _find(self, expression: str) -> tuple[int, str]:
        """How many match, and their numbers as JSON: the quickest way for so many out of SQLite."""
        question = "SELECT count(*), json_group_array(rowid) FROM passages_index WHERE passages_index MATCH ?"
        count, numbers = self._connection.execute(question, [expression]).fetchone()
        return count, numbers

    def _of_all_words(self, step: Step, keep: Keep | None) -> list[tuple[int, float]]:
        """Of the newest that have all words the shortest: so many words of other things stand in a long one.

        The index's own rank would tell little more of them, and takes as long again.
        """
        if keep is None and self.count(step.counted) > _MANY:
            newest = self.first(step, keep, RANKED)
        else:
            newest = self.all_of(step.counted, keep)[-RANKED:].tolist()
        if len(newest) <= CANDIDATES:
            return [(passage, 0.0) for passage in newest]
        found = self._connection.execute(_SHORTEST, [codec.to_json(newest), CANDIDATES]).fetchall()
        return [(row[0], 0.0) for row in found]

    def _ranked(self, step: Step, keep: Keep | None) -> list[tuple[int, float]]:
        """Of the newest that have some words the best, with the index's own rank."""
        found = self._newest("f.rowid, bm25(passages_index)", step.expression, keep, RANKED)
        return sorted(((row[0], row[1]) for row in found), key=lambda row: (row[1], row[0]))[:CANDIDATES]

    def _newest(self, columns: str, expression: str, keep: Keep | None, limit: int) -> list[sqlite3.Row]:
        kept = ""
        if keep is not None:
            self._connection.create_function("is_kept", 1, keep.__contains__)
            kept = "AND is_kept(f.rowid)"
        question = f"""
            SELECT {columns} FROM passages_index f WHERE passages_index MATCH ? {kept} ORDER BY f.rowid DESC LIMIT ?
        """
        return self._connection.execute(question, [expression, limit]).fetchall()
