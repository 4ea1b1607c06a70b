"""All that is known of one force: gathered from the library, and what takes long to find kept until the documents it was found in change."""

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property

from peelviewer.analysis import table
from peelviewer.analysis.answers_to_grades import answers_to_grades
from peelviewer.analysis.contrasts import added, beside_others, in_documents, in_order
from peelviewer.analysis.latest_grades import latest_grades
from peelviewer.analysis.quotation_match import matched
from peelviewer.analysis.stands_out import may_stand_out
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, LatestGrade, QuotedWords, Statement
from peelviewer.pipeline.manual_contrasts import placed
from peelviewer.pipeline.rules import made_by
from peelviewer.reference import reference
from peelviewer.store import Library, OnForce
from peelviewer.timings import stage

_Found = tuple[  # in the documents on a force, and with what is known of its region
    tuple[Statement, ...],
    tuple[CountedGrades, ...],
    tuple[QuotedWords, ...],
    tuple[DocumentEntry, ...],
    tuple[Contrast, ...],
    tuple[GradeAnswer, ...],
    tuple[LatestGrade, ...],
]


@dataclass(frozen=True, slots=True)
class KnownOfForce:
    """The evidence on a force, the contrasts in it, strongest first, what is answered to its grades, and its latest ones."""

    evidence: Evidence
    contrasts: tuple[Contrast, ...]
    answers: tuple[GradeAnswer, ...]
    latest: tuple[LatestGrade, ...]


def known_of(library: Library, force: str) -> KnownOfForce:
    """All that a library knows of a force, the grade book's grades and what a person has decided and added among it.

    Quotations come with their standing, and articles that say no date in the inspection whose report they quote.
    """
    state = hashlib.sha256(made_by() + library.state).digest()
    gathered = _Gathered(library, force)
    found, others = library.kept.of_key(f"force {force}", state, gathered.key, gathered.found, gathered.beside_others)
    *_, contrasts, answers, latest = found
    known = _evidence(library, force, found)
    known = replace(known, decided=library.decisions.all(), added=placed(library, known))
    every = (*contrasts, *others, *(added(_with_pointed(known, gathered)) if known.added else ()))
    return KnownOfForce(known, in_order(every, known.decided), answers, latest)


class _Gathered:
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

    def found(self) -> _Found:
        """What takes long: quotations looked for in reports, and the texts read for contrasts and answers."""
        with stage("quotations"):
            found = matched(self.held.evidence())
        known = replace(found, statements=(*found.statements, *table.listed_statements(None)))
        with stage("contrasts"):
            contrasts = tuple(each for each in in_documents(known) if each.force == self._force)
            answers = tuple(each for each in answers_to_grades(known) if each.force == self._force)
            latest = latest_grades(known, self._force)
        return found.statements, found.counted, found.quoted, found.documents, contrasts, answers, latest

    def beside_others(self, found: _Found) -> tuple[Contrast, ...]:
        """The contrasts with what is known of forces outside its region, fetched only where it may be graded apart."""
        with stage("contrasts with other forces"):
            known = _evidence(self._library, self._force, found)
            told = self._library.known_grades()
            places = may_stand_out(known, told)
            more = self._library.statements_of(each.claim for each in told if (each.theme, each.cycle) in places)
            without_texts: dict[int, tuple[()]] = dict.fromkeys(known.passages, ())
            known = replace(known, statements=(*known.statements, *more), passages=without_texts, whole_at=places)
            return tuple(each for each in beside_others(known) if each.force == self._force)


def _evidence(library: Library, force: str, found: _Found) -> Evidence:
    statements, counted, quoted, documents, *_ = found
    texts = library.texts(each.id for each in documents)
    return Evidence((*statements, *table.listed_statements(None)), counted, quoted, texts, documents, force)


def _with_pointed(known: Evidence, gathered: _Gathered) -> Evidence:
    """The evidence with what is said of the other bodies whose grades a person points at in a contrast of their own."""
    words = [each for placed in known.added for each in (placed.a, placed.b) if each]
    pointed = {each.force for placed in words for each in placed.statements} - {known.force}
    more = gathered.held.statements_of(sorted(pointed)) if pointed else ()
    return replace(known, statements=(*known.statements, *more))
