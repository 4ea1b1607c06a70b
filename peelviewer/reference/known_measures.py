"""What the inspectorate measures in every force: `data/known_measures.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from peelviewer import paths


@dataclass(frozen=True, slots=True)
class KnownMeasure:
    """A measure by the words of a sentence that tells it; `least`: smaller numbers in its unit are of something else.

    `rest`: words that say that a share is of those that miss it, so that its own is what is left of the whole.
    """

    id: str
    theme: str
    unit: str
    least: float
    words: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]
    rest: tuple[re.Pattern[str], ...] = ()

    def is_in(self, sentence: str, value: float, unit: str) -> bool:
        """Whether a number of a sentence is this measure."""
        least = 1 if self.is_of_the_rest(sentence) else self.least
        return (
            unit == self.unit
            and value >= least
            and all(each.search(sentence) for each in self.words)
            and not any(each.search(sentence) for each in self.without)
        )

    def is_of_the_rest(self, sentence: str) -> bool:
        """Whether a share in a sentence is of what misses the measure: "38 percent weren't answered in time"."""
        return any(each.search(sentence) for each in self.rest)


@cache
def known_measures() -> tuple[KnownMeasure, ...]:
    """Those in the file, in its order."""
    with (paths.data() / "known_measures.toml").open("rb") as stream:
        return tuple(
            KnownMeasure(
                row["id"],
                row["theme"],
                row["unit"],
                row["least"],
                _patterns(row["words"]),
                _patterns(row["without"]),
                _patterns(row.get("rest", [])),
            )
            for row in tomllib.load(stream)["measure"]
        )


def theme_of_measure(measure: str) -> str:
    """The theme of a measure by its id; "" where there is none."""
    return next((each.theme for each in known_measures() if each.id == measure), "")


def _patterns(words: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(word, re.IGNORECASE) for word in words)
