"""The kinds of contrast."""

from enum import StrEnum


class ContrastKind(StrEnum):
    """The kinds of contrast, in the words the reader sees."""

    CHANGED_OVER_TIME = "changed over time"
    SOURCES_DISAGREE = "sources disagree"
    OPPOSITE_FINDINGS = "opposite findings"
    DISPUTED = "disputed"
    COUNTED_NOT_NAMED = "counted, not named"
    MISQUOTED = "misquoted"
    STANDS_OUT = "stands out"
    GRADE_AND_TEXT = "grade and text part ways"
