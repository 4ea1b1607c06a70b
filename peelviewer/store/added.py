"""Contrasts that a person has added, kept by their files' hashes, so that a new reading does not lose them."""

from collections.abc import Sequence
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AddedContrast, AnchoredWords
from peelviewer.store import rows
from peelviewer.store.opening import Ask, Writing

_SIDES = ("a", "b")
_WORDS = ", ".join(f"{side}_{column}" for side in _SIDES for column in ("sha256", *rows.ANCHOR.split(", ")))
_ADDED = f"SELECT id, force, theme, kind, reason, made, {_WORDS} FROM added_contrasts"


class AddedContrasts:
    """The contrasts by hand of a library."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def add(self, force: str, theme: str, kind: ContrastKind, reason: str, a: AnchoredWords, b: AnchoredWords) -> int:
        """Set words against other words; gives the contrast's id."""
        return self._insert(AddedContrast(0, force, theme, kind, reason, a, b, rows.now()), None)

    def remove(self, number: int) -> AddedContrast:
        """Take a contrast away; gives what `put_back` needs."""
        (row,) = self._ask(f"{_ADDED} WHERE id = ?", number)
        with self._writing() as connection:
            connection.execute("DELETE FROM added_contrasts WHERE id = ?", [number])
        return _added(row)

    def put_back(self, added: AddedContrast) -> None:
        """Have a contrast again that was taken away, under its id: what was decided on it and noted beside it holds."""
        self._insert(added, added.id)

    def all(self) -> tuple[AddedContrast, ...]:
        """All of them, the oldest first."""
        return tuple(_added(row) for row in self._ask(f"{_ADDED} ORDER BY id"))

    def _insert(self, added: AddedContrast, number: int | None) -> int:
        row = {"id": number, "force": added.force, "theme": added.theme, "kind": added.kind.value}
        row |= {"reason": added.reason, "made": added.made}
        for side, words in zip(_SIDES, (added.a, added.b), strict=True):
            columns = {"sha256": words.sha256, **rows.anchor_columns(words.anchor)}
            row |= {f"{side}_{name}": value for name, value in columns.items()}
        with self._writing() as connection:
            cursor = connection.execute(rows.insertion("added_contrasts", row), list(row.values()))
        return int(cursor.lastrowid or 0)


def _added(row: Sequence[Any]) -> AddedContrast:
    number, force, theme, kind, reason, made, *words = row
    half = len(words) // 2
    a, b = (AnchoredWords(sha256, Anchor(*anchor)) for sha256, *anchor in (words[:half], words[half:]))
    return AddedContrast(number, force, theme, ContrastKind(kind), reason, a, b, made)
