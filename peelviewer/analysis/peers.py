"""One theme in one inspection, force beside force: what is known of each, or why nothing is."""

from collections.abc import Iterable

from peelviewer.analysis.table import gap
from peelviewer.analysis.timeline import by_force, by_place
from peelviewer.domain.evidence import Cell, Peer, Statement
from peelviewer.reference import reference


def peers(statements: Iterable[Statement], force: str, theme: str, cycle: str) -> tuple[Peer, ...]:
    """Every force and `force` itself, by name; bodies that are no force only where their grade is known."""
    known = by_force(statement for statement in statements if statement.theme == theme)
    names = {known_force.name for known_force in reference().forces} | {force}
    best = {body: by_place(said, body).get(theme, {}).get(cycle, ()) for body, said in known.items()}
    graded = {body for body, said in best.items() if said}
    unit = reference().unit_of(force)
    near = {force, unit.name, *unit.forces} if unit else {force}
    return tuple(
        Peer(body, region_of(body), _cell(best.get(body, ()), body, theme, cycle), near=body in near)
        for body in sorted(names | graded)
    )


def _cell(known: tuple[Statement, ...], body: str, theme: str, cycle: str) -> Cell:
    """`known` of the body in that inspection, the best statement first."""
    return Cell(theme, cycle, known[0], known[1:]) if known else Cell(theme, cycle, None, gap=gap(body, theme, cycle))


def region_of(body: str) -> str:
    """The region of a force, or the one that a regional unit serves; "" of other bodies."""
    force, unit = reference().force(body), reference().unit_of(body)
    if force:
        return force.region
    return f"regional unit, {unit.region}" if unit else ""
