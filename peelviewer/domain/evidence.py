"""Claims in the context of a library: each with its document, its page and its standing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from peelviewer.domain.claims import Certainty, Quotation, Span, Speaker, Tally
from peelviewer.domain.comparability import Comparability
from peelviewer.domain.corrections import AddedContrast, Decided
from peelviewer.domain.document import DocumentKind, Fact, Passage, Published
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.quotations import Difference, QuotationStanding
from peelviewer.domain.rules import Doubt, Rule


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document of the library without its passages, as lists show it."""

    id: int
    kind: DocumentKind
    title: str
    publisher: str | None
    published: Published | None
    forces: tuple[str, ...]
    cycle: str | None
    pages: int | None
    address: str | None
    file_name: str
    media_type: str
    sha256: str
    warnings: tuple[str, ...] = ()
    entered: tuple[Fact, ...] = ()  # the facts that a person has put right
    unsettled: int = 0  # grade words that a person is asked about: see UnsettledWords
    rules: int = 0  # the number of the rules it was read by
    version_of: int | None = None  # the document that it is a newer version of
    left_out: int = 0  # lines of its file that are no part of its text
    newer: int | None = None  # the newer version of it, which is read in its place


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement that a force was graded, wherever it stands: in a document of the library or in the grade book.

    From a document: `document`, `span`, `quote` and, where it has pages, `page` and `page_label` are set.
    From the grade book (standing "listed"): `source` is the address, `note` and `confidence` its remarks.
    """

    force: str
    theme: str
    grade: Grade
    cycle: str | None
    standing: Standing
    quote: str = ""
    past: bool = False
    speaker: Speaker | None = None
    document: DocumentEntry | None = None
    span: Span | None = None
    also: tuple[Span, ...] = ()
    page: int | None = None
    page_label: str | None = None
    rule: Rule | None = None
    published: str = ""  # ISO date of the judgement, as precise as known; "" where unknown
    question: str = ""
    source: str = ""
    note: str = ""
    confidence: str = ""
    carried_over_from: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    doubt: Doubt = Doubt.NONE

    @property
    def is_entered(self) -> bool:
        """Whether a person has entered it, or put it right."""
        return self.rule is Rule.ENTERED

    @property
    def is_certain_by_words(self) -> bool:
        """Whether its own words make it certain, whatever the grade book lists: sources may then be said to disagree."""
        return self.is_certain or self.doubt is Doubt.LISTED_OTHERWISE

    @property
    def is_certain(self) -> bool:
        """Whether contrasts, headlines and pages may rest on it; what a person has entered or confirmed is certain."""
        return self.certainty is Certainty.CERTAIN


class KnownGrade(NamedTuple):
    """A grade of a body that a library knows, and the number of its claim: there are tens of thousands."""

    force: str
    theme: str
    cycle: str
    grade: str
    claim: int = 0


@dataclass(frozen=True, slots=True)
class CountedGrades:
    """A tally with the document it stands in."""

    document: DocumentEntry
    tally: Tally
    page: int | None = None
    page_label: str | None = None


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """How a quotation stands to a report; where its words were found, the report's own words and their place."""

    standing: QuotationStanding
    document: DocumentEntry | None = None
    span: Span | None = None
    exact: str = ""
    page: int | None = None
    page_label: str | None = None
    differences: tuple[Difference, ...] = ()  # altered only


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A quotation with the document it stands in, and, once matched, how it stands to the report.

    `match` is None where it is not the inspectorate's words. `quoted_by` are all documents that quote the same.
    """

    document: DocumentEntry
    quotation: Quotation
    match: QuotationMatch | None = None
    quoted_by: tuple[DocumentEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Where words that a person pointed at stand now, and what is stated in their passage."""

    document: DocumentEntry
    passage: Passage
    span: Span
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedContrast:
    """A contrast that a person has added, with the words of both sides; None where they are gone."""

    added: AddedContrast
    a: PlacedWords | None
    b: PlacedWords | None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Evidence:
    """Everything contrasts are found in: statements from documents and grade book, counts, quotations and texts.

    `documents` are those whose texts it holds; `passages` maps a document's id to its passages. `force` is the one that is
    asked about; None: all of them. Statements on the others of its region are there too, and at the places (a theme and an
    inspection) of `whole_at` those on all bodies; None: everywhere. `decided` maps the keys of contrasts to what a person has
    decided on them, and `added` are the contrasts that one has added. `likely` are statements that no contrast rests on,
    kept apart from the certain ones: they only say that a text names a grade.
    """

    statements: tuple[Statement, ...]
    counted: tuple[CountedGrades, ...] = ()
    quoted: tuple[QuotedWords, ...] = ()
    passages: Mapping[int, tuple[Passage, ...]] = field(default_factory=dict)
    documents: tuple[DocumentEntry, ...] = ()
    force: str | None = None
    whole_at: frozenset[tuple[str, str]] | None = None
    decided: dict[str, Decided] = field(default_factory=dict)
    added: tuple[PlacedContrast, ...] = ()
    likely: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One theme in one cycle: the best statement there is, the others, or why there is none.

    `earlier` is the cycle of the theme's grade before this one, `verdict` whether the two may be compared.
    """

    theme: str
    cycle: str
    best: Statement | None
    others: tuple[Statement, ...] = ()
    gap: str = ""  # "not inspected", "not graded", "with Investigating crime", "not in this library", ...
    earlier: str | None = None
    verdict: Comparability | None = None


@dataclass(frozen=True, slots=True)
class LatestGrade:
    """The latest grade of a force in one area, the one before it, and whether the two may be compared.

    `before` may stand under another theme, where the crosswalk joins what two inspections call by different names.
    """

    now: Statement
    before: Statement | None = None
    verdict: Comparability | None = None


@dataclass(frozen=True, slots=True)
class Peer:
    """A force (or regional unit) beside the others of one inspection: its region, and what is known of its grade."""

    force: str
    region: str
    cell: Cell
    near: bool = False  # in the region of the force that is read, or that force itself


@dataclass(frozen=True, slots=True)
class GradesTable:
    """The grades of one force: themes down, cycles across in time order. `cells[theme, cycle]` is always there."""

    force: str
    themes: tuple[str, ...]
    cycles: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]
    breaks: dict[str, str] = field(default_factory=dict)  # cycle id -> what changes before this column: scale, method

    def line(self, theme: str) -> tuple[Cell, ...]:
        """The cells of one theme that have a grade, in time order."""
        cells = (self.cells[theme, cycle] for cycle in self.cycles if (theme, cycle) in self.cells)
        return tuple(cell for cell in cells if cell.best)

    def of_theme(self, theme: str | None) -> "GradesTable":
        """The rows of one theme only; all of them where `theme` is None."""
        if theme is None:
            return self
        cells = {place: cell for place, cell in self.cells.items() if place[0] == theme}
        return replace(self, themes=tuple(row for row in self.themes if row == theme), cells=cells)
