"""How common words are in texts on policing and fire services: `data/common_words.csv`."""

import csv
import math
from functools import cache

from peelviewer import paths

_SENTENCES = 10_000  # of which the table says how many have a word
_RARE = 2  # that have a word which is not in the table


@cache
def _sentences_with() -> dict[str, int]:
    with (paths.data() / "common_words.csv").open(encoding="utf-8", newline="") as stream:
        return {row["word"]: int(row["sentences"]) for row in csv.DictReader(stream)}


@cache
def rarity(word: str) -> float:
    """How much a word, without its ending, tells of what a text is about: 1 where hardly any has it, 0 where each does."""
    return math.log(_SENTENCES / (_sentences_with().get(word, _RARE))) / math.log(_SENTENCES / _RARE)
