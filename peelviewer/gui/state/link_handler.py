"""Where a choice in a pane leads: every wish becomes a place for the navigator, or a sentence why there is none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.search import FoundNote, Hit
from peelviewer.gui.state.navigation import Locator
from peelviewer.gui.text.language import tr
from peelviewer.gui.text.wording import gap_words, theme_name
from peelviewer.gui.widgets.palette_choices import Choice

if TYPE_CHECKING:
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.evidence import Cell, DocumentEntry
    from peelviewer.gui.state.force_snapshot import LibrarySnapshot
    from peelviewer.gui.state.navigation import Navigator
    from peelviewer.gui.state.status import Say
    from peelviewer.gui.state.view_state import ViewState


class LinkHandler(QObject):
    """Takes the reader to what was chosen.

    Signals:
        document_opened(DocumentEntry): one was opened by its name, and is to be read.
    """

    document_opened = Signal(object)

    def __init__(self, parent: QObject, navigator: Navigator, say: Say) -> None:
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
        """The words of a statement, in their document."""
        if statement.document is None:
            listed = tr("Listed in the grade book: {source}. The document is not in this library.")
            self._say(listed.format(source=statement.source))
            return
        passage = statement.span.passage if statement.span else None
        self._navigator.go_to(Locator(statement.force, statement.theme, statement.document.id, passage))

    def open_found(self, found: object) -> None:
        """What a search found, to be read: a passage, a claim, a note."""
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
        elif isinstance(found, FoundNote) and found.document is not None:
            self.show_document(found.document, found.note.anchor.passage if found.note.anchor else None)
        elif isinstance(found, FoundNote):
            self._say(tr("This note stands beside a contrast."))

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

    def open_article(self, document: int, *, step: bool = False) -> None:
        """Another article, beside the report that is read; a `step` where it was come to by a key."""
        there = replace(self._navigator.here, article=document, document=None, passage=None)
        self._navigator.go_to(there, step=step)


def named_choices(
    links: LinkHandler, library: LibrarySnapshot | None, view_state: ViewState | None
) -> tuple[Choice, ...]:
    """Everything that can be gone to by its name: contrasts and themes of this force, all documents, all forces."""
    found = []
    if view_state is not None:
        found += [
            Choice(
                f"{contrast.a.summary} / {contrast.b.summary}",
                tr(contrast.kind),
                partial(links.open_contrast, contrast),
            )
            for contrast in view_state.contrasts
        ]
        found += [
            Choice(theme_name(theme), tr("theme"), partial(links.open_theme, theme))
            for theme in view_state.snapshot.table.themes
        ]
    if library is not None:
        found += [
            Choice(_named(entry), tr(entry.kind), partial(links.open_document, entry)) for entry in library.entries
        ]
        found += [Choice(force, tr("force"), partial(links.open_force, force)) for force in library.forces]
    return tuple(found)


def _named(entry: DocumentEntry) -> str:
    """A document by its title and, of news, by its paper: many ask for that."""
    paper = entry.publisher if entry.kind is not DocumentKind.REPORT else None
    return f"{entry.title}, {paper}" if paper else entry.title
