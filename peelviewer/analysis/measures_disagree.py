"""Sources disagree on a measure: two texts give one measure, of one force and time, two figures."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from peelviewer.analysis.contrast_text import and_list, have, key, publisher
from peelviewer.analysis.measures import Measure, measures
from peelviewer.analysis.observed import passages_with
from peelviewer.analysis.passage_context import Told, body_meant, the_only, theme_named, told_by_documents
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence

RULE = (
    "Two texts on the same force, of one inspection or of the same weeks, count the same thing with the same dates, and come "
    "to different figures. Rounded figures, standards and averages are not compared."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_ALIKE = 2  # words in common by which the same is known in texts on one inspection
_WEEKS = 31  # days between texts that tell the same news
_MOSTLY = 0.75  # of the words that tell what is counted
_NEAR = 1.5  # times as much, where one text says more of what is counted than the other
_FEWEST = 10  # smaller numbers count too many different things
_VERSIONS = 6  # more figures than that are no measure of one thing


@dataclass(frozen=True, slots=True)
class Place:
    """A measure in a document (`start` to `end` is its sentence), and what else the document tells of."""

    told: Told
    passage: Passage
    start: int
    end: int
    measure: Measure

    @property
    def document(self) -> DocumentEntry:
        """The document it stands in."""
        return self.told.document

    @property
    def words(self) -> Words:
        """Its sentence."""
        return Words.at(self.document, self.passage, self.start, self.end)

    @property
    def force(self) -> str | None:
        """The force its sentence is about."""
        return body_meant(self.passage.text[self.start : self.end], self.passage, self.document)

    @property
    def themes(self) -> frozenset[str]:
        """The themes that its document tells grades of."""
        return frozenset(known.theme for known in self.told.statements)

    @property
    def cycles(self) -> frozenset[str]:
        """The inspections that its document is about."""
        told = frozenset(known.cycle for known in self.told.statements if known.cycle and not known.past)
        return told | {self.document.cycle} if self.document.cycle else told


Sources = dict[int, Place]  # by document: the first place that has a measure


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force and measure one contrast for each two figures, with all documents that have them."""
    places: dict[str, list[Place]] = {}
    for told in told_by_documents(evidence):
        found = list(_places(told))
        for force in told.document.forces if found else ():
            if evidence.force in {None, force}:
                places.setdefault(force, []).extend(found)
    for force in sorted(places):
        yield from _of_force(force, places[force])


def _places(told: Told) -> Iterator[Place]:
    for passage in passages_with(told, "measures", measures):
        if passage.kind in _READ:
            for start, end, found in measures(passage.text):
                yield from (Place(told, passage, start, end, measure) for measure in found)


def _of_force(force: str, places: Sequence[Place]) -> Iterator[Contrast]:
    found: dict[tuple[float, float, frozenset[str]], tuple[Sources, Sources]] = {}
    for (one, with_one), (other, with_other) in _differing(places):
        sides = (_about(force, with_one), _about(force, with_other))
        if _same_news(*sides):
            same = (one.number, other.number, one.counted & other.counted)
            for known, side in zip(found.setdefault(same, ({}, {})), sides, strict=True):
                known.update(side)
    seen: set[tuple[float, float, int]] = set()
    for (low, high, _), (a, b) in sorted(found.items(), key=lambda item: -len(item[0][2])):
        once = (low, high, min(*a, *b))
        if once not in seen:  # two texts may give the same two figures in other words again
            seen.add(once)
            yield _contrast(force, *sorted((a, b), key=min))


def _differing(places: Sequence[Place]) -> Iterator[tuple[tuple[Measure, Sources], tuple[Measure, Sources]]]:
    """Two measures of the same that differ, with who gives them.

    Only what shares two words of what it counts, and its dates, is looked at together, so that time stays linear.
    """
    alike: dict[object, dict[Measure, Sources]] = defaultdict(dict)
    for place in places:
        for both in combinations(sorted(place.measure.counted), _ALIKE):
            versions = alike[both, place.measure.share, place.measure.dates]
            versions.setdefault(place.measure, {}).setdefault(place.document.id, place)
    for versions in alike.values():
        if len({measure.number for measure in versions}) <= _VERSIONS:
            ordered = sorted(versions, key=lambda measure: (measure.number, measure.text))
            for one, other in combinations(ordered, 2):
                if _differ(one, other):
                    yield (one, versions[one]), (other, versions[other])


def _about(force: str, places: Sources) -> Sources:
    """Those whose sentence is about the force."""
    return {number: place for number, place in places.items() if place.force == force}


def _differ(one: Measure, other: Measure) -> bool:
    """Whether two measures count the same and come to different figures."""
    if one.number == other.number:
        return False
    shared = len(one.counted & other.counted)
    if shared >= _MOSTLY * len(one.counted | other.counted):
        return True
    low, high = sorted((one.number, other.number))
    return shared == min(len(one.counted), len(other.counted)) and low >= _FEWEST and high <= _NEAR * low


def _same_news(one: Sources, other: Sources) -> bool:
    """Whether two texts tell of one inspection or of one piece of news, and neither has both figures."""
    if one.keys() & other.keys():
        return False
    return any(_told_of_one(a, b) for a in one.values() for b in other.values())


def _told_of_one(a: Place, b: Place) -> bool:
    if a.document.kind is b.document.kind is DocumentKind.REPORT:
        return False
    if a.cycles and b.cycles:
        return bool(a.cycles & b.cycles)
    inspected = bool(a.cycles or b.cycles)  # else it takes more words to know the same thing by
    return _weeks(a.document, b.document) and (inspected or len(a.measure.counted & b.measure.counted) > _ALIKE)


def _weeks(one: DocumentEntry, other: DocumentEntry) -> bool:
    days = [
        datetime.date.fromisoformat(document.published.iso)
        for document in (one, other)
        if document.published and len(document.published.iso) == len("2016-02-18")
    ]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= _WEEKS


def _contrast(force: str, a: Sources, b: Sources) -> Contrast:
    sides = [[places[number] for number in sorted(places)] for places in (a, b)]
    names = [[publisher(place.document) for place in side] for side in sides]
    who = [and_list(each) for each in names]
    first, second = (side[0].measure.text for side in sides)
    told = [place.themes for side in sides for place in side if place.themes]
    theme = (the_only(frozenset.intersection(*told)) if told else None) or theme_named(sides[0][0].words.quote) or ""
    documents = [side[0].words.document.sha256[:12] for side in sides]
    return Contrast(
        key=key("measures", force, *documents, first[:40], second[:40]),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme=theme,
        a=Side(f"{who[0]}: {first}", words=tuple(place.words for place in sides[0])),
        b=Side(f"{who[1]}: {second}", words=tuple(place.words for place in sides[1])),
        reason=f"{who[0]} {have(names[0])} “{first}”, {who[1]} “{second}”: the same is counted, and the numbers differ.",
        rule=RULE,
        detail=FiguresDiffer(first, second),
        strength=0.5,
    )
