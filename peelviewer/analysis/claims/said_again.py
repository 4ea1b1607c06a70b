"""A grade that is said to be that of an earlier inspection too: "as it did in 2023", "for the second year running"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from peelviewer.domain.numbers import NUMBER_WORDS

_STOP = r"[^,;:.()–—]*"
_WHO = r"(?:it|they|we|he|she|the force|the constabulary|the service)"
_AT = r"(?:before\b|last\s+(?:time|year)\b|(?:in|at)\s+(?:(?:the|its|their|our)\s+(?:last|previous|earlier)|(?:[A-Z]\w+\s+)?20\d\d)\b)"
# The grade of now compared with the one before: what stands here tells of the earlier inspection alone.
_COMPARED = re.compile(
    rf"\b(?:unchanged|unmoved|no different)\s+(?:from|since)\b{_STOP}"
    rf"|\bthe same as\s+(?:{_WHO}\b|in\b|at\b|last\b|before\b|two\b|three\b){_STOP}"
    rf"|(?:(?<=[,–—-]\s)|(?<=just\s)|(?<=exactly\s)|(?<=much\s))as\s+(?:{_WHO}\s+(?:was|were|did|had|has|have)\b|(?:was|had been)\s+the\s+case\b|{_AT}){_STOP}"
    rf"|^\W*As\s+{_AT}{_STOP}"
    rf"|\band\s+(?:{_WHO}\s+)?(?:has|have)\s+been\s+(?:so\s+)?(?:ever\s+since|since|at\s+every|in\s+every|every)\b{_STOP}",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:20\d\d|ago|before|last|previous\w*|earlier|since|every|years?|months|time|case|inspections?)\b|\w+\s+\w+\s+(?:was|were|did|had)$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:keep|kept|retain|hold|held|maintain|still|stay|remain|match|repeat|stick|stuck|same)\w*\b", re.IGNORECASE
)
_IT_HAD = re.compile(
    rf"[”’\"']?\s+(?:(?:grade|rating|mark)\s+)?(?:that\s+|which\s+)?{_WHO}\s+(?:was|were|had|got|received|earned|held|won)\b{_STOP}",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    rf"\b(?:(?:second|third|fourth|fifth|{NUMBER_WORDS})\s+(?:\w+\s+)?(?:running|in a row|in succession|on the trot)|(?:second|third|fourth|fifth)\s+(?:consecutive|successive|straight)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def comparisons(sentence: str) -> tuple[tuple[int, int], ...]:
    """The places where a sentence says when else the grade beside it was given."""
    return tuple(match.span() for match in _COMPARED.finditer(sentence) if _TIME.search(match[0]))


def earlier_words(sentence: str, before: int, grade: tuple[int, int], limit: int, *, several: bool) -> Iterator[str]:
    """The words by which a grade, at `grade`, is said to be an earlier one too.

    `before` is where the grade before it ends, `limit` where the next begins. Of `several` subjects "for the second year
    running" may mean one.
    """
    start, end = grade
    for first, last in comparisons(sentence):
        if end <= first < limit or (first < start and before <= first):
            yield sentence[first:last]
    if (had := _IT_HAD.match(sentence, end, limit)) and _KEPT.search(sentence, before, start):
        yield had[0]
    if not several and (running := _RUNNING.search(sentence, before, limit)):
        yield running[0]
