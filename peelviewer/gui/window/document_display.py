"""Brings documents into the panes in which they are read: fetched, at their evidence or where they were left, highlighted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.domain.document import DocumentKind
from peelviewer.gui.news.news_pane import NewsPane
from peelviewer.gui.state.scroll_positions import ScrollPositions
from peelviewer.gui.text import empty_states
from peelviewer.gui.text.short_wording import theme_name
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.reader.judgement_pane import JudgementPane
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.reader_navigation import Locator, Navigator
    from peelviewer.gui.state.scroll_positions import ScrollPosition
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.state.view_state import ViewState
    from peelviewer.gui.widgets.basic_pane import Pane
    from peelviewer.gui.widgets.panes.tabbed_panes import OneOf
    from peelviewer.gui.widgets.text_view.document_layout import PlacedNotes


class DocumentDisplay(QObject):
    """Knows what each pane shows, and where it was brought to."""

    def __init__(
        self,
        judgement: JudgementPane,
        other: JudgementPane,
        news: NewsPane,
        right: OneOf,
        look: ProgramLook,
        navigator: Navigator,
        loader: ForceLoader,
        view: CurrentView,
        bring: Callable[[QWidget], object],
        say: SayInStatus,
    ) -> None:
        """`right` holds the news and the `other` report, which stands in their place; `bring` brings a pane into sight."""
        super().__init__(judgement)
        self._judgement = judgement
        self._other = other
        self._news = news
        self._right = right
        self._look = look
        self._navigator = navigator
        self._loader = loader
        self._view = view
        self._bring = bring
        self._say = say
        self._scroll_positions = ScrollPositions()
        self._read: dict[JudgementPane | NewsPane, tuple[DocumentEntry, Document]] = {}  # what each pane shows
        self._gone_to: dict[Pane, tuple[Locator, str]] = {}  # the place and the contrast that each pane was brought to
        loader.document_ready.connect(self._document_ready)
        look.changed.connect(self._highlight_again)

    def await_restart(self, scroll_positions: dict[int, ScrollPosition]) -> None:
        """`scroll_positions` are of documents that are to stand as they stood when the program ended."""
        self._scroll_positions.await_restart(scroll_positions)

    def leave(self, place: Locator) -> None:
        """The reader leaves a place: the panes still show what they showed there."""
        for pane, (entry, _) in self._read.items():
            top = pane.reading.reader.scroll_position()
            if top is not None:
                self._scroll_positions.leave(place, entry.id, top)

    def clear(self) -> None:
        """The panes show no documents."""
        self._read.clear()

    def show_view(self, view_state: ViewState) -> None:
        """Fetch the documents of a place, or say why there are none."""
        label = theme_name(view_state.here.theme).lower()
        empty = self._view.library is not None and not self._view.library.entries
        self._news.show_articles(view_state.news, view_state.news_notes(), empty_states.no_article(label, empty=empty))
        if not self._fetch(self._judgement, view_state.report, "report"):
            self._read.pop(self._judgement, None)
            self._judgement.show_nothing(empty_states.no_report(label, empty=empty))
        told = view_state.is_on_theme or self._judgement.kept
        self._judgement.reading.remark("" if told else empty_states.other_report(label))
        if not self._fetch(self._news, view_state.article, "article"):
            self._read.pop(self._news, None)
        if not self._fetch(self._other, view_state.other, "other"):
            self._read.pop(self._other, None)
            self._other.show_nothing("")
        self._news.offer_report(view_state.at_hand)
        self._right.turn_to(self._other if view_state.other or self._other.kept else self._news)
        if view_state.document_of_another_force is not None:
            self._loader.fetch_document(view_state.document_of_another_force, "stranger")

    def _fetch(self, pane: Pane, wanted: DocumentEntry | None, topic: str) -> bool:
        """Ask for what a pane is to show: what is pinned there, or else what the place asks for; False where that is nothing."""
        document = pane.kept or (wanted.id if wanted else 0)
        if document:
            self._loader.fetch_document(document, topic)
        else:
            self._loader.background.drop(topic)
        if wanted and wanted.id == self._navigator.here.document != document:
            self._say_pinned(pane)
        return bool(document)

    def _pane_of(self, entry: DocumentEntry, view_state: ViewState) -> JudgementPane | NewsPane:
        """Where a document is read: a report in the judgement pane, unless it is the other one."""
        if entry.kind is not DocumentKind.REPORT:
            return self._news
        first, other = ((shown.id if shown else 0) for shown in (view_state.report, view_state.other))
        is_other = entry.id in {self._other.kept, other} and entry.id != (self._judgement.kept or first)
        return self._other if is_other else self._judgement

    def _say_pinned(self, pane: Pane) -> None:
        pinned = tr("{pane} is pinned: unpin it (Ctrl+Shift+P) to read this there.")
        self._say(pinned.format(pane=pane.accessibleName()))

    def _document_ready(
        self,
        entry: DocumentEntry,
        document: Document,
        notes: PlacedNotes,
        unsettled: tuple[UnsettledWords, ...],
        topic: str,
    ) -> None:
        """A text that is shown nowhere yet is set in turns, and shown in the one after them."""
        pane, then = self._pane_for(entry), self._show_document
        if (
            pane is not None
            and self._is_new(pane, entry, document)
            and not pane.reading.reader.prepare(document, notes)
        ):
            then = partial(self._document_ready, topic=topic)
        self._loader.background.go_on(topic, lambda: then(entry, document, notes, unsettled))

    def _pane_for(self, entry: DocumentEntry) -> JudgementPane | NewsPane | None:
        """Where a document is to be shown; None where nothing is shown, or another one is pinned there."""
        view_state = self._view.view_state
        pane = None if view_state is None else self._pane_of(entry, view_state)
        return pane if pane is not None and pane.kept in {0, entry.id} else None

    def _is_new(self, pane: JudgementPane | NewsPane, entry: DocumentEntry, document: Document) -> bool:
        read = self._read.get(pane)
        return read is None or (read[0].id, read[1].passages) != (entry.id, document.passages)

    def _show_document(
        self, entry: DocumentEntry, document: Document, notes: PlacedNotes, unsettled: tuple[UnsettledWords, ...]
    ) -> None:
        view_state = self._view.view_state
        if view_state is None:
            return
        pane = self._pane_of(entry, view_state)
        if pane.kept not in {0, entry.id}:
            self._say_pinned(pane)
            return
        marks = view_state.marks(entry, document, self._look.colours, unsettled)
        read, new = self._read.get(pane), self._is_new(pane, entry, document)
        if not new and read is not None and read[0] != entry:
            pane.show_facts(entry, document)
        self._read[pane] = (entry, document)
        # Another document chosen in one pane brings the other one to no other place.
        there = (
            replace(view_state.here, report=None, article=None, other=None, news=False),
            view_state.highlighted.key if view_state.highlighted else "",
        )
        stays, self._gone_to[pane] = not new and self._gone_to.get(pane) == there, there
        if not new:
            pane.reading.reader.show_notes(notes)
        if stays:  # only what is known of it has changed: the reader goes on where they were
            pane.highlight(marks)
        elif not isinstance(pane, NewsPane):
            if new:
                pane.show_document(entry, document, notes)
            pane.show_evidence(marks)
        elif new:
            pane.show_article(entry, document, notes, marks)
        else:
            pane.show_marks(marks)
        if not stays:
            self._bring(pane)
        self._scroll(pane, entry, view_state.here, stays=stays)
        pane.reading.show_unsettled(unsettled)

    def _scroll(self, pane: JudgementPane | NewsPane, entry: DocumentEntry, here: Locator, *, stays: bool) -> None:
        """To where the document was left at this place."""
        came_back = self._navigator.came_back
        top = None if stays else self._scroll_positions.found(here, entry.id, came_back=came_back)
        if top is not None:
            pane.reading.reader.go_to_scroll_position(*top)
        if self._loader.background.is_at_once:
            pane.reading.reader.arrive()

    def _highlight_again(self) -> None:
        """Highlight the same words in other colours."""
        if self._view.view_state is None:
            return
        for pane in (self._judgement, self._other, self._news):
            if pane in self._read:
                unsettled = pane.reading.unsettled
                pane.highlight(self._view.view_state.marks(*self._read[pane], self._look.colours, unsettled))
