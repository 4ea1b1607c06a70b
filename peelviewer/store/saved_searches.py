"""Searches that the reader has saved, as they were typed."""

from peelviewer.domain.search import SavedSearch
from peelviewer.store import codec, rows
from peelviewer.store.opening import Ask, Writing


class SavedSearches:
    """The saved searches of a library."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def all(self) -> tuple[SavedSearch, ...]:
        """All of them, the one saved last first."""
        return tuple(map(saved_search, self._ask("SELECT * FROM saved_searches ORDER BY saved DESC, query")))

    def save(self, query: str) -> None:
        """Keep a search; one that is kept already comes first."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", [query, rows.now()])

    def remove(self, query: str) -> None:
        """Keep it no longer."""
        with self._writing() as connection:
            connection.execute("DELETE FROM saved_searches WHERE query = ?", [query])


def saved_search(row: rows.Row) -> SavedSearch:
    """A row of the table."""
    return codec.value(SavedSearch, dict(row))
