"""What all panes show at one place: derived once, from what is known of the force and from where the reader is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.marks.evidence_marks import marks_of_contrast, marks_of_theme, passage_mark, unsettled_mark
from peelviewer.gui.marks.quotation_marks import marks_of_quotations
from peelviewer.gui.state.contrast_filter import ContrastFilter
from peelviewer.gui.text.short_wording import annotation_words

if TYPE_CHECKING:
    from peelviewer.domain.answers import GradeAnswer
    from peelviewer.domain.contrasts import Contrast, Side
    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.gui.look.colour_scheme import ColourScheme
    from peelviewer.gui.marks.text_marks import Mark
    from peelviewer.gui.state.force_snapshot import ForceSnapshot
    from peelviewer.gui.state.reader_navigation import Locator

_ALL = ContrastFilter()


@dataclass(frozen=True, slots=True)
class ViewState:
    """The contrasts that can be stepped through, the one that is highlighted, and the documents that hold the evidence."""

    here: Locator
    snapshot: ForceSnapshot
    contrasts: tuple[Contrast, ...]
    highlighted: Contrast | None
    news: tuple[DocumentEntry, ...]
    report: DocumentEntry | None
    article: DocumentEntry | None
    is_on_theme: bool  # whether the report was chosen, or says anything of the theme
    other: DocumentEntry | None = None  # the report that stands beside it, in the place of the news
    at_hand: DocumentEntry | None = (
        None  # the report that could stand there: of the contrast's other side, or the article's
    )

    @property
    def document_of_another_force(self) -> int | None:
        """The document asked for, where it is none of this force's: a search finds those too."""
        return None if self.snapshot.entry(self.here.document) else self.here.document

    @property
    def step(self) -> int:
        """Which of the contrasts is highlighted, counted from 1; 0 where none is, or one that does not pass the filter."""
        return self.contrasts.index(self.highlighted) + 1 if self.highlighted in self.contrasts else 0

    def neighbour(self, by: int) -> Contrast | None:
        """The contrast `by` steps from the highlighted one, around the ends."""
        if not self.contrasts:
            return None
        place = self.step - 1 + by if self.step else (0 if by > 0 else -1)
        return self.contrasts[place % len(self.contrasts)]

    def marks(
        self,
        entry: DocumentEntry,
        document: Document,
        colours: ColourScheme,
        unsettled: tuple[UnsettledWords, ...] = (),
    ) -> tuple[Mark, ...]:
        """The words to highlight in a document: the passage asked for, or the highlighted contrast's first and the theme's after.

        Underlined are quotations, and the words that a person is asked about.
        """
        asked = tuple(unsettled_mark(words, colours) for words in unsettled)
        if self.here.document == entry.id and self.here.passage is not None:
            return (passage_mark(document, self.here.passage, colours), *asked)
        highlighted = marks_of_contrast(self.highlighted, entry.id, colours) if self.highlighted else ()
        others = marks_of_theme(self.snapshot.statements_on(self.here.theme), entry.id, colours)
        if self.highlighted:  # only its two sides stand out
            others = tuple(replace(mark, faint=True) for mark in others)
        quotations = marks_of_quotations(self.snapshot.quoted, entry.id, colours)
        taken = {mark.span for mark in highlighted}
        shown = (*highlighted, *(mark for mark in others if mark.span not in taken))
        told = {(mark.span, mark.statement) for mark in shown}
        return (*shown, *quotations, *(mark for mark in asked if (mark.span, mark.statement) not in told))

    def answers(self) -> tuple[tuple[GradeAnswer, ...], tuple[GradeAnswer, ...]]:
        """What is answered to the grades of the highlighted contrast, side by side."""
        sides = (self.highlighted.a, self.highlighted.b) if self.highlighted else ()
        first, second = (_answers(side, self.snapshot) for side in sides) if sides else ((), ())
        return first, second

    def news_notes(self) -> dict[int, str]:
        """What each article is, which inspection it covers, and how it quotes the report."""
        return self.snapshot.article_notes

    def told_of(self) -> dict[int, str]:
        """The inspection that each article of the theme tells of, by the article's id."""
        told = {entry.id: entry.cycle for entry in self.news}
        for statement in self.snapshot.statements_on(self.here.theme):
            if statement.document and statement.cycle and not statement.past:
                told[statement.document.id] = told.get(statement.document.id) or statement.cycle
        return {number: cycle for number, cycle in told.items() if cycle}

    def annotations(self) -> dict[str, str]:
        """What a person says of the contrasts, by their keys."""
        facts = self.snapshot
        picked = {each.pick.contrast for each in facts.picked}
        return {
            contrast.key: annotation_words(contrast, facts.notes.get(contrast.key, ()), picked=contrast.key in picked)
            for contrast in facts.contrasts
            if contrast.added or contrast.decided or contrast.key in picked or facts.notes.get(contrast.key)
        }


def view_state_at(facts: ForceSnapshot, here: Locator, wanted: ContrastFilter = _ALL) -> ViewState:
    """What is shown at a place: with no contrast chosen there, the theme's first that is wanted is highlighted."""
    contrasts = wanted.passing(facts.contrasts_of(here.theme), here.theme)
    highlighted = next((contrast for contrast in facts.contrasts if contrast.key == here.contrast), None)
    if highlighted is None and here.document is None:
        own = next((contrast for contrast in contrasts if contrast.theme == here.theme), None)
        highlighted = own if own and not own.is_dismissed else None
    news = facts.news_on(here.theme)
    chosen = [facts.entry(number) for number in (here.document, here.report, here.article)]
    stating = [s.document for s in facts.statements_on(here.theme) if s.document and not s.past]
    # The report stands for the first claim, the article for the second: so both are highlighted, each in its own pane.
    first, second = (
        (_documents((highlighted.a, highlighted.b)), _documents((highlighted.b, highlighted.a)))
        if highlighted
        else ([], [])
    )
    telling = _first([*chosen, *first, *stating], report=True)
    article = _first([*chosen, *second, *stating, *news], report=False)
    report = telling or _first([*facts.reports], report=True)
    at_hand = _at_hand(highlighted, report, article, facts)
    return ViewState(
        here=here,
        snapshot=facts,
        contrasts=contrasts,
        highlighted=highlighted,
        news=news if article is None or article in news else (article, *news),
        report=report,
        article=article,
        is_on_theme=telling is not None,
        other=_other(facts.entry(here.other), at_hand, here, highlighted) if report else None,
        at_hand=at_hand,
    )


def _other(
    chosen: DocumentEntry | None, at_hand: DocumentEntry | None, here: Locator, highlighted: Contrast | None
) -> DocumentEntry | None:
    """The report in the right pane: one that was chosen, or that of the second side where only reports say that."""
    if chosen is not None or highlighted is None or here.news or here.article or here.document:
        return chosen
    first, second = _documents((highlighted.a,)), _documents((highlighted.b,))
    return at_hand if any(map(_is_report, first)) and second and all(map(_is_report, second)) else None


def _at_hand(
    highlighted: Contrast | None, report: DocumentEntry | None, article: DocumentEntry | None, facts: ForceSnapshot
) -> DocumentEntry | None:
    """The report that could stand beside the one that is read: of the contrast's second side, or that the article tells of."""
    told = _documents((highlighted.b,)) if highlighted else []
    told += [each for each in facts.reports if article and article.cycle and each.cycle == article.cycle]
    return next((each for each in told if _is_report(each) and each != report), None)


def _is_report(entry: DocumentEntry) -> bool:
    return entry.kind is DocumentKind.REPORT


def _first(entries: list[DocumentEntry | None], *, report: bool) -> DocumentEntry | None:
    return next((entry for entry in entries if entry and _is_report(entry) is report), None)


def _answers(side: Side, snapshot: ForceSnapshot) -> tuple[GradeAnswer, ...]:
    """To one grade of the force that is read; none where the side has several, or none."""
    said = {(each.force, each.theme, each.cycle) for each in side.statements}
    force, theme, cycle = said.pop() if len(said) == 1 else ("", "", None)
    return snapshot.answers_to(theme, cycle) if force == snapshot.force else ()


def _documents(sides: tuple[Side, ...]) -> list[DocumentEntry]:
    """The documents that the sides of a contrast rest on: of words first, which say more than a grade."""
    return [words.document for side in sides for words in side.words] + [
        statement.document for side in sides for statement in side.statements if statement.document
    ]
