"""A second look at what the words of a grade leave open: which of the forces, areas and inspections near it has that grade.

The first look takes the nearest; where that is wrong, or nothing is near, a careful reader knows from the published grades
what must be meant. So every body and area named around a grade, now or in the inspection before, is an option where exactly
this grade was published, and where it stands says how likely it is. What is accepted so is likely, never certain.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from peelviewer.analysis.claims.area_by_grades import share_given
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.learned_weights import learned_weights
from peelviewer.analysis.claims.nearby_names import Candidate, OpenGrade, Span, areas_near, bodies_near
from peelviewer.analysis.claims.themes_in_text import OVERALL
from peelviewer.domain.claims import Claim, Reading
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, ListedGrade, Programme
from peelviewer.reference import reference

_LIKELY = 0.5
_LIKELY_AGAIN = 0.7  # of the body and the area that were read, at another inspection
_MOST = 6  # areas and bodies around a grade; more of them say no more
_MANY = 10
_YEAR = re.compile(r"\b20\d\d\b")
_TOLD_OF_BEFORE = re.compile(
    r"\b(?:was|were|had|been|last|ago|previous\w*|earlier|before|then|used to|20\d\d|still|again|from|up|down|remain\w*)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:?!]")
_CLAUSE = re.compile(r"\b(?:but|while|though|although|whereas|who|which|when|where|because)\b", re.IGNORECASE)

Judged = Mapping[tuple[str, str, bool], set[Grade]]  # by body, area, and whether it is of an earlier inspection


@dataclass(frozen=True, slots=True)
class Option:
    """What a grade may be for, with what speaks for it and against it."""

    body: str
    area: str
    when: When
    features: Mapping[str, float]
    counted: bool = False  # the text counts the grade, and names around it just the areas that were given it

    @property
    def likelihood(self) -> float:
        """From 0 to 1."""
        return learned_weights("second_look.json").likelihood(self.features)

    @property
    def is_likely(self) -> bool:
        """Whether a careful reader would take it so."""
        again = not {"body not read", "area not read"} & self.features.keys()
        return self.counted or self.likelihood >= (_LIKELY_AGAIN if again else _LIKELY)


def judged_in(claims: Iterable[Claim]) -> Judged:
    """The grades that claims give, by what is judged."""
    judged: dict[tuple[str, str, bool], set[Grade]] = {}
    for claim in claims:
        judged.setdefault((claim.force, claim.theme, claim.past), set()).add(claim.grade)
    return judged


def options(grade: OpenGrade, context: DocumentContext, judged: Judged) -> Iterator[Option]:
    """What a grade may be for beside what was `judged` already, where that very grade was published."""
    bodies, areas = bodies_near(grade, context), {area.name: area for area in areas_near(grade, context)}
    if grade.item.cue.reading is Reading.TALLY:  # it is counted: for what, only the sentences around it may say
        if bodies:
            yield from _counted(grade, bodies[0].name, [*areas.values()], context, judged)
        return
    around = _of_grade(grade) | {"areas named": min(len(areas), _MOST), "bodies named": min(len(bodies), _MOST)}
    found = []
    for body in bodies:
        for entry in _published(body.name, grade.item.mention.grade):
            area = areas.get(entry.theme)
            for time, when in _times(grade, context, entry) if area else ():
                if area and entry.grade not in judged.get((body.name, entry.theme, when.past), set()):
                    found.append((body, area, time, when, share_given(grade.mention.grade, area.name, entry.cycle)))
    around["rivals"] = min(len({(body.name, area.name) for body, area, *_ in found}), _MANY) / _MANY
    for body, area, time, when, share in found:
        features = around | {"surprise": 1 - share} | _of_option(grade, body, area, time, when, judged)
        yield Option(body.name, area.name, when, features)


@lru_cache(maxsize=4096)
def _published(body: str, grade: Grade) -> tuple[ListedGrade, ...]:
    """Where a body was given a grade."""
    return tuple(entry for entry in reference().listed(body) if entry.grade is grade)


def _counted(
    grade: OpenGrade, body: str, areas: Sequence[Candidate], context: DocumentContext, judged: Judged
) -> Iterator[Option]:
    """The areas named around a count of grades, where these are just as many as were given that grade."""
    told, count = grade.item.mention.grade, grade.item.count
    when = grade.item.when or When(context.cycle, past=False)
    given = {entry.theme for entry in reference().listed(body) if (entry.cycle, entry.grade) == (when.cycle, told)}
    named = [area.name for area in areas if area.name in given]
    if when.cycle is None or count is None or len(named) != count.count:
        return
    for area in named:
        if told not in judged.get((body, area, when.past), set()):
            yield Option(body, area, when, {}, counted=True)


def _times(grade: OpenGrade, context: DocumentContext, entry: ListedGrade) -> Iterator[tuple[str, When]]:
    """How the inspection of a published grade stands to what was read of the time and to the text's own; none if it came later."""
    read = grade.item.when or When(context.cycle, past=False)
    own, order = context.cycle, reference().calendar.order
    programme = Inspection.of(entry.cycle).programme
    if context.year and entry.recorded_date[:4] > context.year:
        return
    if read.cycle == entry.cycle or (read.cycle and reference().programme_of(entry.cycle) == read.cycle):
        yield "read", When(read.cycle, read.past)
        if read.past:
            yield "read, but now", When(read.cycle, past=False)
        return
    if own == entry.cycle:
        yield "own", When(own, past=False)
    elif programme in {Programme.PEEL, Programme.FIRE} and own and order(entry.cycle) < order(own):
        listed = {each.cycle for each in reference().listed(entry.force) if each.theme == entry.theme}
        since = [cycle for cycle in listed if order(entry.cycle) < order(cycle) < order(own)]
        yield ("before that" if since else "before"), When(entry.cycle, past=True)
    elif programme not in {Programme.PEEL, Programme.FIRE}:
        recent = context.year is None or entry.recorded_date[:4] == context.year
        yield ("of its programme" if recent else "earlier in its programme"), When(entry.cycle, past=not recent)
        if not recent:
            yield "of its programme, lately", When(entry.cycle, past=False)
    elif own is None:
        yield "undated", When(entry.cycle, past=read.past)


def _of_grade(grade: OpenGrade) -> dict[str, float]:
    """What is known of a grade's words, whatever they are for."""
    item, mention = grade.item, grade.item.mention
    counted = item.count is not None
    marks = {
        f"reading {item.cue.reading.value}": True,
        f"grade {mention.grade.value}": True,
        "bodies read": bool(item.bodies and item.bodies.names),
        "opinion": grade.parts.in_opinion,
        "sole grade": len(grade.parts.mentions) == 1,
        "nothing read": not item.claims,
        "counted": counted,
        "more counted than read": item.count is not None and item.count.count > len(item.claims) > 0,
        "same": mention.same,
        "verb": bool(mention.verb),
        "quoted": mention.quoted,
    }
    return {name: 1.0 for name, holds in marks.items() if holds} | {
        "told": grade.told,
        "areas read": min(len(item.claims), 3),
    }


def _of_option(
    grade: OpenGrade, body: Candidate, area: Candidate, time: str, when: When, judged: Judged
) -> dict[str, float]:
    """What speaks for a body, an area and an inspection: where they stand, alone and two together."""
    given = judged.get((body.name, area.name, when.past), set())
    before = "told of before" if _TOLD_OF_BEFORE.search(grade.parts.sentence) else "not told of before"
    ways = [f"reading {grade.item.cue.reading.value}", f"inspection {time}", f"inspection {time}, {before}"]
    ways += [f"area {way}" for way in sorted(area.ways)] + [f"body {way}" for way in sorted(body.ways)]
    features = dict.fromkeys(ways, 1.0) | {f"{a} + {b}": 1.0 for a, b in combinations(ways, 2)}
    marks = {
        "body not read": "read" not in body.ways,
        "area not read": "read" not in area.ways,
        "overall": area.name == OVERALL,
        "linked": any(
            grade.parts.resolved(t.theme) == area.name for link in grade.item.links for t in link.group.themes
        ),
        "judged otherwise": bool(given),
        "year named": when.cycle is not None and _names_year_of(grade.parts.sentence, when.cycle),
        "another year named": when.cycle is not None and _names_other_year(grade.parts.sentence, when.cycle),
        "judged at any time": any((body.name, area.name, past) in judged for past in (True, False)),
    }
    features |= {name: 1.0 for name, holds in marks.items() if holds}
    features["not read"] = marks["body not read"] + marks["area not read"] + (time != "read")
    for name, candidate in (("area", area), ("body", body)):
        features |= {f"{name} {how}": value for how, value in _between(grade, candidate.spans).items()}
    return features


def _names_year_of(sentence: str, cycle: str) -> bool:
    """Whether a sentence names a year in which reports of an inspection came out, or one of its own."""
    return bool(_years_in(sentence) & _years_of(cycle))


def _names_other_year(sentence: str, cycle: str) -> bool:
    years = _years_in(sentence)
    return bool(years) and not years & _years_of(cycle)


def _years_in(sentence: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(sentence)}


def _years_of(cycle: str) -> set[int]:
    known = reference().cycle(cycle)
    own = Inspection.of(cycle).years
    return {*own, *(known.report_years if known and len(known.report_years) <= _MOST else ())}


def _between(grade: OpenGrade, spans: Sequence[Span]) -> dict[str, float]:
    """What stands between a grade and the nearest of the places where its sentence names a candidate."""
    if not spans:
        return {}
    parts, mention = grade.parts, grade.item.mention
    start, end = min(spans, key=grade.distance)
    first, last = (mention.end, start) if start >= mention.end else (end, mention.start)
    words = parts.sentence[first:last]

    def within(starts: Iterator[int]) -> float:
        return min(sum(first <= at < last for at in starts), 4)

    return {
        "behind": float(start >= mention.end),
        "grades between": within(each.start for each in parts.mentions),
        "areas between": within(each.start for each in parts.themes),
        "bodies between": within(each.start for each in parts.named),
        "far": min(len(words), 200) / 50,
        "stop between": float(bool(_STOP.search(words))),
        "clause between": float(bool(_CLAUSE.search(words))),
    }
