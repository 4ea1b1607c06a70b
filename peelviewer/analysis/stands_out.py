"""Stands out: one body graded apart from most others in the same inspection."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from peelviewer.analysis.comparability import compare
from peelviewer.analysis.contrast_text import (
    agreeing,
    and_list,
    held,
    is_graded,
    key,
    publisher,
    side,
    steps_lower,
    theme_in_words,
    year,
)
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.timeline import asked, best_first, by_force, by_place, may_move_to, settled
from peelviewer.domain.contrast_details import StandsApart
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence, KnownGrade, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.numbers import in_words
from peelviewer.reference import reference

RULE = (
    "A grade that few others share, where most others of its inspection agree on another, or the only outstanding or "
    "inadequate force of a region: in a region at least four others, across the country at least ten whose grade is known. "
    "Or a grade apart from all the others that one text sets beside it."
)

_SIDE_BY_SIDE = 2  # other forces at least that a text sets beside one
# How telling each step from the grade of most others is, and from grades of which none is that of most.
_CLEAR, _ALONE = 0.06, 0.02
_NAMED = 4  # so many others with still another grade are named
# How many others must be known, what part of them must agree on another grade, and what part may share this one. Of a
# country's forces a handful that happens to be known here says nothing about the rest.
_REGION = (4, 0.66, 0.25)
_COUNTRY = (10, 0.66, 0.1)

ALL_FORCES = True  # it rests on what is known of others, whose documents are not read for the force that is asked about
Known = tuple[Statement, ...]
Place = tuple[str, str]  # a theme and an inspection


def may_stand_out(evidence: Evidence, known: Iterable[KnownGrade]) -> frozenset[Place]:
    """The places at which the force that is asked about may be graded apart, by all grades that are `known` of any body.

    Only there what is said of forces outside its region is wanted. Where a statement may turn out to be of another place, its theme's
    places are all among them.
    """
    certain = [each for each in evidence.statements if each.is_certain_by_words]
    own = by_place(certain, evidence.force or "")
    held_at = {
        (theme, cycle): cell[0].grade
        for theme, cells in own.items()
        for cycle, cell in cells.items()
        if held(cell[0]) and not _is_regional(cycle)  # of its region all is known
    }
    told = (KnownGrade(each.force, each.theme, each.cycle or "", each.grade) for each in map(settled, certain))
    grades: dict[Place, dict[str, set[str]]] = {}
    for each in (*known, *told):
        if each.theme in own and each.cycle and each.force != evidence.force:
            grades.setdefault((each.theme, each.cycle), {}).setdefault(each.force, set()).add(each.grade)
    moving: dict[str, set[Place]] = {}
    for place in grades:
        for theme in may_move_to(*place):
            moving.setdefault(theme, set()).add(place)
    found: set[Place] = set()
    for place, mine in held_at.items():
        if place[0] in moving:
            found |= {place, *moving[place[0]], *(other for other in grades if other[0] == place[0])}
        elif _may_be_apart(mine, place[1], grades.get(place, {})):
            found.add(place)
    return frozenset(found)


def _may_be_apart(mine: Grade, cycle: str, others: Mapping[str, set[str]]) -> bool:
    """Whether enough others may have another grade in common: of each body the best of its grades counts, whichever it is."""
    fewest, majority, shared = _asked_of(cycle)
    if len(others) < fewest or sum(grades == {mine} for grades in others.values()) > shared * len(others):
        return False
    told = Counter(grade for grades in others.values() for grade in grades if grade != mine)
    return max(told.values(), default=0) >= majority * len(others)


def find(evidence: Evidence) -> Iterator[Contrast]:
    """Each body whose grade, known from a document of the library, differs from that of its peers, or of those beside it."""
    among_peers = list(_among_peers(evidence))
    yield from among_peers
    seen = {contrast.key for contrast in among_peers}
    for document in told_by_documents(evidence):
        if document.document.kind is not DocumentKind.REPORT:
            found = _beside_one_another(document, evidence.force)
            yield from (contrast for contrast in found if contrast.key not in seen)


def _among_peers(evidence: Evidence) -> Iterator[Contrast]:
    """Each body whose grade differs from that of most others of its inspection."""
    told = {known.theme for statements in asked(evidence).values() for known in statements if held(known)}
    inspected: dict[tuple[str, str], dict[str, Known]] = {}
    for force, statements in by_force(known for known in evidence.statements if known.theme in told).items():
        for theme, places in by_place(statements, force).items():
            for cycle, known in places.items():
                inspected.setdefault((theme, cycle), {})[force] = known
    for (theme, cycle), bodies in sorted(inspected.items()):
        if not (evidence.whole_at is None or (theme, cycle) in evidence.whole_at or _is_regional(cycle)):
            continue
        for force, known in bodies.items():
            if evidence.force not in {None, force} or not held(known[0]):
                continue
            if _is_regional(cycle) and not reference().force(force):
                continue  # a unit is no peer of the forces that it works for
            peers = [other for name, other in bodies.items() if name != force and _same_round(force, name, cycle)]
            if not any(one.carried_over_from for one in known):
                yield from _apart(theme, cycle, known, peers)


def _apart(theme: str, cycle: str, known: Known, peers: Sequence[Known]) -> Iterator[Contrast]:
    fewest, majority, shared = _asked_of(cycle)
    if len(peers) < fewest:
        return
    told = sum(any(held(one) for one in peer) for peer in peers)
    if told < _SIDE_BY_SIDE:
        return  # what the grade book alone has of others, readers of the documents can't see
    forces = [peer for peer in peers if reference().force(peer[0].force)]
    if usual := _usual(known[0], peers, majority, shared):
        yield _contrast(theme, cycle, known, peers, usual)
    elif _is_regional(cycle) and _alone_at_an_end(known[0], forces):
        yield _contrast(theme, cycle, known, forces, None)


def _beside_one_another(told: Told, asked_for: str | None) -> Iterator[Contrast]:
    """Of the forces that a text sets side by side the one apart from all the others: these share a grade, or it is the worst."""
    rows: dict[tuple[str, str], dict[str, Statement]] = {}
    for known in told.statements:
        if known.cycle and not known.past and reference().force(known.force) and not _is_regional(known.cycle):
            rows.setdefault((known.theme, known.cycle), {}).setdefault(known.force, known)
    for (theme, cycle), forces in rows.items():
        for force, mine in forces.items() if len(forces) > _SIDE_BY_SIDE else ():
            others = [other for name, other in forces.items() if name != force]
            grades = {other.grade for other in others}
            alone = len(grades) == 1 or mine.grade is Grade.INADEQUATE
            if mine.grade not in grades and alone and asked_for in {None, force}:
                yield _contrast(theme, cycle, (mine,), [(other,) for other in others], None, publisher(told.document))


def _same_round(force: str, other: str, cycle: str) -> bool:
    """Regional inspections grade the bodies of one region; PEEL grades forces, and not their regional units."""
    if not _is_regional(cycle):
        return True
    unit = reference().unit_of(force)
    return unit is not None and unit == reference().unit_of(other)


def _is_regional(cycle: str) -> bool:
    return Inspection.of(cycle).programme is Programme.REGIONAL_SOC


def _asked_of(cycle: str) -> tuple[int, float, float]:
    """How many others must be known, what part of them must agree, and what part may share the grade."""
    return _REGION if _is_regional(cycle) else _COUNTRY


def _alone_at_an_end(mine: Statement, peers: Sequence[Known]) -> bool:
    """Whether it is the only force with the best grade there is, or with the worst."""
    at_an_end = mine.grade in {Grade.OUTSTANDING, Grade.INADEQUATE} and reference().force(mine.force) is not None
    return at_an_end and all(known[0].grade is not mine.grade for known in peers)


def _usual(mine: Statement, peers: Sequence[Known], majority: float, shared: float) -> Grade | None:
    """The grade of most others, if there is one and `mine` is not it."""
    grades = Counter(known[0].grade for known in peers)
    usual, count = grades.most_common(1)[0]
    clear = count >= majority * len(peers) and grades[mine.grade] <= shared * len(peers)
    return usual if clear and usual is not mine.grade else None


def _contrast(
    theme: str, cycle: str, known: Known, peers: Sequence[Known], usual: Grade | None, within: str = ""
) -> Contrast:
    """`usual` is the grade of most others; None where the body is the only one with its grade, perhaps `within` one text."""
    mine = known[0]
    first = sorted((other[0] for other in peers), key=best_first)
    peers_said = [other for other in first if usual in {None, other.grade}]
    common = usual or Counter(other.grade for other in first).most_common(1)[0][0]
    steps = steps_lower(common, mine.grade)
    place = f"at {theme_in_words(theme)} in {year(cycle)}"
    if usual:
        reason = f"{is_graded(mine)} {place}; {_others(usual, first, cycle)}"
        summary = f"{usual}: {and_list(statement.force for statement in peers_said)}"
    else:
        among = f"that {within} sets side by side" if within else _graded_there(cycle)
        reason = f"{is_graded(mine)} {place}, the only one of the {in_words(len(peers) + 1)} forces {among}"
        summary = _by_grade(first)
    alike = sum(other.grade is common for other in first)
    return Contrast(
        key=key("stands-out", mine.force, theme, cycle),
        kind=ContrastKind.STANDS_OUT,
        force=mine.force,
        theme=theme,
        a=side(agreeing(known)),
        b=Side(summary, tuple(peers_said)),
        reason=f"{reason}.",
        rule=RULE,
        detail=StandsApart(common, alike, len(peers)),
        strength=round(0.5 + (_CLEAR if usual else _ALONE) * abs(steps), 3),
        direction="lower" if steps > 0 else "higher",
        comparability=compare(mine, peers_said[0]),
    )


def _others(usual: Grade, others: Sequence[Statement], cycle: str) -> str:
    """As "six of the seven others graded in that inspection are good (Norfolk Constabulary requires improvement)"."""
    rest = sorted((other for other in others if other.grade is not usual), key=lambda other: other.force)
    verb = "require improvement" if usual is Grade.REQUIRES_IMPROVEMENT else f"are {usual}"
    words = f"{_of_all(len(others) - len(rest), len(others))} others {_graded_there(cycle)} {verb}"
    return f"{words} ({and_list(is_graded(other) for other in rest)})" if 0 < len(rest) <= _NAMED else words


def _graded_there(cycle: str) -> str:
    return "graded in that inspection" if _is_regional(cycle) else "whose grade is known here"


def _by_grade(others: Sequence[Statement]) -> str:
    """As "good: Kent Police and Essex Police; adequate: Suffolk Constabulary"."""
    named = ((grade, [other.force for other in others if other.grade is grade]) for grade in Grade)
    return "; ".join(f"{grade}: {and_list(forces)}" for grade, forces in named if forces)


def _of_all(count: int, peers: int) -> str:
    return f"all {in_words(count)}" if count == peers else f"{in_words(count)} of the {in_words(peers)}"
