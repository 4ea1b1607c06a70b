"""What was found and a person has put right, rejected or added; kept by the file's hash, so that a new reading keeps it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from sqlite3 import Connection
from typing import Any, ClassVar, Generic, TypeVar

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Finding, Span
from peelviewer.domain.document import Document, Passage
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, labels, rows
from peelviewer.store.bin import Bin, next_id
from peelviewer.store.documents import link_passages
from peelviewer.store.opening import Ask, Writing

F = TypeVar("F", Claim, Finding)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row of the corrections, as the bin keeps it."""

    id: int
    sha256: str
    was: str | None
    now: str | None
    exact: str
    prefix: str
    suffix: str
    passage: int
    start: int
    made: str


class PutRight(ABC, Generic[F]):
    """The corrections of one kind of found thing; every method is one transaction, or part of the caller's."""

    table: ClassVar[str]  # of what was found
    kept: ClassVar[str]  # the table of the corrections
    binned: ClassVar[BinnedKind]
    same: ClassVar[tuple[str, ...]]  # the columns by which a found thing is known
    parts: ClassVar[tuple[str, ...]]  # of a found thing, that a person can put right

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    # -- what each kind says of itself

    @staticmethod
    @abstractmethod
    def read(row: Any) -> F:
        """A row of the table of what was found, or the same columns as they were kept."""

    @staticmethod
    @abstractmethod
    def row(document_id: int, value: F) -> dict[str, Any]:
        """A found thing as a row of its table."""

    @staticmethod
    @abstractmethod
    def title(value: F | None, exact: str) -> str:
        """What a correction is called in the bin."""

    @abstractmethod
    def found(self, document_id: int, was: F) -> F | None:
        """What is in a document now for what a person spoke of."""

    @abstractmethod
    def entered(self, was: F | None, now: F) -> F:
        """What a person says, marked as theirs."""

    def settled(self, value: F, document: Document) -> F:  # noqa: ARG002 - for those that a document changes
        """What a person says of a document, as it is in it now."""
        return value

    def applied(
        self, connection: Connection, number: int, document_id: int, words: Span, values: tuple[F, ...]
    ) -> None:
        """Do whatever else a correction of `words` changes, after it is made."""

    def unapplied(self, connection: Connection, number: int) -> None:
        """Undo what else it did."""

    # -- what all do alike

    def make(
        self, document_id: int, passages: Sequence[Passage], was: F | None, now: F | None, words: Span | None = None
    ) -> int:
        """Put something right or confirm it, reject it (no `now`) or add it (no `was`); gives the id that takes it back.

        With neither, nothing is to be found in `words`.
        """
        value = now or was
        span = value.span if value else words
        assert span is not None
        anchor = Anchor.at(span, passages)
        with self._writing() as connection:
            (sha256,) = connection.execute("SELECT sha256 FROM documents WHERE id = ?", [document_id]).fetchone()
            number = next_id(connection, self.kept, self.binned)
            row = {"id": number, "sha256": sha256, "was": self._json(was), "now": self._json(now), "made": rows.now()}
            row |= rows.anchor_columns(anchor)
            connection.execute(rows.insertion(self.kept, row), list(row.values()))
            self._apply(connection, number, document_id, was, now, span)
        return number

    def take_back(self, number: int) -> None:
        """Undo a correction, as if it had never been made; it goes into the bin."""
        with self._writing() as connection:
            found = self._ask(f"SELECT * FROM {self.kept} WHERE id = ?", number)
            if not found:
                return  # another window has done so
            value = self.of_json(found[0]["now"]) or self.of_json(found[0]["was"])
            self._bin.keep(connection, self.binned, number, self.title(value, str(found[0]["exact"])), dict(found[0]))
            connection.execute(f"DELETE FROM {self.table} WHERE correction = ?", [number])
            connection.execute(f"UPDATE {self.table} SET corrected = NULL WHERE corrected = ?", [number])
            self.unapplied(connection, number)
            connection.execute(f"DELETE FROM {self.kept} WHERE id = ?", [number])

    def put_back(self, kept: str) -> int:
        """Make a correction again that was taken back, as the bin keeps it; gives its id."""
        row = asdict(codec.from_json(_Kept, kept))
        number: int = row["id"]
        with self._writing() as connection:
            self._bin.forget(connection, self.binned, number)
            if self._ask(f"SELECT 1 FROM {self.kept} WHERE id = ?", number):
                return number
            connection.execute(rows.insertion(self.kept, row), list(row.values()))
            for document in self._ask("SELECT id FROM documents WHERE sha256 = ?", row["sha256"]):
                held = self._ask(f"{rows.PASSAGE} WHERE document = ? ORDER BY n", document["id"])
                span = codec.value(Anchor, row).place([rows.passage(each) for each in held])
                if span is not None:
                    was, now = self._moved(row, span)
                    self._apply(connection, number, document["id"], was, now, span)
        return number

    def make_again(self, connection: Connection, document_id: int, sha256: str, document: Document) -> None:
        """Make the corrections of a file on what is found in it now, in the transaction of `connection`.

        What the person has left as it was follows the new reading: its inspection, where that was put right.
        """
        for row in self._ask(f"SELECT * FROM {self.kept} WHERE sha256 = ? ORDER BY id", sha256):
            span = codec.value(Anchor, dict(row)).place(document.passages)
            if span is None:
                continue  # its words are gone; it is kept, and the doctor tells of it
            was, now = self._moved(row, span)
            found = was and self.found(document_id, was)
            if was and now and found:
                now = replace(now, **{part: getattr(found, part) for part in self.parts if agree(was, now, part)})
            if now:
                now = self.settled(now, document)
            self._apply(connection, row["id"], document_id, found or was, now, span)

    @classmethod
    def of_json(cls, text: str | None) -> F | None:
        """A found thing as a correction keeps it."""
        return cls.read(codec.from_json(dict[str, Any], text, "correction")) if text is not None else None

    def _json(self, value: F | None) -> str | None:
        if value is None:
            return None
        row = self.row(0, value)
        del row["document"]
        return codec.to_json(row)

    def _moved(self, row: Any, span: Span) -> tuple[F | None, F | None]:
        """What a correction says that it was and is, at the place where its words stand now."""
        was, now = self.of_json(row["was"]), self.of_json(row["now"])
        value = now or was
        if value is None:
            return None, None
        on, down = span.start - value.span.start, span.passage - value.span.passage

        def there(one: F) -> F:  # what was and what is may be of different lengths: both move as far
            held = one.span
            return replace(one, span=Span(held.passage + down, held.start + on, held.end + on))

        return was and there(was), now and there(now)

    def _apply(
        self, connection: Connection, number: int, document_id: int, was: F | None, now: F | None, words: Span
    ) -> None:
        if was is not None:
            known: dict[str, Any] = self.row(document_id, was)
            same = " AND ".join(f'"{column}" IS ?' for column in self.same)
            connection.execute(
                f"UPDATE {self.table} SET corrected = ? WHERE corrected IS NULL AND document = ? AND {same}",
                [number, document_id, *(known[column] for column in self.same)],
            )
        if now is not None:
            labels.know(connection, [now.force], [now.theme] if now.theme else [], [now.cycle] if now.cycle else [])
            row = {**self.row(document_id, self.entered(was, now)), "correction": number}
            connection.execute(rows.insertion(self.table, row), list(row.values()))
            link_passages(connection, document_id)
        self.applied(connection, number, document_id, words, tuple(value for value in (was, now) if value))


def agree(a: F, b: F, part: str) -> bool:
    """Whether two found things are the same in a part."""
    return bool(getattr(a, part) == getattr(b, part))
