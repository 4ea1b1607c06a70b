"""How a grade's words stand to a body, an area and an inspection that they may be for: the evidence that is weighed."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.nearby_names import Candidate, OpenGrade, Span
from peelviewer.analysis.claims.themes_in_text import OVERALL
from peelviewer.domain.inspection import Inspection
from peelviewer.reference import reference

_MANY = 6  # names around a grade, and years of reports; more of them say no more
_FAR = 200  # characters
_YEAR = re.compile(r"\b20\d\d\b")
_TOLD_OF_BEFORE = re.compile(
    r"\b(?:was|were|had|been|last|ago|previous\w*|earlier|before|then|used to|20\d\d|still|again|from|up|down|remain\w*)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:?!]")
_CLAUSE = re.compile(r"\b(?:but|while|though|although|whereas|who|which|when|where|because)\b", re.IGNORECASE)
_JOINED = re.compile(
    r"[”’\"']*\s*(?:for|at|in|on|over|when it comes to|as regards|of|with)\b[\s\w]{0,20}$", re.IGNORECASE
)

Features = dict[str, float]


def of_grade(grade: OpenGrade) -> Features:
    """What is known of a grade's words, whatever they are for."""
    item, mention = grade.item, grade.item.mention
    marks = {
        f"reading {item.cue.reading.value}": True,
        f"grade {mention.grade.value}": True,
        "bodies read": bool(item.bodies and item.bodies.names),
        "opinion": grade.parts.in_opinion,
        "sole grade": len(grade.parts.mentions) == 1,
        "nothing read": not item.claims,
        "counted": item.count is not None,
        "more counted than read": item.count is not None and item.count.count > len(item.claims) > 0,
        "same": mention.same,
        "verb": bool(mention.verb),
        "quoted": mention.quoted,
    }
    return _that_hold(marks) | {
        "told": grade.told,
        "areas read": min(len(item.claims), 3),
        "areas named": min(len(grade.areas), _MANY),
        "bodies named": min(len(grade.bodies), _MANY),
    }


def of_pair(grade: OpenGrade, body: Candidate | None, area: Candidate | None) -> Features:
    """Where a body and an area stand near a grade; None for one that is not near it."""
    features: Features = {}
    for name, candidate in (("body", body), ("area", area)):
        ways = candidate.ways if candidate else frozenset()
        marks = {f"{name} {way}": True for way in ways}
        marks |= {f"{name} not read": "read" not in ways, f"{name} nowhere": candidate is None}
        features |= _that_hold(marks)
        features |= {
            f"{name} {how}": value for how, value in _between(grade, candidate.spans if candidate else ()).items()
        }
    if area:
        linked = (t for link in grade.item.links for t in link.group.themes)
        marks = {
            "overall": area.name == OVERALL,
            "linked": any(grade.parts.resolved(t.theme) == area.name for t in linked),
        }
        features |= _that_hold(marks)
    return features


def of_time(grade: OpenGrade, when: When) -> Features:
    """What a grade's sentence says of the time of an inspection."""
    years = {int(year) for year in _YEAR.findall(grade.parts.sentence)}
    named = bool(years & _years_of(when.cycle)) if when.cycle else False
    marks = {
        "told of before": _TOLD_OF_BEFORE.search(grade.parts.sentence) is not None,
        "year named": named,
        "another year named": bool(years) and not named,
        "an earlier inspection": when.past,
    }
    return _that_hold(marks)


def _that_hold(marks: dict[str, bool]) -> Features:
    return {name: 1.0 for name, holds in marks.items() if holds}


def _years_of(cycle: str) -> set[int]:
    """The years of an inspection, and those in which its reports came out."""
    known = reference().cycle(cycle)
    own = Inspection.of(cycle).years
    return {*own, *(known.report_years if known and len(known.report_years) <= _MANY else ())}


def _distance(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def _between(grade: OpenGrade, spans: Sequence[Span]) -> Features:
    """What stands between a grade and the nearest of the places where its sentence names a candidate."""
    if not spans:
        return {}
    parts, mention = grade.parts, grade.item.mention
    start, end = min(spans, key=grade.distance)
    first, last = (mention.end, start) if start >= mention.end else (end, mention.start)
    words = parts.sentence[first:last]

    def within(starts: Iterator[int]) -> float:
        return min(sum(first <= at < last for at in starts), 4)

    others = (m for m in parts.mentions if m is not mention)
    rivals = [m for m in others if _distance((m.start, m.end), (start, end)) < grade.distance((start, end))]
    return {
        "in the sentence": 1.0,
        "nearer to another grade": float(bool(rivals)),
        "joined": float(bool(_JOINED.match(words))),
        "beside": float(not words.strip(" ,“”‘’\"'")),
        "behind": float(start >= mention.end),
        "grades between": within(each.start for each in parts.mentions),
        "areas between": within(each.start for each in parts.themes),
        "bodies between": within(each.start for each in parts.named),
        "far": min(len(words), _FAR) / 50,
        "stop between": float(bool(_STOP.search(words))),
        "clause between": float(bool(_CLAUSE.search(words))),
    }
