"""How alike two texts are in what they mean, though they say it in other words: by the meanings of their words.

Each word has some whole numbers, the nearer to those of another word the more alike the two; the numbers of a text are their sum.
They stand in `data/word_meanings.bin`, and `tests/learn_meanings.py` says where they come from. Names have none.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import mul

from peelviewer import paths
from peelviewer.analysis.passage_context import KEPT

FILE = "word_meanings.bin"
SIZE = 64  # numbers of a word
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The numbers of a text and their length."""

    numbers: tuple[int, ...]
    length: float

    def likeness(self, other: "Meaning") -> float:
        """1 where both mean the same, about 0 where they have nothing in common; 0 where no word of one is known."""
        if not (self.length and other.length):
            return 0.0
        along: int = sum(map(mul, self.numbers, other.numbers))
        return along / (self.length * other.length)


def likeness(one: str, other: str) -> float:
    """How alike two texts are: 1 where they mean the same, about 0 where they have nothing in common."""
    return meaning(one).likeness(meaning(other))


@lru_cache(maxsize=KEPT)
def meaning(text: str) -> Meaning:
    """What a text means, as far as its words are known."""
    known = _known()
    rows = [known[word] for word in words_of(text) if word in known]
    numbers = tuple(map(sum, zip(*rows, strict=True)))
    return Meaning(numbers, math.hypot(*numbers))


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters; "force's" is "force"."""
    return [word.removesuffix("'s") for word in _WORD.findall(text.lower().replace("’", "'"))]


@cache
def _known() -> Mapping[str, memoryview]:
    line, _, numbers = (paths.data() / FILE).read_bytes().partition(b"\n")
    every = memoryview(numbers).cast("b")
    return {word: every[at * SIZE : (at + 1) * SIZE] for at, word in enumerate(line.decode().split())}
