"""Counted, not named: a document counts more grades than it names, and what is known of the rest."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import OVERALL
from peelviewer.analysis.contrast_text import and_list, held, key, publisher, sentence, theme_in_words
from peelviewer.analysis.counting import area_graded, counting_sentence, counts_of_areas
from peelviewer.analysis.inspection_told import inspection_told
from peelviewer.analysis.named_loosely import LooselyNamed, named_loosely
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.timeline import by_force, by_place
from peelviewer.domain.contrast_details import CountsAndNames
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import CountedGrades, Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import in_words
from peelviewer.domain.rules import Rule

RULE = "A document's count of grades, against the grades it names and those that the report or the grade book has."

_KIND = {DocumentKind.RESPONSE: "answer", DocumentKind.REPORT: "report", DocumentKind.NEWS: "article"}
_ITEM = re.compile(r"[,;]\s*(?:and\s+)?|\s+and\s+(?!.*[,;])")  # what stands between the items of a list
_FEWEST = 3  # grades that are counted in all: of fewer nobody keeps a count
Places = Mapping[str, Mapping[str, tuple[Statement, ...]]]  # by theme and inspection, the best statement first


@dataclass(frozen=True, slots=True)
class _Source:
    """A document, what it counts of a force, the grades of the force that it names, and those that it names loosely."""

    told: Told
    counts: tuple[CountedGrades, ...]
    named: tuple[Statement, ...]
    loosely: tuple[LooselyNamed, ...]

    @property
    def missing(self) -> dict[Grade, int]:
        """How many of each grade are counted and not named."""
        totals = _totals(self.counts)
        names = Counter(each.grade for each in self.named) + Counter(each.grade for each in self.loosely)
        for grade, count in totals.items():
            if names[grade] == count - 1 and _lists(self, grade, count):
                names[grade] = count
        return {grade: totals[grade] - names[grade] for grade in Grade if totals.get(grade, 0) > names[grade]}

    @property
    def names_any(self) -> bool:
        """Whether it names any area with a grade that it counts."""
        return sum(self.missing.values()) < sum(_totals(self.counts).values())

    @property
    def themes(self) -> frozenset[str]:
        """Those that it names a grade of."""
        return frozenset({*(each.theme for each in self.named), *(each.theme for each in self.loosely)})


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each force and count where more is counted than named; papers that agree are its sources."""
    alike: dict[tuple[str, str, frozenset[object]], list[_Source]] = {}
    forces = by_force(evidence.statements)
    for told in told_by_documents(evidence):
        counted = list(counts_of_areas(told))
        for force in sorted({count.tally.force for count in counted if count.tally.force}):
            counts = [count for count in counted if count.tally.force == force]
            likely = (known for known in evidence.likely if known.document and known.document.id == told.document.id)
            own = (known for known in likely if known.rule is not Rule.PUBLISHED)  # by its words, not by the grade book
            named = _named((*told.statements, *own), force)  # a grade named in doubtful words is named
            cycle = inspection_told(told, force, forces.get(force, ()))
            source = _Source(told, tuple(counts), named, _loosely(told, force, counts, named))
            silent = told.document.kind is DocumentKind.RESPONSE and not source.themes  # an answer need not name any
            if cycle and source.missing and _is_tally(_totals(counts)) and not silent:
                said = frozenset({*source.missing.items(), *((known.theme, known.grade) for known in named)})
                alike.setdefault((force, cycle, said), []).append(source)
    places: dict[str, Places] = {}
    for (force, about, _), sources in alike.items():
        if force not in places:
            places[force] = by_place(evidence.statements, force)
        rest = _rest(places[force], about, sources[0])
        if sources[0].names_any or not _is_named(sources[0], rest):  # else it only sums up what another text names
            yield _contrast(force, about, sources, rest)


def _named(told: Sequence[Statement], force: str) -> tuple[Statement, ...]:
    """The grades that a document names for the force's latest inspection, a theme once."""
    found: dict[str, Statement] = {}
    for statement in told:
        if statement.force == force and not statement.past and statement.theme != OVERALL:
            found.setdefault(statement.theme, statement)
    return tuple(found.values())


def _loosely(
    told: Told, force: str, counts: Sequence[CountedGrades], named: Sequence[Statement]
) -> tuple[LooselyNamed, ...]:
    grades, first = {count.tally.grade for count in counts}, min(count.tally.span.passage for count in counts)
    claimed = {known.theme for known in named}
    return tuple(each for each in named_loosely(told, force, grades, first) if each.theme not in claimed)


def _lists(source: _Source, grade: Grade, count: int) -> bool:
    """Whether one sentence lists as many areas with a grade as another counts, though one of them has a name that is not known."""
    texts = {passage.n: passage.text for passage in source.told.passages}
    counted = {(each.tally.span.passage, each.tally.span.start) for each in source.counts}
    here = Counter(
        (span.passage, start, end)
        for known in source.named
        if known.grade is grade
        for span in (known.span, *known.also)
        if span
        for start, end in sentence_spans(texts[span.passage])
        if start <= span.start < end and not any(at == span.passage and start <= n < end for at, n in counted)
    )
    return any(
        found == count - 1 and len(_ITEM.split(texts[place][start:end])) == count
        for (place, start, end), found in here.items()
    )


def _totals(counts: Sequence[CountedGrades]) -> dict[Grade, int]:
    """How many of each grade are counted. A count that is repeated counts once."""
    totals: dict[Grade, int] = {}
    for count in counts:
        totals[count.tally.grade] = max(count.tally.count, totals.get(count.tally.grade, 0))
    return totals


def _is_tally(totals: Mapping[Grade, int]) -> bool:
    """Whether counts are worth following: of several grades, or of low ones; "six good grades" hides nothing."""
    return sum(totals.values()) >= _FEWEST and (len(totals) > 1 or any(grade.is_low for grade in totals))


def _rest(places: Places, cycle: str, source: _Source) -> tuple[Statement, ...]:
    """What other sources know of the same inspection that fits the grades counted and not named."""
    best = [
        cycles[cycle][0]
        for theme, cycles in places.items()
        if theme not in source.themes and cycle in cycles and area_graded(theme, cycle)
    ]
    return tuple(
        sorted(
            (statement for statement in best if statement.grade in source.missing),
            key=lambda statement: (tuple(Grade).index(statement.grade), statement.theme),
        )
    )


def _is_named(source: _Source, rest: Sequence[Statement]) -> bool:
    """Whether documents of the library name just what a text counts and does not name."""
    return Counter(known.grade for known in rest if held(known)) == Counter(source.missing)


def _contrast(
    force: str,
    cycle: str,
    sources: Sequence[_Source],
    rest: tuple[Statement, ...],
) -> Contrast:
    missing = sources[0].missing
    documents = [source.told.document for source in sources]
    totals = _totals(sources[0].counts)
    total = sum(totals.values())
    who = and_list(publisher(document) for document in documents)
    several = len(set(map(publisher, documents))) > 1
    subject = f"{who} each count" if several else f"The {_KIND[documents[0].kind]} counts"
    names, do = ("name", "They do") if several else ("names", "It does")
    told = total - sum(missing.values())
    reason = f"{subject} {in_words(total)} grades and {names} {in_words(told) if told else 'none of them'}. "
    areas = "area" if sum(missing.values()) == 1 else "areas"
    reason += f"{do} not name the {areas} graded {_in_words(missing)}. {_known(rest, missing)}"
    named = tuple(statement for source in sources for statement in source.named)
    words = tuple(words for source in sources for words in _words(source))
    return Contrast(
        key=key("counted", force, cycle, documents[0].sha256[:16]),
        kind=ContrastKind.COUNTED_NOT_NAMED,
        force=force,
        theme="",
        a=Side(f"{who}: {total} counted, {total - sum(missing.values())} named", named, words),
        b=Side(_listed(rest) if rest else "nothing known of the rest", rest),
        reason=reason,
        rule=RULE,
        detail=_detail(totals, missing),
        strength=0.66 if rest and not _is_named(sources[0], rest) else 0.5,
    )


def _detail(totals: Mapping[Grade, int], missing: Mapping[Grade, int]) -> CountsAndNames:
    counted = tuple((grade, totals[grade]) for grade in Grade if grade in totals)
    return CountsAndNames(counted, tuple((grade, count - missing.get(grade, 0)) for grade, count in counted))


def _words(source: _Source) -> Iterator[Words]:
    """The sentences that count, and those that name loosely, in the order of the text."""
    counting = dict.fromkeys(counting_sentence(source.told, count) for count in source.counts)
    counting |= dict.fromkeys(each.words for each in source.loosely)
    yield from sorted(counting, key=lambda words: (words.span.passage, words.span.start))


def _known(rest: Sequence[Statement], missing: Mapping[Grade, int]) -> str:
    if not rest:
        return "Neither a report in this library nor the grade book names them."
    source = and_list("the grade book" if known.document is None else publisher(known.document) for known in rest)
    found = Counter(known.grade for known in rest)
    told = f"{source} {'have' if ' and ' in source else 'has'} {_listed(rest)}"
    if any(found[grade] > count for grade, count in missing.items()):
        told += "; that is more than were counted, so which are meant is not certain"
    elif sum(found.values()) < sum(missing.values()):
        told += "; the others are not known"
    return sentence(told)


def _listed(rest: Sequence[Statement]) -> str:
    """As "leadership as requires improvement; managing offenders and responding to the public as inadequate"."""
    by_grade: dict[Grade, list[str]] = {}
    for statement in rest:
        by_grade.setdefault(statement.grade, []).append(theme_in_words(statement.theme))
    return "; ".join(f"{and_list(themes)} as {grade}" for grade, themes in by_grade.items())


def _in_words(missing: Mapping[Grade, int]) -> str:
    """As "requires improvement (one) and inadequate (two)"."""
    return and_list(f"{grade} ({in_words(count)})" for grade, count in missing.items())
