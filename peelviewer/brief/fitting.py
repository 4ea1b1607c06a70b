"""Chooses what goes on the page: the weightiest parts of all that could, as many as are one page together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from peelviewer.brief.estimating import page_height
from peelviewer.brief.page import SIZE, Brief, GradeLine, Pair, Part, PartStanding, Quote, Section
from peelviewer.brief.typst_page import SMALLEST, height
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference

MOST_PAIRS, MOST_LINES = 4, 4
PAGE = 840.0  # points: the height of the paper, less what a measure may be wrong by
SPARSE = 0.72  # of a page: where there is less to say, it is said larger and at more length
_AIRY = 0.88  # of a page, filled by type that is larger than usual
_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)  # points of it
_DENSER = (SIZE, 9.0, SMALLEST)  # where what must be said has no room otherwise
_MUST = 1.0  # the weight from which something must be said
_TRIALS = 5  # pages laid out at most in search of the best one
_PINNED = 2.0  # the weight of what the reader wants: above all others
_BESIDE = 0.8  # what a section on a force beside the first is worth, of one on the first

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

    whole = with_parts(chosen)
    page = _larger(whole, page_height(whole)) or _denser(chosen, with_parts)
    if page.quotes:
        return page
    # A page without a quotation stands on nothing that a reader can look up: one comes before all but the weightiest part.
    for quoting in (each for each in chosen if _quotes(each.part)):
        first, *others = chosen
        begin = [first, *([] if first is quoting else [quoting])]
        if page_height(with_parts(begin)) <= PAGE:
            with_one = with_parts(_filled([*begin, *(each for each in others if each is not quoting)], with_parts))
            if with_one.quotes:
                return with_one
    return page


def _denser(chosen: Sequence[Weighed], with_parts: Callable[[Sequence[Weighed]], Brief]) -> Brief:
    """The weightiest parts as a page: in smaller type where it has so more of what must be said."""
    best: tuple[float, Brief] | None = None
    for size in _DENSER:

        def in_size(kept: Sequence[Weighed], size: float = size) -> Brief:
            return replace(with_parts(kept), size=size)

        kept = _filled(chosen, in_size)
        missing = sum(each.weight for each in chosen if each.weight >= _MUST and each not in kept)
        if best is None or missing < best[0]:
            best = missing, in_size(kept)
        if not missing:
            break
    assert best
    return best[1]


def _filled(chosen: Sequence[Weighed], with_parts: Callable[[Sequence[Weighed]], Brief]) -> list[Weighed]:
    """The weightiest parts that are one page together.

    A trial costs as much as the page itself. So the first is what is estimated to fit; where it is too much, they are
    chosen again by what the estimate was wrong by, and where there is room, what is estimated to fit comes on.
    """
    kept = _estimated(chosen, PAGE * SIZE / with_parts(()).size, with_parts)
    refused: set[str] = set()
    best: list[Weighed] = []
    best_height = 0.0
    for _ in range(_TRIALS):
        high = height(with_parts(kept))
        if high <= PAGE:
            best, best_height = kept, high
            kept = _with_more(kept, chosen, refused, PAGE - high, with_parts)
        elif best:  # what came on last was too much
            refused |= {each.part.key for each in kept} - {each.part.key for each in best}
            kept = _with_more(best, chosen, refused, PAGE - best_height, with_parts)
        else:
            wrong_by = high - page_height(with_parts(kept))
            again = _estimated(chosen, PAGE - wrong_by, with_parts)
            kept = again if again != kept else kept[:-1]
        if kept == best:
            break
    else:
        while not best:  # with none of them it is always one page
            high = height(with_parts(kept))
            if high <= PAGE:
                return kept
            kept = kept[:-1]
    return best


def _estimated(
    chosen: Sequence[Weighed], room: float, with_parts: Callable[[Sequence[Weighed]], Brief]
) -> list[Weighed]:
    """The parts that are estimated to fit into so much room together: the weightiest, and what has room beside it."""
    kept = [each for each in chosen[:1] if page_height(with_parts([each])) <= PAGE]
    for each in chosen[len(kept) :]:
        if page_height(with_parts([*kept, each])) <= room:
            kept.append(each)
    return kept


def _with_more(
    kept: list[Weighed],
    chosen: Sequence[Weighed],
    refused: set[str],
    room: float,
    with_parts: Callable[[Sequence[Weighed]], Brief],
) -> list[Weighed]:
    """What is kept, and of the rest the next that is estimated to fit."""
    now = page_height(with_parts(kept))
    for each in chosen:
        if each not in kept and each.part.key not in refused:
            more = [other for other in chosen if other in kept or other is each]
            if page_height(with_parts(more)) - now <= room:
                return more
    return kept


def _larger(page: Brief, high: float) -> Brief | None:
    """The page in larger type, where content of this height would leave much of it empty."""
    for size in _SIZES:
        larger = replace(page, size=size)
        # Lines are higher, and there are more of them; what is drawn grows in height only.
        if high * (size / page.size) ** 1.6 <= _AIRY * PAGE and height(larger) <= PAGE:
            return larger
    return None


def _most(wanted: Sequence[Weighed], recipe: Recipe) -> list[Weighed]:
    """At most as many pairs and grade lines as can be read on a page, besides those that the reader wants."""
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
    return weight * _BESIDE if beside else weight


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
