"""What a document is, by its furniture and its voice: the inspectorate's own, an answer to it, or journalism.

Its cues (`data/kinds.toml`) and its words each speak for and against each kind, as much as `data/kind_weights.csv` says:
weights that `tests/learn_kinds.py` learns from documents whose kind is known. No single one decides.
"""

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from peelviewer import paths
from peelviewer.domain.document import DocumentKind
from peelviewer.ingest.blocks import GRADE_LINE
from peelviewer.ingest.shown import Shown

KINDS = (DocumentKind.NEWS, DocumentKind.RESPONSE, DocumentKind.REPORT)  # the columns of the weights
Sign = tuple[str, str]  # where it is ("cue", "title", "text", "share" or "always"), and the cue's name or the word

_WORD = re.compile(r"[A-Za-z’']+")
_CAPITALS = {
    "I",
    "We",
    "Our",
    "Us",
    "Force",
    "Service",
    "Commissioner",
    "Chief",
}  # these say something else in capitals
_FIRST_PERSON = {"I", "We", "we", "Our", "our", "us"}
_MOST_GRADES, _MOST_QUOTED, _OFTEN = 4, 6, 0.05  # where more of them say no more


@dataclass(frozen=True, slots=True)
class _Cue:
    name: str
    where: str
    pattern: re.Pattern[str]
    times: int
    decides: str  # the kind of every text that has it; "" where it only speaks for one

    def is_in(self, shown: Shown, title: str) -> bool:
        if self.where == "line":
            return any(map(self.pattern.fullmatch, shown.short))
        if self.where == "words":
            found = self.pattern.finditer(shown.own_words)
            return sum(1 for _ in zip(found, range(self.times), strict=False)) == self.times
        opening = (*shown.lines[:1], " ".join(shown.lines[:2]))
        where = {
            "title": (title,),
            "opening": opening,
            "top": shown.top,
            "site": (shown.site,),
            "address": (shown.address,),
        }[self.where]
        return any(map(self.pattern.search, where))


@cache
def _cues() -> tuple[_Cue, ...]:
    with (paths.data() / "kinds.toml").open("rb") as stream:
        table = tomllib.load(stream)
    return tuple(
        _Cue(
            cue["name"],
            cue["where"],
            re.compile(cue["pattern"], re.MULTILINE | (0 if cue.get("case") else re.IGNORECASE)),
            cue.get("times", 1),
            cue.get("decides", ""),
        )
        for cue in table["cue"]
    )


@cache
def _weights() -> Mapping[Sign, tuple[float, ...]]:
    with (paths.data() / "kind_weights.csv").open(encoding="utf-8", newline="") as stream:
        return {
            (row["where"], row["sign"]): tuple(float(row[kind.value]) for kind in KINDS)
            for row in csv.DictReader(stream)
        }


def signs_of(shown: Shown, title: str) -> Iterator[tuple[Sign, float]]:
    """The signs of a text, each with how much there is of it, from 0 to 1."""
    yield ("always", ""), 1
    for cue in _cues():
        if cue.is_in(shown, title):
            yield ("cue", cue.name), 1
    words = [word if word in _CAPITALS else word.lower() for word in _WORD.findall(shown.own_words)]
    for word in dict.fromkeys(words):
        yield ("text", word), 1
    for word in dict.fromkeys(re.findall(r"\w+", title.lower())):
        yield ("title", word), 1
    grades = sum(GRADE_LINE.fullmatch(line) is not None for line in shown.lines)
    quoted = sum(line.count("“") + line.count('"') / 2 for line in shown.lines)
    first = sum(word in _FIRST_PERSON for word in words) / max(len(words), 1)
    yield ("share", "grades"), min(grades / _MOST_GRADES, 1)
    yield ("share", "quoted"), min(quoted / _MOST_QUOTED, 1)
    yield ("share", "first person"), min(first / _OFTEN, 1)


def kind_of(shown: Shown, title: str) -> DocumentKind:
    """The kind for which most speaks, or that one cue decides."""
    if decided := next((cue.decides for cue in _cues() if cue.decides and cue.is_in(shown, title)), ""):
        return DocumentKind(decided)
    total = [0.0] * len(KINDS)
    for sign, much in signs_of(shown, title):
        for number, weight in enumerate(_weights().get(sign, ())):
            total[number] += much * weight
    return KINDS[total.index(max(total))]
