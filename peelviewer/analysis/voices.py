"""Whether a sentence of an article gives the inspectorate's findings, or the words of somebody else."""

import re
from collections.abc import Sequence
from functools import lru_cache

from peelviewer.analysis.passage_context import KEPT
from peelviewer.domain.claims import Quotation, Span

_SAID = re.compile(
    r"([^.“”\"‘]{0,70}?)\b(?:said|says|adds?|added|told|replied|insist\w+|claim\w*|explain\w+|highlighted|stressed|admitted"
    r"|accept(?:s|ed)|welcomed|believes?|acknowledged?)\b"
)
_INSPECTING = re.compile(r"inspect|\bHMIC|\bHMI\b|\breport\b|\bwatchdog|\bfindings\b|\bHMCIFRS", re.IGNORECASE)
_ELSE = re.compile(
    r"constable|\bACC\b|\bDCC\b|superintendent|commissioner|\bPF?CC\b|spokes\w+|\bforce\b|constabulary|\bpolice\b|\bchief\b"
    r"|\bhe\b|\bshe\b|\bthey\b|\bwe\b|\bI\b|\bmayor\b|\bcouncil\w*\b|\bcharity\b|\bunion\b|\bfederation\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our|us|I|my)\b(?!['’]?\s+(?:found|inspect|judge|conclu|are concerned))", re.IGNORECASE)
_INTRODUCED = (
    re.compile(r"[Ii]nspector(?: of Constabulary)?,? (?:[A-Z]\w+ )?([A-Z][\w’'-]+)"),
    re.compile(r"[A-Z]\w+ ([A-Z][\w’'-]+), of (?:\S+ ){0,3}(?:Inspectorate|HMIC)"),
)
_SURNAME = re.compile(r"[A-Z][\w’'-]+$")


def is_found(text: str, span: Span, quoted: Sequence[Quotation], inspectors: frozenset[str]) -> bool:
    """Whether `text[span.start:span.end]`, of a passage with these quotations, is told as what inspectors found."""
    around = next((words for words in quoted if words.span.start < span.end and span.start < words.span.end), None)
    sentence = text[span.start : span.end]
    inside = around is not None and 2 * (around.span.end - around.span.start) > span.end - span.start
    if around is not None and inside:
        speaker = around.speaker or ""
        surname = _SURNAME.search(speaker)
        if _INSPECTING.search(speaker) or (surname and surname[0] in inspectors):
            return True
        return not _ELSE.search(speaker) and not _OURS.search(sentence)
    said = _SAID.match(sentence)
    if said and not _INSPECTING.search(said[1]) and _ELSE.search(said[1]):
        return False
    return not _OURS.search(sentence) or _INSPECTING.search(sentence) is not None


def told_by_somebody_else(sentence: str) -> bool:
    """Whether a sentence gives, without quotation marks, what somebody says who is no inspector."""
    said = _SAID.match(sentence)
    return said is not None and not _INSPECTING.search(sentence)


@lru_cache(maxsize=KEPT)
def inspectors_named(text: str) -> frozenset[str]:
    """The surnames that a text introduces as those of inspectors."""
    return frozenset(name for pattern in _INTRODUCED for name in pattern.findall(text))
