"""The bodies that a text names: forces, fire services and regional units, alone or in a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, lru_cache

from peelviewer.analysis.claims.document_context import fire_service_of
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.link_words import without_inspectorate
from peelviewer.domain.numbers import NUMBER_WORDS
from peelviewer.reference import reference
from peelviewer.reference.names import Mention, find_bodies

FIRE = re.compile(
    r"\bfire (?:and|&) rescue\b|\bfire (?:service|crews|brigade|inspection)|\bfirefighters\b|\bFRSs?\b", re.IGNORECASE
)
_LISTED = re.compile(
    r"^\s*(?:[,;/•]|,?\s*(?:and|&|as well as|along with|together with|plus)|\([^)]{1,30}\),?|[’']s?)?\s*(?:(?:and|&|both|as well as|along with)\s+)?(?:the\s+)?(?:[–—-]\s+)?(?:police )?(?:forces? )?(?:in |of |at )?$",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(
    r"(?:[’']s)?\s+(?:Police )?(?:Federation|(?:Police,? Fire )?(?:and )?Crime Commissioner|PCC|PFCC|County Council|City Council|Borough Council|Council|Live|Times|Online|Chronicle|Post|Telegraph|Echo|News|"
    r"Gazette|Radio|University|Hospitals?|Airport|Mercury|Mail|Star|Today|Herald|Journal|Observer|Guardian|Express|Standard|Argus|Advertiser|Evening|Fire\b|Ambulance|Association|and Crime Panel|Police and Crime|County Cricket)"
)
_STANDS_AMONG = re.compile(
    rf"\b(?:(?:{NUMBER_WORDS}|another) of|among(?:st)?|part of)\s+(?:(?:a|an|the|this|these|those|just|only|mere|no more than|as few as|fewer than|country[’']s|England[’']s)\s+)*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s*(?:which|who|whose|where)\b[^,]*,(?=\s*(?:was|were|has|had|is|are|got|received|require)\b)")


class Ground(IntEnum):
    """How a part of a claim is known, best first."""

    STATED = 0
    CARRIED = 1
    GUESSED = 2


class Nobody(StrEnum):
    """Why a grade is about no body, in words for the reader."""

    FIRE_SERVICE = "a fire service’s grade in a text about police"
    NOT_NAMED = "no force is named"
    SEVERAL_NOT_NAMED = "several forces that are not named"


@dataclass(frozen=True, slots=True)
class Bodies:
    """Whom a grade is about, and how that is known. No names: nobody that can be graded, for the reason in `nobody`."""

    names: tuple[str, ...]
    ground: Ground
    nobody: Nobody = Nobody.NOT_NAMED
    just_named: bool = False  # in the sentences before, not as the subject of the text
    after: bool = False  # they are listed behind the grade


@lru_cache(maxsize=1 << 12)
def is_about_fire(sentence: str) -> bool:
    """Whether a sentence speaks of a fire service (the inspectorate's own name does not count)."""
    return FIRE.search(without_inspectorate(sentence)) is not None


@lru_cache(maxsize=1 << 13)
def bodies_in(sentence: str) -> tuple[Mention, ...]:
    """The bodies named in a sentence, without those in the names of others (a paper, a council, a federation)."""
    asides = [match.span() for match in _ASIDE.finditer(sentence)]
    return tuple(
        mention
        for mention in find_bodies(sentence)
        if not _NAME_GOES_ON.match(sentence[mention.end : mention.end + 40])
        and not any(start <= mention.start < end for start, end in asides)
    )


@cache
def is_unit(body: str) -> bool:
    """Whether a body is a regional organised crime unit."""
    return any(unit.name == body for unit in reference().regional_units)


def stands_among(before: str) -> bool:
    """Whether words lead to a number of bodies of which one is meant: "is one of only (four forces)", "was among (the six)"."""
    return _STANDS_AMONG.search(before[-60:]) is not None


@cache
def _fire_places() -> tuple[re.Pattern[str], dict[str, str]]:
    shorts = {service.short: service.name for service in reference().fire_services}
    names = "|".join(re.escape(short) for short in sorted(shorts, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])"), shorts


def fire_places_in(text: str) -> tuple[Mention, ...]:
    """The fire services named by their bare place, in a text about fire."""
    pattern, shorts = _fire_places()
    return tuple(Mention(shorts[match[0]], "fire", match.start(), match.end()) for match in pattern.finditer(text))


def as_graded(mention: Mention, *, fire: bool) -> str:
    """The name of the body that a mention stands for: in a text about fire, a place is its fire service."""
    if fire and mention.kind in {"place", "force"}:
        return fire_service_of(mention.name) or mention.name
    return mention.name


def groups_of(sentence: str, mentions: Sequence[Mention], grades: Sequence[GradeMention]) -> list[list[Mention]]:
    """The bodies in groups: those of one list stand together, "A, B and C"."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups:
            last = groups[-1][-1]
            graded = any(last.end <= grade.start < mention.start for grade in grades)
            if not graded and _LISTED.match(sentence[last.end : mention.start]):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return groups
