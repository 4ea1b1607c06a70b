"""What search knows of words: acronyms, spellings, words that say the same, what questions ask for."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property

from peelviewer import paths
from peelviewer.domain.words import folded_words
from peelviewer.reference.errors import ReferenceDataError


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a question, and what a passage has that answers it."""

    asked: re.Pattern[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class SearchWords:
    """The words of `data/search.toml`, all folded: see there."""

    stop_words: frozenset[str]
    force_words: frozenset[str]
    joined: tuple[str, ...]
    spellings: tuple[tuple[re.Pattern[str], str], ...]
    cues: tuple[Cue, ...]
    same: tuple[frozenset[str], ...]
    acronyms: dict[str, tuple[tuple[str, ...], ...]]  # "soc" -> ("serious", "and", "organised", "crime"), ...

    @cached_property
    def longest(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each acronym with each of its long forms."""
        return tuple((short, words) for short, forms in self.acronyms.items() for words in forms)

    def spelt_alike(self, word: str) -> str:
        """The word in one of its spellings, the same for all of them."""
        for pattern, other in self.spellings:
            word = pattern.sub(other, word)
        return word

    def says_the_same(self, word: str) -> frozenset[str]:
        """The words that may stand for this one; not the word itself."""
        return frozenset(each for words in self.same if word in words for each in words) - {word}


@cache
def search_words() -> SearchWords:
    """The file that is shipped with the program, loaded once; raises ReferenceDataError where it does not fit."""
    file = paths.data() / "search.toml"
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        return SearchWords(
            frozenset(held["stop_words"]),
            frozenset(held["force_words"]),
            tuple(held["joined"]),
            tuple((re.compile(pattern), other) for pattern, other in held["spellings"]),
            tuple(Cue(re.compile(rf"\b(?:{cue['asked']})\b"), re.compile(cue["pattern"])) for cue in held["cue"]),
            tuple(frozenset(entry["words"]) for entry in held["same"]),
            {
                "".join(folded_words(entry["short"])): tuple(folded_words(words) for words in entry["long"])
                for entry in held["acronym"]
            },
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError, re.error) as error:
        raise ReferenceDataError(file.name, 1, f"what search knows of words does not fit: {error}") from error
