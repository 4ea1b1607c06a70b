"""The earlier finding that a new one raises again, where no report says so: in the same words, or in words much alike."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from peelviewer.analysis.follow_up.candidates import Candidate, Match, is_apart, same_theme
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.ranking import MANY
from peelviewer.domain.claims import Certainty, Finding, FindingKind

_ON_THEME, _ELSEWHERE = 0.25, 0.45  # of the words of both that agree
_COVERED = 0.4  # of the words of the shorter, where the kind or the theme is another one
_FEW = 2  # words that must agree there
_OTHER_KIND = 0.8  # what likeness is worth between findings of different kinds
_VERBATIM = 95  # of 100
_REASON = "its words are like those of the earlier finding"


def in_same_words(finding: Finding, among: Sequence[Candidate]) -> Match | None:
    """The earlier finding that has the words of a new one, but for a letter or a mark."""
    same = [
        known
        for known in among
        if any(each.kind is finding.kind and _is_verbatim(each.quote, finding.quote) for each in known.findings)
    ]
    if finding.kind is FindingKind.PRACTICE or not same:
        return None
    if len(same) > 1:
        return Match(same[0].number, Certainty.LIKELY, _REASON)
    return Match(same[0].number, Certainty.CERTAIN, "raised again in the same words")


def in_like_words(
    findings: Sequence[Finding], among: Sequence[Candidate], weights: Weights
) -> Iterator[tuple[Finding, Match]]:
    """The new findings that likely raise an earlier one again: the pairs most alike first, each of both in one pair."""
    pairs = [
        (how, finding, known)
        for finding in findings
        if finding.kind is not FindingKind.PRACTICE
        for known in among
        if known.findings[0].kind is not FindingKind.PRACTICE and (how := _likeness(finding, known, weights))
    ]
    new, old = set(), set()
    for how, finding, known in sorted(pairs, key=lambda pair: -pair[0]):
        if finding.number not in new and known.number not in old:
            new.add(finding.number)
            old.add(known.number)
            yield finding, Match(known.number, Certainty.LIKELY, _REASON, how)


def _likeness(finding: Finding, known: Candidate, weights: Weights) -> float:
    """How like an earlier finding a new one is; 0 where that is not enough to say so."""
    return max(_enough(finding, each, known, weights.alike(each.quote, finding.quote)) for each in known.findings)


def _enough(finding: Finding, earlier: Finding, known: Candidate, how: Alike) -> float:
    worth = how.of_both * (1 if earlier.kind is finding.kind else _OTHER_KIND)
    apart = is_apart(finding.theme, known)
    enough = _ELSEWHERE if apart else _ON_THEME
    if earlier.kind is finding.kind and same_theme(finding.theme, known):
        return worth if worth >= enough and how.telling else 0.0
    words = MANY if apart else _FEW
    return worth if worth >= enough and how.share >= _COVERED and how.words >= words and how.telling else 0.0


def _is_verbatim(a: str, b: str) -> bool:
    first, second = (" ".join(re.findall(r"\w+", text.lower())) for text in (a, b))
    return len(first.split()) > MANY and fuzz.ratio(first, second) >= _VERBATIM
