"""How words between quotation marks stand to the report they are taken from."""

from dataclasses import dataclass
from enum import StrEnum


class QuotationStanding(StrEnum):
    """What became of the report's words, in the words the reader sees."""

    VERBATIM = "verbatim"  # whole sentences, word for word
    TRIMMED = "trimmed"  # word for word, with words left out at the ends or at an ellipsis
    ALTERED = "altered"
    NOT_FOUND = "not found"  # a report of that inspection is in the library and does not have the words
    NO_REPORT = "no report in the library"


FOUND = frozenset({QuotationStanding.VERBATIM, QuotationStanding.TRIMMED, QuotationStanding.ALTERED})


@dataclass(frozen=True, slots=True)
class Difference:
    """Where an altered quotation differs from the report: the words of each; either may be empty."""

    report: str
    quoted: str

    @property
    def in_words(self) -> str:
        """The difference as a reader would tell it."""
        if not self.report:
            return f"“{self.quoted}” added"
        if not self.quoted:
            return f"“{self.report}” left out"
        return f"“{self.quoted}” for the report’s “{self.report}”"
