"""Two sentences on one matter, in much the same words, where one affirms what the other denies."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from peelviewer.analysis.observations import observes
from peelviewer.analysis.passage_context import KEPT
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects

FEWEST = 3  # words that two sentences share
_PART = 0.5  # of the words of the shorter one that they share
_WORD = re.compile(r"[a-z]+(?:[-’'][a-z]+)*", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|\s[–—-]\s|,?\s\b(?:but|although|though|while|whereas|however|yet|despite|and those)\b", re.IGNORECASE
)
_ENDINGS = re.compile(r"(?:[’']s|ies|es|s|ed|ing|ly|ion|ions)$")
_SHORT = 3  # letters of a word that can say something of the matter
_STEM = 6  # letters by which two forms of a word are one
_NEAR = 30  # characters in which a denial takes criticism away: "no backlog"
_DUTY = re.compile(r"\b(?:should|must|ought to|needs? to|if|whether)\b", re.IGNORECASE)
_GRADED = re.compile(r"\brequir(?:es?|ed|ing) improvement\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:no one|nobody|none|neither|few(?:er)?(?! than)|half of|in (?:many|most) (?:of|cases))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells: the stems of its telling words, and whether it affirms them."""

    stems: frozenset[str]
    affirms: bool


@lru_cache(maxsize=KEPT)
def told_in(sentence: str) -> tuple[Told, ...]:
    """What each clause of a sentence affirms or denies; nothing where it tells wishes, duties or what was looked at."""
    if not observes(sentence) or _GRADED.search(sentence):
        return ()
    found = []
    for clause in _CLAUSE.split(sentence):
        affirms = _affirms(clause)
        wish = (_list(aspects().unreal) if affirms else _DUTY).search(clause)
        stems = frozenset(_stems(clause[: wish.start()] if wish else clause))
        if len(stems) >= FEWEST:
            found.append(Told(stems, affirms))
    return tuple(found)


def on_one_matter(one: Told, other: Told, theme: str) -> int:
    """How many telling words two clauses share where one affirms and the other denies; 0 where they are not on one matter.

    Words of the theme's own name say nothing of the matter.
    """
    mine, others = one.stems - _named(theme), other.stems - _named(theme)
    both = len(mine & others)
    enough = both >= max(FEWEST, _PART * min(len(mine), len(others)))
    return both if enough and one.affirms is not other.affirms else 0


def telling(row: str, theme: str) -> int:
    """How many telling words a row of words has."""
    return len(set(_stems(row)) - _named(theme))


def words_in_a_row(first: str, second: str) -> str:
    """The longest row of words that two sentences share, as the first has it."""
    one, two = first.split(), [_bare(word) for word in second.split()]
    bare = [_bare(word) for word in one]
    best = (0, 0)
    rows = [0] * (len(two) + 1)
    for i, word in enumerate(bare):
        rows = [0, *(rows[j] + 1 if word == other else 0 for j, other in enumerate(two))]
        longest = max(rows)
        best = max(best, (longest, i + 1 - longest), key=lambda row: row[0])
    length, start = best
    end = start + length
    while start < end and _says_little(bare[start]):
        start += 1
    while start < end and _says_little(bare[end - 1]):
        end -= 1
    return " ".join(one[start:end]).strip("“”\"‘’'.,;: ")


def _bare(word: str) -> str:
    return word.strip("“”\"‘’'.,;:").lower()


def _says_little(word: str) -> bool:
    return len(word) < _SHORT or word in aspects().common


@cache
def _named(theme: str) -> frozenset[str]:
    return frozenset(_stems(reference().theme_label(theme)))


def _stems(clause: str) -> list[str]:
    words = (word.lower() for word in _WORD.findall(clause))
    return [_ENDINGS.sub("", word)[:_STEM] for word in words if not _says_little(word)]


def _affirms(clause: str) -> bool:
    """Whether a clause says that something is so, and does not deny or criticise it."""
    words = aspects()
    denials = [*_list(words.denial).finditer(clause), *_OTHERS.finditer(clause)]
    criticisms = list(_list(words.criticism).finditer(clause))
    for denial in list(denials):
        taken = next((each for each in criticisms if 0 <= each.start() - denial.end() <= _NEAR), None)
        if taken:
            criticisms.remove(taken)
            denials.remove(denial)
    return not denials and not criticisms


@lru_cache(maxsize=8)
def _list(patterns: tuple[str, ...]) -> re.Pattern[str]:
    starts = "|".join(pattern if pattern.startswith("n[") else rf"(?<![\w-]){pattern}" for pattern in patterns)
    return re.compile(rf"(?:{starts})(?![\w-])", re.IGNORECASE)
