"""Answers: what a force or a commissioner says to a judgement, and in which way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from peelviewer.analysis.answer_kinds import answer_kind, may_answer
from peelviewer.analysis.claims.grade_mentions import grade_mentions
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.contrast_text import publisher
from peelviewer.analysis.force_meant import ForcesMeant
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.offices import NEITHER, ROLE, office_of_page, speaker_of
from peelviewer.analysis.passage_context import KEPT, Told, the_only
from peelviewer.analysis.who_speaks import sayings
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

_BODY = rf"{ROLE}|\bforce\b|constabulary|\bpolice\b"
# That a sentence tells what somebody says, or what he does who says it: "the commissioner has appealed against the grade".
_TELLS = re.compile(
    r"\b(?:said|says|told|added|adds|insist(?:s|ed)|argue[sd]|repl(?:ied|ies)|wrote|writes|admit(?:s|ted)|thinks?|thought|believe[sd]?|maintain(?:s|ed)|"
    r"call(?:s|ed)|reject(?:s|ed)|dispute[sd]|contest(?:s|ed)?|appealed|challenge[sd]|branded|dismissed|written to|confirm(?:s|ed)|feels|felt|claim(?:s|ed))\b"
)
_REFUSES_ITSELF = re.compile(
    r"\b(?:do|does|did|will|would|could|can)(?: ?not|n['’]t)\b|\b(?:differ|differs|odds|issue|refuse[sd]?|object(?:s|ed)|view|opinion|mind)\b",
    re.IGNORECASE,
)
_SOMEBODY_SAID = re.compile(r"([^.“”\"‘]{3,80}?)\b(?:said|says|told|asked|added|thought|argued)\b")
# Who speaks, before speech begins within a sentence: `Jo Doe, the commissioner, said: "We accept this."`.
_BEFORE_SPEECH = re.compile(r"[^.“”\"]{3,90}?\b(?:said|says|told|added|wrote|writes)\b[^.“”\"]{0,30}[:,]\s*[“\"]")
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
    if not any(_kinds(passage.text) for passage in told.passages):
        return
    # A union's answer is not the force's; a fire authority's councillors speak for its service. But a panel may tell it.
    outside = not authority and NEITHER.search(f"{document.publisher or ''} {document.title}")
    host = "" if outside else office_of_page(document, told.passages)
    force = (
        the_only(document.forces)
        or the_only(each.name for each in find_bodies(host) if each.kind in {"force", "place"})
        or authority
    )
    is_own = not outside and (document.kind is DocumentKind.RESPONSE or host) and (force or not document.forces)
    yield from _own(told, force or "", host) if is_own else _of_police(told)


def _own(told: Told, force: str, host: str) -> Iterator[Answer]:
    """The answers of a response, in the name of whose it is, or of whom it quotes."""
    document, office = told.document, host or publisher(told.document)
    quoted = [each for each in sayings(told.passages) if each.spoken and each.by_verb and each.who]
    for passage in told.passages:
        if passage.kind not in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}:
            continue
        for answer in _in(document, passage, passage.text, 0, force, office):
            at = answer.words.span
            who = next(
                (one.who for one in quoted if one.passage == at.passage and one.start <= at.start < one.end), None
            )
            if who and who.of_police:
                yield replace(answer, speaker=speaker_of(who.office, force))
            elif not (who and who.office) and not _of_others(answer.words.quote):
                yield answer


def _of_police(told: Told) -> Iterator[Answer]:
    """What a text quotes or tells of somebody of the force, or of its commissioner, that answers."""
    document = told.document
    passages = {passage.n: passage for passage in told.passages}
    forces = ForcesMeant(document.forces, told.passages)
    for said in sayings(told.passages):
        if said.who is None or not said.who.of_police:
            continue
        kinds = {kind for _, _, kind in _kinds(said.text)}
        passage = passages[said.passage]
        force = forces.at(Span(said.passage, said.start, said.end))
        if not kinds or (not force and document.forces):
            continue
        text = passage.text[said.start : said.end]
        if said.spoken:
            yield from _in(document, passage, text, said.start, force or "", said.who.office)
        elif _TELLS.search(said.text) or (AnswerKind.REFUSES in kinds and _REFUSES_ITSELF.search(said.text)):
            yield from _in(document, passage, text, said.start, force or "", said.who.office, spoken=False)


def _of_others(sentence: str) -> bool:
    """Whether a sentence of a response tells what somebody else said or asked: a councillor, a union."""
    told = _SOMEBODY_SAID.match(sentence)
    return told is not None and not re.search(rf"{_BODY}|\b(?:I|we|he|she|they)\b", told[1], re.IGNORECASE)


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
