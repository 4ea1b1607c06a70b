"""What is known of a force: its grades, its peers, and the contrasts in all of it."""

from collections.abc import Iterable
from dataclasses import replace

from peelviewer.analysis import country as whole_country
from peelviewer.analysis import peers as peers_of_inspection
from peelviewer.analysis import table
from peelviewer.analysis.contrasts import find_contrasts, in_order
from peelviewer.analysis.quotation_match import matched
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.country import CountryTable
from peelviewer.domain.evidence import Evidence, GradesTable, Peer, Statement
from peelviewer.pipeline.known_of_force import known_of
from peelviewer.pipeline.manual_contrasts import placed
from peelviewer.pipeline.names import forces_of
from peelviewer.store import Library
from peelviewer.timings import stage


def grades(library: Library, force: str) -> GradesTable:
    """All that is known of a force's grades: themes down, inspections across."""
    return table.grades_table(_statements(library, force), force)


def grades_in(evidence: Evidence, force: str) -> GradesTable:
    """The same, from evidence that is loaded already."""
    return table.grades_table(evidence.statements, force)


def grade_tables(library: Library, force: str | None = None, theme: str | None = None) -> tuple[GradesTable, ...]:
    """The grades of a force, or of each that a document concerns where none is named; of one theme, or of all."""
    forces = (force,) if force else forces_of(library.documents())
    return tuple(grades(library, each).of_theme(theme) for each in forces)


def claims(library: Library, force: str | None = None, theme: str | None = None) -> tuple[Statement, ...]:
    """What the documents of a library say of grades, of a force and theme or of all, in the order of the documents."""
    return library.statements(force=force, theme=theme)


def peers(library: Library, force: str, theme: str, cycle: str) -> tuple[Peer, ...]:
    """One theme in one inspection, `force` beside all forces: what is known of each, or why nothing is."""
    statements = (*library.statements(theme=theme), *table.listed_statements(None))
    return peers_of_inspection.peers(statements, force, theme, cycle)


def country(library: Library, cycle: str = "") -> CountryTable:
    """One inspection over the whole country (the newest PEEL inspection, where none is named): forces down, themes across."""
    return whole_country.country((*library.statements(), *table.listed_statements(None)), cycle)


def contrasts(library: Library, force: str | None = None, theme: str | None = None) -> tuple[Contrast, ...]:
    """The contrasts of a force and theme (of all, where none is named), strongest first."""
    found = known_of(library, force).contrasts if force else _all_contrasts(library)
    return tuple(contrast for contrast in found if theme is None or contrast.theme in {theme, ""})


def answers(library: Library, force: str, theme: str | None = None) -> tuple[GradeAnswer, ...]:
    """What the force or its commissioner answers to the grades of a force and theme (of all, where none is named)."""
    found = known_of(library, force).answers
    return tuple(answer for answer in found if theme is None or answer.theme in {theme, ""})


def evidence(library: Library, force: str | None = None) -> Evidence:
    """What is known of a force (of all, where none is named): all that contrasts are found in, the grade book's too.

    Quotations come with their standing, and articles that say no date in the inspection whose report they quote.
    """
    if force:
        return known_of(library, force).evidence
    with stage("quotations"):
        found = matched(library.evidence())
    statements = (*found.statements, *table.listed_statements(None))
    return replace(found, statements=statements, decided=library.decisions.all(), added=placed(library, found))


def _all_contrasts(library: Library) -> tuple[Contrast, ...]:
    known = evidence(library)
    with stage("contrasts"):
        return find_contrasts(known)


def decided_again(library: Library, found: Iterable[Contrast]) -> tuple[Contrast, ...]:
    """The same contrasts with what a person has decided by now, in their order: nothing else of them has changed."""
    return in_order(found, library.decisions.all())


def _statements(library: Library, force: str) -> tuple[Statement, ...]:
    known = library.statements(force=force)
    if any(statement.cycle is None and not statement.past for statement in known):  # what an article quotes may tell it
        known = tuple(each for each in evidence(library, force).statements if each.force == force and each.document)
    return (*known, *table.listed_statements(force))
