"""The area of a round-up that names it far from its grades: the only one in which the grade book has them."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection
from functools import lru_cache

from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_LEAST = 3  # forces whose grades must agree
_MOST = 3  # times as many must agree as differ
_CHANCE = 0.05  # that so many agree although the area is another: many forces are good

Given = tuple[str, Grade, str | None]  # a force, the grade it is given, and the inspection


def fitting_area(given: Collection[Given], named: Collection[str]) -> str | None:
    """The one of the areas `named` in a text that its grades without an area are for; None where several fit, or none."""
    agree: dict[str, list[Given]] = defaultdict(list)
    differ: Counter[str] = Counter()
    for each in set(given):
        for theme in named:
            if is_published(each, theme):
                agree[theme].append(each)
            elif is_misplaced(each, theme):
                differ[theme] += 1
    fits = sorted(
        (math.prod(_share(grade, theme, cycle) for _, grade, cycle in those), theme)
        for theme, those in agree.items()
        if len(those) >= max(_LEAST, _MOST * differ[theme])
    )
    clear = len(fits) == 1 or (len(fits) > 1 and fits[0][0] < fits[1][0])
    return fits[0][1] if clear and fits[0][0] <= _CHANCE else None


def fits_better(area: str, given: Collection[Given], carried: Collection[str]) -> bool:
    """Whether grades are published for `area`, the round-up's, and none for those that the text before has named."""
    return any(is_published(each, area) for each in given) and not any(
        is_published(each, theme) for each in given for theme in carried
    )


def is_published(given: Given, area: str) -> bool:
    """Whether the grade book has that grade, and no other, for an area."""
    return _published(given, area) == {given[1]}


def is_misplaced(given: Given, area: str) -> bool:
    """Whether the grade book has only other grades for the area."""
    grades = _published(given, area)
    return bool(grades) and given[1] not in grades


def _published(given: Given, area: str) -> set[Grade]:
    force, _, cycle = given
    entries = reference().listed(force)
    return {entry.grade for entry in entries if entry.cycle == cycle and entry.theme == area and entry.grade}


@lru_cache(maxsize=4096)
def _share(grade: Grade, area: str, cycle: str | None) -> float:
    """The share of all forces that an inspection gave a grade for an area."""
    entries = [each for each in reference().grade_book if (each.theme, each.cycle) == (area, cycle)]
    return sum(each.grade is grade for each in entries) / len(entries)
