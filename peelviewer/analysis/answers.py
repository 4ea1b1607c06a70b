"""Answers: what a force or a commissioner says to a judgement, and in which way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.answer_kinds import answer_kind, may_answer
from peelviewer.analysis.claims.grade_mentions import grade_mentions
from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import publisher
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.offices import INSPECTING, NEITHER, ROLE, office_before, office_of, office_of_page, speaker_of
from peelviewer.analysis.passage_context import KEPT, Told, the_only
from peelviewer.analysis.voices import inspectors_named
from peelviewer.domain.claims import Quotation, Span, Speaker
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

_BODY = rf"{ROLE}|\bforce\b|constabulary|\bpolice\b"
# Who says it, or does what says it: "the force rejected the finding", "the commissioner has appealed against the grade".
_REPORTED = re.compile(
    r"([^.“”\"‘]{3,80}?)\b(?:said|says|told|added|insisted|argued|reject(?:s|ed)|dispute[sd]|contest(?:s|ed)|appealed|challenge[sd]|branded|dismissed|written to)\b"
)
_SOMEBODY_SAID = re.compile(r"([^.“”\"‘]{3,80}?)\b(?:said|says|told|asked|added|thought|argued)\b")
# Who speaks, before speech begins within a sentence: `Jo Doe, the commissioner, said: "We accept this."`.
_BEFORE_SPEECH = re.compile(r"[^.“”\"]{3,90}?\b(?:said|says|told|added|wrote|writes)\b[^.“”\"]{0,30}[:,]\s*[“\"]")
_VERBS = (
    "said", "says", "told", "added", "insisted", "argued", "reject", "dispute", "contest", "appealed", "challenge", "branded", "dismissed",
    "written to",
)  # fmt: skip  # of which _REPORTED needs one
_WISHED = re.compile(r"[^,;.]*\b(?:would|should|ought to) (?:have been|be)\b[^,;.]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that answers, in whose name, and in which way; `spoken` in their own words, else as reported."""

    force: str  # "" where the document names none
    speaker: str  # "the force", "the unit", "the service" or "the commissioner"
    kind: AnswerKind
    words: Words
    spoken: bool

    @property
    def grade(self) -> Grade | None:
        """The one grade that it names as given; what "would have been the proper judgement" was not given."""
        named = {mention.grade for mention in grade_mentions(_WISHED.sub(" ", self.words.quote))}
        return named.pop() if len(named) == 1 else None


@of_document
def answers_in(told: Told) -> Iterator[Answer]:
    """The sentences of a response, or those that an article quotes or reports of the police, which answer a judgement."""
    document = told.document
    authority = the_only(each.name for each in find_bodies(document.publisher or "") if each.kind == "fire")
    if not authority and NEITHER.search(f"{document.publisher or ''} {document.title}"):
        # A union's answer is not the force's; a fire authority's councillors speak for its service. But a panel may tell it.
        forces = ForcesNamed(document.forces, told.passages)
        for passage in told.passages:
            yield from _reported(document, passage, forces, by=ROLE)
        return
    host = office_of_page(document, told.passages)
    force = (
        the_only(document.forces)
        or the_only(each.name for each in find_bodies(host) if each.kind in {"force", "place"})
        or authority
    )
    if (force or not document.forces) and (document.kind is DocumentKind.RESPONSE or host):
        for passage in told.passages:
            if passage.kind in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}:
                own = _in(document, passage, passage.text, 0, force or "", host or publisher(document))
                yield from (answer for answer in own if not _of_others(answer.words.quote))
        return
    yield from _quoted_or_reported(told, host)


def _quoted_or_reported(told: Told, host: str) -> Iterator[Answer]:
    """The answers of an article: in somebody's own words, and else as it tells them."""
    document = told.document
    passages = {passage.n: passage for passage in told.passages}
    inspectors = frozenset().union(*(inspectors_named(passage.text) for passage in told.passages))
    answered = set()
    forces = ForcesNamed(document.forces, told.passages)
    for quotation in told.quotations:
        stands_in = passages.get(quotation.span.passage)
        if stands_in is None or not quotation.speaker or not _kinds(quotation.text):
            continue
        nobody_named = quotation.speaker == Speaker.OTHER.value
        office = host or office_before(stands_in.text, quotation.span.start) if nobody_named else ""
        office = office if nobody_named else office_of(quotation.speaker, passages, inspectors)
        if not office and quotation.speaker not in stands_in.text:  # somebody whom the paragraph before named
            office = office_before(stands_in.text, quotation.span.start)
        force = forces.at(quotation.span)
        if office and force:
            answered.add(stands_in.n)
            yield from _quoted(document, stands_in, quotation, force, office)
    for passage in told.passages:
        if passage.n not in answered and passage.kind is PassageKind.PARAGRAPH:
            yield from _reported(document, passage, forces)


def _of_others(sentence: str) -> bool:
    """Whether a sentence of a response tells what somebody else said or asked: a councillor, a union."""
    told = _SOMEBODY_SAID.match(sentence)
    return told is not None and not re.search(rf"{_BODY}|\b(?:I|we|he|she|they)\b", told[1], re.IGNORECASE)


def _reported(document: DocumentEntry, passage: Passage, forces: ForcesNamed, by: str = _BODY) -> Iterator[Answer]:
    """Answers that a text tells in its own words: `The force said it "acted swiftly"`."""
    if not any(verb in passage.text for verb in _VERBS):
        return
    for start, end, _ in _kinds(passage.text):
        told = _REPORTED.match(passage.text, start, end)
        if (
            told
            and re.search(by, told[1], re.IGNORECASE)
            and not INSPECTING.search(told[1])
            and not NEITHER.search(told[1])
        ):
            force = forces.at(Span(passage.n, told.end(), end))
            if force:
                yield from _in(document, passage, passage.text[start:end], start, force, told[1], spoken=False)


@lru_cache(maxsize=KEPT)
def _kinds(text: str) -> tuple[tuple[int, int, AnswerKind], ...]:
    """The sentences of `text` that answer, each with its way."""
    if not may_answer(text):
        return ()
    return tuple(
        (start, end, kind) for start, end in _with_answers(text) if (kind := answer_kind(text[start:end])) is not None
    )


def _with_answers(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; a question together with the sentence that answers it."""
    spans = list(sentence_spans(text))
    while spans:
        start, end = spans.pop(0)
        if text[start:end].rstrip("\"”’'").endswith("?") and spans:
            end = spans.pop(0)[1]
        yield start, end


def _in(
    document: DocumentEntry, passage: Passage, text: str, at: int, force: str, office: str, *, spoken: bool = True
) -> Iterator[Answer]:
    for start, end, kind in _kinds(text):
        before = _BEFORE_SPEECH.match(text, start, end) if spoken else None
        speech = before.end() if before and answer_kind(text[before.end() : end]) is kind else start
        speech += len(text[speech:end]) - len(text[speech:end].lstrip('“"‘'))
        closes = text[speech:end].count('"') % 2 or text[speech:end].count("”") > text[speech:end].count("“")
        stop = end - (text[end - 1] in '"”' and bool(closes))  # the mark that ends a speech begun before
        yield Answer(
            force, speaker_of(office, force), kind, Words.at(document, passage, at + speech, at + stop), spoken
        )


def _quoted(
    document: DocumentEntry, passage: Passage, quotation: Quotation, force: str, office: str
) -> Iterator[Answer]:
    """Answers in somebody's own words; a piece of a sentence says too little without the rest of it."""
    if quotation.text[:1].isupper():
        yield from _in(document, passage, quotation.text, quotation.span.start, force, office)
        return
    for start, end in sentence_spans(passage.text):
        if start <= quotation.span.start < end:
            yield from _in(document, passage, passage.text[start:end], start, force, office, spoken=False)
