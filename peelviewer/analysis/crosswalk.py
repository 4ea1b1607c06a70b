"""Reads the crosswalk: how the question on a theme in one inspection stands to that in another."""

import re
from functools import cache
from itertools import pairwise

from peelviewer.domain.inspection import Continuity, Programme
from peelviewer.reference import reference
from peelviewer.reference.lookup import Position


def path(first: str, last: str) -> tuple[str, ...]:
    """The programmes from the earlier inspection to the later one, both included; () where no line joins them.

    The regional inspections follow on the last four-tier PEEL cycle, beside 2021/22.
    """
    peel = list(reference().peel_cycles)
    fire = [cycle.id for cycle in reference().calendar.of_programme(Programme.FIRE)]
    aside = [
        [*peel[: peel.index(cycle.follows) + 1], cycle.id] for cycle in reference().cycles if cycle.follows in peel
    ]
    for line in (peel, *aside, fire):
        if first in line and last in line and line.index(first) <= line.index(last):
            return tuple(line[line.index(first) : line.index(last) + 1])
    return ()


def continuities(theme: str, steps: tuple[str, ...]) -> tuple[Continuity, ...]:
    """How the question of `theme` stands to its predecessor at each step after the first; unknown ones left out."""
    questions = (reference().question(theme, cycle) for cycle in steps[1:])
    return tuple(question.continuity for question in questions if question and question.continuity)


def positions(theme: str, steps: tuple[str, ...]) -> tuple[Position, ...]:
    """What the inspectorate says of comparing, at each step, in time order."""
    return tuple(
        position
        for step in pairwise(steps)
        for position in reference().positions
        if (position.from_cycle, position.to_cycle) == step and position.theme in {"", theme}
    )


def warning_against(cycle: str) -> Position | None:
    """What the inspectorate says against comparing an inspection, on any theme, with the cycle before."""
    for position in reference().positions:
        if position.to_cycle == cycle and not position.theme and not position.compares:
            return position
    return None


@cache
def joint_with(theme: str, cycle: str) -> str | None:
    """The other theme that shares the question of `theme` in that inspection: the one that carries its grade first."""
    question = reference().question(theme, cycle)
    if question is None:
        return None
    sharing = [
        other
        for other in reference().questions
        if other.cycle == reference().programme_of(cycle) and other.title == question.title and other.theme != theme
    ]
    sharing.sort(key=lambda other: other.graded != "yes")
    return sharing[0].theme if sharing else None


@cache
def questions_under(pillar: str, inspection: str) -> tuple[str, ...]:
    """The themes whose questions an inspection asked under a pillar, by their codes: "Ef1" is under "Ef"."""
    whole = reference().question(pillar, inspection)
    if whole is None or not whole.code or any(letter.isdigit() for letter in whole.code):
        return ()
    asked = (each for each in reference().questions if each.cycle == reference().programme_of(inspection))
    return tuple({each.theme: None for each in asked if re.fullmatch(rf"{whole.code}\d+", each.code)})
