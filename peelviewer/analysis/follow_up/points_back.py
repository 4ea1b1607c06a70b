"""Whether a sentence speaks of an earlier inspection, and of which year or name."""

import re

from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind

_INSPECTION = (
    r"(?:inspections?|reports?|visits?|assessments?|reviews?|letters?|findings|PEEL|fieldwork|judge?ments?|rounds?)"
)
_THEN = re.compile(
    rf"\b(?:previous|earlier|last|prior|former|past|first|original|initial)\s+(?:\w+\s+){{0,4}}?{_INSPECTION}\b|\blast\s+(?:year|time)\b|\b(?:previously|originally|formerly)\b"
    rf"|\b(?:in|from|of|since|our|the|at|during|after|for|published)\s+(?:our\s+|the\s+|its\s+|\w+\s+){{0,3}}?(?:PEEL\s+)?(?:\d{{1,2}}\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:19|20)\d\d(?:[/–-]\d{{2,4}})?\b"
    rf"|\b(?:year|two years|three years|months)\s+(?:ago|earlier|before)\b|\bbefore\s+that\b|\bwhen\s+we\s+(?:last\s+|first\s+)?(?:inspected|visited)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:since|than\s+(?:in|at|when)|compared\s+with|as\s+(?:in|at))\s+(?:our|the|its|that|we|at|in|last)\b[^.;]{{0,30}}\b{_INSPECTION}\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:we|I|HMIC(?:FRS)?|inspectors|inspection|report|letter)\b[^.;]{0,40}?\b(?:said|told|asked|recommended|found|gave|given|issued|identified|highlighted|reported|raised|required|criticised|set|made|warned|noted|advised|had|published|called)\b"
    r"|\bit\s+was\s+(?:an?\s+)?(?:area|cause)|\bwas\s+(?:told|asked|recommended|given|issued|required|criticised|identified|raised|an?\s+(?:\w+\s+){0,2}?(?:area|cause|concern))\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:said|told|asked|recommended|gave|issued|identified|highlighted|raised|required|criticised|warned|advised|called\s+for)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:19|20)\d\d(?:[/–-]\d{2,4})?)\b")
_KINDS = (
    (FindingKind.CONCERN, re.compile(r"\bcauses?\s+(?:of|for)\s+concern\b", re.IGNORECASE)),
    (FindingKind.IMPROVEMENT, re.compile(r"\b(?:areas?\s+(?:for|of)\s+improvement|AFIs?)\b", re.IGNORECASE)),
    (FindingKind.RECOMMENDATION, re.compile(r"\brecommend(?:ations?|ed)\b", re.IGNORECASE)),
)
_THAT_ONE = re.compile(
    r"\b(?:the|this|that|these|those|our|its|both|all|each)\s+(?:\w+\s+){0,4}?(?:causes?\s+(?:of|for)\s+concern|areas?\s+(?:for|of)\s+improvement|AFIs?|recommendations?)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:this|that|these|those|the|our|both|all|each|it|which)\b[^.;]{0,90}\b(?:remains?|still|continues?|(?:has|have|is|are|was|were)\s+(?:now\s+|since\s+|been\s+|also\s+)*(?:closed|discharged|lifted|addressed|completed?|met|implemented|removed|resolved))\b",
    re.IGNORECASE,
)


def points_back(sentence: str) -> bool:
    """Whether a sentence tells of what an earlier inspection found or asked for."""
    if _THEN.search(sentence) and (kinds_named(sentence) or _TOLD.search(sentence)):
        return True
    if kinds_named(sentence) and re.search(
        r"\bno\s+longer\s+(?:an?|one|has|have|had|consider|regard|see|view|think)\b", sentence, re.IGNORECASE
    ):
        return True
    if _SINCE.search(sentence) and steps_in(sentence):
        return True
    if _THAT_ONE.search(sentence) and steps_in(sentence):
        return True
    return bool(kinds_named(sentence)) and _STILL.search(sentence) is not None


def asked_then(sentence: str) -> bool:
    """Whether it says that something was asked for or criticised, and not only that something was so."""
    return bool(kinds_named(sentence)) or _ITSELF.search(sentence) is not None


def kinds_named(sentence: str) -> tuple[FindingKind, ...]:
    """The kinds of findings that a sentence names."""
    return tuple(kind for kind, pattern in _KINDS if pattern.search(sentence))


def years_named(sentence: str) -> tuple[str, ...]:
    """The inspections and years that a sentence names, as it writes them."""
    return tuple(dict.fromkeys(found[1].replace("–", "-") for found in _YEAR.finditer(sentence)))
