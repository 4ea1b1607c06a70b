"""Ties an article to the inspection whose report it quotes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from peelviewer.domain.document import DateBasis, Fact, Passage, Published
from peelviewer.domain.evidence import DocumentEntry, Evidence, Statement

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


def tied(document: DocumentEntry, report: DocumentEntry, passages: tuple[Passage, ...]) -> DocumentEntry:
    """The article's entry in the report's inspection, and of its date where the article says that it came out that day.

    Where a person has said that it names none, it has none.
    """
    published, cycle = document.published, document.cycle
    if cycle is None and Fact.CYCLE not in document.entered:
        cycle = report.cycle
    is_open = published is None and Fact.PUBLISHED not in document.entered
    if is_open and report.published and any(_TODAY.search(passage.text) for passage in passages):
        published = Published(report.published.iso, DateBasis.QUOTATION_MATCH)  # no more precise than the report has it
    return replace(document, cycle=cycle, published=published)


def with_tied(evidence: Evidence, articles: Mapping[int, DocumentEntry]) -> Evidence:
    """The evidence with these entries in place of those with their ids, and their claims in their inspections."""

    def placed(known: Statement) -> Statement:
        article = articles.get(known.document.id) if known.document else None
        if article is None:
            return known
        if known.past:
            return replace(known, document=article)
        iso = article.published.iso if article.published else ""
        return replace(known, document=article, cycle=known.cycle or article.cycle, published=iso)

    return replace(
        evidence,
        documents=tuple(articles.get(entry.id, entry) for entry in evidence.documents),
        statements=tuple(placed(known) for known in evidence.statements),
        counted=tuple(
            replace(each, document=articles.get(each.document.id, each.document)) for each in evidence.counted
        ),
    )
