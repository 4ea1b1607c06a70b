"""Misquoted: quotation marks around words that the report does not have."""

from collections.abc import Iterator

from peelviewer.analysis.claims.quotations import ForcesNamed, in_writing
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.analysis.folded_words import words_of
from peelviewer.analysis.sides import and_list, key, publisher, year
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry, Evidence, QuotationMatch, QuotedWords, Statement
from peelviewer.domain.quotations import QuotationStanding

RULE = (
    "Words in quotation marks that a text gives as the inspectorate’s or its report’s, where the report of that "
    "inspection is in the library and does not have them. What somebody said to the press is not compared."
)

_FEWEST = 4  # of fewer words marks may only set off a term
_UNTRUE = {QuotationStanding.ALTERED, QuotationStanding.NOT_FOUND}


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each wording that the report does not have, with all the texts that have it."""
    wordings: dict[tuple[str, ...], list[QuotedWords]] = {}
    for quoted in evidence.quoted:
        words = tuple(words_of(quoted.quotation.text))
        if quoted.match and quoted.match.standing in _UNTRUE and len(words) >= _FEWEST and _is_of_report(quoted):
            wordings.setdefault(words, []).append(quoted)
    named: dict[int, ForcesNamed] = {}
    for words, same in wordings.items():
        first = same[0]
        document = first.document
        if document.id not in named:
            named[document.id] = ForcesNamed(document.forces, evidence.passages[document.id])
        force = named[document.id].at(first.quotation.span)
        if force and first.match:
            yield _contrast(evidence, force, words, same, first.match)


def _is_of_report(quoted: QuotedWords) -> bool:
    return quoted.document.kind is not DocumentKind.REPORT and in_writing(quoted.quotation.speaker)


def _contrast(
    evidence: Evidence, force: str, words: tuple[str, ...], quoted: list[QuotedWords], match: QuotationMatch
) -> Contrast:
    outlets = and_list(publisher(each.document) for each in quoted)
    verb = "puts" if len({publisher(each.document) for each in quoted}) == 1 else "put"
    cycle = _inspection(evidence, quoted[0])
    altered = match.standing is QuotationStanding.ALTERED
    if altered and match.document:
        told = and_list(difference.in_words for difference in match.differences)
        reason = f"{outlets} {verb} words in quotation marks that differ from the report’s: {told}."
        report = Side(
            f"the report’s own words{_page(match)}",
            words=(Words(match.document, match.exact, match.span, match.page, match.page_label),) if match.span else (),
        )
    else:
        of_year = f" of {year(cycle)}" if cycle else ""
        reason = f"{outlets} {verb} words in quotation marks which the report{of_year} in this library does not have."
        report = Side(f"the report{of_year} does not have these words")
    return Contrast(
        key=key("misquoted", force, cycle, " ".join(words)[:80]),
        kind=ContrastKind.MISQUOTED,
        force=force,
        theme=_theme(evidence, force, quoted),
        a=report,
        b=Side(f"quoted by {outlets}", words=tuple(_as_words(evidence, each) for each in quoted)),
        reason=reason,
        rule=RULE,
        strength=0.5 if altered else 0.58,
    )


def _page(match: QuotationMatch) -> str:
    page = match.page_label or match.page
    return f", p. {page}" if page else ""


def _as_words(evidence: Evidence, quoted: QuotedWords) -> Words:
    span = quoted.quotation.span
    passage = evidence.passages[quoted.document.id][span.passage]
    return Words.at(quoted.document, passage, span.start, span.end)


def _inspection(evidence: Evidence, quoted: QuotedWords) -> str:
    """The inspection that the words are said to be of: the report's, or the one whose grades the article tells."""
    if quoted.match and quoted.match.document and quoted.match.document.cycle:
        return quoted.match.document.cycle
    cycles = {known.cycle for known in _told(evidence, quoted.document) if known.cycle}
    return quoted.document.cycle or (cycles.pop() if len(cycles) == 1 else "")


def _theme(evidence: Evidence, force: str, quoted: list[QuotedWords]) -> str:
    """The one theme that the quotation names, or else the one whose grade its text tells of the force."""
    named = {mention.theme for mention in themes_in(quoted[0].quotation.text)}
    told = {known.theme for known in _told(evidence, quoted[0].document) if known.force == force}
    return next((themes.pop() for themes in (named & told, named, told) if len(themes) == 1), "")


def _told(evidence: Evidence, document: DocumentEntry) -> list[Statement]:
    return [
        known for known in evidence.statements if known.document and known.document.id == document.id and not known.past
    ]
