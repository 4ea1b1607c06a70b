"""Two sentences on one matter, in whatever words, where one says that all is so and the other denies it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.passage_context import KEPT
from peelviewer.reference.names import find_bodies

FEWEST = 2  # words of the matter that two sentences share
_PART = 0.4  # of those of the shorter one
_ALL = re.compile(
    r"\b(?:all|every|everybody|everyone|each|always|both|fully|whole|most|nearly|almost)\b|\b100 ?(?:%|per ?cent)", re.IGNORECASE
)  # fmt: skip
_DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|no one|nothing|neither|without|hardly|rarely|seldom|cannot|nowhere)\b|n['’]t\b",
    re.IGNORECASE,
)
# Wishes, what is so since then, and what is graded or was inspected: none of it says how the matter stood.
_OTHER = re.compile(
    r"\b(?:should|must|will|would|may|might|could|essential|important|forces|now|today|needs? to|if|whether)\b|\binspect|\bHMIC|\breport\b|\bwatchdog|\b(?:grade|rat(?:ed|ing)|judge?d|judge?ment|verdict|accept)"
    r"|\brequir\w+ improvement|\b(?:inadequate|outstanding)\b|\?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!][”\"’')]*$")


@dataclass(frozen=True, slots=True)
class Extent:
    """The words of a sentence's matter, whether it denies something, and whether it says something of all."""

    matter: frozenset[str]
    denies: bool
    of_all: bool

    @property
    def affirms(self) -> bool:
        """Whether it denies nothing."""
        return not self.denies


@lru_cache(maxsize=KEPT)
def extents_told(sentence: str) -> tuple[Extent, ...]:
    """What a sentence says of how far something is so, where it speaks of all or denies."""
    denies, of_all = _DENIES.search(sentence) is not None, _ALL.search(sentence) is not None
    if not (denies or of_all) or not _ENDS.search(sentence) or _OTHER.search(sentence):
        return ()
    names: frozenset[str] = frozenset().union(*(topic(named.name) for named in find_bodies(sentence)))
    matter = topic(sentence) - names
    return (Extent(matter, denies, of_all),) if len(matter) >= FEWEST else ()


def shared_by_all_and_none(one: Extent, other: Extent) -> int:
    """How many words of the matter two sentences share where one speaks of all and only the other denies; else 0."""
    if one.denies is other.denies or not (other.of_all if one.denies else one.of_all):
        return 0
    shared = one.matter & other.matter
    enough = max(FEWEST, _PART * min(len(one.matter), len(other.matter)))
    return len(shared) if len(shared) >= enough and shared - everyday() else 0
