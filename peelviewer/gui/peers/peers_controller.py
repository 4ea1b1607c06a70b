"""Answers the peers view: asks for the inspection that is wanted whenever the place or the wish changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peelviewer.gui.peers.peers_view import PeersView
from peelviewer.gui.state.reader_navigation import Locator
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.domain.evidence import Peer
    from peelviewer.gui.peers.peers_view import PeersView
    from peelviewer.gui.state.background_work import BackgroundWork
    from peelviewer.gui.state.force_loader import ForceLoader
    from peelviewer.gui.state.reader_navigation import Navigator


class PeersController(QObject):
    """Keeps the peers view on the theme that is read."""

    def __init__(
        self,
        view: PeersView,
        is_wanted: Callable[[str], bool],
        background: BackgroundWork,
        navigator: Navigator,
        loader: ForceLoader,
    ) -> None:
        """`is_wanted` says whether the view is looked at, and moves to that force."""
        super().__init__(view)
        self._view = view
        self._is_wanted = is_wanted
        self._navigator = navigator
        self._background = background
        self._loader = loader
        self._wanted = ""  # the inspection that was chosen, while the theme has it
        self._view.cycle_requested.connect(self._choose)
        self._view.peer_requested.connect(self._open)

    def chosen_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows that are selected where the keys are, as words; none where they are elsewhere."""
        return self._view.chosen_rows() if has_keys(self._view) else ()

    def refresh(self) -> None:
        """Ask for the inspection that is wanted, or the last that graded the force; nothing while nobody looks."""
        here, facts = self._navigator.here, self._loader.snapshot
        if facts is None or facts.force != here.force or not self._is_wanted(here.force):
            return
        cells = facts.table.cells
        cycles = tuple(c for c in facts.table.cycles if (here.theme, c) in cells and cells[here.theme, c].best)
        if not cycles:
            self._view.show_peers(here.force, (), "", ())
            return
        cycle = self._wanted if self._wanted in cycles else cycles[-1]

        from peelviewer import pipeline

        self._background.ask(
            "peers",
            lambda library: pipeline.peers(library, here.force, here.theme, cycle),
            lambda peers: self._view.show_peers(here.force, cycles, cycle, peers),
        )

    def _choose(self, cycle: str) -> None:
        self._wanted = cycle
        self.refresh()

    def _open(self, peer: Peer) -> None:
        best, theme = peer.cell.best, self._navigator.here.theme
        document = best.document.id if best and best.document else None
        passage = best.span.passage if best and document is not None and best.span else None
        self._navigator.go_to(Locator(peer.force, theme, document, passage))
