"""Finds what documents say: graded claims, counts of grades, quotations; and sets them against each other.

Takes a `Document`, gives `Findings`; takes `Evidence`, gives contrasts. It must never invent: every rule here rests on
words that a careful reader would take as a grade, each claim names its rule, and its quote is exactly its span.
Nothing fails on any text, and every pattern is bounded so that time grows with length only.
"""

from peelviewer.analysis.claims.examining import examine

__all__ = ["examine"]
