"""Whose words a stretch of a document is in: quotation marks, "he said", and who wrote the document."""

import re

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import Document, DocumentKind

_ROLES = (
    (Speaker.COMMISSIONER, r"commissioner(?! of police of the metropolis)|\bPCC\b|\bPFCC\b|mayor"),
    (Speaker.INSPECTORATE, r"inspector(?:ate|s)?\b|HMICFRS|HMIC\b|HMI\b|watchdog|the report (?:said|says|found|read)"),
    (
        Speaker.FORCE,
        r"constable|\bACC\b|\bDCC\b|superintendent|spokes(?:man|woman|person) for the (?:force|constabulary)|the force said|the constabulary said",
    ),
)
_SAYS = re.compile(r"\b(?:said|says|added|adds|told|wrote|commented|explained|continued|stated)\b", re.IGNORECASE)


def narrator(document: Document) -> Speaker:
    """Who speaks where nobody is quoted."""
    if document.kind is DocumentKind.REPORT:
        return Speaker.INSPECTORATE
    source = f"{document.address or ''} {document.publisher or ''}".lower()
    if "justiceinspectorates" in source or "hmic" in source:
        return Speaker.INSPECTORATE
    top = " ".join(passage.text for passage in document.passages[:8])
    if re.search(r"pcc|pfcc|commissioner", source) or re.search(
        r"\bcommissioner’?s?\b", document.title or "", re.IGNORECASE
    ):
        return Speaker.COMMISSIONER
    if document.kind is DocumentKind.RESPONSE or re.search(r"\.police\.uk", source) or _first_person(top):
        return Speaker.FORCE
    return Speaker.JOURNALIST


def _first_person(text: str) -> bool:
    outside = re.sub(r"[“\"][^”\"]*[”\"]?", " ", text)
    return (
        len(
            re.findall(
                r"\b(?:our (?:force|overall|rating|grade|officers)|we (?:have|are|accept|welcome))\b",
                outside,
                re.IGNORECASE,
            )
        )
        >= 1
    )


def speaker_at(text: str, at: int, before: str, own: Speaker) -> Speaker:
    """Who speaks at place `at` of a passage; `before` is the passage before it, `own` the narrator."""
    if not _in_long_quotation(text, at):
        return own
    outside = re.sub(r"[“\"][^”\"]*(?:[”\"]|$)", " ", text)
    for context in (outside, before[-200:]):
        if _SAYS.search(context):
            for speaker, words in _ROLES:
                if re.search(words, context, re.IGNORECASE):
                    return speaker
    return own


def _in_long_quotation(text: str, at: int) -> bool:
    """Whether `at` stands within double quotation marks that hold more than a word or three."""
    start = max(text.rfind("“", 0, at), -1)
    if start < 0 or "”" in text[start:at]:
        marks = [match.start() for match in re.finditer('"', text[:at])]
        if len(marks) % 2 == 0:
            return False
        start = marks[-1]
    end = min((place for place in (text.find("”", at), text.find('"', at)) if place >= 0), default=len(text))
    return len(text[start:end].split()) > 4
