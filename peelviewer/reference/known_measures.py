"""What the inspectorate measures in every force: `data/known_measures.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from peelviewer import paths


@dataclass(frozen=True, slots=True)
class KnownMeasure:
    """A measure by the words of a sentence that tells it; `least`: smaller numbers in its unit are of something else."""

    id: str
    theme: str
    unit: str
    least: float
    words: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]

    def is_in(self, sentence: str, value: float, unit: str) -> bool:
        """Whether a number of a sentence is this measure."""
        fits = unit == self.unit and value >= self.least
        return (
            fits
            and all(each.search(sentence) for each in self.words)
            and not any(each.search(sentence) for each in self.without)
        )


@cache
def known_measures() -> tuple[KnownMeasure, ...]:
    """Those in the file, in its order."""
    with (paths.data() / "known_measures.toml").open("rb") as stream:
        return tuple(
            KnownMeasure(
                row["id"], row["theme"], row["unit"], row["least"], _patterns(row["words"]), _patterns(row["without"])
            )
            for row in tomllib.load(stream)["measure"]
        )


def _patterns(words: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(word, re.IGNORECASE) for word in words)
