"""How a grade’s words are meant; and pieces of patterns that several modules share."""

from dataclasses import dataclass

from peelviewer.domain.claims import Reading
from peelviewer.domain.rules import Rule

QUOTES = r"[“‘\"'”’]*"
BE = r"(?:is|was|are|were|be|been|being|’s|'s|’re|'re)"


@dataclass(frozen=True, slots=True)
class Cue:
    """How a grade's words are meant: a reading and its reason, in words for the reader. `strong`: by a verb or noun of grading."""

    reading: Reading
    reason: str  # a `Rule` where the grade is given
    strong: bool = False

    @property
    def rule(self) -> Rule:
        """By which rule the grade is given."""
        return Rule(self.reason)


ORDINARY = Cue(Reading.ORDINARY, "an ordinary word here, not a grade")
FOR_NOTHING = Cue(Reading.NOT_UNDERSTOOD, "a grade, given to nothing that was recognised")
MISREAD = Cue(Reading.NOT_UNDERSTOOD, "its words are unclear, and no such grade was published")
COUNTED = Cue(Reading.TALLY, "counts how often the grade was given")
PROSE = Cue(Reading.ORDINARY, "judged in words here, while the report grades it elsewhere")
