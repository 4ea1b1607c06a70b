"""Sources disagree on scope: a grade is told of a whole region, where the inspectorate graded its unit and its forces."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import and_list, have, is_graded, key, publisher
from peelviewer.analysis.grades_of_whole import words_that_deny
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.timeline import by_force, by_place, in_time
from peelviewer.domain.contrast_details import ScopeDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, Programme, RegionalUnit
from peelviewer.domain.numbers import in_words
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

RULE = "A text tells a grade of a whole region, where the inspectorate grades only its parts."

_GRADES = "|".join(grade.replace(" ", r"\s+") for grade in Grade)
_VERB = r"(?:rated|graded|judged|deemed|assessed|found)"
_GRADED = rf"\b{_VERB}\s+(?:to\s+be\s+|as\s+)?(?:overall\s+)?[“\"‘']?(?P<grade>{_GRADES})\b"
_ANY_GRADED = re.compile(_GRADED, re.IGNORECASE)
_OF_REGION = re.compile(r"\bregion", re.IGNORECASE)  # and not of a force
_PART_OF_IT = re.compile(
    r"(?<!response )\b(?:in|across|of|within|from|for|throughout|by)\s+(?:the\s+)?$", re.IGNORECASE
)
_OWN = ("own", "ours", "itself")  # groups of the pattern in which the region is that of the document's forces
_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.HEADING}


@dataclass(frozen=True, slots=True)
class TooWide:
    """A grade of a region (by its unit's name), and the grades that were given within it."""

    force: str
    whole: str
    cycle: str
    grade: str
    given: tuple[Statement, ...]


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each force or region of which too much is told, with all who tell it."""
    known: dict[str, tuple[Statement, ...]] | None = None
    found: dict[TooWide, dict[int, Words]] = {}
    documents = told_by_documents(evidence)
    for told in documents:
        if told.document.kind is DocumentKind.REPORT:
            continue
        for words in _on_regions(told):
            known = known if known is not None else by_force(evidence.statements)
            for claim in _of_a_region(words, told.statements, known):
                found.setdefault(claim, {}).setdefault(told.document.id, words)
    for claim, sources in found.items():
        unit = reference().unit_of(claim.whole)
        bodies = {claim.force, claim.whole, *(unit.forces if unit else ())}
        denials = (words_that_deny(told) for told in documents if bodies & set(told.document.forces))
        denied = tuple(words for words in denials if words and _OF_REGION.search(words.quote))
        yield _contrast(claim, tuple(sources.values()), denied)


@of_document
def _on_regions(told: Told) -> Iterator[Words]:
    """The sentences that give a region a grade."""
    for passage in told.passages:
        if passage.kind in _READ and _ANY_GRADED.search(passage.text):
            for start, end in sentence_spans(passage.text):
                if _regions()[0].search(passage.text[start:end]):
                    yield Words.at(told.document, passage, start, end)


def _of_a_region(
    words: Words, statements: Sequence[Statement], known: dict[str, tuple[Statement, ...]]
) -> Iterator[TooWide]:
    pattern, units = _regions()
    told = pattern.search(words.quote)
    if told is None or _PART_OF_IT.search(words.quote[: told.start()]):
        return
    if any(named.kind == "unit" and named.start < told.end(_group(told)) for named in find_bodies(words.quote)):
        return
    unit = _own_unit(words) if _group(told) in _OWN else units[_folded(told[_group(told)])]
    if unit is None:
        return
    cycle = _regional_inspection(statements, unit, known)
    bodies = [
        places[cycle][0]
        for body in (unit.name, *unit.forces)
        if cycle in (places := by_place(known.get(body, ()), body).get("soc", {}))
    ]
    if not bodies:
        return
    own = _group(told) in _OWN
    for force in _of_whom(words, unit, statements, _grade(told), own=own):
        yield TooWide(force, unit.name, cycle, _grade(told), tuple(bodies))


def _of_whom(
    words: Words, unit: RegionalUnit, statements: Sequence[Statement], grade: str, *, own: bool
) -> Sequence[str]:
    """The forces whose readers take the grade of the region for their own; else its unit.

    They are those that the title names, or that the text has given another grade before. Of several forces "the region's
    response" (`own`) means none.
    """
    about = [force for force in words.document.forces if force in unit.forces]
    titled = [force for force in about if _is_on_force(words.document.title, force)]
    here = (words.span.passage, words.span.start)
    before = {
        each.force
        for each in statements
        if each.span and (each.span.passage, each.span.start) < here and each.grade != grade and not each.past
    }
    forces = titled or [force for force in about if force in before]
    return forces if forces and not (own and len(forces) > 1) else [unit.name]


def _own_unit(words: Words) -> RegionalUnit | None:
    """The unit of the one region whose forces a document is about."""
    units = {unit.name: unit for force in words.document.forces if (unit := reference().unit_of(force))}
    return next(iter(units.values())) if len(units) == 1 else None


def _is_on_force(title: str, force: str) -> bool:
    """Whether a title names a force before any region: its readers take the grade of the region for its own."""
    region = re.search(rf"\b(?:region|{_names()})\b", title, re.IGNORECASE)
    named = [mention.start for mention in find_bodies(title) if mention.name == force]
    return bool(named) and (region is None or named[0] < region.start())


def _group(told: re.Match[str]) -> str:
    """The group of the pattern that has the region's name."""
    return next(name for name in ("region", "response", "alone", "whole", *_OWN) if told[name])


def _grade(told: re.Match[str]) -> str:
    return " ".join(told["grade"].lower().split())


def _regional_inspection(
    statements: Sequence[Statement], unit: RegionalUnit, known: dict[str, tuple[Statement, ...]]
) -> str:
    """The regional inspection a document tells of; else the latest of the region that is known."""
    named = [statement.cycle or "" for statement in statements]
    all_known = [one.cycle or "" for body in (unit.name, *unit.forces) for one in known.get(body, ())]
    for cycles in (named, all_known):
        regional = [cycle for cycle in cycles if _is_regional(cycle)]
        if regional:
            return max(regional, key=in_time)
    return ""


def _is_regional(cycle: str) -> bool:
    return Inspection.of(cycle).programme is Programme.REGIONAL_SOC


def _each(bodies: Sequence[Statement]) -> str:
    grades = Counter(body.grade for body in bodies)
    usual, count = grades.most_common(1)[0]
    rest = [is_graded(body) for body in bodies if body.grade is not usual]
    verb = "require improvement" if usual is Grade.REQUIRES_IMPROVEMENT else f"{'is' if count == 1 else 'are'} {usual}"
    told = f"Of the {in_words(len(bodies))} known, {in_words(count)} {verb}"
    return f"{told}; {and_list(rest)}." if rest else f"{told}."


def _tally(bodies: Sequence[Statement]) -> str:
    grades = Counter(body.grade for body in bodies)
    return and_list(f"{in_words(grades[grade])} {grade}" for grade in Grade if grades[grade])


def _contrast(claim: TooWide, words: Sequence[Words], denied: Sequence[Words]) -> Contrast:
    names = [publisher(one.document) for one in words]
    who = and_list(names)
    unit = reference().unit_of(claim.whole)
    told = f"the {unit.region if unit else claim.whole} region"
    return Contrast(
        key=key("scope", claim.force, claim.whole, claim.cycle, claim.grade),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=claim.force,
        theme="soc",
        a=Side(f"{who}: {told} {claim.grade}", words=tuple(words)),
        b=Side(f"no region is graded; its unit and forces: {_tally(claim.given)}", claim.given, tuple(denied)),
        reason=(
            f"{who} {have(names)} the regional response of {told} graded {claim.grade}. The inspectorate grades no region: "
            f"it grades the regional unit and each force. {_each(claim.given)}"
        ),
        rule=RULE,
        detail=ScopeDiffers(claim.whole),
        strength=_strength(claim),
    )


def _strength(claim: TooWide) -> float:
    """Less where the force has the grade that is said of its region: to its readers it hides nothing."""
    own = next((known.grade for known in claim.given if known.force == claim.force), None)
    return 0.49 if own == claim.grade else 0.65


@cache
def _regions() -> tuple[re.Pattern[str], dict[str, RegionalUnit]]:
    """A pattern of "the eastern regional response ... rated good", and the unit of each region's word."""
    units = {_folded(unit.region): unit for unit in reference().regional_units}
    names = _names()
    graded = rf"(?=\s+(?:as\s+a\s+(?:region|whole)\s+)?(?:has\s+been|had\s+been|was|is)\s+{_VERB}\b)"
    subject = rf"\b(?P<region>{names})(?:['’]s)?\s+region(?:al)?\b(?!\s+(?:\w+\s+){{0,3}}unit)"
    response = rf"\boverall\s+(?P<response>{names})\s+response\b"
    alone = rf"(?:^|\bthe\s+)(?P<alone>{names}){graded}"
    whole = (
        r"\b(?:response|fight|work|effort)\b[^.;]{0,60}?\b(?:across|throughout|of|in|for)\s+(?:the\s+)?(?:(?:whole|entire)\s+(?:of\s+)?)?(?:the\s+)?"
        rf"(?P<whole>{names}){graded}"
    )
    own = r"\b(?:the|this|our)\s+(?P<own>region(?:['’]s|al))\s+(?:\w+\s+)?(?:response|fight|work|effort)\b"
    ours = (
        r"\b(?:response|fight|work|effort)\b[^.;]{0,40}?\b(?:across|throughout|of|in|for)\s+(?:the|this|our)\s+(?:(?:whole|entire)\s+)?"
        rf"(?P<ours>region){graded}"
    )
    itself = rf"\b(?:the|this|our)\s+(?:(?:whole|entire)\s+)?(?P<itself>region){graded}"
    return re.compile(
        rf"(?:{subject}|{response}|{alone}|{whole}|{own}|{ours}|{itself})[^.;]{{0,160}}?{_GRADED}", re.IGNORECASE
    ), units


def _names() -> str:
    """A pattern of the names of the regions, the longest first, however they are written."""
    names = sorted((_folded(unit.region) for unit in reference().regional_units), key=len, reverse=True)
    return "|".join(name.replace("and ", r"and (?:the )?").replace(" ", r"[\s-]") for name in names)


def _folded(region: str) -> str:
    """As "north west" and "yorkshire and humber", however it is written."""
    return " ".join(region.lower().replace("-", " ").replace(" the ", " ").split())
