"""Keeps the panes on the same matter: they speak to the navigator, the desk answers them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from peelviewer.domain.document import DocumentKind
from peelviewer.gui import states
from peelviewer.gui.choices import Choice
from peelviewer.gui.contrast_list import ContrastList
from peelviewer.gui.counts import claims, documents, passages
from peelviewer.gui.desk import Desk
from peelviewer.gui.language import tr
from peelviewer.gui.matter import Matter, matter_at
from peelviewer.gui.navigation import Locator
from peelviewer.gui.originals import Originals
from peelviewer.gui.panes.inbox import InboxLine
from peelviewer.gui.peers import Peers
from peelviewer.gui.places import Places, named_choices
from peelviewer.gui.tops import Tops
from peelviewer.gui.wording import theme_name

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.domain.contrasts import Contrast
    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.facts import ForceFacts, LibraryFacts
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.operations import Operations
    from peelviewer.gui.panes.judgement_pane import JudgementPane
    from peelviewer.gui.panes.news_pane import NewsPane
    from peelviewer.gui.panes.pane import Pane
    from peelviewer.gui.reading import PlacedNotes
    from peelviewer.gui.tops import Top
    from peelviewer.store import Library


class Controller(QObject):
    """Shows on the window what stands at the place where the reader is.

    Signals:
        matter_changed(): the panes have been brought to another place, or know more of the one they are at.
    """

    matter_changed = Signal()

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._navigator = window.navigator
        self._tops = Tops()
        self._navigator.moved.connect(self._leave)  # first of all: the panes still show what they showed there
        self.desk = Desk(operations, self._navigator)
        self.matter: Matter | None = None
        self.library: LibraryFacts | None = None
        self._wanted = Locator()  # the place that a restart or a screenshot asked for
        self._read: dict[JudgementPane | NewsPane, tuple[DocumentEntry, Document]] = {}  # what each pane shows
        self._gone_to: dict[Pane, tuple[Locator, str]] = {}  # the place and the contrast that each pane was brought to
        self._navigator.moved.connect(self._moved)
        self.desk.library_changed.connect(self._library_changed)
        self.desk.force_changed.connect(self._force_changed)
        self.desk.line_changed.connect(window.strip.show_theme)
        self.desk.document_ready.connect(self._document_ready)
        window.top.search.search_requested.connect(self._search)
        self.listing = ContrastList(window, self.desk)
        self.listing.filter_changed.connect(self._show_matter)
        window.look.changed.connect(self._light_again)
        # Queued: texts that were put there later are set anew later too.
        window.look.changed.connect(self._light_beneath, Qt.ConnectionType.QueuedConnection)
        window.news.beneath_requested.connect(self._fetch_beneath)
        for pane in (window.grades, window.judgement, window.news, window.contrasts):
            pane.pin.toggled.connect(lambda pinned: None if pinned else self._follow())
        # Before the places hear of it: what is chosen in a pinned pane is what is pinned from now on.
        window.judgement.document_requested.connect(partial(setattr, window.judgement, "shown"))
        window.news.article_requested.connect(partial(setattr, window.news, "shown"))
        self.places = Places(window)
        Originals(window.judgement, operations)
        self._peers = Peers(window, operations, self.desk)

    def start(self, wanted: Locator | None = None, tops: dict[int, Top] | None = None) -> None:
        """Open the library and go to a place, or to the first that there is something to say of.

        `tops` are of documents that are to stand as they stood when the program ended.
        """
        self._wanted = wanted or Locator()
        self._tops.await_restart(tops or {})
        self.library = None
        self.show_state(tr("Opening the library…"))
        self.desk.refresh()

    def shows(self, library: Path | None) -> bool:
        """Whether this library is open here."""
        return library is not None and self.library is not None and self.library.path.absolute() == library.absolute()

    def lit_contrast(self) -> Contrast | None:
        """The contrast that is lit; where none is, the reader is told to choose one."""
        lit = self.matter.lit if self.matter else None
        if lit is None:
            self._window.say(tr("Choose a contrast first (F8)."))
        return lit

    def choices(self) -> tuple[Choice, ...]:
        """Everything that can be gone to by its name: this force's matters first."""
        return named_choices(self.places, self.library, self.matter)

    def show_state(self, short: str, sentence: str = "") -> None:
        """There is nothing to show: `short` says so in every pane, the whole `sentence` in the middle one."""
        self.matter = None
        self._read.clear()
        self._window.grades.show_table(None, short)
        self._window.judgement.show_nothing(sentence or short)
        self._window.news.show_articles((), {}, short)
        self.listing.show_state(short)

    def _library_changed(self, facts: LibraryFacts) -> None:
        if self.library is None:  # later on, the line says what was done to it
            self._window.say(tr("Ready"))
            if facts.read_only:
                self._window.inbox.show_lines([InboxLine(states.read_only(facts.path.name))])
        self.library = facts
        holds = f"{documents(len(facts.entries))}, {passages(facts.passages)}, {claims(facts.claims)}"
        name = f"{facts.path.name} — {holds}"
        self._window.show_library(tr("{library} · can only be read").format(library=name) if facts.read_only else name)
        self._window.setWindowTitle(f"{facts.path.stem} — PeelViewer")
        self._window.top.show_forces(facts.forces, facts.held)
        if self._navigator.here.force not in facts.forces:
            first = next((f for f in facts.forces[: facts.held] if f.startswith("Cambridgeshire C")), facts.forces[0])
            self._navigator.go_to(self._wanted if self._wanted.force in facts.forces else Locator(first))
        self._window.top.select(self._navigator.here.force, self._navigator.here.theme)

    def _force_changed(self, facts: ForceFacts) -> None:
        window, here = self._window, self._navigator.here
        self._show_grades(facts)
        window.top.show_themes(facts.table.themes)
        window.top.select(here.force, here.theme)
        window.judgement.show_reports(facts.reports)
        if here.theme not in facts.table.themes:
            theme = facts.first_theme()
            if theme:
                if here.theme:
                    window.say(states.other_theme(theme_name(here.theme), theme_name(theme)))
                self._navigator.amend(replace(here, theme=theme, contrast=""))
                return
        self._show_matter()

    def _show_grades(self, facts: ForceFacts) -> None:
        pinned = self._window.grades.kept_force
        if pinned in {"", facts.force}:
            self._window.grades.show_table(facts.table)
        else:
            self.desk.fetch_table(pinned, self._window.grades.show_table)

    def _follow(self) -> None:
        """Bring a pane that is pinned no more to where the others are."""
        facts = self.desk.facts
        if facts is not None and facts.force == self._navigator.here.force:
            self._show_grades(facts)
            self._show_matter()

    def _leave(self, before: Locator, _here: Locator) -> None:
        for pane, (entry, _) in self._read.items():
            self._tops.leave(before, entry.id, pane.reading.reader.top())

    def _moved(self, before: Locator, here: Locator) -> None:
        self._window.top.select(here.force, here.theme)
        if here.force == before.force:
            self._show_matter()

    def _show_matter(self) -> None:
        """Bring all panes to the place where the reader is."""
        facts, here, window = self.desk.facts, self._navigator.here, self._window
        if facts is None or facts.force != here.force:
            return
        matter = self.matter = matter_at(facts, here, self.listing.filter)
        if here.contrast and (matter.lit is None or matter.lit.key != here.contrast):
            window.say(tr("This contrast is not found any more."))
        window.grades.select_theme(here.theme)
        self._peers.refresh()
        self.listing.show_matter(matter)
        window.strip.show_news(matter.news, matter.told_of(), matter.article)
        window.strip.show_contrast(matter.lit)
        label = theme_name(here.theme).lower()
        empty = self.library is not None and not self.library.entries
        window.news.show_articles(
            matter.news,
            matter.news_notes(),
            states.no_article(label, empty=empty),
        )
        if not self._fetch(window.judgement, matter.report, "report"):
            self._read.pop(window.judgement, None)
            window.judgement.show_nothing(states.no_report(label, empty=empty))
        told = matter.is_on_theme or window.judgement.kept
        window.judgement.reading.remark("" if told else states.other_report(label))
        if not self._fetch(window.news, matter.article, "article"):
            self._read.pop(window.news, None)
        if matter.stranger is not None:
            self.desk.fetch_document(matter.stranger, "stranger")
        self.matter_changed.emit()

    def _fetch(self, pane: Pane, wanted: DocumentEntry | None, topic: str) -> bool:
        """Ask for what a pane is to show: what is pinned there, or else what the matter wants; False where that is nothing."""
        document = pane.kept or (wanted.id if wanted else 0)
        if document:
            self.desk.fetch_document(document, topic)
        if wanted and wanted.id == self._navigator.here.document != document:
            self._say_pinned(pane)
        return bool(document)

    def _say_pinned(self, pane: Pane) -> None:
        pinned = tr("{pane} is pinned: unpin it (Ctrl+Shift+P) to read this there.")
        self._window.say(pinned.format(pane=pane.accessibleName()))

    def _document_ready(self, entry: DocumentEntry, document: Document, notes: PlacedNotes) -> None:
        if self.matter is None:
            return
        judgement, news = self._window.judgement, self._window.news
        pane = judgement if entry.kind is DocumentKind.REPORT else news
        if pane.kept not in {0, entry.id}:
            self._say_pinned(pane)
            return
        marks = self.matter.marks(entry, document, self._window.look.theme)
        read = self._read.get(pane)
        new = read is None or (read[0].id, read[1].passages) != (entry.id, document.passages)
        if not new and read is not None and read[0] != entry:
            pane.show_facts(entry, document)
        self._read[pane] = (entry, document)
        # Another document chosen in one pane brings the other one to no other place.
        there = (replace(self.matter.here, report=None, article=None), self.matter.lit.key if self.matter.lit else "")
        stays, self._gone_to[pane] = not new and self._gone_to.get(pane) == there, there
        if not new:
            pane.reading.reader.show_notes(notes)
        if stays:  # only what is known of it has changed: the reader goes on where they were
            pane.light(marks)
        elif pane is judgement:
            if new:
                judgement.show_document(entry, document, notes)
            judgement.show_evidence(marks)
        elif new:
            news.show_article(entry, document, notes, marks)
        else:
            news.show_marks(marks)
        top = None if stays else self._tops.found(self.matter.here, entry.id, came_back=self._navigator.came_back)
        if top is not None:
            pane.reading.reader.go_to_top(*top)

    def _light_again(self) -> None:
        """Light the same words in the colours of another theme."""
        if self.matter is None:
            return
        for pane in (self._window.judgement, self._window.news):
            if pane in self._read:
                pane.light(self.matter.marks(*self._read[pane], self._window.look.theme))

    def _light_beneath(self) -> None:
        stack, theme = self._window.news.stack, self._window.look.theme
        if self.matter is not None:
            for entry, document in stack.shown():
                stack.light(entry.id, self.matter.marks(entry, document, theme))

    def _fetch_beneath(self, articles: tuple[int, ...]) -> None:
        """Fetch the articles that are compared with the one that is read."""
        held = {entry.id for entry, _ in self._window.news.stack.shown()}
        for article in articles:
            if article not in held:
                self._operations.ask(f"beneath {article}", partial(_read, article), self._show_beneath)

    def _show_beneath(self, found: tuple[DocumentEntry, Document]) -> None:
        if self.matter is not None:
            self._window.news.stack.show_article(*found, self.matter.marks(*found, self._window.look.theme))

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        self._operations.ask(
            "search", lambda library: pipeline.search(library, text, typing=True), self._window.top.search.show_result
        )


def _read(document: int, library: Library) -> tuple[DocumentEntry, Document]:
    return library.entry(document), library.document(document)
