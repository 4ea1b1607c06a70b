"""Ties an article to the inspection whose report it quotes."""

import re
from collections.abc import Iterable
from dataclasses import replace

from peelviewer.domain.document import DateBasis, Published
from peelviewer.domain.evidence import DocumentEntry, Evidence

LONG_ENOUGH = 8  # so many words in a row are no coincidence
_TODAY = re.compile(
    r"\b(?:published|released|issued)\b[^.]{0,30}\btoday\b|\btoday[’']s report\b|\breport\b[^.]{0,30}\bout today\b",
    re.IGNORECASE,
)


def tied_report(found: Iterable[tuple[int, set[DocumentEntry]]]) -> DocumentEntry | None:
    """The report that an article quotes, by the reports which have each quotation of so many words, word for word.

    None where its long quotations stand in none, or as well in a report of another inspection.
    """
    votes: dict[str, list[DocumentEntry]] = {}
    for count, entries in found:
        cycles = {entry.cycle for entry in entries if entry.cycle}
        if count >= LONG_ENOUGH and len(cycles) == 1:
            votes.setdefault(cycles.pop(), []).extend(sorted(entries, key=lambda entry: entry.id))
    if len(votes) != 1:
        return None
    (quoted,) = votes.values()
    return max(quoted, key=lambda entry: (quoted.count(entry), -entry.id))


def with_tie(evidence: Evidence, document: DocumentEntry, report: DocumentEntry) -> tuple[Evidence, DocumentEntry]:
    """The evidence with the article in the report's inspection, and the article's entry as it is there."""
    tied = replace(
        document,
        cycle=document.cycle or report.cycle,
        published=document.published or _same_day(evidence, document, report),
    )
    iso = tied.published.iso if tied.published else ""
    return replace(
        evidence,
        documents=tuple(tied if entry.id == document.id else entry for entry in evidence.documents),
        statements=tuple(
            replace(
                known,
                document=tied,
                cycle=known.cycle if known.cycle or known.past else report.cycle,
                published="" if known.past else iso,
            )
            if known.document and known.document.id == document.id
            else known
            for known in evidence.statements
        ),
        counted=tuple(
            replace(counted, document=tied) if counted.document.id == document.id else counted
            for counted in evidence.counted
        ),
    ), tied


def _same_day(evidence: Evidence, document: DocumentEntry, report: DocumentEntry) -> Published | None:
    """The report's date, where the article says that it came out on the day: no more precise than the report gives."""
    today = any(_TODAY.search(passage.text) for passage in evidence.passages[document.id])
    return Published(report.published.iso, DateBasis.QUOTATION_MATCH) if today and report.published else None
