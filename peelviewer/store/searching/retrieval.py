"""Asks the index for candidates.

Ranking every hit of a common word takes longer than anybody waits. So the search goes from passages that have all words
to those that have some, and of each step only so many are ranked, the newest first.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.store.searching.language import Query
from peelviewer.store.searching.widening import Group

RANKED = 2000  # hits of a step that the index ranks, at most
CANDIDATES = 120  # rows that are looked at
_ENOUGH = 10  # passages: below this, the search goes on with fewer words
_TOLD = 6  # of so many words, the rarest, half must be there in the last step but one

Keep = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a search: how the index is asked, and how many of the groups a passage must have."""

    expression: str
    needed: int


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The candidates, each with the index's own rank (the lower, the better), and the step that was enough.

    `of_all` is how many passages have all the words.
    """

    ranks: dict[int, float]
    step: Step
    total: int
    of_all: int


def steps(query: Query, groups: Sequence[Group], rarity: Callable[[Group], float]) -> Iterator[Step]:
    """The steps of a search, from all words to any; each finds what the ones before it find."""
    must = " AND ".join(f"({part.expression})" for part in query.strict)
    without = " OR ".join(part.expression for part in query.excluded)

    def step(loose: str, needed: int) -> Step:
        wanted = " AND ".join(f"({part})" for part in (must, loose) if part)
        return Step(f"({wanted}) NOT ({without})" if without else wanted, needed)

    of_groups = [f"({group.expression})" for group in groups]
    yield step(" AND ".join(of_groups), len(groups))
    if len(groups) > 2:
        yield step(_at_least(of_groups, len(groups) - 1), len(groups) - 1)
    if len(groups) > 3:
        rarest = sorted(range(len(groups)), key=lambda number: -rarity(groups[number]))[:_TOLD]
        needed = (len(rarest) + 1) // 2
        yield step(_at_least([of_groups[number] for number in sorted(rarest)], needed), needed)
    if len(groups) > 1:
        yield step(" OR ".join(of_groups), 1)
    if must and groups:
        yield step("", 0)


def _at_least(parts: Sequence[str], needed: int) -> str:
    return " OR ".join(f"({' AND '.join(some)})" for some in combinations(parts, needed))


class Index:
    """The index of a library, asked for candidates."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` leads to a library."""
        self._connection = connection

    def enough(self, asked: Sequence[Step], keep: Keep | None) -> tuple[int, int]:
        """The place of the first step with enough passages, or of the widest, and how many the first has.

        What fields keep does not count, as long as any are kept: so a search that is narrowed stays as strict as it was.
        """
        place, most, of_all = 0, 0, 0
        for number, step in enumerate(asked):
            found = self.count(step.expression)
            of_all = found if number == 0 else of_all
            if found > most:
                place, most = number, found
            if found >= _ENOUGH and (keep is None or self.first(step.expression, keep, 1)):
                break
        return place, of_all

    def retrieve(self, asked: Sequence[Step], keep: Keep | None) -> Retrieved:
        """The candidates of the first step that is enough; with `keep`, those that it takes."""
        place, of_all = self.enough(asked, keep)
        ranks: dict[int, float] = {}
        for number, step in enumerate(asked[: place + 1]):
            if len(ranks) < CANDIDATES:
                for passage, rank in self._ranked(step.expression, keep):
                    ranks.setdefault(passage, rank + number)  # what a wider step adds stands behind
        best = sorted(ranks, key=ranks.__getitem__)[:CANDIDATES]
        total = self.count(asked[place].expression, keep) if ranks else 0
        return Retrieved({passage: ranks[passage] for passage in best}, asked[place], total, of_all)

    def first(self, expression: str, keep: Keep | None, limit: int) -> list[int]:
        """The newest passages that match, in no other order: at once, however many there are."""
        return [row[0] for row in self._asked("rowid", expression, keep, f"ORDER BY rowid DESC LIMIT {limit}")]

    def count(self, expression: str, keep: Keep | None = None) -> int:
        """How many passages match."""
        return int(next(self._asked("count(*)", expression, keep))[0])

    def all_of(self, expression: str, keep: Keep | None) -> str:
        """The numbers of all passages that match, as JSON: the quickest way out of SQLite."""
        return str(next(self._asked("json_group_array(rowid)", expression, keep))[0])

    def _ranked(self, expression: str, keep: Keep | None) -> list[tuple[int, float]]:
        found = self._asked("rowid, bm25(passages_index)", expression, keep, f"ORDER BY rowid DESC LIMIT {RANKED}")
        return sorted(((row[0], row[1]) for row in found), key=lambda row: (row[1], row[0]))[:CANDIDATES]

    def _asked(self, columns: str, expression: str, keep: Keep | None, order: str = "") -> Iterator[sqlite3.Row]:
        kept = ""
        if keep is not None:
            self._connection.create_function("is_kept", 1, keep)
            kept = "AND is_kept(rowid)"
        return iter(
            self._connection.execute(
                f"SELECT {columns} FROM passages_index WHERE passages_index MATCH ? {kept} {order}", [expression]
            ).fetchall()
        )
