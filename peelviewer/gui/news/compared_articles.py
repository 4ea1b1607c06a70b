"""The articles beneath the one that is read: fetched when they are chosen, with their words highlighted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from peelviewer.domain.document import Document
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.gui.look.appearance import Look
    from peelviewer.gui.news.news_pane import NewsPane
    from peelviewer.gui.state.background import Operations
    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.store import Library


class ComparedArticles(QObject):
    """Answers the news pane's requests for articles beneath another."""

    def __init__(self, pane: NewsPane, look: Look, operations: Operations, view: CurrentView) -> None:
        super().__init__(pane)
        self._stack = pane.stack
        self._look = look
        self._operations = operations
        self._view = view
        pane.beneath_requested.connect(self._fetch)
        # Queued: texts that were put there later are set again later too.
        look.changed.connect(self._light_again, Qt.ConnectionType.QueuedConnection)

    def _fetch(self, articles: tuple[int, ...]) -> None:
        held = {entry.id for entry, _ in self._stack.shown()}
        for article in articles:
            if article not in held:
                self._operations.ask(f"beneath {article}", partial(_read, article), self._show)

    def _show(self, found: tuple[DocumentEntry, Document]) -> None:
        if self._view.matter is not None:
            self._stack.show_article(*found, self._view.matter.marks(*found, self._look.theme))

    def _light_again(self) -> None:
        if self._view.matter is not None:
            for entry, document in self._stack.shown():
                self._stack.light(entry.id, self._view.matter.marks(entry, document, self._look.theme))


def _read(document: int, library: Library) -> tuple[DocumentEntry, Document]:
    return library.entry(document), library.document(document)
