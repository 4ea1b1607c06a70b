"""Misquoted: quotation marks around words that the report does not have."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.attribution import given_as_the_reports, said_by_a_person
from peelviewer.analysis.bodies_meant import BodiesMeant
from peelviewer.analysis.claims.quotations import ForcesNamed, in_writing
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.analysis.contrast_text import and_list, key, publisher, year
from peelviewer.analysis.folded_words import words_of
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.same_matter import stems_of
from peelviewer.analysis.themes_by_matter import ThemesByMatter
from peelviewer.domain.contrast_details import QuotedWrongly
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence, QuotationMatch, QuotedWords, Statement
from peelviewer.domain.quotations import QuotationStanding

RULE = (
    "Words in quotation marks that a text gives as the inspectorate’s or its report’s, where the report of that "
    "inspection is in the library and does not have them. What somebody said to the press is not compared."
)

_FEWEST = 4  # of fewer words marks may only set off a term
_PAST = {
    "does": "did",
    "do": "did",
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "can": "could",
    "will": "would",
}
# Words that the report has right before those that are quoted: without them these say more, or the opposite.
_NARROWS = re.compile(
    r"\b((?:I|we) (?:think|believe|hope|expect)(?: that)?|it (?:seems|appears)(?: that)?|some|few|a few|not|never|hardly any|hardly|rarely|seldom|sometimes|occasionally|no|almost no|not all|not every|in places|partly)\s+$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s+(?:but|and|while|though|although|yet)\s+")
_SHARED = 2  # telling words that a sentence of the report shares with a quotation at least
_SHORT = 3  # letters of a word that may be small in a title
_UNTRUE = {QuotationStanding.ALTERED, QuotationStanding.NOT_FOUND}


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each wording that the report does not have, with all the texts that have it."""
    wordings: dict[tuple[str, ...], list[QuotedWords]] = {}
    for quoted in evidence.quoted:
        words = tuple(words_of(quoted.quotation.text))
        match = quoted.match
        untrue = match and (
            (match.standing in _UNTRUE and not _only_in_tense(match)) or _left_out(evidence, match, quoted)
        )
        if untrue and len(words) >= _FEWEST and _is_of_report(quoted, evidence):
            wordings.setdefault(words, []).append(quoted)
    told: dict[int, list[Statement]] = {}
    for known in evidence.statements if wordings else ():
        if known.document and not known.past:
            told.setdefault(known.document.id, []).append(known)
    named: dict[int, ForcesNamed] = {}
    documents = told_by_documents(evidence) if wordings else ()
    by_matter = ThemesByMatter(documents)
    for same in wordings.values():
        first = same[0]
        document = first.document
        if document.id not in named:
            named[document.id] = ForcesNamed(document.forces, evidence.passages[document.id])
        of_report = first.match.document.forces if first.match and first.match.document else ()
        both = [each for each in document.forces if each in of_report]
        force = (
            _force_of(first.match, documents) or named[document.id].at(first.quotation.span) or next(iter(both), None)
        )
        if force and first.match:
            yield _contrast(evidence, by_matter, force, same, first.match, told.get(document.id, ()))


def _force_of(match: QuotationMatch | None, documents: Sequence[Told]) -> str:
    """The force that the report's own words are on, where it is a report on several."""
    if match is None or match.document is None or match.span is None or len(match.document.forces) == 1:
        return ""
    for told in documents:
        passage = next((each for each in told.passages if each.n == match.span.passage), None)
        if told.document.id == match.document.id and passage:
            return BodiesMeant(told).at(passage, match.span.start, match.span.end)
    return ""


def _left_out(evidence: Evidence, match: QuotationMatch, quoted: QuotedWords) -> str:
    """The word right before the report's own words that narrows or denies them, where the text quotes them without it."""
    if match.document is None or match.span is None or match.standing in _UNTRUE:
        return ""
    passages = evidence.passages.get(match.document.id, ())
    text = next((each.text for each in passages if each.n == match.span.passage), "")
    narrowing = _NARROWS.search(text[: match.span.start])
    span = quoted.quotation.span
    own = evidence.passages[quoted.document.id][span.passage].text[: span.start]
    kept = narrowing is not None and re.search(rf"\b{narrowing[1]}\W+$", own, re.IGNORECASE)
    return narrowing[1] if narrowing and not kept else ""


def _only_in_tense(match: QuotationMatch) -> bool:
    """Whether the words are the report's, told as past: "did not" for "doesn't", "lacked" for "lacks"."""
    return bool(match.differences) and all(
        _PAST.get(told.report.lower()) == told.quoted.lower()
        or re.sub(r"e?s$", "", told.report.lower()) == re.sub(r"e?d$", "", told.quoted.lower())
        for told in match.differences
    )


def _is_of_report(quoted: QuotedWords, evidence: Evidence) -> bool:
    if all(word[0].isupper() for word in quoted.quotation.text.split() if len(word) > _SHORT):
        return False  # a name or a title: ‘Victims First’
    speaker = _CLAUSE.split(quoted.quotation.speaker or "")[-1]  # "Inspectors were harsh, but Ann Other" is Ann Other
    if quoted.document.kind is DocumentKind.REPORT:
        return False
    span = quoted.quotation.span
    text = evidence.passages[quoted.document.id][span.passage].text
    return given_as_the_reports(text, span) or (in_writing(speaker) and not said_by_a_person(text, span))


def _contrast(
    evidence: Evidence,
    by_matter: ThemesByMatter,
    force: str,
    quoted: list[QuotedWords],
    match: QuotationMatch,
    told: Sequence[Statement],
) -> Contrast:
    """`told` are the grades that the first of the texts tells."""
    outlets = and_list(publisher(each.document) for each in quoted)
    verb = "puts" if len({publisher(each.document) for each in quoted}) == 1 else "put"
    cycle = _inspection(quoted[0], told)
    altered = match.standing is QuotationStanding.ALTERED
    left_out = _left_out(evidence, match, quoted[0])
    own = Side(f"the report’s own words{_page(match)}", words=_sentence(evidence, match))
    if left_out:
        reason = f"{outlets} {verb} words of the report in quotation marks without the “{left_out}” before them."
        report = own
    elif altered and match.document:
        differ = and_list(difference.in_words for difference in match.differences)
        reason = f"{outlets} {verb} words in quotation marks that differ from the report’s: {differ}."
        report = own
    else:
        of_year = f" of {year(cycle)}" if cycle else ""
        reason = f"{outlets} {verb} words in quotation marks which the report{of_year} in this library does not have."
        nearest = _nearest(evidence, force, cycle, quoted[0])
        said = "; the nearest that it has" if nearest else ""
        report = Side(f"the report{of_year} does not have these words{said}", words=nearest)
    return Contrast(
        key=key("misquoted", force, cycle, " ".join(words_of(quoted[0].quotation.text))[:80]),
        kind=ContrastKind.MISQUOTED,
        force=force,
        theme=by_matter.of(force, *(each.quote for each in report.words)) or _theme(force, quoted[0], told),
        a=report,
        b=Side(f"quoted by {outlets}", words=tuple(_as_words(evidence, each) for each in quoted)),
        reason=reason,
        rule=RULE,
        detail=QuotedWrongly(match.differences if altered else ()),
        strength=0.58 if report.words and not altered else 0.5,  # where nothing is near, they may be of another report
    )


def _nearest(evidence: Evidence, force: str, cycle: str, quoted: QuotedWords) -> tuple[Words, ...]:
    """The sentence of the newest report on the same matter that shares most telling words with a quotation."""
    span = quoted.quotation.span
    text = evidence.passages[quoted.document.id][span.passage].text
    sentence = next((text[start:end] for start, end in sentence_spans(text) if start <= span.start < end), "")
    own, around = stems_of(quoted.quotation.text), stems_of(sentence)
    fewest = max(_SHARED, len(own) // 3)
    reports = (
        document
        for document in evidence.documents
        if document.kind is DocumentKind.REPORT and force in document.forces and cycle in {document.cycle, ""}
    )
    best: tuple[int, tuple[Words, ...]] = (0, ())
    for document in sorted(reports, key=lambda each: each.published.iso if each.published else "", reverse=True):
        for passage in evidence.passages.get(document.id, ()):
            for start, end in sentence_spans(passage.text):
                stems = stems_of(passage.text[start:end])
                shared = 2 * len(own & stems) + len(around & stems)  # the words themselves before those beside them
                if shared > best[0] and (len(own & stems) >= fewest or len(around & stems) > _SHARED):
                    best = (shared, (Words.at(document, passage, start, end),))
        if best[1]:
            break  # an article quotes the newest report; older ones say the same in other words
    return best[1]


def _sentence(evidence: Evidence, match: QuotationMatch) -> tuple[Words, ...]:
    """The report's sentence with the words: a "not" before them belongs to their sense."""
    if match.document is None or match.span is None:
        return ()
    passages = evidence.passages.get(match.document.id, ())
    passage = next((each for each in passages if each.n == match.span.passage), None)
    if passage is None:
        return (Words(match.document, match.exact, match.span, match.page, match.page_label),)
    touched = [each for each in sentence_spans(passage.text) if each[0] < match.span.end and match.span.start < each[1]]
    return (Words.at(match.document, passage, touched[0][0], touched[-1][1]),)


def _page(match: QuotationMatch) -> str:
    page = match.page_label or match.page
    return f", p. {page}" if page else ""


def _as_words(evidence: Evidence, quoted: QuotedWords) -> Words:
    span = quoted.quotation.span
    passage = evidence.passages[quoted.document.id][span.passage]
    return Words.at(quoted.document, passage, span.start, span.end)


def _inspection(quoted: QuotedWords, told: Sequence[Statement]) -> str:
    """The inspection that the words are said to be of: the report's, or the one whose grades the article tells."""
    if quoted.match and quoted.match.document and quoted.match.document.cycle:
        return quoted.match.document.cycle
    cycles = {known.cycle for known in told if known.cycle}
    return quoted.document.cycle or (cycles.pop() if len(cycles) == 1 else "")


def _theme(force: str, quoted: QuotedWords, told: Sequence[Statement]) -> str:
    """The one theme that the quotation names, or else the one whose grade its text tells of the force."""
    named = {mention.theme for mention in themes_in(quoted.quotation.text)}
    graded = {known.theme for known in told if known.force == force}
    return next((themes.pop() for themes in (named & graded, named, graded) if len(themes) == 1), "")
