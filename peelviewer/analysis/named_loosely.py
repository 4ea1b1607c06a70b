"""Areas that a text names beside a grade that it counts, in words that are no claim: "the outstanding was for prevention"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import OVERALL, themes_in
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}
_GRADE = "|".join(grade.replace(" ", r"\s+") for grade in Grade)
# One of the grades that were counted: with its article or in the plural, and not "good at".
_COUNTED = re.compile(
    rf"\b(?:the|its|only|one|those|among the)\s+(?:\w+\s+)?(?:(?P<grade>{_GRADE})s?|(?P<top>top|highest|best)(?:\s+\w+)?|(?P<low>bottom|lowest|worst)(?:\s+\w+)?)\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:last time|previous|earlier|ago|wants?|hopes?|aims?|would|should|could|by 20\d\d|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)

_BEST, _WORST = "best", "worst"  # of the grades that are counted


@dataclass(frozen=True, slots=True)
class LooselyNamed:
    """A theme, the grade that a sentence names beside it, and that sentence."""

    theme: str
    grade: Grade
    words: Words


def named_loosely(told: Told, force: str, counted: Collection[Grade], after: int) -> Iterator[LooselyNamed]:
    """The areas of a force that a text names so from the passage `after` on, a theme once, where one grade is meant."""
    seen: set[str] = set()
    order = list(Grade)
    ends = {_BEST: min(counted, key=order.index), _WORST: max(counted, key=order.index)}
    for which, forces, themes, words in _named(told):
        named = ends.get(which) or Grade(which)
        if words.span.passage >= after and not forces - {force} and named in counted:
            for theme in themes:
                if theme not in seen:
                    seen.add(theme)
                    yield LooselyNamed(theme, named, words)


@of_document
def _named(told: Told) -> Iterator[tuple[str, frozenset[str], tuple[str, ...], Words]]:
    """The sentences that name areas so: each with the grade or the end of the scale, the forces and the themes that it names."""
    for passage in told.passages:
        if passage.kind not in _READ or not _COUNTED.search(passage.text):
            continue
        for start, end in sentence_spans(passage.text):
            text = passage.text[start:end]
            found = _COUNTED.search(text)
            if found is None or _NOT_NOW.search(text):
                continue
            mentions = themes_in(text, label=True)
            themes = tuple(each.theme for each in mentions if not each.is_pillar and each.theme != OVERALL)
            if themes:
                forces = frozenset(each.name for each in find_bodies(text) if each.kind == "force")
                grade = (
                    " ".join(found["grade"].lower().split()) if found["grade"] else _BEST if found["top"] else _WORST
                )
                yield grade, forces, themes, Words.at(told.document, passage, start, end)
