"""All that one report says of earlier findings, set beside them at once: what it has spoken of leaves fewer to be meant."""

from collections.abc import Iterator, Sequence

from peelviewer.analysis.follow_up.candidates import Candidate, Match, is_apart, is_kin, of_kind, of_years, same_theme
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.matching import meant
from peelviewer.analysis.follow_up.points_back import (
    asked_then,
    changed_since,
    found_then,
    is_over_then,
    names_inspection,
    names_some,
)
from peelviewer.analysis.follow_up.ranking import AHEAD, ranked, tells_of
from peelviewer.domain.claims import Certainty, Recalled, Step

_FEW_LEFT = 3  # that can be meant
_UNNAMED = 0.35  # and where it names neither a finding nor what was asked for
_LEFT = 0.2  # share of the words that must agree where others are spoken of already
_CHANGED, _ON_THEME, _COVERED = 0.45, 0.55, 0.75  # where the report does not say that it speaks of an earlier finding
_TELLING = 2  # words that must agree there
_APART = 3  # beneath the heading of another theme


def assigned(
    told: Sequence[Recalled], published: str, among: Sequence[Candidate], weights: Weights
) -> list[tuple[Match, ...]]:
    """For each thing that a report says, the earlier findings that it means: certain ones first, then of those left."""
    found = [meant(each, published, among, weights) if refers(each) else () for each in told]
    # A finding that is meant for certain can be meant again by the same words only.
    by_whom = {
        match.number: told[at].about for at, matches in enumerate(found) for match in matches if match.is_certain
    }
    for at, each in enumerate(told):
        if refers(each) and not any(match.is_certain for match in found[at]):
            left = [known for known in among if by_whom.get(known.number, each.about) == each.about]
            found[at] = of_those_left(each, published, left, weights) or found[at]
            by_whom |= {match.number: each.about for match in found[at] if match.is_certain}
    spoken = {match.number for matches in found for match in matches}
    changes = sorted(_changes(told, among, weights, spoken), key=lambda pair: -pair[1].share)
    for at, match in changes:
        if match.number not in spoken or any(
            each.number == match.number and told[other].about == told[at].about
            for other, matches in enumerate(found)
            for each in matches
        ):
            spoken.add(match.number)
            found[at] = (match,)
    return found


def refers(recalled: Recalled) -> bool:
    """Whether a report says that it speaks of an earlier finding or inspection, and not only how things are now."""
    about = recalled.about
    return (
        recalled.kind is not None
        or asked_then(about)
        or names_inspection(about)
        or found_then(about)
        or is_over_then(about)
    )


def of_those_left(recalled: Recalled, published: str, left: Sequence[Candidate], weights: Weights) -> tuple[Match, ...]:
    """The one that can be meant of those that the report has not spoken of."""
    about = recalled.about
    tells = asked_then(about) or found_then(about) or changed_since(about) or is_over_then(about)
    if (recalled.kind is None and recalled.number is None and not tells) or names_some(recalled.quote):
        return ()
    candidates = of_years(recalled, published, of_kind(recalled, left))
    near = [known for known in candidates if same_theme(recalled.theme, known)] or candidates
    if not near:
        return ()
    best, known, second = _first(ranked(recalled, near, weights))
    if _is_told(recalled, best, second):
        says_so = recalled.kind is not None or (is_over_then(recalled.about) and recalled.step is not Step.MENTIONED)
        sure = Certainty.CERTAIN if says_so or tells_of(recalled, known, weights) else Certainty.LIKELY
        return (Match(known.number, sure, "of those it has not spoken of, the one whose words it has"),)
    few = len(near) == 1 or (len(near) <= _FEW_LEFT and second == 0 < best.share)
    if few and _names_where(recalled) and same_theme(recalled.theme, known):
        return (Match(known.number, Certainty.CERTAIN, f"the only {recalled.kind} that it can mean"),)
    return ()


def _is_told(recalled: Recalled, best: Alike, second: float) -> bool:
    """Whether enough of a finding's words are there: few, where the report says that it speaks of one."""
    about = recalled.about
    plainly = recalled.kind is not None or recalled.number is not None or asked_then(about)
    sole = is_over_then(about) and recalled.step is not Step.MENTIONED and second == 0
    if not (plainly or sole) and (best.share < _UNNAMED or best.telling < _TELLING):
        return False
    return best.share >= _LEFT and best.telling > 0 and best.worth >= AHEAD * second


def _names_where(recalled: Recalled) -> bool:
    """Whether a report says of what kind, of which inspection and on which theme the finding is, and what became of it."""
    said = recalled.step is not Step.MENTIONED
    return said and recalled.kind is not None and bool(recalled.years) and recalled.theme is not None


def _changes(
    told: Sequence[Recalled], among: Sequence[Candidate], weights: Weights, spoken: set[int]
) -> Iterator[tuple[int, Match]]:
    """What a report says has changed in the matter of a finding, without speaking of it."""
    left = [known for known in among if known.number not in spoken]
    for at, each in enumerate(told):
        near = [] if refers(each) else of_kind(each, left)
        if near:
            best, known, second = _first(ranked(each, near, weights))
            if _is_changed(each, known, best) and best.worth >= AHEAD * second:
                reason = "the report tells of a change in what the finding is about"
                yield at, Match(known.number, Certainty.LIKELY, reason, best.share)


def _is_changed(recalled: Recalled, known: Candidate, best: Alike) -> bool:
    """Whether enough of a finding's words are there, where no more is said than that something has changed."""
    on_theme = same_theme(recalled.theme, known)
    few = best.words >= _TELLING and best.telling and best.share >= (_ON_THEME if on_theme else _COVERED)
    many = on_theme and best.words > _TELLING and best.share >= (_CHANGED if best.telling else _ON_THEME)
    telling = best.telling >= (_APART if is_apart(recalled.theme, known) else _TELLING) and best.share >= _CHANGED
    return bool(few or many or telling)


def _first(found: Sequence[tuple[Alike, Candidate]]) -> tuple[Alike, Candidate, float]:
    """The best, and what the likeness of the next is worth."""
    (best, known), *others = found
    return best, known, next((each.worth for each, other in others if not is_kin(known, other)), 0.0)
