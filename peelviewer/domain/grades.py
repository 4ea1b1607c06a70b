"""Grades, the scales they belong to, and the standing of the evidence for them."""

from enum import StrEnum


class Grade(StrEnum):
    """A graded judgement, best first."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    ADEQUATE = "adequate"
    REQUIRES_IMPROVEMENT = "requires improvement"
    INADEQUATE = "inadequate"

    @property
    def is_high(self) -> bool:
        """Whether it is a grade above the middle: outstanding or good."""
        return self in {Grade.OUTSTANDING, Grade.GOOD}

    @property
    def is_low(self) -> bool:
        """Whether it is a grade below the middle: requires improvement or inadequate."""
        return self in {Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE}


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

    @classmethod
    def of_claim(cls, *, report: bool, past: bool) -> "Standing":
        """How a claim of a document stands: in a `report` or another text, `past` where it looks back."""
        if not report:
            return cls.REPORTED
        return cls.RECALLED if past else cls.GRADED

    @property
    def rank(self) -> int:
        """0 for the strongest standing."""
        return _RANKS[self]


_RANKS = {standing: rank for rank, standing in enumerate(Standing)}
