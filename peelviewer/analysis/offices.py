"""Who speaks for the police: the office that a text gives a speaker, or whose own page it is."""

import re
from collections.abc import Sequence

from peelviewer.analysis.claims.speakers import LED_BY_A_COMMISSIONER
from peelviewer.analysis.passage_context import is_fire_service
from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference import reference

ROLE = r"(?:constable|\bchief fire officer|\bACC|\bDCC|superintendent|spokes\w+|commissioner|\bPF?CC)"
# Ranks of the two forces of London, which other forces do not have.
_POLICE_COMMISSIONER = re.compile(r"\b(?:assistant|deputy assistant) commissioner\b", re.IGNORECASE)
_ELECTED = re.compile(r"\bpolice(?:,? fire)? and crime\b|\bP\w?CC\b", re.IGNORECASE)
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
_SIGNED = 3  # passages beneath which a letter is signed
_BY_LINE = re.compile(r"\W*(?:by|from)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_FIRST_PERSON = re.compile(r"\bI(?:['’]\w+)? \w+")
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
    of_page = next((line for line in lines if _is_office(line) and not NEITHER.search(line)), "")
    return of_page or _written_by(passages)


def _written_by(passages: Sequence[Passage]) -> str:
    """The office that a line above a text, or beneath it, gives whoever says "I" in it: "By our police and crime commissioner"."""
    texts = [passage.text for passage in passages]
    if not any(_FIRST_PERSON.search(_QUOTED.sub(" ", text)) for text in texts):
        return ""
    above = [line for text in texts[:_TOP] for line in text.splitlines() if _BY_LINE.match(line)]
    beneath = [line for text in texts[-_SIGNED:] for line in text.splitlines()]
    short = (
        line for line in (*above, *beneath) if len(line.split()) <= _LONGEST_LINE and not line.endswith((".", "”", '"'))
    )
    return next((line for line in short if _LEADS.search(line) and not NEITHER.search(line)), "")


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


def speaker_of(office: str, force: str) -> str:
    """In whose name somebody of that office speaks for a force or unit."""
    commissioner = re.search(r"commissioner|\bp\w?cc\b", office, re.IGNORECASE)
    of_police = _POLICE_COMMISSIONER.search(office) or (force in LED_BY_A_COMMISSIONER and not _ELECTED.search(office))
    if commissioner and not of_police:
        return "the commissioner"
    if not force or reference().force(force):
        return "the force"
    return "the service" if is_fire_service(force) else "the unit"
