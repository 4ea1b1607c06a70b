"""Words that tell what a block is, in every form of a report: grades, boxes, captions, joints between lines."""

import re
from collections.abc import Container
from dataclasses import replace

from peelviewer.domain.document import Passage, PassageKind

GRADE_LINE = re.compile(
    r"(?:judge?ment\s*[:–-]?\s*)?(outstanding|good|adequate|requires improvement|inadequate|not graded|ungraded)\.?",
    re.IGNORECASE,
)
BOX_HEADING = re.compile(
    r"(areas? for improvement|(?:accelerated )?causes? of concern|recommendations?|innovative practice|"
    r"promising practice|notable practice|innovative or promising practice)\s*:?",
    re.IGNORECASE,
)
CAPTION = re.compile(r"(?:figure|table|chart|map)\s+\d+[a-z]?\s*[:.–-]\s*\S", re.IGNORECASE)
SOURCE = re.compile(r"sources?\s*:", re.IGNORECASE)
# Word sets bullets in Symbol and Wingdings, whose letters come out in Unicode's private area (U+F0B7, U+F0A7).
BULLET = re.compile(r"^\s*(?:[•●▪■◦○‣·➢►\uf020-\uf0ff]|[–—*§-](?=\s)|o(?=\s{2,}))\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_CONCERN = re.compile(r"(?:accelerated )?causes? of concern\s*:?", re.IGNORECASE)
_ENDED = re.compile(r"[.?!:;][”’\"')\]]*$")
_TAIL = 24  # letters at the end of a text that are looked at, however long it is


def ends_sentence(text: str) -> bool:
    """Whether the text ends where a sentence may end."""
    return bool(_ENDED.search(text[-_TAIL:].rstrip()))


def without_bullet(text: str) -> str:
    """The text without the bullet that it begins with."""
    bullet = BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def without_marks(text: str, expected: Container[int]) -> str:
    """The text without footnote marks stuck to its words: only numbers expected on this page, and never a year."""

    def strip(match: re.Match[str]) -> str:
        return match[1] if int(match[2]) in expected else match[0]

    text = re.sub(r"(\b(?:19|20)\d\d)(\d{1,2})\b(?: \d{1,2}\b)*", strip, text)
    return re.sub(r"([^\W\d_]|(?:(?<!\d)|(?<=\b\d{4}))[.,;:?)’”])(\d{1,2})(?=\s|$)(?: \d{1,2}(?=\s|$))*", strip, text)


def whole_concerns(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages, those of a cause of concern's statement joined: it may have paragraphs, and is one item still."""
    joined: list[Passage] = []
    for passage in passages:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is passage.kind is PassageKind.BOX
            and last.section == passage.section
            and _CONCERN.fullmatch(passage.section[-1] if passage.section else "")
            and last.text.endswith(".")
            and passage.text[:1].isupper()
        ):
            joined[-1] = replace(last, text=f"{last.text} {passage.text}", rects=last.rects + passage.rects)
        else:
            joined.append(replace(passage, n=len(joined)))
    return tuple(joined)


class Sections:
    """Follows the headings of a document, and knows which of them stand above a passage."""

    def __init__(self) -> None:
        """Begin at the top, under no heading."""
        self._path: list[tuple[int, str]] = []

    def above(self, text: str, level: int | None) -> tuple[str, ...]:
        """The headings above the next passage, outermost first; with a `level` it is itself one for those to come."""
        if level is None:
            return tuple(heading for _, heading in self._path)
        self._path = [entry for entry in self._path if entry[0] < level]
        section = tuple(heading for _, heading in self._path)
        self._path.append((level, text))
        return section

    @property
    def level(self) -> int | None:
        """The level of the nearest heading."""
        return self._path[-1][0] if self._path else None


class Joiner:
    """Joins lines into running text, and decides for each hyphen at a line's end whether the word has it.

    The document itself is the dictionary: a word that stands elsewhere in it whole, or with its hyphen, decides.
    """

    def __init__(self, text: str) -> None:
        """`text` is all of the document, line by line."""
        self._text = text.lower()
        self._words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", self._text))

    def join(self, before: str, after: str, *, hyphen: bool) -> str:
        """`before` and `after` as one text; `hyphen` where the line ended in a mark that may be soft."""
        if not before:
            return after
        if hyphen:
            return before.rstrip("-") + self._link(before, after) + after.lstrip()
        if before.endswith("-") and not before.endswith(" -") and after[:1].isalpha():
            return before + after
        if before.endswith(("-", "–", "/")) and before[-2:-1].isdecimal() and after[:1].isdecimal():
            return before + after  # years, and numbers from one to another
        if before.endswith(("/", "_", ".", "=", "-")) and " " not in after and _ADDRESS.search(before):
            return before + after
        return f"{before} {after}"

    def _link(self, before: str, after: str) -> str:
        before = before.rsplit(maxsplit=1)[-1]
        if re.search(r"\d-*$", before) and re.match(r"\s*\d", after):
            return "-"
        first = re.search(r"[^\W\d_]*$", before.rstrip("-"))
        second = re.match(r"[^\W\d_]*", after.lstrip())
        head, tail = (first[0] if first else ""), (second[0] if second else "")
        whole, hyphenated = (head + tail).lower(), f"{head}-{tail}".lower()
        if hyphenated in self._words:
            return "-"
        if whole in self._words:
            return ""
        two = f"{head} {tail}".lower()
        if head and tail and two in self._text and re.search(rf"\b{two}\b", self._text):
            return "-"  # two words elsewhere, one before a noun: "county lines", "a county-lines gang"
        compound = (head.lower() in _PREFIXES and not _ENDINGS.match(tail)) or (
            len(head) > 3 and (tail in _TAILS or ({head.lower(), tail.lower()} <= self._words and len(tail) > 3))
        )
        return "-" if compound else ""


_PREFIXES = {
    "anti", "well", "multi", "non", "self", "half", "cross", "follow", "decision", "problem", "high", "low", "long",
    "whole", "short", "full", "part", "first", "third", "real",
}  # fmt: skip
# What makes one word with a prefix, not two: multiple, anticipate, following, higher, highlight, wellbeing.
_ENDINGS = re.compile(
    r"pl|tud|cip|que|ethe|sense|atic|light|way|being|land|most|some|sale|hearted|meal|ly|al|cut|fall|age|ist|ner|ies|ity|hand|rate|(?:ing|e|er|ers|ed|est|ly|s|ness|ish|less)\b"
)
_TAILS = {
    "agency", "based", "border", "centred", "centric", "driven", "facing", "focused", "friendly", "informed", "level", "making", "minded",
    "orientated", "oriented", "quality", "related", "solving", "specific", "term",
}  # fmt: skip
