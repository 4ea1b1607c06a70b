"""Evidence picked for a brief, in the order in which it was picked."""

import datetime
from collections.abc import Sequence
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.corrections import Pick
from peelviewer.store.opening import Ask, Writing

_COLUMNS = "id, force, theme, words, made, sha256, exact, prefix, suffix, passage, start, contrast"


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
        made = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        return self._insert(Pick(0, force, theme, words, made, sha256, anchor, contrast), None)

    def remove(self, number: int) -> Pick:
        """Take a pick out; gives what `put_back` needs."""
        (row,) = self._ask(f"SELECT {_COLUMNS} FROM picks WHERE id = ?", number)
        with self._writing() as connection:
            connection.execute("DELETE FROM picks WHERE id = ?", [number])
        return _pick(row)

    def put_back(self, pick: Pick) -> None:
        """Have a pick that was taken out again, under its id and so at its place."""
        self._insert(pick, pick.id)

    def all(self) -> tuple[Pick, ...]:
        """All picks, the oldest first."""
        return tuple(_pick(row) for row in self._ask(f"SELECT {_COLUMNS} FROM picks ORDER BY id"))

    def _insert(self, pick: Pick, number: int | None) -> int:
        anchor = pick.anchor
        words = (anchor.exact, anchor.prefix, anchor.suffix, anchor.passage, anchor.start) if anchor else (None,) * 5
        with self._writing() as connection:
            cursor = connection.execute(
                f"INSERT INTO picks ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [number, pick.force, pick.theme, pick.words, pick.made, pick.sha256, *words, pick.contrast],
            )
        return int(cursor.lastrowid or 0)


def _pick(row: Sequence[Any]) -> Pick:
    anchor = Anchor(*row[6:11]) if row[5] is not None else None
    return Pick(row[0], row[1], row[2], row[3], row[4], row[5], anchor, row[11])
