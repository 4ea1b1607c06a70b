"""A second look at what the words of a grade leave open: which of the forces, areas and inspections near it has that grade.

The first look takes the nearest; where that is wrong, or nothing is near, a careful reader knows from the published grades
what must be meant. So every body and area named around a grade, now or in the inspection before, is an option where exactly
this grade was published, and where it stands says how likely it is. Those that are not quite unlikely are weighed as claims.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.claims.area_by_grades import share_given
from peelviewer.analysis.claims.certainty import Book, in_book
from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.grade_places import of_grade, of_pair, of_time
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.learned_trees import learned_trees
from peelviewer.analysis.claims.nearby_names import Candidate, OpenGrade
from peelviewer.domain.claims import Claim, Reading
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection, ListedGrade, Programme
from peelviewer.reference import reference

_LEAST = 0.25  # likelihood of what is weighed as a claim, beside the others of its text
_LEAST_ALONE = 0.7  # of the same in a text that tells no published grade
_ELSEWHERE = frozenset({"in the text"})
_NEAR = frozenset({"read", "sentence"})
_IN_ROUNDS = {Programme.PEEL, Programme.FIRE}  # in which one inspection of a body follows another
_MANY = 10  # of what more says no more

Said = tuple[str, str, bool]  # a body, an area, and whether of an earlier inspection
Judged = Mapping[Said, set[Grade]]


@dataclass(frozen=True, slots=True)
class Option:
    """What a grade may be for, with what speaks for it and against it."""

    body: str
    area: str
    when: When
    features: Mapping[str, float]
    counted: bool = False  # the text counts the grade, and names around it just the areas that were given it

    @property
    def likelihood(self) -> float:
        """From 0 to 1."""
        return learned_trees("second_look.json").likelihood(self.features)

    def may_be(self, likelihood: float, *, agrees: bool) -> bool:
        """Whether it is worth weighing as a claim, where it is as likely as that.

        Where a text tells nothing else that was published (`agrees`), what was published speaks less for what its words mean.
        """
        again = not {"body not read", "area not read"} & self.features.keys()  # as read, but at another inspection
        return self.counted or (likelihood >= (_LEAST if agrees else _LEAST_ALONE) and (agrees or not again))

    @property
    def says(self) -> Said:
        """What the grade would be for."""
        return self.body, self.area, self.when.past


@dataclass(frozen=True, slots=True)
class TextJudged:
    """What a text's claims judge, and how far they agree with the published grades."""

    judged: Judged
    features: dict[str, float]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "TextJudged":
        """That of a text's claims."""
        judged: dict[Said, set[Grade]] = {}
        for claim in claims:
            judged.setdefault((claim.force, claim.theme, claim.past), set()).add(claim.grade)
        books = Counter(map(in_book, claims))
        found = {f"text: {book.value}": min(books[book], _MANY) / _MANY for book in Book}
        return cls(judged, found)


def options(grade: OpenGrade, context: DocumentContext, text: TextJudged) -> Iterator[Option]:
    """What a grade may be for beside what was judged already: where that very grade was published."""
    areas = {area.name: area for area in grade.areas}
    if grade.item.cue.reading is Reading.TALLY:  # it is counted: for what, only the sentences around it may say
        if grade.bodies:
            yield from _counted(grade, grade.bodies[0].name, [*areas.values()], context, text.judged)
        return
    read = _when_read(grade, context)
    found = [
        (body, areas[area], how, when, share)
        for body in grade.bodies
        for area, how, when, share in _possible(grade, body.name, areas, context)
        if not _is_told(text, (body.name, area), grade, when, read)
    ]
    rivals = len({(body.name, area.name) for body, area, *_ in found})
    around = of_grade(grade) | text.features | _as_read(grade, context) | {"rivals": min(rivals, _MANY) / _MANY}
    for body, area, how, when, share in found:
        if _is_far(body, area):
            continue
        marks = {
            f"inspection {how}": 1.0,
            "surprise": 1 - share,
            "judged otherwise": float(bool(text.judged.get((body.name, area.name, when.past)))),
            "judged at any time": float(any((body.name, area.name, past) in text.judged for past in (True, False))),
        }
        features = around | of_pair(grade, body, area) | of_time(grade, when) | marks
        yield Option(body.name, area.name, when, features)


def _is_told(text: TextJudged, pair: tuple[str, str], grade: OpenGrade, when: When, read: When) -> bool:
    """Whether the text tells the grade of a body and an area `when` that was; told of now once more, it is none of before."""
    told = {past for past in (False, True) if grade.mention.grade in text.judged.get((*pair, past), set())}
    return when.past in told or (False in told and not read.past)


def _when_read(grade: OpenGrade, context: DocumentContext) -> When:
    return grade.item.when or When(context.cycle, past=False)


def _is_far(body: Candidate, area: Candidate) -> bool:
    """Whether a body and an area are both named only elsewhere in the text: no grade is as likely for them as to be weighed."""
    return area.ways == _ELSEWHERE and not body.ways & _NEAR


def _as_read(grade: OpenGrade, context: DocumentContext) -> dict[str, float]:
    """What the grade book says of the claims that the first look made of a grade."""
    features = {}
    for found in grade.item.claims:
        given = reference().grades_given(found.body, found.theme, found.when.cycle or context.cycle or "")
        book = Book.SILENT if not given else Book.AGREES if found.grade in given else Book.DIFFERS
        features[f"read: {book.value}"] = 1.0
    return features


def _possible(
    grade: OpenGrade, body: str, areas: Collection[str], context: DocumentContext
) -> Iterator[tuple[str, str, When, float]]:
    """For which areas, at which inspections, a body may have been given a grade; and the share of bodies that was given it."""
    told = grade.mention.grade
    for entry in _published(body, told):
        for how, when in _times(grade, context, entry) if entry.theme in areas else ():
            yield entry.theme, how, when, share_given(told, entry.theme, entry.cycle)


@lru_cache(maxsize=4096)
def _published(body: str, grade: Grade) -> tuple[ListedGrade, ...]:
    """Where a body was given a grade."""
    return tuple(entry for entry in reference().listed(body) if entry.grade is grade)


def _counted(
    grade: OpenGrade, body: str, areas: Sequence[Candidate], context: DocumentContext, judged: Judged
) -> Iterator[Option]:
    """The areas named around a count of grades, where these are just as many as were given that grade."""
    told, count = grade.item.mention.grade, grade.item.count
    when = _when_read(grade, context)
    given = {entry.theme for entry in reference().listed(body) if (entry.cycle, entry.grade) == (when.cycle, told)}
    named = [area.name for area in areas if area.name in given]
    if when.cycle is None or count is None or len(named) != count.count:
        return
    for area in named:
        if told not in judged.get((body, area, when.past), set()):
            yield Option(body, area, when, {}, counted=True)


def _times(grade: OpenGrade, context: DocumentContext, entry: ListedGrade) -> Iterator[tuple[str, When]]:
    """How the inspection of a published grade stands to what was read of the time and to the text's own; none if it came later."""
    read = _when_read(grade, context)
    own, order = context.cycle, reference().calendar.order
    programme = Inspection.of(entry.cycle).programme
    if programme is Programme.CRIME_DATA and not context.named & {"crime_data_integrity"}:
        return  # its grades "overall" are of nothing that the text names
    if context.year and entry.recorded_date[:4] > context.year:
        return
    if read.cycle == entry.cycle or (read.cycle and reference().programme_of(entry.cycle) == read.cycle):
        yield "read", When(read.cycle, read.past)
        if read.past:
            yield "read, but now", When(read.cycle, past=False)
        return
    if own == entry.cycle:
        yield "own", When(own, past=False)
    elif programme in _IN_ROUNDS and own and order(entry.cycle) < order(own):
        listed = {each.cycle for each in reference().listed(entry.force) if each.theme == entry.theme}
        since = [cycle for cycle in listed if order(entry.cycle) < order(cycle) < order(own)]
        yield ("before that" if since else "before"), When(entry.cycle, past=True)
    elif programme not in _IN_ROUNDS:
        recent = context.year is None or entry.recorded_date[:4] == context.year
        yield ("of its programme" if recent else "earlier in its programme"), When(entry.cycle, past=not recent)
        if not recent:
            yield "of its programme, lately", When(entry.cycle, past=False)
    elif own is None:
        yield "undated", When(entry.cycle, past=read.past)
