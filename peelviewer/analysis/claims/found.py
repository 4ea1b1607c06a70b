"""A claim as one sentence, list or table makes it, before all that says the same is put together."""

from dataclasses import dataclass

from peelviewer.analysis.claims.inspection_time import When
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Doubt, Rule


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as one sentence or list makes it; `start` and `end` are offsets in the passage."""

    body: str
    theme: str
    grade: Grade
    when: When
    start: int
    end: int
    rule: Rule
    strong: bool = True  # a verb or noun of grading says so, not only "is good at"
    at: int = 0  # where the grade's words stand: the `start` of their mention
    doubt: Doubt = Doubt.NONE
    elsewhere: bool = False  # the grade's words stand in an earlier passage, over this one
    beside: bool = False  # its area stands right beside the grade's words, and nobody else is told of around
