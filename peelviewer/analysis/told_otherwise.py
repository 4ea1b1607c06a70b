"""Opposite findings: what a report of an inspection affirms or denies, and another text on that inspection tells otherwise."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from peelviewer.analysis.answers import office_of_page
from peelviewer.analysis.claims.quotations import ForcesNamed, in_writing
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import key, publisher, theme_in_words, year
from peelviewer.analysis.findings import FoundSentence, sentences_in
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.passage_context import KEPT, Told, body_meant, told_by_documents
from peelviewer.analysis.same_matter import Told as Clause
from peelviewer.analysis.same_matter import on_one_matter, told_in, words_in_a_row
from peelviewer.analysis.timeline import by_force
from peelviewer.domain.claims import Quotation, Span, Speaker
from peelviewer.domain.contrast_details import OppositeSenses
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence
from peelviewer.domain.months import MONTH
from peelviewer.reference.names import find_bodies

RULE = (
    "A sentence of a report, and one of another text on the same inspection, in much the same words, where one affirms what the "
    "other denies. A candidate: which of the two is right cannot be told from their words."
)

_INSPECTING = re.compile(r"inspect|\bHMI|\breport\b|watchdog|\bimprovement\b|\baccept", re.IGNORECASE)
_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}
_FEWEST = 2  # telling words that two sentences share
_MOSTLY = 0.65  # of the shorter one, where these are no more
_PER_THEME = 2
_QUOTED = 7  # words in a row: who repeats more of the report's quotes it
# What has been done since, will be done, or is told of another time.
_AT_ANOTHER_TIME = re.compile(
    rf"\b(?:{MONTH}|year before|since (?:then|the|they)|by the time|(?:has|have) (?:since|now)|last (?:week|year|time)|next|will|plans?|20\d\d|ago|from (?:now|next)|being)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence of a report and one that tells it otherwise, with the words that they share."""

    report: FoundSentence
    other: Words
    row: str
    shared: int
    affirms: bool


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force and theme a few contrasts, those first whose sentences share most."""
    documents = told_by_documents(evidence)
    reports: dict[str, list[FoundSentence]] = defaultdict(list)
    for told in documents:
        for one in sentences_in(told) if told.document.kind is DocumentKind.REPORT else ():
            reports[one.force].append(one)
    for (force, theme), pairs in sorted(_pairs(evidence, documents, reports).items()):
        seen: set[Words] = set()
        for pair in sorted(pairs, key=lambda pair: (-pair.shared, pair.other.document.id, pair.other.span.start)):
            if len(seen) < _PER_THEME and pair.report.words not in seen:
                seen.add(pair.report.words)
                yield _contrast(force, theme, pair)


def _pairs(
    evidence: Evidence, documents: Sequence[Told], reports: Mapping[str, Sequence[FoundSentence]]
) -> Mapping[tuple[str, str], list[_Pair]]:
    """By force and theme, the sentences of reports that other texts on the same inspection tell otherwise."""
    forces = by_force(evidence.statements)
    found: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for told in (each for each in documents if each.document.kind is not DocumentKind.REPORT):
        for force, words in _sentences(told):
            if force in reports and evidence.force in {None, force}:
                cycle = inspection_told(told, force, forces.get(force, ()))
                own = [one for one in reports[force] if not cycle or one.inspection == cycle]
                if pair := _told_otherwise(own, words):
                    found[force, pair.report.theme].append(pair)
    return found


def _sentences(told: Told) -> Iterator[tuple[str, Words]]:
    """The sentences in which others than inspectors tell how something is, each with the force that it is told of."""
    named = ForcesNamed(told.document.forces, told.passages)
    own = told.document.kind is DocumentKind.RESPONSE or bool(office_of_page(told.document, told.passages))
    spoken = {(each.span.passage, each.span.start, each.span.end) for each in told.quotations if not _of_report(each)}
    for passage in told.passages:
        for start, end in sentence_spans(passage.text) if passage.kind in _READ else ():
            sentence = passage.text[start:end]
            said = own or any(number == passage.n and start < to and at < end for number, at, to in spoken)
            if not said or _INSPECTING.search(sentence) or _AT_ANOTHER_TIME.search(sentence) or not _told_in(sentence):
                continue
            if force := body_meant(sentence, passage, told.document) or named.at(Span(passage.n, start, end)):
                yield force, Words.at(told.document, passage, start, end)


def _told_otherwise(report: Sequence[FoundSentence], words: Words) -> _Pair | None:
    """The sentence of a report that shares most with words which say the opposite."""
    mine = _told_in(words.quote)
    wanted = frozenset().union(*(clause.stems for clause in mine))
    pairs = []
    for one in report:
        if len(wanted & _stems(one.words.quote)) < _FEWEST or _AT_ANOTHER_TIME.search(one.words.quote):
            continue
        for clause, other in product(_told_in(one.words.quote), mine):
            both = _both(clause, other, one.theme)
            row = words_in_a_row(one.words.quote, words.quote, one.theme) if both else ""
            if row and len(row.split()) <= _QUOTED:
                pairs.append(_Pair(one, words, row, both, clause.affirms))
    return max(pairs, key=lambda pair: pair.shared, default=None)


def _of_report(quotation: Quotation) -> bool:
    return in_writing(quotation.speaker) or quotation.speaker in {None, Speaker.OTHER.value}


@lru_cache(maxsize=KEPT)
def _told_in(sentence: str) -> tuple[Clause, ...]:
    """What the clauses of a sentence tell, without quotation marks around it and without the names of forces."""
    bare = sentence.strip('“”"‘’ ')
    for named in reversed(find_bodies(bare)):
        bare = f"{bare[: named.start]}It{bare[named.end :]}"
    return told_in(bare)


@lru_cache(maxsize=KEPT)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset().union(*(clause.stems for clause in _told_in(sentence)))


def _both(clause: Clause, other: Clause, theme: str) -> int:
    """How many telling words two clauses share that are on one matter and say the opposite; else 0."""
    both = on_one_matter(clause, other, theme, expected=True)
    shorter = min(len(clause.stems), len(other.stems))
    return both if both > _FEWEST or both >= max(_FEWEST, _MOSTLY * shorter) else 0


def _contrast(force: str, theme: str, pair: _Pair) -> Contrast:
    report, who = pair.report, publisher(pair.other.document)
    of = f" of {year(report.inspection)}" if report.inspection else ""
    return Contrast(
        key=key(
            "otherwise", force, theme, report.words.document.sha256[:12], pair.other.document.sha256[:12], pair.row[:40]
        ),
        kind=ContrastKind.OPPOSITE_FINDINGS,
        force=force,
        theme=theme,
        a=Side(f"the report{of}", words=(report.words,)),
        b=Side(f"{who}: the opposite", words=(pair.other,)),
        reason=f"“{pair.row}” ({theme_in_words(theme)}): {who} says the opposite of the report{of}.",
        rule=RULE,
        strength=round(0.5 + 0.02 * min(pair.shared, 5), 3),
        detail=OppositeSenses(f"“{pair.row}”", pair.affirms),
    )
