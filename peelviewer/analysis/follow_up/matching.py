"""Which earlier finding a report means: by the kind, inspection and theme it names, and by the words they share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.counted import all_meant, numbers_meant
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.points_back import asked_then, names_inspection
from peelviewer.domain.claims import Certainty, Finding, FindingKind, Recalled
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.inspection import Inspection

SURE, LIKELY, AHEAD = 0.5, 0.3, 1.25  # shares of the words that agree; how far the best must be ahead of the next
_FEW, _MANY = 2, 3  # words that must agree
_ALONE = 0.35  # where no kind is named, and there is no other
FAR_AHEAD = 1.6  # where fewer of the words agree
_OFF_THEME = 0.75  # what likeness is worth beneath the heading of another theme
_ALIKE = 0.55  # of both texts, for two findings that no report links
_VERBATIM = 95  # of 100
_REPORT = r"\b(?:reports?|inspections?|letters?|reviews?|visits?|PEEL)\b"
_WIDE = {"overall", "effectiveness", "efficiency", "legitimacy"}  # themes that hold others


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier finding, in all the words in which it was raised."""

    number: int
    findings: tuple[Finding, ...]
    documents: tuple[DocumentEntry, ...]
    is_closed: bool

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


def meant(recalled: Recalled, published: str, among: Sequence[Candidate], weights: Weights) -> tuple[Match, ...]:
    """The earlier findings that a report, published on that date, speaks of; none where its words don't tell."""
    candidates = _of_kind(recalled, _of_years(recalled, published, among))
    if not candidates:
        return ()
    if together := _together(recalled, candidates):
        return tuple(Match(known.number, Certainty.CERTAIN, "the report speaks of all of them") for known in together)
    ranked = _ranked(recalled, candidates, weights)
    if numbered := _by_number(recalled, candidates):
        best = max(each.share for each, other in ranked if other in numbered)
        if best >= ranked[0][0].share or ranked[0][0].share < SURE or len(numbered) > 1:
            return tuple(
                Match(each.number, Certainty.CERTAIN, "the report names it by its number") for each in numbered
            )
    found = _by_words(recalled, ranked) or _sole(recalled, ranked, candidates)
    best, known = ranked[0]
    if found is None and best.share >= LIKELY and best.words >= _FEW:
        found = Match(known.number, Certainty.LIKELY, "its words are like those of the finding")
    return (found,) if found else ()


def _by_words(recalled: Recalled, ranked: Sequence[tuple[Alike, Candidate]]) -> Match | None:
    """The finding that has enough of the words that tell which is meant, well before any other."""
    best, known = ranked[0]
    second = ranked[1][0].share if len(ranked) > 1 else 0.0
    explicit = recalled.kind is not None or recalled.number is not None
    on_theme = not _is_apart(recalled.theme, known) or not any(_same_theme(recalled.theme, each) for _, each in ranked)
    asked = explicit or asked_then(recalled.about) or (best.telling >= _FEW and names_inspection(recalled.about))
    enough = best.words >= (_FEW if asked or _same_theme(recalled.theme, known) else _MANY)
    sure = best.share >= SURE and best.share >= AHEAD * second
    clear = on_theme and best.share >= LIKELY and best.share >= FAR_AHEAD * second
    if not enough or not (sure or clear):
        return None
    if asked:
        return Match(known.number, Certainty.CERTAIN, "the report speaks of it in its words")
    return Match(known.number, Certainty.LIKELY, "the report tells of a change in what the finding is about")


def _ranked(recalled: Recalled, among: Sequence[Candidate], weights: Weights) -> list[tuple[Alike, Candidate]]:
    """The findings, those most like what a report recalls first; one on another theme needs more words."""
    text = recalled.about
    theme = recalled.theme if any(_same_theme(recalled.theme, known) for known in among) else None
    sentences = [text[start:end] for start, end in sentence_spans(text)]

    def likeness(known: Candidate) -> Alike:
        words = [each for finding in known.findings for each in (finding.quote, finding.title) if each]
        whole = [weights.alike(each, text) for each in words]
        parts = [weights.alike(each, sentence) for each in words for sentence in sentences]
        found = max((*whole, *(part for part in parts if part.words >= _MANY)), key=lambda a: (a.share, a.words))
        if not _is_apart(theme, known):
            return found
        return replace(found, share=found.share * _OFF_THEME)

    return sorted(((likeness(known), known) for known in among), key=lambda pair: -pair[0].share)


def _together(recalled: Recalled, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """All the findings that one verdict is on: "both areas for improvement have been closed"."""
    is_all, count = all_meant(recalled.quote, recalled.about)
    if not is_all or recalled.kind is None:
        return ()
    still = [known for known in candidates if not known.is_closed]
    on_theme = [known for known in still if _same_theme(recalled.theme, known)] if recalled.theme else []
    newest = max((time for known in still for time in known.times), default="")
    of_newest = [known for known in still if newest in known.times]
    among = (on_theme, of_newest, still) if recalled.theme else (of_newest, still)
    return next((each for each in among if each and count in {None, len(each)}), ())


def _by_number(recalled: Recalled, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The findings that a report calls by their numbers, in the newest report that has so many of their kind."""
    wanted = numbers_meant(recalled.quote, recalled.kind) or numbers_meant(recalled.about, recalled.kind)
    if not wanted or recalled.kind is None:
        return ()
    for time in sorted({time for known in candidates for time in known.times}, reverse=True):
        of_one = sorted(
            (known for known in candidates if known.times[-1] == time), key=lambda known: known.findings[-1].number
        )
        if len(of_one) >= max(wanted):
            return [of_one[number - 1] for number in wanted if number]
    return ()


def _of_years(recalled: Recalled, published: str, among: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the inspection that is named; all where only the report's own year is, or none."""
    years = [year for year in recalled.years if not published or year[:4] < published[:4]]
    if not years:
        return among
    found = [known for known in among if any(is_of(document, year) for document in known.documents for year in years)]
    year = "|".join(map(re.escape, years))
    names_report = re.search(
        rf"{_REPORT}[^.;]{{0,25}}\b(?:{year})|\b(?:{year})\b[^.;]{{0,25}}{_REPORT}", recalled.about
    )
    return found if found or names_report else among  # else a year in which something was done


def _of_kind(recalled: Recalled, among: Sequence[Candidate]) -> list[Candidate]:
    if recalled.kind is None:
        return [known for known in among if known.findings[0].kind is not FindingKind.PRACTICE]
    return [known for known in among if any(each.kind is recalled.kind for each in known.findings)]


def _sole(
    recalled: Recalled, ranked: Sequence[tuple[Alike, Candidate]], candidates: Sequence[Candidate]
) -> Match | None:
    """The one finding that a report can mean by "the cause of concern", where it names the kind and little else."""
    if recalled.kind is None and not asked_then(recalled.about):
        return None
    still = [known for known in candidates if not known.is_closed] or list(candidates)
    on_theme = [known for known in still if _same_theme(recalled.theme, known)] or still
    telling = {known.number: each.telling for each, known in ranked}
    named = [known for known in on_theme if telling[known.number]]
    best, first = ranked[0]
    if recalled.kind is None and best.share < _ALONE:
        return None
    if recalled.kind is FindingKind.CONCERN and len(on_theme) == 1 and (len(still) == 1 or recalled.theme):
        return Match(on_theme[0].number, Certainty.CERTAIN, f"the only {recalled.kind} that it can mean")
    if len(named) == 1 and named[0] is first and (recalled.theme or recalled.years):
        return Match(first.number, Certainty.CERTAIN, f"the only {recalled.kind or 'finding'} that it can mean")
    return None


def _same_theme(theme: str | None, known: Candidate) -> bool:
    return theme is not None and any(each.theme == theme for each in known.findings)


def _is_apart(theme: str | None, known: Candidate) -> bool:
    """Whether a finding is on another theme; a pillar holds many of them."""
    own = {each.theme for each in known.findings}
    return theme not in {None, *own} and theme not in _WIDE and not own & {None, *_WIDE}


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
    same: list[Candidate] = []
    for known in among:
        if all(each.kind is not finding.kind for each in known.findings):
            continue
        if any(_is_verbatim(each.quote, finding.quote) for each in known.findings):
            same.append(known)
        how = max((weights.alike(each.quote, finding.quote) for each in known.findings), key=lambda a: a.of_both)
        if how.of_both >= _ALIKE and how.words >= _MANY and not _is_apart(finding.theme, known):
            found.append((how.of_both, known))
    if len(same) == 1:
        return Match(same[0].number, Certainty.CERTAIN, "raised again in the same words")
    if same or not found:
        return (
            Match(same[0].number, Certainty.LIKELY, "its words are like those of the earlier finding") if same else None
        )
    return Match(
        max(found, key=lambda pair: pair[0])[1].number,
        Certainty.LIKELY,
        "its words are like those of the earlier finding",
    )


def _is_verbatim(a: str, b: str) -> bool:
    """Whether two findings have the same words, but for a letter or a mark."""
    first, second = (" ".join(re.findall(r"\w+", text.lower())) for text in (a, b))
    return len(first.split()) > _MANY and fuzz.ratio(first, second) >= _VERBATIM
