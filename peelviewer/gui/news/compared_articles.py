"""The articles beneath the one that is read: fetched when they are chosen, with their words highlighted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.look.program_look import ProgramLook
    from peelviewer.gui.news.news_pane import NewsPane
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.store import Library


class ComparedArticles(QObject):
    """Answers the news pane's requests for articles beneath another."""

    def __init__(self, pane: NewsPane, look: ProgramLook, background: BackgroundWork, view: CurrentView) -> None:
        super().__init__(pane)
        self._stack = pane.article_stack
        self._look = look
        self._background = background
        self._view = view
        pane.beneath_requested.connect(self._fetch)
        # Queued: texts that were put there later are set again later too.
        look.changed.connect(self._highlight_again, Qt.ConnectionType.QueuedConnection)

    def _fetch(self, articles: tuple[int, ...]) -> None:
        held = {entry.id for entry, _ in self._stack.shown()}
        for article in articles:
            if article not in held:
                self._background.ask(f"beneath {article}", partial(_read, article), self._show)

    def _show(self, found: tuple[DocumentEntry, Document]) -> None:
        if self._view.view_state is not None:
            self._stack.show_article(*found, self._view.view_state.marks(*found, self._look.colours))

    def _highlight_again(self) -> None:
        if self._view.view_state is not None:
            for entry, document in self._stack.shown():
                self._stack.highlight(entry.id, self._view.view_state.marks(entry, document, self._look.colours))


def _read(document: int, library: Library) -> tuple[DocumentEntry, Document]:
    return library.entry(document), library.document(document)
