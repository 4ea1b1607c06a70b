"""Sources disagree on a number: two texts count the same things and come to different figures or units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.sides import key, publisher
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Contrast, ContrastKind, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence

RULE = (
    "Two texts on the same force give at least two figures alike in one place, so they speak of the same thing, "
    "and another figure beside them differs in number or in what it counts."
)

_ALIKE = 2  # figures in common that make it the same event
_TEENS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORDS = {word: number for number, word in enumerate(_TEENS, 2)} | {
    word: number * 10 for number, word in enumerate(_TENS, 2)
}
_FIGURE = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_NUMBER_WORDS)})\s+(?P<counted>[a-z]+(?:\s+[a-z]+){{0,2}})",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"^(?:per ?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|of|in|to|and|or|out)\b", re.IGNORECASE
)
_PEOPLE = frozenset({"people", "persons", "men", "women", "suspects", "individuals", "defendants", "victims"})
_IDLE = frozenset({"being", "were", "was", "been", "and", "with", "of", "in", "the", "a", "to", "for", "have", "had"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts: 31, "people", and the stems of the words beside it ("charg")."""

    number: int
    text: str
    people: bool
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """The figures of up to two sentences that stand together."""

    document: DocumentEntry
    words: Words
    figures: tuple[Figure, ...]


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each two documents on a force the first place where figures of the same event differ."""
    documents = {known.document.id: known.document for known in evidence.statements if known.document}
    places = {number: list(_places(evidence, documents[number])) for number in sorted(documents)}
    for one, other in combinations(sorted(documents), 2):
        shared = [force for force in documents[one].forces if force in documents[other].forces]
        if not shared:
            continue
        for a in places[one]:
            if contrast := next((made for b in places[other] if (made := _contrast(evidence, shared[0], a, b))), None):
                yield contrast
                break


def _places(evidence: Evidence, document: DocumentEntry) -> Iterator[Place]:
    if document.kind is DocumentKind.REPORT:  # its figures fill tables; what is told of events is in the news
        return
    for passage in evidence.passages.get(document.id, ()):
        if passage.kind not in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}:
            continue
        told = sentence_spans(passage.text)
        for (start, _), (_, end) in zip(told, (*told[1:], *told[-1:]), strict=True):
            text = passage.text[start:end]
            figures = tuple(_figures(text))
            if len(figures) > _ALIKE:
                span = Span(passage.n, start, end)
                yield Place(document, Words(document, text, span, passage.page, passage.page_label), figures)


def _figures(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        counted = match["counted"].lower()
        if _NO_EVENT.match(counted):
            continue
        written = match["number"].lower().replace(",", "")
        number = _NUMBER_WORDS[written] if written in _NUMBER_WORDS else int(written)
        words = counted.split()
        stems = frozenset(_stem(word) for word in words if word not in _IDLE | _PEOPLE)
        while words[-1] in _IDLE and len(words) > 1:
            words.pop()
        shown = " ".join([match["number"], *match["counted"].split()[: len(words)]])
        yield Figure(number, shown, bool(_PEOPLE & set(words)), stems)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word)


def _contrast(evidence: Evidence, force: str, a: Place, b: Place) -> Contrast | None:
    """A contrast, where both places tell of one event and a figure differs."""
    alike = [
        (one, other)
        for one in a.figures
        for other in b.figures
        if one.number == other.number and one.stems & other.stems and one.people == other.people
    ]
    if len(alike) < _ALIKE:
        return None
    used = {figure for pair in alike for figure in pair}
    for one in a.figures:
        for other in b.figures:
            if one in used or other in used or not one.stems & other.stems:
                continue
            if one.number == other.number or one.people == other.people:
                return _made(evidence, force, (a, one), (b, other))
    return None


def _made(evidence: Evidence, force: str, one: tuple[Place, Figure], other: tuple[Place, Figure]) -> Contrast:
    (a, first), (b, second) = one, other
    ground = "the number is the same, what it counts is not" if first.number == second.number else "the numbers differ"
    themes = [
        {known.theme for known in evidence.statements if known.document == place.document and known.force == force}
        for place in (a, b)
    ]
    shared = sorted(themes[0] & themes[1])
    return Contrast(
        key=key(
            "figures", force, a.document.sha256[:12], b.document.sha256[:12], str(first.number), str(second.number)
        ),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme=shared[0] if len(shared) == 1 else "",
        a=Side(f"{publisher(a.document)}: {first.text}", words=(a.words,)),
        b=Side(f"{publisher(b.document)}: {second.text}", words=(b.words,)),
        reason=(
            f"{publisher(a.document)} has “{first.text}”, {publisher(b.document)} “{second.text}”, "
            f"of the same event: {ground}."
        ),
        rule=RULE,
        strength=0.52,
    )
