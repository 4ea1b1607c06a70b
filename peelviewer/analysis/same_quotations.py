"""Finds the same words quoted by several documents: one thing with several sources."""

from collections import defaultdict
from dataclasses import replace

from peelviewer.analysis.folded_words import words_of
from peelviewer.domain.evidence import DocumentEntry, QuotedWords

_RUN = 5  # so many words in a row that both quote


def with_other_documents(quoted: tuple[QuotedWords, ...]) -> tuple[QuotedWords, ...]:
    """Each quotation with the other documents that quote the same, in the order of the documents."""
    runs = [_runs(each.quotation.text) for each in quoted]
    holders: defaultdict[tuple[str, ...], dict[int, DocumentEntry]] = defaultdict(dict)
    for each, found in zip(quoted, runs, strict=True):
        for run in found:
            holders[run].setdefault(each.document.id, each.document)
    return tuple(
        replace(each, also_in=_others(each.document, [holders[run] for run in found]))
        for each, found in zip(quoted, runs, strict=True)
    )


def _others(document: DocumentEntry, holders: list[dict[int, DocumentEntry]]) -> tuple[DocumentEntry, ...]:
    others = {number: entry for held in holders for number, entry in held.items() if number != document.id}
    return tuple(others[number] for number in sorted(others))


def _runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words; the whole of a shorter quotation is one."""
    words = words_of(text)
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
