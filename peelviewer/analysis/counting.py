"""Counts of grades that are of the areas of one force in the inspection that is told of, and of nothing else."""

import re
from collections.abc import Iterator, Mapping

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import OVERALL, PILLARS
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.contrasts import Words
from peelviewer.domain.evidence import CountedGrades
from peelviewer.domain.numbers import NUMBER_WORDS, value_of
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

_PART = re.compile(r"\b(?:a|one) (?:third|quarter|half|fifth)\b|\bhalf\b|\btwo[- ]thirds\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:last time|last (?:\w+ )?(?:inspection|report)|(?:the )?(?:previous|earlier) (?:\w+ )?(?:inspection|report|assessment)|(?:\w+ )?(?:years?|summers?|winters?|autumns?|springs?|months?) ago"
    r"|at the time|back in|(?:in|from|since) (?:\w+ )?(?:19|20)\d\d(?!/)|had been|(?:far cry|long way) from|(?:in|within) \w+ years? from)\b",
    re.IGNORECASE,
)
# A count of a part, or of something else than areas: "two more areas", "6 of 31 files".
_NOT_ALL = re.compile(
    rf"\b(?:further|another|the last (?:{NUMBER_WORDS}|of)|(?:below|lower than|less than|worse than|better than) (?!(?:that|this|these|those)\b)\w+)\b"
    rf"|\b(?:{NUMBER_WORDS}|\d+) (?:\w+ )?(?:cases|files|records|forces|services|units)\b|\bthe only (?:force|constabulary|service|one)\b|\b(?:unit|forces)\b[^.]*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\bmore\b", re.IGNORECASE)  # than those that another text or sentence has told
_BESIDE = 12  # characters beside a count in which that is said of it
_NOT_ONE = re.compile(  # "one of six outstandings" counts six
    rf"\bone of (?:the )?(?:only |just )?(?:{NUMBER_WORDS}|\d+) (?:\w+ )?(?:outstanding|good|adequate|inadequate|to be|judged|rated|graded|in which|that|areas? (?:in which|that|judged|rated|graded|found))"
    r"|\b(?:not|n['’]t|without) (?:\w+ )?an? single\b|\bin one (?:go|step)\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b(?P<ago>an?|{NUMBER_WORDS}|\d)\s+(?:years?|summers?|winters?|autumns?|springs?)\s+(?:ago|before|earlier)\b|\bin\s+(?P<year>20\d\d)(?!\s*[/–-])",
    re.IGNORECASE,
)
# What is told in passing of another time: "The force, rated inadequate in 2015, is outstanding in five areas".
_IN_PASSING = re.compile(r",\s*(?:rated|graded|judged|marked|given|found|once|which|who)\b[^,;]*,", re.IGNORECASE)


def area_graded(theme: str, cycle: str) -> str:
    """The title of the area that a theme was in an inspection; "" for a pillar, or where it was no area of its own."""
    question = None if theme in {*PILLARS, OVERALL} else reference().question(theme, cycle)
    return question.title if question and question.graded == "yes" else ""


@of_document
def counts_of_areas(told: Told) -> Iterator[CountedGrades]:
    """The counts of a document without shares of a number, counts of forces, and what an earlier inspection gave."""
    texts = {passage.n: passage.text for passage in told.passages}
    for count in told.counted:
        named = {mention.name for mention in find_bodies(count.tally.quote) if mention.kind == "force"}
        if _PART.search(count.tally.quote) or named - {count.tally.force}:
            continue
        around = _around(texts, count)
        if not _EARLIER.search(around) and _is_of_all(count, around, _is_first(told, count)):
            yield count


@of_document
def counts_then(told: Told) -> Iterator[tuple[CountedGrades, str, int]]:
    """The counts of what an earlier inspection gave, with the year that their sentence names, or how many years ago that was."""
    texts = {passage.n: passage.text for passage in told.passages}
    for count in told.counted:
        around = _around(texts, count)
        then = _AGO.search(around)
        if (
            then
            and _EARLIER.search(around)
            and not _PART.search(count.tally.quote)
            and _is_of_all(count, around, first=True)
        ):
            ago = (then["ago"] or "").lower()
            yield count, then["year"] or "", 1 if ago in {"a", "an"} else value_of(ago) if ago else 0


def _is_first(told: Told, count: CountedGrades) -> bool:
    """Whether a count has no other of another grade before it in its passage: "outstanding in three areas, good in four more"."""
    span = count.tally.span
    return not any(
        each.tally.span.passage == span.passage
        and each.tally.span.start < span.start
        and each.tally.grade is not count.tally.grade
        for each in told.counted
    )


def _is_of_all(count: CountedGrades, around: str, first: bool) -> bool:
    """Whether a count is of all areas with its grade, and of nothing else, by the sentence around it."""
    at = around.find(count.tally.quote)
    if first and at >= 0 and _MORE.search(around, max(0, at - _BESIDE), at + len(count.tally.quote) + _BESIDE):
        return False
    return not _NOT_ALL.search(around) and not (count.tally.count == 1 and _NOT_ONE.search(around))


def _around(texts: Mapping[int, str], count: CountedGrades) -> str:
    """The sentence of a count, without what it tells in passing."""
    text = texts.get(count.tally.span.passage, "")
    around = (text[start:end] for start, end in sentence_spans(text) if start <= count.tally.span.start < end)
    sentence = next(around, "")
    passing = _IN_PASSING.search(sentence)
    return sentence if passing is None or count.tally.quote in passing[0] else sentence.replace(passing[0], " ")


def counting_sentence(told: Told, count: CountedGrades) -> Words:
    """The sentence that counts, whole: a number alone says too little."""
    passage = next((each for each in told.passages if each.n == count.tally.span.passage), None)
    spans = sentence_spans(passage.text) if passage else ()
    around = next((span for span in spans if span[0] <= count.tally.span.start < span[1]), None)
    if passage is None or around is None:
        return Words(count.document, count.tally.quote, count.tally.span, count.page, count.page_label)
    return Words.at(count.document, passage, *around)
