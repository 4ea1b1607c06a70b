"""Grades, the scales they belong to, and the standing of the evidence for them."""

from enum import StrEnum


class Grade(StrEnum):
    """A graded judgement, best first."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    ADEQUATE = "adequate"
    REQUIRES_IMPROVEMENT = "requires improvement"
    INADEQUATE = "inadequate"


class Scale(StrEnum):
    """A set of grades. Grades of two scales are never converted, averaged or scored."""

    FOUR_TIER = "4-tier"
    FIVE_TIER = "5-tier"

    @property
    def grades(self) -> tuple[Grade, ...]:
        """The grades of this scale, best first."""
        if self is Scale.FIVE_TIER:
            return tuple(Grade)
        return tuple(grade for grade in Grade if grade is not Grade.ADEQUATE)


class Standing(StrEnum):
    """How a grade is known, strongest first."""

    GRADED = "graded"  # stated by the report that made the judgement
    RECALLED = "recalled"  # a later report or page refers back to it
    REPORTED = "reported"  # news or a response says so
    LISTED = "listed"  # the built-in grade book has it, with its source address

    @property
    def rank(self) -> int:
        """0 for the strongest standing."""
        return tuple(Standing).index(self)
