"""By which rule something was found, and why a claim is only likely: as values, in the words the reader sees."""

from enum import StrEnum
from typing import Self


class Rule(StrEnum):
    """How a document says a claim or a finding; or that a person, or the grade book, has said it."""

    # a sentence gives the grade
    GRADED_SO = "rated, graded or judged so"
    GRADE_NAMED = "a grade, mark or rating named"
    GIVEN = "given as a grade"
    END_OF_SCALE = "given the lowest or highest grade"
    NOUN = "a grade named as a noun"
    AREAS_NAMED = "areas named by their grade"
    AMONG_THOSE_TO_IMPROVE = "named among what requires improvement"
    MOVED = "moved to or from the grade"
    STAYED = "the grade has stayed"
    TOLD_SO = "told that it is so"
    FOUND_SO = "found to be so"
    REPORTED_SO = "reported to be so"
    EXTENT = "the extent to which the force does it is said to be so"
    FORCE_IS = "the force is said to be so"
    AREA_IS = "the area is said to be so"
    WORK_IS = "the force’s work is called so"
    MARKED = "marked as a grade beside its subject"
    WITH_SUBJECT = "a grade with its subject"
    ANSWER = "an answer to the question before"
    SAME_AGAIN = "given the same grade as the one before"
    GRADE_BEFORE = "in brackets: the grade before"
    IN_BRACKETS = "in brackets after a name"
    CHAINED = "goes on with the grading before"
    COUNTED = "counted"
    WEIGHED = "reads as a grade that is told"
    PUBLISHED = "named near the grade, which was published for it"
    # the layout gives it
    LABEL = "a label: a subject or a force and its grade"
    BOX = "grade box under its question"
    OVER_LIST = "a grade over its subjects"
    IN_LIST = "in a list under its grade"
    IN_NEXT_SENTENCE = "listed in the sentence after its grade"
    TABLE_BESIDE = "a table’s grade beside its subject"
    TABLE_OVER = "a table’s grade over its subject"
    TABLE_UNDER = "a table’s subject over its grade"
    TABLE_YEAR = "a table’s grade of a year"
    # findings
    UNDER_LABEL = "under a label of its kind"
    CALLED_SO = "the text calls it so"
    FINDINGS_TABLE = "in a table of findings"
    ASKED_FOR = "the text asks for it"
    # not read in a document
    ENTERED = "entered by a person"  # put right or added
    CONFIRMED = "confirmed by a person"  # only likely, until a person accepted it
    IN_GRADE_BOOK = "listed in the grade book"
    EARLIER = "a rule of an earlier version"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """What a library holds that an earlier version has read: rules that are no more."""
        return cls.EARLIER if isinstance(value, str) else None


class Doubt(StrEnum):
    """Why a claim is only likely."""

    NONE = ""
    PLAINLY_SAID = "it is said without a verb or noun of grading"
    SELDOM_TELLS = "its words seldom tell a grade"
    AREA_FURTHER_AWAY = "the area is named only further away"
    AREA_NOT_CLOSE = "the area does not stand close to the grade"
    FORCE_NOT_BESIDE = "the force is not named beside the grade"
    SEVERAL_FORCES = "more than one force is named nearby"
    SAID_AGAIN = "it is said to be unchanged from an earlier inspection"
    LEFT_OPEN = "its words leave open what it is for, and a published grade fits"
    OFTEN_MISREAD = "claims like this one are often misread"
    OPINION = "it is said by somebody who gives no grades"
    NO_SUCH_GRADE = "the scale of the inspection has no such grade"
    TWO_GRADES = "the document gives two grades for the same"
    NEVER_GIVEN = "no inspection is known to have given the force that grade for this area"
    NOT_GRADED = "that inspection gave no grade for this area"
    LISTED_OTHERWISE = "the grade book lists another grade"  # its own words make it certain
    UNLISTED = "its words are clear, but the grade book lists no grade for it"
    EARLIER = "an earlier version was not certain of it"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """What a library holds that an earlier version has read: doubts that are no more."""
        return cls.EARLIER if isinstance(value, str) else None
