"""Which reports the library holds on an article's forces and inspections, and whether they would have its quotations."""

import re

from peelviewer.analysis.force_meant import ForcesMeant
from peelviewer.analysis.inspection_told import first_day
from peelviewer.analysis.report_text import ReportText
from peelviewer.domain.claims import Span
from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.domain.evidence import DocumentEntry, Evidence
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.reference import reference

NEWS = 92  # days after a report in which an article that names no inspection is about it
_PILLAR = re.compile(r"\b(effectiveness|efficiency|legitimacy)\b", re.IGNORECASE)
# A report speaks for itself: who tells what inspectors said, and has notes for editors, writes to the press.
_RELEASE = re.compile(
    r"\bnotes to editors\b|^\W*for immediate release\b"
    r"|\b(?:HM\w* (?:Chief )?Inspector\b[^.\n]{0,80}|HMIC\w*|inspectors?|the inspectorate) (?:said|says|added)\b",
    re.IGNORECASE | re.MULTILINE,
)


class HeldReports:
    """The reports of the evidence; each is read into words when it is first asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self._entries = [entry for entry in evidence.documents if entry.kind is DocumentKind.REPORT]
        self._passages = evidence.passages
        self._texts: dict[int, ReportText] = {}
        self._forces: dict[int, set[str]] = {}
        self._inspections: dict[int, set[str]] = {}
        self._contexts: dict[int, _Context] = {}
        self._releases: dict[int, bool] = {}
        for known in evidence.statements:
            if known.document:
                self._forces.setdefault(known.document.id, set()).add(known.force)
                if known.cycle and not known.past:
                    self._inspections.setdefault(known.document.id, set()).add(known.cycle)

    def texts_on(self, document: DocumentEntry) -> list[ReportText]:
        """The reports on a force that the document is about or tells a grade of."""
        forces = {*document.forces, *self._forces.get(document.id, ())}
        return [self._text(entry) for entry in self._entries if forces & set(entry.forces)]

    def inspections_of(self, document: DocumentEntry) -> frozenset[str]:
        """The inspections whose grades the document tells as its news, of these that of the report that came out just before it.

        Where it tells none, that of the report.
        """
        own = {document.cycle} if document.cycle else set()
        told = frozenset(own | self._inspections.get(document.id, set()))
        just_out = self._just_out(document)
        return (told & just_out if len(told) > 1 else told) or told or just_out

    def cycles_of(self, report: DocumentEntry) -> frozenset[str]:
        """The inspection that a report is of; those of its grades where it names none itself, as regional reports do."""
        return frozenset({report.cycle}) if report.cycle else frozenset(self._inspections.get(report.id, ()))

    def _just_out(self, document: DocumentEntry) -> frozenset[str]:
        dated = [
            (entry.published.iso, entry.id)
            for entry in self._entries
            if entry.published and self.cycles_of(entry) and set(entry.forces) & set(document.forces)
        ]
        told = document.published
        news = [each for each in dated if told and 0 <= (first_day(told.iso) - first_day(each[0])).days <= NEWS]
        newest = max(news)[1] if news else None
        return next((self.cycles_of(entry) for entry in self._entries if entry.id == newest), frozenset())

    def would_have(self, document: DocumentEntry, span: Span, cycles: frozenset[str]) -> bool:
        """Whether the reports that words of the document may come from are all here."""
        if document.id not in self._contexts:
            self._contexts[document.id] = _Context(document, self._passages[document.id])
        force, pillar = self._contexts[document.id].at(span)
        held = [
            entry
            for entry in self._entries
            if force in entry.forces and self.cycles_of(entry) & cycles and not self._is_release(entry)
        ]
        if not cycles or cycles - frozenset().union(*(self.cycles_of(entry) for entry in held)):
            return False
        # The report on a region has words on all its forces: those on another one may stand in a part that is not here.
        covered = frozenset().union(*(entry.forces for entry in held))
        if any(Inspection.of(cycle).programme is Programme.REGIONAL_SOC for cycle in cycles) and not covered >= set(
            document.forces
        ):
            return False
        # In the first cycles each pillar had a report of its own: words on efficiency are not in the one on effectiveness, and a
        # page that sums up all three has the words of none.
        annual = cycles <= set(reference().calendar.pillar_cycles)
        pillars = {_only_pillar(entry.title) for entry in held if not annual or _only_pillar(entry.title)}
        return bool(pillars) and ("" in pillars or not pillar or pillar in pillars)

    def _is_release(self, entry: DocumentEntry) -> bool:
        """Whether it tells the press of a report: then it has only some of the report's words."""
        if entry.id not in self._releases:
            text = "\n".join(passage.text for passage in self._passages[entry.id])
            self._releases[entry.id] = _RELEASE.search(text) is not None
        return self._releases[entry.id]

    def _text(self, entry: DocumentEntry) -> ReportText:
        if entry.id not in self._texts:
            self._texts[entry.id] = ReportText(entry, self._passages[entry.id])
        return self._texts[entry.id]


class _Context:
    """The force and the pillar that a document named last before its words."""

    def __init__(self, document: DocumentEntry, passages: tuple[Passage, ...]) -> None:
        self._forces = ForcesMeant(document.forces, passages)
        self._texts = {passage.n: passage.text for passage in passages}
        self._pillars: dict[int, str] = {}
        named = ""
        for passage in passages:
            self._pillars[passage.n] = named
            named = _only_pillar(passage.text) or named

    def at(self, span: Span) -> tuple[str | None, str]:
        """The force and the pillar, "" where none was named."""
        pillar = _only_pillar(self._texts[span.passage][: span.start]) or self._pillars[span.passage]
        return self._forces.at(span), pillar


def _only_pillar(text: str) -> str:
    """The one pillar that a text names; "" where it names none or several."""
    named = {match.lower() for match in _PILLAR.findall(text)}
    return named.pop() if len(named) == 1 else ""
