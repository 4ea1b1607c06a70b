"""Findings told in running text: "this is a cause of concern", "we recommend that", "by 1 March the force should"."""

import re
from collections.abc import Iterator

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.due_dates import NO_DUE, due_before
from peelviewer.analysis.follow_up.points_back import points_back
from peelviewer.domain.claims import FindingKind

_IS = r"(?:consider(?:s|ed)?\s+it|regard(?:s|ed)?\s+(?:it|this)\s+as|is|are|as|be|represents?|constitutes?|amounts?\s+to|(?:identified|issued|raised|made|given|give|identify|issue|raise)(?:\s+the\s+\w+)?(?:\s+with)?)"
_ONE = r"(?:an?|another|one|our|its|this|these|two|three|as)?\s*(?:\w+\s+){0,2}?"
_CONCERN = re.compile(rf"\b{_IS}\s+{_ONE}causes?\s+(?:of|for)\s+concern\b", re.IGNORECASE)
_IMPROVEMENT = re.compile(rf"\b{_IS}\s+{_ONE}(?:areas?\s+(?:for|of)\s+improvement|AFI)\b", re.IGNORECASE)
_PRACTICE = re.compile(
    rf"\b{_IS}\s+(?:an?\s+(?:\w+\s+)?example\s+of\s+|of\s+)?(?:innovative|promising|notable|positive)\s+practice\b",
    re.IGNORECASE,
)
_RECOMMEND = re.compile(
    r"\b(?:we|I|HMIC(?:FRS)?|inspectors)\s+(?:therefore\s+|also\s+|now\s+|would\s+|strongly\s+)?recommends?\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\b(?:force|constabulary|service|unit|constables?|Office|College|Police|Council|forces)\b")
_SOMEBODY_SHOULD = re.compile(
    r"^\W*(?:the\s+)?(?:\w+\s+){0,4}?(?:force|constabulary|service|constable|officer|Commissioner|Police)\b"
)
_NO_FINDING = re.compile(
    r"\bwhat\s+we\s+recommend\b|^\W*(?:an?|our|the)?\s*(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|recommendations?)\s+(?:is|are|means|always)\b"
    r"|\b(?:no|not|n[’']t|without|any|none|if|when|where|might|would|could|neighbouring|another|other|elsewhere|different)\s+(?:\w+\s+){0,3}?(?:causes?|areas?|forces?)\b"
    r"|\b(?:few|some|several|many|number\s+of|fewer|more|most\s+common|common|further|two|three|four|five)\s+(?:areas|causes)\b"
    r"|\b(?:not|n[’']t|no longer)\s+(?:\w+\s+){0,2}?(?:an?|another)\s+(?:cause|area)",
    re.IGNORECASE,
)
_SAYS_ONLY_THIS = re.compile(
    r"^\W*(?:(?:we\s+(?:regard|consider|see|treat)\s+)?(?:this|that|it|these)|which)\b[^.]{0,60}\.?\W*$", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"^\W*there\s+(?:is|was)\s+(?:an?|one|another)\s+(?:\w+\s+)?(?:cause\s+of\s+concern|area\s+for\s+improvement)\W*$",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\b(?:should|must)\b")
_ENOUGH = 30  # characters that are a finding of their own
_TAIL = re.compile(
    r"\s*(?:[;:–—]|,\s+and|\.)\s*(?:this|that|it|these|which)\s+(?:\w+\s+){0,3}?" + _IS + r".*$", re.IGNORECASE
)


def findings_told(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    """Each finding that running text tells, with the beginning and end of its words."""
    spans = sentence_spans(text)
    is_concern = False
    for number, (start, end) in enumerate(spans):
        sentence = text[start:end]
        if number and _ANNOUNCES.match(text[slice(*spans[number - 1])]):
            is_concern = _kind_told(text[slice(*spans[number - 1])]) is FindingKind.CONCERN
            yield FindingKind.CONCERN if is_concern else FindingKind.IMPROVEMENT, start, end
            continue
        if _ANNOUNCES.match(sentence):
            continue
        if is_concern and _TO_DO.search(sentence) and _SOMEBODY_SHOULD.match(sentence):
            yield FindingKind.RECOMMENDATION, start, end
            continue
        kind = None if points_back(sentence) or _NO_FINDING.search(sentence) else _kind_told(sentence)
        if kind is None:
            continue
        if kind is FindingKind.RECOMMENDATION:
            yield kind, start, end
        elif _SAYS_ONLY_THIS.match(sentence):
            before = spans[number - 1] if number else None
            if before and not points_back(text[slice(*before)]):
                yield kind, *before
        else:
            tail = _TAIL.search(sentence)
            yield kind, start, start + tail.start() if tail and tail.start() > _ENOUGH else end


def _kind_told(sentence: str) -> FindingKind | None:
    if _CONCERN.search(sentence):
        return FindingKind.CONCERN
    if _IMPROVEMENT.search(sentence):
        return FindingKind.IMPROVEMENT
    if _PRACTICE.search(sentence):
        return FindingKind.PRACTICE
    if _RECOMMEND.search(sentence) or (due_before(sentence) != NO_DUE and _SOMEBODY.search(sentence[:160])):
        return FindingKind.RECOMMENDATION
    return None
