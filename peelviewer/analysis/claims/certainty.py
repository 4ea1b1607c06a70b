"""Whether a claim is certain, likely or not understood: its own words, the rest of the document and the published grades.

A claim whose words are clear stands, whatever the grade book says: that two sources disagree is what readers look for.
Where its words are not clear, the published grade of the same body, area and inspection decides: the same grade makes it
certain, another one says that the words were misread.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from peelviewer.domain.claims import LISTED_OTHERWISE, Certainty, Claim
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_TWO_GRADES = "the document gives two grades for the same"
_NOT_AMONG = "this area is not among the published grades of that inspection"
_WHOLE = 3  # areas of one inspection of a body in the grade book that make it likely to be whole

_Judged = tuple[str, str, str | None, bool]  # body, area, inspection, past


class _Book(Enum):
    """What the grade book says of a claim."""

    AGREES = auto()
    DIFFERS = auto()
    LACKS = auto()  # it has other areas of the same inspection
    SILENT = auto()


def with_certainty(claims: Sequence[Claim], *, report: bool) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """`claims` as certain or likely, with the reason; and apart from them those that must have been misread.

    A `report` is the source that the grade book itself is made from: the book speaks against news and answers only.
    """
    grades: dict[_Judged, set[Grade]] = defaultdict(set)
    for claim in claims:
        grades[_judged(claim)].add(claim.grade)
    result, misread = [], []
    for claim in claims:
        two = len(grades[_judged(claim)]) > 1
        doubt = claim.doubt or (_TWO_GRADES if two else "")
        book = _listed(claim)
        if book is _Book.AGREES:
            doubt = ""
        elif book is _Book.DIFFERS and not report:
            unclear = claim.doubt or any(
                _listed(replace(claim, grade=g)) is _Book.AGREES for g in grades[_judged(claim)]
            )
            if unclear:
                misread.append(claim)
                continue
            doubt = doubt or LISTED_OTHERWISE
        elif book is _Book.LACKS and not report:
            doubt = doubt or _NOT_AMONG
        result.append(replace(claim, certainty=Certainty.LIKELY if doubt else Certainty.CERTAIN, doubt=doubt))
    return tuple(result), tuple(misread)


def _judged(claim: Claim) -> _Judged:
    return claim.force, claim.theme, claim.cycle, claim.past


def _listed(claim: Claim) -> _Book:
    """What the grade book has of the same body, area and inspection."""
    if claim.cycle is None:
        return _Book.SILENT
    same = [entry for entry in reference().listed(claim.force) if entry.cycle == claim.cycle and entry.grade]
    grades = {entry.grade for entry in same if entry.theme == claim.theme}
    if grades:
        return _Book.AGREES if claim.grade in grades else _Book.DIFFERS
    return _Book.LACKS if len({entry.theme for entry in same}) >= _WHOLE else _Book.SILENT
