"""Where a choice in a pane leads: every request becomes a place for the navigator, or a sentence that says why there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.domain.evidence import Statement
from peelviewer.domain.follow_up import History
from peelviewer.domain.search import FoundNote, Hit
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.text.short_wording import gap_words, theme_name
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.answers import GradeAnswer
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.evidence import Cell, DocumentEntry
    from peelviewer.domain.places import MeantPlace
    from peelviewer.gui.state.reader_navigation import Navigator
    from peelviewer.gui.state.status_messages import SayInStatus


class LinkHandler(QObject):
    """Takes the reader to what was chosen.

    Signals:
        document_opened(DocumentEntry): one was opened by its name, and is to be read.
        listed_opened(Statement): a grade that no document here states.
    """

    document_opened = Signal(object)
    listed_opened = Signal(object)

    def __init__(self, parent: QObject, navigator: Navigator, say: SayInStatus) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._say = say

    @property
    def here(self) -> Locator:
        """Where the reader is."""
        return self._navigator.here

    def open_force(self, force: str) -> None:
        """Another force, on the same theme."""
        self._navigator.go_to(Locator(force, self._navigator.here.theme))

    def open_theme(self, theme: str, *, step: bool = False) -> None:
        """Another theme of this force; a `step` where it was come to by a key."""
        here = self._navigator.here
        if theme and theme != here.theme:
            self._navigator.go_to(Locator(here.force, theme), step=step)

    def open_contrast(self, contrast: Contrast, *, step: bool = False) -> None:
        """Both sides of a contrast, each in its pane; a `step` where it was come to by a key."""
        theme = contrast.theme or self._navigator.here.theme
        self._navigator.go_to(Locator(contrast.force, theme, contrast=contrast.key), step=step)

    def open_place(self, place: MeantPlace) -> None:
        """A force on a theme, which were named together."""
        self._navigator.go_to(Locator(place.force, place.theme or self._navigator.here.theme))

    def open_cell(self, cell: Cell) -> None:
        """The evidence of a grade; where there is none to read, its theme, and a sentence that says so."""
        if cell.best is None or cell.best.document is None:
            self.open_theme(cell.theme)
        if cell.best is None:
            why = gap_words(cell.gap) if cell.gap else tr("nothing is known")
            self._say(f"{theme_name(cell.theme)}, {cell.cycle}: {why}.")
            return
        self.open_statement(cell.best)

    def open_statement(self, statement: Statement) -> None:
        """The words of a statement, in their document; or where it is listed."""
        if statement.document is None:
            self.listed_opened.emit(statement)
            return
        passage = statement.span.passage if statement.span else None
        self._navigator.go_to(Locator(statement.force, statement.theme, statement.document.id, passage))

    def open_answer(self, answer: GradeAnswer) -> None:
        """The words of an answer to a grade."""
        theme = answer.theme or self._navigator.here.theme
        words = answer.words
        self._navigator.go_to(Locator(answer.force, theme, words.document.id, words.span.passage))

    def open_found(self, found: object) -> None:
        """What a search found, to be read: a passage, a claim, a finding, a note."""
        if isinstance(found, Hit):
            self.open_document(found.document, found.passage)
        else:
            self.show_found(found)

    def show_found(self, found: object) -> None:
        """The same, while the keys stay where they are."""
        if isinstance(found, Hit):
            self.show_document(found.document, found.passage)
        elif isinstance(found, Statement):
            self.open_statement(found)
        elif isinstance(found, History):
            self._show_finding(found)
        elif isinstance(found, FoundNote) and found.document is not None:
            self.show_document(found.document, found.note.anchor.passage if found.note.anchor else None)
        elif isinstance(found, FoundNote):
            self._say(tr("This note stands beside a contrast."))

    def _show_finding(self, history: History) -> None:
        """The words of a finding as the last report raises it, under its force and theme."""
        latest, here = history.latest, self._navigator.here
        forces, theme = latest.document.forces, latest.finding.theme or ""
        whose = (latest.finding.force, here.force, *forces)
        self._navigator.go_to(
            Locator(
                next((force for force in whose if force in forces), here.force),
                theme if theme and not theme.startswith("other:") else here.theme,
                latest.document.id,
                latest.finding.span.passage,
            )
        )

    def open_document(self, entry: DocumentEntry, passage: int | None = None) -> None:
        """A document, under a force that it is about, to be read."""
        self.show_document(entry, passage)
        self.document_opened.emit(entry)

    def show_document(self, entry: DocumentEntry, passage: int | None = None) -> None:
        """The same, while the keys stay where they are."""
        here, forces = self._navigator.here, entry.forces
        force = here.force if not forces or here.force in forces else forces[0]
        self._navigator.go_to(Locator(force, here.theme, entry.id, passage))

    def open_report(self, document: int) -> None:
        """Another report, beside the article that is read."""
        self._navigator.go_to(replace(self._navigator.here, report=document, document=None, passage=None))

    def open_other(self, document: int) -> None:
        """Another report, in the place of the news."""
        self._navigator.go_to(replace(self._navigator.here, other=document, document=None, passage=None))

    def open_news(self) -> None:
        """The news, in the place of another report."""
        self._navigator.go_to(replace(self._navigator.here, other=None, news=True))

    def open_article(self, document: int, *, step: bool = False) -> None:
        """Another article, beside the report that is read; a `step` where it was come to by a key."""
        there = replace(self._navigator.here, article=document, other=None, document=None, passage=None)
        self._navigator.go_to(there, step=step)
