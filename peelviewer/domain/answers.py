"""What a force, a regional unit or a commissioner answers to a grade."""

from dataclasses import dataclass

from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrasts import Words
from peelviewer.domain.evidence import CountedGrades, Statement


@dataclass(frozen=True, slots=True)
class GradeAnswer:
    """An answer, who gives it, and the grades it is to; where a text names none, those it counts.

    `theme` is "" where it is to several; `spoken`: in their own words, else as a text reports it.
    """

    force: str
    theme: str
    cycle: str
    kind: AnswerKind
    speaker: str  # "the force", "the unit", "the service" or "the commissioner"
    words: Words
    spoken: bool
    to: tuple[Statement, ...] = ()
    to_counted: tuple[CountedGrades, ...] = ()
