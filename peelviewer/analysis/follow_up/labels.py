"""The words over a finding: "Area for improvement", "Recommendation 3: …", "Causes of concern from our 2021 report"."""

import re
from dataclasses import dataclass

from peelviewer.domain.claims import FindingKind

_CONCERN = r"(?:(?:accelerated|serious|service-wide|new|further|our|outstanding|open|existing)\s+){0,2}(?:causes?|areas?)\s+(?:of|for)\s+concern"
_IMPROVEMENT = r"(?:(?:new|further|our|main|key|other|additional|outstanding|open)\s+){0,2}(?:areas?\s+(?:for|of|requiring)\s+improvement|AFIs?)"
_RECOMMENDATION = (
    r"(?:(?:key|our|new|further|additional|local|national|specific|immediate|outstanding|summary\s+of|list\s+of|all)\s+){0,3}"
    r"recommendations?"
)
_PRACTICE = r"(?:innovative|promising|notable|good|positive|effective|best)(?:\s*(?:,|and|or|/|&)\s*\w+)*\s+practices?"
_KINDS = (
    (FindingKind.CONCERN, _CONCERN),
    (FindingKind.IMPROVEMENT, _IMPROVEMENT),
    (FindingKind.RECOMMENDATION, _RECOMMENDATION),
    (FindingKind.PRACTICE, _PRACTICE),
)
_ANY = "|".join(rf"(?P<k{number}>{pattern})" for number, (_, pattern) in enumerate(_KINDS))
_COUNT = r"(?:\s+(?:no\.?\s*|number\s+)?(?:\d{1,3}(?:\.\d{1,2})*[a-z]?|[A-H]|one|two|three|four|five|six)\b)?"
# A whole heading or line that is a label, or a label and what it is of.
_HEADING = re.compile(
    rf"^\W*(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?(?:the\s+)?(?:{_ANY}){_COUNT}(?P<more>[^.!?]{{0,90}})\W*$",
    re.IGNORECASE,
)
_LABEL_THEN_WORDS = re.compile(
    rf"^\W*(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?(?:{_ANY}){_COUNT}\s*(?:\([^)]{{1,60}}\)\s*)?(?P<mark>\s[–—-]|[:.–—])\s*(?=\S)",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    rf"^\W*(?:\d{{1,2}}[.)]?\s+)?(?:(?:our|an?|the|force|summary\s+of)\s+)?(?:update|progress|follow-?up|response|action(?:s)?(?:\s+taken)?|status|review)s?\s+(?:on|of|to|with|against|since|for)\s+(?:the\s+|our\s+|previous\s+|earlier\s+|last\s+)*(?:{_ANY})(?P<more>.{{0,60}})$",
    re.IGNORECASE,
)
# Within running text a label begins a sentence, with a capital, and a capital begins what follows.
_CAPITAL = (
    _ANY.replace("causes?", "[Cc]auses?")
    .replace("areas?", "[Aa]reas?")
    .replace("recommendations?", "[Rr]ecommendations?")
)
_INLINE = re.compile(
    rf"(?:^|(?<=[.:;!?”’)]\s)|(?<=\n)|(?<=\t))(?=[A-Z])(?:{_CAPITAL}){_COUNT}\s*(?:[:.–—-]\s*|\s)(?=[“‘(]?[A-Z][\w’']*\s)"
)
_EARLIER = re.compile(
    r"\b(?:previous|earlier|last|past|former|historic|existing|outstanding|closed|discharged|completed|progress|update|updates|"
    r"follow-?up|revisit|since|response to|responded|status|carried over|still open|against|had been|issued in|made in|"
    r"identified in|raised in|given in|of (?:our|the) (?:19|20)\d\d|(?:in|from) (?:our |the )?(?:PEEL )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"\b(?:explained|definitions?|what (?:is|are)|about|method|types of|how we)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|had|can|cannot|can[’']t|needs?|fails?|should|must|lacks?|isn|aren|doesn|don|hasn|haven)\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r":$|^\W*(?:\w+\W+){1,8}(?:should|must|needs?\s+to)$", re.IGNORECASE
)  # to a list: "the force should"
_SEVERAL = re.compile(r"\b(?:areas|causes|recommendations|afis|practices?)\b", re.IGNORECASE)
_LINKING = re.compile(
    r"^\s*(?:$|[:–—-]|\(|for\b|to\b|from\b|in\b|on\b|of\b|at\b|about\b|identified\b|that\b|and\b|made\b|issued\b|since\b|progress\b|we\b|by\b|with\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: of which kind, for one finding or several, of an earlier inspection; and where its words end."""

    kind: FindingKind
    several: bool
    earlier: bool
    end: int = 0
    rest: str = ""  # of a heading, the words of the finding in it
    title: str = ""  # of a heading, what it says that the finding is about
    lead: str = ""  # of a heading, to whom what stands beneath it is addressed


def _kind_of(match: re.Match[str]) -> tuple[FindingKind, str]:
    number = next(n for n in range(len(_KINDS)) if match[f"k{n}"])
    return _KINDS[number][0], match[f"k{number}"].lower()


def _is_of_several(words: str) -> bool:
    return _SEVERAL.search(words) is not None


def heading_label(heading: str) -> Label | None:
    """The label that a heading is; None where it is none."""
    text = " ".join(heading.split())
    if len(text) > 160 or _OF_OTHERS.search(text):
        return None
    if match := _LABEL_THEN_WORDS.match(text):
        kind, words = _kind_of(match)
        rest = text[match.end() :]
        if len(rest.split()) > 1:
            earlier = _EARLIER.search(text) is not None
            if LEADS.search(rest):
                return Label(kind, _is_of_several(words), earlier, lead=rest)
            says = earlier or _says_something(kind, rest)
            return Label(kind, False, earlier, match.end(), rest if says else "", "" if says else rest)
    match = _HEADING.match(text)
    if match is None or not _LINKING.match(match["more"]):
        return None
    kind, words = _kind_of(match)
    lead = match["more"].strip() if re.match(r"\s+(?:for|to)\b", match["more"], re.IGNORECASE) else ""
    return Label(kind, _is_of_several(words), _EARLIER.search(text) is not None, lead=lead)


def update_label(heading: str) -> Label | None:
    """The label that a heading is over what became of earlier findings: "Update on areas for improvement"."""
    if match := _UPDATE.match(" ".join(heading.split())):
        kind, words = _kind_of(match)
        return Label(kind, _is_of_several(words), earlier=True)
    return None


def _says_something(kind: FindingKind, words: str) -> bool:
    """Whether what stands beside a label is the finding, and not only what it is about: "call handling"."""
    if kind in {FindingKind.CONCERN, FindingKind.IMPROVEMENT}:
        return _VERB.search(words) is not None
    return len(words.split()) > 3


def opening_label(text: str) -> Label | None:
    """The label with which running text begins: "Cause of concern: the force …"."""
    match = _LABEL_THEN_WORDS.match(text)
    if match is None:
        return None
    kind, words = _kind_of(match)
    return Label(kind, _is_of_several(words), _EARLIER.search(words) is not None, match.end())


def inline_labels(text: str) -> list[tuple[int, Label]]:
    """Where labels stand in running text, each with its beginning."""
    found = []
    for match in _INLINE.finditer(text):
        kind, words = _kind_of(match)
        found.append((match.start(), Label(kind, _is_of_several(words), False, match.end())))
    return found
