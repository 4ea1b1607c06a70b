"""What a document is, by its furniture and its voice: the inspectorate's own, an answer to it, or journalism.

The cues are data (`data/kinds.toml`): no single one decides, and no outlet or office is named in code.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from peelviewer import paths
from peelviewer.domain.document import DocumentKind
from peelviewer.ingest.shown import Shown

_NOTHING_SAID = 3  # the weight for journalism from the start: a single weak cue is no proof of anything else


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: DocumentKind
    weight: int
    where: str
    pattern: re.Pattern[str]
    times: int

    def is_in(self, shown: Shown, title: str) -> bool:
        if self.where == "line":
            return any(map(self.pattern.fullmatch, shown.short))
        if self.where == "words":
            found = self.pattern.finditer(shown.own_words)
            return sum(1 for _ in zip(found, range(self.times), strict=False)) == self.times
        where = {"title": (title,), "top": shown.top, "site": (shown.site,), "address": (shown.address,)}[self.where]
        return any(map(self.pattern.search, where))


@cache
def _cues() -> tuple[_Cue, ...]:
    with (paths.data() / "kinds.toml").open("rb") as stream:
        table = tomllib.load(stream)
    return tuple(
        _Cue(
            DocumentKind(cue["kind"]),
            cue["weight"],
            cue["where"],
            re.compile(cue["pattern"], re.MULTILINE | (0 if cue.get("case") else re.IGNORECASE)),
            cue.get("times", 1),
        )
        for cue in table["cue"]
    )


def weights(shown: Shown, title: str) -> Counter[DocumentKind]:
    """How much speaks for each kind."""
    counted: Counter[DocumentKind] = Counter({DocumentKind.NEWS: _NOTHING_SAID})
    for cue in _cues():
        if cue.is_in(shown, title):
            counted[cue.kind] += cue.weight
    return counted


def kind_of(shown: Shown, title: str, among: Iterable[DocumentKind] = DocumentKind) -> DocumentKind:
    """The kind for which most speaks; journalism where nothing decides."""
    counted = weights(shown, title)
    order = [DocumentKind.NEWS, DocumentKind.RESPONSE, DocumentKind.REPORT]
    return max((kind for kind in order if kind in set(among)), key=lambda kind: counted[kind])
