"""Which inspection a grade in a sentence is of: by its clause, by the sentence around it, by the one before."""

import re
from dataclasses import replace

from peelviewer.analysis.claims import grade_cues
from peelviewer.analysis.claims.cycles_in_text import When, when
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.grade_mentions import GradeMention

_NOW = re.compile(r"\b(?:has|have) now been\b|\bnow (?:rated|graded|judged)\b|\bthis time\b", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"^\s*in 20\d\d,?\s+(?:and|but|then)\b")  # the year of the claim before
_TURN = re.compile(r"\b(?:having|after|from|when|compared|than|but|although)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:(a|one|two|three) years? later|(?<=the )(next|following) year)\b", re.IGNORECASE)
_YEARS_LATER = {"a": 1, "one": 1, "next": 1, "following": 1, "two": 2, "three": 3}
_ASIDE = re.compile(r",\s*(?:which|who|having|once|after)\b[^,]*,")
_YEARS = re.compile(r"\bin (20\d\d)\b", re.IGNORECASE)
# In minutes all is told in the past of the past: "Members noted that the force had been graded good".
_MINUTED = re.compile(
    r"\b(?:reported|noted|asked|heard|advised)\s+(?:that|why|how)\b[^;.]*?\bhad(?=\s+(?:\w+ )?been\b)", re.IGNORECASE
)
_HAD_BEEN = re.compile(r"\bhad(?=\s+(?:\w+\s+)?been\b)", re.IGNORECASE)
UNCHANGED = re.compile(
    r",?\s*(?:unchanged from|the same as|as it was|just as|as) (?:last year|the year before|the previous year)\b|,?\s*(?:the same as|unchanged from) last time\b",
    re.IGNORECASE,
)


def clause_around(sentence: str, active_end: int, start: int, reach: int, end: int) -> str:
    """The words that may date a grade: from the verb that gives it to the end of its clause."""
    before = _OTHER_YEAR.sub("", _ASIDE.sub(",", sentence[active_end:start]))
    reporting = max((m.end() for m in re.finditer(r"\band (?:says?|said|finds?|found|judge[sd])\b", before)), default=0)
    stop = re.search(r"[,;–—]|\sbut\s", sentence[reach:end])
    tail = sentence[reach : reach + stop.start() if stop else end]
    return before[reporting:] + sentence[start:reach] + UNCHANGED.sub("", tail)


def when_graded(
    clause: str, sentence: str, words: tuple[GradeMention, ...], index: int, context: DocumentContext, previous: str
) -> When:
    """The inspection meant: by what the clause says, or the sentence's opening or end where it holds for all."""
    if _MINUTED.search(sentence[: words[index].start]):
        clause, sentence = _HAD_BEEN.sub("was", clause), _HAD_BEEN.sub("was", sentence)
    if re.search(r"\b(?:on that occasion|at that time|back then)\b", clause, re.IGNORECASE):
        return When(
            when(f"in {earlier[-1]}", None).cycle if (earlier := _YEARS.findall(previous)[:1]) else None, past=True
        )
    if context.revisit and re.search(r"\b20\d\d\b[\w\s-]{0,40}\binspection\b", clause):
        return replace(when(clause, context.cycle), past=True)
    if (later := _LATER.search(clause)) and (years := _YEARS.findall(previous)):
        cycle = when(f"in {int(years[-1]) + _YEARS_LATER[(later[1] or later[2]).lower()]}", None).cycle
        return When(cycle, past=cycle is not None and cycle != context.cycle)
    if _NOW.search(clause):
        return When(context.cycle, past=False)
    own = when(clause, context.cycle)
    if own.past or own.cycle != context.cycle or len(words) == 1:
        return own
    opening = when(sentence[: words[0].start], context.cycle)
    if opening.past and not re.search(r"\b(?:now|this time|today)\b", clause, re.IGNORECASE):
        return opening
    if index < len(words) - 1 and _TURN.search(sentence[words[-2].end : words[-1].start]):
        return own  # the date at the end is of the last grade alone
    closing = when(sentence[words[-1].end :], context.cycle)
    moved = grade_cues.moved_to(sentence[words[max(index - 1, 0)].end : words[index].start])
    return closing if closing.past and not moved else own
