"""The inspection of grades that a text does not date, or seems to date wrongly: the one in which the grade book has them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from peelviewer.analysis.claims.bodies_in_text import is_unit
from peelviewer.analysis.claims.certainty import Book, in_book, is_of_unknown_inspection
from peelviewer.analysis.claims.themes_in_text import FIRE_PILLARS
from peelviewer.domain.claims import Claim
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

_MOST = 5  # times as many must agree as differ
_LEAST = 3  # grades that must agree, and at least half of all


def with_fitting_inspection(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; where the words of no current one name its inspection, all get the one whose published grades fit them best."""
    current = [claim for claim in claims if not claim.past and claim.rule is not Rule.PUBLISHED]
    if any(claim.cycle for claim in current):
        return tuple(claims)
    cycle = _fitting(current)
    if cycle is None:
        return tuple(claims)
    return tuple(
        claim if claim.past or claim.cycle or not _is_graded(claim, cycle) else replace(claim, cycle=cycle)
        for claim in claims
    )


def with_only_inspection(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; current ones without an inspection get the only one that there is.

    Of fire services the one whose scale has all their grades; of organised crime that of the regional unit beside them.
    """
    current = [claim for claim in claims if not claim.past]
    units = {claim.cycle for claim in current if is_unit(claim.force) and claim.cycle}
    grades = {claim.grade for claim in current if claim.theme.startswith("frs_") and claim.rule is not Rule.PUBLISHED}
    fire = [
        cycle.id
        for cycle in reference().cycles
        if Inspection.of(cycle.id).programme is Programme.FIRE and cycle.scale and grades <= {*cycle.scale.grades}
    ]

    def only_one(claim: Claim) -> str | None:
        fits = units if claim.theme == "soc" else fire if claim.theme.startswith("frs_") else ()
        return next(iter(fits)) if len(fits) == 1 else None

    return tuple(claim if claim.cycle or claim.past else replace(claim, cycle=only_one(claim)) for claim in claims)


def with_pillars_graded(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; where a fire service is given grades for pillars that its inspection had none of, all are of the one before."""
    current = [claim for claim in claims if not claim.past and claim.theme.startswith("frs_") and claim.cycle]
    calendar = reference().calendar
    without = {
        claim.cycle
        for claim in current
        if claim.theme in FIRE_PILLARS and reference().question(claim.theme, claim.cycle or "") is None
    }
    rounds = sorted((each.id for each in calendar.of_programme(Programme.FIRE)), key=calendar.order)
    before = {late: early for early, late in pairwise(rounds) if late in without}
    return tuple(
        replace(claim, cycle=before.get(claim.cycle or "", claim.cycle)) if not claim.past else claim
        for claim in claims
    )


def with_earlier_inspection(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """`claims`; an earlier one without an inspection gets the last one before, where that gave the grade it tells."""
    own = _own_inspection(claims)
    return tuple(
        (_told_at(claim, _last_before(claim, own)) or claim) if own and claim.past and not claim.cycle else claim
        for claim in claims
    )


def with_present_inspection(claims: Sequence[Claim], own: str | None) -> tuple[Claim, ...]:
    """`claims` of a text that tells published grades, whose inspection is `own`.

    A clear claim on an earlier inspection that none gave is one on `own`, where that gave exactly this grade.
    """
    own = _own_inspection(claims) or own
    given = {(claim.force, claim.theme) for claim in claims if not claim.past}
    return tuple(
        (own and claim.past and (claim.force, claim.theme) not in given and _of_this_one(claim, own)) or claim
        for claim in claims
    )


def _of_this_one(claim: Claim, own: str) -> Claim | None:
    if claim.doubt or in_book(claim) is Book.AGREES or is_of_unknown_inspection(claim):
        return None
    moved = _told_at(claim, own)
    return moved and replace(moved, past=False, doubt=Doubt.LEFT_OPEN)


def _own_inspection(claims: Sequence[Claim]) -> str | None:
    """The text's own inspection: that of most claims which do not tell of an earlier one."""
    own = Counter(claim.cycle for claim in claims if not claim.past and claim.cycle).most_common(1)
    return own[0][0] if own else None


def _last_before(claim: Claim, own: str) -> str:
    """The last inspection before `own` that gave its force a grade for its area; "" for none."""
    order = reference().calendar.order
    cycles = {entry.cycle for entry in reference().listed(claim.force) if entry.theme == claim.theme}
    return max((cycle for cycle in cycles if order(cycle) < order(own)), key=order, default="")


def _told_at(claim: Claim, cycle: str) -> Claim | None:
    """The claim as one of an inspection, if that gave the grade."""
    moved = replace(claim, cycle=cycle)
    return moved if in_book(moved) is Book.AGREES else None


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
