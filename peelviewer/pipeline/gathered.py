"""Gathers what a library holds on a force, and finds in it what takes long to find."""

import hashlib
from dataclasses import replace
from functools import cached_property

from peelviewer.analysis import contrasts, table
from peelviewer.analysis.answers_to_grades import answers_to_grades
from peelviewer.analysis.latest_grades import latest_grades
from peelviewer.analysis.observed import known_before
from peelviewer.analysis.quotation_match import matched
from peelviewer.analysis.stands_out import may_stand_out
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence
from peelviewer.pipeline.found_in_force import Found, evidence_of
from peelviewer.pipeline.kept_observations import KeptObservations
from peelviewer.pipeline.rules import made_by
from peelviewer.reference import reference
from peelviewer.store import Library, OnForce
from peelviewer.timings import stage


class Gathered:
    """What the library holds on a force, asked only where nothing is kept that was found in it."""

    def __init__(self, library: Library, force: str) -> None:
        self._library = library
        self._force = force

    @cached_property
    def held(self) -> OnForce:
        """All rows on the force, and those on its region."""
        unit = reference().unit_of(self._force)
        with stage("gathered"):
            bodies = {unit.name, *unit.forces} - {self._force} if unit else ()
            return self._library.on_force(self._force, sorted(bodies))

    def key(self) -> bytes:
        """A digest of all that is found in it."""
        return hashlib.sha256(made_by() + self.held.key).digest()

    def found(self) -> Found:
        """What takes long: quotations looked for in reports, and the texts read for contrasts and answers."""
        with stage("quotations"):
            found = matched(self.held.evidence())
        known = replace(found, statements=(*found.statements, *table.listed_statements(None)))
        observations = KeptObservations(self._library, self._force)
        with stage("contrasts"), known_before(observations):
            found_here = tuple(each for each in contrasts.in_documents(known) if each.force == self._force)
            answers = tuple(each for each in answers_to_grades(known) if each.force == self._force)
            latest = latest_grades(known, self._force)
        observations.keep()
        return found.statements, found.counted, found.quoted, found.documents, found_here, answers, latest

    def beside_others(self, found: Found) -> tuple[Contrast, ...]:
        """The contrasts with what is known of forces outside its region, fetched only where it may be graded apart."""
        with stage("contrasts with other forces"):
            known = evidence_of(self._library, self._force, found)
            told = self._library.known_grades()
            places = may_stand_out(known, told)
            more = self._library.statements_of(each.claim for each in told if (each.theme, each.cycle) in places)
            without_texts: dict[int, tuple[()]] = dict.fromkeys(known.passages, ())
            known = replace(known, statements=(*known.statements, *more), passages=without_texts, whole_at=places)
            return tuple(each for each in contrasts.beside_others(known) if each.force == self._force)

    def added(self, known: Evidence) -> tuple[Contrast, ...]:
        """The contrasts that a person has added, with what is said of the other bodies whose grades they point at."""
        words = [each for placed in known.added for each in (placed.a, placed.b) if each]
        pointed = {each.force for placed in words for each in placed.statements} - {known.force}
        more = self.held.statements_of(sorted(pointed)) if pointed else ()
        return contrasts.added(replace(known, statements=(*known.statements, *more)))
