"""What is asked of a library by search: hits, counts, claims and notes."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace

from peelviewer.domain.corrections import Note
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.search import FoundNote, SearchResult
from peelviewer.store import evidence
from peelviewer.store.cache import Cache
from peelviewer.store.opening import Ask
from peelviewer.store.searching.findings import AllFollowed, none_followed
from peelviewer.store.searching.holdings import Holdings
from peelviewer.store.searching.searcher import Asked, Searcher
from peelviewer.store.searching.waiting import Waiting
from peelviewer.store.searching.widening import Closest

Facets = tuple[tuple[str, str, int], ...]


class Searches:
    """The searches of one library."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        ask: Ask,
        kept: Cache,
        entry: Callable[[int], DocumentEntry],
        notes: Callable[[], tuple[Note, ...]],
        waiting: Waiting,
    ) -> None:
        """`ask` gives rows through the `connection`, `kept` what was made of them, `notes` those of the reader.

        `waiting` ends a question that nobody waits for.
        """
        self._connection = connection
        self._ask = ask
        self._kept = kept
        self._entry = entry
        self._notes = notes
        self._waiting = waiting

    def search(
        self, text: str, limit: int, *, typing: bool, closest: Closest, followed: AllFollowed, facets: bool
    ) -> SearchResult:
        """The best hits, with claims, findings, notes and, where they are wanted, facets."""
        searcher, asked = self._asked(text, typing=typing, closest=closest, followed=followed)
        found = searcher.run(asked, limit)
        counted = searcher.facets(asked) if facets and (found.total or found.findings) else ()
        return replace(found, facets=counted, claims=self._claims(searcher.claims(asked)), notes=self._found(asked))

    def first(self, text: str, *, typing: bool) -> SearchResult:
        """The newest hits, not ranked."""
        searcher, asked = self._asked(text, typing=typing, closest=None, followed=none_followed)
        return searcher.first(asked)

    def facets(self, text: str, *, typing: bool, closest: Closest, followed: AllFollowed) -> Facets:
        """What can be narrowed by, with true counts."""
        searcher, asked = self._asked(text, typing=typing, closest=closest, followed=followed)
        return searcher.facets(asked)

    def _asked(self, text: str, *, typing: bool, closest: Closest, followed: AllFollowed) -> tuple[Searcher, Asked]:
        searcher = self._kept.get(
            "searcher", lambda: Searcher(self._connection, lambda ids: evidence.entries(self._ask, ids), self._holdings)
        )
        return searcher, searcher.ask(text, closest, followed, typing=typing)

    def _holdings(self) -> Holdings:
        return self._kept.get("holdings", lambda: Holdings(self._connection, self._waiting))

    def _claims(self, numbers: Sequence[int]) -> tuple[Statement, ...]:
        return evidence.statements_of(self._ask, json.dumps(numbers)) if numbers else ()

    def _found(self, asked: Asked) -> tuple[FoundNote, ...]:
        """The notes that have all the words; they are few, so each is looked at."""
        found = [note for note in self._notes() if asked.finds_note(note.text)]
        return tuple(FoundNote(note, self._beside(note)) for note in found)

    def _beside(self, note: Note) -> DocumentEntry | None:
        """The document that a note stands beside; None beside a contrast, and where the document was removed."""
        held = self._ask("SELECT id FROM documents WHERE sha256 = ?", note.sha256) if note.sha256 else []
        return self._entry(held[0][0]) if held else None
