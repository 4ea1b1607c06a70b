"""What a text observes: an aspect of the work that a sentence praises or criticises, with negation, hedges and scope."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.small_letters import small, small_pattern
from peelviewer.analysis.passage_context import KEPT
from peelviewer.reference.aspects import aspects

_NEAR = 60  # characters between an aspect and the word that evaluates it
_BESIDE = 45  # within so many it is certain
_FAR = 90  # characters before a word in which a denial of it stands
_REACH = re.compile(r"\W*(?:\w+\W+){0,5}$")  # how far a denial reaches
_CLAUSE = re.compile(
    r";|\s[–—-]\s|,?\s\b(?:but|although|though|while|whereas|however|yet|despite)\b|,\s(?:and\s)?(?=(?:the|it|has|is|there|which)\b)",
    re.IGNORECASE,
)
# Nothing is observed where forces in general are meant, where it is told what was looked at, found before, counted,
# answered in a survey or put right since, and where a grade is told: that is found elsewhere.
_NO_OBSERVATION = re.compile(
    r"(?<!other )(?<!partner )(?<!neighbouring )\b(?:police )?forces\b"
    r"|\bwhether\b|\bimportant that\b|\bshould be\b|\?$|^\W*(?:if|when) "
    r"|(?:^|[,;:] )\W*we (?:also )?(?:looked|examined|assessed|expect)|\bthis inspection to\b|\bsurvey\b"
    r"|\b(?:last|previous|earlier) (?:year['’]?s? )?(?:inspection|report)|\b(?:19|20)\d\d (?:\w+ ){0,2}inspection"
    r"|\binspection in (?:19|20)\d\d|^\W*in (?:19|20)\d\d\b"
    r"|\bin \d+ (?:of|there|cases)\b|\b\d+ ?per ?cent\b"
    r"|\b(?:has|have|had) (?:\w+ )?(?:been )?(?:cleared|reduced|fixed|resolved|halved|fallen|addressed)\b"
    r"|\b(?:is|are|was|were) (?:now )?being (?:cleared|reduced|fixed|addressed|dealt with)\b"
    r"|[:–-]\s*(?:outstanding|good|adequate|inadequate|requires improvement)\W*$"
    r"|\b(?:grad|rat)(?:ed|ings?)\b|\bjudge[ds]?\b|\bassessed as\b"
    r"|\b(?:is|are|was|were|remains) (?:now |still |also |again )?(?:outstanding|good|adequate|inadequate) (?:at|in)\b(?! (?:almost |nearly )?(?:most|many|all|some|each|every)\b)",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:force|constabulary|police|it)\s+(?:should|needs?\s+to|must)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Observation:
    """A sentence (`text[start:end]`) that praises or criticises an aspect. `weight` is 1 where it is plain and whole."""

    aspect: str
    praise: bool
    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    praise: bool
    weight: float
    start: int
    end: int


@cache
def _aspects() -> re.Pattern[str]:
    groups = (f"(?P<{aspect.id}>{'|'.join(aspect.patterns)})" for aspect in aspects().aspects)
    return small_pattern(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])")


@cache
def _evaluating() -> re.Pattern[str]:
    words = aspects()
    return small_pattern(
        rf"(?<![\w-])(?:(?P<criticism>{'|'.join(words.criticism)})|(?P<praise>{'|'.join(words.praise)}))(?![\w-])"
    )


@cache
def words_that(name: str) -> re.Pattern[str]:
    """The words of a list of the evaluation, to be looked for in small letters: those that deny, criticise and so on."""
    patterns: tuple[str, ...] = getattr(aspects(), name)
    within = [pattern for pattern in patterns if pattern.startswith("n[")]  # "n't" ends a word
    # What stands before a word is looked at once, and not for each pattern: that is seven times as fast.
    whole = rf"(?<![\w-])(?:{'|'.join(pattern for pattern in patterns if pattern not in within)})"
    return small_pattern(rf"(?:{'|'.join([*within, whole])})(?![\w-])")


def observes(sentence: str) -> bool:
    """Whether a sentence can tell what was found: no wish, no grade, no count, nothing that was looked at or put right."""
    return _NO_OBSERVATION.search(sentence) is None


@lru_cache(maxsize=KEPT)
def observations(text: str, *, demanded: bool = False) -> tuple[Observation, ...]:
    """What `text` observes, an aspect a sentence once. `demanded`: it stands among the areas for improvement."""
    in_small = small(text)
    named = list(_aspects().finditer(in_small))
    if not named:
        return ()
    found: list[Observation] = []
    for start, end in sentence_spans(text):
        here = [(match.lastgroup or "", match.span()) for match in named if start <= match.start() < end]
        seen = tuple(_in_sentence(in_small, start, end, here, demanded)) if here else ()
        if seen and observes(text[start:end]):
            found += seen
    return tuple(found)


def _in_sentence(
    text: str, start: int, end: int, named: list[tuple[str, tuple[int, int]]], demanded: bool
) -> Iterator[Observation]:
    if demanded and _DUTY.search(text, start, end):
        yield from (Observation(aspect, False, 0.5, start, end) for aspect in dict(named[:1]))
        return
    cuts = [start, *(match.start() for match in _CLAUSE.finditer(text, start, end)), end]
    senses: dict[str, list[_Word]] = {}
    for first, last in pairwise(cuts):
        here = [(aspect, span) for aspect, span in named if first <= span[0] < last]
        evaluated = list(_evaluated(text, first, last, [span for _, span in here])) if here else []
        for aspect, (at, to) in here:
            senses.setdefault(aspect, []).extend(_near(at, to, evaluated))
    for aspect, heard in senses.items():
        praise = {word.praise for word in heard}
        # Praised and criticised, it tells nothing; and what is asked for is no praise.
        if len(praise) == 1 and not (demanded and True in praise):
            weight = max(word.weight for word in heard) + 0.1 * (len({word.start for word in heard}) > 1)
            yield Observation(aspect, heard[0].praise, weight, start, end)


def _near(at: int, to: int, evaluated: list[_Word]) -> Iterator[_Word]:
    """The words near an aspect at `at` to `to`; one that stands further off weighs less."""
    for word in evaluated:
        apart = max(word.start - to, at - word.end)
        if apart <= _NEAR:
            yield word if apart <= _BESIDE else replace(word, weight=0.7 * word.weight)


def _evaluated(text: str, start: int, end: int, aspects: list[tuple[int, int]]) -> Iterator[_Word]:
    """The words of a clause, near an aspect, that praise or criticise: in the sense that the words before leave."""
    found = [
        match
        for match in _evaluating().finditer(text, start, end)
        if any(max(match.start() - to, at - match.end()) <= _NEAR for at, to in aspects)
    ]
    if not found:
        return
    clause = text[start : found[-1].start()]
    unreal_from, partly_from, mostly_from = (_first_end(name, clause) for name in ("unreal", "partly", "mostly"))
    for match in found:
        at = match.start() - start
        near = clause[max(0, at - _FAR) : at]
        praise = match["praise"] is not None
        denied = any(_REACH.fullmatch(near, denial.end()) for denial in words_that("denial").finditer(near))
        unreal = unreal_from <= at
        narrowed = partly_from <= at or (praise and not denied and mostly_from <= at)
        weight = 0.5 if narrowed else 1.0
        if praise and denied:
            yield _Word(False, weight * (0.5 if unreal else 1.0), *match.span())
        elif praise and not unreal:
            yield _Word(True, weight, *match.span())
        elif not praise and not denied:
            yield _Word(False, weight * (0.5 if unreal else 1.0), *match.span())


def _first_end(name: str, clause: str) -> int:
    """Where the first of the words of a list ends in a clause; beyond its end where there is none."""
    found = words_that(name).search(clause)
    return found.end() if found else len(clause) + 1
