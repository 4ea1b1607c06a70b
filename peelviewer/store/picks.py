"""Evidence picked for a brief, in the order in which it was picked."""

from sqlite3 import Connection

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.corrections import Pick
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.bin import Bin, free_id, next_id
from peelviewer.store.errors import GoneError
from peelviewer.store.opening import Ask, Writing

_PICK = "SELECT * FROM picks"


class Picks:
    """The tray of a library."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def add(
        self,
        force: str,
        theme: str,
        words: str,
        *,
        place: tuple[str, Anchor] | None = None,
        contrast: str | None = None,
    ) -> int:
        """Pick words (`place`: the file's hash and the anchor) or a contrast; gives the pick's id."""
        sha256, anchor = place or (None, None)
        with self._writing() as connection:
            number = next_id(connection, "picks", BinnedKind.PICK)
            return self._insert(connection, Pick(0, force, theme, words, rows.now(), sha256, anchor, contrast), number)

    def remove(self, number: int) -> Pick:
        """Put a pick into the bin; gives what `put_back` needs. One that is there already stays there."""
        with self._writing() as connection:
            found = self._ask(f"{_PICK} WHERE id = ?", number)
            pick = picked(found[0]) if found else self._bin.last(BinnedKind.PICK, number, Pick)
            if pick is None:
                raise GoneError("pick")
            if found:
                connection.execute("DELETE FROM picks WHERE id = ?", [number])
                self._bin.keep(connection, BinnedKind.PICK, number, pick.words, pick)
        return pick

    def put_back(self, pick: Pick) -> int:
        """Restore a removed pick under its id, and so at its place, if nothing else has that id; gives the id."""
        with self._writing() as connection:
            self._bin.forget(connection, BinnedKind.PICK, pick.id)
            if pick in self.all():
                return pick.id
            return self._insert(connection, pick, free_id(connection, "picks", BinnedKind.PICK, pick.id))

    def all(self) -> tuple[Pick, ...]:
        """All picks, the oldest first."""
        return tuple(picked(row) for row in self._ask(f"{_PICK} ORDER BY id"))

    def _insert(self, connection: Connection, pick: Pick, number: int) -> int:
        row = {"id": number, "force": pick.force, "theme": pick.theme, "words": pick.words, "made": pick.made}
        row |= {"sha256": pick.sha256, "contrast": pick.contrast, **rows.anchor_columns(pick.anchor)}
        connection.execute(rows.insertion("picks", row), list(row.values()))
        return number


def picked(row: rows.Row) -> Pick:
    """A row of the table."""
    return codec.value(Pick, dict(row), anchor=rows.anchor(row))
