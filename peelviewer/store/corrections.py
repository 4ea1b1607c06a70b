"""Claims put right, rejected and added by a person; kept by the file's hash, so that a new reading does not lose them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from sqlite3 import Connection
from typing import Any

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Certainty, Claim, Span
from peelviewer.domain.corrections import CONFIRMED, ENTERED, Correction
from peelviewer.domain.document import Document, DocumentKind, Passage
from peelviewer.domain.grades import Standing
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, labels, rows
from peelviewer.store.bin import Bin, next_id
from peelviewer.store.documents import link_passages
from peelviewer.store.opening import Ask, Writing
from peelviewer.store.unsettled import settle

_SAME = ("force", "theme", "grade", "cycle", "past", "passage", "start", "end")
_PARTS = ("force", "theme", "grade", "cycle", "past", "speaker")  # of a claim, that a person can put right


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


class Corrections:
    """The corrections of a library; every method is one transaction, or part of the caller's."""

    def __init__(self, ask: Ask, writing: Writing, removed: Bin) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it; `removed` is its bin."""
        self._ask = ask
        self._writing = writing
        self._bin = removed

    def make(
        self,
        document_id: int,
        passages: Sequence[Passage],
        was: Claim | None,
        now: Claim | None,
        words: Span | None = None,
    ) -> int:
        """Put a claim right or confirm it, reject it (no `now`) or add one (no `was`); gives the id that takes it back.

        With neither, the grade `words` are none.
        """
        claim = now or was
        span = claim.span if claim else words
        assert span is not None
        anchor = Anchor.at(span, passages)
        with self._writing() as connection:
            (sha256,) = connection.execute("SELECT sha256 FROM documents WHERE id = ?", [document_id]).fetchone()
            number = next_id(connection, "corrections", BinnedKind.CORRECTION)
            row = {"id": number, "sha256": sha256, "was": _json(was), "now": _json(now), "made": rows.now()}
            row |= rows.anchor_columns(anchor)
            connection.execute(rows.insertion("corrections", row), list(row.values()))
            _apply(connection, number, document_id, was, now, span)
        return number

    def take_back(self, number: int) -> None:
        """Undo a correction, as if it had never been made; it goes into the bin."""
        with self._writing() as connection:
            found = self._ask("SELECT * FROM corrections WHERE id = ?", number)
            if not found:
                return  # another window has done so
            claim = _claim(found[0]["now"]) or _claim(found[0]["was"])
            title = f"{claim.grade if claim else 'no grade'}: {found[0]['exact']}"
            self._bin.keep(connection, BinnedKind.CORRECTION, number, title, dict(found[0]))
            connection.execute("DELETE FROM claims WHERE correction = ?", [number])
            connection.execute("UPDATE claims SET corrected = NULL WHERE corrected = ?", [number])
            connection.execute("UPDATE mentions SET settled = NULL WHERE settled = ?", [number])
            connection.execute("DELETE FROM corrections WHERE id = ?", [number])

    def put_back(self, kept: str) -> int:
        """Make a correction again that was taken back, as the bin keeps it; gives its id."""
        row = asdict(codec.from_json(_Kept, kept))
        number: int = row["id"]
        with self._writing() as connection:
            self._bin.forget(connection, BinnedKind.CORRECTION, number)
            if self._ask("SELECT 1 FROM corrections WHERE id = ?", number):
                return number
            connection.execute(rows.insertion("corrections", row), list(row.values()))
            for document in self._ask("SELECT id FROM documents WHERE sha256 = ?", row["sha256"]):
                found = self._ask(f"{rows.PASSAGE} WHERE document = ? ORDER BY n", document["id"])
                span = codec.value(Anchor, row).place([rows.passage(each) for each in found])
                if span is not None:
                    was, now = (claim and replace(claim, span=span) for claim in map(_claim, (row["was"], row["now"])))
                    _apply(connection, number, document["id"], was, now, span)
        return number

    def make_again(self, connection: Connection, document_id: int, sha256: str, document: Document) -> None:
        """Make the corrections of a file on new findings in it, in the transaction of `connection`.

        What a claim says that the person has left as it was follows the document: its inspection, where that was put right.
        """
        report = document.kind is DocumentKind.REPORT
        for row in self._ask("SELECT * FROM corrections WHERE sha256 = ? ORDER BY id", sha256):
            span = codec.value(Anchor, dict(row)).place(document.passages)
            if span is None:
                continue  # its words are gone; it is kept, and the doctor tells of it
            was, now = (claim and replace(claim, span=span) for claim in map(_claim, (row["was"], row["now"])))
            found = was and self._found(document_id, was)
            if was and now and found:
                now = replace(now, **{part: getattr(found, part) for part in _PARTS if _same(was, now, part)})
            if now:
                now = replace(now, standing=Standing.of_claim(report=report, past=now.past))
            _apply(connection, row["id"], document_id, found or was, now, span)

    def _found(self, document_id: int, was: Claim) -> Claim | None:
        """The claim that is in a document now for one that a person spoke of: the same one, or else the only one alike."""
        of_theme = f"{rows.CLAIM} AND document = ? AND theme = ? AND grade = ? ORDER BY id"
        stated = map(rows.claim, self._ask(of_theme, document_id, was.theme, was.grade.value))
        alike = [claim for claim in stated if was.span in {claim.span, *claim.also}]
        exact = [claim for claim in alike if all(_same(was, claim, part) for part in ("force", "cycle", "past"))]
        return next(iter(exact or (alike if len(alike) == 1 else [])), None)

    def all(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first."""
        return tuple(correction(row) for row in self._ask("SELECT * FROM corrections ORDER BY id"))


def _apply(
    connection: Connection, number: int, document_id: int, was: Claim | None, now: Claim | None, words: Span
) -> None:
    if was is not None:
        row = rows.claim_row(document_id, was)
        same = " AND ".join(f'"{column}" IS ?' for column in _SAME)
        connection.execute(
            f"UPDATE claims SET corrected = ? WHERE corrected IS NULL AND document = ? AND {same}",
            [number, document_id, *(row[column] for column in _SAME)],
        )
    if now is not None:
        labels.know(connection, [now.force], [now.theme], [now.cycle] if now.cycle else [])
        is_as_found = was is not None and was.span == now.span and all(_same(was, now, part) for part in _PARTS)
        said = replace(now, rule=CONFIRMED if is_as_found else ENTERED, certainty=Certainty.CERTAIN, doubt="")
        row = {**rows.claim_row(document_id, said), "correction": number}
        connection.execute(rows.insertion("claims", row), list(row.values()))
        link_passages(connection, document_id)
    settle(connection, number, document_id, words, tuple(claim for claim in (was, now) if claim))


def _same(a: Claim, b: Claim, part: str) -> bool:
    return bool(getattr(a, part) == getattr(b, part))


def correction(row: rows.Row) -> Correction:
    """A row of the table."""
    return Correction(row["id"], row["sha256"], _claim(row["was"]), _claim(row["now"]), row["made"])


def _json(claim: Claim | None) -> str | None:
    if claim is None:
        return None
    row = rows.claim_row(0, claim)
    del row["document"]
    return codec.to_json(row)


def _claim(text: str | None) -> Claim | None:
    if text is None:
        return None
    return rows.claim(codec.from_json(dict[str, Any], text, "correction"))
