"""A grade's words with their reading, and what they were linked to on the way there."""

from dataclasses import dataclass, field

from peelviewer.analysis.claims.bodies_in_text import Bodies, Ground
from peelviewer.analysis.claims.counted_words import CountedWords
from peelviewer.analysis.claims.cue import Cue
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.tallies import Count
from peelviewer.analysis.claims.theme_links import Link

Area = tuple[str, Ground, float]  # a theme, how it is known, and what the link to it costs


@dataclass(slots=True)
class ReadMention:
    """A mention with its reading; places are offsets in the sentence until they are moved to the passage."""

    mention: GradeMention
    cue: Cue
    links: tuple[Link, ...] = ()
    count: Count | None = None
    claims: list[Found] = field(default_factory=list)
    bodies: Bodies | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class CountedMention:
    """A grade's words and a number near them that may count the grade, with what the words around say of that."""

    item: ReadMention
    number: CountedWords
    features: dict[str, float]
