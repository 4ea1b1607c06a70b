"""What a report says of findings made earlier, with the words that tell which it means and what became of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.points_back import asked_then, kinds_named, points_back, years_named
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.domain.claims import FindingKind, Step

_OTHERS = re.compile(
    r"\b(?:neighbouring|other|another|some|many|several|most)\s+(?:forces?|services?|constabular\w+)\b", re.IGNORECASE
)
_EVERY = re.compile(
    r"^\W*(?:an?|our)\s+(?:causes?\s+of\s+concern|areas?\s+for\s+improvement|recommendations?)\s+(?:is|are|will)\b"
    r"|\bwe\s+(?:always\s+|only\s+|will\s+)?(?:close|discharge|lift|remove)\s+(?:an?|it|them|the)\b|\bwhenever\b|\bwhen\s+we\s+are\b",
    re.IGNORECASE,
)
# "The cause of concern", with nothing that tells it from others.
_ONLY_THE_KIND = re.compile(
    r"\b(?:the|this|that)\s+(?:cause\s+of\s+concern|area\s+for\s+improvement|recommendation)\b(?!\s+(?:about|on|to|that|of|for|in|we|from|which|concerning|relating|made|regarding|around)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:the\s+(?:first|second|third|fourth|other|former|latter|last)|this|that|it|these|those|which|they|both|the\s+force|the\s+constabulary|the\s+service|we)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"^\W*(?:however|but|we also|elsewhere|separately|in addition)\b", re.IGNORECASE)
_NEXT_OF_SEVERAL = re.compile(
    r"^\W*(?:the|our)\s+(?:first|second|third|fourth|fifth|other|latter|last)\b", re.IGNORECASE
)
_FEW = 4  # sentences in which a report says what became of what it has just recalled


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an earlier finding: what became of it, in `text[start:end]`; `about` tells which one."""

    step: Step
    start: int
    end: int
    about: str
    kind: FindingKind | None
    years: tuple[str, ...]


def told_of_earlier(text: str, *, own: str = "", all_of_it: bool = False) -> Iterator[Told]:
    """What running text says of earlier findings, sentence by sentence.

    `own` are the words of the report's own finding beside which it stands: what it recalls is that one. `all_of_it`: the
    document was written to say what became of earlier findings, so each status in it is about one.
    """
    spans = sentence_spans(text)
    number = 0
    while number < len(spans):
        start, end = spans[number]
        sentence = text[start:end]
        before = text[slice(*spans[number - 1])] if number else ""
        if not points_back(sentence) or _OTHERS.search(sentence) or _EVERY.search(sentence):
            number += 1
            if all_of_it and not _OTHERS.search(sentence) and not _EVERY.search(sentence):
                about = f"{before} {sentence}" if _says_only_this(sentence) and before else sentence
                for step in steps_in(sentence):
                    yield Told(step, start, end, about, None, years_named(sentence))
            continue
        follows = _following(text, spans, number)
        yield from _told(text, spans, number, follows, before, own)
        number = follows


def _following(text: str, spans: tuple[tuple[int, int], ...], number: int) -> int:
    """Up to which sentence what follows a recalling one still speaks of it."""
    last = number + 1
    while last < min(len(spans), number + 1 + _FEW):
        sentence = text[slice(*spans[last])]
        if (points_back(sentence) and _recalls_anew(sentence)) or _OTHERS.search(sentence) or _TURNS.match(sentence):
            break
        last += 1
    return last


def _recalls_anew(sentence: str) -> bool:
    """Whether a sentence turns to another finding, and does not go on with the one that was recalled before it."""
    if re.match(r"\W*(?:this|that|it|these|they|both)\b", sentence, re.IGNORECASE):
        return False
    if re.search(r"\b(?:this|that)\s+(?:remains|is|has|was|area|cause|recommendation)\b", sentence, re.IGNORECASE):
        return False
    return not _ONLY_THE_KIND.search(sentence)


def _told(
    text: str, spans: tuple[tuple[int, int], ...], number: int, follows: int, before: str, own: str
) -> Iterator[Told]:
    start, end = spans[number]
    recalling = text[start:end]
    kinds, years = kinds_named(recalling), years_named(recalling)
    kind = kinds[0] if len(kinds) == 1 else None
    several = (
        re.search(r"\b(?:causes\s+of\s+concern|areas\s+for\s+improvement|recommendations)\b", recalling) is not None
    )
    whole = text[start : spans[follows - 1][1]]
    found = False
    for at in range(number, follows):
        part_start, part_end = spans[at]
        sentence = text[part_start:part_end]
        if _EVERY.search(sentence):
            continue
        if at == number and not kinds and not asked_then(sentence):
            steps: tuple[Step, ...] = ()
        elif at > number and not (kinds_named(sentence) or _GOES_ON.search(sentence)):
            steps = ()
        else:
            steps = steps_in(sentence)
        for step in steps:
            found = True
            named = kinds_named(sentence)
            alone = several or _NEXT_OF_SEVERAL.match(sentence)
            said = sentence if alone and at > number else f"{recalling} {sentence}" if at > number else sentence
            about = own or (f"{before} {said}" if _says_only_this(said) and before else said)
            yield Told(step, part_start, part_end, about, (named[0] if len(named) == 1 else kind), years)
    if not found and asked_then(recalling) and not several:
        yield Told(Step.MENTIONED, start, end, own or whole, kind, years)


def _says_only_this(sentence: str) -> bool:
    return (
        re.match(r"\W*(?:this|that|it|we\s+(?:raised|consider|regard)\s+(?:this|it|that))\b", sentence, re.IGNORECASE)
        is not None
    )
