"""Sentences of a passage with their places, abbreviations and quotation marks minded."""

import re
from dataclasses import dataclass

_END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(\[]?[A-Z0-9•])|(?<=[.!?][”\"’])\s+(?=[“‘\"'(]?[A-Z])|\n+")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Insp|Sgt|Det|Supt|Cllr|Rev|St|No|e\.g|i\.e|approx|vs|[A-Z])\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` stands at `start` of its passage."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.start + len(self.text)


def sentences(text: str) -> list[Sentence]:
    """The sentences of `text`; together they hold all of its words."""
    found: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if _ABBREVIATION.search(before):
            continue
        closing = len(match[0]) - len(match[0].lstrip("”’\"')]"))
        end = match.start() + closing
        if text[start:end].strip():
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            found.append(Sentence(text[start:end].strip(), start + lead))
        start = match.end()
    rest = text[start:]
    if rest.strip():
        lead = len(rest) - len(rest.lstrip())
        found.append(Sentence(rest.strip(), start + lead))
    return found
