"""All that is known of one force: gathered from the library, and what takes long to find kept until the documents it was found in change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from peelviewer.analysis.contrast_order import in_order
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence, LatestGrade
from peelviewer.pipeline.found_in_force import evidence_of
from peelviewer.pipeline.manual_contrasts import placed
from peelviewer.pipeline.rules import made_by
from peelviewer.store import Library

if TYPE_CHECKING:
    from peelviewer.pipeline.gathered import Gathered


@dataclass(frozen=True, slots=True)
class KnownOfForce:
    """The evidence on a force, the contrasts in it, strongest first, what is answered to its grades, and its latest ones."""

    evidence: Evidence
    contrasts: tuple[Contrast, ...]
    answers: tuple[GradeAnswer, ...]
    latest: tuple[LatestGrade, ...]


def is_kept(library: Library, force: str) -> bool:
    """Whether what takes long to find of a force is kept as the library is now."""
    return library.kept.holds(_name(force), _state(library))


def known_of(library: Library, force: str) -> KnownOfForce:
    """All that a library knows of a force, the grade book's grades and what a person has decided and added among it.

    Quotations come with their standing, and articles that say no date in the inspection whose report they quote.
    """

    @cache
    def gathered() -> Gathered:
        from peelviewer.pipeline.gathered import Gathered  # all that finds contrasts: loaded where nothing is kept

        return Gathered(library, force)

    found, others = library.kept.of_key(
        _name(force),
        _state(library),
        lambda: gathered().key(),
        lambda: gathered().found(),
        lambda found: gathered().beside_others(found),
    )
    *_, contrasts, answers, latest = found
    known = evidence_of(library, force, found)
    known = replace(known, decided=library.decisions.all(), added=placed(library, known))
    every = (*contrasts, *others, *(gathered().added(known) if known.added else ()))
    return KnownOfForce(known, in_order(every, known.decided), answers, latest)


def _name(force: str) -> str:
    return f"force {force}"


def _state(library: Library) -> bytes:
    return hashlib.sha256(made_by() + library.state).digest()
