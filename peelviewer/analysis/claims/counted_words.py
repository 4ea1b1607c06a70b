"""The words of a sentence that count something: "three", "none", "the only one", "both", "an" before a grade."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from peelviewer.domain.numbers import NUMBER_WORDS, value_of

MOST_AREAS = 11  # that one inspection has graded: a higher count is of forces


class CountKind(StrEnum):
    """In what way words count."""

    NONE = "none"
    ONE = "only"
    SINGLE = "an"  # an article, which counts only beside other counts: "three goods and an outstanding"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class CountedWords:
    """Words that count, `sentence[start:end]`, and how many they say."""

    words: str  # in small letters, with single spaces
    value: int
    kind: CountKind
    start: int
    end: int

    @property
    def is_plain(self) -> bool:
        """Whether it is a number by itself, and no word as "only" or "any" that counts now and then."""
        return self.value > 1 or self.words in {"one", "no", "none"}


_NONE = frozenset({"no", "none", "nothing", "neither", "nobody", "no one", "not one", "nowhere", "any", "never"})
_NONE_IF_DENIED = frozenset({"single", "anything", "anywhere"})
_ONE = frozenset(
    {"one", "only", "alone", "another", "sole", "single", "lone", "the other", "the last", "the remaining"}
)
_OTHERS = {"both": 2, "pair": 2, "trio": 3, "hat-trick": 3, "hattrick": 3, "quartet": 4, "a dozen": 12}
_WORDS = sorted({*_NONE, *_NONE_IF_DENIED, *_ONE, *_OTHERS}, key=len, reverse=True)
_DENIED_SINGLE = r"(?:not\s+(?:got\s+|had\s+|have\s+)?|without\s+)a\s+single"
_ARTICLE = r"an?(?=\s+[“‘]?(?:outstanding|good|adequate|inadequate|requires))"
_COUNTS = re.compile(
    rf"(?<![\w/.£,–-])(?<!\bevery\s)(?<!\beach\s)(?:{_DENIED_SINGLE}|x\d|\d{{1,2}}|{'|'.join(word.replace(' ', chr(92) + 's+') for word in _WORDS)}"
    rf"|(?:{NUMBER_WORDS})|{_ARTICLE})(?![\w/%])(?!\.\d|,\d)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b(?:only|just)\s+one\s+of\s+(?:all\s+|the\s+|its\s+|our\s+|their\s+)*$", re.IGNORECASE
)  # so many there are
_DENIES = re.compile(r"\b(?:not|no|without|never|neither)\b|n[’']t\b", re.IGNORECASE)
_REACH_OF_DENIAL = 60  # characters


def counted_words(sentence: str, taken: Sequence[tuple[int, int]]) -> tuple[CountedWords, ...]:
    """All words of `sentence` that count, but for those inside the places `taken` (of names and grades)."""
    found = []
    for match in _COUNTS.finditer(sentence):
        start, end = match.span()
        if any(first <= start < last for first, last in taken) or _OF_ALL.search(sentence[:start]):
            continue
        words = re.sub(r"\s+", " ", match[0].lower())
        value = _value(words, sentence[max(0, start - _REACH_OF_DENIAL) : start])
        found.append(CountedWords(words, value, _kind(words, value), start, end))
    return tuple(found)


def _value(words: str, before: str) -> int:
    if words in _NONE_IF_DENIED and (words != "single" or _DENIES.search(before)):
        return 0
    if words in _NONE or words.endswith("a single"):
        return 0
    if words in _ONE or words in {"a", "an"}:
        return 1
    return _OTHERS[words] if words in _OTHERS else value_of(words.removeprefix("x"))


def _kind(words: str, value: int) -> CountKind:
    if value == 0:
        return CountKind.NONE
    if words in {"a", "an"}:
        return CountKind.SINGLE
    return CountKind.ONE if words in _ONE and words != "one" else CountKind.NUMBER
