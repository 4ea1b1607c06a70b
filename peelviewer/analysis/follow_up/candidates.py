"""The earlier findings that a report may mean: those of the kind, the inspection and the theme that it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.analysis.follow_up.points_back import raised_then
from peelviewer.domain.claims import Certainty, Finding, FindingKind, Recalled
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.inspection import Inspection

_REPORT = r"\b(?:reports?|inspections?|letters?|reviews?|visits?|PEEL)\b"
_DONE = r"\b(?:closed|discharged|lifted|completed|implemented|introduced|started|began|opened|finished)\b"
_WIDE = {
    "overall",
    "effectiveness",
    "efficiency",
    "legitimacy",
    "frs_effectiveness",
    "frs_efficiency",
    "frs_people",
}  # themes that hold others


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier finding, in all the words in which it was raised; `spoken_of` in these reports since then."""

    number: int
    findings: tuple[Finding, ...]
    documents: tuple[DocumentEntry, ...]
    is_closed: bool
    spoken_of: tuple[DocumentEntry, ...] = ()

    @property
    def times(self) -> tuple[str, ...]:
        """When each of the reports that raised it came out."""
        return tuple(each.published.iso if each.published else "" for each in self.documents)


@dataclass(frozen=True, slots=True)
class Match:
    """The finding that is meant, how sure that is, and why."""

    number: int
    certainty: Certainty
    reason: str
    share: float = 1.0  # of the words that agree, where likeness alone speaks
    is_with_concern: bool = False  # the report speaks of it together with the cause of concern that it belongs to

    @property
    def is_certain(self) -> bool:
        """Whether the report's own words say so."""
        return self.certainty is Certainty.CERTAIN


def of_kind(recalled: Recalled, among: Sequence[Candidate]) -> list[Candidate]:
    """Those of the kind that is named; all but practice where none is."""
    if recalled.kind is None:
        return [known for known in among if known.findings[0].kind is not FindingKind.PRACTICE]
    return [known for known in among if any(each.kind is recalled.kind for each in known.findings)]


def of_years(recalled: Recalled, published: str, among: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the inspection that is named; all where only the report's own year is, or none."""
    done = re.findall(rf"{_DONE}[^.;,]{{0,25}}\b((?:19|20)\d\d)\b", recalled.about)
    years = [year for year in recalled.years if year not in done and (not published or year[:4] < published[:4])]
    if not years:
        return among
    first = raised_then(recalled.about)
    found = _of(years, among, first) or _of([str(int(year) + 1) for year in years if year.isdigit()], among, first)
    year = "|".join(map(re.escape, years))
    names_report = re.search(
        rf"{_REPORT}[^.;]{{0,25}}\b(?:{year})|\b(?:{year})\b[^.;]{{0,25}}{_REPORT}", recalled.about
    )
    return found if found or names_report else among  # else a year in which something was done


def _of(years: Sequence[str], among: Sequence[Candidate], raised_first: bool) -> list[Candidate]:
    """Those that reports of these years raise or speak of; `raised_first`: or speak of, where they raise none.

    A report may come out the year after its inspection.
    """

    def named(documents: Sequence[DocumentEntry]) -> bool:
        return any(is_of(document, year) for document in documents for year in years)

    raised = [known for known in among if named(known.documents)] if raised_first else []
    return raised or [known for known in among if named((*known.documents, *known.spoken_of))]


def is_kin(one: Candidate, other: Candidate) -> bool:
    """Whether one is a recommendation to the cause of concern that the other is."""
    first, second = one.findings[-1], other.findings[-1]
    together = one.documents[-1] == other.documents[-1]
    return together and (first.under == second.number or second.under == first.number)


def same_theme(theme: str | None, known: Candidate) -> bool:
    """Whether a finding is on a theme."""
    return theme is not None and any(each.theme == theme for each in known.findings)


def is_apart(theme: str | None, known: Candidate) -> bool:
    """Whether a finding is on another theme; a pillar holds many of them."""
    own = {each.theme for each in known.findings}
    return theme not in {None, *own} and theme not in _WIDE and not own & {None, *_WIDE}


def is_of(document: DocumentEntry, year: str) -> bool:
    """Whether a document is of the inspection, or of the year, that a text names: "2018/19", "2022"."""
    named, own = Inspection.of(year).years, Inspection.of(document.cycle or "").years
    published = document.published.iso[:4] if document.published else ""
    return named == own if len(named) > 1 else year == published or (bool(named) and named[0] in own)
