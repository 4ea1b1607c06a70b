"""What happens when the reader chooses something: the panes speak to the navigator, the desk answers the panes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Cell, DocumentEntry, Statement
from peelviewer.gui.desk import Desk, ForceFacts, LibraryFacts, picture_of
from peelviewer.gui.evidence_marks import marks_of_contrast, marks_of_theme, passage_mark
from peelviewer.gui.navigation import Locator
from peelviewer.gui.quotations import marks_of_quotations, news_note
from peelviewer.reference import reference

if TYPE_CHECKING:
    from peelviewer.domain.contrasts import Contrast, Side
    from peelviewer.domain.document import Document
    from peelviewer.domain.search import Hit
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations


class Controller(QObject):
    """Keeps the three panes on the same matter."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._navigator = window.navigator
        self.desk = Desk(operations, self._navigator)
        self._wanted = Locator()  # the place that a restart or a screenshot asked for
        self._shown: dict[DocumentKind | str, tuple[DocumentEntry, Document]] = {}
        self._lit = ""  # the key of the contrast whose sides are lit: the reader's choice, or the theme's first
        self._connect()

    def start(self, force: str = "", theme: str = "") -> None:
        """Open the library and go to a force and theme, or to the first that there is something to say of."""
        self._wanted = Locator(force, theme)
        self._window.judgement.show_nothing("Opening the library…")
        self.desk.refresh()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) contrast."""
        here = self._navigator.here
        contrasts = self.desk.contrasts_of_theme(here.theme)
        if not contrasts:
            self._window.say("There are no contrasts to step through.")
            return
        keys = [contrast.key for contrast in contrasts]
        place = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else -1)
        self.show_contrast(contrasts[place % len(contrasts)])

    def show_contrast(self, contrast: Contrast) -> None:
        """Light both sides of a contrast, each in its pane."""
        here = self._navigator.here
        self._navigator.go_to(
            replace(here, theme=contrast.theme or here.theme, contrast=contrast.key, passage=None, document=None)
        )

    def _connect(self) -> None:
        window, desk = self._window, self.desk
        self._navigator.moved.connect(self._moved)
        desk.library_changed.connect(self._library_changed)
        desk.force_changed.connect(self._force_changed)
        desk.line_changed.connect(window.strip.show_theme)
        desk.document_ready.connect(self._document_ready)
        self._operations.failed.connect(window.say)
        window.top.force_requested.connect(
            lambda force: self._navigator.go_to(Locator(force, self._navigator.here.theme))
        )
        window.top.theme_requested.connect(self._go_to_theme)
        window.grades.theme_requested.connect(self._go_to_theme)
        window.grades.cell_requested.connect(self._open_cell)
        window.strip.statement_requested.connect(self._open_statement)
        window.strip.step_requested.connect(self.step)
        window.contrasts.contrast_requested.connect(self.show_contrast)
        window.news.article_requested.connect(desk.fetch_document)
        window.judgement.document_requested.connect(desk.fetch_document)
        window.judgement.pages_requested.connect(self._fetch_pages)
        window.judgement.picture_requested.connect(self._fetch_picture)
        window.top.search.search_requested.connect(self._search)
        window.top.search.hit_requested.connect(self._open_hit)

    # ---- the library and the force ------------------------------------------------------------------------------------

    def _library_changed(self, facts: LibraryFacts) -> None:
        self._window.show_library(
            f"{facts.path.name} — {facts.documents} documents, {facts.passages} passages, {facts.claims} claims"
            + (" · can only be read" if facts.read_only else "")
        )
        self._window.setWindowTitle(f"{facts.path.stem} — PeelViewer")
        self._window.top.show_forces(facts.forces, facts.held)
        self._window.say("Ready")
        here = self._navigator.here
        if not here.force or here.force not in facts.forces:
            wanted = self._wanted.force if self._wanted.force in facts.forces else ""
            force = wanted or next(
                (f for f in facts.forces[: facts.held] if f.startswith("Cambridgeshire C")), facts.forces[0]
            )
            self._navigator.go_to(Locator(force, self._wanted.theme))
        self._window.top.select(self._navigator.here.force, self._navigator.here.theme)

    def _force_changed(self, facts: ForceFacts) -> None:
        window, here = self._window, self._navigator.here
        window.grades.show_table(facts.table)
        window.top.show_themes(facts.table.themes)
        window.judgement.show_reports(facts.reports)
        if here.theme not in facts.table.themes:
            telling = next((c.theme for c in facts.contrasts if c.theme in facts.table.themes), "")
            theme = telling or next(iter(facts.table.themes), "")
            if theme:
                self._navigator.go_to(replace(here, theme=theme, contrast=""))
                return
        self._show_theme()

    def _moved(self, before: Locator, here: Locator) -> None:
        self._window.top.select(here.force, here.theme)
        if here.force == before.force and self.desk.facts is not None:
            self._show_theme()

    def _go_to_theme(self, theme: str) -> None:
        here = self._navigator.here
        if theme and theme != here.theme:
            self._navigator.go_to(Locator(here.force, theme))

    # ---- a theme, a contrast, a place ---------------------------------------------------------------------------------

    def _show_theme(self) -> None:
        """Bring all panes to the theme, and to its first contrast where none is chosen."""
        facts, here, window = self.desk.facts, self._navigator.here, self._window
        if facts is None or facts.force != here.force:
            return
        contrasts = self.desk.contrasts_of_theme(here.theme)
        contrast = next((c for c in contrasts if c.key == here.contrast), None)
        if contrast is None and here.document is None and contrasts and contrasts[0].theme == here.theme:
            contrast = contrasts[0]
        self._lit = contrast.key if contrast else ""
        window.grades.select_theme(here.theme)
        window.contrasts.show_contrasts(contrasts)
        window.contrasts.select_contrast(contrast.key if contrast else "")
        window.strip.show_contrast(contrast)
        window.strip.show_step(contrasts.index(contrast) + 1 if contrast else 0, len(contrasts))
        label = reference().theme_label(here.theme).lower()
        news = self.desk.news_of(here.theme)
        window.news.show_articles(
            news,
            self._news_notes(news),
            f"No article here says anything on {label} for this force. Add one, or choose another theme.",
        )
        self._show_documents(contrast, news, label)

    def _show_documents(self, contrast: Contrast | None, news: tuple[DocumentEntry, ...], label: str) -> None:
        """Fetch the report and the article that hold the evidence."""
        facts, here = self.desk.facts, self._navigator.here
        assert facts is not None
        chosen = self.desk.entry(here.document) if here.document is not None else None
        others = [s.document for s in facts.statements if s.document and s.theme == here.theme and not s.past]
        # The report stands for the first claim, the article for the second: so both are lit, each in its own pane.
        first, second = (
            [*([chosen] if chosen else []), *_documents(sides), *others]
            for sides in (((contrast.a, contrast.b), (contrast.b, contrast.a)) if contrast else ((), ()))
        )
        report = next((entry for entry in first if entry.kind is DocumentKind.REPORT), None)
        article = next((entry for entry in second if entry.kind is not DocumentKind.REPORT), None) or next(
            iter(news), None
        )
        if report is None and facts.reports:
            report = facts.reports[0]
        if report is not None:
            self.desk.fetch_document(report.id)
        else:
            self._window.judgement.show_nothing(
                f"No report on {label} for this force is in the library. Add the inspectorate’s report (PDF or saved page) "
                "with “Add documents…”; until then the grades come from news and the grade book."
            )
        if article is not None:
            self.desk.fetch_document(article.id)

    def _document_ready(self, entry: DocumentEntry, document: Document) -> None:
        marks = self._marks(entry, document)
        if entry.kind is DocumentKind.REPORT:
            before = self._shown.get("report")
            if before is None or before[0].id != entry.id:
                self._window.judgement.show_document(entry, document)
            self._shown["report"] = (entry, document)
            self._window.judgement.show_evidence(marks)
        else:
            before = self._shown.get("article")
            if before is None or before[0].id != entry.id:
                self._window.news.show_article(entry, document, marks)
            else:
                self._window.news.show_marks(marks)
            self._shown["article"] = (entry, document)

    def _marks(self, entry: DocumentEntry, document: Document) -> tuple[Any, ...]:
        facts, here, theme = self.desk.facts, self._navigator.here, self._window.theme
        if here.document == entry.id and here.passage is not None:
            return (passage_mark(document, here.passage, theme),)
        if facts is None:
            return ()
        contrasts = self.desk.contrasts_of_theme(here.theme)
        contrast = next((c for c in contrasts if c.key == here.contrast), next(iter(contrasts), None))
        lit = marks_of_contrast(contrast, entry.id, theme) if contrast else ()
        others = marks_of_theme([s for s in facts.statements if s.theme == here.theme], entry.id, theme)
        quotations = marks_of_quotations(facts.quoted, entry.id, theme)
        return (*lit, *(mark for mark in others if mark.span not in {m.span for m in lit}), *quotations)

    def _news_notes(self, entries: tuple[DocumentEntry, ...]) -> dict[int, str]:
        """What each article is, which inspection it covers, and how it quotes the report."""
        facts = self.desk.facts
        return {entry.id: news_note(entry, facts.statements, facts.quoted) for entry in entries} if facts else {}

    # ---- wishes of the panes ------------------------------------------------------------------------------------------

    def _open_cell(self, cell: Cell) -> None:
        if cell.best is None:
            self._window.say(f"{reference().theme_label(cell.theme)}, {cell.cycle}: {cell.gap or 'nothing is known'}.")
            return
        self._open_statement(cell.best)

    def _open_statement(self, statement: Statement) -> None:
        if statement.document is None:
            self._window.say(f"Listed in the grade book: {statement.source}. The document is not in this library.")
            return
        here = self._navigator.here
        passage = statement.span.passage if statement.span else None
        self._navigator.go_to(Locator(here.force, statement.theme, statement.document.id, passage))

    def _open_hit(self, hit: Hit) -> None:
        here = self._navigator.here
        force = here.force if not hit.document.forces or here.force in hit.document.forces else hit.document.forces[0]
        self._navigator.go_to(Locator(force, here.theme, hit.document.id, hit.passage))
        self.desk.fetch_document(hit.document.id)

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        self._operations.ask(
            "search", lambda library: pipeline.search(library, text, typing=True), self._window.top.search.show_result
        )

    def _fetch_pages(self) -> None:
        from peelviewer import pipeline

        shown = self._shown.get("report")
        if shown:
            number = shown[0].id
            self._operations.ask(
                "pages", lambda library: pipeline.page_sizes(library, number), self._window.judgement.show_pages
            )

    def _fetch_picture(self, page: int, scale: float) -> None:
        shown = self._shown.get("report")
        if shown:
            number = shown[0].id
            self._operations.ask(
                f"picture {page}",
                lambda library: picture_of(library, number, page, scale),
                lambda image: self._window.judgement.show_picture(page, image),
            )


def _documents(sides: tuple[Side, ...]) -> list[DocumentEntry]:
    """The documents that the sides of a contrast rest on: of words first, which say more than a grade."""
    return [words.document for side in sides for words in side.words] + [
        statement.document for side in sides for statement in side.statements if statement.document
    ]
