"""Chooses what goes on the page: the weightiest parts of all that could, as many as are one page together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from peelviewer.brief.estimating import PAGE, page_height
from peelviewer.brief.page import Brief, GradeLine, Pair, Part, PartStanding, Quote, Section
from peelviewer.brief.typst_page import pages
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference

MOST_PAIRS, MOST_LINES = 4, 4
_FILLS = 2  # parts tried in the room that the first part left over was too large for
_PINNED = 2.0  # the weight of what the reader wants: above all others
_DOUBTFUL = 1.07  # of a page: what is estimated to be more is not tried
_LARGER = 10.5  # points of running text on a page that is hardly
_SPARSE = 0.7  # full

AnyPart = GradeLine | Pair | Section


@dataclass(frozen=True, slots=True)
class Weighed:
    """A part with how early it is chosen; `label` says which one it is, to a reader who chooses."""

    part: AnyPart
    weight: float
    label: str


def fitted(brief: Brief, weighed: Sequence[Weighed], recipe: Recipe) -> Brief:
    """The brief with as many of the parts as fit, the weightiest first; its `parts` say what became of each."""
    order = sorted(weighed, key=lambda each: (each.part.key not in recipe.pinned, -_weight(each, recipe)))
    chosen = _most([each for each in order if each.part.key not in recipe.dropped], recipe)

    def with_parts(kept: Sequence[Weighed]) -> Brief:
        return _with(brief, order, frozenset(each.part.key for each in kept), recipe)

    if larger := _larger(with_parts(chosen)):
        return larger
    page = with_parts(_filled(chosen, with_parts))
    return _larger(page) or page


def _larger(page: Brief) -> Brief | None:
    """The page in larger type, where it is hardly full and stays one page."""
    larger = replace(page, size=_LARGER)
    return larger if page_height(page) <= _SPARSE * PAGE and pages(larger) == 1 else None


def _filled(chosen: list[Weighed], with_parts: Callable[[Sequence[Weighed]], Brief]) -> list[Weighed]:
    """The longest beginning that is one page, then whatever smaller part fits into the room that is left.

    A trial costs as much as the page itself: so the first is the most that may be right, which often is.
    """

    def fits(parts: list[Weighed]) -> bool:
        return pages(with_parts(parts)) == 1

    def likely(parts: list[Weighed], room: float) -> bool:
        return page_height(with_parts(parts)) <= room

    count = next((n for n in range(len(chosen), 0, -1) if likely(chosen[:n], _DOUBTFUL * PAGE)), 0)
    while count > 0 and not fits(chosen[:count]):  # with none of them it is always one page
        count -= 1
    kept = chosen[:count]
    likely_fills = [each for each in chosen[count + 1 :] if likely([*kept, each], PAGE)]
    for each in likely_fills[:_FILLS]:
        if fits([*kept, each]):
            kept.append(each)
    return kept


def _most(wanted: Sequence[Weighed], recipe: Recipe) -> list[Weighed]:
    """No more pairs and grade lines than a page can be read with, but for those that the reader wants."""
    kept: list[Weighed] = []
    limits = {Pair: MOST_PAIRS, GradeLine: MOST_LINES}
    for each in wanted:
        alike = sum(type(other.part) is type(each.part) for other in kept)
        if each.part.key in recipe.pinned or alike < limits.get(type(each.part), len(wanted)):
            kept.append(each)
    return kept


def _with(brief: Brief, order: Sequence[Weighed], keys: frozenset[str], recipe: Recipe) -> Brief:
    places = {key: place for place, key in enumerate(recipe.order)}

    def ordered(part: AnyPart) -> int:
        return places.get(part.key, len(places))

    return replace(
        brief,
        lines=tuple(sorted((line for line in brief.lines if line.key in keys), key=ordered)),
        pairs=tuple(sorted((pair for pair in brief.pairs if pair.key in keys), key=ordered)),
        sections=tuple(sorted((section for section in brief.sections if section.key in keys), key=ordered)),
        parts=tuple(_part(each, keys, recipe) for each in order),
    )


def _weight(each: Weighed, recipe: Recipe) -> float:
    if each.part.key in recipe.pinned:
        return _PINNED
    if not isinstance(each.part, Section):
        return each.weight
    kind, _, beside = each.part.key.partition(":")
    weight = reference().weights_for(recipe.audience).get(kind, each.weight)
    return weight * 0.8 if beside else weight  # a section on a force beside the first


def _part(each: Weighed, keys: frozenset[str], recipe: Recipe) -> Part:
    standing = PartStanding.PRINTED if each.part.key in keys else PartStanding.NO_ROOM
    if each.part.key in recipe.dropped:
        standing = PartStanding.DROPPED
    return Part(each.part.key, _noun(each.part), each.label, standing, _quotes(each.part))


def _noun(part: AnyPart) -> str:
    match part:
        case Pair():
            return "contrast"
        case GradeLine():
            return "grade line"
        case _:
            return f"“{part.heading}”"


def _quotes(part: AnyPart) -> tuple[Quote, ...]:
    return () if isinstance(part, GradeLine) else part.quotes
