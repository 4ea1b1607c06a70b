"""Whether words in quotation marks are given as the report's or the inspectorate's, by the sentence that they stand in."""

import re

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.domain.claims import Span

_REPORT = r"(?:reports?|inspectors|inspectorate|HMIC(?:FRS)?|watchdog|assessment|findings)"
_SAYS = (
    r"(?:said|says|saying|found|finds|wrote|writes|noted|notes|warned|warns|concluded|concludes|adds?|added|stated|states|judged|reads|reported|"
    r"described|called|calls|observed|criticised|praised|complained|spoke|speaks|highlighted|points? out|pointed out)"
)
_BY_REPORT = re.compile(
    rf"\baccording to (?:\w+ ){{0,3}}?{_REPORT}\b"
    rf"|\b(?:the|its|their|that|this|police|latest|new|same)\s+(?:\w+\s+){{0,2}}?{_REPORT}(?:['’]s)?\b[^.“”\"]{{0,50}}?\b{_SAYS}\b"
    rf"|^(?:\W*)(?:inspectors|HMIC(?:FRS)?)\b[^.“”\"]{{0,50}}?\b{_SAYS}\b"
    rf"|\b{_SAYS}\s+(?:the\s+|its\s+)?(?:\w+\s+)?{_REPORT}\b"
    rf"|\bin (?:the|its|their) (?:\w+\s+){{0,2}}?(?:report|assessment|findings)\b",
    re.IGNORECASE,
)
_IT = re.compile(rf"^\W*(?:it|they)\s+(?:also\s+|then\s+|further\s+|even\s+)?{_SAYS}\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|spokes\w+|constable|superintendent|commissioner|councillor|cllr|chief|mayor|leader|chair\w*|union|federation|"
    r"MP|charity|resident|trader|he|she)\b",
    re.IGNORECASE,
)


def given_as_the_reports(text: str, span: Span) -> bool:
    """Whether the sentence of a passage says that the words at `span` are the report's, or goes on from one that does."""
    spans = sentence_spans(text)
    number = next((number for number, (start, end) in enumerate(spans) if start <= span.start < end), None)
    if number is None:
        return False
    start, end = spans[number]
    around = f"{text[start : span.start]}… {text[span.end : end]}"
    if _SOMEBODY.search(around):
        return False
    if _BY_REPORT.search(around):
        return True
    before = text[spans[number - 1][0] : spans[number - 1][1]] if number else ""
    return _IT.search(around) is not None and _BY_REPORT.search(before) is not None and not _SOMEBODY.search(before)
