"""The reference data as one value, and the ways to ask it."""

import difflib
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import (
    Cycle,
    FireService,
    Force,
    Inspection,
    ListedGrade,
    Programme,
    Question,
    RegionalUnit,
    Theme,
)
from peelviewer.domain.recipes import Audience
from peelviewer.domain.wording import capital
from peelviewer.domain.words import folded_words
from peelviewer.reference.inspection_calendar import InspectionCalendar

_NEAR = 0.75  # of the letters of a name that must agree with a misspelt one


@dataclass(frozen=True, slots=True)
class Position:
    """What the inspectorate says of comparing two neighbouring cycles; `theme` is empty where it holds for all.

    `force` is the one on whose page it was seen; empty where the source is about all forces.
    """

    from_cycle: str
    to_cycle: str
    theme: str
    compares: bool  # False: it warns against it
    reason: str
    source: str
    force: str = ""

    def source_for(self, force: str) -> str:
        """The source, where it speaks of `force`: the page of one force is not cited for another."""
        return self.source if self.force in {"", force} else ""


@dataclass(frozen=True)
class Reference:
    """Forces, cycles, themes, questions, positions on comparing, the grade book, and whom briefs are made for."""

    forces: tuple[Force, ...]
    regional_units: tuple[RegionalUnit, ...]
    fire_services: tuple[FireService, ...]
    cycles: tuple[Cycle, ...]
    themes: tuple[Theme, ...]
    questions: tuple[Question, ...]
    positions: tuple[Position, ...]
    grade_book: tuple[ListedGrade, ...]
    audiences: tuple[Audience, ...]

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """Every name and alias of a force, unit or fire service, folded, with the canonical name."""
        names: dict[str, str] = {}
        for service in self.fire_services:
            names[_folded(service.name)] = service.name
        for unit in self.regional_units:
            for alias in (unit.name, unit.id, *unit.aliases):
                names[_folded(alias)] = unit.name
        for force in self.forces:
            place = force.slug.replace("-", " ")
            for alias in (force.name, force.slug, place, _place(force.name), *force.aliases):
                names[_folded(alias)] = force.name
        return names

    @cached_property
    def _names_of(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        names: dict[str, list[tuple[str, ...]]] = {}
        for alias, body in self._bodies.items():
            names.setdefault(body, []).append(folded_words(alias))
        return {body: tuple(sorted(words, key=len)) for body, words in names.items()}

    @cached_property
    def _themes(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for question in self.questions:
            names.setdefault(_folded(question.title), question.theme)
        for theme in reversed(self.themes):
            for alias in (*theme.aliases, theme.label, theme.id, theme.id.replace("_", " ")):
                names[_folded(alias)] = theme.id
        return names

    @cached_property
    def _asked(self) -> dict[str, str]:
        graded = [question for question in reversed(self.questions) if question.graded == "yes"]
        titles = {_folded(question.title): question.theme for question in graded}
        return {_folded(question.short_label): question.theme for question in graded if question.short_label} | titles

    @cached_property
    def _questions(self) -> dict[tuple[str, str], Question]:
        return {(question.theme, question.cycle): question for question in reversed(self.questions)}

    @cached_property
    def _graded_questions(self) -> Counter[tuple[str, str]]:
        return Counter((question.theme, question.cycle) for question in self.questions if question.graded != "no")

    @cached_property
    def _cycles(self) -> dict[str, Cycle]:
        """The cycles by their ids; an inspection told by its year is added when it is first asked for."""
        return {cycle.id: cycle for cycle in self.cycles}

    @cached_property
    def _unit_of(self) -> dict[str, RegionalUnit]:
        return {body: unit for unit in reversed(self.regional_units) for body in (unit.name, *unit.forces)}

    @cached_property
    def _listed(self) -> dict[str, tuple[ListedGrade, ...]]:
        by_force: dict[str, list[ListedGrade]] = {}
        for grade in self.grade_book:
            by_force.setdefault(grade.force, []).append(grade)
        return {force: tuple(grades) for force, grades in by_force.items()}

    @cached_property
    def _given(self) -> dict[tuple[str, str, str], frozenset[Grade]]:
        given: dict[tuple[str, str, str], set[Grade]] = {}
        for entry in self.grade_book:
            if entry.grade is not None:
                given.setdefault((entry.force, entry.theme, entry.cycle), set()).add(entry.grade)
        return {key: frozenset(grades) for key, grades in given.items()}

    @cached_property
    def _theme_values(self) -> dict[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    def find_force(self, words: str) -> str | None:
        """The canonical name of a force, regional unit or fire service, as a person writes it."""
        folded = _folded(words)
        if folded in self._bodies:
            return self._bodies[folded]
        if len(folded) < 3:  # one or two letters name no force
            return None
        started = {name for alias, name in self._bodies.items() if alias.startswith(folded)}
        police = started & {force.name for force in self.forces}
        found = police or started
        return found.pop() if len(found) == 1 else None

    def body_called(self, words: str) -> str | None:
        """The canonical name of the body that has just these words for its name or place."""
        return self._bodies.get(_folded(words))

    def names_of(self, body: str) -> tuple[tuple[str, ...], ...]:
        """The words of each name in use of a body, the shortest first."""
        return self._names_of.get(body, ())

    def force_like(self, words: str) -> str | None:
        """The canonical name that is spelt most like `words`, if any is near."""
        near = difflib.get_close_matches(_folded(words), list(self._bodies), 1, _NEAR)
        return self._bodies[near[0]] if near else None

    def theme_asked(self, words: str) -> str | None:
        """The theme of the graded question that has `words` for its title or its short label, word for word."""
        return self._asked.get(_folded(words))

    def find_theme(self, words: str) -> str | None:
        """The id of a theme, as a person writes it: an id, a label, an abbreviation, a question."""
        folded = _folded(words)
        if folded in self._themes:
            return self._themes[folded]
        started = {theme for alias, theme in self._themes.items() if folded and alias.startswith(folded)}
        return started.pop() if len(started) == 1 else None

    def force(self, name: str) -> Force | None:
        """The force of that canonical name."""
        return next((force for force in self.forces if force.name == name), None)

    def unit_of(self, body: str) -> RegionalUnit | None:
        """The regional unit that serves a force, or that `body` itself is."""
        return self._unit_of.get(body)

    def cycle(self, cycle_id: str) -> Cycle | None:
        """The programme of that id; "SOC 2023" is the regional inspections published in 2023, as is "CDI 2019"."""
        if cycle_id not in self._cycles and (programme := self._cycles.get(self.programme_of(cycle_id))):
            inspection = Inspection.of(cycle_id)
            self._cycles[cycle_id] = replace(
                programme,
                id=cycle_id,
                label=f"{inspection.programme} {inspection.year[-2:]}",
                name=f"{programme.name} ({inspection.year})",
            )
        return self._cycles.get(cycle_id)

    @cached_property
    def calendar(self) -> InspectionCalendar:
        """When inspections were made and published."""
        return InspectionCalendar(self.cycles)

    @property
    def peel_cycles(self) -> tuple[str, ...]:
        """The ids of the PEEL cycles, in time order."""
        return self.calendar.peel_cycles

    def cycles_of_year(self, year: int | str, by: str = "", programme: Programme = Programme.PEEL) -> tuple[str, ...]:
        """The inspections that a text of the date `by` can mean by a year: those named after it, then those with reports in it."""
        return self.calendar.cycles_of_year(year, by, programme)

    def cycle_at(self, date: str, programme: Programme = Programme.PEEL) -> str | None:
        """The current inspection on an ISO date, as exact as known."""
        return self.calendar.cycle_at(date, programme)

    def cycle_order(self, cycle_id: str) -> int:
        """A number that puts cycles in time order; those that are not known come last."""
        return self.calendar.order(cycle_id)

    def programme_of(self, cycle_id: str) -> str:
        """The cycle that an inspection belongs to: "SOC 2023" is one of "SOC 2022-25", a PEEL cycle is its own."""
        return self.calendar.programme_of(cycle_id)

    def theme(self, theme_id: str) -> Theme | None:
        """The theme of that id."""
        return self._theme_values.get(theme_id)

    def weights_for(self, audience: str) -> dict[str, float]:
        """The weights that an audience gives to kinds of parts of a brief; none for one that is not known."""
        return next((each.weights for each in self.audiences if each.id == audience), {})

    def theme_label(self, theme_id: str) -> str:
        """The label of a theme for a reader; "other:stop and search" is "Stop and search"."""
        theme = self._theme_values.get(theme_id)
        if theme:
            return theme.label
        words = theme_id.removeprefix("other:")
        return capital(words)

    def question(self, theme: str, cycle: str) -> Question | None:
        """The question on a theme as a cycle words it (the crosswalk)."""
        return self._questions.get((theme, self.programme_of(cycle)))

    def asks_several(self, theme: str, cycle: str) -> bool:
        """Whether an inspection grades more than one question on a theme: on resources it once asked three."""
        return self._graded_questions[theme, self.programme_of(cycle)] > 1

    def knows_questions(self, cycle: str) -> bool:
        """Whether what an inspection asks is known: of a new PEEL only some questions have been seen."""
        asked = sum(each == cycle for _, each in self._questions)
        return cycle not in self.peel_cycles or asked >= _FEWEST_QUESTIONS

    def listed(self, force: str) -> tuple[ListedGrade, ...]:
        """The grades of a force in the grade book."""
        return self._listed.get(force, ())

    def day_of_publication(self, force: str, cycle: str, title: str) -> str | None:
        """The date at which the grade book has a force's report of an inspection: of several, that of the pillar in its title."""
        grades = [
            grade
            for grade in self.listed(force)
            if grade.cycle == cycle and grade.published and not grade.carried_over_from
        ]
        named = [grade for grade in grades if grade.theme in _PILLARS and grade.theme in title.lower()]
        dates = {grade.published for grade in named or grades}
        return dates.pop() if len(dates) == 1 else None

    def grades_given(self, force: str, theme: str, cycle: str) -> frozenset[Grade]:
        """The grades that the grade book has of a force for a theme in one inspection: none, one, or several of its parts."""
        return self._given.get((force, theme, cycle), frozenset())

    def lists_all(self, force: str, theme: str, cycle: str) -> bool:
        """Whether the grade book has a grade of each question that an inspection of a force asked on a theme."""
        listed = (entry for entry in self.listed(force) if (entry.theme, entry.cycle) == (theme, cycle))
        return (
            sum(entry.grade is not None for entry in listed) >= self._graded_questions[theme, self.programme_of(cycle)]
        )


_FEWEST_QUESTIONS = 5  # that a PEEL inspection asks
_PILLARS = {"effectiveness", "efficiency", "legitimacy"}


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").replace("–", "-").replace("&", "and").split())


def _place(force: str) -> str:
    for ending in (" Constabulary", " Police Service", " Police"):
        if force.endswith(ending):
            return force.removesuffix(ending)
    return force
