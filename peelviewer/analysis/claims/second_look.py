"""A second look at what the words of a grade leave open: which of the forces, areas and inspections near it has that grade.

The first look takes the nearest; where that is wrong, or nothing is near, a careful reader knows from the published grades
what must be meant. So every body and area named around a grade, now or in the inspection before, is an option where exactly
this grade was published, and where it stands says how likely it is. What is accepted so is likely, never certain.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.claims.area_by_grades import share_given
from peelviewer.analysis.claims.bodies_in_text import as_graded
from peelviewer.analysis.claims.document_context import DocumentContext, resolved
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.learned_weights import learned_weights
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.themes_in_text import OVERALL, themes_in
from peelviewer.domain.claims import Claim, Reading
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_LIKELY = 0.6
_MOST = 6  # bodies, and areas, of a sentence that are looked at: those nearest to the grade
_TOLD_OF_BEFORE = re.compile(
    r"\b(?:was|were|had|been|last|ago|previous\w*|earlier|before|then|used to|20\d\d|still|again|from|up|down|remain\w*)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:?!]")
_CLAUSE = re.compile(r"\b(?:but|while|though|although|whereas|who|which|when|where|because)\b", re.IGNORECASE)

_Span = tuple[int, int]
Judged = Mapping[tuple[str, str, bool], set[Grade]]  # by body, area, and whether it is of an earlier inspection


@dataclass(frozen=True, slots=True)
class OpenGrade:
    """A grade's words with what stands around them; `focus` is the body the text is on, `local` those of the sentence before."""

    parts: SentenceParts
    item: ReadMention
    told: float  # the likelihood that it is told, by its words
    focus: str | None
    local: tuple[str, ...]
    span: tuple[int, int]  # the words that would state its claims, in the passage


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
        return self.counted or self.likelihood >= _LIKELY


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A body or an area with the ways in which it is near a grade, and where its sentence names it."""

    name: str
    ways: frozenset[str]
    spans: tuple[_Span, ...]


def judged_in(claims: Iterable[Claim]) -> Judged:
    """The grades that claims give, by what is judged."""
    judged: dict[tuple[str, str, bool], set[Grade]] = {}
    for claim in claims:
        judged.setdefault((claim.force, claim.theme, claim.past), set()).add(claim.grade)
    return judged


def options(grade: OpenGrade, following: str, context: DocumentContext, judged: Judged) -> Iterator[Option]:
    """What a grade may be for beside what was `judged` already, where that very grade was published.

    `following` is the sentence after it.
    """
    bodies, areas = _bodies(grade), _areas(grade, following, context)
    if grade.item.cue.reading is Reading.TALLY:  # it is counted: for what, only the sentences around it may say
        if bodies:
            yield from _counted(grade, bodies[0].name, areas, context, judged)
        return
    around = _of_grade(grade) | {"areas named": min(len(areas), _MOST), "bodies named": min(len(bodies), _MOST)}
    for body in bodies:
        for area in areas:
            for time, when in _times(grade, context, body.name, area.name):
                given = judged.get((body.name, area.name, when.past), set())
                published = reference().grades_given(body.name, area.name, when.cycle or "")
                if grade.item.mention.grade in given or grade.item.mention.grade not in published:
                    continue
                yield Option(body.name, area.name, when, around | _of_option(grade, body, area, time, when, judged))


def _counted(
    grade: OpenGrade, body: str, areas: Sequence[_Candidate], context: DocumentContext, judged: Judged
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


def _areas(grade: OpenGrade, following: str, context: DocumentContext) -> list[_Candidate]:
    parts, around = grade.parts, grade.parts.around
    here = sorted(parts.themes, key=lambda t: _distance((t.start, t.end), grade))[:_MOST]
    named: list[tuple[str, str, _Span | None]] = [(t.theme, "sentence", (t.start, t.end)) for t in here]
    for way, text in (("sentence before", around.previous), ("next sentence", following)):
        named += [(t.theme, way, None) for t in themes_in(text, fire=parts.fire)[:_MOST]]
    named += [(theme, "named before", None) for theme in around.before]
    carried = {
        "chapter": around.chapter,
        "adjacent": around.adjacent,
        "last": around.last,
        "claimed": around.claimed,
        "document": around.document,
        "head": around.head,
        "title": context.theme,
    }
    named += [(theme, way, None) for way, theme in carried.items() if theme]
    named = [(resolved(theme, context), way, span) for theme, way, span in named]
    named += [(found.theme, "read", None) for found in grade.item.claims]
    return _candidates([each for each in named if not each[0].endswith("pillar:")])


def _bodies(grade: OpenGrade) -> list[_Candidate]:
    parts, read = grade.parts, grade.item.bodies
    here = sorted(parts.named, key=lambda m: _distance((m.start, m.end), grade))[:_MOST]
    named: list[tuple[str, str, _Span | None]] = [(name, "read", None) for name in read.names[:_MOST]] if read else []
    named += [(as_graded(m, fire=parts.fire), "sentence", (m.start, m.end)) for m in here]
    named += [(grade.focus, "focus", None)] if grade.focus else []
    named += [(name, "sentence before", None) for name in grade.local[:_MOST]]
    return _candidates(named)


def _candidates(named: Sequence[tuple[str, str, _Span | None]]) -> list[_Candidate]:
    by_name: dict[str, list[tuple[str, _Span | None]]] = {}
    for name, way, span in named:
        by_name.setdefault(name, []).append((way, span))
    return [
        _Candidate(name, frozenset(way for way, _ in found), tuple(span for _, span in found if span))
        for name, found in by_name.items()
    ]


def _times(grade: OpenGrade, context: DocumentContext, body: str, area: str) -> Iterator[tuple[str, When]]:
    """The inspection that was read, the one before it, and the document's own."""
    read = grade.item.when or When(context.cycle, past=False)
    cycle = read.cycle or (None if read.past else context.cycle)
    own = context.cycle or (None if read.past else cycle)
    if cycle:
        yield "read", When(cycle, read.past)
    if own is None:
        return
    order = reference().calendar.order
    earlier = {each.cycle for each in reference().listed(body) if each.theme == area and order(each.cycle) < order(own)}
    if earlier and (last := max(earlier, key=order)) and not (read.past and last == cycle):
        yield "before", When(last, past=True)
    if read.past:
        yield "own", When(own, past=False)


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
    grade: OpenGrade, body: _Candidate, area: _Candidate, time: str, when: When, judged: Judged
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
        "judged at any time": any((body.name, area.name, past) in judged for past in (True, False)),
    }
    features |= {name: 1.0 for name, holds in marks.items() if holds}
    features["surprise"] = 1 - share_given(grade.item.mention.grade, area.name, when.cycle or "")
    features["not read"] = marks["body not read"] + marks["area not read"] + (time != "read")
    for name, candidate in (("area", area), ("body", body)):
        features |= {f"{name} {how}": value for how, value in _between(grade, candidate.spans).items()}
    return features


def _between(grade: OpenGrade, spans: Sequence[_Span]) -> dict[str, float]:
    """What stands between a grade and the nearest of the places where its sentence names a candidate."""
    if not spans:
        return {}
    parts, mention = grade.parts, grade.item.mention
    start, end = min(spans, key=lambda span: _distance(span, grade))
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


def _distance(span: _Span, grade: OpenGrade) -> int:
    start, end = span
    return max(0, start - grade.item.mention.end, grade.item.mention.start - end)
