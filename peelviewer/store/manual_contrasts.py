"""Contrasts that a person has added, kept by their files' hashes, so that a new reading does not lose them."""

from sqlite3 import Connection

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AddedContrast, AnchoredWords
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.bin import Bin
from peelviewer.store.errors import GoneError
from peelviewer.store.opening import Ask, Writing

_SIDES = ("a", "b")
_ADDED = "SELECT * FROM added_contrasts"


class AddedContrasts:
    """The manual contrasts of a library."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def add(self, force: str, theme: str, kind: ContrastKind, reason: str, a: AnchoredWords, b: AnchoredWords) -> int:
        """Set words against other words; gives the contrast's id."""
        with self._writing() as connection:
            return self._insert(connection, AddedContrast(0, force, theme, kind, reason, a, b, rows.now()), None)

    def remove(self, number: int) -> AddedContrast:
        """Put a contrast into the bin; gives what `put_back` needs. One that is there already stays there."""
        with self._writing() as connection:
            found = self._ask(f"{_ADDED} WHERE id = ?", number)
            added = added_contrast(found[0]) if found else self._bin.last(BinnedKind.CONTRAST, number, AddedContrast)
            if added is None:
                raise GoneError("contrast")
            if found:
                title = added.reason or f"“{added.a.anchor.exact}” – “{added.b.anchor.exact}”"
                connection.execute("DELETE FROM added_contrasts WHERE id = ?", [number])
                self._bin.keep(connection, BinnedKind.CONTRAST, number, title, added)
        return added

    def put_back(self, added: AddedContrast) -> int:
        """Restore a removed contrast under its id, so that decisions and notes on it still hold."""
        with self._writing() as connection:
            self._bin.forget(connection, BinnedKind.CONTRAST, added.id)
            if self._ask("SELECT 1 FROM added_contrasts WHERE id = ?", added.id):  # an id is never given twice
                return added.id
            return self._insert(connection, added, added.id)

    def all(self) -> tuple[AddedContrast, ...]:
        """All of them, the oldest first."""
        return tuple(added_contrast(row) for row in self._ask(f"{_ADDED} ORDER BY id"))

    def _insert(self, connection: Connection, added: AddedContrast, number: int | None) -> int:
        row = {"id": number, "force": added.force, "theme": added.theme, "kind": added.kind.value}
        row |= {"reason": added.reason, "made": added.made}
        for side, words in zip(_SIDES, (added.a, added.b), strict=True):
            row |= {f"{side}_sha256": words.sha256, **rows.anchor_columns(words.anchor, f"{side}_")}
        return int(connection.execute(rows.insertion("added_contrasts", row), list(row.values())).lastrowid or 0)


def added_contrast(row: rows.Row) -> AddedContrast:
    """A row of the table."""
    sides = {side: {"sha256": row[f"{side}_sha256"], "anchor": rows.anchor(row, f"{side}_")} for side in _SIDES}
    return codec.value(AddedContrast, dict(row), **sides)
