"""Claims and findings put right, rejected and added by a person."""

from dataclasses import replace
from typing import Any

from peelviewer.domain.claims import Claim, Finding
from peelviewer.domain.corrections import Correction
from peelviewer.domain.document import Document, DocumentKind
from peelviewer.domain.grades import Standing
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import codec, rows
from peelviewer.store.put_right import PutRight


class Corrections(PutRight[Claim]):
    """The corrections of claims."""

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

    def alike(self, document_id: int, was: Claim) -> list[Claim]:
        """The claims of the same grade at the same words."""
        of_theme = f"{rows.CLAIM} WHERE document = ? AND theme = ? AND grade = ? ORDER BY id"
        stated = map(rows.claim, self._ask(of_theme, document_id, was.theme, was.grade.value))
        return [claim for claim in stated if was.span in {claim.span, *claim.also}]

    def settled(self, value: Claim, document: Document) -> Claim:
        """With the standing that it has in such a document."""
        report = document.kind is DocumentKind.REPORT
        return replace(value, standing=Standing.of_claim(report=report, past=value.past))

    @staticmethod
    def title(value: Claim | None, exact: str) -> str:
        """The grade, and the words."""
        return f"{value.grade}: {exact}" if value else exact

    def all(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first."""
        return tuple(correction(row) for row in self._ask("SELECT * FROM corrections ORDER BY id"))


class FindingCorrections(PutRight[Finding]):
    """The corrections of findings."""

    table = "findings"
    kept = "finding_corrections"
    binned = BinnedKind.FINDING
    same = ("kind", "force", "theme", "passage", "start", "end")
    parts = ("kind", "force", "theme", "cycle", "addressee", "due", "due_words")

    @staticmethod
    def read(row: Any) -> Finding:
        """A row of the findings."""
        return rows.finding(row)

    @staticmethod
    def row(document_id: int, value: Finding) -> dict[str, Any]:
        """A finding as a row."""
        return rows.finding_row(document_id, value)

    def alike(self, document_id: int, was: Finding) -> list[Finding]:
        """The findings at the same words."""
        found = map(rows.finding, self._ask(f"{rows.FINDING} WHERE document = ? ORDER BY id", document_id))
        return [each for each in found if each.span == was.span]

    def settled(self, value: Finding, document: Document) -> Finding:
        """With the inspection that the document is of now, where the finding names none."""
        return value if value.cycle else replace(value, cycle=document.cycle)

    @staticmethod
    def title(value: Finding | None, exact: str) -> str:
        """The kind, and the words."""
        return f"{value.kind}: {exact}" if value else exact

    def files(self) -> frozenset[str]:
        """The hashes of the files in which a person has put findings right."""
        return frozenset(str(row[0]) for row in self._ask("SELECT DISTINCT sha256 FROM finding_corrections"))


def correction(row: rows.Row) -> Correction:
    """A row of the corrections of claims."""
    return Correction(row["id"], row["sha256"], _claim(row["was"]), _claim(row["now"]), row["made"])


def finding_correction(row: rows.Row) -> tuple[Finding | None, Finding | None]:
    """A row of the corrections of findings: what it was, and what a person says."""
    was, now = (
        rows.finding(codec.from_json(dict[str, Any], row[name], "correction")) if row[name] else None
        for name in ("was", "now")
    )
    return was, now


def _claim(text: str | None) -> Claim | None:
    return rows.claim(codec.from_json(dict[str, Any], text, "correction")) if text is not None else None
