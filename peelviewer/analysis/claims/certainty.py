"""Whether a claim is certain: nothing in the document and no published grade says otherwise."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from peelviewer.domain.claims import LISTED_OTHERWISE, Certainty, Claim
from peelviewer.reference import reference


def with_certainty(claims: Sequence[Claim], *, report: bool) -> tuple[Claim, ...]:
    """`claims`, those that something speaks against marked as likely, with the reason.

    A `report` is the source that the grade book itself is made from: the book speaks against news and answers only.
    """
    grades: dict[tuple[str, str, str | None, bool], set[str]] = defaultdict(set)
    for claim in claims:
        grades[(claim.force, claim.theme, claim.cycle, claim.past)].add(claim.grade.value)
    result = []
    for claim in claims:
        doubt = claim.doubt
        if not doubt and len(grades[(claim.force, claim.theme, claim.cycle, claim.past)]) > 1:
            doubt = "the document gives two grades for the same"
        if not doubt and not report and _listed_otherwise(claim):
            doubt = LISTED_OTHERWISE
        result.append(replace(claim, certainty=Certainty.LIKELY if doubt else Certainty.CERTAIN, doubt=doubt))
    return tuple(result)


def _listed_otherwise(claim: Claim) -> bool:
    """Whether the grade book has the same body, theme and inspection with another grade, and not this one."""
    if claim.cycle is None:
        return False
    listed = [
        entry.grade
        for entry in reference().listed(claim.force)
        if entry.theme == claim.theme and entry.cycle == claim.cycle and entry.grade is not None
    ]
    return bool(listed) and claim.grade not in listed
