"""Stands out: one body graded apart from most others in the same inspection."""

from collections import Counter
from collections.abc import Iterator, Sequence

from peelviewer.analysis.comparability import compare
from peelviewer.analysis.contrast_text import (
    agreeing,
    and_list,
    held,
    is_graded,
    key,
    side,
    steps_lower,
    theme_in_words,
    year,
)
from peelviewer.analysis.timeline import asked, best_first, by_force, by_place
from peelviewer.domain.contrast_details import StandsApart
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.numbers import in_words
from peelviewer.reference import reference

RULE = (
    "A grade that few others share, where most others of its inspection agree on another: in a region at least four "
    "others, across the country at least ten whose grade is known."
)

_NAMED = 4  # so many others with still another grade are named
# How many others must be known, what part of them must agree on another grade, and what part may share this one. Of a
# country's forces a handful that happens to be known here says nothing about the rest.
_REGION = (4, 0.6, 0.25)
_COUNTRY = (10, 0.66, 0.1)

Known = tuple[Statement, ...]


def find(evidence: Evidence) -> Iterator[Contrast]:
    """Each body whose grade, known from a document of the library, differs from that of most of its peers."""
    told = {known.theme for statements in asked(evidence).values() for known in statements if held(known)}
    inspected: dict[tuple[str, str], dict[str, Known]] = {}
    for force, statements in by_force(known for known in evidence.statements if known.theme in told).items():
        for theme, places in by_place(statements, force).items():
            for cycle, known in places.items():
                inspected.setdefault((theme, cycle), {})[force] = known
    for (theme, cycle), bodies in sorted(inspected.items()):
        for force, known in bodies.items():
            if evidence.force not in {None, force} or not held(known[0]):
                continue
            peers = [other for name, other in bodies.items() if name != force and _same_round(force, name, cycle)]
            if usual := _usual(known[0], peers, *_asked_of(cycle)):
                yield _contrast(theme, cycle, known, peers, usual)


def _same_round(force: str, other: str, cycle: str) -> bool:
    """Regional inspections grade the bodies of one region; PEEL grades forces, and not their regional units."""
    if not _is_regional(cycle):
        return True
    unit = reference().unit_of(force)
    return unit is not None and unit == reference().unit_of(other)


def _is_regional(cycle: str) -> bool:
    return Inspection.of(cycle).programme is Programme.REGIONAL_SOC


def _asked_of(cycle: str) -> tuple[int, float, float]:
    return _REGION if _is_regional(cycle) else _COUNTRY


def _usual(mine: Statement, peers: Sequence[Known], fewest: int, majority: float, shared: float) -> Grade | None:
    """The grade of most others, if there is one and `mine` is not it."""
    if len(peers) < fewest or mine.carried_over_from:
        return None
    grades = Counter(known[0].grade for known in peers)
    usual, count = grades.most_common(1)[0]
    clear = count >= majority * len(peers) and grades[mine.grade] <= shared * len(peers)
    return usual if clear and usual is not mine.grade else None


def _contrast(theme: str, cycle: str, known: Known, peers: Sequence[Known], usual: Grade) -> Contrast:
    mine = known[0]
    alike = [other for other in peers if other[0].grade is usual]
    rest = [other[0] for other in peers if other[0].grade is not usual]
    peers_said = sorted((statement for other in alike for statement in other[:1]), key=best_first)
    graded = "graded in that inspection" if _is_regional(cycle) else "whose grade is known here"
    verb = "require improvement" if usual is Grade.REQUIRES_IMPROVEMENT else f"are {usual}"
    reason = (
        f"{is_graded(mine)} at {theme_in_words(theme)} in {year(cycle)}; "
        f"{_of_all(len(alike), len(peers))} others {graded} {verb}"
    )
    if 0 < len(rest) <= _NAMED:
        reason += f" ({and_list(is_graded(other) for other in rest)})"
    steps = steps_lower(usual, mine.grade)
    return Contrast(
        key=key("stands-out", mine.force, theme, cycle),
        kind=ContrastKind.STANDS_OUT,
        force=mine.force,
        theme=theme,
        a=side(agreeing(known)),
        b=Side(f"{usual}: {and_list(statement.force for statement in peers_said)}", tuple(peers_said)),
        reason=f"{reason}.",
        rule=RULE,
        detail=StandsApart(usual, len(alike), len(peers)),
        strength=round(0.5 + 0.06 * abs(steps), 3),
        direction="lower" if steps > 0 else "higher",
        comparability=compare(mine, peers_said[0]),
    )


def _of_all(count: int, peers: int) -> str:
    return f"all {in_words(count)}" if count == peers else f"{in_words(count)} of the {in_words(peers)}"
