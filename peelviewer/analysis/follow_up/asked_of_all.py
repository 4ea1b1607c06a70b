"""Findings of a national report that names no force: they are asked of every force, or of every fire and rescue service."""

import re

from peelviewer.analysis.passage_context import is_fire_service
from peelviewer.domain.follow_up import ADDRESSED_TO_MANY, History

_OF_FIRE = re.compile(r"\bfire\b", re.IGNORECASE)


def is_asked_of_all(history: History) -> bool:
    """Whether a finding is addressed to all by a report that is on none of them alone."""
    return history.raised.finding.force == ADDRESSED_TO_MANY[0] and not history.raised.document.forces


def may_concern(history: History, body: str) -> bool:
    """Whether a finding is one of a body's, or one that is asked of all like it."""
    if not is_asked_of_all(history):
        return history.concerns(body)
    raised = history.raised
    return is_fire_service(body) == bool(_OF_FIRE.search(f"{raised.document.title} {raised.finding.quote}"))
