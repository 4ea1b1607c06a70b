"""Which earlier finding a report means: by the kind, inspection and theme it names, and by the words they share."""

import re
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.analysis.follow_up.candidates import Candidate, Match, is_apart, is_kin, of_kind, of_years, same_theme
from peelviewer.analysis.follow_up.counted import all_meant
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.points_back import (
    asked_then,
    found_then,
    is_over_then,
    names_inspection,
    names_several_reports,
    names_some,
)
from peelviewer.analysis.follow_up.ranking import AHEAD, MANY, ranked, tells_of
from peelviewer.analysis.follow_up.together import by_number, together
from peelviewer.domain.claims import Certainty, FindingKind, Recalled

SURE, LIKELY = 0.5, 0.3  # shares of the words that agree
_COUNTED = 0.15  # where it says of how many it speaks
_FEW = 2  # words that must agree
_ALONE = 0.35  # where no kind is named, and there is no other
FAR_AHEAD = 1.6  # where fewer of the words agree
_ALIKE = 0.45  # of both texts, for two findings on one matter
_AND_ITS = re.compile(
    r"\bcauses?\s+(?:of|for)\s+concern\b.*\b(?:and|with|as\s+(?:is|are|has|have))\s+(?:(?:also|both|all|of|two|three|four)\s+)*(?:its|their|the)\s+(?:\w+\s+)?recommendations?\b",
    re.IGNORECASE,
)


def meant(recalled: Recalled, published: str, among: Sequence[Candidate], weights: Weights) -> tuple[Match, ...]:
    """The earlier findings that a report, published on that date, speaks of; none where its words don't tell."""
    candidates = of_years(recalled, published, of_kind(recalled, among))
    if not candidates:
        return ()
    if of_all := _counted(recalled, candidates, weights) or together(recalled, candidates):
        return tuple(Match(known.number, Certainty.CERTAIN, "the report speaks of all of them") for known in of_all)
    if with_it := _with_concern(recalled, published, among, weights):
        return with_it
    ordered = ranked(recalled, candidates, weights)
    if numbered := by_number(recalled, candidates):
        share = max(each.share for each, other in ordered if other in numbered)
        if share >= ordered[0][0].share or ordered[0][0].share < SURE or len(numbered) > 1:
            return tuple(
                Match(each.number, Certainty.CERTAIN, "the report names it by its number") for each in numbered
            )
    if found := _by_words(recalled, ordered, weights):
        return found
    best, known = ordered[0]
    sole = _sole(recalled, ordered, candidates, weights)
    if sole is None and best.share >= LIKELY and best.words >= _FEW:
        sole = Match(known.number, Certainty.LIKELY, "its words are like those of the finding", best.share)
    return (sole,) if sole else ()


def _counted(recalled: Recalled, candidates: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """As many as a verdict counts, where it tells of each in its words: "Both of these were areas for improvement"."""
    is_all, count = all_meant(recalled.quote, recalled.about, recalled.kind)
    if not is_all or not count:
        return []
    still = [known for known in candidates if not known.is_closed]
    first = ranked(recalled, still, weights)[:count]
    told = all(each.share >= _COUNTED and (each.telling or each.words >= _FEW) for each, _ in first)
    return [known for _, known in first] if len(first) == count and told else []


def _with_concern(
    recalled: Recalled, published: str, among: Sequence[Candidate], weights: Weights
) -> tuple[Match, ...]:
    """The recommendations of a cause of concern that a report speaks of together with it: "and its recommendations"."""
    if recalled.kind is not FindingKind.RECOMMENDATION or not _AND_ITS.search(recalled.quote):
        return ()
    concern = meant(replace(recalled, kind=FindingKind.CONCERN), published, among, weights)
    if len(concern) != 1 or not concern[0].is_certain:
        return ()
    known = next(each for each in among if each.number == concern[0].number)
    return tuple(
        Match(
            each.number,
            Certainty.CERTAIN,
            "the report speaks of it together with its cause of concern",
            is_with_concern=True,
        )
        for each in among
        if each.findings[-1].under == known.findings[-1].number and each.documents[-1] == known.documents[-1]
    )


def _by_words(recalled: Recalled, ordered: Sequence[tuple[Alike, Candidate]], weights: Weights) -> tuple[Match, ...]:
    """The finding that has enough of the words that tell which is meant, well before any other.

    Of two on one matter it is the later, and both where the report names the years of both.
    """
    best, known = ordered[0]
    of_matter, others = [known], []
    for each, other in ordered[1:]:
        same = weights.alike(known.findings[-1].quote, other.findings[-1].quote)
        if same.of_both >= _ALIKE and each.share >= SURE:
            of_matter.append(other)
        elif not is_kin(known, other):
            others.append(each.worth)
    known = max(of_matter, key=lambda one: one.times[-1])
    second = max(others, default=0.0)
    explicit = recalled.kind is not None or recalled.number is not None
    on_theme = not is_apart(recalled.theme, known) or not any(same_theme(recalled.theme, each) for _, each in ordered)
    asked = (
        explicit
        or asked_then(recalled.about)
        or (
            best.telling >= _FEW
            and any(points(recalled.about) for points in (is_over_then, names_inspection, found_then))
        )
    )
    enough = best.words >= (_FEW if asked or same_theme(recalled.theme, known) else MANY)
    sure = best.share >= SURE and best.worth >= AHEAD * second
    clear = on_theme and best.share >= LIKELY and best.worth >= FAR_AHEAD * second
    if not enough or not best.telling or not (sure or clear):
        return ()
    if not asked:
        return (
            Match(
                known.number, Certainty.LIKELY, "the report tells of a change in what the finding is about", best.share
            ),
        )
    several = len(recalled.years) > 1 or names_several_reports(recalled.about)
    meant_ones = of_matter if several else [known]
    return tuple(Match(each.number, Certainty.CERTAIN, "the report speaks of it in its words") for each in meant_ones)


def _sole(
    recalled: Recalled,
    ordered: Sequence[tuple[Alike, Candidate]],
    candidates: Sequence[Candidate],
    weights: Weights,
) -> Match | None:
    """The one finding that a report can mean by "the cause of concern", where it names the kind and little else."""
    if (recalled.kind is None and not asked_then(recalled.about)) or names_some(recalled.quote):
        return None
    still = [known for known in candidates if not known.is_closed] or list(candidates)
    on_theme = [known for known in still if same_theme(recalled.theme, known)] or still
    telling = {known.number: each.telling for each, known in ordered}
    named = [known for known in on_theme if telling[known.number]]
    best, first = ordered[0]
    if recalled.kind is None and best.share < _ALONE:
        return None
    if recalled.kind is FindingKind.CONCERN and len(on_theme) == 1 and (len(still) == 1 or recalled.theme):
        return Match(on_theme[0].number, Certainty.CERTAIN, f"the only {recalled.kind} that it can mean")
    if len(named) == 1 and named[0] is first and (recalled.theme or recalled.years):
        sure = Certainty.CERTAIN if tells_of(recalled, first, weights) else Certainty.LIKELY
        return Match(first.number, sure, f"the only {recalled.kind or 'finding'} that it can mean")
    return None
