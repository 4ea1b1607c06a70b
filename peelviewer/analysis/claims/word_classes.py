"""What the words around numbers and grades are: areas, forces, verbs of grading, prepositions, words that only join."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.link_words import is_joining

_WORD = re.compile(r"[A-Za-z’']+|\d+|[^\w\s]")
_MARKS = frozenset(",;:.()–—-?!")
_CLASSES = {
    "GRADE": "requires require required requiring improvement",
    "AREAS": "area areas category categories question questions pillar pillars subject subjects heading headings theme "
    "themes aspect aspects measure measures part parts thing things",
    "FORCES": "force forces service services constabulary constabularies brigade brigades unit units",
    "GRADES": "grade grades grading gradings rating ratings mark marks judgement judgements judgment judgments",
    "TIME": "year years month months week weeks day days hour hours minute minutes pm am january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    "OTHERS": "officer officers people inspector inspectors million per cent calls cases step steps times",
    "GIVEN": "graded rated judged marked found deemed given awarded handed assessed considered described classed ranked "
    "scored received receives receive got gets get getting earned gained achieved attained secured won collected "
    "picked called branded labelled put placed rate rates judge judges gave gives giving scoring",
    "IS": "is was were are be been being am has have had having remains remain remained stays stayed came come comes",
    "IN": "in for on at across",
    "DETERMINER": "the a an its their his her our your this that these those each every all any some",
    "WHICH": "which who where",
    "NUMBER": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty none no",
}
_THEMSELVES = {
    *("of", "over", "to", "as", "with", "by", "under", "among", "from", "against", "and", "or", "but", "nor", "while"),
    *("further", "other", "others", "more", "another", "remaining", "rest", "just", "only", "also", "again", "same"),
}
_OF_WORD = {word: name for name, words in _CLASSES.items() for word in words.split()}
NOUNS = frozenset({"AREAS", "FORCES", "GRADES", "TIME", "OTHERS"})  # of what may be counted


@dataclass(frozen=True, slots=True)
class ClassedWord:
    """A word, a mark or a name at its place: itself in small letters, and what it is ("" for a quotation mark)."""

    word: str
    what: str
    start: int
    end: int


def classed_words(
    sentence: str, names: Iterable[tuple[int, int]] = (), grades: Sequence[tuple[int, int]] = ()
) -> tuple[ClassedWord, ...]:
    """The words of `sentence`; each name of a subject or body, at the places `names`, is one."""
    found: list[ClassedWord] = []
    named = tuple(names)
    for match in _WORD.finditer(sentence):
        start, end = match.span()
        if any(first <= start < last for first, last in named):
            if found and found[-1].what == "NAME":
                found[-1] = ClassedWord("NAME", "NAME", found[-1].start, end)
            else:
                found.append(ClassedWord("NAME", "NAME", start, end))
            continue
        word = match[0].lower()
        what = "GRADE" if any(first <= start < last for first, last in grades) else _what(word)
        found.append(ClassedWord(what if what in NOUNS else word, what, start, end))
    return tuple(found)


def _what(word: str) -> str:
    if word in _OF_WORD:
        return _OF_WORD[word]
    if word in _THEMSELVES or word in _MARKS:
        return word
    if word.isdigit():
        return "NUMBER"
    if not word[0].isalnum():
        return ""
    return "joining" if is_joining(word) else "other"


def in_a_row(words: Iterable[ClassedWord]) -> tuple[str, ...]:
    """What the words are, one after another, each run of the same only once."""
    row: list[str] = []
    for each in words:
        if each.what and (not row or row[-1] != each.what):
            row.append(each.what)
    return tuple(row)
