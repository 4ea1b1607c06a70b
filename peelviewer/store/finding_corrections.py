"""Findings put right, rejected and added by a person; kept by the file's hash, so that a new reading does not lose them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from sqlite3 import Connection
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Finding
from peelviewer.domain.corrections import ENTERED
from peelviewer.domain.document import Document, Passage
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, labels, rows
from peelviewer.store.bin import Bin, next_id
from peelviewer.store.documents import link_passages
from peelviewer.store.opening import Ask, Writing

_SAME = ("kind", "force", "theme", "passage", "start", "end")
_PARTS = ("kind", "force", "theme", "cycle", "addressee", "due", "due_words")  # that a person can put right


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row of the table, as the bin keeps it."""

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


class FindingCorrections:
    """The corrections of findings; every method is one transaction, or part of the caller's."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def make(self, document_id: int, passages: Sequence[Passage], was: Finding | None, now: Finding | None) -> int:
        """Put a finding right, reject it (no `now`) or add one (no `was`); gives the id by which it can be taken back."""
        finding = now or was
        assert finding is not None
        anchor = Anchor.at(finding.span, passages)
        with self._writing() as connection:
            (sha256,) = connection.execute("SELECT sha256 FROM documents WHERE id = ?", [document_id]).fetchone()
            number = next_id(connection, "finding_corrections", BinnedKind.FINDING)
            row = {"id": number, "sha256": sha256, "was": _json(was), "now": _json(now), "made": rows.now()}
            row |= rows.anchor_columns(anchor)
            connection.execute(rows.insertion("finding_corrections", row), list(row.values()))
            _apply(connection, number, document_id, was, now)
        return number

    def take_back(self, number: int) -> None:
        """Undo a correction, as if it had never been made; it goes into the bin."""
        with self._writing() as connection:
            found = self._ask("SELECT * FROM finding_corrections WHERE id = ?", number)
            if not found:
                return  # another window has done so
            was, now = finding_correction(found[0])
            finding = now or was
            title = f"{finding.kind}: {found[0]['exact']}" if finding else str(found[0]["exact"])
            self._bin.keep(connection, BinnedKind.FINDING, number, title, dict(found[0]))
            connection.execute("DELETE FROM findings WHERE correction = ?", [number])
            connection.execute("UPDATE findings SET corrected = NULL WHERE corrected = ?", [number])
            connection.execute("DELETE FROM finding_corrections WHERE id = ?", [number])

    def put_back(self, kept: str) -> int:
        """Make a correction again that was taken back, as the bin keeps it; gives its id."""
        row = asdict(codec.from_json(_Kept, kept))
        number: int = row["id"]
        with self._writing() as connection:
            self._bin.forget(connection, BinnedKind.FINDING, number)
            if self._ask("SELECT 1 FROM finding_corrections WHERE id = ?", number):
                return number
            connection.execute(rows.insertion("finding_corrections", row), list(row.values()))
            for document in self._ask("SELECT id FROM documents WHERE sha256 = ?", row["sha256"]):
                found = self._ask(f"{rows.PASSAGE} WHERE document = ? ORDER BY n", document["id"])
                span = codec.value(Anchor, row).place([rows.passage(each) for each in found])
                if span is not None:
                    was, now = (each and replace(each, span=span) for each in map(_finding, (row["was"], row["now"])))
                    _apply(connection, number, document["id"], was, now)
        return number

    def make_again(self, connection: Connection, document_id: int, sha256: str, document: Document) -> None:
        """Make the corrections of a file on new findings in it, in the transaction of `connection`.

        What the person has left as it was follows the new reading.
        """
        for row in self._ask("SELECT * FROM finding_corrections WHERE sha256 = ? ORDER BY id", sha256):
            span = codec.value(Anchor, dict(row)).place(document.passages)
            if span is None:
                continue  # its words are gone; it is kept, and the doctor tells of it
            was, now = (each and replace(each, span=span) for each in finding_correction(row))
            found = was and self._found(document_id, was)
            if was and now and found:
                now = replace(now, **{part: getattr(found, part) for part in _PARTS if _same(was, now, part)})
            _apply(connection, row["id"], document_id, found or was, now)

    def _found(self, document_id: int, was: Finding) -> Finding | None:
        """The finding at the same words that is in a document now; of several the one that is the same in most."""
        found = map(rows.finding, self._ask(f"{rows.FINDING} WHERE document = ? ORDER BY id", document_id))
        alike = [each for each in found if each.span == was.span]
        return max(alike, key=lambda each: sum(_same(was, each, part) for part in _PARTS), default=None)


def finding_correction(row: rows.Row) -> tuple[Finding | None, Finding | None]:
    """A row of the table: what it was, and what a person says."""
    return _finding(row["was"]), _finding(row["now"])


def _apply(connection: Connection, number: int, document_id: int, was: Finding | None, now: Finding | None) -> None:
    if was is not None:
        row = rows.finding_row(document_id, was)
        same = " AND ".join(f'"{column}" IS ?' for column in _SAME)
        connection.execute(
            f"UPDATE findings SET corrected = ? WHERE corrected IS NULL AND document = ? AND {same}",
            [number, document_id, *(row[column] for column in _SAME)],
        )
    if now is not None:
        labels.know(connection, [now.force], [now.theme] if now.theme else [], [now.cycle] if now.cycle else [])
        row = {**rows.finding_row(document_id, now), "rule": ENTERED, "correction": number}
        connection.execute(rows.insertion("findings", row), list(row.values()))
        link_passages(connection, document_id)


def _same(a: Finding, b: Finding, part: str) -> bool:
    return bool(getattr(a, part) == getattr(b, part))


def _json(finding: Finding | None) -> str | None:
    if finding is None:
        return None
    row = rows.finding_row(0, finding)
    del row["document"]
    return codec.to_json(row)


def _finding(text: str | None) -> Finding | None:
    return rows.finding(codec.from_json(dict[str, Any], text, "correction")) if text is not None else None
