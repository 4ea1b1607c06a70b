"""The words of a library: each with what it has in common with its other forms, and in how many passages it stands.

They are counted where documents are written and deleted, in the caller's transaction, and can be counted again from the
index at any time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING

from peelviewer.domain.words import folded_words
from peelviewer.reference.search_words import search_words

if TYPE_CHECKING:
    from snowballstemmer.english_stemmer import EnglishStemmer

_MADE_BY = "1"  # changes with the way that words are reduced to what they have in common
_ABOUT = "words counted by"  # in the table `about`
_AT_ONCE = 20_000  # passages of a beginning that the index gathers in some milliseconds
_PIECES = 48  # of more, each passage would be looked for in too many
_BEGINNINGS = 60  # words that a beginning stands for, at most: the commonest


@cache
def _stemmer() -> "EnglishStemmer":
    from snowballstemmer.english_stemmer import EnglishStemmer  # at the first import or search, not at the start

    return EnglishStemmer()


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """What a folded word has in common with its inflections and other spellings."""
    if not word.isascii() or len(word) < 3:
        return word
    return str(_stemmer().stemWord(search_words().spelt_alike(word)))


class Vocabulary:
    """Asks for the words of a library."""

    def __init__(self, connection: Connection) -> None:
        """`connection` leads to a library."""
        self._connection = connection

    def count(self, word: str) -> int:
        """In how many passages a folded word stands."""
        found = self._connection.execute(
            "SELECT CAST(passages AS INTEGER) FROM words WHERE word = ?", [word]
        ).fetchone()
        return found[0] if found and found[0] else 0

    def forms(self, word: str) -> list[str]:
        """The words of the library that have the same root, the commonest first."""
        found = self._connection.execute(
            "SELECT word FROM words WHERE root = ? AND passages > 0 ORDER BY passages DESC LIMIT 12", [root(word)]
        )
        return _words(found)

    def beginning_with(self, letters: str) -> list[str]:
        """The commonest words that begin so."""
        found = self._connection.execute(
            "SELECT word FROM words WHERE word >= ? AND word < ? AND passages > 0 ORDER BY passages DESC LIMIT ?",
            [letters, letters + "\U0010ffff", _BEGINNINGS],
        )
        return _words(found)

    def pieces(self, letters: str) -> list[str]:
        """A beginning as the index is asked for it, in pieces that find the same.

        The index gathers all passages of a beginning before it gives the first, and nothing ends that. So common words stand
        by themselves, and the others under longer beginnings; as it is, where that would be too many pieces.
        """
        found = self._connection.execute(
            "SELECT word, CAST(passages AS INTEGER) FROM words WHERE word >= ? AND word < ? AND passages > 0 ORDER BY word",
            [letters, letters + "\U0010ffff"],
        ).fetchall()
        if not all(isinstance(word, str) and word.isalnum() for word, _ in found):
            return [f'"{letters}"*']
        pieces = list(_pieces(letters, [(word, count) for word, count in found]))
        return pieces if len(pieces) <= _PIECES else [f'"{letters}"*']

    def about_as_long(self, word: str, by: int) -> list[tuple[str, int]]:
        """All words with at most `by` letters more or less, each with its passages: what a misspelt one may stand for."""
        found = self._connection.execute(
            "SELECT word, CAST(passages AS INTEGER) FROM words WHERE passages > 0 AND length(word) BETWEEN ? AND ?",
            [len(word) - by, len(word) + by],
        )
        return [(row[0], row[1]) for row in found if isinstance(row[0], str) and row[0].isalnum()]


def _pieces(letters: str, words: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The pieces of a beginning that has these words, each with its passages."""
    if sum(count for _, count in words) <= _AT_ONCE:
        yield f'"{letters}"*'
        return
    if words[0][0] == letters:
        yield f'"{letters}"'
        words = words[1:]
    for begun, more in groupby(words, key=lambda each: each[0][: len(letters) + 1]):
        yield from _pieces(begun, list(more))


def _words(found: Iterable[Row]) -> list[str]:
    """Only what is a word: a received file may hold anything, and the index is asked for it."""
    return [row[0] for row in found if isinstance(row[0], str) and row[0].isalnum()]


def know(connection: Connection, texts: Iterable[str], by: int = 1) -> None:
    """Count the words of passages that were added, or, with `by` -1, deleted."""
    counted = Counter(word for text in texts for word in set(folded_words(text)))
    connection.executemany(
        "INSERT INTO words VALUES (?, ?, ?) ON CONFLICT(word) DO UPDATE SET passages = max(0, passages + excluded.passages)",
        [(word, root(word), count * by) for word, count in sorted(counted.items())],
    )


def are_counted(connection: Connection) -> bool:
    """Whether the words have been counted as this program does it."""
    found = connection.execute("SELECT value FROM about WHERE name = ?", [_ABOUT]).fetchone()
    return found is not None and found[0] == _MADE_BY


def count_again(connection: Connection) -> None:
    """Count all words from the index."""
    connection.execute("CREATE VIRTUAL TABLE temp.words_of_index USING fts5vocab(main, passages_index, row)")
    held = connection.execute("SELECT term, doc FROM temp.words_of_index").fetchall()
    connection.execute("DROP TABLE temp.words_of_index")
    connection.execute("DELETE FROM words")
    connection.executemany("INSERT INTO words VALUES (?, ?, ?)", [(term, root(term), count) for term, count in held])
    connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", [_ABOUT, _MADE_BY])
