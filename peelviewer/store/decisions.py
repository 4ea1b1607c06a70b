"""What a person decides on contrasts, and notes beside words and contrasts."""

import itertools
from dataclasses import replace
from sqlite3 import Connection

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.corrections import Decided, Decision, Note
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.bin import Bin, free_id, next_id
from peelviewer.store.errors import ChangedElsewhereError, GoneError
from peelviewer.store.opening import Ask, Writing

_NOTE = "SELECT * FROM notes"


class Decisions:
    """The decisions of a library: at most one for a contrast."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def decide(
        self, key: str, decision: Decision | None, reason: str = "", was: tuple[Decided | None] | None = None
    ) -> Decided | None:
        """Confirm or dismiss the contrast with this key, or take that back (None); gives what was decided before.

        `was` holds what the person saw. Where another window has decided otherwise since, nothing is changed, and
        ChangedElsewhereError says so.
        """
        with self._writing() as connection:
            before = self.all().get(key)
            expected = {(decision, reason), *((seen.decision, seen.reason) for seen in was or () if seen)}
            if was is not None and before is not None and (before.decision, before.reason) not in expected:
                raise ChangedElsewhereError(
                    "contrast", "Look at what was decided there, and decide again if it is wrong."
                )
            connection.execute("DELETE FROM contrast_decisions WHERE key = ?", [key])
            if decision is not None:
                connection.execute(
                    "INSERT INTO contrast_decisions VALUES (?, ?, ?, ?)", [key, decision.value, reason, rows.now()]
                )
        return before

    def all(self) -> dict[str, Decided]:
        """All decisions by the keys of their contrasts."""
        found = self._ask("SELECT * FROM contrast_decisions")
        return {row["key"]: decided(row) for row in found}


class Notes:
    """The notes of a library."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def add(self, text: str, *, place: tuple[str, Anchor] | None = None, contrast: str | None = None) -> int:
        """Keep a note beside words (`place`: the file's hash and the anchor) or beside a contrast; gives its id."""
        sha256, anchor = place or (None, None)
        with self._writing() as connection:
            number = next_id(connection, "notes", BinnedKind.NOTE)
            return self._insert(connection, Note(0, text, rows.now(), sha256, anchor, contrast), number)

    def change(self, number: int, text: str, was: str | None = None) -> str:
        """Give a note another text; gives the text that it had.

        `was` is the text that the person saw. Where another window has changed it since, both are kept: this one as a
        second note, and ChangedElsewhereError says so.
        """
        with self._writing() as connection:
            before = self._held(connection, number)
            both = was is not None and before.text not in {was, text}
            if both:
                self._insert(connection, replace(before, text=text), next_id(connection, "notes", BinnedKind.NOTE))
            else:
                connection.execute("UPDATE notes SET text = ? WHERE id = ?", [text, number])
        if both:
            raise ChangedElsewhereError("note", "Both texts are kept, yours as a second note beside it.")
        return before.text

    def remove(self, number: int) -> Note:
        """Put a note into the bin; gives what `put_back` needs. One that is there already stays there."""
        with self._writing() as connection:
            note = self._held(connection, number)
            connection.execute("DELETE FROM notes WHERE id = ?", [number])
            self._bin.keep(connection, BinnedKind.NOTE, number, note.text, note)
        return note

    def put_back(self, note: Note) -> int:
        """Restore a removed note; gives its id, a new one where its own is in use by now."""
        with self._writing() as connection:
            return self._put_back(connection, note)

    def all(self) -> tuple[Note, ...]:
        """All notes, the oldest first."""
        return self._found(f"{_NOTE} ORDER BY id")

    def beside_file(self, sha256: str) -> tuple[Note, ...]:
        """The notes beside the words of a file, the oldest first."""
        return self._found(f"{_NOTE} WHERE sha256 = ? ORDER BY id", sha256)

    def beside_contrasts(self) -> dict[str, tuple[Note, ...]]:
        """The notes beside contrasts by their keys, the oldest first."""
        found = self._found(f"{_NOTE} WHERE contrast IS NOT NULL ORDER BY contrast, id")
        return {key: tuple(notes) for key, notes in itertools.groupby(found, lambda note: str(note.contrast))}

    def _held(self, connection: Connection, number: int) -> Note:
        """A note, if need be from the bin, to which another window has put it."""
        if not self._found(f"{_NOTE} WHERE id = ?", number):
            binned = self._bin.last(BinnedKind.NOTE, number, Note)
            if binned is None:
                raise GoneError("note")
            self._put_back(connection, binned)
        (note,) = self._found(f"{_NOTE} WHERE id = ?", number)
        return note

    def _put_back(self, connection: Connection, note: Note) -> int:
        self._bin.forget(connection, BinnedKind.NOTE, note.id)
        if note in self._found(f"{_NOTE} WHERE id = ?", note.id):
            return note.id
        return self._insert(connection, note, free_id(connection, "notes", BinnedKind.NOTE, note.id))

    def _insert(self, connection: Connection, note: Note, number: int) -> int:
        row = {"id": number, "text": note.text, "made": note.made, "sha256": note.sha256, "contrast": note.contrast}
        row |= rows.anchor_columns(note.anchor)
        connection.execute(rows.insertion("notes", row), list(row.values()))
        return number

    def _found(self, sql: str, *values: object) -> tuple[Note, ...]:
        return tuple(map(note, self._ask(sql, *values)))


def decided(row: rows.Row) -> Decided:
    """A row of the table."""
    return codec.value(Decided, dict(row))


def note(row: rows.Row) -> Note:
    """A row of the table."""
    return codec.value(Note, dict(row), anchor=rows.anchor(row))
