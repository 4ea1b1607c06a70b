"""Misquoted: quotation marks around words that the report does not have."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from peelviewer.analysis.attribution import given_as_the_reports, said_by_a_person
from peelviewer.analysis.bodies_meant import BodiesMeant
from peelviewer.analysis.claims.quotations import in_writing, speaker_role
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.analysis.contrast_text import and_list, key, publisher, year
from peelviewer.analysis.folded_words import words_of
from peelviewer.analysis.force_meant import ForcesMeant
from peelviewer.analysis.held_reports import HeldReports
from peelviewer.analysis.nearest_sentence import Nearest, NearestSentences
from peelviewer.analysis.passage_context import Told, the_only, told_by_documents
from peelviewer.analysis.themes_by_matter import ThemesByMatter
from peelviewer.domain.claims import Speaker
from peelviewer.domain.contrast_details import QuotedWrongly
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence, QuotationMatch, QuotedWords, Statement
from peelviewer.domain.quotations import QuotationStanding
from peelviewer.reference.names import find_bodies

RULE = (
    "Words in quotation marks that a text gives as the inspectorate’s or its report’s, where the report of that "
    "inspection is in the library and does not have them. What somebody said to the press is not compared."
)

_FEWEST = 4  # of fewer words marks may only set off a term;
_FEWEST_ALONE = 3  # but not of so many with no article before them
_ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|our|such|any|some)\W+$", re.IGNORECASE)
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
_MOSTLY = 0.5  # of the matter of a quotation that a sentence has: enough though not all of the report may be here
_WHO = 2  # words that say who says it
_SHORT = 3  # letters of a word that may be small in a title
_UNTRUE = {QuotationStanding.ALTERED, QuotationStanding.NOT_FOUND}


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each wording that the report does not have, with all the texts that have it."""
    wordings: dict[tuple[str, ...], list[QuotedWords]] = {}
    for quoted in evidence.quoted:
        words = tuple(words_of(quoted.quotation.text))
        if quoted.match and len(words) >= _fewest(evidence, quoted) and _may_be_untrue(evidence, quoted, quoted.match):
            wordings.setdefault(words, []).append(quoted)
    told: dict[int, list[Statement]] = {}
    for known in evidence.statements if wordings else ():
        if known.document and not known.past:
            told.setdefault(known.document.id, []).append(known)
    documents = told_by_documents(evidence) if wordings else ()
    by_matter, nearest = ThemesByMatter(documents), NearestSentences(documents)
    for same in wordings.values():
        first = same[0]
        force = _force_of(evidence, first, documents, nearest)
        if force and first.match:
            yield from _contrast(
                evidence, by_matter, nearest, force, same, first.match, told.get(first.document.id, ())
            )


def _fewest(evidence: Evidence, quoted: QuotedWords) -> int:
    """How many words are more than a term."""
    span = quoted.quotation.span
    before = evidence.passages[quoted.document.id][span.passage].text[: span.start]
    return _FEWEST if _ARTICLE.search(before) else _FEWEST_ALONE


def _may_be_untrue(evidence: Evidence, quoted: QuotedWords, match: QuotationMatch) -> bool:
    """Whether words are given as the report's and are not; of one that is held in part only, or may be."""
    untrue = match.standing in _UNTRUE and not _only_in_tense(match)
    in_part = match.standing is QuotationStanding.NO_REPORT
    return (untrue or in_part or _left_out(evidence, match, quoted) != "") and _is_of_report(quoted, evidence)


def _force_of(
    evidence: Evidence, quoted: QuotedWords, documents: Sequence[Told], nearest: NearestSentences
) -> str | None:
    """The force that a quotation is on: that of the report's own words, else the one whose report has the nearest sentence."""
    document, match = quoted.document, quoted.match
    if of_match := _force_of_match(match, documents):
        return of_match
    of_report = match.document.forces if match and match.document else ()
    named = ForcesMeant(document.forces, evidence.passages[document.id]).at(quoted.quotation.span)
    sentence = _quoting(evidence, quoted)
    if len(document.forces) > 1 and not of_report and not find_bodies(sentence):
        near = [(found.score, force) for force in document.forces if (found := _near(nearest, quoted, force, sentence))]
        best = sorted(near, reverse=True)
        if best and (len(best) == 1 or best[0][0] > best[1][0]):
            return best[0][1]
    return named or next((each for each in document.forces if each in of_report), None)


def _near(nearest: NearestSentences, quoted: QuotedWords, force: str, sentence: str) -> Nearest | None:
    return nearest.of(force, quoted.document.cycle or "", quoted.quotation.text, sentence)


def _force_of_match(match: QuotationMatch | None, documents: Sequence[Told]) -> str:
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
    passages = evidence.passages[quoted.document.id]
    text = passages[span.passage].text
    lead = passages[span.passage - 1].text if span.passage else ""
    if given_as_the_reports(text, span, lead) or (in_writing(speaker) and not said_by_a_person(text, span)):
        return True
    return quoted.match is not None and quoted.match.standing is QuotationStanding.ALTERED and _is_nobodys(quoted, text)


def _is_nobodys(quoted: QuotedWords, text: str) -> bool:
    """Whether words that are nearly the report's are given as nobody's else: an inspector says them, or they are part of a sentence."""
    quotation = quoted.quotation
    role = speaker_role(quotation.speaker, {})
    if role is Speaker.INSPECTORATE:
        return True
    return role is Speaker.OTHER and quotation.text[:1].islower() and not said_by_a_person(text, quotation.span)


def _contrast(
    evidence: Evidence,
    by_matter: ThemesByMatter,
    nearest: NearestSentences,
    force: str,
    quoted: list[QuotedWords],
    match: QuotationMatch,
    told: Sequence[Statement],
) -> Iterator[Contrast]:
    """`told` are the grades that the first of the texts tells. Of a report that is held in part only what is near is told."""
    outlets = and_list(publisher(each.document) for each in quoted)
    verb = "puts" if len({publisher(each.document) for each in quoted}) == 1 else "put"
    cycle = _inspection(quoted[0], HeldReports(evidence))
    altered = match.standing is QuotationStanding.ALTERED
    left_out = _left_out(evidence, match, quoted[0])
    in_part = match.standing is QuotationStanding.NO_REPORT
    published = quoted[0].document.published
    news = published.iso if in_part and published else ""
    near = nearest.of(force, cycle, quoted[0].quotation.text, _quoting(evidence, quoted[0]), news)
    if in_part and not (near and near.share >= _MOSTLY):
        return
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
        judged = () if near and near.has_words else _judged(evidence, force, cycle, _quoting(evidence, quoted[0]))
        said = "; its judgement" if judged else "; the nearest that it has" if near else ""
        words = (near.words,) if near and not judged else ()
        report = Side(f"the report{of_year} does not have these words{said}", judged, words)
    own_theme = next((theme for each in report.words if (theme := nearest.theme_of(each))), "")
    yield Contrast(
        key=key("misquoted", force, cycle, " ".join(words_of(quoted[0].quotation.text))[:80]),
        kind=ContrastKind.MISQUOTED,
        force=force,
        theme=own_theme
        or the_only(each.theme for each in report.statements)
        or by_matter.of(force, *(each.quote for each in report.words))
        or _theme(force, quoted[0], told),
        a=report,
        b=Side(f"quoted by {outlets}", words=tuple(_as_words(evidence, each) for each in quoted)),
        reason=reason,
        rule=RULE,
        detail=QuotedWrongly(match.differences if altered else ()),
        strength=0.58 if report.words and not altered else 0.5,  # where nothing is near, they may be of another report
    )


def _quoting(evidence: Evidence, quoted: QuotedWords) -> str:
    """The sentence that quotes; with the one before, where beside the quotation it only says who says it: "they write"."""
    span = quoted.quotation.span
    text = evidence.passages[quoted.document.id][span.passage].text
    spans = sentence_spans(text)
    number = next((number for number, (start, end) in enumerate(spans) if start <= span.start < end), None)
    if number is None:
        return ""
    start, end = spans[number]
    says_more = len(re.findall(r"\w+", f"{text[start : span.start]} {text[span.end : end]}")) > _WHO
    return text[spans[number - 1][0] if number and not says_more else start : end]


def _judged(evidence: Evidence, force: str, cycle: str, sentence: str) -> tuple[Statement, ...]:
    """The grade that a report gives for what the quoting sentence names: what a general word ("shambolic") stands for."""
    themes = {mention.theme for mention in themes_in(sentence)}
    told = (
        known
        for known in evidence.statements
        if known.document and known.document.kind is DocumentKind.REPORT and not known.past
        if known.force == force and known.cycle == cycle and known.theme in themes
    )
    return tuple(islice(told, 1))


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


def _inspection(quoted: QuotedWords, reports: HeldReports) -> str:
    """The inspection that the words are said to be of: the report's, or the one which the article has as its news."""
    if quoted.match and quoted.match.document and quoted.match.document.cycle:
        return quoted.match.document.cycle
    return quoted.document.cycle or the_only(reports.inspections_of(quoted.document)) or ""


def _theme(force: str, quoted: QuotedWords, told: Sequence[Statement]) -> str:
    """The one theme that the quotation names, or else the one whose grade its text tells of the force."""
    named = {mention.theme for mention in themes_in(quoted.quotation.text)}
    graded = {known.theme for known in told if known.force == force}
    return next((themes.pop() for themes in (named & graded, named, graded) if len(themes) == 1), "")
