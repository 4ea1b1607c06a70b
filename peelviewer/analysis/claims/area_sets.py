"""Subjects that a text takes up together, without their names: "all three", "the other two", "the first of these"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from peelviewer.domain.numbers import NUMBER_WORDS, ORDINALS, value_of

_COUNT = rf"(?P<count>{NUMBER_WORDS})"
_NOUN = (
    r"(?:areas?|pillars?|strands?|questions?|categor(?:y|ies)|themes?|headings?|respects?|counts?|aspects?|parts|measures|"
    r"fronts?|inspections|judge?ments?|subjects?|topics)"
)
_KIND = r"(?:(?:main|key|core|broad|headline|big)\s+)?"
_LEAD = r"(?:at|in|for|on|over|across|under)\s+"
_OF = r"(?:\s+of\s+(?:the|them|these|those))?"
_ALL = re.compile(
    rf"\b(?P<lead>{_LEAD})?(?:all|each|every|both)\b\s*(?:one\s+)?(?:of\s+)?(?:the\s+|its\s+|their\s+|these\s+|those\s+)*(?:{_COUNT}{_OF}\s*)?{_KIND}(?P<noun>{_NOUN}|them|these|those)?(?!\w)"
    rf"|\b{_LEAD}(?:these|those)\s+(?P<those>{NUMBER_WORDS})\s+{_KIND}{_NOUN}(?!\w)"
    rf"|\b{_LEAD}(?:the|its|their)\s+(?P<the>three)(?:\s+{_KIND}{_NOUN})?(?!\w)|\bthe\s+(?P<were>three)\s+{_KIND}{_NOUN}\s+(?:were|are)\b"
    r"|\b(?P<whole>throughout|across\s+the\s+board|(?:for|in)\s+the\s+lot|all\s+round)(?!\w)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"\b(?P<lead>{_LEAD})?(?:both\s+of\s+)?(?:the|its|their|all)\s+(?:others?(?!\s+(?:end|hand|side|way|day|extreme)\b)(?:\s+{_COUNT})?|remaining\s+(?P<left>{NUMBER_WORDS})|rest)\b(?:\s+{_KIND}(?P<noun>{_NOUN}))?|\b(?P<every>{_LEAD}every\s+other\s+{_NOUN})",
    re.IGNORECASE,
)
_APART = re.compile(
    r"[”’\"']?,?\s+(?:(?:save|except|bar|but|apart|with\s+the\s+exception)\s+(?:for|of|from)\s|(?:otherwise|elsewhere)\b(?!\s+in\b))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;.:]|\b(?:but|while|whereas|although|though|because|so|which|where)\b", re.IGNORECASE)
_PLACE = rf"(?:{'|'.join(ORDINALS[:4])}|last|former|latter)"
_PLACES = re.compile(
    rf"\b(?P<lead>{_LEAD})?the\s+(?P<places>(?:{_PLACE}(?:\s+two)?(?:,|\s+and|\s+the)*\s*)+)(?P<of>\s*of\s+(?:these|those|them|the\s+three))?(?P<ends>\s*(?:[.,;)]|$))?(?!\w)",
    re.IGNORECASE,
)
_BESIDE = 4  # characters between a grade and words that are about it alone


class Meant(Enum):
    """Which of several subjects words take up: all, those left over, all but those named behind, or some by their places."""

    ALL = auto()
    OTHERS = auto()
    ALL_BUT = auto()
    PLACES = auto()


@dataclass(frozen=True, slots=True)
class AreaSet:
    """Which of the subjects under discussion are meant.

    `count` is how many, where it is said; `places` are indexes, -1 the last; `beside`: the words stand right behind the
    grade; `wide`: they can mean subjects that are not named nearby; `of_areas`: they say that areas are meant, not forces.
    """

    kind: Meant
    count: int | None = None
    places: tuple[int, ...] = ()
    beside: bool = False
    wide: bool = False
    of_areas: bool = False


def area_set(before: str, after: str) -> AreaSet | None:
    """The set that the words before and after a grade speak of, if they speak of one."""
    if _APART.match(after):
        return AreaSet(Meant.ALL_BUT, beside=True, wide=True, of_areas=True)
    clauses = ((_CLAUSE.split(after)[0], True), (_CLAUSE.split(before)[-1], False))
    for read in (_others, _in_places, _all):
        for text, behind in clauses:
            if said := read(text, behind=behind):
                return said
    return None


def _others(text: str, *, behind: bool) -> AreaSet | None:
    match = _OTHERS.search(text)
    if match is None or not (match["lead"] or match["count"] or match["left"] or match["every"]):
        return None
    written = match["count"] or match["left"]
    beside = behind and match.start() <= _BESIDE
    of_areas = bool(match["noun"] or match["every"])
    return AreaSet(Meant.OTHERS, value_of(written) if written else None, beside=beside, wide=True, of_areas=of_areas)


def _in_places(text: str, *, behind: bool) -> AreaSet | None:
    match = _PLACES.search(text)
    if match is None or not (match["of"] or (match["lead"] and match["ends"] is not None)):
        return None
    return AreaSet(Meant.PLACES, places=_places(match["places"].lower()), beside=behind and match.start() <= _BESIDE)


def _all(text: str, *, behind: bool) -> AreaSet | None:
    match = _ALL.search(text)
    if match is None:
        return None
    written = match["count"] or match["those"] or match["the"] or match["were"]
    both = re.match(rf"(?:{_LEAD})?both\b", match[0], re.IGNORECASE)
    if not (written or both or match["noun"] or match["whole"]):
        return None
    noun = match["noun"] and match["noun"].lower() not in {"them", "these", "those"}
    wide = bool(match["lead"] or noun or match["the"] or match["were"] or match["whole"])
    count = value_of(written) if written else 2 if both else None
    return AreaSet(Meant.ALL, count, beside=behind and match.start() <= _BESIDE, wide=wide)


def _places(said: str) -> tuple[int, ...]:
    """The indexes of places by name: "first two" is 0 and 1."""
    places: list[int] = []
    for word, two in re.findall(rf"({_PLACE})(\s+two)?", said):
        at = {"last": -1, "latter": -1, "former": 0}.get(word)
        at = ORDINALS.index(word) if at is None else at
        places += [at, at + 1] if two and at >= 0 else [-2, -1] if two else [at]
    return tuple(places)


def of_set(said: AreaSet, named: Sequence[str], taken: Sequence[str]) -> tuple[str, ...]:
    """The subjects of `named` that a set means; those of `taken` have grades of their own. None where the set does not fit."""
    if said.kind is Meant.PLACES:
        return tuple(named[at] for at in said.places if -len(named) <= at < len(named)) if len(named) > 1 else ()
    if said.kind is Meant.ALL:
        return tuple(named) if len(named) > 1 and said.count in {None, len(named)} else ()
    rest = tuple(theme for theme in named if theme not in taken)
    fits = taken and len(rest) < len(named) and said.count in {None, len(rest)}
    return rest if fits else ()
