"""Grades told of no one body or area that could be named: of forces in general, or roughly how often they were given."""

import re

from peelviewer.analysis.claims.bodies_in_text import bodies_in
from peelviewer.analysis.claims.cue import Cue
from peelviewer.domain.claims import Reading

OF_FORCES = Cue(Reading.NOT_GRADED_BODY, "told of forces in general, not of one")
ROUGHLY = Cue(Reading.TALLY, "says roughly how often the grade was given")

_REACH = 90  # characters before a grade, and behind it, that are looked at
_STOP = re.compile(r"[.;?!\n](?=\s|$|[”’\"'])|\n")
_ROUGH = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|most|majority|many|several|some|handful|a few|a number of|dozens?|more than|fewer than|"
    r"(?:almost|nearly|virtually|just about) (?:all|every\w*)|(?:at|in|under|against|for) (?:almost |nearly )?(?:all|every\w*)|"
    r"across the board|at least one|all but)\b",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"(?<!among )(?<!and )(?<!& )(?<!Rescue )\b(?:forces|services|constabularies|brigades|FRSs?)\b"
    r"|\b(?:any|every|each|no|see|when|where|if) (?:a |one )?(?:force|service|constabulary|brigade)\b"
    r"|\ba (?:force|service|constabulary) (?:that|which|may|can|will|slip\w*)\b",
    re.IGNORECASE,
)


def of_many(text: str, start: int, end: int) -> Cue | None:
    """The reading of a grade, `text[start:end]`, that was given to nothing that was recognised; None where it could be one's."""
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    behind = _STOP.split(text[end : end + _REACH])[0]
    forces = _FORCES.search(before)
    if forces and not bodies_in(before[forces.end() :]):
        return OF_FORCES
    return ROUGHLY if _ROUGH.search(before) or _ROUGH.search(behind) else None
