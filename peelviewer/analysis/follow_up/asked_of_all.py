"""Findings of a national report: they are asked of every force, of every fire and rescue service, or of a national body."""

import re

from peelviewer.analysis.follow_up.likeness import topic
from peelviewer.analysis.passage_context import is_fire_service
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import ADDRESSED_TO_MANY, History
from peelviewer.reference import reference

_NO_ONE_FORCE = "other:"
_OF_FIRE = re.compile(r"\bfire\b", re.IGNORECASE)


def is_national(document: DocumentEntry) -> bool:
    """Whether a document is on no force or region: its title names none of the forces that its text names."""
    units = {unit.name if (unit := reference().unit_of(force)) else force for force in document.forces}
    of_region = len(document.forces) > 1 and len(units) == 1
    return not of_region and not any(topic(force) & topic(document.title) for force in document.forces)


def is_asked_of_all(history: History) -> bool:
    """Whether a finding is addressed to all by a report that is on none of them alone."""
    return history.raised.finding.force == ADDRESSED_TO_MANY[0] and is_national(history.raised.document)


def is_asked_of_a_national_body(history: History) -> bool:
    """Whether a finding is addressed to a body that is no force: what became of it, a national report may tell."""
    force = history.raised.finding.force
    return force.startswith(_NO_ONE_FORCE) and force not in ADDRESSED_TO_MANY and is_national(history.raised.document)


def may_concern(history: History, body: str) -> bool:
    """Whether a finding is one of a body's, or one that is asked of all like it."""
    if not is_asked_of_all(history):
        return history.concerns(body)
    raised = history.raised
    return is_fire_service(body) == bool(_OF_FIRE.search(f"{raised.document.title} {raised.finding.quote}"))
