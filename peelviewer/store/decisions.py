"""What a person decides on contrasts, and notes beside words and contrasts."""

import itertools

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.corrections import Decided, Decision, Note
from peelviewer.store import codec, rows
from peelviewer.store.opening import Ask, Writing

_NOTE = "SELECT * FROM notes"


class Decisions:
    """The decisions of a library: at most one for a contrast."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def decide(self, key: str, decision: Decision | None, reason: str = "") -> Decided | None:
        """Confirm or dismiss the contrast with this key, or take that back (None); gives what was decided before."""
        before = self.all().get(key)
        with self._writing() as connection:
            connection.execute("DELETE FROM contrast_decisions WHERE key = ?", [key])
            if decision is not None:
                connection.execute(
                    "INSERT INTO contrast_decisions VALUES (?, ?, ?, ?)", [key, decision.value, reason, rows.now()]
                )
        return before

    def all(self) -> dict[str, Decided]:
        """All decisions by the keys of their contrasts."""
        found = self._ask("SELECT * FROM contrast_decisions")
        return {row["key"]: codec.value(Decided, dict(row)) for row in found}


class Notes:
    """The notes of a library."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def add(self, text: str, *, place: tuple[str, Anchor] | None = None, contrast: str | None = None) -> int:
        """Keep a note beside words (`place`: the file's hash and the anchor) or beside a contrast; gives its id."""
        sha256, anchor = place or (None, None)
        return self._insert(Note(0, text, rows.now(), sha256, anchor, contrast), None)

    def change(self, number: int, text: str) -> str:
        """Give a note another text; gives the text that it had."""
        with self._writing() as connection:
            (before,) = connection.execute("SELECT text FROM notes WHERE id = ?", [number]).fetchone()
            connection.execute("UPDATE notes SET text = ? WHERE id = ?", [text, number])
        return str(before)

    def remove(self, number: int) -> Note:
        """Take a note away; gives what `put_back` needs."""
        (note,) = self._found(f"{_NOTE} WHERE id = ?", number)
        with self._writing() as connection:
            connection.execute("DELETE FROM notes WHERE id = ?", [number])
        return note

    def put_back(self, note: Note) -> None:
        """Have a note that was taken away again, under its id."""
        self._insert(note, note.id)

    def beside_file(self, sha256: str) -> tuple[Note, ...]:
        """The notes beside the words of a file, the oldest first."""
        return self._found(f"{_NOTE} WHERE sha256 = ? ORDER BY id", sha256)

    def beside_contrasts(self) -> dict[str, tuple[Note, ...]]:
        """The notes beside contrasts by their keys, the oldest first."""
        found = self._found(f"{_NOTE} WHERE contrast IS NOT NULL ORDER BY contrast, id")
        return {key: tuple(notes) for key, notes in itertools.groupby(found, lambda note: str(note.contrast))}

    def _insert(self, note: Note, number: int | None) -> int:
        row = {"id": number, "text": note.text, "made": note.made, "sha256": note.sha256, "contrast": note.contrast}
        row |= rows.anchor_columns(note.anchor)
        with self._writing() as connection:
            cursor = connection.execute(rows.insertion("notes", row), list(row.values()))
        return int(cursor.lastrowid or 0)

    def _found(self, sql: str, *values: object) -> tuple[Note, ...]:
        return tuple(_note(row) for row in self._ask(sql, *values))


def _note(row: rows.Row) -> Note:
    return codec.value(Note, dict(row), anchor=rows.anchor(row))
