"""Claims on a theme that has inspections of its own, beside PEEL: organised crime, crime data, vetting."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.domain.claims import Claim
from peelviewer.domain.document import Document, DocumentKind, Fact, Passage
from peelviewer.domain.inspection import Cycle, Inspection, Programme
from peelviewer.domain.rules import Rule
from peelviewer.reference import reference


def _of_king(passage: Passage) -> bool:
    """Whether a passage names "His Majesty’s Inspectorate": it is then of September 2022 or later."""
    return re.search(r"\bHis Majesty[’']s Inspectorate\b", passage.text) is not None


def _only_inspection(claim: Claim, programme: Cycle) -> str | None:
    """The one inspection of a programme that the grade book lists for a claim's force since then; None for several."""
    listed = {
        grade.cycle
        for grade in reference().listed(claim.force)
        if grade.theme == claim.theme and reference().programme_of(grade.cycle) == programme.id
    }
    return listed.pop() if len(listed) == 1 else None


def with_programmes(claims: Sequence[Claim], document: Document, context: DocumentContext) -> tuple[Claim, ...]:
    """`claims`, each with the inspection of its own theme where it is of one.

    An inspection that a person entered is that of the current claims; what is told of an earlier one is read as ever.
    """
    if context.fire:
        return tuple(claims)
    is_entered = Fact.CYCLE in document.entered
    date = document.published.iso if document.published else ""
    themed = [cycle for cycle in reference().cycles if cycle.theme]
    return tuple(
        _earlier(claim, themed)
        if claim.past
        else claim
        if is_entered
        else _of_programme(claim, claims, themed, date, document, context)
        for claim in claims
    )


@lru_cache(maxsize=256)
def _is_graded(theme: str, cycle: str) -> bool:
    """Whether an inspection gave grades for a theme: those published tell."""
    return any((grade.theme, grade.cycle) == (theme, cycle) for grade in reference().grade_book)


def _earlier(claim: Claim, themed: Sequence[Cycle]) -> Claim:
    """An earlier claim on a theme that the PEEL inspection of its time did not grade."""
    programme = next((cycle for cycle in themed if cycle.theme == claim.theme), None)
    if programme is None or claim.cycle is None or Inspection.of(claim.cycle).programme is not Programme.PEEL:
        return claim
    calendar = reference().calendar
    since = programme.follows or programme.reports[0][:4]
    ungraded = not _is_graded(claim.theme, claim.cycle) or (
        programme.follows and calendar.order(claim.cycle) > calendar.order(programme.follows)
    )
    years = Inspection.of(claim.cycle).years
    in_time = (
        calendar.order(claim.cycle) > calendar.order(programme.follows)
        if programme.follows
        else years[-1] >= int(since)
    )
    return replace(claim, cycle=programme.id) if ungraded and in_time else claim


def _of_programme(
    claim: Claim,
    claims: Sequence[Claim],
    themed: Sequence[Cycle],
    date: str,
    document: Document,
    context: DocumentContext,
) -> Claim:
    cycle = next((cycle for cycle in themed if cycle.theme == claim.theme), None)
    calendar = reference().calendar
    if cycle is None or Inspection.of(claim.cycle or "").programme is cycle.inspection.programme:
        return claim
    current = (other for other in claims if not other.past and other.rule is not Rule.PUBLISHED)
    alone = all(other.theme == claim.theme for other in current)
    named = document.cycle and Inspection.of(document.cycle).programme is Programme.PEEL
    if named and (cycle.follows == "" or calendar.order(document.cycle or "") <= calendar.order(cycle.follows)):
        return claim
    if not date:
        own_pages = (
            document.kind is DocumentKind.REPORT and alone and (context.regional or claim.theme == context.theme)
        )
        if claim.cycle is None and alone and not own_pages and any(map(_of_king, document.passages)):
            return replace(claim, cycle=_only_inspection(claim, cycle))
        return replace(claim, cycle=cycle.id) if own_pages and claim.cycle is None else claim
    programme = cycle.inspection.programme
    ungraded = claim.cycle is not None and not _is_graded(claim.theme, claim.cycle)
    wholly = alone or context.regional or ungraded
    if not (wholly or programme is Programme.CRIME_DATA) or not cycle.may_report_on(date):
        return claim
    if (
        programme is Programme.CRIME_DATA
        and claim.cycle
        and calendar.order(claim.cycle) > calendar.order(cycle.id)
        and not calendar.cycle_at(date, programme)
    ):
        return claim
    return replace(claim, cycle=calendar.cycle_at(date, programme) or claim.cycle)
