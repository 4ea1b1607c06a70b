"""How a grade’s words are meant, and the words that all ways to say so share."""

from dataclasses import dataclass

from peelviewer.domain.claims import Reading

QUOTES = r"[“‘\"'”’]*"
BE = r"(?:is|was|are|were|be|been|being|’s|'s|’re|'re)"


@dataclass(frozen=True, slots=True)
class Cue:
    """How a grade's words are told: a reading and its reason; `rule` names how a grade is given, `strong` by a verb or noun of grading."""

    reading: Reading
    reason: str
    strong: bool = False


ORDINARY = Cue(Reading.ORDINARY, "an ordinary word here, not a grade")
FOR_NOTHING = Cue(Reading.NOT_UNDERSTOOD, "a grade, given to nothing that was recognised")
WEIGHED = "reads as a grade that is told"
MISREAD = Cue(Reading.NOT_UNDERSTOOD, "its words are unclear, and a different grade was published")
