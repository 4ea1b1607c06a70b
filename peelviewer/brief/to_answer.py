"""A report, and what in it asks for an answer."""

from dataclasses import dataclass

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import History


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """A report, and what in it asks for an answer, each with the grade of its theme ("" where none is known)."""

    report: DocumentEntry
    findings: tuple[tuple[History, str], ...]
