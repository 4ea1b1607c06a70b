"""The area of a round-up that names it far from its grades: the only one in which the grade book has them."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_LEAST = 3  # forces whose grades must agree
_MOST = 3  # times as many must agree as differ
_CHANCE = 0.05  # that so many agree although the area is another: many forces are good

Given = tuple[str, Grade, str | None]  # a force, the grade it is given, and the inspection


@dataclass(frozen=True, slots=True)
class RoundUp:
    """What the grades of many forces are for where the text does not say so by them.

    `cycle` is the inspection of those for which it names none; "" where it names all.
    """

    area: str
    cycle: str

    def fits_better(self, given: Collection[Given], carried: Collection[str]) -> bool:
        """Whether more of these grades were published for its area than for those that the text before has named."""
        ours, *theirs = (sum(self._fits(given, area)) for area in (self.area, *carried))
        return ours > max([0, *theirs])

    def chance(self, given: Collection[Given]) -> float:
        """How likely it is that as many of these grades agree with those published although they are for another area."""
        fits = self._fits(given, self.area)
        if fits.count(1) < max(_LEAST, _MOST * fits.count(-1)):
            return 1.0
        agree = (each for each, fit in zip(given, fits, strict=True) if fit > 0)
        return math.prod(share_given(grade, self.area, cycle or self.cycle) for _, grade, cycle in agree)

    def _fits(self, given: Collection[Given], area: str) -> list[int]:
        return [_fit((force, grade, cycle or self.cycle), area) for force, grade, cycle in given]


def round_up_of(given: Collection[Given], named: Collection[str]) -> RoundUp | None:
    """What grades without an area are for, of those `named` in their text; None where several fit, or none."""
    undated = [force for force, _, cycle in given if cycle is None]
    cycles = {entry.cycle for force in undated for entry in reference().listed(force)} or {""}
    chances = sorted(
        (each.chance(given), each.area, each.cycle)
        for each in (RoundUp(area, cycle) for area in named for cycle in cycles)
    )
    if not chances or chances[0][0] > _CHANCE or (len(chances) > 1 and chances[0][0] == chances[1][0]):
        return None
    return RoundUp(*chances[0][1:])


def is_misplaced(given: Given, area: str) -> bool:
    """Whether the grade book has only other grades for the area."""
    return _fit(given, area) < 0


def _fit(given: Given, area: str) -> int:
    """1 where the grade book has the grade for an area, -1 where it has another one, 0 where it has none or several."""
    force, grade, cycle = given
    grades = reference().grades_given(force, area, cycle) if cycle else ()
    if not grades:
        return 0
    return -1 if grade not in grades else int(len(grades) == 1)


@lru_cache(maxsize=4096)
def share_given(grade: Grade, area: str, cycle: str) -> float:
    """The share of all forces that an inspection gave a grade for an area."""
    entries = [each for each in reference().grade_book if (each.theme, each.cycle) == (area, cycle)]
    return sum(each.grade is grade for each in entries) / len(entries)
