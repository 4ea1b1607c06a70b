"""Finds what documents say: graded claims, counts of grades, quotations; and sets them against each other.

Takes a `Document`, gives `Findings`; takes `Evidence`, gives contrasts. It must never invent: every rule here rests on
words that a careful reader would take as a grade, each claim names its rule, and its quote is exactly its span.
Nothing fails on any text, and every pattern is bounded so that time grows with length only.
"""

from peelviewer.domain.claims import Findings
from peelviewer.domain.document import Document


def examine(document: Document) -> Findings:
    """All that is found in one document. What finds it is loaded at the first one: it has hundreds of patterns."""
    from peelviewer.analysis.claims import examining

    return examining.examine(document)
