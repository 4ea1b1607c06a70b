"""Finds the same words quoted by several documents: one thing with several sources."""

from collections import defaultdict
from dataclasses import replace

from peelviewer.analysis.folded_words import words_of
from peelviewer.domain.evidence import DocumentEntry, QuotedWords

_RUN = 4  # a quotation of fewer words is the same only as its equal


def with_all_sources(quoted: tuple[QuotedWords, ...]) -> tuple[QuotedWords, ...]:
    """Each quotation with all documents that quote the same, whole or as part of a longer one, in their order."""
    folded = [" ".join(words_of(each.quotation.text)) for each in quoted]
    sources: defaultdict[str, dict[int, DocumentEntry]] = defaultdict(dict)
    for text, each in zip(folded, quoted, strict=True):
        sources[text].setdefault(each.document.id, each.document)
    everywhere = {text: dict(held) for text, held in sources.items()}
    for part, whole in _parts(tuple(sources)):
        everywhere[part].update(sources[whole])
        everywhere[whole].update(sources[part])
    quoted_by = {text: tuple(held[number] for number in sorted(held)) for text, held in everywhere.items()}
    return tuple(replace(each, quoted_by=quoted_by[text]) for text, each in zip(folded, quoted, strict=True))


def _parts(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each text that stands within another, with that other."""
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for text in texts:
        words = text.split()
        for run in {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}:
            holders[run].append(text)
    return [
        (text, other)
        for text in texts
        for other in holders.get(tuple(text.split()[:_RUN]), ())
        if other != text and f" {text} " in f" {other} "
    ]
