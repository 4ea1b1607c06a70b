"""Whether a sentence speaks of an earlier inspection, and of which year or name."""

import re

from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.months import MONTH

_INSPECTION = (
    r"(?:inspections?|reports?|visits?|assessments?|reviews?|letters?|findings|PEEL|fieldwork|judge?ments?|rounds?)"
)
OF_THEN = (
    "Progress since the last inspection"  # put before what stands under a heading like this one, whatever its words are
)
_OVER_THEN = re.compile(
    rf"\b(?:progress|updates?|follow-?up|changes?|status|position|what\s+(?:has|became))\b[^.;]{{0,30}}\b(?:since|against|on|of|from)\b[^.;]{{0,40}}\b(?:{_INSPECTION}|recommendations?|areas?\s+for\s+improvement|causes?\s+of\s+concern)\b|\b(?:progress|changed?|done)\b[^.;]{{0,20}}\bsince\s+(?:19|20)\d\d|\b(?:re-?visit|post-inspection|re-?inspection)\b",
    re.IGNORECASE,
)
_ASKED = (
    r"said|told|asked|recommended|gave|issued|identified|highlighted|raised|required|criticised|warned|advised|noted|recorded|requested|"
    r"flagged|urged|drew\s+attention|pointed\s+out|expressed\s+concerns?|set\s+out|called\s+(?:for|on)|was\s+concerned|were\s+concerned|expected|"
    r"critical\s+of|were\s+critical|expressed|disappointed|reported|commented|described|worried|listed|mentioned|drew\s+up|insisted|suggested|encouraged|made\s+clear|called\s+out|brought\s+to|concluded\s+that"
)
_EARLIER_INSPECTION = rf"\b(?:previous|earlier|last|prior|former|past|first|original|initial)\s+(?:\w+\s+){{0,4}}?{_INSPECTION}\b|\blast\s+time\s+we\s+(?:inspected|visited|looked|were|came)\b"
_DATED = rf"\b(?:19|20)\d\d(?:[/–-]\d{{2,4}})?\s+(?:[\w-]+\s+){{0,3}}?{_INSPECTION}\b|\b{_INSPECTION}\s+(?:\w+\s+)?(?:of|in|from|dated)\s+(?:\w+\s+)?(?:19|20)\d\d\b"
_BY_NAME = re.compile(rf"{_EARLIER_INSPECTION}|{_DATED}", re.IGNORECASE)
_THEN = re.compile(
    rf"{_EARLIER_INSPECTION}|{_DATED}|(?<!\bthe\s)\blast\s+(?:year|month)\b|\blast\s+(?:time|spring|summer|autumn|winter|{MONTH})\b|\b(?:previously|originally|formerly)\b"
    rf"|\b(?:in|from|of|since|our|the|at|during|after|for|to|published|dates?)\s+(?:our\s+|the\s+|its\s+|\w+\s+){{0,3}}?(?:PEEL\s+)?(?:\d{{1,2}}\s+)?(?:(?:{MONTH})\s+)?(?:19|20)\d\d(?:[/–-]\d{{2,4}})?\b"
    rf"|\b(?:year|years|months)\s+(?:ago|earlier|before(?!\s+(?:our|the|this|we)\b))\b|\bbefore\s+that\b|\bwhen\s+we\s+(?:last\s+|first\s+|previously\s+)?(?:inspected|visited|came)\b|\bwhen\s+we\s+were\s+last\b|\bsince\s+we\s+(?:last|first|previously)\s+\w+|\bused\s+to\s+be\b|\bwas\s+once\b"
    rf"|\b(?:the|this|that|these|those|an?|its|each|every)\s+(?:[\w-]+\s+){{1,4}}?(?:that\s+|which\s+)?(?:we|I|HMIC(?:FRS)?|inspectors)\s+(?:had\s+|were\s+|have\s+previously\s+)?(?:{_ASKED}|made)\b"
    r"|\b(?:that|which|as)\s+(?:we|I|HMIC(?:FRS)?)\s+(?:had\s+)?(?:recommended|asked|called|required|requested|urged|advised)\b"
    r"|\bwe\s+(?:have|had|ve)\s+(?:already\s+)?(?:raised|said|made|told|asked|commented\s+on|reported\s+on|warned)\b[^.;]*\b(?:before|already|previously|earlier)\b"
    r"|\b(?:second|third|fourth)\s+(?:time|inspection|report|occasion)\b|\bit\s+is\s+\w+\s+years\s+since\b"
    r"|\bas\s+we\s+(?:had\s+)?(?:said|asked|advised|recommended|requested|required|suggested)\b|\bwe\s+had\s+(?:asked|advised|recommended|told|said)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\bsince\s+we\s+(?:last|first|previously)\s+\w+|\bsince\s+[\w’'-]+\s+(?:19|20)\d\d[/–-]?\d*\s+(?:\w+\s+){{0,3}}{_INSPECTION}\b|\b(?:since|than\s+(?:in|at|when)|compared\s+with|as\s+(?:in|at))\s+(?:our|the|its|that|we|at|in|last)\b[^.;]{{0,30}}\b{_INSPECTION}\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:we|I|HMIC(?:FRS)?|inspectors|inspection|report|letter)\b[^.;]{{0,40}}?\b(?:{_ASKED}|found|given|reported|set|made|had|published)\b"
    r"|\bour\s+(?:\w+\s+)?(?:concerns?|criticisms?|advice|request|recommendation)\b|\bit\s+was\s+(?:an?\s+)?(?:area|cause)|\bwas\s+(?:told|asked|recommended|given|issued|required|criticised|identified|raised|advised|urged|an?\s+(?:\w+\s+){0,2}?(?:area|cause|concern))\b",
    re.IGNORECASE,
)
# That something was asked for or criticised, and not only found.
_ITSELF = re.compile(
    rf"\b(?:we|I|you|HMIC(?:FRS)?|inspectors|inspections?|reports?|reviews?|letter)\b[^.;]{{0,40}}?\b(?:{_ASKED})\b"
    r"|\b(?:was|were|been)\s+(?:told|asked|recommended|given|issued|required|criticised|advised|urged)\b"
    r"|\bour\s+(?:\w+\s+)?(?:concerns?|criticisms?|advice|request)\b|\b(?:concerns?|criticisms?|worries|doubts|points?)\s+(?:that\s+|which\s+)?(?:we|I)\s+(?:had|raised|made|expressed)\b",
    re.IGNORECASE,
)
_SEVERAL_REPORTS = re.compile(
    rf"\b(?:last|previous|past|earlier|prior)\s+(?:two|three|four|few|\d)\s+(?:\w+\s+)?{_INSPECTION}\b|\b(?:both|two|three|each\s+of)\s+(?:our\s+|the\s+|of\s+)*(?:last|previous|past|earlier|prior)\s+(?:\w+\s+)?{_INSPECTION}\b",
    re.IGNORECASE,
)
_SOME_OF_THEM = re.compile(
    r"\b(?:some|several|many|most|few|a\s+number|half|others?)\s+of\b[^.;]{0,40}\b(?:causes\s+(?:of|for)\s+concern|areas\s+(?:for|of)\s+improvement|AFIs|recommendations)\b",
    re.IGNORECASE,
)
_ONLY_PUBLISHED = re.compile(
    rf"\b(?:we|I|HMIC(?:FRS)?)\s+published\s+(?:the|our|my|an?|its)\b[^.;]*\b{_INSPECTION}\b(?!.*\b(?:found|said)\b)",
    re.IGNORECASE,
)
_FOUND = re.compile(r"\b(?:found|saw|heard|noticed|judged|was|were|did|didn[’']t|could)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d(?:[/–-]\d{2,4})?)\b")
_KINDS = (
    (FindingKind.CONCERN, re.compile(r"\bcauses?\s+(?:of|for)\s+concern\b", re.IGNORECASE)),
    (FindingKind.IMPROVEMENT, re.compile(r"\b(?:areas?\s+(?:for|of)\s+improvement|AFIs?)\b", re.IGNORECASE)),
    (FindingKind.RECOMMENDATION, re.compile(r"\brecommendations?\b", re.IGNORECASE)),
)
_THAT_ONE = re.compile(
    r"\b(?:the|this|that|these|those|our|its|both|all|each|every|either|neither|none)\s+(?:[\w-]+\s+){0,4}?(?:causes?\s+(?:of|for)\s+concern|areas?\s+(?:for|of)\s+improvement|AFIs?|recommendations?)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:this|that|these|those|the|our|both|all|each|every|it|which)\b[^.;]{0,90}\b(?:remains?|still|stays?|continues?|(?:has|have|is|are|was|were)\s+(?:now\s+|since\s+|been\s+|also\s+)*(?:closed|discharged|lifted|addressed|completed?|met|implemented|removed|resolved))\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"\b(?:also|further|another|additionally|second|third)\b[^.;]{{0,40}}\b(?:{_ASKED})\b|\b(?:{_ASKED})\s+also\b",
    re.IGNORECASE,
)
_REMAINS_ONE = re.compile(
    r"\b(?:remains?|continues?\s+to\s+be|(?:is|are)\s+still)\s+(?:an?\s+)?(?:causes?\s+(?:of|for)\s+concern|areas?\s+(?:for|of)\s+improvement|AFIs?)\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\bno\s+longer\s+(?:an?|one|has|have|had|consider|regard|see|view|think|(?:[\w’']+\s+){1,7}?(?:causes?\s+(?:of|for)\s+concern|areas?\s+(?:for|of)\s+improvement))\b",
    re.IGNORECASE,
)


def points_back(sentence: str) -> bool:
    """Whether a sentence tells of what an earlier inspection found or asked for."""
    kinds = kinds_named(sentence)
    if of_then(sentence) and (kinds or _TOLD.search(sentence)):
        return bool(kinds) or _ONLY_PUBLISHED.search(sentence) is None or asked_then(sentence)
    if kinds and (_NO_LONGER.search(sentence) or _REMAINS_ONE.search(sentence) or _STILL.search(sentence)):
        return True
    return (_SINCE.search(sentence) or _THAT_ONE.search(sentence)) is not None and bool(steps_in(sentence))


def of_then(sentence: str) -> bool:
    """Whether it names an earlier time: "in our last inspection", "in 2021/22", "as we had asked"."""
    return _THEN.search(sentence) is not None


def names_inspection(sentence: str) -> bool:
    """Whether it names an earlier inspection as such, and not only a year."""
    return _BY_NAME.search(sentence) is not None


def is_over_then(heading: str) -> bool:
    """Whether a heading stands over what became of the findings of an earlier inspection: "Progress since 2019"."""
    return _OVER_THEN.search(heading) is not None


def found_then(sentence: str) -> bool:
    """Whether it tells of what an earlier inspection found, and not only that there was one."""
    told = names_inspection(sentence) or (of_then(sentence) and told_by_inspectors(sentence))
    return told and _FOUND.search(sentence) is not None


def changed_since(sentence: str) -> bool:
    """Whether it tells of a change "since our last inspection"."""
    return _SINCE.search(sentence) is not None


def asks_another(sentence: str) -> bool:
    """Whether it goes on from one thing that was asked for to another: "we also told the force to"."""
    return _ALSO.search(sentence) is not None


def names_time_first(sentence: str) -> bool:
    """Whether it begins with an earlier time, so that all it tells was so then: "When we went back in 2023,"."""
    first, comma, _ = sentence.partition(",")
    return bool(comma) and of_then(first)


def told_by_inspectors(sentence: str) -> bool:
    """Whether the inspectors are those who said or asked for something."""
    return _TOLD.search(sentence) is not None


def asked_then(sentence: str) -> bool:
    """Whether it says that something was asked for or criticised, and not only that something was so."""
    return bool(kinds_named(sentence)) or raised_then(sentence)


def raised_then(text: str) -> bool:
    """Whether it says in its own words that the inspectors raised something, not only that there was a finding."""
    return _ITSELF.search(text) is not None


def kinds_named(sentence: str) -> tuple[FindingKind, ...]:
    """The kinds of findings that a sentence names."""
    return tuple(kind for kind, pattern in _KINDS if pattern.search(sentence))


def names_several_reports(text: str) -> bool:
    """Whether it speaks of several earlier reports at once: "in our last two reports"."""
    return _SEVERAL_REPORTS.search(text) is not None


def names_some(sentence: str) -> bool:
    """Whether it speaks of several findings at once and does not say which: "several of last year's areas for improvement"."""
    return _SOME_OF_THEM.search(sentence) is not None


def years_named(sentence: str) -> tuple[str, ...]:
    """The inspections and years that a sentence names, as it writes them."""
    return tuple(dict.fromkeys(found[1].replace("–", "-") for found in _YEAR.finditer(sentence)))
