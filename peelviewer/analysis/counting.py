"""Counts of grades that are of the areas of one force in the inspection that is told of, and of nothing else."""

import re
from collections.abc import Iterator

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.contrasts import Words
from peelviewer.domain.evidence import CountedGrades
from peelviewer.reference.names import find_bodies

_PART = re.compile(r"\b(?:a|one) (?:third|quarter|half|fifth)\b|\bhalf\b|\btwo[- ]thirds\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:last time|last inspection|(?:the )?(?:previous|earlier) (?:\w+ )?(?:inspection|report|assessment)|(?:\w+ )?(?:years?|summers?|winters?|autumns?|springs?|months?) ago"
    r"|at the time|back in|in (?:19|20)\d\d(?!/)|had been)\b",
    re.IGNORECASE,
)


def counts_of_areas(told: Told) -> Iterator[CountedGrades]:
    """The counts of a document without shares of a number, counts of forces, and what an earlier inspection gave."""
    texts = {passage.n: passage.text for passage in told.passages}
    for count in told.counted:
        named = {mention.name for mention in find_bodies(count.tally.quote) if mention.kind == "force"}
        if _PART.search(count.tally.quote) or named - {count.tally.force}:
            continue
        text = texts.get(count.tally.span.passage, "")
        around = (text[start:end] for start, end in sentence_spans(text) if start <= count.tally.span.start < end)
        if not _EARLIER.search(next(around, "")):
            yield count


def counting_sentence(told: Told, count: CountedGrades) -> Words:
    """The sentence that counts, whole: a number alone says too little."""
    passage = next((each for each in told.passages if each.n == count.tally.span.passage), None)
    spans = sentence_spans(passage.text) if passage else ()
    around = next((span for span in spans if span[0] <= count.tally.span.start < span[1]), None)
    if passage is None or around is None:
        return Words(count.document, count.tally.quote, count.tally.span, count.page, count.page_label)
    return Words.at(count.document, passage, *around)
