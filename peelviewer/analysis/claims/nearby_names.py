"""What stands around a grade's words: the bodies and areas that it may be for, each with the ways in which it is near."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from peelviewer.analysis.claims.bodies_in_text import as_graded, bodies_in
from peelviewer.analysis.claims.document_context import DocumentContext, resolved
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.read_mention import ReadMention
from peelviewer.analysis.claims.sentence_parts import SentenceParts
from peelviewer.analysis.claims.themes_in_text import ThemeMention, themes_in
from peelviewer.reference import reference
from peelviewer.reference.names import Mention

_MOST = 6  # bodies, and areas, of a sentence that are looked at: those nearest to the grade
_UNIT = re.compile(r"\b(?:units?|ROCUs?)\b", re.IGNORECASE)

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class OpenGrade:
    """A grade's words with what stands around them.

    `focus` is the body the text is on, `local` those of the sentence before, `latest` the last one named before the sentence.
    """

    parts: SentenceParts
    item: ReadMention
    told: float  # the likelihood that it is told, by its words
    focus: str | None
    local: tuple[str, ...]
    latest: str | None
    span: tuple[int, int]  # the words that would state its claims, in the passage
    following: str = ""  # the sentence after it

    def distance(self, span: Span) -> int:
        """How many characters lie between a place in the sentence and the grade."""
        start, end = span
        return max(0, start - self.item.mention.end, self.item.mention.start - end)

    @property
    def mention(self) -> GradeMention:
        """The grade's words."""
        return self.item.mention

    @cached_property
    def areas(self) -> "tuple[Candidate, ...]":
        """The areas named around it, or anywhere in its text."""
        return _areas_near(self, self.parts.context)

    @cached_property
    def bodies(self) -> "tuple[Candidate, ...]":
        """The bodies named around it, or among those that its text is about."""
        return _bodies_near(self, self.parts.context)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body or an area with the ways in which it is near a grade, and where its sentence names it."""

    name: str
    ways: frozenset[str]
    spans: tuple[Span, ...]


def _areas_near(grade: OpenGrade, context: DocumentContext) -> tuple[Candidate, ...]:
    parts, around = grade.parts, grade.parts.around
    here = sorted(parts.themes, key=lambda t: grade.distance((t.start, t.end)))[:_MOST]
    named: list[tuple[str, str, Span | None]] = [(t.theme, "sentence", (t.start, t.end)) for t in here]
    labels = themes_in(parts.sentence, fire=parts.fire, label=True)
    named += [(t.theme, "label", (t.start, t.end)) for t in labels if not _overlaps((t.start, t.end), here)]
    for way, text in (("sentence before", around.previous), ("next sentence", grade.following)):
        named += [(t.theme, way, None) for t in themes_in(text, fire=parts.fire)[:_MOST]]
    named += [(theme, "named before", None) for theme in around.before]
    carried = {
        "chapter": around.chapter,
        "adjacent": around.adjacent,
        "last": around.last,
        "claimed": around.claimed,
        "document": around.document,
        "head": around.head,
        "title": context.theme,
        "only area": context.only_theme,
        "only pillar": context.only_pillar,
    }
    named += [(theme, way, None) for way, theme in carried.items() if theme]
    named += [(theme, "in the text", None) for theme in sorted(context.named)]
    named = [(resolved(theme, context), way, span) for theme, way, span in named]
    named += [(found.theme, "read", None) for found in grade.item.claims]
    return _candidates([each for each in named if not each[0].endswith("pillar:")])


def _bodies_near(grade: OpenGrade, context: DocumentContext) -> tuple[Candidate, ...]:
    parts, read = grade.parts, grade.item.bodies
    here = sorted(parts.named, key=lambda m: grade.distance((m.start, m.end)))[:_MOST]
    named: list[tuple[str, str, Span | None]] = [(name, "read", None) for name in read.names[:_MOST]] if read else []
    named += [(as_graded(m, fire=parts.fire), "sentence", (m.start, m.end)) for m in here]
    units = _units_in(parts.sentence, context)
    named += [(name, "unit", span) for name, span in units if not _overlaps(span, parts.named)]
    named += [(name, way, None) for name, way in ((grade.focus, "focus"), (grade.latest, "named last")) if name]
    named += [(name, "sentence before", None) for name in grade.local[:_MOST]]
    named += [(as_graded(m, fire=parts.fire), "next sentence", None) for m in bodies_in(grade.following)[:_MOST]]
    before = bodies_in(parts.around.previous)[:_MOST]
    named += [(as_graded(m, fire=parts.fire), "named before", None) for m in before]
    named += [(name, "subject of the text", None) for name in sorted(context.bodies)]
    named += [(name, "in the text", None) for name in sorted(context.named_bodies)]
    return _candidates(named)


def _units_in(sentence: str, context: DocumentContext) -> Iterator[tuple[str, Span]]:
    """The regional units that a sentence may mean by their region, or by "the unit"."""
    unit = _UNIT.search(sentence)
    if unit is None:
        return
    for each in reference().regional_units:
        region = re.escape(each.region).replace(r"\-", "[ -]").replace(r"\ ", "[ -]")
        for match in re.finditer(rf"(?<![\w-]){region}(?:ern)?(?!\w)", sentence, re.IGNORECASE):
            yield each.name, match.span()
    serving = reference().unit_of(context.body) if context.body else None
    if serving:
        yield serving.name, unit.span()


def _overlaps(span: Span, named: Sequence[ThemeMention | Mention]) -> bool:
    start, end = span
    return any(start < each.end and each.start < end for each in named)


def _candidates(named: Sequence[tuple[str, str, Span | None]]) -> tuple[Candidate, ...]:
    by_name: dict[str, list[tuple[str, Span | None]]] = {}
    for name, way, span in named:
        by_name.setdefault(name, []).append((way, span))
    return tuple(
        Candidate(name, frozenset(way for way, _ in found), tuple(span for _, span in found if span))
        for name, found in by_name.items()
    )
