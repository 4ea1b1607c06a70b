"""To whom a finding is addressed: the force, its chief constable, the Home Office, the College of Policing, all forces."""

import re

from peelviewer.analysis.claims.bodies_in_text import bodies_in

FORCE, SERVICE, ALL_FORCES = "force", "service", "all forces"
REGION = "other:forces in the region"
DEMAND = re.compile(
    r"\b(?:should|must|needs?\s+to|ought\s+to|has\s+to|have\s+to|is\s+required\s+to|are\s+required\s+to)\b",
    re.IGNORECASE,
)
_OTHERS = (
    (r"Home\s+Office|Home\s+Secretary", "Home Office"),
    (r"College\s+of\s+Policing", "College of Policing"),
    (r"National\s+Police\s+Chiefs[’']?\s+Council|NPCC", "National Police Chiefs’ Council"),
    (r"Crown\s+Prosecution\s+Service|CPS", "Crown Prosecution Service"),
    (r"Ministry\s+of\s+Justice", "Ministry of Justice"),
    (r"National\s+Crime\s+Agency", "National Crime Agency"),
    (r"National\s+Fire\s+Chiefs\s+Council|NFCC", "National Fire Chiefs Council"),
    (r"(?:the\s+)?government", "government"),
)
_ALL = re.compile(
    r"\b(?:all|every|each)\s+(?:\w+\s+){0,2}?(?:forces?|chief\s+constables?|chief\s+officers?|constabular(?:y|ies)|services?)\b|\bchief\s+constables\b"
    r"|\bforces\b(?!\s+(?:of|that\s+took))|\bservices\s+(?:in|across)\b|\bchief\s+fire\s+officers\b",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\bforces\s+(?:in|of|across)\s+(?:the|this|its|each)\s+(?:\w+\s+)?region\b|\bregion[’']s\s+forces\b", re.IGNORECASE
)
_CHIEF = re.compile(
    r"\bchief\s+(?:constable|officer|fire\s+officer)\b|\bthe\s+commissioner\s+of\s+(?:the\s+)?(?:metropolis|police)\b",
    re.IGNORECASE,
)
_POLICING_BODY = re.compile(
    r"\b(?:police\s*,?\s*(?:fire\s+)?and\s+crime\s+commissioners?|PCCs?|PFCCs?|local\s+policing\s+bod(?:y|ies)|mayor)\b"
)
_UNIT = re.compile(r"\b(?:the\s+)?(?:ROCU|regional\s+organised\s+crime\s+unit|unit)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:the|this|each)?\s*(?:force|constabulary)\b|\bit\b|\bits\b", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:the\s+)?(?:service|brigade|authority|fire\s+and\s+rescue\s+service)\b", re.IGNORECASE)
_FAR = 160  # characters before "should" in which the addressee stands


def addressee_of(text: str, *, lead: str = "", fire: bool = False) -> str:
    """Whom a finding tells to do something: who stands before "should", or in the words that lead to a list."""
    for words in (text, lead):
        demand = DEMAND.search(words)
        head = words[max(0, demand.start() - _FAR) : demand.start()] if demand else words if words is lead else ""
        if found := _named(head, fire=fire):
            return found
    if not lead and re.match(r"\W*(?:we\s+recommend\s+that\s+|within\s[^,]{3,30},\s+)*", text, re.IGNORECASE):
        return _named(" ".join(text.split()[:12]), fire=fire)
    return ""


def body_outside(addressee: str, text: str) -> str | None:
    """The "other:…" body of a finding that is addressed to no one force; None where the report's own is meant."""
    if addressee == ALL_FORCES:
        return REGION if _REGION.search(text) else "other:all forces"
    return f"other:{addressee}" if addressee in {name for _, name in _OTHERS} else None


def _named(head: str, *, fire: bool) -> str:
    if not head.strip():
        return ""
    for pattern, name in _OTHERS:
        if re.search(rf"\b(?:{pattern})\b", head):
            return name
    if _ALL.search(head):
        return ALL_FORCES
    if _POLICING_BODY.search(head):
        return "police and crime commissioner"
    if _CHIEF.search(head):
        return "chief constable" if not fire else "chief fire officer"
    named = [mention.kind for mention in bodies_in(head)]
    if "unit" in named or (_UNIT.search(head) and "force" not in named):
        return "regional unit"
    if "fire" in named or (fire and (_SERVICE.search(head) or _OWN.search(head))):
        return SERVICE
    return FORCE if named or _OWN.search(head) else ""
