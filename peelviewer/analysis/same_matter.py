"""Two sentences on one matter, in much the same words, where one affirms what the other denies."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from peelviewer.analysis.observations import observes, words_that
from peelviewer.analysis.passage_context import KEPT
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects

_FEWEST = 3  # telling words that two clauses share
_FEWEST_ALIKE = 2  # or so many, where
_ALIKE = 0.75  # of all their words are the same, in the same order,
_LONG = 5  # and they have so many
_DENIES = re.compile(
    r"not|never|no|don['’]t|doesn['’]t|didn['’]t|isn['’]t|aren['’]t|do|does|did|always|longer", re.IGNORECASE
)
_PART = 0.5  # of the words of the shorter one that they share
_WORD = re.compile(r"[a-z0-9]+(?:[-’'][a-z]+)*", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|\s[–—-]\s|,?\s\b(?:but|although|though|while|whereas|however|yet|despite|and (?:those|nobody|no one|it|they|there))\b",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"(?:[’']s|ies|es|s|ed|ing|ly|ion|ions)$")
_SHORT = 3  # letters of a word that can say something of the matter
_STEM = 6  # letters by which two forms of a word are one
_NEAR = 30  # characters in which a denial takes criticism away: "no backlog"
_WISH = re.compile(
    r"\b(?:should|could|would|may|might|must|ought to|will|needs? to|aims?|plans? to|intends?|expects?|hopes?|if|whether)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:should|must|ought to|needs? to|if|whether)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?][”\"’')]*$")
_GRADED = re.compile(r"\brequir(?:es?|ed|ing) improvement\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:no one|nobody|none|neither|few(?:er)?(?! than)|half of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells: the stems of its telling words, its words without those that deny, and whether it affirms them."""

    stems: frozenset[str]
    words: tuple[str, ...]
    affirms: bool


@lru_cache(maxsize=KEPT)
def told_in(sentence: str) -> tuple[Told, ...]:
    """What each clause of a sentence affirms or denies; nothing where it tells wishes, duties or what was looked at."""
    if not observes(sentence) or _GRADED.search(sentence) or not _ENDS.search(sentence):
        return ()
    found = []
    for clause in _CLAUSE.split(sentence):
        affirms = _affirms(clause)
        wish = (_WISH if affirms else _DUTY).search(clause)
        told = clause[: wish.start()] if wish else clause
        words = tuple(word.lower() for word in _WORD.findall(told) if not _DENIES.fullmatch(word))
        if len(stems := stems_of(told)) >= _FEWEST_ALIKE:
            found.append(Told(stems, words, affirms))
    return tuple(found)


def on_one_matter(one: Told, other: Told, theme: str) -> int:
    """How many telling words two clauses share where one affirms and the other denies; 0 where they are not on one matter.

    Words of the theme's own name say nothing of the matter, unless the two are alike word for word.
    """
    if one.affirms is other.affirms:
        return 0
    if are_alike(one, other):
        return len(one.stems & other.stems)
    mine, others = one.stems - _named(theme), other.stems - _named(theme)
    both = len(mine & others)
    return both if both >= max(_FEWEST, _PART * min(len(mine), len(others))) else 0


def are_alike(one: Told, other: Told) -> bool:
    """Whether two clauses are nearly the same word for word, apart from what denies."""
    return len(one.words) >= _LONG and Indel.normalized_similarity(one.words, other.words) >= _ALIKE


def telling(row: str, theme: str) -> int:
    """How many telling words a row of words has."""
    return len(stems_of(row) - _named(theme))


def words_in_a_row(first: str, second: str) -> str:
    """The longest row of words that two sentences share, as the first has it."""
    one, two = first.split(), [_bare(word) for word in second.split()]
    bare = [_bare(word) for word in one]
    row = SequenceMatcher(None, bare, two, autojunk=False).find_longest_match()
    start, end = row.a, row.a + row.size
    while start < end and says_little(bare[start]):
        start += 1
    while start < end and says_little(bare[end - 1]):
        end -= 1
    return " ".join(one[start:end]).strip("“”\"‘’'.,;: ")


def _bare(word: str) -> str:
    return word.strip("“”\"‘’'.,;:").lower()


def says_little(word: str) -> bool:
    """Whether a word, in small letters, says nothing of the matter of its sentence."""
    return len(word) < _SHORT or word in aspects().common


@cache
def _named(theme: str) -> frozenset[str]:
    return stems_of(reference().theme_label(theme))


def stems_of(clause: str) -> frozenset[str]:
    """The stems of the words of a clause that say something of its matter."""
    words = (word.lower() for word in _WORD.findall(clause))
    return frozenset(_ENDINGS.sub("", word)[:_STEM] for word in words if not says_little(word))


def _affirms(clause: str) -> bool:
    """Whether a clause says that something is so, and does not deny or criticise it."""
    denials = [*words_that("denial").finditer(clause), *_OTHERS.finditer(clause)]
    criticisms = list(words_that("criticism").finditer(clause))
    for denial in list(denials):
        taken = next((each for each in criticisms if 0 <= each.start() - denial.end() <= _NEAR), None)
        if taken:
            criticisms.remove(taken)
            denials.remove(denial)
    return not denials and not criticisms
