"""What became of an earlier finding, as likely as the words of a text say: closed, progress, still there.

Most reports tell how things are now, and have no word such as "closed" for it. So every word speaks for each of the three, as much
as `data/step_weights.csv` says; `tests/learn_steps.py` learns that from chains of reports whose answers people wrote.
"""

import csv
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from peelviewer import paths
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.likeness import stem
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import Step

STEPS = (Step.CLOSED, Step.PROGRESS, Step.REPEATED)  # the columns of the weights
ALWAYS = "always"
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
_BUT = re.compile(
    r"\b(?:but|however|although|though|yet|while|still|except|only|until|despite|nevertheless)\b", re.IGNORECASE
)
_SHARE = re.compile(
    r"\b(?P<percent>\d+(?:\.\d+)?)\s*(?:%|per\s*cent|percent)|\b(?P<part>\d+)\s+(?:of|out\s+of)\s+(?:(?:the|its|our|their|your)\s+)?(?P<whole>\d+)",
    re.IGNORECASE,
)
_MOST_OF, _MANY_OF = 0.9, 0.45
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"[a-z]+")
_OFTEN = 3  # times a sign can count
_OF_CONCERN = 2.0  # words that what is said of the cause of concern counts for


def step_odds(text: str, *, again: bool = False, of_concern: Collection[Step] = ()) -> dict[Step, float]:
    """How likely what is told of an earlier finding says each of the three.

    `again`: the report raises it once more. `of_concern`: what it states of the cause of concern that the finding belongs to.
    """
    weights = _weights()
    totals = [0.0] * len(STEPS)
    for sign, value in (signs(text, again=again, of_concern=of_concern) | {ALWAYS: 1.0}).items():
        for at, weight in enumerate(weights.get(sign, ())):
            totals[at] += weight * value
    odds = [math.exp(total) for total in totals]
    return {step: each / sum(odds) for step, each in zip(STEPS, odds, strict=True)}


def signs(text: str, *, again: bool = False, of_concern: Collection[Step] = ()) -> dict[str, float]:
    """What in a text speaks for one of the steps: its words, those of its last sentence, and what status words it has."""
    sentences = [text[start:end] for start, end in sentence_spans(text)] or [text]
    last = sentences[-1]
    found = {f"word {word}": 1.0 for word in _words(text)}
    found |= {f"end {word}": 0.5 for word in _words(last)}
    found |= _said("text", steps_in(text)) | _said("last", steps_in(last))
    found |= {f"its concern: {step.value}": _OF_CONCERN for step in of_concern}
    found |= {f"a sentence says {step.value}": 1.0 for each in sentences for step in steps_in(each)}
    negative, last_negative = (_NO_LONGER.sub(" ", each) for each in (text, last))
    marks = {
        "negative": len(_NOT_SO.findall(negative)),
        "positive": len(_NOW.findall(text)),
        "no longer": bool(_NO_LONGER.search(text)),
        "but": bool(_BUT.search(text)),
        "last negative": bool(_NOT_SO.search(last_negative)),
        "last positive": bool(_NOW.search(last)),
        "raised again": 2 * again,
    }
    return found | {name: float(min(_OFTEN, value)) for name, value in marks.items() if value}


def _said(where: str, steps: Sequence[Step]) -> dict[str, float]:
    return {f"{where} says {step.value}": 1.0 for step in steps} or {f"{where} says nothing": 1.0}


def _words(text: str) -> Iterator[str]:
    """The words of a text without their endings; of a share, whether it is of most, many or few."""
    folded = _SHARE.sub(_size, text.lower().replace("’", "'"))
    folded = _NUMBER.sub(" number ", _YEAR.sub(" year ", folded)).replace("n't", " not")
    yield from dict.fromkeys(map(stem, _WORD.findall(folded)))


def _size(found: re.Match[str]) -> str:
    if found["percent"]:
        share = float(found["percent"]) / 100
    else:
        share = int(found["part"]) / max(1, int(found["whole"]))
        if share > 1:
            return found[0]
    return " sharemost " if share >= _MOST_OF else " sharemany " if share >= _MANY_OF else " sharefew "


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    with (paths.data() / "step_weights.csv").open(encoding="utf-8", newline="") as stream:
        return {row["sign"]: tuple(float(row[step.value]) for step in STEPS) for row in csv.DictReader(stream)}
