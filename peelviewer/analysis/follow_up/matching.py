"""Which earlier finding a report means: by the kind, inspection and theme it names, and by the words they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.points_back import asked_then
from peelviewer.domain.claims import Certainty, Finding, FindingKind, Recalled
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.inspection import Inspection

SURE, LIKELY, AHEAD = 0.5, 0.3, 1.25  # shares of the words that agree; how far the best must be ahead of the next
_FEW, _MANY = 2, 3  # words that must agree
_ALIKE = 0.55  # of both texts, for two findings that no report links
_VERBATIM = 0.92


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier finding, in all the words in which it was raised."""

    number: int
    findings: tuple[Finding, ...]
    documents: tuple[DocumentEntry, ...]
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Match:
    """The finding that is meant, how sure that is, and why."""

    number: int
    certainty: Certainty
    reason: str


def meant(recalled: Recalled, published: str, among: Sequence[Candidate], weights: Weights) -> Match | None:
    """The earlier finding that a report, published on that date, speaks of; None where its words don't tell."""
    candidates = _of_kind(recalled, _of_years(recalled, published, among))
    if not candidates:
        return None
    ranked = _ranked(recalled.about, candidates, weights)
    best, known = ranked[0]
    second = ranked[1][0].share if len(ranked) > 1 else 0.0
    ahead = best.share >= AHEAD * second
    explicit = recalled.kind is not None or recalled.number is not None
    enough = best.words >= (_FEW if explicit or _same_theme(recalled.theme, known) else _MANY)
    if best.share >= SURE and enough and ahead:
        if explicit or asked_then(recalled.about):
            return Match(known.number, Certainty.CERTAIN, "the report speaks of it in its words")
        return Match(known.number, Certainty.LIKELY, "the report tells of a change in what the finding is about")
    if sole := _sole(recalled, candidates, weights):
        return Match(sole.number, Certainty.CERTAIN, f"the only {recalled.kind} that it can mean")
    if best.share >= LIKELY and best.words >= _FEW:
        return Match(known.number, Certainty.LIKELY, "its words are like those of the finding")
    return None


def _ranked(text: str, among: Sequence[Candidate], weights: Weights) -> list[tuple[Alike, Candidate]]:
    """The findings, those most like a text first."""
    sentences = [text[start:end] for start, end in sentence_spans(text)]

    def likeness(known: Candidate) -> Alike:
        words = [each for finding in known.findings for each in (finding.quote, finding.title) if each]
        whole = [weights.alike(each, text) for each in words]
        parts = [weights.alike(each, sentence) for each in words for sentence in sentences]
        return max((*whole, *(part for part in parts if part.words >= _MANY)), key=lambda a: (a.share, a.words))

    return sorted(((likeness(known), known) for known in among), key=lambda pair: -pair[0].share)


def _of_years(recalled: Recalled, published: str, among: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the inspection that is named; all where only the report's own year is, or none."""
    years = [year for year in recalled.years if not published or year[:4] < published[:4]]
    if not years:
        return among
    return [known for known in among if any(is_of(document, year) for document in known.documents for year in years)]


def _of_kind(recalled: Recalled, among: Sequence[Candidate]) -> list[Candidate]:
    if recalled.kind is None:
        return [known for known in among if known.findings[0].kind is not FindingKind.PRACTICE]
    return [known for known in among if any(each.kind is recalled.kind for each in known.findings)]


def _sole(recalled: Recalled, candidates: Sequence[Candidate], weights: Weights) -> Candidate | None:
    """The one finding that a report can mean by "the cause of concern", where it names the kind and little else."""
    if recalled.kind is None:
        return None
    still = [known for known in candidates if not known.is_closed] or list(candidates)
    on_theme = [known for known in still if _same_theme(recalled.theme, known)] if recalled.theme else still
    if len(on_theme) != 1:
        return None
    known = on_theme[0]
    if recalled.kind is FindingKind.CONCERN and (len(still) == 1 or recalled.theme):
        return known
    says_something = any(weights.alike(each.quote, recalled.about).words for each in known.findings)
    return known if says_something and recalled.years else None


def _same_theme(theme: str | None, known: Candidate) -> bool:
    return theme is not None and any(each.theme == theme for each in known.findings)


def is_of(document: DocumentEntry, year: str) -> bool:
    """Whether a document is of the inspection, or of the year, that a text names: "2018/19", "2022"."""
    named, own = Inspection.of(year).years, Inspection.of(document.cycle or "").years
    published = document.published.iso[:4] if document.published else ""
    return named == own if len(named) > 1 else year == published or (bool(named) and named[0] in own)


def alike(finding: Finding, among: Sequence[Candidate], weights: Weights) -> Match | None:
    """The earlier finding that a new one repeats, where no report says so: in the same words, or in words much alike."""
    if finding.kind is FindingKind.PRACTICE:
        return None
    found: list[tuple[float, Candidate]] = []
    for known in among:
        if all(each.kind is not finding.kind for each in known.findings):
            continue
        share = max(weights.alike(each.quote, finding.quote).of_both for each in known.findings)
        if share < _ALIKE or max(weights.alike(each.quote, finding.quote).words for each in known.findings) < _MANY:
            continue
        other = finding.theme and all(each.theme and each.theme != finding.theme for each in known.findings)
        if not other or share >= _VERBATIM:
            found.append((share, known))
    if not found:
        return None
    share, known = max(found, key=lambda pair: pair[0])
    if share >= _VERBATIM and sum(each >= _VERBATIM for each, _ in found) == 1:
        return Match(known.number, Certainty.CERTAIN, "raised again in the same words")
    return Match(known.number, Certainty.LIKELY, "its words are like those of the earlier finding")
