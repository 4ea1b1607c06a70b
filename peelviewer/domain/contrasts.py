"""Two claims set against each other, with the reason and a verdict on whether they may be compared."""

from dataclasses import dataclass

from peelviewer.domain.claims import Span
from peelviewer.domain.comparability import Comparability
from peelviewer.domain.contrast_details import Detail
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AddedContrast, Decided, Decision
from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Standing

TELLING = 0.5  # the strength from which a contrast is among the telling ones
_TOLD_TWICE = 2  # documents
_AGAINST_ANOTHER = {ContrastKind.CHANGED_OVER_TIME, ContrastKind.STANDS_OUT}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document that are no graded claim: a dispute, a figure, a finding."""

    document: DocumentEntry
    quote: str
    span: Span
    page: int | None = None
    page_label: str | None = None

    @classmethod
    def at(cls, document: DocumentEntry, passage: Passage, start: int, end: int) -> "Words":
        """The words of a passage from `start` to `end`, on its page."""
        span = Span(passage.n, start, end)
        return cls(document, passage.text[start:end], span, passage.page, passage.page_label)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contrast: what it says in short, and the statements or words it rests on, strongest first."""

    summary: str  # "good 2015, graded, p. 38"
    statements: tuple[Statement, ...] = ()
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two sides, why they are set against each other, and all that lies between.

    `key` stays the same across runs and re-imports as long as the contrast is about the same things.
    `strength` orders contrasts: 1 is the most telling, 0 the least; it is never shown as a score.
    """

    key: str
    kind: ContrastKind
    force: str
    theme: str
    a: Side
    b: Side
    reason: str  # one or two sentences a reader can follow
    rule: str  # the rule that found it, in plain words
    strength: float
    detail: Detail | None = None  # what it is about, as a value of its kind; None where a reader has added it
    direction: str = (
        ""  # "lower", "higher", "1 step lower" within one scale; "same" added by a reader; "" where there is none
    )
    comparability: Comparability | None = None
    between: tuple[Statement, ...] = ()
    gaps: tuple[str, ...] = ()  # what is missing between, with the reason: "2016: not in this library"
    decided: Decided | None = None  # what a person has decided on it; None: nobody has yet
    added: AddedContrast | None = None  # how a person has added it; None: a rule has found it

    @property
    def has_documents(self) -> bool:
        """Whether a document of the library says one of its sides; else the grade book alone says both."""
        return any(side.words or any(each.document for each in side.statements) for side in (self.a, self.b))

    @property
    def book_only(self) -> bool:
        """Whether the grade book alone says both sides: there is nothing to read, so a first view leaves it out."""
        return not self.has_documents

    @property
    def half_in_book(self) -> bool:
        """Whether a grade is set against that of another inspection, or of others, which mostly the grade book alone has."""
        one_listed = any(
            2 * sum(each.document is None for each in side.statements) > len(side.statements) and not side.words
            for side in (self.a, self.b)
        )
        return self.kind in _AGAINST_ANOTHER and one_listed and self.has_documents

    @property
    def rests_on_book(self) -> bool:
        """Whether the grade book makes it, and it says little to a reader of the documents: a first view leaves it out.

        A change of grade of which the book alone has one side stands in the table of grades too, and has no words to read beside
        one another. How a grade stands among others of the book stays where two documents tell it. A report's own grade that the
        book has otherwise says something of the book.
        """
        if self.kind is ContrastKind.SOURCES_DISAGREE and self._report_against_book:
            return True
        if not self.half_in_book:
            return self.book_only
        told = {
            each.document for side in (self.a, self.b) for each in side.statements if each.document and not each.past
        }
        return self.kind is ContrastKind.CHANGED_OVER_TIME or len(told) < _TOLD_TWICE

    @property
    def _report_against_book(self) -> bool:
        graded = [any(each.standing is Standing.GRADED for each in side.statements) for side in (self.a, self.b)]
        listed = [
            bool(side.statements) and all(each.document is None for each in side.statements) and not side.words
            for side in (self.a, self.b)
        ]
        return (graded[0] and listed[1]) or (graded[1] and listed[0])

    @property
    def is_dismissed(self) -> bool:
        """Whether a person has dismissed it."""
        return self.decided is not None and self.decided.decision is Decision.DISMISSED

    @property
    def is_telling(self) -> bool:
        """Whether it is among the strongest."""
        return self.strength >= TELLING
