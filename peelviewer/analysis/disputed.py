"""Disputed: what a force or a commissioner answers to a judgement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.sides import and_list, is_graded, key, publisher, theme_in_words, year
from peelviewer.analysis.timeline import best_first, settled
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

RULE = "Words of the force or the commissioner, in a text that tells a low grade, which reject, explain or answer it."

_LOW = (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT)
_SENSES = (
    (
        "does not accept the judgement",
        (
            r"\bdisagree|\b(?:do|does|did|can)(?: not|n['’]t) (?:accept|recogni[sz]e|agree|reflect)|\bcannot accept\b"
            r"|\bdisappoint(?:ed|ing)|\bunfair|\bdispute[sd]?\b|\bnot (?:a )?(?:true|fair|accurate) "
        ),
    ),
    (
        "points to its funding",
        r"\b(?:poorest|worst|lowest|least)[- ]funded|\bunder-?fund|\bfunding (?:formula|gap|per|is|has)|\black of funding",
    ),
    (
        "says that it has acted since",
        (
            r"\bacted (?:swiftly|quickly|immediately|at once)|\bnot complacent\b|\b(?:have|has|had|having|we['’]ve) (?:also )?"
            r"(?:since |already |now )?(?:moved (?:on|forward)|addressed|implemented|increased|taken (?:\w+ )?(?:action|steps)|"
            r"introduced|strengthened|invested|made (?:\w+ )?(?:progress|changes|improvements?))|\balready addressed"
        ),
    ),
)
_SENSE = tuple((said, re.compile(words, re.IGNORECASE)) for said, words in _SENSES)
_ROLE = r"(?:constable|\bACC|\bDCC|superintendent|spokes\w+|commissioner|\bPF?CC)"
_OFFICE = {"force", "pcc"}  # a quotation whose speaker has no name is under whose words they are
_EACH = 2  # sentences of one document are enough


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that answers, in whose name, and in which sense."""

    force: str
    speaker: str  # "the force" or "the commissioner"
    sense: str
    words: Words


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each low judgement that is answered, with the answers from all documents."""
    judged: dict[tuple[str, str, str], list[Statement]] = {}
    answers: dict[tuple[str, str, str], list[Answer]] = {}
    for document in _documents(evidence):
        for force in document.forces:
            lowest = _lowest(evidence.statements, document, force)
            found = [answer for answer in _answers(evidence, document) if answer.force == force]
            if lowest and found:
                about = (force, lowest[0].theme, lowest[0].cycle or "")
                judged.setdefault(about, []).extend(lowest)
                answers.setdefault(about, []).extend(found[:_EACH])
    for about, statements in sorted(judged.items()):
        yield _contrast(*about, sorted(statements, key=best_first), answers[about])


def _documents(evidence: Evidence) -> list[DocumentEntry]:
    named = {known.document.id: known.document for known in evidence.statements if known.document}
    named |= {quoted.document.id: quoted.document for quoted in evidence.quoted}
    return [named[number] for number in sorted(named) if named[number].kind is not DocumentKind.REPORT]


def _lowest(statements: Sequence[Statement], document: DocumentEntry, force: str) -> list[Statement]:
    """The low grade that a document tells of, if it is of one theme only."""
    told = [
        settled(known)
        for known in statements
        if known.document == document and known.force == force and known.grade in _LOW and not known.past
    ]
    for grade in _LOW:
        of_grade = [known for known in told if known.grade is grade]
        if of_grade:
            return of_grade[:1] if len({known.theme for known in of_grade}) == 1 else []
    return []


def _answers(evidence: Evidence, document: DocumentEntry) -> Iterator[Answer]:
    passages = {passage.n: passage for passage in evidence.passages.get(document.id, ())}
    if document.kind is DocumentKind.RESPONSE:
        for passage in passages.values():
            if passage.kind in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM} and len(document.forces) == 1:
                yield from _in(document, passage, passage.text, 0, document.forces[0], publisher(document))
        return
    for quoted in evidence.quoted:
        quotation = quoted.quotation
        stands_in = passages.get(quotation.span.passage)
        if quoted.document.id != document.id or stands_in is None or not quotation.speaker:
            continue
        office = _office(quotation.speaker, passages)
        force = _force_of(document, passages, quotation.span)
        if office and force:
            yield from _in(document, stands_in, quotation.text, quotation.span.start, force, office)


def _in(document: DocumentEntry, passage: Passage, text: str, at: int, force: str, office: str) -> Iterator[Answer]:
    speaker = "the commissioner" if re.search(r"commissioner|\bp\w?cc\b", office, re.IGNORECASE) else "the force"
    for start, end in sentence_spans(text):
        for sense, pattern in _SENSE:
            if pattern.search(text[start:end]):
                span = Span(passage.n, at + start, at + end)
                quote = passage.text[span.start : span.end]
                yield Answer(force, speaker, sense, Words(document, quote, span, passage.page, passage.page_label))
                break


def _office(speaker: str, passages: dict[int, Passage]) -> str:
    """The rank or office that the document gives the speaker; "" where it is none of the police."""
    if speaker in _OFFICE or re.search(_ROLE, speaker, re.IGNORECASE):
        return speaker
    surname = re.escape(speaker.rsplit(maxsplit=1)[-1])
    for passage in passages.values():
        titled = re.search(rf"{_ROLE}\b(?:[^.,;]{{0,30}}\b)?{surname}\b", passage.text, re.IGNORECASE)
        if titled:
            return titled[0]
    return ""


def _force_of(document: DocumentEntry, passages: dict[int, Passage], span: Span) -> str | None:
    """The force the words are said for: the one that was named last before them."""
    for number in range(span.passage, -1, -1):
        if number not in passages:
            continue
        text = passages[number].text[: span.start] if number == span.passage else passages[number].text
        named = [mention.name for mention in find_bodies(text) if mention.kind in {"force", "place"}]
        if named:
            return named[-1]
    return document.forces[0] if len(document.forces) == 1 else None


def _contrast(force: str, theme: str, cycle: str, statements: list[Statement], answers: list[Answer]) -> Contrast:
    judged = statements[0]
    senses = [sense for sense, _ in _SENSE if any(answer.sense == sense for answer in answers)]
    speakers = and_list(answer.speaker for answer in answers)
    inspection = f" in {year(cycle)}" if cycle else ""
    return Contrast(
        key=key("disputed", force, theme, cycle),
        kind=ContrastKind.DISPUTED,
        force=force,
        theme=theme,
        a=Side(f"{judged.grade} {year(cycle)}, {judged.standing}", tuple(statements)),
        b=Side(f"{speakers} {and_list(senses)}", words=tuple(answer.words for answer in answers)),
        reason=f"{is_graded(judged)} at {theme_in_words(theme)}{inspection}; {speakers} {and_list(senses)}.",
        rule=RULE,
        strength=0.6 if senses[0] == _SENSE[0][0] else 0.56,
    )
