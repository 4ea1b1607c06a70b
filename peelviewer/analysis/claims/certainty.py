"""Whether a claim is certain, likely or not understood: its own words, the rest of the document and the published grades.

A claim whose words are clear stands, whatever the grade book says: that two sources disagree is what readers look for.
Where its words are not clear, the published grade of the same body, area and inspection decides: the same grade makes it
certain, another one says that the words were misread.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from peelviewer.analysis.claims.document_context import BEHAVIOUR
from peelviewer.domain.claims import Certainty, Claim
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

# Doubts on what a grade's words are about: where another grade was published, they were most likely misread.
_ON_WHAT_IT_MEANS = {
    Doubt.SELDOM_TELLS,
    Doubt.AREA_FURTHER_AWAY,
    Doubt.AREA_NOT_CLOSE,
    Doubt.FORCE_NOT_BESIDE,
    Doubt.SEVERAL_FORCES,
    Doubt.SAID_AGAIN,
}
_OWN_PROGRAMMES = {"overall", "vetting_corruption", "crime_data_integrity", "soc"}  # inspected beside PEEL as well

_MANY = 0.5  # as many differ as half of those that agree
_SOME = 0.25  # share of a text's grades that must be published ones
_MOST = 3  # times as many grades must be the published ones as others
_Judged = tuple[str, str, str | None, bool]  # body, area, inspection, past


class Book(StrEnum):
    """What the grade book says of a claim."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SILENT = "silent"


def with_certainty(claims: Sequence[Claim], *, report: bool) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """`claims` as certain or likely, with the reason; and apart from them those that must have been misread.

    A `report` is the source that the grade book itself is made from: the book speaks against news and answers only.
    """
    grades: dict[_Judged, set[Grade]] = defaultdict(set)
    for claim in claims:
        grades[_judged(claim)].add(claim.grade)
    result, misread = [], []
    for claim in claims:
        given = grades[_judged(claim)]
        book = in_book(claim)
        two = len(given) > 1 and not (claim.cycle and reference().asks_several(claim.theme, claim.cycle))
        doubt = claim.doubt or (Doubt.TWO_GRADES if two else Doubt.NONE)
        if not report:
            doubt = doubt or _not_graded(claim) or _never_given(claim)
        if book is Book.AGREES and claim.doubt is not Doubt.LEFT_OPEN:
            doubt = Doubt.NONE
        elif book is Book.DIFFERS and not report:
            if claim.doubt in _ON_WHAT_IT_MEANS or claim.rule is Rule.WEIGHED or _is_right(claim, given):
                misread.append(claim)
                continue
            doubt = doubt or Doubt.LISTED_OTHERWISE
        result.append(replace(claim, certainty=Certainty.LIKELY if doubt else Certainty.CERTAIN, doubt=doubt))
    return tuple(result), tuple(misread)


def contradicts_published(claims: Iterable[Claim]) -> bool:
    """Whether many of the grades that a text tells are other ones than those published: then its words alone say what it means."""
    said = Counter(map(in_book, claims))
    return said[Book.DIFFERS] > max(1, said[Book.AGREES] * _MANY)


def tells_published(claims: Iterable[Claim]) -> bool:
    """Whether the grades that a text tells are those published: only then do these speak for what it leaves open."""
    said = Counter(map(in_book, claims))
    enough = said[Book.AGREES] >= max(1, said.total() * _SOME)
    return enough and said[Book.AGREES] >= _MOST * said[Book.DIFFERS]


def _judged(claim: Claim) -> _Judged:
    return claim.force, claim.theme, claim.cycle, claim.past


def _is_right(claim: Claim, given: set[Grade]) -> bool:
    """Whether another of the grades that the document gives for the same is the published one, of one inspection."""
    if Inspection.of(claim.cycle or "").programme is Programme.CRIME_DATA:
        return False  # a force had several of them under one name
    if claim.cycle and not reference().lists_all(claim.force, claim.theme, claim.cycle):
        return False
    return any(in_book(replace(claim, grade=grade)) is Book.AGREES for grade in given - {claim.grade})


def _not_graded(claim: Claim) -> Doubt:
    """The doubt on a grade for what its inspection has not graded."""
    of_peel = claim.cycle in reference().calendar.peel_cycles
    if claim.cycle is None or not of_peel or claim.theme in _OWN_PROGRAMMES or claim.theme.startswith("other:"):
        return Doubt.NONE
    question = reference().question(claim.theme, claim.cycle)
    if question is None and not reference().knows_questions(claim.cycle):
        return Doubt.NONE
    return Doubt.NOT_GRADED if question is None or question.graded == "no" else Doubt.NONE


def _never_given(claim: Claim) -> Doubt:
    """The doubt on a grade of an unknown inspection that no inspection of the force is known to have given."""
    entries = reference().listed(claim.force) if claim.cycle is None else ()
    known = {entry.grade for entry in entries if entry.theme == claim.theme} - {None}
    return Doubt.NEVER_GIVEN if known and claim.grade not in known else Doubt.NONE


def in_book(claim: Claim) -> Book:
    """What the grade book has of the same body, area and inspection."""
    if claim.cycle is None:
        return Book.SILENT
    area = "preventing_crime" if claim.theme == BEHAVIOUR else claim.theme  # where the grade book has it
    grades = reference().grades_given(claim.force, area, claim.cycle)
    if claim.grade in grades:
        return Book.AGREES
    # Of several questions on one area another one may have been given the grade.
    return Book.DIFFERS if grades and reference().lists_all(claim.force, area, claim.cycle) else Book.SILENT


def is_of_unknown_inspection(claim: Claim) -> bool:
    """Whether the grade book has nothing of the inspection of its body."""
    return claim.cycle is not None and all(entry.cycle != claim.cycle for entry in reference().listed(claim.force))


def is_prose(claim: Claim) -> bool:
    """Whether a report that gives published grades most likely only judges in words, where it seems to give another.

    A grade box is one for sure; and of crime data a force had several grades under one name.
    """
    if claim.certainty is Certainty.CERTAIN or claim.rule is Rule.BOX or claim.theme == "crime_data_integrity":
        return False
    return in_book(claim) is not Book.AGREES
