"""Sources disagree on a number that looks alike in two texts on one inspection, and counts the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from peelviewer.analysis.claims.quotations import ForcesNamed
from peelviewer.analysis.contrast_text import key, publisher
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.numbers_alike import Number, numbers_in, one_miscopied
from peelviewer.analysis.passage_context import (
    Told,
    body_meant,
    the_only,
    theme_named,
    theme_of_section,
    told_by_documents,
)
from peelviewer.analysis.timeline import by_force
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence

RULE = (
    "Two texts on one inspection of a force, or of the same months, count the same thing, and their numbers differ in one "
    "digit or in the order of the digits: one of the two may be miscopied."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_MONTHS = 100  # days between two texts on the same
_MANY = 8  # numbers of texts that look alike: so many count different things


@dataclass(frozen=True, slots=True)
class _Place:
    """A number in a document, and the inspection that the document tells of."""

    document: DocumentEntry
    passage: Passage
    number: Number
    inspection: str
    themes: frozenset[str]  # that the document tells grades of

    @property
    def words(self) -> Words:
        """Its sentence."""
        return Words.at(self.document, self.passage, self.number.start, self.number.end)


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force one contrast for each two numbers, the text that came out first before the other."""
    forces = by_force(evidence.statements)
    places: dict[str, list[_Place]] = {}
    for told in told_by_documents(evidence):
        for force, passage, number in _numbers(told):
            if evidence.force in {None, force}:
                cycle = inspection_told(told, force, forces.get(force, ()))
                themes = frozenset(known.theme for known in told.statements if known.force == force)
                places.setdefault(force, []).append(_Place(told.document, passage, number, cycle, themes))
    for force in sorted(places):
        yield from _of_force(force, places[force])


def _numbers(told: Told) -> Iterator[tuple[str, Passage, Number]]:
    named = ForcesNamed(told.document.forces, told.passages)
    for passage in told.passages:
        for number in numbers_in(passage.text) if passage.kind in _READ else ():
            sentence = passage.text[number.start : number.end]
            before = Span(passage.n, number.start, number.end)
            if force := body_meant(sentence, passage, told.document) or named.at(before):
                yield force, passage, number


def _of_force(force: str, places: Sequence[_Place]) -> Iterator[Contrast]:
    given: dict[int, set[str]] = defaultdict(set)
    alike: dict[str, dict[tuple[int, str], _Place]] = defaultdict(dict)
    for place in places:
        given[place.document.id].add(place.number.digits)
        for looks in place.number.keys:
            alike[looks].setdefault((place.document.id, place.number.digits), place)
    seen: set[tuple[str, ...]] = set()
    for versions in alike.values():
        if len(versions) > _MANY:
            continue
        for one, other in combinations(versions.values(), 2):
            pair = tuple(sorted((one.number.digits, other.number.digits)))
            both = pair[0] in given[other.document.id] and pair[1] in given[other.document.id]
            both |= pair[0] in given[one.document.id] and pair[1] in given[one.document.id]
            if pair not in seen and not both and _of_one_time(one, other) and one_miscopied(one.number, other.number):
                seen.add(pair)
                yield _contrast(force, one, other)


def _of_one_time(one: _Place, other: _Place) -> bool:
    """Whether two texts came out within a few months, or tell of one inspection; two reports never do."""
    documents = (one.document, other.document)
    if one.document.id == other.document.id or all(each.kind is DocumentKind.REPORT for each in documents):
        return False
    dates = [each.published.iso for each in documents if each.published]
    days = [date.fromisoformat(iso) for iso in dates if len(iso) == len("2016-02-18")]
    if len(days) > 1 and abs((days[0] - days[1]).days) <= _MONTHS:
        return True
    if one.inspection and other.inspection:
        return one.inspection == other.inspection
    return bool(one.inspection or other.inspection) and len(dates) < len(documents)  # a text without a date


def _contrast(force: str, one: _Place, other: _Place) -> Contrast:
    names = [publisher(place.document) for place in (one, other)]
    first, second = one.number.text, other.number.text
    named = (theme_of_section(one.passage), theme_of_section(other.passage))
    theme = next(filter(None, (*named, theme_named(one.words.quote), theme_named(other.words.quote))), "")
    theme = theme or the_only(one.themes & other.themes) or the_only(one.themes) or the_only(other.themes) or ""
    hashes = [place.document.sha256[:12] for place in (one, other)]
    return Contrast(
        key=key("alike", force, *hashes, one.number.digits, other.number.digits),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme=theme,
        a=Side(f"{names[0]}: {first}", words=(one.words,)),
        b=Side(f"{names[1]}: {second}", words=(other.words,)),
        reason=f"{names[0]} has “{first}”, {names[1]} “{second}”: the same is counted, and the numbers look alike but differ.",
        rule=RULE,
        detail=FiguresDiffer(first, second),
        strength=0.54,
    )
