"""When inspections were made and published: which one a year, a date or a name in a text can mean."""

import re
from collections.abc import Iterable
from functools import cached_property

from peelviewer.domain.inspection import Cycle, Inspection, Programme

_MIDDLE = "07"  # the month in which what is dated by its year alone is placed among the others
_BETWEEN = tuple(Programme)  # the order of what has the same place in time


class InspectionCalendar:
    """The inspections of `data/cycles.toml` in time order."""

    def __init__(self, cycles: Iterable[Cycle]) -> None:
        self._cycles = tuple(cycles)
        self._orders: dict[str, int] = {}

    def of_programme(self, programme: Programme) -> tuple[Cycle, ...]:
        """The cycles of one programme, in time order."""
        return self._of_programme.get(programme, ())

    @cached_property
    def _of_programme(self) -> dict[Programme, tuple[Cycle, ...]]:
        inspections = [(cycle.inspection.programme, cycle) for cycle in self._cycles]
        return {each: tuple(cycle for programme, cycle in inspections if programme is each) for each in Programme}

    @cached_property
    def peel_cycles(self) -> tuple[str, ...]:
        """The ids of the PEEL cycles, in time order."""
        return tuple(cycle.id for cycle in self.of_programme(Programme.PEEL))

    @cached_property
    def pillar_cycles(self) -> tuple[str, ...]:
        """The ids of the PEEL cycles in which each pillar had a report of its own."""
        return tuple(cycle.id for cycle in self._cycles if cycle.is_peel and cycle.report_for_each_pillar)

    def cycles_of_year(self, year: int | str, by: str = "", programme: Programme = Programme.PEEL) -> tuple[str, ...]:
        """The inspections that a text can mean by a year: those named after it, then those with a report in it.

        `by` is the ISO date of the text, as exact as known: what had no report by then is left out.
        """
        number = int(year)
        inspections = self.of_programme(programme)
        named = [cycle for cycle in inspections if not cycle.told_by_year and number in cycle.inspection.years]
        dated = [cycle for cycle in inspections if cycle not in named and number in cycle.report_years]
        return tuple(
            Inspection(programme, str(number)).id if cycle.told_by_year else cycle.id
            for cycle in (*named, *dated)
            if not by or _begun(cycle, by)
        )

    def cycle_at(self, date: str, programme: Programme = Programme.PEEL) -> str | None:
        """The current inspection on an ISO date, as exact as known: the last of the programme to have reports by then."""
        begun = [cycle for cycle in self.of_programme(programme) if _begun(cycle, date)]
        if not begun:
            return None
        return Inspection(programme, date[:4]).id if begun[-1].told_by_year else begun[-1].id

    def cycle_named(self, words: str) -> str | None:
        """The PEEL cycle that words name: "2018–2019", "PEEL 2023/25", "2016"; None where they name none."""
        for found in self.names.finditer(words):
            years = Inspection.of(re.sub(r"\s", "", found[0])).years
            named = (cycle.id for cycle in self.of_programme(Programme.PEEL) if cycle.inspection.years == years)
            if cycle := next(named, None):
                return cycle
        return None

    @cached_property
    def names(self) -> re.Pattern[str]:
        """A pattern of all names of PEEL cycles, however their years are joined: "2018/19", "2018–2019", "2016"."""
        written = [_written(cycle.inspection.years) for cycle in self.of_programme(Programme.PEEL)]
        return re.compile(rf"(?<![\d/])(?:{'|'.join(sorted(written, key=len, reverse=True))})(?![/–-]?\d)")

    def order(self, cycle_id: str) -> int:
        """A number that puts inspections in time order; those that are not known come last."""
        if cycle_id not in self._orders:
            self._orders[cycle_id] = self._order(cycle_id)
        return self._orders[cycle_id]

    def _order(self, cycle_id: str) -> int:
        places = {cycle.id: number for number, cycle in enumerate(self._cycles)}
        inspection = Inspection.of(cycle_id)
        if cycle_id in places or inspection.programme is Programme.PEEL or not inspection.year.isdecimal():
            return places.get(cycle_id, len(places)) * 10_000
        # What is told by its year alone stands after the PEEL cycle that was current in the middle of it.
        current = self.cycle_at(f"{inspection.year}-{_MIDDLE}")
        place = places[current] * 10_000 if current else 0
        return place + int(inspection.year[2:]) * 10 + _BETWEEN.index(inspection.programme)

    def programme_of(self, cycle_id: str) -> str:
        """The cycle that an inspection belongs to: "SOC 2023" is one of "SOC 2022-25", a PEEL cycle is its own."""
        inspection = Inspection.of(cycle_id)
        told_by_year = (cycle.id for cycle in self.of_programme(inspection.programme) if cycle.told_by_year)
        return next(told_by_year, cycle_id)


def _begun(cycle: Cycle, date: str) -> bool:
    """Whether reports of a cycle were out by a date; of two dates the less exact one decides."""
    first = cycle.reports[0]
    exact = min(len(first), len(date))
    return bool(exact) and date[:exact] >= first[:exact]


def _written(years: range) -> str:
    first, last = str(years[0]), str(years[-1])
    return first if first == last else rf"{first}\s?[/–-]\s?(?:{last[:2]})?{last[2:]}"
