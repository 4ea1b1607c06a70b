"""Findings that a report means by their number or all together: "recommendation 2", "both areas for improvement"."""

import re

from peelviewer.domain.claims import FindingKind
from peelviewer.domain.numbers import ORDINALS, in_words

_NUMBERS = {in_words(number): number for number in range(1, 11)}
_ORDINALS = {word: number for number, word in enumerate(ORDINALS, 1)}
_KINDS = {
    "concern": FindingKind.CONCERN,
    "improvement": FindingKind.IMPROVEMENT,
    "recommendation": FindingKind.RECOMMENDATION,
}
_ONE = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_KIND = r"(?:(?P<concern>causes?\s+(?:of|for)\s+concern)|(?P<improvement>areas?\s+(?:for|of)\s+improvement|AFIs?)|(?P<recommendation>recommendations?))"
_BY_NUMBER = re.compile(
    rf"\b{_KIND}\s+(?:no\.?\s*|number\s+)?(?P<number>{_ONE}(?:(?:,\s+|\s+and\s+|,\s+and\s+|\s+to\s+|\s*[–-]\s*){_ONE})*)\b(?!\s*(?:%|per\b|of\s+the(?:m|se)?\b))"
    rf"|\b(?:the|our|your)\s+(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?:of\s+(?:the|our|these|your)\s+)?(?:\w+\s+)?"
    + _KIND.replace("(?P<", "(?P<o_")
    + r"\b",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    rf"\b(?:{'|'.join(_NUMBERS)}|\d{{1,2}}|most|some|several|many|half)\s+(?:of\s+)?(?:the|its|our|these|those|their)\s+(?:\w+\s+){{0,3}}?(?:causes|areas|AFIs|recommendations)\b",
    re.IGNORECASE,
)
_PLURALS = r"(?:causes\s+(?:of|for)\s+concern|areas\s+(?:for|of)\s+improvement|AFIs|recommendations)"
_ANY_KIND = r"\b(?:causes?|areas?|AFIs?|recommendations?)\b"
_BEGINS_CLAUSE = re.compile(
    r"(?:^\W*|[,;:.–—]\s+|\b(?:and|but|that|so|now|since|therefore|of|on|with|have|has|closed|met|discharged|lifted|removed|addressed|implemented|completed|off)\s+)$",
    re.IGNORECASE,
)
_BOTH_HAVE = re.compile(
    r"\b(?:both|neither|all)\s+(?:of\s+(?:them|these|those)\s+)?(?:has|have|had|is|are|was|were)\b", re.IGNORECASE
)
_OF_THEM = re.compile(
    rf"\b(?:both|neither|all|each|none|every)\s+(?:of\s+)?(?:(?:the|our|these|those|them|its)\s+)*(?:{'|'.join(_NUMBERS)}|\d)?\s*"
    rf"(?:\w+\s+){{0,2}}?(?:{_PLURALS}|(?:cause\s+of\s+concern|area\s+for\s+improvement|recommendation)\b|(?=[.,;]|(?:has|have|had|is|are|was|were|been)\b|$))"
    rf"|\b(?:both|them\s+all|all\s+of\s+them)(?=\W*$)|\bthe\s+remaining\s+(?:\w+\s+)?{_PLURALS}|(?<!\bof\s)\b(?:the|these|those|our|its)\s+(?!following\b)(?:{'|'.join(_NUMBERS)}|\d)?\s*(?:\w+\s+)?{_PLURALS}\b(?!\s*:|\s+(?:about|on|for|to|concerning|relating|regarding|\d))",
    re.IGNORECASE,
)


def some_of(sentence: str) -> bool:
    """Whether it counts findings without a word on which they are: "it has closed three of its five"."""
    return _SOME_OF.search(sentence) is not None


def numbers_meant(about: str, kind: FindingKind | None) -> tuple[int, ...]:
    """Which of a report's findings of a kind are meant, counted from 1: "recommendations 1 and 3"; () where none is."""
    for found in _BY_NUMBER.finditer(about):
        named = next((name for name in _KINDS if found[name] or found[f"o_{name}"]), "")
        if kind is None or kind is _KINDS[named]:
            words = re.findall(r"\w+", (found["number"] or found["ordinal"]).lower())
            numbers = [n for word in words if (n := _ORDINALS.get(word) or _NUMBERS.get(word) or _figure(word))]
            if {"to", "–", "-"} & {*words, *(found["number"] or "")} and len(numbers) == 2:
                return tuple(range(numbers[0], numbers[1] + 1))
            return tuple(numbers)
    return ()


def _figure(word: str) -> int | None:
    return int(word) if word.isdigit() else None


def all_meant(quote: str, about: str, kind: FindingKind | None = None) -> tuple[bool, int | None]:
    """Whether a verdict is on several findings together, and on how many; None where the report does not count them."""
    plainly = kind is not None and _BOTH_HAVE.search(quote)
    if not (found := _OF_THEM.search(quote)) or not (plainly or re.search(_PLURALS, about, re.IGNORECASE)):
        return False, None
    if not re.search(_ANY_KIND, found[0], re.IGNORECASE) and not _BEGINS_CLAUSE.search(quote[: found.start()]):
        return False, None  # "the files that we saw all had one"
    words = found[0].lower().split()
    count = next(
        (
            _NUMBERS.get(word) or (int(word) if word.isdigit() else None)
            for word in words
            if word in _NUMBERS or word.isdigit()
        ),
        None,
    )
    return True, 2 if words[0] in {"both", "neither"} else count
