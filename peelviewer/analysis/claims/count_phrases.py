"""The whole phrase of a number: what it is told as ("all three", "the other two"), and the total it is of ("two of its six")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.counted_words import CountedWords
from peelviewer.analysis.claims.word_classes import ClassedWord, in_a_row

_ITS = r"(?:(?:the|its|his|her|their|our|your|these|those|my|them)\s+)?"
_OF_TOTAL = re.compile(r"\s+(?:out\s+)?of\s+(?:[\w’'-]+\s+){0,4}", re.IGNORECASE)
_AHEAD = 40  # characters before a number that may tell what it is told as
_TOLD_AS = {
    name: re.compile(words + r"$", re.IGNORECASE)
    for name, words in {
        "all but": r"\b(?:all\s+but|bar|except|except\s+for|apart\s+from)\s+" + _ITS,
        "all": r"\b(?:all|across|under\s+all)\s+(?:of\s+)?" + _ITS,
        "each": r"\b(?:each|every|every\s+one|any)\s+(?:one\s+)?of\s+" + _ITS + r"(?:(?:other|remaining|main)\s+)?",
        "one of only": r"\bone\s+of\s+(?:a\s+mere\s+|(?:the\s+|those\s+)?(?:only|just)\s+)",
        "one of": r"\bone\s+of\s+" + _ITS,
        "other": r"\b(?:other|others|another|remaining|further|additional|more)\s+",
        "time": r"\b(?:last|past|next|previous|first|within|every)\s+",
        "rough": r"\b(?:about|around|nearly|almost|over|more\s+than|at\s+least|up\s+to|under|some|fewer\s+than|less\s+than)\s+",
        "only": r"\b(?:only|just|merely)\s+(?:in\s+|for\s+|at\s+)?",
        "those": r"\b(?:those|these)\s+",
        "own": r"\b(?:its|his|her|their|our|your|\w+[’']s)\s+(?:main\s+)?",
        "the": r"\bthe\s+",
        "not": r"\b(?:not|n[’']t|no|without)\s+(?:even\s+|so\s+much\s+as\s+)?",
    }.items()
}
_MORE = re.compile(r"\s+(?:others?|more|further|remaining|that\s+(?:are|were)\s+left)\b", re.IGNORECASE)
_OPENS = {",": ",", "–": "–", "—": "—", "-": "-", "(": ")"}
_NEAR_START = 5  # words from the number within which what is inserted begins
_TELLING = frozenset({"GRADE", "NUMBER"})
_VERBS = frozenset({"IS", "GIVEN"})


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """What a number is told as, whether it is the total of another, and where its words end, the total's included."""

    told_as: str
    of_total: bool
    is_total: bool
    end: int


def count_phrase(sentence: str, number: CountedWords, counted: Sequence[CountedWords]) -> CountPhrase:
    """The phrase of `number`, one of the words `counted` in a sentence."""
    plain = [each for each in counted if each.is_plain or each.value == 0]
    total = next((each for each in plain if _is_total(sentence, number, each)), None)
    is_total = any(_is_total(sentence, each, number) for each in plain)
    return CountPhrase(_told_as(sentence, number), total is not None, is_total, (total or number).end)


def _is_total(sentence: str, number: CountedWords, total: CountedWords) -> bool:
    between = sentence[number.end : total.start]
    return number.end < total.start and total.value > 1 and _OF_TOTAL.fullmatch(between) is not None


def _told_as(sentence: str, number: CountedWords) -> str:
    if number.words in {"both", "pair", "trio"}:
        return "both"
    ahead = sentence[max(0, number.start - _AHEAD) : number.start]
    told_as = next((name for name, words in _TOLD_AS.items() if words.search(ahead)), "")
    return "other" if told_as in {"", "the"} and _MORE.match(sentence, number.end) else told_as or "plain"


def without_inserted(words: Sequence[ClassedWord]) -> tuple[ClassedWord, ...]:
    """Words between a number and a grade without what is inserted: "four areas – A, B and C – were", "one, Kent, was"."""
    for start, opening in enumerate(words[:_NEAR_START]):
        if opening.word not in _OPENS:
            continue
        ends = [at for at, each in enumerate(words) if at > start and each.word == _OPENS[opening.word]]
        for end in reversed(ends):
            inside = {each.what for each in words[start:end]}
            if not inside & _TELLING and (opening.word != "," or not inside & _VERBS):
                return (*words[:start], *words[end + 1 :])
    return tuple(words)


def bridge(words: Sequence[ClassedWord]) -> tuple[str, ...]:
    """What the words between a phrase and a grade are, without what is inserted."""
    return in_a_row(without_inserted(words))
