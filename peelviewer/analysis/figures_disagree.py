"""Sources disagree on a number: two texts count the same things and come to different figures or units."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.contrast_text import and_list, have, key, publisher
from peelviewer.analysis.figures import ALIKE, Figure, told_together
from peelviewer.analysis.observed import passages_with
from peelviewer.analysis.passage_context import Told, the_only, told_by_documents
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence

RULE = (
    "Two texts on the same force give at least two figures alike in one place, so they speak of the same thing, "
    "and another figure beside them differs in number or in what it counts."
)


@dataclass(frozen=True, slots=True)
class Place:
    """The figures of up to two sentences that stand together, and the themes their document tells of."""

    words: Words
    figures: tuple[Figure, ...]
    themes: frozenset[str]


Event = frozenset[tuple[float, bool, str]]  # two figures, each with whom and what it counts
Sources = dict[int, Place]  # by document: the first place that has a figure


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force and event one contrast for each two figures that differ, with all documents that have them."""
    places: dict[str, list[Place]] = {}
    for told in told_by_documents(evidence):
        for place in _places(told):
            for force in told.document.forces:
                places.setdefault(force, []).append(place)
    for force in sorted(places):
        yield from _of_force(force, places[force])


def _of_force(force: str, places: Sequence[Place]) -> Iterator[Contrast]:
    """Places that share two figures are of one event; only those are looked at together, so that time stays linear."""
    events: dict[Event, dict[tuple[Figure, ...], Sources]] = defaultdict(dict)
    for place in places:
        for event in _events(place.figures):
            events[event].setdefault(place.figures, {}).setdefault(place.words.document.id, place)
    differ: dict[tuple[object, ...], tuple[tuple[Figure, Sources], tuple[Figure, Sources]]] = {}
    for versions in events.values():
        for one, other in combinations(versions, 2):
            figures = _differing(one, other)
            if figures is None or versions[one].keys() & versions[other].keys():
                continue
            (first, a), (second, b) = sorted(
                zip(figures, (versions[one], versions[other]), strict=True), key=lambda told: told[0].counts
            )
            about = (first.counts, second.counts, *sorted(first.stems & second.stems)[:1])
            known = differ.setdefault(about, ((first, {}), (second, {})))
            for (_, sources), more in zip(known, (a, b), strict=True):
                sources.update({number: place for number, place in more.items() if number not in sources})
    for earlier, later in differ.values():
        yield _contrast(force, earlier, later)


def _events(figures: Sequence[Figure]) -> set[Event]:
    """Each two figures of a place, with what they count: what makes two places tell of one event."""
    counted = [(figure.number, figure.people, stem) for figure in figures for stem in figure.stems]
    return {
        frozenset((one, other))
        for one, other in combinations(counted, ALIKE)
        if one[0] != other[0] or one[1] != other[1]
    }


def _places(told: Told) -> Iterator[Place]:
    if told.document.kind is DocumentKind.REPORT:  # its figures fill tables; what is told of events is in the news
        return
    themes = frozenset(known.theme for known in told.statements)
    for passage in passages_with(told, "figures", told_together):
        if passage.kind in {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}:
            for start, end, figures in told_together(passage.text):
                yield Place(Words.at(told.document, passage, start, end), figures, themes)


def _differing(a: Sequence[Figure], b: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The first figures that differ in number or unit, where others are enough alike."""
    alike = [
        (one, other)
        for one in a
        for other in b
        if one.number == other.number and one.stems & other.stems and one.people == other.people
    ]
    if len(alike) < ALIKE:
        return None
    used = {figure for pair in alike for figure in pair}
    for one in a:
        for other in b:
            if one not in used and other not in used and _differ(one, other):
                return one, other
    return None


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two figures of one event count the same and differ, or are one number of different things."""
    same = bool(one.stems & other.stems)
    if one.money or other.money:  # of an amount the number tells that it is the same
        return one.money and other.money and same != (one.number == other.number)
    return same and (one.number == other.number or one.people == other.people)


def _contrast(force: str, one: tuple[Figure, Sources], other: tuple[Figure, Sources]) -> Contrast:
    (first, a), (second, b) = sorted((one, other), key=lambda told: min(told[1]))
    ground = "the number is the same, what it counts is not" if first.number == second.number else "the numbers differ"
    names = [[publisher(place.words.document) for place in sources.values()] for sources in (a, b)]
    who = [and_list(each) for each in names]
    shared = frozenset.intersection(*(place.themes for place in (*a.values(), *b.values())))
    documents = [next(iter(sources.values())).words.document.sha256[:12] for sources in (a, b)]
    return Contrast(
        key=key("figures", force, *documents, str(first.number), str(second.number)),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme=the_only(shared) or "",
        a=Side(f"{who[0]}: {first.text}", words=tuple(place.words for place in a.values())),
        b=Side(f"{who[1]}: {second.text}", words=tuple(place.words for place in b.values())),
        reason=f"{who[0]} {have(names[0])} “{first.text}”, {who[1]} “{second.text}”, of the same event: {ground}.",
        rule=RULE,
        detail=FiguresDiffer(first.text, second.text, first.number == second.number),
        strength=0.52,
    )
