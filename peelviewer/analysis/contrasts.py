"""Runs every kind of contrast over the evidence, and puts what they find in order."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from peelviewer.analysis import (
    added,
    changed_over_time,
    comparing_disagrees,
    counted_not_named,
    disputed,
    figures_disagree,
    grade_and_text,
    misquoted,
    opposite_findings,
    overall_and_question,
    scope_disagrees,
    sources_disagree,
    stands_out,
)
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence

KINDS: tuple[Callable[[Evidence], Iterable[Contrast]], ...] = (
    changed_over_time.find,
    sources_disagree.find,
    counted_not_named.find,
    stands_out.find,
    disputed.find,
    figures_disagree.find,
    scope_disagrees.find,
    comparing_disagrees.find,
    opposite_findings.find,
    grade_and_text.find,
    overall_and_question.find,
    misquoted.find,
    added.find,
)


def find_contrasts(evidence: Evidence) -> tuple[Contrast, ...]:
    """All contrasts in the evidence, the most telling first; those of the grade book alone, and dismissed ones, after.

    The same evidence always gives the same order.
    """
    found = {contrast.key: contrast for kind in KINDS for contrast in kind(evidence)}
    decided = [replace(contrast, decided=evidence.decided.get(key)) for key, contrast in found.items()]
    return tuple(
        sorted(
            decided,
            key=lambda contrast: (contrast.is_dismissed, not contrast.has_documents, -contrast.strength, contrast.key),
        )
    )
