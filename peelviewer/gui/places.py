"""Where a choice in a pane leads: every wish becomes a place for the navigator, or a sentence why there is none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.choices import Choice
from peelviewer.gui.language import tr
from peelviewer.gui.navigation import Locator
from peelviewer.gui.wording import gap_words, theme_name

if TYPE_CHECKING:
    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.evidence import Cell, DocumentEntry, Statement
    from peelviewer.domain.search import Hit
    from peelviewer.gui.facts import LibraryFacts
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.matter import Matter


class Places(QObject):
    """Takes the reader to what was chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._navigator = window.navigator
        window.top.force_requested.connect(self.open_force)
        window.top.theme_requested.connect(self.open_theme)
        window.top.search.hit_requested.connect(self.open_hit)
        window.grades.theme_requested.connect(self.open_theme)
        window.grades.cell_requested.connect(self.open_cell)
        window.grades.statement_requested.connect(self.open_statement)
        window.strip.statement_requested.connect(self.open_statement)
        window.strip.article_requested.connect(self.open_article)
        window.contrasts.contrast_requested.connect(self.open_contrast)
        window.judgement.document_requested.connect(self.open_report)
        window.news.article_requested.connect(self.open_article)

    def open_force(self, force: str) -> None:
        """Another force, on the same theme."""
        self._navigator.go_to(Locator(force, self._navigator.here.theme))

    def open_theme(self, theme: str) -> None:
        """Another theme of this force."""
        here = self._navigator.here
        if theme and theme != here.theme:
            self._navigator.go_to(Locator(here.force, theme))

    def open_contrast(self, contrast: Contrast) -> None:
        """Both sides of a contrast, each in its pane."""
        theme = contrast.theme or self._navigator.here.theme
        self._navigator.go_to(Locator(contrast.force, theme, contrast=contrast.key))

    def open_cell(self, cell: Cell) -> None:
        """The evidence of a grade."""
        if cell.best is None:
            why = gap_words(cell.gap) if cell.gap else tr("nothing is known")
            self._window.say(f"{theme_name(cell.theme)}, {cell.cycle}: {why}.")
            return
        self.open_statement(cell.best)

    def open_statement(self, statement: Statement) -> None:
        """The words of a statement, in their document."""
        if statement.document is None:
            listed = tr("Listed in the grade book: {source}. The document is not in this library.")
            self._window.say(listed.format(source=statement.source))
            return
        passage = statement.span.passage if statement.span else None
        self._navigator.go_to(Locator(statement.force, statement.theme, statement.document.id, passage))

    def open_hit(self, hit: Hit) -> None:
        """The passage that a search found."""
        self.open_document(hit.document, hit.passage)

    def open_document(self, entry: DocumentEntry, passage: int | None = None) -> None:
        """A document, under a force that it is about."""
        here, forces = self._navigator.here, entry.forces
        force = here.force if not forces or here.force in forces else forces[0]
        self._navigator.go_to(Locator(force, here.theme, entry.id, passage))
        is_report = entry.kind is DocumentKind.REPORT
        (self._window.judgement if is_report else self._window.news.reading).setFocus()

    def open_report(self, document: int) -> None:
        """Another report, beside the article that is read."""
        self._navigator.go_to(replace(self._navigator.here, report=document, document=None, passage=None))

    def open_article(self, document: int) -> None:
        """Another article, beside the report that is read."""
        self._navigator.go_to(replace(self._navigator.here, article=document, document=None, passage=None))


def named_choices(places: Places, library: LibraryFacts | None, matter: Matter | None) -> tuple[Choice, ...]:
    """Everything that can be gone to by its name: contrasts and themes of this force, all documents, all forces."""
    found = []
    if matter is not None:
        found += [
            Choice(
                f"{contrast.a.summary} / {contrast.b.summary}",
                tr(contrast.kind),
                partial(places.open_contrast, contrast),
            )
            for contrast in matter.contrasts
        ]
        found += [
            Choice(theme_name(theme), tr("theme"), partial(places.open_theme, theme))
            for theme in matter.facts.table.themes
        ]
    if library is not None:
        found += [
            Choice(_named(entry), tr(entry.kind), partial(places.open_document, entry)) for entry in library.entries
        ]
        found += [Choice(force, tr("force"), partial(places.open_force, force)) for force in library.forces]
    return tuple(found)


def _named(entry: DocumentEntry) -> str:
    """A document by its title and, of news, by its paper: many ask for that."""
    paper = entry.publisher if entry.kind is not DocumentKind.REPORT else None
    return f"{entry.title}, {paper}" if paper else entry.title
