"""Answers: what a force or a commissioner says to a judgement, and in which sense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.placing import KEPT, Told
from peelviewer.analysis.sides import publisher
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference import reference

_SENSES = (
    (
        "does not accept the judgement",
        (
            r"\bdisagree|\b(?:do|does|did|can)(?: not|n['’]t) (?:accept|recogni[sz]e|agree|reflect)|\bcannot accept\b"
            r"|\bdisappoint(?:ed|ing)|\bunfair|\bdispute[sd]?\b|\bnot (?:a )?(?:true|fair|accurate) "
            r"|\b(?:challeng|contest|appeal)\w*(?: against)? (?:the|this|that|its|their) (?:\w+ )?(?:grad|judge?ment|finding|decision)"
            r"|\b(?:do|does|did|can)(?: not|n['’]t) (?:believe|think|consider|feel) (?:that )?(?:this|it|the|these)\b[^.]{0,50}"
            r"\b(?:reflect|represent|fair|accurate|true|right)"
            r"|\bnot the (?:force|constabulary|service) (?:that )?(?:I|we) (?:see|know|recogni[sz]e)\b"
        ),
    ),
    (
        "points to its funding",
        r"\b(?:poorest|worst|lowest|least)[- ]funded|\bunder-?fund|\bfunding (?:formula|gap|per|is|has)|\black of funding|\bhow we are (?:funded|paid for)\b",
    ),
    (
        "says that it has acted since",
        (
            r"\bacted (?:swiftly|quickly|immediately|at once)|\bnot complacent\b|\b(?:have|has|had|having|we['’]ve) [“\"‘]?(?:also )?"
            r"(?:since |already |now )?(?:moved (?:on|forward)|addressed|implemented|increased|taken (?:\w+ )?(?:action|steps)|"
            r"introduced|strengthened|invested|recruited|appointed|trained|set up|put in place|rolled out|launched|created|expanded|"
            r"doubled|reduced|cleared|improved|changed|overhauled|brought in|made (?:\w+ )?(?:progress|changes|improvements?))|\balready addressed"
        ),
    ),
)
_SENSE = tuple((said, re.compile(words, re.IGNORECASE)) for said, words in _SENSES)
SENSES = tuple(said for said, _ in _SENSES)  # the strongest first
_ROLE = r"(?:constable|\bACC|\bDCC|superintendent|spokes\w+|commissioner|\bPF?CC)"
_BODY = rf"{_ROLE}|\bforce\b|constabulary|\bpolice\b"
_OFFICE = {"force", "pcc"}  # a quotation whose speaker has no name is under whose words they are
_REPORTED = re.compile(r"([^.“”\"‘]{3,80}?)\b(?:said|says|told|added|insisted|argued)\b")
_INSPECTING = re.compile(r"inspect|\bHMI|\breport\b|\bwatchdog\b", re.IGNORECASE)
_NEITHER = re.compile(
    r"\bfederation\b|\bunion\b|\bassociation\b|\bpanel\b|\bcouncil|\bMPs?\b|\bcharity\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that answers, in whose name, and in which sense; `spoken` in their own words, else as reported."""

    force: str
    speaker: str  # "the force", "the unit" or "the commissioner"
    sense: str
    words: Words
    spoken: bool


def answers_in(told: Told) -> Iterator[Answer]:
    """The sentences of a response, or those that an article quotes or reports of the police, which answer a judgement."""
    document = told.document
    passages = {passage.n: passage for passage in told.passages}
    if document.kind is DocumentKind.RESPONSE:
        for passage in told.passages:
            if passage.kind in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM} and len(document.forces) == 1:
                yield from _in(document, passage, passage.text, 0, document.forces[0], publisher(document))
        return
    answered = set()
    forces = ForcesNamed(document.forces, told.passages)
    for quotation in told.quotations:
        stands_in = passages.get(quotation.span.passage)
        if stands_in is None or not quotation.speaker or not _senses(quotation.text):
            continue
        office = _office(quotation.speaker, passages)
        force = forces.at(quotation.span)
        if office and force:
            answered.add(stands_in.n)
            yield from _in(document, stands_in, quotation.text, quotation.span.start, force, office)
    for passage in told.passages:
        if passage.n not in answered and passage.kind is PassageKind.PARAGRAPH:
            yield from _reported(document, passage, forces)


def _reported(document: DocumentEntry, passage: Passage, forces: ForcesNamed) -> Iterator[Answer]:
    """Answers that an article tells in its own words: `The force said it "acted swiftly"`."""
    for start, end, _ in _senses(passage.text):
        told = _REPORTED.match(passage.text, start, end)
        if (
            told
            and re.search(_BODY, told[1], re.IGNORECASE)
            and not _INSPECTING.search(told[1])
            and not _NEITHER.search(told[1])
        ):
            force = forces.at(Span(passage.n, told.end(), end))
            if force:
                yield from _in(document, passage, passage.text[start:end], start, force, told[1], spoken=False)


@lru_cache(maxsize=KEPT)
def _senses(text: str) -> tuple[tuple[int, int, str], ...]:
    """The sentences of `text` that answer, each with its sense."""
    if not any(pattern.search(text) for _, pattern in _SENSE):
        return ()
    return tuple(
        (start, end, sense)
        for start, end in sentence_spans(text)
        if (sense := next((said for said, pattern in _SENSE if pattern.search(text, start, end)), ""))
    )


def _in(
    document: DocumentEntry, passage: Passage, text: str, at: int, force: str, office: str, *, spoken: bool = True
) -> Iterator[Answer]:
    speaker = "the force" if reference().force(force) else "the unit"
    if re.search(r"commissioner|\bp\w?cc\b", office, re.IGNORECASE):
        speaker = "the commissioner"
    for start, end, sense in _senses(text):
        marks = len(text[start:end]) - len(text[start:end].lstrip('“"‘'))  # before the speech begins
        words = Words.at(document, passage, at + start + marks, at + end)
        yield Answer(force, speaker, sense, words, spoken)


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
