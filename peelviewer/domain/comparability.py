"""Whether two grades may be compared, and who says so."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two grades may be set side by side as more or less of the same thing."""

    COMPARABLE = "comparable"
    WITH_CARE = "comparable with care"
    NOT_COMPARABLE = "not directly comparable"


@dataclass(frozen=True, slots=True)
class Comparability:
    """A verdict with its ground: a sentence, and who says so."""

    verdict: Verdict
    reason: str
    source: str  # the address or document that says so; "" where the crosswalk infers it
