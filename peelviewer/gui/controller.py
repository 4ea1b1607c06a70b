"""Keeps the panes on the same matter: they speak to the navigator, the desk answers them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.choices import Choice
from peelviewer.gui.contrast_filter import ContrastFilter
from peelviewer.gui.desk import Desk
from peelviewer.gui.matter import Matter, matter_at
from peelviewer.gui.navigation import Locator
from peelviewer.gui.originals import Originals
from peelviewer.gui.peers import Peers
from peelviewer.gui.places import Places, named_choices
from peelviewer.gui.wording import counted
from peelviewer.reference import reference

if TYPE_CHECKING:
    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.facts import ForceFacts, LibraryFacts
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations
    from peelviewer.gui.reading import PlacedNotes


class Controller(QObject):
    """Shows on the window what stands at the place where the reader is."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._navigator = window.navigator
        self.desk = Desk(operations, self._navigator)
        self.matter: Matter | None = None
        self.library: LibraryFacts | None = None
        self._filter = ContrastFilter()
        self._wanted = Locator()  # the place that a restart or a screenshot asked for
        self._read: dict[str, tuple[DocumentEntry, Document]] = {}  # what each pane shows
        self._gone_to: dict[str, tuple[Locator, str]] = {}  # the place and the contrast that each pane was brought to
        self._navigator.moved.connect(self._moved)
        self.desk.library_changed.connect(self._library_changed)
        self.desk.force_changed.connect(self._force_changed)
        self.desk.line_changed.connect(window.strip.show_theme)
        self.desk.document_ready.connect(self._document_ready)
        window.strip.step_requested.connect(self.step)
        window.top.search.search_requested.connect(self._search)
        window.contrasts.filter_changed.connect(self._filter_contrasts)
        window.look.changed.connect(self._light_again)
        self.places = Places(window)
        Originals(window.judgement, operations)
        self._peers = Peers(window, operations, self.desk)

    def start(self, wanted: Locator | None = None) -> None:
        """Open the library and go to a place, or to the first that there is something to say of."""
        self._wanted = wanted or Locator()
        self.library = None
        self.show_state("Opening the library…")
        self.desk.refresh()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) contrast."""
        contrast = self.matter.neighbour(by) if self.matter else None
        if contrast is None:
            self._window.say("There are no contrasts to step through.")
            return
        here = self._navigator.here
        self._navigator.go_to(Locator(here.force, contrast.theme or here.theme, contrast=contrast.key))

    def choices(self) -> tuple[Choice, ...]:
        """Everything that can be gone to by its name: this force's matters first."""
        return named_choices(self.places, self.library, self.matter)

    def show_state(self, sentence: str) -> None:
        """The same sentence in every pane: there is nothing to show yet."""
        self.matter = None
        self._read.clear()
        self._window.grades.show_table(None, sentence)
        self._window.judgement.show_nothing(sentence)
        self._window.news.show_articles((), {}, sentence)
        self._window.contrasts.show_contrasts((), 0, {}, sentence)

    def _library_changed(self, facts: LibraryFacts) -> None:
        if self.library is None:  # later on, the line says what was done to it
            self._window.say("Ready")
        self.library = facts
        self._window.show_library(
            f"{facts.path.name} — {counted(len(facts.entries), 'document')}, {counted(facts.passages, 'passage')}, "
            f"{counted(facts.claims, 'claim')}" + (" · can only be read" if facts.read_only else "")
        )
        self._window.setWindowTitle(f"{facts.path.stem} — PeelViewer")
        self._window.top.show_forces(facts.forces, facts.held)
        if self._navigator.here.force not in facts.forces:
            first = next((f for f in facts.forces[: facts.held] if f.startswith("Cambridgeshire C")), facts.forces[0])
            self._navigator.go_to(self._wanted if self._wanted.force in facts.forces else Locator(first))
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
                self._navigator.amend(replace(here, theme=theme, contrast=""))
                return
        self._show_matter()

    def _moved(self, before: Locator, here: Locator) -> None:
        self._window.top.select(here.force, here.theme)
        if here.force == before.force:
            self._show_matter()

    def _filter_contrasts(self, wanted: ContrastFilter) -> None:
        self._filter = wanted
        self._show_matter()

    def _show_matter(self) -> None:
        """Bring all panes to the place where the reader is."""
        facts, here, window = self.desk.facts, self._navigator.here, self._window
        if facts is None or facts.force != here.force:
            return
        matter = self.matter = matter_at(facts, here, self._filter)
        window.grades.select_theme(here.theme)
        self._peers.refresh()
        window.contrasts.show_contrasts(matter.contrasts, len(facts.contrasts), matter.by_hand())
        picked = matter.lit is not None and facts.pick_of_contrast(matter.lit.key) is not None
        window.contrasts.select_contrast(matter.lit, picked=picked)
        window.strip.show_contrast(matter.lit)
        window.strip.show_step(matter.step, len(matter.contrasts))
        label = reference().theme_label(here.theme).lower()
        window.news.show_articles(
            matter.news,
            matter.news_notes(),
            f"No article here says anything on {label} for this force. Paste one (Ctrl+V), add its saved page with “Add "
            "documents”, or choose another theme.",
        )
        if matter.report is not None:
            self.desk.fetch_document(matter.report.id, "report")
        else:
            self._read.pop("report", None)
            window.judgement.show_nothing(
                f"No report on {label} for this force is in the library. Add the inspectorate’s report (PDF or saved page) "
                "with “Add documents” (Ctrl+Shift+O); until then the grades come from news and the grade book."
            )
        if matter.article is not None:
            self.desk.fetch_document(matter.article.id, "article")
        if matter.stranger is not None:
            self.desk.fetch_document(matter.stranger, "stranger")

    def _document_ready(self, entry: DocumentEntry, document: Document, notes: PlacedNotes) -> None:
        if self.matter is None:
            return
        marks = self.matter.marks(entry, document, self._window.look.theme)
        pane = "report" if entry.kind is DocumentKind.REPORT else "article"
        new = pane not in self._read or self._read[pane][0] != entry
        self._read[pane] = (entry, document)
        there = (self.matter.here, self.matter.lit.key if self.matter.lit else "")
        stays, self._gone_to[pane] = not new and self._gone_to.get(pane) == there, there
        shown = self._window.judgement if pane == "report" else self._window.news
        if not new:
            shown.reading.reader.show_notes(notes)
        if stays:  # only what is known of it has changed: the reader goes on where they were
            shown.light(marks)
        elif pane == "report":
            if new:
                self._window.judgement.show_document(entry, document, notes)
            self._window.judgement.show_evidence(marks)
        elif new:
            self._window.news.show_article(entry, document, notes, marks)
        else:
            self._window.news.show_marks(marks)

    def _light_again(self) -> None:
        """Light the same words in the colours of another theme."""
        if self.matter is None:
            return
        for pane, (entry, document) in self._read.items():
            marks = self.matter.marks(entry, document, self._window.look.theme)
            shown = self._window.judgement if pane == "report" else self._window.news
            shown.light(marks)

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        self._operations.ask(
            "search", lambda library: pipeline.search(library, text, typing=True), self._window.top.search.show_result
        )
