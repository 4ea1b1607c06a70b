"""Evidence picked for a brief, in the order in which it was picked."""

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.corrections import Pick
from peelviewer.store import codec, rows
from peelviewer.store.opening import Ask, Writing

_PICK = "SELECT * FROM picks"


class Picks:
    """The tray of a library."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

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
        return self._insert(Pick(0, force, theme, words, rows.now(), sha256, anchor, contrast), None)

    def remove(self, number: int) -> Pick:
        """Take a pick out; gives what `put_back` needs."""
        (row,) = self._ask(f"{_PICK} WHERE id = ?", number)
        with self._writing() as connection:
            connection.execute("DELETE FROM picks WHERE id = ?", [number])
        return _pick(row)

    def put_back(self, pick: Pick) -> None:
        """Have a pick that was taken out again, under its id and so at its place."""
        self._insert(pick, pick.id)

    def all(self) -> tuple[Pick, ...]:
        """All picks, the oldest first."""
        return tuple(_pick(row) for row in self._ask(f"{_PICK} ORDER BY id"))

    def _insert(self, pick: Pick, number: int | None) -> int:
        row = {"id": number, "force": pick.force, "theme": pick.theme, "words": pick.words, "made": pick.made}
        row |= {"sha256": pick.sha256, "contrast": pick.contrast, **rows.anchor_columns(pick.anchor)}
        with self._writing() as connection:
            cursor = connection.execute(rows.insertion("picks", row), list(row.values()))
        return int(cursor.lastrowid or 0)


def _pick(row: rows.Row) -> Pick:
    return codec.value(Pick, dict(row), anchor=rows.anchor(row))
