"""How well or badly a sentence says that something goes: by the words it uses, each with a weight that was learned.

The weights stand in `data/tone_weights.csv`; `tests/learn_tone.py` learns them from sentences under grades that people have read.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from peelviewer import paths
from peelviewer.analysis.claims.small_letters import small
from peelviewer.analysis.follow_up.likeness import stem
from peelviewer.analysis.observations import words_that
from peelviewer.analysis.passage_context import KEPT
from peelviewer.analysis.same_matter import words_against
from peelviewer.domain.grades import Grade

ALWAYS = "always"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_GRADE = re.compile(rf"\b(?:{'|'.join(Grade)}|requir(?:e|ed|ing) improvement)\b", re.IGNORECASE)
_DENIES = re.compile(r"not|no|never|\w+n't")
_DENIAL = "not"  # stands for each word that denies
_MOST = 3  # words of a list: more say no more


@lru_cache(maxsize=KEPT)
def tone(sentence: str) -> float:
    """Above 0 where it says that something goes well, below where it says that it does not; further off, the surer."""
    weights = _weights()
    return weights.get(ALWAYS, 0.0) + sum(
        weights.get(sign, 0.0) * value for sign, value in signs_of_tone(sentence).items()
    )


def signs_of_tone(sentence: str) -> dict[str, float]:
    """What the words of a sentence say for its tone: each, each two that stand together, and those known to praise or criticise."""
    text = _GRADE.sub(" ", sentence.lower().replace("’", "'"))
    words = [_DENIAL if _DENIES.fullmatch(word) else stem(word) for word in _WORD.findall(text)]
    signs = dict.fromkeys((*words, *(f"{first} {second}" for first, second in pairwise(words))), 1.0)
    in_small = small(sentence)
    signs["(against)"] = float(min(_MOST, len(words_against(sentence))))
    for name in ("praise", "criticism"):
        signs[f"({name})"] = float(min(_MOST, sum(1 for _ in words_that(name).finditer(in_small))))
    return signs


@cache
def _weights() -> Mapping[str, float]:
    with (paths.data() / "tone_weights.csv").open(encoding="utf-8", newline="") as stream:
        return {row["words"]: float(row["weight"]) for row in csv.DictReader(stream)}
