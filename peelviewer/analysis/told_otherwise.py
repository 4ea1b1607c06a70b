"""Opposite findings: what a report of an inspection affirms or denies, and another text on that inspection tells otherwise."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from peelviewer.analysis.all_or_none import extents_told, shared_by_all_and_none
from peelviewer.analysis.attribution import given_as_the_reports
from peelviewer.analysis.bodies_meant import BodiesMeant, theme_of_unit
from peelviewer.analysis.claims.quotations import in_writing
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.clauses_told import FEWEST, clauses_told, parts_of, shared_by_opposites
from peelviewer.analysis.contrast_text import key, publisher, theme_in_words, year
from peelviewer.analysis.findings import FoundSentence, sentences_in
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.offices import office_of_page
from peelviewer.analysis.opposite_odds import Toned, matter_of, opposite_odds, signs_of_pair
from peelviewer.analysis.passage_context import Told, common_force, told_by_documents
from peelviewer.analysis.same_matter import words_in_a_row
from peelviewer.analysis.timeline import by_force
from peelviewer.analysis.tone import tone
from peelviewer.analysis.voices import told_by_somebody_else
from peelviewer.domain.claims import Quotation, Speaker
from peelviewer.domain.contrast_details import OppositeSenses
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence

RULE = (
    "A sentence of a report, and one of another text on the same inspection, in much the same words, where one affirms what the "
    "other denies. A candidate: which of the two is right cannot be told from their words."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}
_PER_THEME = 2
# Who writes for members, and not for a paper: what is told there is told in their own name.
_OWN_VOICE = re.compile(
    r"\b(?:federation|union|unison|branch|association|newsletter|circular|bulletin|residents|neighbourhood watch|minutes|campaign|charity)\b",
    re.IGNORECASE,
)
_LIKELY = 0.54  # of two sentences that share what one affirms and the other denies
_BEGINNING = 5  # words of a report's sentence by which it is named where the two have no words in a row
_COUNTED = re.compile(r"\b\d[\d,.]*\s+[a-z]+", re.IGNORECASE)
_QUOTED = 7  # words in a row: who repeats more of the report's quotes it


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence of a report and one that tells it otherwise, with the words that they share."""

    report: FoundSentence
    other: Words
    row: str
    shared: int
    affirms: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to see that two sentences are opposites: what each tells, and how many words of its matter two of these share."""

    tells: Callable[[str], tuple[Any, ...]]
    shared: Callable[[Any, Any], int]


_WAYS = (_Way(clauses_told, shared_by_opposites), _Way(extents_told, shared_by_all_and_none))


class _Found:
    """The sentences that reports have on a force, by the words of their matter: so that time stays linear."""

    def __init__(self) -> None:
        self._sentences: list[FoundSentence] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)

    def add(self, one: FoundSentence) -> None:
        """One more."""
        for word in _matter(one.tells):
            self._by_word[word].append(len(self._sentences))
        self._sentences.append(one)

    def near(self, clauses: Sequence[Any], cycle: str) -> Iterator[FoundSentence]:
        """Those of an inspection that share some words with the clauses of a sentence."""
        common = Counter(number for word in _matter(clauses) for number in self._by_word.get(word, ()))
        for number in sorted(number for number, count in common.items() if count >= FEWEST):
            if not cycle or self._sentences[number].inspection == cycle:
                yield self._sentences[number]


def _matter(clauses: Iterable[Any]) -> frozenset[str]:
    return frozenset().union(*(clause.matter for clause in clauses))


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force and theme a few contrasts, those first whose sentences share most."""
    documents = told_by_documents(evidence)
    found: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for way in _WAYS:
        for place, pairs in _pairs(evidence, documents, way).items():
            found[place] += pairs
    for (force, theme), pairs in sorted(found.items()):
        seen: set[Words] = set()
        for pair in sorted(pairs, key=lambda pair: (-pair.shared, pair.other.document.id, pair.other.span.start)):
            if len(seen) < _PER_THEME and pair.report.words not in seen:
                seen.add(pair.report.words)
                yield _contrast(force, theme, pair)


def _pairs(evidence: Evidence, documents: Sequence[Told], way: _Way) -> Mapping[tuple[str, str], list[_Pair]]:
    """By force and theme, the sentences of reports that other texts on the same inspection tell otherwise."""
    forces = by_force(evidence.statements)
    common = common_force(documents)
    reports: dict[str, _Found] = defaultdict(_Found)
    for told in documents:
        for one in sentences_in(told, way.tells, units=True) if told.document.kind is DocumentKind.REPORT else ():
            reports[one.force].add(one)
    found: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for told in (each for each in documents if each.document.kind is not DocumentKind.REPORT):
        for named, words in _sentences(told):
            force = named or ("" if told.document.forces else common)
            clauses = way.tells(words.quote)
            if clauses and force in reports and evidence.force in {None, force}:
                cycle = inspection_told(told, force, forces.get(force, ()))
                if pair := _told_otherwise(reports[force].near(clauses, cycle), words, clauses, way):
                    found[force, theme_of_unit(force) or pair.report.theme].append(pair)
    return found


@of_document
def _sentences(told: Told) -> Iterator[tuple[str, Words]]:
    """The sentences in which others than inspectors tell how something is, each with the force that its text names, if any."""
    bodies = BodiesMeant(told, units=True)
    document = told.document
    own = document.kind is DocumentKind.RESPONSE or bool(office_of_page(document, told.passages))
    own = own or _OWN_VOICE.search(f"{document.publisher or ''} {document.title}") is not None
    texts = {passage.n: passage.text for passage in told.passages}
    spoken = {
        (each.span.passage, each.span.start, each.span.end)
        for each in told.quotations
        if not _of_report(each, texts.get(each.span.passage, ""))
    }
    for passage in told.passages:
        for start, end in sentence_spans(passage.text) if passage.kind in _READ else ():
            sentence = passage.text[start:end]
            said = own or any(number == passage.n and start < to and at < end for number, at, to in spoken)
            said = said or told_by_somebody_else(sentence)
            tells = said and any(way.tells(sentence) for way in _WAYS)
            if tells:
                yield bodies.at(passage, start, end), Words.at(told.document, passage, start, end)


def _told_otherwise(report: Iterable[FoundSentence], words: Words, mine: Sequence[Any], way: _Way) -> _Pair | None:
    """The sentence of a report that shares most with words which say the opposite."""
    pairs = []
    for one in report:
        if _counted(one.words.quote) & _counted(words.quote):
            continue  # "up to 250 days" is said again, in other words
        for clause, other in product(one.tells, mine):
            shared = way.shared(clause, other)
            row = words_in_a_row(one.words.quote, words.quote, one.theme) if shared else ""
            row = row or " ".join(one.words.quote.split()[:_BEGINNING])
            if shared and len(row.split()) <= _QUOTED:
                pairs.append(_Pair(one, words, row, shared, clause.affirms))
    best = max(pairs, key=lambda pair: pair.shared, default=None)
    return best if best and _odds(best) >= _LIKELY else None


def _odds(pair: _Pair) -> float:
    """How likely the two are opposites, by learned signs: one may deny something else than the other affirms.

    What stands beside the clause that does makes them no less so.
    """
    force, theme = pair.report.force, pair.report.theme
    mine, others = (
        [Toned(text, matter_of(text, force), tone(text)) for text in (words.quote, *parts_of(words.quote))]
        for words in (pair.report.words, pair.other)
    )
    return max(opposite_odds(signs_of_pair(one, other, theme, None)) for one, other in product(mine, others))


def _counted(sentence: str) -> frozenset[str]:
    """What a sentence counts: "250 days"."""
    return frozenset(" ".join(found.split()).lower() for found in _COUNTED.findall(sentence))


def _of_report(quotation: Quotation, text: str) -> bool:
    """Whether words are the report's or may be; whole sentences that nothing gives as such are somebody's own."""
    if quotation.speaker in {None, Speaker.OTHER.value}:
        return not quotation.text[:1].isupper() or given_as_the_reports(text, quotation.span)
    return in_writing(quotation.speaker)


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
