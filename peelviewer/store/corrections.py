"""Claims put right, confirmed, rejected and added by a person."""

from dataclasses import replace
from sqlite3 import Connection
from typing import Any

from peelviewer.domain.claims import Certainty, Claim, Span
from peelviewer.domain.corrections import Correction
from peelviewer.domain.document import Document, DocumentKind
from peelviewer.domain.grades import Standing
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import rows
from peelviewer.store.put_right import PutRight, agree
from peelviewer.store.unsettled import settle


class Corrections(PutRight[Claim]):
    """The corrections of claims. One without any claim says that the words give no grade."""

    table = "claims"
    kept = "corrections"
    binned = BinnedKind.CORRECTION
    same = ("force", "theme", "grade", "cycle", "past", "passage", "start", "end")
    parts = ("force", "theme", "grade", "cycle", "past", "speaker")

    @staticmethod
    def read(row: Any) -> Claim:
        """A row of the claims."""
        return rows.claim(row)

    @staticmethod
    def row(document_id: int, value: Claim) -> dict[str, Any]:
        """A claim as a row."""
        return rows.claim_row(document_id, value)

    @staticmethod
    def title(value: Claim | None, exact: str) -> str:
        """The grade, and the words."""
        return f"{value.grade if value else 'no grade'}: {exact}"

    def found(self, document_id: int, was: Claim) -> Claim | None:
        """The same claim, or else the only one of its theme and grade at these words."""
        of_theme = f"{rows.CLAIM} AND document = ? AND theme = ? AND grade = ? ORDER BY id"
        stated = map(rows.claim, self._ask(of_theme, document_id, was.theme, was.grade.value))
        alike = [claim for claim in stated if was.span in {claim.span, *claim.also}]
        exact = [claim for claim in alike if all(agree(was, claim, part) for part in ("force", "cycle", "past"))]
        return next(iter(exact or (alike if len(alike) == 1 else [])), None)

    def entered(self, was: Claim | None, now: Claim) -> Claim:
        """Certain; confirmed where it is as it was found."""
        as_found = was is not None and was.span == now.span and all(agree(was, now, part) for part in self.parts)
        return replace(
            now, rule=Rule.CONFIRMED if as_found else Rule.ENTERED, certainty=Certainty.CERTAIN, doubt=Doubt.NONE
        )

    def settled(self, value: Claim, document: Document) -> Claim:
        """With the standing that it has in such a document."""
        report = document.kind is DocumentKind.REPORT
        return replace(value, standing=Standing.of_claim(report=report, past=value.past))

    def applied(
        self, connection: Connection, number: int, document_id: int, words: Span, values: tuple[Claim, ...]
    ) -> None:
        """The words to settle have been settled."""
        settle(connection, number, document_id, words, values)

    def unapplied(self, connection: Connection, number: int) -> None:
        """They are to settle again."""
        connection.execute("UPDATE mentions SET settled = NULL WHERE settled = ?", [number])

    def all(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first."""
        return tuple(correction(row) for row in self._ask("SELECT * FROM corrections ORDER BY id"))


def correction(row: rows.Row) -> Correction:
    """A row of the table."""
    was, now = Corrections.of_json(row["was"]), Corrections.of_json(row["now"])
    return Correction(row["id"], row["sha256"], was, now, row["made"])
