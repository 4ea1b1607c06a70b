"""What a statement likely tells of an earlier finding where it has no word such as "closed" or "progress" for it."""

import re

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import Step

_NOT_SO = re.compile(
    r"\b(?:not|no|nor|never|nobody|nothing|none|cannot|neither|still|remains?|without|too|only|few|fewer|little|less|hardly|rarely|seldom|half|worse|poor|weak\w*|lack\w*|"
    r"miss(?:ing|ed)|wait(?:s|ed|ing)?|overdue|backlog|unaware|unclear|inconsisten\w*|unless|should|must|ought|needs?|again)\b|n[’']t\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\b(?:no\s+longer|no(?:ne|t\s+one|body)?\s+(?:\w+\s+){0,2}?(?:backlog|queue|overdue|outstanding|waiting|longer|delay\w*)|not\s+only|all\s+but|without\s+(?:delay|exception))\b|\bnone\b[^.]{0,30}\b(?:overdue|outstanding|waiting)\b",
    re.IGNORECASE,
)
# That things are otherwise now: what is done, how many, by when.
_NOW = re.compile(
    r"\b(?:now|all|every(?:one|body)?|each|nearly|most|has|have|been|since|new|well|good|better|sooner|faster|quick\w*|regular\w*|fallen|fell|dropped|rose|risen|cut|down|up|within|daily|weekly|monthly|"
    r"trained|published|available|confident|knew|know|understands?|can|could|complete\w*|consisten\w*|per\s*cent|percent|strength)\b|\d\s*%|\b\d+\s+(?:of|out\s+of)\s+(?:the\s+)?\d+",
    re.IGNORECASE,
)

_NEAR = 2  # sentences of the rest that belong to it


def step_likely(text: str, following: str) -> Step:
    """What a statement likely tells, or else the rest of its paragraph: its status words, or how things are; else a mention."""
    found = (
        _step(words) for words in (text, *(following[start:end] for start, end in sentence_spans(following)[:_NEAR]))
    )
    return next((step for step in found if step is not Step.MENTIONED), Step.MENTIONED)


def _step(text: str) -> Step:
    if steps := steps_in(text):
        return steps[0]
    if _NOT_SO.search(_NO_LONGER.sub(" ", text)):
        return Step.REPEATED
    return Step.PROGRESS if _NOW.search(text) or _NO_LONGER.search(text) else Step.MENTIONED
