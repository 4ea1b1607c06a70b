"""What a contrast of each kind is about, as values: nobody has to search its sentences for it."""

from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.grades import Grade
from peelviewer.domain.quotations import Difference


class AnswerKind(StrEnum):
    """How a force or a commissioner answers a judgement, in the words the reader sees; the strongest first."""

    REFUSES = "does not accept the judgement"
    ACCEPTS = "accepts the judgement"
    EXPLAINS = "explains it"
    ACTS = "says that it has acted since"


class Ground(StrEnum):
    """What stands beside a good grade."""

    CONCERN = "a cause of concern"
    ALARM = "words of alarm"
    PRAISE = "nothing but praise"
    CRITICISM = "nothing but criticism"
    RECOMMENDATION = "a recommendation"
    QUESTION = "a low grade on one of its questions"


@dataclass(frozen=True, slots=True)
class GradeChange:
    """Changed over time. `across_names`: the crosswalk joins what the two inspections call by different names."""

    before: Grade
    after: Grade
    across_names: bool = False


@dataclass(frozen=True, slots=True)
class GradesDiffer:
    """Sources disagree on the grade of one inspection."""

    first: Grade
    second: Grade


@dataclass(frozen=True, slots=True)
class FiguresDiffer:
    """Sources disagree on a figure, in their own words; `same_number`: what it counts differs, not the number."""

    first: str
    second: str
    same_number: bool = False


@dataclass(frozen=True, slots=True)
class ScopeDiffers:
    """Sources disagree on what was graded: something larger than the inspectorate grades."""

    whole: str


@dataclass(frozen=True, slots=True)
class ConcernDiffers:
    """Sources disagree on whether a cause of concern was raised. `told`: a text says so, and the report does not."""

    told: bool


@dataclass(frozen=True, slots=True)
class ComparingDiffers:
    """Sources disagree on whether grades may be compared. `wider`: a warning is made wider than it is."""

    wider: bool


@dataclass(frozen=True, slots=True)
class OppositeSenses:
    """Opposite findings: the aspect or words they are about, and whether the earlier inspection praises or affirms them."""

    aspect: str
    earlier_praises: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """Disputed: the ways in which the judgement is answered, the strongest first."""

    kinds: tuple[AnswerKind, ...]


@dataclass(frozen=True, slots=True)
class CountsAndNames:
    """Counted, not named: how many of each grade are counted, and how many of them named, best grade first."""

    counted: tuple[tuple[Grade, int], ...]
    named: tuple[tuple[Grade, int], ...]


@dataclass(frozen=True, slots=True)
class QuotedWrongly:
    """Misquoted: where the words differ from the report's; none where the report does not have them."""

    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class StandsApart:
    """Stands out: the usual grade, how many others have it, and of how many."""

    usual: Grade
    alike: int
    others: int


@dataclass(frozen=True, slots=True)
class PartsWays:
    """Grade and text part ways: what stands beside the good grade."""

    ground: Ground


Detail = (
    GradeChange
    | GradesDiffer
    | FiguresDiffer
    | ScopeDiffers
    | ConcernDiffers
    | ComparingDiffers
    | OppositeSenses
    | Answers
    | CountsAndNames
    | QuotedWrongly
    | StandsApart
    | PartsWays
)
