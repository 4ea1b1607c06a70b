"""Keeps the panes of a window on the same place: every move of the reader goes through `_navigate`, in one order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.library.import_results import ImportResult
from peelviewer.gui.state.link_handler import LinkHandler
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.state.view_state import view_state_at
from peelviewer.gui.text import empty_states
from peelviewer.gui.text.contrast_words import one_grade
from peelviewer.gui.text.counted_things import claims, documents, passages, words_to_settle
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.tool_buttons import tool_button

if TYPE_CHECKING:
    from pathlib import Path

    from peelviewer.domain.contrasts import Contrast, Side
    from peelviewer.domain.evidence import DocumentEntry, GradesTable, Statement
    from peelviewer.gui.contrasts.contrast_list import ContrastList
    from peelviewer.gui.peers.peers_controller import PeersController
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.force_snapshot import ForceSnapshot, LibrarySnapshot
    from peelviewer.gui.state.scroll_positions import ScrollPosition
    from peelviewer.gui.window.document_display import DocumentDisplay
    from peelviewer.gui.window.main_window import MainWindow


class WindowController(QObject):
    """Shows on the window what stands at the place where the reader is, and takes the reader to what they choose."""

    def __init__(
        self,
        window: MainWindow,
        loader: ForceLoader,
        view: CurrentView,
        links: LinkHandler,
        listing: ContrastList,
        documents: DocumentDisplay,
        peers: PeersController,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._navigator = window.navigator
        self.loader = loader
        self.view = view
        self.links = links
        self.listing = listing
        self._documents = documents
        self._peers = peers
        self._wanted = Locator()  # the place that a restart or a screenshot asked for
        self._navigator.moved.connect(self._navigate)
        loader.library_changed.connect(self._library_changed)
        loader.force_changed.connect(self._force_changed)
        loader.grades_came.connect(self._grades_came)
        loader.line_changed.connect(window.headline.show_theme)
        listing.filter_changed.connect(self._show_view)
        listing.step_shown.connect(window.headline.show_step)
        listing.step_shown.connect(lambda _number, total, _worth: window.places.show_count(window.contrasts, total))
        window.headline.step_requested.connect(listing.step)
        for pane in (window.grades, window.judgement, window.other, window.news, window.contrasts):
            pane.pin.toggled.connect(lambda pinned: None if pinned else self._follow())
        self._connect_choices()

    def _connect_choices(self) -> None:
        """What is chosen in a pane leads to a place."""
        window, links = self._window, self.links
        window.top.force_requested.connect(links.open_force)
        window.top.theme_requested.connect(links.open_theme)
        window.grades.theme_requested.connect(links.open_theme)
        window.grades.theme_stepped_to.connect(partial(links.open_theme, step=True))
        window.grades.cell_requested.connect(links.open_cell)
        window.grades.answer_requested.connect(links.open_answer)
        window.grades.statement_requested.connect(links.open_statement)
        window.headline.statement_requested.connect(links.open_statement)
        window.headline.article_requested.connect(links.open_article)
        window.headline.side_requested.connect(self._open_side)
        window.contrasts.contrast_requested.connect(self._open_contrast)
        window.contrasts.contrast_stepped_to.connect(partial(self._open_contrast, step=True))
        window.judgement.document_requested.connect(self._open_report)
        window.other.document_requested.connect(self._open_other)
        window.news.other_requested.connect(self._open_report_at_hand)
        window.other.stand_beside(tool_button(tr("News"), tr("Read the news here again"), self._open_news))
        window.news.article_requested.connect(self._open_article)
        window.news.article_stepped_to.connect(partial(self._open_article, step=True))
        window.import_results.document_requested.connect(links.open_document)
        window.documents.document_requested.connect(self._show_document)
        window.documents.reading_requested.connect(links.open_document)
        links.document_opened.connect(self._go_to_document)
        links.listed_opened.connect(self._show_listed)

    def start(
        self,
        wanted: Locator | None = None,
        scroll_positions: dict[int, ScrollPosition] | None = None,
        *,
        opening: str = "",
    ) -> None:
        """Open the library and go to a place, or to the first that there is something to say of.

        `scroll_positions` are of documents that are to stand as they stood when the program ended; `opening` says meanwhile
        what takes longer than usual.
        """
        self._wanted = wanted or Locator()
        self._documents.await_restart(scroll_positions or {})
        self.view.library = None
        self.show_state(tr("Opening the library…"), opening)
        if self._wanted.force and not self._navigator.here.force:
            # A force is shown before all documents have come; where the library knows none of that name, they say so.
            self._navigator.go_to(self._wanted)
            self.loader.refresh_library()
        else:
            self.loader.refresh()

    def shows(self, library: Path | None) -> bool:
        """Whether this library is open here."""
        shown = self.view.library
        return library is not None and shown is not None and shown.path.absolute() == library.absolute()

    def show_state(self, short: str, sentence: str = "") -> None:
        """There is nothing to show: `short` says so in every pane, the whole `sentence` in the middle one."""
        self._window.grades.show_table(None, short)
        self._show_no_evidence(short, sentence)

    def _show_no_evidence(self, short: str, sentence: str) -> None:
        self.view.view_state = None
        self._documents.clear()
        self._window.judgement.show_nothing(sentence or short)
        self._window.news.show_articles((), {}, short)
        self._window.headline.show_contrast(None, "")
        self.listing.show_state(short)

    def _navigate(self, before: Locator, here: Locator) -> None:
        """The reader has moved: all that follows, in its order."""
        self._documents.leave(before)  # first of all: the panes still show what they showed there
        if not self._navigator.is_amending:
            self._window.status.leave_place(for_another_force=here.force != before.force)
        self.loader.follow(before, here)
        self._window.top.select(here.force, here.theme)
        if here.force == before.force:
            self._show_view()
        self._window.show_panes()

    def _open_contrast(self, contrast: Contrast, *, step: bool = False) -> None:
        self.listing.keep_order(contrast)
        self.links.open_contrast(contrast, step=step)

    def _open_side(self, side: Side, card: QRect) -> None:
        """The words that a side's card quotes, in the pane that shows their document or is to; without a document, what is known.

        Of a side with several sources the card quotes the first: another one would be other words.
        """
        places = [(words.document, words.span) for words in side.words]
        places += [(each.document, each.span) for each in side.statements if each.document and each.span]
        panes = (self._window.judgement, self._window.other, self._window.news)
        pane = next((p for p in panes if places and p.shown == places[0][0].id), None)
        if pane is not None:
            self._window.bring(pane)
            span = places[0][1]
            pane.reading.reader.go_to(span.passage, span.start)
            pane.reading.setFocus()
        elif places:
            document, here = places[0][0], self._navigator.here
            highlighted = self.view.view_state.highlighted if self.view.view_state else None
            there = replace(here, contrast=highlighted.key if highlighted else "", document=None, passage=None)
            if document.kind is not DocumentKind.REPORT:
                there = replace(there, article=document.id, other=None)
            elif highlighted is not None and side is highlighted.b:
                there = replace(there, other=document.id)
            else:
                there = replace(there, report=document.id)
            self._navigator.go_to(there)
        elif side.statements:
            self._window.source_card.open_card(side.statements[0], card)

    def _show_listed(self, statement: Statement) -> None:
        """What is known of a grade of the grade book, beside its cell where that is in sight."""
        grades, over = self._window.grades, self._window.headline
        cell = grades.sight_of(statement.theme, statement.cycle or "") if statement.force == grades.force else None
        beside = cell.words if cell else QRect(over.mapToGlobal(over.rect().center()), QSize(1, 1))
        self._window.source_card.open_card(statement, beside)

    def _open_report(self, document: int) -> None:
        self._window.judgement.shown = document  # in a pinned pane, what is chosen is what is pinned from now on
        self.links.open_report(document)

    def _open_other(self, document: int) -> None:
        self._window.other.shown = document
        self.links.open_other(document)

    def _open_report_at_hand(self) -> None:
        view_state = self.view.view_state
        if view_state is not None and view_state.at_hand is not None:
            self.links.open_other(view_state.at_hand.id)

    def _open_news(self) -> None:
        self._window.other.pin.setChecked(False)
        self.links.open_news()

    def _open_article(self, document: int, *, step: bool = False) -> None:
        self._window.news.shown = document
        self.links.open_article(document, step=step)

    def _show_document(self, entry: DocumentEntry) -> None:
        self.links.show_document(entry)
        self._bring_document(entry)

    def _go_to_document(self, entry: DocumentEntry) -> None:
        self._bring_document(entry)
        is_report = entry.kind is DocumentKind.REPORT
        (self._window.judgement if is_report else self._window.news.reading).setFocus()

    def _bring_document(self, entry: DocumentEntry) -> None:
        """It may be shown already, in a pane that has no room."""
        window, is_report = self._window, entry.kind is DocumentKind.REPORT
        window.bring(window.judgement if is_report else window.news)

    def _library_changed(self, facts: LibrarySnapshot) -> None:
        if self.view.library is None:  # later on, the line says what was done to it
            self._window.status.say(tr("Ready"))
            if facts.read_only:
                self._window.import_results.show_lines([ImportResult(empty_states.read_only(facts.path.name))])
        self.view.library = facts
        self._window.places.show_count(self._window.documents, len(facts.entries))
        holds = f"{documents(len(facts.entries))}, {passages(facts.passages)}, {claims(facts.claims)}"
        open_words = words_to_settle(facts.unsettled)
        name = f"{facts.path.name} — {', '.join(filter(None, (holds, open_words)))}"
        self._window.status.show_library(
            tr("{library} · can only be read").format(library=name) if facts.read_only else name
        )
        self._window.setWindowTitle(f"{facts.path.stem} — PeelViewer")
        self._window.top.show_forces(facts.forces, facts.held)
        if self._navigator.here.force not in facts.forces:
            first = next((f for f in facts.forces[: facts.held] if f.startswith("Cambridgeshire C")), facts.forces[0])
            self._navigator.go_to(self._wanted if self._wanted.force in facts.forces else Locator(first))
        self._window.top.select(self._navigator.here.force, self._navigator.here.theme)

    def _force_changed(self, facts: ForceSnapshot) -> None:
        """Show its grades, and in a turn of its own what is said of them: all at once would hold up keys and pointer."""
        window, here = self._window, self._navigator.here
        self._show_grades(facts)
        window.top.show_themes(facts.table.themes)
        window.top.select(here.force, here.theme)
        for pane in (window.judgement, window.other):
            pane.show_reports(facts.reports)
        self.loader.background.go_on("force", partial(self._show_force, facts))

    def _show_force(self, facts: ForceSnapshot) -> None:
        window, here = self._window, self._navigator.here
        if here.theme not in facts.table.themes:
            theme = facts.first_theme()
            if theme:
                if here.theme:
                    window.status.say(empty_states.other_theme(theme_name(here.theme), theme_name(theme)))
                self._navigator.amend(replace(here, theme=theme, contrast=""))
                return
        self._show_view()

    def _grades_came(self, table: GradesTable) -> None:
        """The grades are known before all that is said of them."""
        window, looking = self._window, tr("Looking for contrasts…")
        if window.grades.kept_force in {"", table.force}:
            window.grades.show_table(table)
            window.grades.show_sides("", frozenset())
        window.headline.show_theme(table, self._navigator.here.theme)
        if any(pane.pin.isChecked() for pane in (window.judgement, window.news, window.contrasts)):
            return  # what is pinned stays, and what it shows is told by all that is known
        self._show_no_evidence(
            looking,
            tr(
                "The texts on this force are being read for contrasts. That takes a moment the first time, and again only "
                "where they have changed."
            ),
        )
        window.headline.show_waiting(looking)
        window.places.show_count(window.contrasts, 0)

    def _show_grades(self, facts: ForceSnapshot) -> None:
        pinned = self._window.grades.kept_force
        if pinned in {"", facts.force}:
            self._window.grades.show_table(facts.table, answers=facts.answers, before_sides=True)
        else:
            self.loader.fetch_table(pinned, self._window.grades.show_table)

    def _follow(self) -> None:
        """Bring a pane that is no longer pinned to where the others are."""
        facts = self.loader.snapshot
        if facts is not None and facts.force == self._navigator.here.force:
            self._show_grades(facts)
            self._show_view()

    def _show_view(self) -> None:
        """Bring all panes to the place where the reader is."""
        facts, here, window = self.loader.snapshot, self._navigator.here, self._window
        if facts is None or facts.force != here.force:
            return
        view_state = self.view.view_state = view_state_at(facts, here, self.listing.filter)
        if here.contrast and (view_state.highlighted is None or view_state.highlighted.key != here.contrast):
            window.status.say(tr("This contrast is no longer found."))
        window.grades.select_theme(here.theme)
        self._peers.refresh()
        highlighted = view_state.highlighted
        picked = highlighted is not None and facts.pick_of_contrast(highlighted.key) is not None
        annotations = view_state.annotations().get(highlighted.key, "") if highlighted else ""
        window.headline.show_contrast(highlighted, annotations, view_state.answers(), picked=picked)
        window.grades.show_sides(*_cells_of(highlighted, window.grades.force))
        self.listing.show_view(view_state)
        window.headline.show_news(view_state.news, view_state.told_of(), view_state.article)
        self._documents.show_view(view_state)
        self.view.changed.emit()


def _cells_of(contrast: Contrast | None, force: str) -> tuple[str, frozenset[str]]:
    """The theme and the inspections of a contrast between grades of this force."""
    sides = (contrast.a, contrast.b) if contrast else ()
    first = [one_grade(side) for side in sides]
    cycles = frozenset(each.cycle for each in first if each and each.cycle and each.force == force)
    return contrast.theme if contrast else "", cycles
