"""The other bodies of which an article tells how an inspection went, beside those that it grades: in passing, at the end, without a grade word of its own."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.ingest.subjects import SENTENCE, bodies_in, is_about_fire

_MARKED = re.compile(
    r"\b(?:(?:un)?graded?|grades|grading|ratings?|rated|marks?|marked|verdicts?|judged|judge?ments?|inadequates?|adequates?|"
    r"goods?|outstandings?|requir\w+ improvement|scored)\b",
    re.IGNORECASE,
)
_INSPECTED = re.compile(r"\b(?:inspect\w*|assess\w*|reports?|HMIC\w*|watchdog|turn)\b", re.IGNORECASE)
_NO_MARK = re.compile(r"\ba good (?:deal|many|part|place)\b", re.IGNORECASE)
# Another body is only a place, a partner or somebody's origin after these.
_ASIDE = re.compile(r"\b(?:with|in|from|to|by|northern|southern|eastern|western|mid)(?: an?| the)?\s$", re.IGNORECASE)
_LINK = re.compile(r"\W*(?:[•*+>-]|read more\b|related\b|more:)", re.IGNORECASE)
_ENDS = re.compile(r"[.!?][”’\"')]*$")
_SHORTEST = 40  # characters of a sentence: what is shorter is a headline or a link
_BEFORE = 20  # characters before a name that may say it is only a place
_AT_ITS_START = 4  # characters that may stand before a name that a sentence begins with


def told_beside(title: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The bodies named in sentences that speak of marks, or that begin with the body and speak of inspecting it."""
    fire = is_about_fire(title, [passage.text for passage in passages])
    lines = [line for passage in passages for line in _lines(passage)]
    sentences = [sentence for line in lines if not _LINK.match(line) for sentence in SENTENCE.split(line)]
    told = (name for each in sentences if len(each) >= _SHORTEST and _ENDS.search(each) for name in _told(each, fire))
    return tuple(dict.fromkeys(told))


def _lines(passage: Passage) -> list[str]:
    return [] if passage.kind in {PassageKind.HEADING, PassageKind.CAPTION} else passage.text.split("\n")


def _told(sentence: str, fire: bool) -> Iterator[str]:
    is_marked = _MARKED.search(_NO_MARK.sub(" ", sentence)) is not None
    is_inspected = _INSPECTED.search(sentence) is not None
    for body in bodies_in(sentence, fire=fire):
        before = sentence[max(0, body.start - _BEFORE) : body.start]
        if (is_marked and not _ASIDE.search(before)) or (is_inspected and body.start < _AT_ITS_START):
            yield body.name
