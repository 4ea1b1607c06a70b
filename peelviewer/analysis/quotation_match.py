"""Sets the quotations of news and responses beside the words of the reports in the library.

A quotation found word for word is the report's whoever says it; one that is not is judged only where the words are given
as the inspectorate's. What a chief constable says to the press is no quotation from a report.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peelviewer.analysis.attribution import given_as_the_reports
from peelviewer.analysis.claims.quotations import speaker_role
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.speakers import people_in
from peelviewer.analysis.folded_words import Piece, pieces_of
from peelviewer.analysis.held_reports import HeldReports
from peelviewer.analysis.quotation_ties import LONG_ENOUGH, tied, tied_report, with_tied
from peelviewer.analysis.report_text import Found, ReportText
from peelviewer.analysis.same_quotations import with_all_sources
from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.domain.evidence import DocumentEntry, Evidence, QuotationMatch, QuotedWords
from peelviewer.domain.quotations import QuotationStanding

_PHRASE = 4  # fewer words that nobody is named for may be anyone's, even where a report has them
_TERM = 6  # and fewer than these, where a report has nearly the same
_LEAD_LEAST, _LEAD_MOST = 5, 12  # words before a quotation by which its sentence is known
_SMALL = 4  # letters of a word that may slip in for another: "for concern" for "of concern", "for alarm" not


@dataclass(frozen=True, slots=True)
class _Words:
    """A quotation in pieces, and whether it is the inspectorate's."""

    quoted: QuotedWords
    pieces: tuple[Piece, ...]
    role: Speaker

    @property
    def count(self) -> int:
        return sum(len(piece.words) for piece in self.pieces)


def matched(evidence: Evidence) -> Evidence:
    """The evidence with each quotation's standing, and with articles tied to the inspection whose report they quote."""
    reports = HeldReports(evidence)
    quoted: dict[int, list[QuotedWords]] = {}
    for words in evidence.quoted:
        quoted.setdefault(words.document.id, []).append(words)
    in_reports: list[QuotedWords] = []
    in_articles: list[QuotedWords] = []
    for document in evidence.documents:
        found = quoted.get(document.id, [])
        if document.kind is DocumentKind.REPORT:
            in_reports += found
        elif found:
            in_articles += _of_article(document, evidence.passages[document.id], found, reports)
    evidence = with_tied(evidence, {each.document.id: each.document for each in in_articles})
    return replace(evidence, quoted=(*in_reports, *with_all_sources(tuple(in_articles))))


def _of_article(
    document: DocumentEntry, passages: tuple[Passage, ...], quoted: list[QuotedWords], reports: HeldReports
) -> list[QuotedWords]:
    """The quotations of one article with their standing, and the article in the inspection that they tie it to."""
    people = people_in(passages)
    texts_of = {passage.n: passage.text for passage in passages}
    words = [
        _Words(
            each,
            pieces_of(each.quotation.text),
            Speaker.INSPECTORATE
            if given_as_the_reports(
                texts_of[each.quotation.span.passage],
                each.quotation.span,
                texts_of.get(each.quotation.span.passage - 1, ""),
            )
            else speaker_role(each.quotation.speaker, people),
        )
        for each in quoted
    ]
    texts = reports.texts_on(document)
    exact = [list(_word_for_word(each, texts)) for each in words]
    cycles = reports.inspections_of(document)
    report = tied_report(
        (each.count, {match.document for match in matches if match.document})
        for each, matches in zip(words, exact, strict=True)
    )
    if report and report.cycle and cycles <= {report.cycle}:
        document = tied(document, report, passages)
        cycles = frozenset({report.cycle})
    own = [text for text in texts if reports.cycles_of(text.entry) & cycles or not cycles]
    return [
        replace(
            each.quoted,
            document=document,
            match=_best(each, matches, own, cycles)
            or _goes_on(each, texts_of[each.quoted.quotation.span.passage], own)
            or _unfound(each, cycles, reports),
        )
        for each, matches in zip(words, exact, strict=True)
    ]


def _word_for_word(words: _Words, texts: list[ReportText]) -> Iterator[QuotationMatch]:
    """A match for each report that has the words."""
    unnamed = words.role in {Speaker.OTHER, Speaker.JOURNALIST}
    fewest = _PHRASE if unnamed else LONG_ENOUGH  # somebody's own words a report may have too
    if words.role is not Speaker.INSPECTORATE and words.count < fewest:
        return
    for text in texts:
        if words.pieces and (found := text.word_for_word(words.pieces)):
            whole = text.is_whole(found, words.pieces)
            yield _match(text, found, QuotationStanding.VERBATIM if whole else QuotationStanding.TRIMMED)


def _best(
    words: _Words, exact: list[QuotationMatch], own: list[ReportText], cycles: frozenset[str]
) -> QuotationMatch | None:
    """Of the places found the one in a report of the article's inspection, whole before trimmed; else an altered one."""
    if exact:
        return min(
            exact,
            key=lambda match: (
                match.document is None or match.document.cycle not in cycles,
                match.standing is not QuotationStanding.VERBATIM,
            ),
        )
    if not words.pieces or words.role not in {Speaker.INSPECTORATE, Speaker.OTHER}:
        return None
    for text in own:
        found = text.altered(words.pieces)
        if found and (
            words.role is Speaker.INSPECTORATE or words.count >= _TERM or (words.count >= _PHRASE and _slip(found))
        ):
            return _match(text, found, QuotationStanding.ALTERED)
    return None


def _goes_on(words: _Words, text: str, own: list[ReportText]) -> QuotationMatch | None:
    """A match of words of the inspectorate's whose sentence begins as the report's does: `the teams "rarely work well"`."""
    span = words.quoted.quotation.span
    start = next((start for start, end in sentence_spans(text) if start <= span.start < end), span.start)
    leads = pieces_of(text[start : span.start])
    if words.role is not Speaker.INSPECTORATE or len(words.pieces) != 1 or len(leads) != 1:
        return None
    lead, quoted = leads[0], words.pieces[0]
    for count in range(min(len(lead.words), _LEAD_MOST), _LEAD_LEAST - 1, -1):
        before = Piece(lead.words[-count:], lead.written[-count:])
        for each in own:
            if found := each.altered_after(before, quoted):
                return _match(each, found, QuotationStanding.ALTERED) if found.differences else None
    return None


def _slip(found: Found) -> bool:
    return all(len(change.report) <= _SMALL and len(change.quoted) <= _SMALL for change in found.differences)


def _match(text: ReportText, found: Found, standing: QuotationStanding) -> QuotationMatch:
    passage, span = text.place(found)
    return QuotationMatch(
        standing,
        text.entry,
        span,
        passage.text[span.start : span.end],
        passage.page,
        passage.page_label,
        found.differences,
    )


def _unfound(words: _Words, cycles: frozenset[str], reports: HeldReports) -> QuotationMatch | None:
    """What to say of words that no report has; nothing where they are not the inspectorate's."""
    if words.role is not Speaker.INSPECTORATE:
        return None
    held = reports.would_have(words.quoted.document, words.quoted.quotation.span, cycles)
    return QuotationMatch(QuotationStanding.NOT_FOUND if held else QuotationStanding.NO_REPORT)
