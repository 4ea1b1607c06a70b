"""The inspection of grades that a text does not date: the one in which the grade book has them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.domain.claims import Claim
from peelviewer.reference import reference

_MOST = 8  # times as many must agree as differ
_LEAST = 3  # grades that must agree, and at least half of all


def with_fitting_inspection(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; where no current one names its inspection, all get the one whose published grades fit them best."""
    current = [claim for claim in claims if not claim.past]
    if any(claim.cycle for claim in current):
        return tuple(claims)
    cycle = _fitting(current)
    if cycle is None:
        return tuple(claims)
    return tuple(
        claim if claim.past or not _is_graded(claim, cycle) else replace(claim, cycle=cycle) for claim in claims
    )


def with_earlier_inspection(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; an earlier one without an inspection gets the last one before, where that gave the grade it tells."""
    own = Counter(claim.cycle for claim in claims if not claim.past and claim.cycle).most_common(1)
    return tuple(
        _of_the_last(claim, own[0][0]) if own and claim.past and not claim.cycle else claim for claim in claims
    )


def _of_the_last(claim: Claim, own: str) -> Claim:
    order = reference().calendar.order
    cycles = {entry.cycle for entry in reference().listed(claim.force) if entry.theme == claim.theme}
    last = max((cycle for cycle in cycles if order(cycle) < order(own)), key=order, default="")
    given = reference().grades_given(claim.force, claim.theme, last)
    return replace(claim, cycle=last) if claim.grade in given else claim


def _fitting(claims: Sequence[Claim]) -> str | None:
    agree: Counter[str] = Counter()
    differ: Counter[str] = Counter()
    for claim in claims:
        entries = [entry for entry in reference().listed(claim.force) if entry.theme == claim.theme]
        for cycle in {entry.cycle for entry in entries}:
            grades = {entry.grade for entry in entries if entry.cycle == cycle}
            if claim.grade in grades:
                agree[cycle] += 1
            else:
                differ[cycle] += 1
    fits = [
        (number, cycle)
        for cycle, number in agree.most_common()
        if number >= _MOST * differ[cycle] and number >= max(_LEAST, len(claims) / 2)
    ]
    return fits[0][1] if fits and (len(fits) == 1 or fits[0][0] > fits[1][0]) else None


def _is_graded(claim: Claim, cycle: str) -> bool:
    """Whether an inspection graded the subject of a claim."""
    listed = any(entry.theme == claim.theme and entry.cycle == cycle for entry in reference().listed(claim.force))
    asked = reference().question(claim.theme, cycle)
    return listed or (asked is not None and asked.graded.startswith("yes"))
