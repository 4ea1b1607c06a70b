"""Sources disagree on scope: a grade is told of something larger than what the inspectorate graded."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import PILLARS, themes_in
from peelviewer.analysis.placing import body_meant, told_by_documents
from peelviewer.analysis.sides import and_list, is_graded, key, number, publisher, theme_in_words
from peelviewer.analysis.timeline import by_force, by_place, in_time
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import RegionalUnit
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

RULE = "A text tells a grade of a whole region or a whole force, where the inspectorate grades only its parts."

_GRADES = "|".join(grade.replace(" ", r"\s+") for grade in Grade)
_GRADED = rf"\b(?:rated|graded|judged|deemed|assessed|found)\s+(?:to\s+be\s+|as\s+)?(?:overall\s+)?[“\"‘']?(?P<grade>{_GRADES})\b"
_WHOLE_FORCE = re.compile(
    rf"\b(?:force|police|constabulary|it)\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+\s+)?{_GRADED}[”\"’']?"
    r"(?:\s+overall)?(?:\s+by\s+[^,.]{1,60}?)?,?\s+(?:back\s+)?in\s+(?:its\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"(?<!response )\b(?:in|across|of|within|from|for|throughout|by)\s+(?:the\s+)?$", re.IGNORECASE
)
_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.HEADING}


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each document and region, and for each force and inspection, of which too much is told."""
    known: dict[str, tuple[Statement, ...]] | None = None
    for told in told_by_documents(evidence):
        if told.document.kind is DocumentKind.REPORT:
            continue
        for passage in told.passages:
            if passage.kind not in _READ or not re.search(_GRADED, passage.text, re.IGNORECASE):
                continue
            known = known if known is not None else by_force(evidence.statements)
            for start, end in sentence_spans(passage.text):
                words = _words(told.document, passage, start, end)
                yield from _of_a_region(words, told.statements, known)
                yield from _of_a_force(words, passage, known)


def _words(document: DocumentEntry, passage: Passage, start: int, end: int) -> Words:
    return Words(document, passage.text[start:end], Span(passage.n, start, end), passage.page, passage.page_label)


def _of_a_region(
    words: Words, statements: Sequence[Statement], known: dict[str, tuple[Statement, ...]]
) -> Iterator[Contrast]:
    pattern, units = _regions()
    told = pattern.search(words.quote)
    if told is None or _PART_OF_IT.search(words.quote[: told.start()]):
        return
    if any(named.kind == "unit" and named.start < told.end("region") for named in find_bodies(words.quote)):
        return
    unit = units[" ".join(told["region"].lower().split())]
    cycle = _regional_inspection(statements, unit, known)
    bodies = [
        places[cycle][0]
        for body in (unit.name, *unit.forces)
        if cycle in (places := by_place(known.get(body, ()), body).get("soc", {}))
    ]
    if not bodies:
        return
    grade = " ".join(told["grade"].lower().split())
    about = [force for force in words.document.forces if force in unit.forces] or [unit.name]
    source = publisher(words.document)
    for force in about:
        yield Contrast(
            key=key("scope", force, unit.id, cycle, words.document.sha256[:12]),
            kind=ContrastKind.SOURCES_DISAGREE,
            force=force,
            theme="soc",
            a=Side(f"{source}: the {unit.region} region {grade}", words=(words,)),
            b=Side(f"no region is graded; its unit and forces: {_tally(bodies)}", tuple(bodies)),
            reason=(
                f"{source} has the regional response of the {unit.region} region graded {grade}. The inspectorate "
                f"grades no region: it grades the regional unit and each force. {_each(bodies)}"
            ),
            rule=RULE,
            strength=0.65,
        )


def _regional_inspection(
    statements: Sequence[Statement], unit: RegionalUnit, known: dict[str, tuple[Statement, ...]]
) -> str:
    """The regional inspection a document tells of; else the latest of the region that is known."""
    named = [statement.cycle or "" for statement in statements]
    all_known = [one.cycle or "" for body in (unit.name, *unit.forces) for one in known.get(body, ())]
    for cycles in (named, all_known):
        regional = [cycle for cycle in cycles if cycle.startswith("SOC ")]
        if regional:
            return max(regional, key=in_time)
    return ""


def _each(bodies: Sequence[Statement]) -> str:
    grades = Counter(body.grade for body in bodies)
    usual, count = grades.most_common(1)[0]
    rest = [is_graded(body) for body in bodies if body.grade is not usual]
    verb = "require improvement" if usual is Grade.REQUIRES_IMPROVEMENT else f"{'is' if count == 1 else 'are'} {usual}"
    told = f"Of the {number(len(bodies))} known, {number(count)} {verb}"
    return f"{told}; {and_list(rest)}." if rest else f"{told}."


def _tally(bodies: Sequence[Statement]) -> str:
    grades = Counter(body.grade for body in bodies)
    return and_list(f"{number(grades[grade])} {grade}" for grade in Grade if grades[grade])


def _of_a_force(words: Words, passage: Passage, known: dict[str, tuple[Statement, ...]]) -> Iterator[Contrast]:
    told = _WHOLE_FORCE.search(words.quote)
    if told is None or themes_in(words.quote):
        return
    force, cycle = body_meant(words.quote, passage, words.document), told["year"]
    if force is None or reference().cycle(cycle) is None:
        return
    places = by_place(known.get(force, ()), force)
    pillars = [places[theme][cycle][0] for theme in PILLARS if cycle in places.get(theme, {})]
    grade = " ".join(told["grade"].lower().split())
    if len(pillars) < 2 or all(pillar.grade == grade for pillar in pillars):
        return
    listed = and_list(f"{theme_in_words(pillar.theme)} {pillar.grade}" for pillar in pillars)
    source = publisher(words.document)
    yield Contrast(
        key=key("scope", force, cycle, words.document.sha256[:12]),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme="",
        a=Side(f"{source}: the force {grade} in {cycle}", words=(words,)),
        b=Side(f"graded {cycle}: {listed}", tuple(pillars)),
        reason=(
            f"{source} has the whole force graded {grade} in {cycle}. The inspectorate gave no grade for a force as a "
            f"whole; it graded {listed}."
        ),
        rule=RULE,
        strength=0.64,
    )


@cache
def _regions() -> tuple[re.Pattern[str], dict[str, RegionalUnit]]:
    """A pattern of "the eastern regional response ... rated good", and the unit of each region's word."""
    units = {unit.region.lower(): unit for unit in reference().regional_units}
    names = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in sorted(units, key=len, reverse=True))
    subject = rf"\b(?P<region>{names})\s+region(?:al)?\b(?!\s+(?:\w+\s+){{0,3}}unit)"
    return re.compile(rf"{subject}[^.;]{{0,160}}?{_GRADED}", re.IGNORECASE), units
