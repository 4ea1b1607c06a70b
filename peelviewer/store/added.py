"""Contrasts that a person has added, kept by their files' hashes, so that a new reading does not lose them."""

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AddedContrast, AnchoredWords
from peelviewer.store import codec, rows
from peelviewer.store.opening import Ask, Writing

_SIDES = ("a", "b")
_ADDED = "SELECT * FROM added_contrasts"


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
            row |= {f"{side}_sha256": words.sha256, **rows.anchor_columns(words.anchor, f"{side}_")}
        with self._writing() as connection:
            cursor = connection.execute(rows.insertion("added_contrasts", row), list(row.values()))
        return int(cursor.lastrowid or 0)


def _added(row: rows.Row) -> AddedContrast:
    sides = {side: {"sha256": row[f"{side}_sha256"], "anchor": rows.anchor(row, f"{side}_")} for side in _SIDES}
    return codec.value(AddedContrast, dict(row), **sides)
