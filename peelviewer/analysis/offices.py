"""Who speaks for the police: the office that a text gives a speaker, or whose own page it is."""

import re
from collections.abc import Mapping, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.speakers import LED_BY_A_COMMISSIONER
from peelviewer.analysis.passage_context import is_fire_service
from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference import reference

ROLE = r"(?:constable|\bchief fire officer|\bACC|\bDCC|superintendent|spokes\w+|commissioner|\bPF?CC)"
# Ranks of the two forces of London, which other forces do not have.
_POLICE_COMMISSIONER = re.compile(r"\b(?:assistant|deputy assistant) commissioner\b", re.IGNORECASE)
_ELECTED = re.compile(r"\bpolice(?:,? fire)? and crime\b|\bP\w?CC\b", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.’'-]+\s+){0,3}"
_OFFICE = {"force", "pcc"}  # a quotation whose speaker has no name is under whose words they are
INSPECTING = re.compile(r"inspect|\bHMI|\breport\b|\bwatchdog\b", re.IGNORECASE)
# The office that a sentence is about, with or without a name: "The commissioner was furious", "The deputy chief, Jo Doe, thinks".
_NAMED = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_OFFICE_ALONE = re.compile(
    rf"\W*(?:{_NAMED}, )?(?i:the|its|their|(?:her|his) |a )?\s?(?P<office>(?:[\w,’']+ ){{0,4}}(?i:{ROLE}))\b"
    rf"(?: for [\w ]+?)?,?(?: {_NAMED},?)? (?!(?:and|or|of|for|in|at|who|whose|to)\b)[a-z]+\b",
)
_SPEECH = 200  # characters of speech after which it is told who said it
_TOP = 5  # passages of a page that can stand above its text
# A line that is the name of an office and nothing else, or of its pages for the press.
_OWN_PAGE = re.compile(
    r"^(?:the )?(?:office of the )?(?:[A-Z][\w’'-]+,? (?:and )?){0,4}(?:police(?:,? fire)?(?: and rescue)? and crime commissioner|P\w?CC)"
    r"(?: for [\w ’'-]+)?\W*(?:news\w*|statements?)?$"
    r"|^(?:[A-Z][\w’'-]+ (?:and )?){0,4}(?:police|constabulary)(?: service)?\b\W{1,4}(?:(?:the )?chief constable['’]s )?(?:statement|response|comments|reply)\b"
    r"|^(?:[A-Z][\w’'-]+ (?:and )?){0,4}(?:police|constabulary)(?: service)?:? (?:newsroom|news (?:desk|and appeals)|press (?:office|desk|release|notice)|media (?:centre|office)|statements?)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\bpolice(?:,? fire)?(?: and| &)(?: rescue and)? crime commissioner\b|\bP\w?CC\b|\bchief constable\b|\bcommissioner of police\b|\bcomisiynydd(?: yr)? heddlu\b",
    re.IGNORECASE,
)
_OF_OFFICES = frozenset(
    {
        "and",
        "for",
        "of",
        "the",
        "from",
        "a",
        "on",
        "to",
        "by",
        "yr",
        "message",
        "blog",
        "statement",
        "response",
        "responses",
        "press",
    }
    | {"notice", "comment", "comments", "news", "letter", "view", "views", "reply"}
)
_LONGEST_LINE = 14  # words
# Who speaks neither for a force nor for its commissioner.
NEITHER = re.compile(
    r"\bfederation\b|\bunion\b|\bunison\b|\bassociation\b|\bpanel\b|\bcouncil|\bMPs?\b|\bcharity\b", re.IGNORECASE
)


def office_of_page(document: DocumentEntry, passages: Sequence[Passage]) -> str:
    """The office of the police whose own page a text is, as a line above its text names it; "" where none does."""
    lines = [document.publisher or "", document.title]
    for passage in passages[:_TOP]:
        if passage.text.endswith((".", "”", '"')):
            break
        lines.append(passage.text)
    return next((line for line in lines if _is_office(line) and not NEITHER.search(line)), "")


def _is_office(line: str) -> bool:
    """Whether a line is the name of an office and of who holds it, and tells nothing: "From the PCC for Kent, Ann Other"."""
    if _OWN_PAGE.match(line):
        return True
    small = (word for word in re.findall(r"[\w’']+", line) if word[0].islower())
    return (
        len(line.split()) <= _LONGEST_LINE
        and _LEADS.search(line) is not None
        and all(word in _OF_OFFICES for word in small)
    )


def office_before(text: str, start: int) -> str:
    """The office that the sentence right before speech is about, which goes on with "she said": "The commissioner was furious."."""
    before = [span for span in sentence_spans(text) if span[1] <= start]
    told = _OFFICE_ALONE.match(text, *before[-1]) if before else None
    return told["office"] if told and re.search(r"\b(?:he|she|they)\b", text[start : start + _SPEECH]) else ""


def speaker_of(office: str, force: str) -> str:
    """In whose name somebody of that office speaks for a force or unit."""
    commissioner = re.search(r"commissioner|\bp\w?cc\b", office, re.IGNORECASE)
    of_police = _POLICE_COMMISSIONER.search(office) or (force in LED_BY_A_COMMISSIONER and not _ELECTED.search(office))
    if commissioner and not of_police:
        return "the commissioner"
    if not force or reference().force(force):
        return "the force"
    return "the service" if is_fire_service(force) else "the unit"


def office_of(speaker: str, passages: Mapping[int, Passage], inspectors: frozenset[str]) -> str:
    """The rank or office that the document gives the speaker; "" where it is none of the police."""
    surname = speaker.rsplit(maxsplit=1)[-1]
    if surname in inspectors or INSPECTING.search(speaker):
        return ""
    if speaker in _OFFICE or re.search(ROLE, speaker, re.IGNORECASE):
        return speaker
    name = re.escape(surname)
    # The office beside the name: "Chief Constable Jo Doe", "Jo Doe, the force’s deputy chief constable".
    before = rf"(?i:[\w, ]{{0,40}}{ROLE})(?:\s+(?:of|for)\s+{_NAME}[A-Z][\w’'-]+,?)?,?\s+{_NAME}{name}\b"
    after = rf"\b{name}, (?:[\w’' ]{{0,40}} )?(?i:[\w ]{{0,20}}{ROLE})"
    for passage in passages.values():
        if titled := re.search(rf"{before}|{after}", passage.text):
            return titled[0]
    return ""
