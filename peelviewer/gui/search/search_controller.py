"""Answers the search box: first hits at once, then the best of all, then what they can be narrowed by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.search import SearchResult
    from peelviewer.gui.search.results_in_text import ResultsInText
    from peelviewer.gui.search.search_box import SearchBox
    from peelviewer.gui.search.search_pane import SearchPane
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.link_handler import LinkHandler
    from peelviewer.gui.state.undo_stack import UndoStack
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.store import Library

_NAME = 40  # letters of a search in the name of a change


class SearchController(QObject):
    """Searches while the reader types; a newer search ends an older one. What was found last stays in its pane.

    Signals:
        result_shown(int): so many passages or findings were found.
        results_requested(): what was found is to be seen in its pane.
    """

    result_shown = Signal(int)
    results_requested = Signal()

    def __init__(
        self,
        box: SearchBox,
        pane: SearchPane,
        in_text: ResultsInText,
        background: BackgroundWork,
        links: LinkHandler,
        undo_stack: UndoStack,
        actions: WindowActions,
    ) -> None:
        super().__init__(box)
        self._box = box
        self._pane = pane
        self._in_text = in_text
        self._background = background
        self._links = links
        self._undo_stack = undo_stack
        self._found: SearchResult | None = None
        box.search_requested.connect(self._search)
        box.found_requested.connect(self._open)
        box.results_requested.connect(self.results_requested)
        pane.narrowed.connect(lambda field: box.search_for(box.narrowed_by(field)))
        pane.search_requested.connect(box.search_for)
        pane.found_requested.connect(links.show_found)
        pane.reading_requested.connect(links.open_found)
        pane.saving_requested.connect(self._save)
        actions.answer({"next hit": lambda: pane.step(1), "previous hit": lambda: pane.step(-1)})

    def show_saved(self) -> None:
        """Another library is open: its saved searches are offered."""
        self._background.ask("saved searches", _saved, self._pane.show_saved)

    def _save(self, query: str, keep: bool) -> None:
        words = tr("saved search “{query}”") if keep else tr("removal of the saved search “{query}”")
        name = words.format(query=in_short(query, _NAME))
        do, undo = partial(_keep, query, keep=keep), partial(_keep, query)
        self._undo_stack.carry_out(Change(name, do, undo, annotates=True))

    def _open(self, found: object) -> None:
        """What was opened from beneath the box: all that was found stays beside it."""
        self.results_requested.emit()
        self._pane.choose(found)
        self._links.open_found(found)

    def _search(self, text: str) -> None:
        from peelviewer import pipeline

        if not text.strip():
            return
        self._background.search(
            (
                (lambda library: pipeline.first_hits(library, text), self._show_first),
                (
                    lambda library: pipeline.search(library, text, typing=True, facets=False),
                    lambda found: self._show(text, found),
                ),
                (
                    lambda library: pipeline.facets(library, text, typing=True),
                    lambda facets: self._show_facets(text, facets),
                ),
            )
        )

    def _show_first(self, found: SearchResult) -> None:
        if found.hits:  # where there are none, the search proper says why
            self._box.show_result(found)

    def _show(self, text: str, found: SearchResult) -> None:
        self._found = found
        self._box.show_result(found)
        self._pane.show_result(text, found)
        self._in_text.show_result(found)
        self.result_shown.emit(len(found.findings) or found.total)

    def _show_facets(self, text: str, facets: tuple[tuple[str, str, int], ...]) -> None:
        if self._found is not None and (self._found.hits or self._found.findings) and facets:
            self._found = replace(self._found, facets=facets)
            self._box.show_facets(self._found)
            self._pane.show_result(text, self._found)


def _saved(library: Library) -> tuple[str, ...]:
    from peelviewer import pipeline  # a verb is loaded where it is first asked for: on the library's thread

    return pipeline.saved_searches(library)


def _keep(query: str, library: Library, keep: bool) -> bool:
    """Gives whether the search was kept before."""
    from peelviewer import pipeline

    was = query in pipeline.saved_searches(library)
    pipeline.save_search(library, query, keep=keep)
    return was
