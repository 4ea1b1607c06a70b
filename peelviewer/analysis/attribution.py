"""Whether words in quotation marks are given as the report's or the inspectorate's, by the sentence that they stand in."""

import re

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.claims import Span

_REPORT = r"(?:reports?|document|inspectors|inspectorate|HMIC(?:FRS)?|watchdog|assessment|findings)"
_SAYS = (
    r"(?:said|says|saying|found|finds|wrote|writes|noted|notes|warned|warns|concluded|concludes|adds?|added|stated|states|judged|reads|reported|"
    r"describe[sd]|called|calls|observed|criticise[sd]|praise[sd]|complain(?:s|ed)|spoke|speaks|talk(?:s|ed)|highlight(?:s|ed)|points? out|pointed out|"
    r"accuse[sd]|blame[sd]|condemn(?:s|ed)|attack(?:s|ed)|slam(?:s|med)|hail(?:s|ed)|commend(?:s|ed)|identifie[sd]|reveal(?:s|ed)|discovered|uncovered|"
    r"tells|told|brand(?:s|ed)|label(?:s|led)|lists|listed|records|recorded|paints|painted|quotes?|quoted|urge[sd]|raise[sd]|singled out|put it)"
)
_BY_REPORT = re.compile(
    rf"\baccording to (?:\w+ ){{0,3}}?{_REPORT}\b"
    rf"|\b(?:an?|the|its|their|that|this|police|latest|new|same)\s+(?:\w+\s+){{0,2}}?{_REPORT}(?:['’]s)?\b[^.“”\"]{{0,50}}?\b{_SAYS}\b"
    rf"|^(?:\W*)(?:inspectors|HMIC(?:FRS)?)\b[^.“”\"]{{0,50}}?\b(?:{_SAYS}|that)\b"
    rf"|\b(?:the|an|its|HM|lead) (?:\w+ )?inspector\b[^.“”\"]{{0,30}}?\b(?:wrote|writes)\b|\bin the (?:\w+ )?words of the (?:\w+ )?(?:{_REPORT}|inspector)\b"
    rf"|\b(?:force|constabulary|service|police)\b[^.“”\"]{{0,90}}?\b(?:was|were) told (?:that|to)\b"
    rf"|\b{_SAYS}\s+(?:the\s+|its\s+)?(?:\w+\s+)?{_REPORT}\b"
    rf"|\b(?:where|and|but|as|while|because|which|areas|what)\s+(?:the\s+)?inspectors\s+(?:\w+\s+)?(?:{_SAYS}|say|write|find|warn|note|add|conclude|describe|state)\b"
    rf"|\bin (?:the|its|their) (?:\w+\s+){{0,2}}?(?:report|assessment|findings)\b"
    rf"|\b{_REPORT}\b[^.“”\"]*\b(?:and|but|,) it (?:also )?{_SAYS}\b"
    # "the inspectors' words", "one passage reads", and what is said of a force by nobody else: "officers are said to be …"
    rf"|\b{_REPORT}['’]?s?\s+(?:own\s+|damning\s+|final\s+)?(?:words|verdict|conclusion|view|judge?ment|phrase|description|summary)\b"
    rf"|\b(?:passage|section|paragraph|line|chapter|page|document|summary)\s+(?:\w+\s+)?{_SAYS}\b"
    r"|\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:said to|found to|criticised for|praised for|accused of|condemned for|told (?:that|its|it))\b(?![^…]*\bby\b)[^.“”\"]{0,50}[“\"‘']?…",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"\b(?:it|they)\s+(?:also\s+|then\s+|further\s+|even\s+|went\s+on\b|go(?:es)?\s+on\b)?(?:{_SAYS}|write|say|add|note|warn)?\b",
    re.IGNORECASE,
)
_STILL_THEY = re.compile(r"\W*(?:They|It)\b")
_IT_SAYS = re.compile(
    rf"\b(?:it|they)\s+(?:also\s+|then\s+|further\s+|even\s+)?(?:{_SAYS}|write|say|add|note|warn)\b", re.IGNORECASE
)
# `The inspector of constabulary writes that ... He adds that the force "…"`
_INSPECTOR_WROTE = re.compile(r"\binspector\b[^.“”\"]{0,60}\b(?:wrote|writes)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"^\W*(?:he|she)\s+(?:also\s+|then\s+)?(?:adds?|added|goes on|went on|writes|wrote|calls|called)\b", re.IGNORECASE
)
_OF_REPORT = re.compile(rf"\b{_REPORT}\b", re.IGNORECASE)
_HE_SAID = re.compile(rf"\b(?:he|she|I)\b[^.]{{0,20}}\b{_SAYS}\b|\b{_SAYS}\b[^.]{{0,10}}\b(?:he|she)\b", re.IGNORECASE)
_MR_SAID = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame) [A-Z][\w’'-]+ (?:also )?(?:said|says|added|adds)\b")
# What somebody says of the report: `one reader said that the report "puts on paper what we know"`.
_SAID_OF_IT = re.compile(
    rf"\b(?!inspect|report|HMIC|watchdog)(\w+) (?:said|says|told \w+|added|thinks|thought|feels|felt|believes|believed)(?: that)? (?:the|this|that|its) (?:\w+ ){{0,2}}?{_REPORT}\W*…",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
_SOMEBODY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|spokes\w+|constable|superintendent|commissioner|councillor|cllr|chief|mayor|leader|chair\w*|union|federation|"
    r"MP|charity|resident|trader|he|she)\b",
    re.IGNORECASE,
)


def given_as_the_reports(text: str, span: Span, lead: str = "") -> bool:
    """Whether the sentence of a passage says that the words at `span` are the report's, or goes on from one that does.

    `lead` is the passage before, from which its first sentence goes on.
    """
    around, before = _around(text, span)
    if _INSPECTOR_WROTE.search(before) and _GOES_ON.search(around):
        return True
    if _SOMEBODY.search(around) or _SAID_OF_IT.search(around):
        return False
    if _BY_REPORT.search(around):
        return True
    goes_on = _IT if before else _IT_SAYS  # from one paragraph to the next "it" may be anything
    before = before or _goes_on_from(lead)
    return goes_on.search(around) is not None and _OF_REPORT.search(before) is not None and not _SOMEBODY.search(before)


def _goes_on_from(lead: str) -> str:
    """The last sentence of a passage, with those before from which it goes on: "The watchdog read 40 files. It writes …"."""
    sentences = [lead[slice(*each)] for each in sentence_spans(lead)]
    start = len(sentences) - 1
    while start > 0 and _IT_SAYS.search(_QUOTED.sub("…", sentences[start])):
        start -= 1
    return " ".join(sentences[max(start, 0) :])


def said_by_a_person(text: str, span: Span) -> bool:
    """Whether words are given as what somebody said: "he said" stands beside them, or beside the words right before."""
    around, before = _around(text, span)
    alone = not re.search(r"\w", around)
    return any(each.search(around) for each in (_HE_SAID, _SAID_OF_IT, _MR_SAID)) or (
        alone and _HE_SAID.search(before) is not None
    )


def _around(text: str, span: Span) -> tuple[str, str]:
    """The sentence that quotes, without the words quoted; and the sentence before."""
    spans = sentence_spans(text)
    number = next((number for number, (start, end) in enumerate(spans) if start <= span.start < end), None)
    if number is None:
        return "", ""
    start, end = spans[number]
    first = number - 1
    while first > 0 and _STILL_THEY.match(text, spans[first][0]):  # "Inspectors … They looked at … “…,” they write."
        first -= 1
    before = text[spans[first][0] : spans[number - 1][1]] if number else ""
    return f"{text[start : span.start]}… {text[span.end : end]}", before
