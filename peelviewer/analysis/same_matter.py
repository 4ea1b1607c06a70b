"""Two sentences on one matter, in much the same words, where one tells that it goes well and the other that it does not."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from peelviewer.analysis.claims.small_letters import small
from peelviewer.analysis.observations import observes, words_that
from peelviewer.analysis.passage_context import KEPT
from peelviewer.domain.months import MONTH
from peelviewer.reference import reference
from peelviewer.reference.aspects import aspects

_FEWEST = 3  # telling words that two clauses share
_FEWEST_ALIKE = 2  # so many are enough where the clauses are alike
_ALIKE = 0.75  # of all words of two clauses, the same in the same order: then they are alike
_LONG = 5  # words that a clause must have to be alike to another
_DENIES = re.compile(
    r"not|never|no|don['’]t|doesn['’]t|didn['’]t|isn['’]t|aren['’]t|do|does|did|always|longer", re.IGNORECASE
)
_BEGINNING = 3  # words with which two clauses begin alike
_OF_WHOM = 2  # of these that say of whom or what
_SAY_NOTHING = frozenset(
    {
        "the",
        "force",
        "its",
        "and",
        "for",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "they",
        "there",
        "that",
        "this",
        "which",
        "who",
    }
)
_PART = 0.5  # of the words of the shorter one that they share
_WORD = re.compile(r"[a-z0-9]+(?:[-’'][a-z]+)*", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|\s[–—-]\s|,?\s\b(?:but|although|though|while|whereas|however|yet|despite|and (?:those|nobody|no one|it|they|there))\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[’']s$|(?<=[sxz])es$|(?<=[cs]h)es$|(?<!s)s$")
_ENDINGS = re.compile(r"(?:ed|ing|ly|ion)$")
_SHORT = 3  # letters of a word that can say something of the matter
_STEM = 6  # letters by which two forms of a word are one
_NEAR = 30  # characters in which a denial takes criticism away: "no backlog"
_NEEDS = r"(?<![a-z] they )needs? to"  # and not "the time they need to do it"
_WISH = re.compile(
    rf"\b(?:should|could|would|may|might|must|ought to|will|{_NEEDS}|aims?|plans? to|intends?|expects?|hopes?|if|whether)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    rf"\b(?:should|could|would|may|might|must|ought to|will|{_NEEDS}|aims?|plans? to|intends?|expects?|hopes?)\b",
    re.IGNORECASE,
)
_THAN_BEFORE = re.compile(
    r"\bthan (?:before|it (?:was|did|had)|they (?:were|did|had)|last (?:year|time)|in (?:19|20)\d\d)\b", re.IGNORECASE
)
_DUTY = re.compile(rf"\b(?:should|must|ought to|{_NEEDS}|if|whether)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?][”\"’')]*$")
_COLON = re.compile(r"[;:]\s")
_GRADED = re.compile(
    r"\brequir(?:es?|ed|ing) improvement\b|\b(?:inadequate|outstanding)\b|\b(?:good|adequate)[”’\"']? (?:on|at|in|for)\b|\bverdict\b|\bsince (?:then|taken|been)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"\b(?:{MONTH}|(?:19|20)\d\d|last (?:year|time))\b", re.IGNORECASE)
_INSPECTED = re.compile(r"\b(?:this|our) inspection\b|\bnot (?:\w+ )?(?:inspect|examine|look at)", re.IGNORECASE)
_GONE = re.compile(
    r"(?: \w+){0,2}? (?:(?:is|are|was|were|has|have|had)(?: all| now| been){0,2} (?:gone|cleared|ended|ruled out|eliminated|disappeared|vanished)|(?:has|have) stopped)\b"
)
_OTHERS = re.compile(r"\b(?:no one|nobody|none|neither|few(?:er)?(?! than)|half of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldClause:
    """What a clause tells: the stems of its telling words, its words without those that deny, and what denies or criticises."""

    stems: frozenset[str]
    words: tuple[str, ...]
    against: frozenset[str]

    @property
    def affirms(self) -> bool:
        """Whether it says that something is so, and does not deny or criticise it."""
        return not self.against

    @property
    def beginning(self) -> tuple[str, ...]:
        """Its first words, by which two clauses are of one thing."""
        return tuple(map(_singular, self.words[:_BEGINNING]))


def tells_no_grade(sentence: str) -> tuple[str, ...]:
    """A whole sentence that may tell how something goes; nothing where it tells a grade, a wish or duty, or what was looked at.

    Nor where it compares with an earlier time: what is slower than it was may still be quick.
    """
    if not _ENDS.search(sentence) or any(
        each.search(sentence) for each in (_INSPECTED, _GRADED, _WISHED, _THAN_BEFORE)
    ):
        return ()
    return (sentence,)


@lru_cache(maxsize=KEPT)
def told_in(sentence: str) -> tuple[ToldClause, ...]:
    """What each clause of a sentence affirms or denies; nothing where it tells wishes, duties or what was looked at."""
    if not _ENDS.search(sentence) or _INSPECTED.search(sentence):
        return ()
    clauses = [sentence] if observes(sentence) else _COLON.split(sentence)  # "good at this: visits are made on time"
    found = []
    for clause in (each for part in clauses if observes(part) for each in _CLAUSE.split(part)):
        against = words_against(clause)
        wish = (_DUTY if against else _WISH).search(clause)
        told = clause[: wish.start()] if wish else clause
        words = tuple(word.lower() for word in _WORD.findall(told) if not _DENIES.fullmatch(word))
        if len(stems := stems_of(told)) >= _FEWEST_ALIKE and not _GRADED.search(clause):
            found.append(ToldClause(stems, words, against))
    return tuple(found)


def on_one_matter(one: ToldClause, other: ToldClause, theme: str, *, expected: bool = False) -> int:
    """How many telling words two clauses share where one affirms and the other denies; 0 where they are not on one matter.

    Words of the theme's own name say nothing of the matter, unless the two are alike word for word or begin alike. What
    both deny or criticise in the same words makes no difference between them. `expected`: the grade of the theme rose or
    fell as they say, so that fewer words are enough to know the matter by.
    """
    same = one.against & other.against
    if bool(one.against - same) is bool(other.against - same):
        return 0
    both = len(one.stems & other.stems)
    if are_alike(one, other) or begin_alike(one, other):
        return max(both, 1)
    fewest = _FEWEST_ALIKE if expected else _FEWEST
    if both < fewest:
        return 0
    apart = _stems_against(one.against | other.against)  # what one denies with is no matter that both speak of
    mine, others = (each.stems - _named(theme) - apart for each in (one, other))
    both = len(mine & others)
    return both if both >= max(fewest, _PART * min(len(mine), len(others))) else 0


def begin_alike(one: ToldClause, other: ToldClause) -> bool:
    """Whether two clauses begin with the same words, which say of whom or what they tell."""
    same = 0
    for mine, others in zip(one.words, other.words, strict=False):
        if _singular(mine) != _singular(others):
            break
        same += 1
    return (
        same >= _BEGINNING
        and sum(len(word) >= _SHORT and word not in _SAY_NOTHING for word in one.words[:same]) >= _OF_WHOM
    )


def _singular(word: str) -> str:
    return word.removesuffix("s")


def are_alike(one: ToldClause, other: ToldClause) -> bool:
    """Whether two clauses are nearly the same word for word, apart from what denies."""
    return (
        len(one.words) >= _LONG
        and 2 * min(len(one.words), len(other.words)) >= _ALIKE * (len(one.words) + len(other.words))
        and Indel.normalized_similarity(one.words, other.words, score_cutoff=_ALIKE) >= _ALIKE
    )


def telling(row: str, theme: str) -> int:
    """How many telling words a row of words has."""
    return len(stems_of(row) - _named(theme))


def words_in_a_row(first: str, second: str, theme: str) -> str:
    """The row of words with most to say that two sentences on a theme share, as the first has it."""
    one, bare, mine = _words_of(first)
    rows = SequenceMatcher(None, mine, _words_of(second)[2], autojunk=False).get_matching_blocks()
    row = max(rows, key=lambda row: (telling(" ".join(bare[row.a : row.a + row.size]), theme), row.size))
    start, end = row.a, row.a + row.size
    while start < end and says_little(bare[start]):
        start += 1
    while start < end and says_little(bare[end - 1]):
        end -= 1
    return " ".join(one[start:end]).strip("“”\"‘’'.,;: ")


def most_telling(first: str, second: str, theme: str) -> int:
    """The most telling words that such a row can have: those that both sentences have anywhere, which are found much faster."""
    _, bare, mine = _words_of(first)
    others = {*_words_of(second)[2]}
    shared = {word for word, single in zip(bare, mine, strict=True) if single in others}
    return len(frozenset[str]().union(*map(_stems_of_word, shared)) - _named(theme))


@lru_cache(maxsize=KEPT)
def _stems_of_word(word: str) -> frozenset[str]:
    return stems_of(word)


@lru_cache(maxsize=KEPT)
def _words_of(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The words of a sentence as they stand, bare, and in the singular."""
    words = tuple(sentence.split())
    bare = tuple(map(_bare, words))
    return words, bare, tuple(map(_singular, bare))


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
    words = (word.lower() for word in _WORD.findall(_WHEN.sub(" ", clause)))
    return frozenset(_stem(word) for word in words if not says_little(word))


@lru_cache(maxsize=KEPT)
def _stems_against(words: frozenset[str]) -> frozenset[str]:
    return stems_of(" ".join(sorted(words)))


@lru_cache(maxsize=KEPT)
def _stem(word: str) -> str:
    """The beginning by which forms of a word are one: "visit" for "visits", "visited" and "visiting"."""
    single = _PLURAL.sub("", f"{word[:-3]}y" if word.endswith("ies") else word)
    bare = _ENDINGS.sub("", single)
    stem = (bare if len(bare) >= _SHORT else single)[:_STEM]
    return stem.rstrip("ey") if len(stem) > _SHORT else stem


@lru_cache(maxsize=KEPT)
def words_against(clause: str) -> frozenset[str]:
    """The words of a clause that deny, or tell that something fails, without those that cancel each other: "no backlog"."""
    in_small = small(clause)
    denials = [*words_that("denial").finditer(in_small), *_OTHERS.finditer(in_small)]
    failings = [*words_that("criticism").finditer(in_small), *words_that("failing").finditer(in_small)]
    failings = [each for each in failings if not _GONE.match(in_small, each.end())]
    for denial in list(denials):
        taken = next((each for each in failings if 0 <= each.start() - denial.end() <= _NEAR), None)
        if taken:
            failings = [each for each in failings if each.start() >= taken.end() or each.end() <= taken.start()]
            denials.remove(denial)
    return frozenset(each[0] for each in (*denials, *failings))
