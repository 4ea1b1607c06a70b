"""What a person keeps beside findings and decides on links, and all that histories are made of."""

import datetime
import json
from sqlite3 import Connection

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Finding, Recalled
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import FindingEntry, FollowUpEvidence, OwnEntry, RecalledEntry
from peelviewer.domain.rules import Rule
from peelviewer.store import codec, documents, rows
from peelviewer.store.errors import UnreadableValueError
from peelviewer.store.opening import Ask, Writing

_PLACED = (
    "SELECT f.*, p.page, p.page_label FROM {table} f JOIN passages p ON p.document = f.document AND p.n = f.passage"
)
_DETAIL = "SELECT * FROM passages WHERE document = ? AND n IN (SELECT value FROM json_each(?))"


class FollowUps:
    """The findings of a library in their documents, and what a person keeps of them."""

    def __init__(self, ask: Ask, writing: Writing) -> None:
        """`ask` gives rows of the library, `writing` a transaction on it."""
        self._ask = ask
        self._writing = writing

    def unread(self) -> tuple[int, ...]:
        """The documents of which the findings have not been read: those of a library from before they were."""
        found = self._ask("SELECT id FROM documents WHERE id NOT IN (SELECT document FROM findings_read) ORDER BY id")
        return tuple(int(row[0]) for row in found)

    def keep(self, number: int, raised: tuple[Finding, ...], recalled: tuple[Recalled, ...]) -> None:
        """Keep what was read in a document of an older library."""
        with self._writing() as connection:
            documents.write_follow_up(connection, number, raised, recalled)

    def evidence(self, body: str | None = None) -> FollowUpEvidence:
        """All findings, what is said of earlier ones, and what a person has decided and keeps; or those of one body."""
        where, named = ("WHERE f.force = ?", (body,)) if body else ("", ())
        found = self._ask(
            f"{_PLACED.format(table='held_findings')} {where} ORDER BY f.document, f.passage, f.start, f.id", *named
        )
        told = self._ask(f"{_PLACED.format(table='recalled_findings')} {where} ORDER BY f.document, f.id", *named)
        chosen = json.dumps(sorted({row["document"] for row in (*found, *told)}))
        only, of = ("WHERE d.id IN (SELECT value FROM json_each(?))", (chosen,)) if body else ("", ())
        entries = {entry.id: entry for entry in map(rows.entry, self._ask(f"{rows.ENTRY} {only} ORDER BY d.id", *of))}
        findings = tuple(self._finding(row, entries[row["document"]]) for row in found)
        recalled = tuple(
            RecalledEntry(entries[row["document"]], rows.recalled(row), rows.page(row["page"]), row["page_label"])
            for row in told
            if entries[row["document"]].newer is None
        )
        read = tuple(each for each in entries.values() if each.newer is None)  # the newer version stands in its place
        return FollowUpEvidence(findings, recalled, read, self._decided(), self._own(findings))

    def _finding(self, row: rows.Row, entry: DocumentEntry) -> FindingEntry:
        finding = rows.finding(row)
        details: list[Words] = []
        if finding.detail:
            numbers = json.dumps([span.passage for span in finding.detail])
            texts = {each["n"]: each for each in self._ask(_DETAIL, entry.id, numbers)}
            details = [
                Words.at(entry, rows.passage(held), span.start, span.end)
                for span in finding.detail
                if (held := texts.get(span.passage))
            ]
        return FindingEntry(
            entry,
            finding,
            rows.page(row["page"]),
            row["page_label"],
            tuple(details),
            is_entered=finding.rule is Rule.ENTERED,
        )

    # ---- decisions on links ------------------------------------------------------------------------------------------

    def decide(self, key: str, decision: Decision | None) -> Decision | None:
        """Confirm or dismiss a likely link, or take that back (None); gives what was decided before."""
        before = self._decided().get(key)
        with self._writing() as connection:
            connection.execute("DELETE FROM link_decisions WHERE key = ?", [key])
            if decision is not None:
                connection.execute("INSERT INTO link_decisions VALUES (?, ?, ?)", [key, decision.value, rows.now()])
        return before

    def _decided(self) -> dict[str, Decision]:
        return dict(map(link_decision, self._ask("SELECT * FROM link_decisions")))

    # ---- what a person keeps -----------------------------------------------------------------------------------------

    def set_own(self, entry: FindingEntry, own: OwnEntry, passages: tuple[Passage, ...]) -> OwnEntry:
        """Keep this beside a finding, in the place of what was kept; gives that."""
        before = self._own((entry,)).get(entry.key, OwnEntry())
        anchor = Anchor.at(entry.finding.span, passages)
        with self._writing() as connection:
            self._forget(connection, entry)
            if not own.is_empty:
                row = {"owner": own.owner, "status": own.status, "due": own.due, "note": own.note, "made": rows.now()}
                row |= {"sha256": entry.document.sha256, **rows.anchor_columns(anchor)}
                connection.execute(rows.insertion("follow_up_entries", row), list(row.values()))
        return before

    def _forget(self, connection: Connection, entry: FindingEntry) -> None:
        for row in self._of_file(entry.document.sha256):
            if _is_beside(row, entry):
                connection.execute("DELETE FROM follow_up_entries WHERE id = ?", [row["id"]])

    def _own(self, findings: tuple[FindingEntry, ...]) -> dict[str, OwnEntry]:
        kept: dict[str, list[rows.Row]] = {}
        for row in self._ask("SELECT * FROM follow_up_entries ORDER BY id"):
            kept.setdefault(row["sha256"], []).append(row)
        return {
            entry.key: own_entry(row)
            for entry in (findings if kept else ())
            for row in kept.get(entry.document.sha256, ())
            if _is_beside(row, entry)
        }

    def _of_file(self, sha256: str) -> list[rows.Row]:
        return self._ask("SELECT * FROM follow_up_entries WHERE sha256 = ?", sha256)


def _is_beside(row: rows.Row, entry: FindingEntry) -> bool:
    """Whether what a person keeps stands beside a finding: at its words, as far as a new reading has left them."""
    exact, quote = str(row["exact"]), entry.finding.quote
    return exact == quote or (
        min(len(exact), len(quote)) > len("The force should") and (exact in quote or quote in exact)
    )


def own_entry(row: rows.Row) -> OwnEntry:
    """A row of what a person keeps."""
    if row["due"]:
        try:
            datetime.date.fromisoformat(row["due"])
        except (TypeError, ValueError) as error:
            raise UnreadableValueError("date", "it is not a day") from error
    return codec.value(OwnEntry, dict(row))


def link_decision(row: rows.Row) -> tuple[str, Decision]:
    """A row of the decisions on links."""
    try:
        return str(row["key"]), Decision(row["decision"])
    except ValueError as error:
        raise UnreadableValueError("decision", "it is none") from error
