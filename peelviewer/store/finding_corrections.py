"""Findings put right, rejected and added by a person."""

from dataclasses import replace
from typing import Any

from peelviewer.domain.claims import Finding
from peelviewer.domain.rules import Rule
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.store import rows
from peelviewer.store.put_right import PutRight, agree


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

    @staticmethod
    def title(value: Finding | None, exact: str) -> str:
        """The kind, and the words."""
        return f"{value.kind}: {exact}" if value else exact

    def found(self, document_id: int, was: Finding) -> Finding | None:
        """The finding at the same words; of several the one that is the same in most."""
        held = map(rows.finding, self._ask(f"{rows.FINDING} WHERE document = ? ORDER BY id", document_id))
        alike = [each for each in held if each.span == was.span]
        return max(alike, key=lambda each: sum(agree(was, each, part) for part in self.parts), default=None)

    def entered(self, was: Finding | None, now: Finding) -> Finding:  # noqa: ARG002 - a finding is not confirmed
        """Entered by a person."""
        return replace(now, rule=Rule.ENTERED)


def finding_correction(row: rows.Row) -> tuple[Finding | None, Finding | None]:
    """A row of the table: what it was, and what a person says."""
    return FindingCorrections.of_json(row["was"]), FindingCorrections.of_json(row["now"])
