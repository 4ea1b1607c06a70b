"""Counts of grades: "good in two areas", "three 'inadequate' grades", "none was outstanding"."""

import re
from dataclasses import dataclass

from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import NUMBER_WORDS, value_of

_NUMBER = rf"(?:\d{{1,2}}|{NUMBER_WORDS})"
_FILLER = (
    r"(?:more|others?|just|only|further|areas?|of|them|these|those|forces?|that|which|were|was|are|is|as|to|be|been|being|"
    r"have|has|had|said|found|rated|graded|ranked|judged|marked|deemed|assessed|classed|a|an|the|grades?|ratings?|marks?|gradings?|"
    r"judge?ments?|questions?|came|out|at|need|needed)"
)
_COUNTED_BEFORE = re.compile(rf"(?<![\w/.-])({_NUMBER})(?:\s+{_FILLER})*\s*[“‘\"']?\s*$", re.IGNORECASE)
_PART = re.compile(
    rf"(?<![\w/.-])({_NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|its\s+)?(?:[\w’']+\s+){{0,2}}$", re.IGNORECASE
)
_ALL_OF = re.compile(
    rf"\ball\s+({_NUMBER})\s+of\s+the\s+(?:questions|areas|strands|themes)\b[^.;]{{0,60}}$", re.IGNORECASE
)
_COUNTED_AFTER = re.compile(
    rf"^[”’\"']?,?\s*(?:grades?|ratings?|overall)?\s*(?:in|across)\s+(?:just\s+|only\s+|all\s+)?({_NUMBER})\b"
    r"(?!\s*(?:years?|months?|weeks?|days?|hours?|minutes?|ways?|respects?|cases?|%|per))",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"^[”’\"']?\s+(?!(?:grade|rating|mark|grading|judge?ment|areas?\b|in\b|at\b|for\b|and\b|or\b|overall|with\b|but\b|while\b|by\b"
    r"|outstanding|good|adequate|inadequate|requir|this\b|last\b|across\b|on\b))\w",
    re.IGNORECASE,
)
_ZERO = re.compile(
    r"\b(?:none|(?<!in )nothing(?! short of)|no (?:area|areas|force|forces|grade|grades|question|questions)|not one|not a single|did not (?:award|give|receive|get))\b",
    re.IGNORECASE,
)
_ONLY_GRADES_BETWEEN = re.compile(
    r"^[”’\"']?\s*,?\s*(?:(?:or|and|nor|an?|even|outstanding|good|adequate|inadequate|requires? improvement)\b[,\s“”‘’\"']*)*$",
    re.IGNORECASE,
)
_ABOUT_GRADES = re.compile(
    r"\b(?:areas?|grad(?:es?|ed|ings?)|ratings?|rated|marks?|forces?|questions|judge?ments?|inadequate|requir\w+ improvement|judged|found)\b",
    re.IGNORECASE,
)
_LOWEST = re.compile(
    r"\b(?:none|no force|no area)\b[^.;]{0,40}\b(?:bottom|lowest) (?:category|grade|mark|band|rating)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Count:
    """A count of one grade in a sentence."""

    grade: Grade
    count: int
    start: int
    end: int


def counts_in(sentence: str, words: tuple[GradeMention, ...], context: str = "") -> tuple[Count, ...]:
    """The counts of grades in a sentence whose grade words are `words`, after the sentence `context`."""
    found: list[Count] = []
    zero = _ZERO.search(sentence)
    graded = _ABOUT_GRADES.search(f"{context} {sentence}") is not None or len({word.grade for word in words}) > 1
    for index, word in enumerate(words):
        floor = words[index - 1].end if index else 0
        before, after = sentence[max(floor, word.start - 120) : word.start], sentence[word.end : word.end + 60]
        ordinary = _NOUN_AFTER.match(after) is not None and not word.quoted and not word.verb
        if zero and zero.start() < word.start and zero.end() <= word.start and not ordinary:
            first = next(other for other in words if other.start >= zero.end())
            if word.start - zero.end() < 90 and (
                word is first or _ONLY_GRADES_BETWEEN.match(sentence[first.end : word.start])
            ):
                found.append(Count(word.grade, 0, min(zero.start(), word.start), word.end))
                continue
        match = _COUNTED_BEFORE.search(before) or _ALL_OF.search(before)
        if match and re.match(r"one\s+(?:that|which|who)\s+is\b", before[match.start(1) :], re.IGNORECASE):
            match = None  # "one that is adequate": a force or a thing, and no count
        if match and not ordinary and (word.quoted or word.capital or graded):
            # "five of the region's seven forces": the part counts, not the whole.
            part = _PART.search(before[: match.start(1)]) or match
            start = word.start - len(before) + part.start(1)
            found.append(Count(word.grade, value_of(part[1]), start, word.end))
            continue
        match = _COUNTED_AFTER.match(after)
        if match:
            found.append(Count(word.grade, value_of(match[1]), word.start, word.end + match.end()))
    lowest = _LOWEST.search(sentence)
    if lowest and not words:
        found.append(Count(Grade.INADEQUATE, 0, *lowest.span()))
    return tuple(found)
