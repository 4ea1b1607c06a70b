"""What stands on the page: values that the writers of PDF, Markdown and Word turn into type."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from peelviewer.brief.wording import plural
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe

SIZE = 9.5  # points of running text where there is much to say


@dataclass(frozen=True, slots=True)
class Source:
    """Where something on the page comes from: a document of the library, or an address of the grade book."""

    title: str
    publisher: str = ""
    date: str = ""  # in words, as precise as known
    address: str = ""
    sha256: str = ""  # of the document's file; "" where the document is not in the library
    iso: str = ""  # the date, as precise as known
    kind: DocumentKind | None = None  # None: an address of the grade book


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a source, printed as its number: [1, p. 38]."""

    source: Source
    page: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of running text; `mark` follows it, `quote` says that the words are a source's own."""

    text: str = ""
    strong: bool = False
    mark: Mark | None = None
    chip: "Chip | None" = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A grade as a chip: shape, word and colour, its outline by standing."""

    grade: Grade
    standing: Standing


@dataclass(frozen=True, slots=True)
class GradeShown:
    """A grade as the page shows it, with what it rests on; `quote` are the words of a document that state it."""

    force: str
    theme: str
    cycle: str
    chip: Chip
    source: Source
    quote: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The grade that a quotation states, of whom, and in whose words it stands."""

    force: str
    theme: str
    cycle: str
    grade: Grade
    standing: Standing
    speaker: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document as they are printed, with the place they come from.

    `printed` may begin or end in "…" and leave words out at " … "; everything else in it is in the passage.
    """

    printed: str
    exact: str
    source: Source
    passage: int
    start: int
    end: int
    page: str = ""
    about: "About | None" = None  # of what grade it is said, where it is

    @property
    def key(self) -> str:
        """By which a reader's wish to shorten it is kept."""
        return f"{self.source.sha256[:12]}:{self.passage}:{self.start}"


@dataclass(frozen=True, slots=True)
class Point:
    """One inspection on the grade line: its grade, or none where none was found."""

    cycle: str
    year: str
    chip: Chip | None
    note: str = ""  # "carried over", "listed", "reported"
    marks: tuple[Mark, ...] = ()
    breaks: str = ""  # what changes before this point: scale or method
    quote: str = ""  # the words the grade rests on, for `verify`


@dataclass(frozen=True, slots=True)
class GradeLine:
    """The grades of one theme in time order."""

    key: str
    theme: str
    label: str
    points: tuple[Point, ...]
    force: str = ""
    earlier: int = 0  # inspections before these, for which there is no room

    @property
    def before(self) -> str:
        """What is said of inspections that are not drawn."""
        return f"{plural(self.earlier, 'earlier inspection')} not drawn" if self.earlier else ""

    @property
    def in_words(self) -> str:
        """What the drawing shows, for those who do not see it."""
        parts = [self.before] if self.earlier else []
        for point in self.points:
            if point.breaks:
                parts.append(f"here {point.breaks}")
            grade = f"{point.chip.grade} ({point.note or point.chip.standing})" if point.chip else "not found"
            parts.append(f"{point.year} {grade}")
        return f"Grades for {self.label} in time order: {'; '.join(parts)}."


@dataclass(frozen=True, slots=True)
class Card:
    """One side of a pair: who says it, and in which words."""

    label: str
    marks: tuple[Mark, ...]
    quote: Quote | None
    text: str = ""  # in the program's words, where there is nothing to quote
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides set against each other."""

    key: str
    heading: str
    left: Card
    right: Card
    weight: float

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is quoted in it, the left side first."""
        return tuple(card.quote for card in (self.left, self.right) if card.quote)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with short paragraphs, or a table under it; `quotes` are the quotations inside them."""

    key: str
    heading: str
    lines: tuple[Line, ...]
    weight: float
    quotes: tuple[Quote, ...] = ()
    wide: bool = False  # over both columns
    table: tuple[tuple[Line, ...], ...] = ()  # rows of cells, the first of them the headings
    grades: tuple[GradeShown, ...] = ()  # that it shows
    leads: bool = False  # it stands right under the headline: what must be answered

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """All that is said in it, in reading order."""
        return (*self.lines, *(cell for row in self.table for cell in row))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The references in it, in reading order."""
        return tuple(run.mark for line in self.all_lines for run in line if run.mark)


class PartStanding(StrEnum):
    """What became of a part that could have gone on the page."""

    PRINTED = "printed"
    NO_ROOM = "no room"
    DROPPED = "dropped"  # by the reader


@dataclass(frozen=True, slots=True)
class Part:
    """Something that could go on the page, whether or not it did: `noun` counts it, `label` says which one it is."""

    key: str
    noun: str  # "contrast", "grade line", "“Dates”"
    label: str
    standing: PartStanding
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The one page; `parts` are all that could have gone on it, in the order of their weight."""

    title: str
    force: str
    made_on: datetime.date
    headline: Line
    lines: tuple[GradeLine, ...]
    pairs: tuple[Pair, ...]
    sections: tuple[Section, ...]
    library: str
    documents: int
    fingerprint: str
    version: str
    parts: tuple[Part, ...] = ()
    own_headline: bool = False  # it is the reader's
    recipe: Recipe | None = None  # by which it is made again, to be compared
    size: float = SIZE  # points of running text: larger where there is little to say

    @property
    def left_out(self) -> tuple[str, ...]:
        """In short phrases what did not fit."""
        return self._without(PartStanding.NO_ROOM)

    @property
    def dropped(self) -> tuple[str, ...]:
        """In short phrases what the reader left out."""
        return self._without(PartStanding.DROPPED)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quotation on the page, in reading order."""
        cards = [quote for pair in self.pairs for quote in pair.quotes]
        return (*cards, *(quote for section in self.sections for quote in section.quotes))

    @property
    def leading(self) -> tuple[Section, ...]:
        """The sections right under the headline."""
        return tuple(section for section in self.sections if section.leads)

    @property
    def narrow(self) -> tuple[Section, ...]:
        """The sections that stand in two columns."""
        return tuple(section for section in self.sections if not section.wide and not section.leads)

    @property
    def following(self) -> tuple[Section, ...]:
        """The sections below the contrasts."""
        return tuple(section for section in self.sections if not section.leads)

    @property
    def grades(self) -> tuple[GradeShown, ...]:
        """Every grade that the page shows, in reading order."""
        drawn = [
            GradeShown(
                line.force, line.theme, each.cycle, each.chip, each.marks[0].source, each.quote, each.marks[0].page
            )
            for line in self.lines
            for each in line.points
            if each.chip
        ]
        return (*drawn, *(grade for section in self.sections for grade in section.grades))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources in order of their first mention: the first is number 1."""
        return tuple(dict.fromkeys(mark.source for mark in self._marks()))

    def _without(self, standing: PartStanding) -> tuple[str, ...]:
        nouns = [part.noun for part in self.parts if part.standing is standing]
        return tuple(noun if noun.startswith("“") else plural(nouns.count(noun), noun) for noun in dict.fromkeys(nouns))

    def _marks(self) -> Iterator[Mark]:
        yield from (run.mark for run in self.headline if run.mark)
        for section in self.leading:
            yield from section.marks
        for line in self.lines:
            for point in line.points:
                yield from point.marks
        for pair in self.pairs:
            yield from (*pair.left.marks, *pair.right.marks)
        for section in self.following:
            yield from section.marks
