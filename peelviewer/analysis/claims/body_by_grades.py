"""Whose a text is that speaks of itself and does not name its force: the only one that was given its grades."""

from collections.abc import Collection
from dataclasses import dataclass

from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_LEAST = 4  # grades that must be its
_MOST = 4  # times as many as differ: another force may be told of in passing
_AHEAD = 2  # grades more than of any other force

Told = tuple[str, Grade, str]  # an area, a grade and an inspection


@dataclass(frozen=True, slots=True)
class _Fit:
    """How many grades a force was given as told, and how many otherwise."""

    agree: int
    differ: int

    @classmethod
    def of(cls, force: str, told: Collection[Told]) -> "_Fit":
        given = [(grade, reference().grades_given(force, area, cycle)) for area, grade, cycle in told]
        agree = sum(grade in grades for grade, grades in given)
        return cls(agree, sum(bool(grades) for _, grades in given) - agree)

    @property
    def lead(self) -> int:
        return self.agree - self.differ


def force_given(told: Collection[Told], read: str | None) -> str | None:
    """The force that was given grades, which may have been read as those of another one (`read`); None where it is not clear."""
    if read and _Fit.of(read, told).lead > 0:
        return None
    fits = sorted(
        ((_Fit.of(force.name, told), force.name) for force in reference().forces), key=lambda each: -each[0].lead
    )
    (best, name), (second, _) = fits[:2]
    clear = best.agree >= max(_LEAST, _MOST * best.differ) and best.lead >= second.lead + _AHEAD
    return name if clear else None
