"""Which inspection of a force a document tells of, where it may say so only by its date."""

from collections.abc import Sequence
from datetime import date

from peelviewer.analysis.passage_context import Told
from peelviewer.analysis.timeline import in_time, published_on
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.reference import reference

_LATEST = 400  # days after a grade in which it is news, and is answered


def inspection_told(told: Told, force: str, known: Sequence[Statement]) -> str:
    """The inspection whose grades a document tells, or that it names; else the newest of PEEL that came out shortly before it.

    `known` is all that is known of the force.
    """
    cycles = [one.cycle for one in told.statements if one.force == force and one.cycle and not one.past]
    if cycles or told.document.cycle:
        return max(cycles, key=cycles.count) if cycles else told.document.cycle or ""
    published = told.document.published
    if published is None:
        return ""
    recent = [one for one in known if _is_of_peel(one) and came_out_before(one, published.iso)]
    return max(recent, key=published_on).cycle or "" if recent else ""


def inspection_then(document: DocumentEntry, known: Sequence[Statement], year: str, years_ago: int) -> str:
    """The inspection of PEEL whose grades of the force came out in the year that a sentence looks back to; "" where none is known."""
    then = year
    if not then and document.published:
        then = str(int(document.published.iso[:4]) - years_ago)
    years = {(one.cycle, published_on(one)[:4]) for one in known if one.cycle and not one.past}
    peel = {(cycle, of) for cycle, of in years if (inspected := reference().cycle(cycle)) and inspected.is_peel}
    if then in {cycle for cycle, _ in peel} and not years_ago:  # of that name; else what came out then
        return then
    return max((cycle for cycle, of in peel if of == then), key=in_time, default="")


def came_out_before(known: Statement, iso: str) -> bool:
    """Whether a grade came out in the months before a day, or before the end of a month or year."""
    judged = published_on(known)
    if not judged or judged[: len(iso)] > iso[: len(judged)]:
        return False
    return (first_day(iso) - first_day(judged)).days <= _LATEST


def _is_of_peel(known: Statement) -> bool:
    inspected = reference().cycle(known.cycle or "")
    return inspected is not None and inspected.is_peel and not known.past and known.is_certain


def first_day(iso: str) -> date:
    """The first day that an ISO date can mean."""
    year, month, day = (int(part) for part in (*iso.split("-"), "1", "1")[:3])
    return date(year, month, day)
