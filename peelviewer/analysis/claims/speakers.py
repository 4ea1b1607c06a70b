"""Whose words a stretch of text is in: quotation marks, "he said", block quotes, and the document's own voice."""

import re
from dataclasses import dataclass

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import Document, DocumentKind, Passage

_QUOTED = re.compile(
    r"“[^“”]{1,4000}(?:”|$)|(?<!\w)\"[^\"]{1,4000}(?:\"|$)|(?<![\w’'])‘(?:[^‘’]|’(?=\w)){1,2000}(?:’(?!\w)|$)"
)
_SAYS = (
    r"(?:said|says|added|adds|told|concludes?|concluded|continued|explained|insisted|warned|argued|wrote|writes|commented"
    r"|welcomed|responded|admitted|praised|stressed|described|denied|promised|accepted)"
)
_ROLES = (
    (Speaker.COMMISSIONER, r"commissioner(?! of the met)|\bP(?:F)?CCs?\b|\bmayor\b"),
    (Speaker.OTHER, r"federation|charity|NSPCC|council(?:lor)?s?\b|\bMP\b|residents?\b|union\b"),
    (
        Speaker.INSPECTORATE,
        r"inspectors?\b(?! of police)|inspectorate|HMI(?:C(?:FRS)?)?\b|watchdog|\breport\b|\bMs Billingham\b",
    ),
    (
        Speaker.FORCE,
        r"constable|superintendent|chief officer|detective|officer\b|\bforce\b|constabulary|\bpolice\b|\bunit\b|\bchief\b",
    ),
)
_ATTRIBUTION = re.compile(rf"([^.“”\"]{{0,160}}?)\b{_SAYS}\b([^.“”\"]{{0,80}})", re.IGNORECASE)
_TERM = 4  # up to this many words, quotation marks may only set off a term


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation within a passage, marks and all, with whose words it gives and who is named."""

    start: int
    end: int
    speaker: Speaker
    named: str | None

    @property
    def is_term(self) -> bool:
        """Whether the marks may only set off a term."""
        return self.end - self.start < 40


def own_voice(document: Document) -> Speaker:
    """In whose voice a document speaks where it quotes nobody."""
    publisher = document.publisher or ""
    if document.kind is DocumentKind.REPORT or re.search(r"wired-gov|HMIC|justiceinspectorates", publisher):
        return Speaker.INSPECTORATE
    if document.kind is DocumentKind.NEWS:
        return Speaker.INSPECTORATE if _is_release(document) else Speaker.JOURNALIST
    opening = " ".join([document.title or "", publisher, *(passage.text for passage in document.passages[:4])])
    if re.search(r"Federation|Superintendents.? Association|\bcharity\b", opening):
        return Speaker.OTHER
    if re.search(r"commissioner|\bP(?:F)?CC\b|mayor", opening, re.IGNORECASE):
        return Speaker.COMMISSIONER
    return Speaker.FORCE


def _is_release(document: Document) -> bool:
    """A release of the inspectorate itself, reprinted: its name alone as byline, or the offer of the report."""
    lines = {passage.text.strip().rstrip(":").lower() for passage in document.passages}
    return bool(lines & {"hmicfrs", "hmic", "get the report", "notes to editors"})


class Speakers:
    """Follows a document passage by passage and knows who speaks where."""

    def __init__(self, document: Document) -> None:
        self.voice = own_voice(document)
        self._running: tuple[Speaker, str | None] | None = None  # a quotation that runs on into the next passage

    def quoted(self, passage: Passage) -> tuple[Quoted, ...]:
        """The quotations of the next passage."""
        text = passage.text
        spans = [match.span() for match in _QUOTED.finditer(text)]
        outside = _blanked(text, spans)
        who = _attributed(outside)
        if who is None and spans and spans[0][0] <= 1:
            who = self._running
        result = tuple(
            Quoted(start, end, *(_near(outside, start, end) or who or (Speaker.OTHER, None))) for start, end in spans
        )
        if result and text[spans[-1][1] - 1] not in '”"’':
            self._running = (result[-1].speaker, result[-1].named)
        elif who and (spans or outside.rstrip().endswith(":")):
            self._running = who
        elif not spans:
            self._running = None
        return result

    def of(self, quoted: tuple[Quoted, ...], start: int, end: int, text: str) -> Speaker:
        """Whose words `text[start:end]` is."""
        around = [quote for quote in quoted if quote.start <= start + 1 and end <= quote.end + 1]
        longer = [
            quote
            for quote in quoted
            if quote.start < end and start < quote.end and len(text[quote.start : quote.end].split()) > _TERM
        ]
        return (around or longer)[0].speaker if around or longer else self.voice


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts.append(text[at:start])
        parts.append("_" * (end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _role(words: str) -> Speaker | None:
    """The role that stands first in the words beside "said" is the one who speaks."""
    found = [
        (match.start(), order, speaker)
        for order, (speaker, pattern) in enumerate(_ROLES)
        if (match := re.search(pattern, words, re.IGNORECASE))
    ]
    police = [item for item in found if item[2] is not Speaker.FORCE]
    return min(police or found)[2] if found else None


def _attributed(outside: str) -> tuple[Speaker, str | None] | None:
    """Who the passage outside its quotations says is speaking."""
    for match in _ATTRIBUTION.finditer(outside):
        named = match[1].strip(" ,_") or match[2].strip(" ,_:")
        role = _role(match[1]) or _role(match[2])
        if role:
            return role, named or None
        if named:
            return None
    if outside.rstrip("_ ").endswith(":"):
        role = _role(outside[-200:])
        return (role, outside.strip(" :_") or None) if role else None
    return None


def _near(outside: str, start: int, end: int) -> tuple[Speaker, str | None] | None:
    """Who is named right beside a quotation: `"...", said the commissioner` or `the chief constable said: "..."`."""
    after = re.match(rf"[\s,]*(?:{_SAYS}\s+([^._,]{{2,80}})|([^._,]{{2,80}}?)\s+{_SAYS}\b)", outside[end : end + 120])
    before = re.search(rf"([^._]{{2,120}}?)\s+{_SAYS}\b[^._]{{0,60}}[:,\s]*$", outside[max(0, start - 200) : start])
    for match in (before, after):
        words = next((group for group in match.groups() if group), "") if match else ""
        if words and (role := _role(words)):
            return role, words.strip(" ,")
    return None
