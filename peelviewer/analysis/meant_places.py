"""Places that typed words name together: "camb soc", "inadequate norfolk", "soc inadequate 2023"."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from peelviewer.analysis.name_matching import NameIndex, folded
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.places import MeantPlace, Name
from peelviewer.reference import reference

_WORDS = 6  # more words name no place
_LETTERS = 2  # nor does a single one
_PAIRS = 12  # of forces and themes: who means one of more has to say more
_INITIALS = {Grade.REQUIRES_IMPROVEMENT: ("ri",)}

Meaning = dict[str, frozenset[int]]  # the forces, themes and grades that typed words can mean together


def meant_places(typed: str, here: str, statements: Iterable[Statement]) -> tuple[MeantPlace, ...]:
    """The places that the words name together, the newest grades first.

    A grade alone is one of the force that is read (`here`); with a theme alone, one of any force. Where a force has no such
    grade, its place has that grade, and neither a theme nor an inspection.
    """
    found: dict[MeantPlace, None] = {}
    known = tuple(statements)
    meanings = tuple(_meanings(typed))
    a_name = any(len(meaning) == 1 and "grade" not in meaning for meaning, _ in meanings)  # all words are of one name
    for meaning, year in meanings:
        if "grade" in meaning:
            graded = tuple(_graded(meaning, year, here, known))
            found.update(dict.fromkeys(graded or _ungraded(meaning)))
        elif not a_name and len(meaning) == 2 and len(meaning["force"]) * len(meaning["theme"]) <= _PAIRS and not year:
            pairs = product(sorted(meaning["force"]), sorted(meaning["theme"]))
            found.update(dict.fromkeys(MeantPlace(_bodies()[f], _themes()[t]) for f, t in pairs))
    return tuple(found)


def force_names() -> tuple[Name, ...]:
    """Each body that is graded, under all its names."""
    data = reference()
    forces = [Name(each.name, (each.slug.replace("-", " "), *each.aliases)) for each in data.forces]
    units = [Name(each.name, (each.id, *each.aliases)) for each in data.regional_units]
    return tuple(forces + units)


def theme_names() -> tuple[Name, ...]:
    """Each theme, under all its names."""
    return tuple(Name(each.label, (each.id.replace("_", " "), *each.aliases)) for each in reference().themes)


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(name.words for name in force_names())


@cache
def _themes() -> tuple[str, ...]:
    return tuple(theme.id for theme in reference().themes)


@cache
def _indexes() -> dict[str, NameIndex]:
    grades = tuple(Name(grade.value, _INITIALS.get(grade, ())) for grade in Grade)
    return {"force": NameIndex(force_names()), "theme": NameIndex(theme_names()), "grade": NameIndex(grades)}


def _meanings(typed: str) -> Iterator[tuple[Meaning, str]]:
    """Each way to share the words among force, theme and grade in which all words mean the same ones; and the year."""
    words = folded(typed).split()
    year = next((word for word in words if word.isdecimal() and len(word) == 4), "")
    words = [word for word in words if word != year]
    if not 0 < len(words) <= _WORDS or min(map(len, words)) < _LETTERS:
        return
    hits = [_hits(word) for word in words]
    for kinds in product(*hits):
        meaning: Meaning = {}
        for kind, of in zip(kinds, hits, strict=True):
            meaning[kind] = meaning[kind] & of[kind] if kind in meaning else of[kind]
        if all(meaning.values()):
            yield meaning, year


def _hits(word: str) -> Meaning:
    """What a word may mean: only that of which it is a whole name's word, where there is any."""
    exact = {kind for kind, index in _indexes().items() if index.has(word)}
    kinds = exact or set(_indexes())
    return {kind: found for kind in kinds if (found := _indexes()[kind].hits(word))}


def _ungraded(meaning: Meaning) -> Iterator[MeantPlace]:
    """The force that was named, where it is one, with the grade that it does not have."""
    if len(meaning.get("force", ())) == 1 and len(meaning["grade"]) == 1:
        (force,), (grade,) = meaning["force"], meaning["grade"]
        yield MeantPlace(_bodies()[force], "", list(Grade)[grade])


def _graded(meaning: Meaning, year: str, here: str, statements: tuple[Statement, ...]) -> Iterator[MeantPlace]:
    """The inspections that gave such a grade."""
    grades = {list(Grade)[number] for number in meaning["grade"]}
    themes = {_themes()[number] for number in meaning["theme"]} if "theme" in meaning else None
    forces = {_bodies()[number] for number in meaning["force"]} if "force" in meaning else None
    if forces is None and themes is None:
        forces = {here}
    found = {
        MeantPlace(each.force, each.theme, each.grade, each.cycle)
        for each in statements
        if each.cycle
        and each.grade in grades
        and (forces is None or each.force in forces)
        and (themes is None or each.theme in themes)
        and year in each.cycle
    }
    newest = sorted(found, key=lambda place: (place.force, place.theme))
    yield from sorted(newest, key=lambda place: in_time(place.cycle), reverse=True)
