"""Sources disagree on numbers: how many areas were graded in one inspection, and how many of them got a grade."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import PILLARS
from peelviewer.analysis.contrast_text import and_list, have, key, publisher, year
from peelviewer.analysis.counting import area_graded, counting_sentence, counts_of_areas, counts_then
from peelviewer.analysis.inspection_told import inspection_then, inspection_told
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told, body_meant, common_force, told_by_documents
from peelviewer.analysis.timeline import by_force
from peelviewer.analysis.wide_grades import LAST_TIME
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Evidence, Statement
from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.numbers import NUMBER_WORDS, in_words, value_of
from peelviewer.reference import reference

RULE = "Two texts on one inspection of a force give different numbers of areas graded, or of areas with one grade."

_AREAS = "areas"
_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}
_FEWEST, _MOST = 5, 15  # areas that one inspection grades; of fewer a text counts a part
_GRADED = r"(?:inspected|assessed|graded|examined|looked at|judged|rated|reviewed|marked)"
_NUMBER = rf"(?P<number>\d{{1,2}}|{NUMBER_WORDS})\s+(?:\w+\s+)?(?:areas|aspects|categories|strands|elements)"
_TOTALS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_GRADED}\b[^.;]{{0,50}}?\b{_NUMBER}\b",
        rf"\b{_NUMBER}\b(?:\s+of\s+(?:its\s+)?\w+)?[^.;]{{0,25}}?\b{_GRADED}\b",
        rf"\b(?:across|of|out of)\s+(?:the\s+|its\s+|all\s+)?{_NUMBER}\b",
        rf"^\W*(?:areas|aspects|categories)\s+{_GRADED}\s*[:–—-]\s*(?P<number>\d{{1,2}}|{NUMBER_WORDS})\b",
    )
)
_GRADE = re.compile(
    "|".join(grade.replace(" ", r"\s+") for grade in Grade) + r"|requiring\s+improvement", re.IGNORECASE
)
_SAME = 2  # counts that two texts on one inspection have alike
_REST = re.compile(
    r"\b(?:other|remaining|rest|last|more)\W+(?:of\s+(?:the\s+)?)?$", re.IGNORECASE
)  # of the areas, not all
_AFTER = 25  # characters after a count in which a grade makes it a count of that grade

Item = str  # "areas", or a grade
Versions = dict[int, dict[int, Words]]  # by number, the words of each document
_Place = tuple[str, str]  # a force and an inspection
_Counts = Mapping[Item, tuple[int, Words]]


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each two groups of texts that count one inspection differently."""
    documents = told_by_documents(evidence)
    told = _counted(evidence, documents)
    news = {each.document.id for each in documents if each.document.kind is not DocumentKind.REPORT}
    for document in documents:
        if document.document.id not in news:
            _take_named(told, document, news)
    for (force, cycle), items in sorted(told.items(), key=lambda item: item[0]):
        yield from _differing(force, cycle, items)


def _counted(evidence: Evidence, documents: Sequence[Told]) -> dict[_Place, dict[Item, Versions]]:
    """What the documents count of each inspection; one without a date is of that of which another has the same counts."""
    told: dict[_Place, dict[Item, Versions]] = {}
    known = by_force(evidence.statements)
    undated: list[tuple[str, int, _Counts]] = []
    common = common_force(documents)
    for document in documents:
        for force, counts in _counts(document, common).items():
            cycle = inspection_told(document, force, known.get(force, ()))
            if cycle:
                _take(told, (force, cycle), document.document.id, counts)
            else:
                undated.append((force, document.document.id, counts))
        for count, year_then, ago in counts_then(document):
            force = count.tally.force or ""
            then = inspection_then(document.document, known.get(force, ()), year_then, ago)
            if then and document.document.id not in _named(told, (force, then)):
                counts = {count.tally.grade: (count.tally.count, counting_sentence(document, count))}
                _take(told, (force, then), document.document.id, counts)
    for force, number, of_undated in undated:
        if place := _alike(told, force, of_undated):
            _take(told, place, number, of_undated)
    return told


def _take_named(told: dict[_Place, dict[Item, Versions]], report: Told, news: Container[int]) -> None:
    """Of a report that counts nothing how many areas it names with a grade, where `news` counts fewer: it may name only some."""
    named: dict[_Place, dict[Grade, dict[str, Statement]]] = {}
    for known in report.statements:
        area = area_graded(known.theme, known.cycle) if known.cycle and not known.past else ""
        if area:
            by_grade = named.setdefault((known.force, known.cycle or ""), {})
            by_grade.setdefault(known.grade, {}).setdefault(area, known)
    for place, by_grade in named.items():
        areas = [area for named_so in by_grade.values() for area in named_so]
        if report.document.id in _named(told, place) or len(areas) != len(set(areas)):
            continue
        for grade, named_so in by_grade.items():
            versions = told.get(place, {}).get(grade, {})
            counted = [
                number
                for number, texts in versions.items()
                if any(text in news and not _may_be_of_pillars(told[place], text, place[1]) for text in texts)
            ]
            if counted and max(versions) < len(named_so):
                words = _where_most_are_named(report.document, named_so.values())
                _take(told, place, report.document.id, {grade: (len(named_so), words)})


def _may_be_of_pillars(items: Mapping[Item, Versions], document: int, cycle: str) -> bool:
    """Whether a document counts no more grades than an inspection gave for its pillars, and not for the questions in them."""
    inspected = reference().cycle(cycle)
    if inspected is None or inspected.scale is Scale.FIVE_TIER:
        return False
    every = (number for item in items.values() for number, texts in item.items() if document in texts)
    return sum(every) <= len(PILLARS)


def _where_most_are_named(document: DocumentEntry, known: Iterable[Statement]) -> Words:
    """The words of the first of the statements in the passage that has most of them."""
    told = [(each, each.span) for each in known if each.span]
    passages = Counter(span.passage for _, span in told)
    first, span = max(told, key=lambda each: passages[each[1].passage])
    return Words(document, first.quote, span, first.page, first.page_label)


def _named(told: Mapping[_Place, Mapping[Item, Versions]], place: _Place) -> set[int]:
    """The documents that count anything of an inspection already."""
    return {number for item in told.get(place, {}).values() for version in item.values() for number in version}


def _take(told: dict[_Place, dict[Item, Versions]], place: _Place, document: int, counts: _Counts) -> None:
    for item, (number, words) in counts.items():
        told.setdefault(place, {}).setdefault(item, {}).setdefault(number, {})[document] = words


def _alike(told: Mapping[_Place, Mapping[Item, Versions]], force: str, counts: _Counts) -> _Place | None:
    """The one inspection of a force of which another text has some of the same counts: what a text without a date is of."""
    alike = [
        place
        for place, items in told.items()
        if place[0] == force and sum(number in items.get(item, ()) for item, (number, _) in counts.items()) >= _SAME
    ]
    return alike[0] if len(alike) == 1 else None


def _counts(told: Told, common: str) -> Mapping[str, dict[Item, tuple[int, Words]]]:
    """What a document counts of each force, each item once: what it counts in two ways is a matter of its parts.

    `common` is the force that a document is about which names none.
    """
    found: dict[str, dict[Item, dict[int, Words]]] = {}
    for count in counts_of_areas(told):
        if force := count.tally.force or ("" if told.document.forces else common):
            words = counting_sentence(told, count)
            found.setdefault(force, {}).setdefault(count.tally.grade, {}).setdefault(count.tally.count, words)
    for force, number, words in counted_in_all(told):
        found.setdefault(force, {}).setdefault(_AREAS, {}).setdefault(number, words)
    return {
        force: {item: next(iter(numbers.items())) for item, numbers in items.items() if len(numbers) == 1}
        for force, items in found.items()
    }


@of_document
def counted_in_all(told: Told) -> Iterator[tuple[str, int, Words]]:
    """The sentences of a document that say how many areas of a force were graded in all."""
    for passage in told.passages:
        for start, end, number in _totals(passage.text) if passage.kind in {*_READ, PassageKind.HEADING} else ():
            if force := body_meant(passage.text[start:end], passage, told.document):
                yield force, number, Words.at(told.document, passage, start, end)


def _totals(text: str) -> tuple[tuple[int, int, int], ...]:
    """The sentences of a passage that say how many areas were graded in all."""
    if not any(pattern.search(text) for pattern in _TOTALS):
        return ()
    return tuple(
        (start, end, number)
        for start, end in sentence_spans(text)
        if (number := total_in(text[start:end])) is not None and not LAST_TIME.match(text, start, end)
    )


def total_in(sentence: str) -> int | None:
    """How many areas a sentence says were graded in all; None where it says none, or counts those of one grade."""
    for pattern in _TOTALS:
        for found in pattern.finditer(sentence):
            around = sentence[found.start() : found.end() + _AFTER]
            if _REST.search(sentence[: found.start("number")]):
                continue
            number = value_of(found["number"])
            if _FEWEST <= number <= _MOST and not _GRADE.search(around.split(",")[0]):
                return number
    return None


def _differing(force: str, cycle: str, items: Mapping[Item, Versions]) -> Iterator[Contrast]:
    """The lowest and the highest number of each item; items that the same texts count differently are told as one."""
    apart: dict[tuple[tuple[int, ...], tuple[int, ...]], list[tuple[Item, int, int]]] = {}
    for item, versions in items.items():
        if len(versions) > 1:
            low, high = min(versions), max(versions)
            sides = (tuple(sorted(versions[high])), tuple(sorted(versions[low])))
            apart.setdefault(sides, []).append((item, high, low))
    for (first, second), differing in sorted(apart.items()):
        differing.sort(key=lambda each: each[0] != _AREAS)
        a, b = (
            [items[item][number][document] for item, number in numbers for document in documents]
            for documents, numbers in (
                (first, [(item, high) for item, high, _ in differing]),
                (second, [(item, low) for item, _, low in differing]),
            )
        )
        yield _contrast(force, cycle, (a, _said(differing, 1)), (b, _said(differing, 2)))


def _said(differing: Sequence[tuple[str, int, int]], which: int) -> str:
    """As "eleven areas, six inadequate"."""
    return ", ".join(f"{in_words(int(each[which]))} {each[0]}" for each in differing)


def _contrast(force: str, cycle: str, one: tuple[list[Words], str], other: tuple[list[Words], str]) -> Contrast:
    (a, first), (b, second) = one, other
    names = [[publisher(words.document) for words in side] for side in (a, b)]
    if set(names[0]) == set(names[1]):  # one outlet in two texts
        names = [[f"“{words.document.title or words.document.file_name}”" for words in side] for side in (a, b)]
    who = [and_list(each) for each in names]
    return Contrast(
        key=key("counts", force, cycle, a[0].document.sha256[:12], b[0].document.sha256[:12]),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme="",
        a=Side(f"{who[0]}: {first}", words=tuple(a)),
        b=Side(f"{who[1]}: {second}", words=tuple(b)),
        reason=f"Of the inspection of {year(cycle)} {who[0]} {have(names[0])} {first}; {who[1]} {have(names[1])} {second}.",
        rule=RULE,
        strength=0.6,
        detail=FiguresDiffer(first, second),
    )
